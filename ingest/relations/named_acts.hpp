// A noun in, what it can name that was told before out: "ces excuses" is what somebody has conceded.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace entente {

struct NamedAct {
  std::array<std::string_view, 3> types;  // of relations; empty where there are fewer
  bool sure = false;                      // "les accusations" alone points back, "la proposition" does not

  bool names(std::string_view type) const;
};

std::optional<NamedAct> named_act(std::string_view noun);

}  // namespace entente
