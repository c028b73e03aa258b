// A string in, the 64-bit number by which spaCy's models know it out.
#pragma once

#include <cstdint>
#include <string_view>

namespace entente {

// MurmurHash64A (Austin Appleby, public domain), on a little-endian machine.
std::uint64_t murmur_hash_64a(std::string_view bytes, std::uint64_t seed);

// spaCy's id of a string: 0 for the empty one, a small number for each of its 456 reserved names ("X" is 101, "agent"
// 401), MurmurHash64A with seed 1 for all others.
std::uint64_t string_id(std::string_view text);

}  // namespace entente
