// The text of an article in, its sketch out, by which near copies are found (graph/sketch.hpp).
#pragma once

#include <string>
#include <string_view>

namespace entente {

// Of the runs of three words, without case and accents. Empty where there are fewer than 20 different ones: short texts
// are alike by chance.
std::string make_sketch(std::string_view text);

}  // namespace entente
