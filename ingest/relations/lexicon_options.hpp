// An option of a lexicon's line in ("state", "content=target"), what it says of the frame set.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/relations/lexicon.hpp"

namespace entente {

// What is wrong with the option, for a message; nothing where it is right.
std::optional<std::string> set_option(Frame& frame, std::string_view option, const Lexicon& lexicon);

}  // namespace entente
