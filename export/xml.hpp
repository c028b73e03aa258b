// Elements in, escaped XML out, as it comes, over an OutputFile. For the sources of export/.
#pragma once

#include <string_view>
#include <vector>

#include "export/output_file.hpp"

namespace entente {

// Escapes what libxml2's writer escapes, byte for byte; that writer is several times slower, and was most of an export.
class XmlWriter {
 public:
  explicit XmlWriter(OutputFile& out);

  // Names of elements must live until they are closed. Text is taken as data: markup in it is escaped, and characters
  // that XML forbids are taken away.
  void open(std::string_view element);
  void attribute(std::string_view name, std::string_view value);
  void text(std::string_view text);
  void close();
  void markup(std::string_view whole);  // elements as they are to be read
  void line_break();                    // between elements
  void finish();

 private:
  void end_tag() {
    if (in_tag_) out_.write(">");
    in_tag_ = false;
  }
  void escape(std::string_view text, bool attribute);

  OutputFile& out_;
  std::vector<std::string_view> open_;
  bool in_tag_ = false;  // its ">" is not yet written
};

}  // namespace entente
