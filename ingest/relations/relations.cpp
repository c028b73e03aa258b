#include "ingest/relations/relations.hpp"

#include <array>

namespace entente {

std::string_view name(Modality modality) {
  constexpr std::array<std::string_view, 5> names{"asserted", "planned", "requested", "hypothetical", "denied"};
  return names[static_cast<std::size_t>(modality)];
}

}  // namespace entente
