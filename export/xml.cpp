#include "export/xml.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"

namespace entente {

namespace {

// What stands for a character, empty for itself. Readers make spaces of line breaks and tabs in attributes.
std::string_view entity(char c, bool attribute) {
  switch (c) {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '"':
      return "&quot;";
    case '\n':
      return attribute ? "&#10;" : "";
    case '\t':
      return attribute ? "&#9;" : "";
    default:
      return {};
  }
}

enum class Byte : unsigned char { plain, escaped, first_of_forbidden };

// First bytes of what strip_forbidden() takes away are those of control characters, of U+0080 to U+00BF and of U+F000
// to U+FFFF: most texts have none.
constexpr std::array<Byte, 256> bytes = [] {
  std::array<Byte, 256> result{};
  for (std::size_t c = 0; c < 0x20; ++c) result[c] = Byte::first_of_forbidden;
  for (const std::size_t c : {0x7FU, 0xC2U, 0xEFU}) result[c] = Byte::first_of_forbidden;
  for (const char c : {'<', '>', '&', '"', '\n', '\t'}) result[static_cast<unsigned char>(c)] = Byte::escaped;
  return result;
}();

Byte kind(char c) {
  return bytes[static_cast<unsigned char>(c)];
}

}  // namespace

XmlWriter::XmlWriter(OutputFile& out) : out_(out) {
  out_.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
}

void XmlWriter::escape(std::string_view text, bool attribute) {
  const char* const end = text.data() + text.size();
  const char* at = std::find_if(text.data(), end, [](char c) { return kind(c) != Byte::plain; });
  if (at == end) {
    out_.write(text);
    return;
  }
  const std::string cleaned = strip_forbidden(text);
  std::size_t begin = 0;
  for (std::size_t i = static_cast<std::size_t>(at - text.data()); i < cleaned.size(); ++i) {
    if (kind(cleaned[i]) != Byte::escaped) continue;
    const std::string_view instead = entity(cleaned[i], attribute);
    if (instead.empty()) continue;
    out_.write(std::string_view(cleaned).substr(begin, i - begin));
    out_.write(instead);
    begin = i + 1;
  }
  out_.write(std::string_view(cleaned).substr(begin));
}

void XmlWriter::open(std::string_view element) {
  end_tag();
  out_.write("<");
  out_.write(element);
  open_.push_back(element);
  in_tag_ = true;
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
  out_.write(" ");
  out_.write(name);
  out_.write("=\"");
  escape(value, true);
  out_.write("\"");
}

void XmlWriter::text(std::string_view text) {
  end_tag();
  escape(text, false);
}

void XmlWriter::close() {
  if (in_tag_) {
    out_.write("/>");
  } else {
    out_.write("</");
    out_.write(open_.back());
    out_.write(">");
  }
  in_tag_ = false;
  open_.pop_back();
}

void XmlWriter::markup(std::string_view whole) {
  end_tag();
  out_.write(whole);
}

void XmlWriter::line_break() {
  end_tag();
  out_.write("\n");
}

void XmlWriter::finish() {
  while (!open_.empty()) close();
  out_.write("\n");
}

}  // namespace entente
