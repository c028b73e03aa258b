#include "export/appearance.hpp"

#include <array>
#include <cstdio>

#include "graph/vocabulary.hpp"

namespace entente {

namespace {

struct KindColour {
  std::string_view kind;
  Colour colour;
};

constexpr Colour grey{153, 153, 153};

// From ColorBrewer's Dark2 (Apache-2.0): none is near the blues and reds of edges.
constexpr std::array<KindColour, 5> kinds{{
    {"country", {27, 158, 119}},
    {"organisation", {117, 112, 179}},
    {"person", {230, 171, 2}},
    {"group", {166, 118, 29}},
    {"place", {102, 102, 102}},
}};

}  // namespace

Colour colour_of_kind(std::string_view kind) {
  for (const KindColour& known : kinds) {
    if (known.kind == kind) return known.colour;
  }
  return grey;
}

// From ColorBrewer's RdBu.
Colour colour_of_type(std::string_view type) {
  const RelationType* known = find_type(type);
  if (known == nullptr) return grey;
  switch (known->quad) {
    case QuadClass::verbal_cooperation:
      return {103, 169, 207};
    case QuadClass::material_cooperation:
      return {33, 102, 172};
    case QuadClass::verbal_conflict:
      return {239, 138, 98};
    case QuadClass::material_conflict:
      return {178, 24, 43};
    case QuadClass::structure:
      return grey;
  }
  return grey;
}

std::string hexadecimal(Colour colour) {
  std::array<char, 8> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "#%02x%02x%02x", colour.red, colour.green, colour.blue);
  return buffer.data();
}

}  // namespace entente
