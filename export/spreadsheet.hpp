// A text in, what a spreadsheet takes for that text out.
#pragma once

#include <string>
#include <string_view>

namespace entente {

// Spreadsheets run what begins with = + - @, a tabulator or a line break as a formula: such a text gets an apostrophe
// before it. A number stays one.
std::string as_spreadsheet_text(std::string_view text);

}  // namespace entente
