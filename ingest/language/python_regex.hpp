// A regular expression in Python's syntax in, one that PCRE2 and RE2 read with the same meaning out.
#pragma once

#include <string>
#include <string_view>

namespace entente {

// \uXXXX becomes \x{XXXX}; \s, \d, \w become the explicit classes of what Python's str methods hold for white space,
// decimal digits, letters and numbers; flags at the start other than i, m, s, u are refused. Throws Error naming `file`
// and `place`.
std::string translate_python_regex(std::string_view pattern, std::string_view file, std::string_view place);

// For a translated pattern of which only matters whether it matches: alternatives that begin or end with the same large
// character classes are put into one group that has these once, as "^ab[...]+$|^cd[...]+$" becomes "^(?:ab|cd)[...]+$".
// Compiling it takes time in proportion. A pattern that holds anything else than characters, classes, plain groups and
// repetitions comes back unchanged.
std::string share_alternatives(std::string_view pattern);

}  // namespace entente
