// Files, or the lines of files, in, one text after the other out.
#pragma once

#include <cstddef>
#include <fstream>
#include <istream>
#include <memory>
#include <string>
#include <vector>

namespace entente {

// A text as it was read; `error` says why there is none.
struct SourceText {
  std::string id;  // the file as given, "-" for standard input; with ":" and the line where lines are texts
  std::string content;
  std::string error;
};

class TextSource {
 public:
  // Reads no more than 4 MiB of one text, which is more than the pipeline takes. No files: standard input.
  TextSource(std::vector<std::string> files, bool lines);

  // Whether there was one more. A text that cannot be read or is no UTF-8 comes with its error; an empty line is a text
  // too.
  bool next(SourceText& text);

 private:
  bool open_next(SourceText& text);
  bool read_line(SourceText& text);
  void read_all(SourceText& text);

  std::vector<std::string> files_;
  bool lines_;
  std::size_t file_ = 0;  // the next one
  std::unique_ptr<std::ifstream> opened_;
  std::istream* in_ = nullptr;
  std::size_t line_ = 0;
};

}  // namespace entente
