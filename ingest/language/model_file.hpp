// What a model file is known by.
#pragma once

#include <cstdint>
#include <string_view>

namespace entente {

inline constexpr std::string_view model_kind = "lang";
inline constexpr std::uint32_t model_version = 2;  // of the stored form; to be raised with every change of it

}  // namespace entente
