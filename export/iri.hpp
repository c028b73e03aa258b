// Keys in, IRIs out: the names that JSON-LD, N-Triples and Turtle share. For the sources of export/.
//
// The project owns no web address, so its names are URNs; vocabularies of others keep their own.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "export/writer.hpp"
#include "graph/statement.hpp"

namespace entente {

struct Prefix {
  const char* name;
  const char* iri;
};

inline constexpr std::array<Prefix, 14> prefixes{{
    {"act", "urn:entente:actor:"},
    {"art", "urn:entente:article:"},
    {"ent", "urn:entente:vocabulary:"},
    {"oa", "http://www.w3.org/ns/oa#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"rel", "urn:entente:relation:"},
    {"run", "urn:entente:run:"},
    {"schema", "http://schema.org/"},
    {"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"sw", "urn:entente:software:"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
}};

// All but ASCII letters, digits and -._~: percent-encoded, so that any key gives a valid IRI of ASCII.
std::string iri_part(std::string_view key);

std::string actor_iri(std::string_view key);                                // "act:country:RU"
std::string article_iri(std::string_view key);                              // "art:1f..."
std::string relation_iri(std::string_view key);                             // "rel:9a..."
std::string run_iri(const Run& run);                                        // "run:4c..."
std::string software_iri(const Run& run);                                   // "sw:0.1.0"
std::string count_iri(std::string_view relation, const EventCount& count);  // "rel:9a...;count=killed"
std::string passage_iri(const Evidence& evidence);                          // "art:1f...#char=120,184" (RFC 5147)

// Compact IRIs of the classes that an actor is of: "schema:Country", "prov:Agent".
std::vector<std::string> actor_classes(const StoredActor& actor);

// A language tag, "und" where `language` is none.
std::string language_tag(std::string_view language);

// xsd:date, xsd:gYearMonth or xsd:gYear by the precision of an ISO date; empty for what is no date.
std::string_view date_type(std::string_view date);

std::string decimal(double value);  // two decimals

}  // namespace entente
