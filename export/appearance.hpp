// Kinds of actors and quad classes in, the colours in which every picture shows them out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
};

// Who cannot tell red from green can tell them apart. Unknown kinds, and types of a user's own lexicon, are grey.
Colour colour_of_kind(std::string_view kind);
Colour colour_of_type(std::string_view type);  // by its quad class: cooperation is blue, conflict red; material is dark

std::string hexadecimal(Colour colour);  // "#2166ac"

// Where the disc of an actor stands (x to the right, y upwards), and its radius.
struct Place {
  double x = 0;
  double y = 0;
  double size = 0;
};

// Sizes of all places span this: Gephi scales those of a file to it, and so leaves ours as they are.
inline constexpr double smallest_size = 4;
inline constexpr double largest_size = 100;

}  // namespace entente
