#include "export/iri.hpp"

#include <algorithm>
#include <cstdio>

#include "base/date.hpp"

namespace entente {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Of a state: "organisation:FR/ministere-de-l-interieur" (docs/actors.md).
bool is_institution(std::string_view key) {
  constexpr std::string_view kind = "organisation:";
  return key.starts_with("government:") || (key.starts_with(kind) && key.find('/') == kind.size() + 2);
}

}  // namespace

std::string iri_part(std::string_view key) {
  std::string result;
  for (const char c : key) {
    if (is_letter(c) || is_digit(c) || std::string_view("-._~:").find(c) != std::string_view::npos) {
      result += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      result += '%';
      result += "0123456789ABCDEF"[byte >> 4];
      result += "0123456789ABCDEF"[byte & 15];
    }
  }
  return result;
}

std::string actor_iri(std::string_view key) {
  return "act:" + iri_part(key);
}
std::string article_iri(std::string_view key) {
  return "art:" + iri_part(key);
}
std::string relation_iri(std::string_view key) {
  return "rel:" + iri_part(key);
}

std::string run_iri(const Run& run) {
  return "run:" + iri_part(run.key);
}
std::string software_iri(const Run& run) {
  return "sw:" + iri_part(run.version.empty() ? "entente" : run.version);
}

std::string count_iri(std::string_view relation, const EventCount& count) {
  return relation_iri(relation) + ";count=" + iri_part(count.of);
}

std::string passage_iri(const Evidence& evidence) {
  return article_iri(evidence.article.key) + "#char=" + std::to_string(evidence.begin) + "," +
         std::to_string(evidence.end);
}

std::vector<std::string> actor_classes(const StoredActor& actor) {
  std::vector<std::string> result;
  if (actor.kind == "person") {
    result = {"schema:Person"};
  } else if (actor.kind == "country") {
    result = {"schema:Country"};
  } else if (actor.kind == "place") {
    result = {"schema:Place"};
  } else if (is_institution(actor.key)) {
    result = {"schema:GovernmentOrganization"};
  } else if (actor.kind == "group") {
    result = {"schema:Organization", "ent:Group"};
  } else {
    result = {"schema:Organization"};
  }
  result.emplace_back("prov:Agent");
  return result;
}

std::string language_tag(std::string_view language) {
  const bool fits =
      language.size() >= 2 && language.size() <= 8 && std::all_of(language.begin(), language.end(), is_letter);
  if (!fits) return "und";
  std::string result(language);
  for (char& c : result) c = static_cast<char>(c | 0x20);
  return result;
}

std::string_view date_type(std::string_view date) {
  if (!parse_date(date)) return {};
  if (date.size() == 4) return "xsd:gYear";
  if (date.size() == 7) return "xsd:gYearMonth";
  return date.size() == 10 ? "xsd:date" : "";
}

std::string decimal(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.2f", value);
  return buffer;
}

}  // namespace entente
