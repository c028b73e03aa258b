// A text in, what the stages of find_actors() make of it out: drafts of its mentions, and candidates, which become
// actors.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/actors/actors.hpp"
#include "ingest/actors/reading.hpp"

namespace entente {

inline constexpr std::int32_t no_draft = -1;
inline constexpr ActorIndex no_actor = std::numeric_limits<ActorIndex>::max();

enum class Source : std::uint8_t {
  country,    // by its own name
  demonym,    // adjective or noun of a country: "russe", "les Russes"
  belonging,  // adjective or noun of another body: "onusien", "les Kurdes"
  capital,    // of a country
  city,
  body,          // a known organisation or group
  seat,          // a known seat of power
  person,        // a person's name
  organisation,  // a name that the knowledge does not have
  place,         // the same, of a place
  noun,          // a common noun of nouns.tsv
  pronoun,
};

enum class PronounKind : std::uint8_t {
  none,
  subject,     // "il"
  accusative,  // "l'accuse"
  dative,      // "lui demande"
  stressed,    // "contre lui"
  possessive,  // "son"
  nearer,      // "celui-ci", "ce dernier"
  relative,    // "qui"
  locative,    // "y"
  ordinal,     // "le premier", "la seconde": of two
  both,        // "tous deux"
  concerned,   // "l'intéressé"
};

struct Draft {
  TokenSpan tokens;  // the mention, without its preposition
  TokenSpan core;    // the name, or the noun
  TokenIndex head = 0;
  Source source = Source::noun;
  PronounKind pronoun = PronounKind::none;
  std::uint32_t target = 0;  // in the knowledge, as source says
  Gender gender = Gender::none;
  Number number = Number::none;
  bool modifier = false;
  bool definite = false;
  bool indefinite = false;
  bool possessive = false;
  bool demonstrative = false;
  bool universal = false;              // "tous les": not those that were named before
  bool former = false;                 // "ancien", "ex-"
  bool ousted = false;                 // and that until now: "déchu", "défunt"
  bool other = false;                  // "précédent", "futur", "autre": not the one that is meant elsewhere
  bool absorbed = false;               // part of another draft that stands for the same actor
  bool bare = true;                    // nothing but the noun and its article
  std::int32_t owner = no_draft;       // an adjective's or a complement's phrase
  std::int32_t complement = no_draft;  // draft of "de X" or of the adjective that says whose
  std::int32_t apposed = no_draft;     // the name beside a noun, or the noun beside a name
  std::string_view country;            // ISO 3166, as far as the phrase itself says
  std::vector<ActorIndex> actors;
  Resolution how = Resolution::name;
  std::string reason;

  bool resolved() const { return !actors.empty(); }
};

struct Candidate {  // an actor in the making
  Actor actor;
  Gender gender = Gender::none;
  Number number = Number::singular;
  std::string_view cls;                   // class of the body or noun
  std::vector<std::string_view> offices;  // classes of the offices that the person holds
  std::vector<std::uint32_t> nouns;       // targets of the nouns that described it
  bool named = false;                     // by a name, not by a common noun alone
  bool keep = false;                      // takes part in something, or is named
};

struct Pending {
  ActorIndex person = no_actor;
  std::int32_t noun = no_draft;
  TokenIndex possessive = 0;
  TokenSpan role;
  bool former = false;
};

struct Said {  // a noun said of a person: an office or a membership, tied when all phrases are resolved
  ActorIndex person = no_actor;
  std::int32_t noun = no_draft;
  TokenSpan role;  // with its complements, without the name beside it
};

}  // namespace entente
