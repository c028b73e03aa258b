#include "export/xml.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace entente {

namespace {

// Whether a character may begin that strip_forbidden() takes away: most texts are ASCII or of letters only.
bool may_have_forbidden(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F || byte == 0xC2 || byte == 0xEF;
  });
}

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

}  // namespace

XmlWriter::XmlWriter(OutputFile& out) : out_(out) {
  out_.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
}

void XmlWriter::end_tag() {
  if (in_tag_) out_.write(">");
  in_tag_ = false;
}

void XmlWriter::escape(std::string_view text, bool attribute) {
  std::string cleaned;
  if (may_have_forbidden(text)) {
    cleaned = strip_forbidden(text);
    text = cleaned;
  }
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) > '>') continue;
    const std::string_view instead = entity(text[at], attribute);
    if (instead.empty()) continue;
    out_.write(text.substr(begin, at - begin));
    out_.write(instead);
    begin = at + 1;
  }
  out_.write(text.substr(begin));
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

void XmlWriter::line_break() {
  end_tag();
  out_.write("\n");
}

void XmlWriter::finish() {
  while (!open_.empty()) close();
  out_.write("\n");
}

}  // namespace entente
