#include "ingest/language/python_regex.hpp"

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/report.hpp"

namespace entente {

namespace {

// str.isspace() of Python 3: what Unicode has as white space, and the separators U+001C to U+001F.
constexpr std::string_view white =
    R"(\x{9}-\x{d}\x{1c}-\x{20}\x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000})";

class Translator {
 public:
  Translator(std::string_view pattern, std::string_view file, std::string_view place)
      : pattern_(pattern), file_(file), place_(place) {}

  std::string run() {
    flags();
    bool in_class = false;
    while (at_ < pattern_.size()) {
      const char c = pattern_[at_];
      if (c == '\\') {
        escape(in_class);
      } else if (in_class) {
        if (c == ']' && at_ != class_start_) in_class = false;
        if (c == '[') result_ += '\\';  // plain in Python, the start of "[:alpha:]" elsewhere
        result_ += c;
        ++at_;
      } else {
        result_ += c;
        ++at_;
        if (c == '[') {
          in_class = true;
          if (at_ < pattern_.size() && pattern_[at_] == '^') result_ += pattern_[at_++];
          class_start_ = at_;
        }
      }
    }
    return std::move(result_);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw Error(file_, place_, "regular expression, byte " + std::to_string(at_) + ": " + what);
  }

  void flags() {
    if (!pattern_.starts_with("(?")) return;
    const std::size_t end = pattern_.find_first_not_of("aiLmsux", 2);
    if (end == 2 || end == std::string_view::npos || pattern_[end] != ')') return;
    std::string kept;
    for (const char flag : pattern_.substr(2, end - 2)) {
      if (flag == 'u') continue;  // how Python reads every str
      if (flag != 'i' && flag != 'm' && flag != 's') fail(std::string("flag ") + flag + " is not supported");
      kept += flag;
    }
    if (!kept.empty()) result_ = "(?" + kept + ")";
    at_ = end + 1;
  }

  void escape(bool in_class) {
    if (at_ + 1 >= pattern_.size()) fail("ends in a backslash");
    const char kind = pattern_[at_ + 1];
    const auto put = [&](std::string_view plain, std::string_view negated) {
      if (in_class) {
        if (!negated.empty()) fail(std::string("\\") + kind + " within a class is not supported");
        result_ += plain;
      } else {
        result_ += negated.empty() ? "[" : "[^";
        result_ += negated.empty() ? plain : negated;
        result_ += ']';
      }
      at_ += 2;
    };
    constexpr std::string_view word = R"(\p{L}\p{N}_)";
    constexpr std::string_view digit = R"(\p{Nd})";
    switch (kind) {
      case 's':
        return put(white, "");
      case 'S':
        return put("", white);
      case 'd':
        return put(digit, "");
      case 'D':
        return put("", digit);
      case 'w':
        return put(word, "");
      case 'W':
        return put("", word);
      case 'u':
        return code_point(4);
      case 'U':
        return code_point(8);
      case 'N':
        fail("\\N is not supported");
      case 'Z':
        result_ += "\\z";
        at_ += 2;
        return;
      default:
        result_ += pattern_.substr(at_, 2);
        at_ += 2;
    }
  }

  void code_point(std::size_t digits) {
    const std::string_view number = pattern_.substr(at_ + 2, digits);
    if (number.size() != digits || number.find_first_not_of("0123456789abcdefABCDEF") != std::string_view::npos) {
      fail("an escape lacks digits");
    }
    result_ += "\\x{";
    result_ += number;
    result_ += '}';
    at_ += 2 + digits;
  }

  std::string_view pattern_;
  std::string_view file_;
  std::string_view place_;
  std::size_t at_ = 0;
  std::size_t class_start_ = 0;
  std::string result_;
};

// Reads the subset of the syntax of which share_alternatives() can be sure.
class Reader {
 public:
  explicit Reader(std::string_view pattern) : pattern_(pattern) {}

  // The end of the character, class or group at `at`; nothing where it is none of these.
  std::optional<std::size_t> atom_end(std::size_t at) const {
    const char c = pattern_[at];
    if (c == '\\') return escape_end(at);
    if (c == '[') return class_end(at);
    if (c == '(') return group_end(at);
    if (c == ')' || c == '*' || c == '+' || c == '?' || c == '{') return std::nullopt;
    ++at;
    while (at < pattern_.size() && (static_cast<unsigned char>(pattern_[at]) & 0xC0U) == 0x80U) ++at;
    return at;
  }

  // The end of the repetition that may follow an atom.
  std::optional<std::size_t> repetition_end(std::size_t at) const {
    if (at >= pattern_.size()) return at;
    if (pattern_[at] == '{') {
      const std::size_t close = pattern_.find('}', at);
      if (close == std::string_view::npos) return std::nullopt;
      if (pattern_.substr(at + 1, close - at - 1).find_first_not_of("0123456789,") != std::string_view::npos) {
        return std::nullopt;
      }
      at = close + 1;
    } else if (pattern_[at] == '*' || pattern_[at] == '+' || pattern_[at] == '?') {
      ++at;
    } else {
      return at;
    }
    if (at < pattern_.size() && pattern_[at] == '+') return std::nullopt;  // possessive: no longer a regular language's
    if (at < pattern_.size() && pattern_[at] == '?') ++at;
    return at;
  }

  // The alternatives of [begin, end), each as its repeated atoms.
  std::optional<std::vector<std::vector<std::string_view>>> alternatives(std::size_t begin, std::size_t end) const {
    std::vector<std::vector<std::string_view>> result(1);
    for (std::size_t at = begin; at < end;) {
      if (pattern_[at] == '|') {
        result.emplace_back();
        ++at;
        continue;
      }
      const auto stop = atom_end(at);
      const auto next = stop ? repetition_end(*stop) : std::nullopt;
      if (!next || *next > end) return std::nullopt;
      result.back().push_back(pattern_.substr(at, *next - at));
      at = *next;
    }
    return result;
  }

 private:
  std::optional<std::size_t> escape_end(std::size_t at) const {
    if (at + 1 >= pattern_.size()) return std::nullopt;
    const char kind = pattern_[at + 1];
    if (kind == 'x' || kind == 'p' || kind == 'P') {
      const std::size_t close = pattern_.find('}', at);
      if (at + 2 >= pattern_.size() || pattern_[at + 2] != '{' || close == std::string_view::npos) return std::nullopt;
      return close + 1;
    }
    const bool is_name = (kind >= '0' && kind <= '9') || (kind >= 'a' && kind <= 'z') || (kind >= 'A' && kind <= 'Z');
    if (is_name || static_cast<unsigned char>(kind) >= 0x80) return std::nullopt;
    return at + 2;
  }

  std::optional<std::size_t> class_end(std::size_t at) const {
    ++at;
    if (at < pattern_.size() && pattern_[at] == '^') ++at;
    for (bool first = true; at < pattern_.size(); first = false) {
      if (pattern_[at] == ']' && !first) return at + 1;
      if (pattern_[at] == '\\') {
        const auto end = escape_end(at);
        if (!end) return std::nullopt;
        at = *end;
      } else {
        ++at;
      }
    }
    return std::nullopt;
  }

  std::optional<std::size_t> group_end(std::size_t at) const {
    int depth = 0;
    while (at < pattern_.size()) {
      if (pattern_[at] == '(') {
        ++depth;
        ++at;
        if (at < pattern_.size() && pattern_[at] == '?') {
          if (pattern_.substr(at, 2) != "?:") return std::nullopt;
          at += 2;
        } else if (at < pattern_.size() && pattern_[at] == '*') {
          return std::nullopt;
        }
      } else if (pattern_[at] == ')') {
        ++at;
        if (--depth == 0) return at;
        const auto next = repetition_end(at);
        if (!next) return std::nullopt;
        at = *next;
      } else if (pattern_[at] == '|') {
        ++at;
      } else {
        const auto stop = atom_end(at);
        const auto next = stop ? repetition_end(*stop) : std::nullopt;
        if (!next) return std::nullopt;
        at = *next;
      }
    }
    return std::nullopt;
  }

  std::string_view pattern_;
};

using Alternative = std::vector<std::string_view>;

// "(?:abc)" as one alternative is its content, where that is a single alternative.
Alternative unwrap(Alternative alternative) {
  while (alternative.size() == 1 && alternative[0].starts_with("(?:") && alternative[0].ends_with(')')) {
    const std::string_view group = alternative[0];
    const auto inner = Reader(group).alternatives(3, group.size() - 1);
    if (!inner || inner->size() != 1) break;
    alternative = inner->front();
  }
  return alternative;
}

std::string join(Alternative::const_iterator first, Alternative::const_iterator last) {
  std::string result;
  for (; first != last; ++first) result += *first;
  return result;
}

}  // namespace

std::string translate_python_regex(std::string_view pattern, std::string_view file, std::string_view place) {
  return Translator(pattern, file, place).run();
}

std::string share_alternatives(std::string_view pattern) {
  constexpr std::size_t large = 64;
  std::size_t begin = 0;
  if (pattern.starts_with("(?") && pattern.size() > 2 && pattern[2] != ':') {
    begin = pattern.find(')') + 1;
    if (pattern.substr(0, begin).find_first_not_of("(?ims)") != std::string_view::npos) return std::string(pattern);
  }
  const auto alternatives = Reader(pattern).alternatives(begin, pattern.size());
  if (!alternatives) return std::string(pattern);

  struct Group {
    std::string head;
    std::string tail;
    std::vector<std::string> middles;
  };
  std::vector<Group> groups;
  std::map<std::pair<std::string, std::string>, std::size_t> known;
  const auto shared = [](std::string_view item) { return item == "^" || item == "$" || item.size() >= large; };
  for (const Alternative& raw : *alternatives) {
    const Alternative items = unwrap(raw);
    auto first = items.begin();
    auto last = items.end();
    while (first != last && shared(*first)) ++first;
    while (first != last && shared(*(last - 1))) --last;
    const auto key = std::make_pair(join(items.begin(), first), join(last, items.end()));
    const auto [entry, added] = known.try_emplace(key, groups.size());
    if (added) groups.push_back({key.first, key.second, {}});
    groups[entry->second].middles.push_back(join(first, last));
  }

  std::string result(pattern.substr(0, begin));
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const Group& group = groups[i];
    if (i > 0) result += '|';
    result += group.head;
    if (group.middles.size() > 1) result += "(?:";
    for (std::size_t m = 0; m < group.middles.size(); ++m) {
      if (m > 0) result += '|';
      result += group.middles[m];
    }
    if (group.middles.size() > 1) result += ')';
    result += group.tail;
  }
  return result.size() < pattern.size() ? result : std::string(pattern);
}

}  // namespace entente
