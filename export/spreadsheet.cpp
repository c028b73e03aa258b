#include "export/spreadsheet.hpp"

#include <charconv>

namespace entente {

std::string as_spreadsheet_text(std::string_view text) {
  const bool formula = !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
  if (!formula) return std::string(text);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && end == text.data() + text.size()) return std::string(text);
  return "'" + std::string(text);
}

}  // namespace entente
