// Elements in, escaped XML out, as it comes: libxml2's streaming writer over an OutputFile. For the sources of export/.
#pragma once

#include <libxml/xmlwriter.h>

#include <exception>
#include <memory>
#include <string>
#include <string_view>

#include "export/output_file.hpp"

namespace entente {

class XmlWriter {
 public:
  explicit XmlWriter(OutputFile& out);
  XmlWriter(const XmlWriter&) = delete;
  XmlWriter& operator=(const XmlWriter&) = delete;

  // Text is taken as data: markup in it is escaped, and characters that XML forbids are taken away.
  void open(const char* element);
  void attribute(const char* name, std::string_view value);
  void text(std::string_view text);
  void close();
  void line_break();  // between elements
  void finish();

 private:
  struct Free {
    void operator()(xmlTextWriter* writer) const { xmlFreeTextWriter(writer); }
  };
  static int write(void* context, const char* bytes, int size);
  void check(int code) const;

  OutputFile& out_;
  std::exception_ptr failure_;  // an exception must not pass through C
  std::unique_ptr<xmlTextWriter, Free> writer_;
};

}  // namespace entente
