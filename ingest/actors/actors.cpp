#include "ingest/actors/actors.hpp"

#include <array>

namespace entente {

std::string_view name(ActorKind kind) {
  constexpr std::array<std::string_view, 5> names{"person", "country", "organisation", "group", "place"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name(Resolution how) {
  constexpr std::array<std::string_view, 7> names{"name",   "alias",       "demonym", "metonym",
                                                  "office", "description", "pronoun"};
  return names[static_cast<std::size_t>(how)];
}

}  // namespace entente
