#include "graph/vocabulary.hpp"

#include <algorithm>

namespace entente {

namespace {

using enum QuadClass;

// PLOVER manual 2.0 (draft of 2024-02-04); SANCTION is material conflict by its chapter, not verbal as in the quad
// table.
constexpr std::array<RelationType, 21> types{{
    {"ACCUSE", verbal_conflict, false, "accuses"},
    {"AGREE", verbal_cooperation, true, "agreesWith"},
    {"AID", material_cooperation, false, "aids"},
    {"ALLY", verbal_cooperation, true, "alliedWith"},
    {"ASSAULT", material_conflict, false, "assaults"},
    {"COERCE", material_conflict, false, "coerces"},
    {"CONCEDE", verbal_cooperation, false, "concedesTo"},
    {"CONSULT", verbal_cooperation, true, "consults"},
    {"COOPERATE", material_cooperation, true, "cooperatesWith"},
    {"DISAGREE", verbal_conflict, true, "disagreesWith"},
    {"HOLDS_OFFICE", structure, false, "holdsOfficeIn"},
    {"MEMBER_OF", structure, false, "memberOf"},
    {"MOBILIZE", material_conflict, false, "mobilizesAgainst"},
    {"PART_OF", structure, false, "partOf"},
    {"PROTEST", material_conflict, false, "protestsAgainst"},
    {"REJECT", verbal_conflict, false, "rejects"},
    {"REQUEST", verbal_conflict, false, "requests"},
    {"RETREAT", material_cooperation, false, "retreatsFrom"},
    {"SANCTION", material_conflict, false, "sanctions"},
    {"SUPPORT", verbal_cooperation, false, "supports"},
    {"THREATEN", verbal_conflict, false, "threatens"},
}};

}  // namespace

std::span<const RelationType> known_types() {
  return types;
}

const RelationType* find_type(std::string_view name) {
  const auto found =
      std::lower_bound(types.begin(), types.end(), name,
                       [](const RelationType& type, std::string_view wanted) { return type.name < wanted; });
  return found != types.end() && found->name == name ? &*found : nullptr;
}

std::string_view name(QuadClass quad) {
  switch (quad) {
    case verbal_cooperation:
      return "verbal cooperation";
    case material_cooperation:
      return "material cooperation";
    case verbal_conflict:
      return "verbal conflict";
    case material_conflict:
      return "material conflict";
    case structure:
      return "structure";
  }
  return "";
}

bool holds_both_ways(std::string_view type) {
  const RelationType* known = find_type(type);
  return known != nullptr && known->mutual;
}

std::string property_of(std::string_view type) {
  if (const RelationType* known = find_type(type)) return std::string(known->property);
  std::string result;
  bool upper = false;
  for (const char c : type) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    const bool digit = c >= '0' && c <= '9';
    if (!letter && !digit) {
      upper = !result.empty();
      continue;
    }
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    result += upper && lower >= 'a' ? static_cast<char>(lower - 'a' + 'A') : lower;
    upper = false;
  }
  return result.empty() ? "relatedTo" : result;
}

}  // namespace entente
