// A relation type in, what is known of it out: its quad class, whether it holds both ways, and its name as an RDF
// property.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace entente {

// PLOVER's four quad classes, and the structure of actors, which is no event.
enum class QuadClass { verbal_cooperation, material_cooperation, verbal_conflict, material_conflict, structure };

struct RelationType {
  std::string_view name;  // "SANCTION"
  QuadClass quad;
  bool mutual;                // holds both ways, whoever is named first
  std::string_view property;  // "sanctions": reads as source, property, target
};

// In alphabetical order.
std::span<const RelationType> known_types();

// Nothing for a type of a user's own lexicon.
const RelationType* find_type(std::string_view name);

std::string_view name(QuadClass quad);  // "verbal cooperation"

bool holds_both_ways(std::string_view type);

// The property of a known type; of another, its name in camel case: "MY_TYPE" -> "myType".
std::string property_of(std::string_view type);

inline constexpr std::array<std::string_view, 5> modalities{"asserted", "planned", "requested", "hypothetical",
                                                            "denied"};

}  // namespace entente
