#include "ingest/relations/numbers.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace entente {

namespace {

constexpr std::int64_t largest = 1'000'000'000'000;

// The value of each, those below a hundred and those that multiply.
constexpr std::array<std::pair<std::string_view, int>, 31> numerals{
    {{"zéro", 0},      {"un", 1},        {"une", 1},      {"deux", 2},      {"trois", 3},      {"quatre", 4},
     {"cinq", 5},      {"six", 6},       {"sept", 7},     {"huit", 8},      {"neuf", 9},       {"dix", 10},
     {"onze", 11},     {"douze", 12},    {"treize", 13},  {"quatorze", 14}, {"quinze", 15},    {"seize", 16},
     {"vingt", 20},    {"vingts", 20},   {"trente", 30},  {"quarante", 40}, {"cinquante", 50}, {"soixante", 60},
     {"septante", 70}, {"huitante", 80}, {"octante", 80}, {"nonante", 90},  {"cent", 100},     {"cents", 100},
     {"mille", 1000}}};

constexpr std::string_view initials = "zudtqcshonvm";
static_assert(std::all_of(numerals.begin(), numerals.end(), [](const auto& numeral) {
  return initials.find(numeral.first.front()) != std::string_view::npos;
}));

constexpr std::array<std::pair<std::string_view, std::int64_t>, 15> quantities{{{"dizaine", 10},
                                                                                {"douzaine", 12},
                                                                                {"quinzaine", 15},
                                                                                {"vingtaine", 20},
                                                                                {"trentaine", 30},
                                                                                {"quarantaine", 40},
                                                                                {"cinquantaine", 50},
                                                                                {"soixantaine", 60},
                                                                                {"centaine", 100},
                                                                                {"millier", 1000},
                                                                                {"million", 1'000'000},
                                                                                {"millions", 1'000'000},
                                                                                {"milliard", 1'000'000'000},
                                                                                {"milliards", 1'000'000'000},
                                                                                {"demi-douzaine", 6}}};

template <std::size_t N, typename Value>
std::optional<std::int64_t> find(const std::array<std::pair<std::string_view, Value>, N>& table,
                                 std::string_view word) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const auto& entry) { return entry.first == word; });
  if (found == table.end()) return std::nullopt;
  return found->second;
}

std::optional<std::int64_t> digits(std::string_view word) {
  if (word.empty() || word.front() < '0' || word.front() > '9') return std::nullopt;
  std::string plain;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (c >= '0' && c <= '9') {
      plain += c;
      continue;
    }
    // A group of three follows: "1.600", "13 000" with a no-break space, wide or narrow.
    std::size_t mark = 0;
    if (c == '.') mark = 1;
    if (word.substr(i, 2) == "\u00a0") mark = 2;
    if (word.substr(i, 3) == "\u202f") mark = 3;
    const std::size_t next = i + mark;
    const auto is_digit = [&](std::size_t at) { return at < word.size() && word[at] >= '0' && word[at] <= '9'; };
    if (mark == 0 || plain.empty() || !is_digit(next) || !is_digit(next + 1) || !is_digit(next + 2) ||
        is_digit(next + 3))
      return std::nullopt;
    i = next - 1;
  }
  if (plain.empty() || plain.size() > 12) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : plain) value = value * 10 + (c - '0');
  return value;
}

// "vingt-deux", "quatre-vingt-dix-sept", "soixante-et-onze": tens and units, added; a hundred multiplies.
class Sum {
 public:
  bool add(std::string_view word) {
    const auto value = find(numerals, word);
    if (!value) return false;
    if (*value == 1000) {
      whole_ += std::max<std::int64_t>(part_, 1) * 1000;
      part_ = 0;
    } else if (*value == 100) {
      if (part_ > 9) return false;
      part_ = std::max<std::int64_t>(part_, 1) * 100;
    } else if (*value == 20 && part_ % 100 == 4) {
      part_ += 76;
    } else {
      const std::int64_t last = part_ % 100;
      const bool fits =
          last == 0 || (last >= 20 && last % 10 == 0 && *value < 20) || (last == 10 && *value < 10 && *value > 6);
      if (!fits || *value == 0) return false;
      part_ += *value;
    }
    return true;
  }
  std::int64_t value() const { return whole_ + part_; }

 private:
  std::int64_t whole_ = 0;
  std::int64_t part_ = 0;
};

bool add_joined(Sum& sum, std::string_view word) {
  for (bool first = true;; first = false) {
    const std::size_t hyphen = word.find('-');
    const std::string_view part = word.substr(0, hyphen);
    if ((first || part != "et") && !sum.add(part)) return false;
    if (hyphen == std::string_view::npos) return true;
    word.remove_prefix(hyphen + 1);
  }
}

}  // namespace

std::optional<std::int64_t> number_of(std::string_view word) {
  if (word == "1er" || word == "1ère" || word == "premier") return 1;
  if (const auto value = digits(word)) return value;
  if (word == "zéro") return 0;
  // Most words begin as no numeral does.
  if (word.empty() || initials.find(word.front()) == std::string_view::npos) return std::nullopt;
  Sum sum;
  if (!add_joined(sum, word)) return std::nullopt;
  return sum.value();
}

std::optional<std::int64_t> quantity_of(std::string_view lemma) {
  return find(quantities, lemma);
}

std::optional<NumberWords> leading_number(std::span<const std::string_view> words) {
  if (words.empty()) return std::nullopt;
  NumberWords result;
  if (const auto first = digits(words[0])) {
    result = {*first, 1};
    // "2 700 000" in three words.
    while (result.words < words.size() && words[result.words].size() == 3 && result.value > 0 &&
           digits(words[result.words]) && words[result.words - 1].size() <= 3) {
      result.value = result.value * 1000 + *digits(words[result.words]);
      ++result.words;
    }
  } else {
    Sum sum;
    while (result.words < words.size()) {
      const bool joins =
          words[result.words] == "et" && result.words > 0 && result.words + 1 < words.size() &&
          (words[result.words + 1] == "un" || words[result.words + 1] == "une" || words[result.words + 1] == "onze");
      Sum longer = sum;
      if (joins ? !longer.add(words[result.words + 1]) : !add_joined(longer, words[result.words])) break;
      sum = longer;
      result.words += joins ? 2 : 1;
    }
    result.value = sum.value();
    if (result.words == 0) return std::nullopt;
    const bool article = result.words == 1 && (words[0] == "un" || words[0] == "une");
    const auto unit = article && words.size() > 1 ? quantity_of(words[1]) : std::nullopt;
    if (article && !unit) return std::nullopt;
  }
  if (result.words < words.size()) {
    if (const auto unit = quantity_of(words[result.words]);
        unit && result.value > 0 && result.value < largest / *unit) {
      result.value *= *unit;
      ++result.words;
    } else if (words[result.words] == "mille" && result.value < 1000) {
      result.value *= 1000;
      ++result.words;
    }
  }
  if (result.value >= largest) return std::nullopt;
  return result;
}

}  // namespace entente
