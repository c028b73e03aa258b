// ISO dates of any precision in, the whole days on which what they tell of may have been out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/statement.hpp"

namespace entente {

struct Spell {  // both days included: "2018-04-01" to "2018-04-30"
  std::string start;
  std::string end;

  friend bool operator==(const Spell&, const Spell&) = default;
};

// In the order of time; spells that meet or overlap are one, so that no reader has to. What is no date gives none. A
// period is from its first date to its last, where that is not before the first.
std::vector<Spell> spells(const std::vector<std::string>& dates, const std::vector<DateRange>& periods = {});

// From the first day of one date to the last of another; nothing where either is no date.
std::vector<Spell> spell_between(std::string_view first, std::string_view last);

}  // namespace entente
