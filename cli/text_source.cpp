#include "cli/text_source.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iostream>

#include "base/text.hpp"

namespace entente {

namespace {

constexpr std::size_t most_bytes = std::size_t{4} << 20;

std::string too_long() {
  return "is longer than " + std::to_string(most_bytes) + " bytes, the most that one text may have";
}

void check_encoding(SourceText& text) {
  if (!text.error.empty()) return;
  if (const auto at = first_invalid_utf8(text.content)) text.error = "is no UTF-8 at byte " + std::to_string(*at);
}

}  // namespace

TextSource::TextSource(std::vector<std::string> files, bool lines) : files_(std::move(files)), lines_(lines) {
  if (files_.empty()) files_.emplace_back("-");
}

bool TextSource::next(SourceText& text) {
  for (;;) {
    text = {};
    if (in_ == nullptr) {
      if (file_ == files_.size()) return false;
      if (!open_next(text)) return true;
    }
    if (lines_) {
      if (read_line(text)) return true;
    } else {
      read_all(text);
      return true;
    }
  }
}

// False where the file cannot be opened, which `text` then says.
bool TextSource::open_next(SourceText& text) {
  const std::string& name = files_[file_++];
  text.id = name;
  line_ = 0;
  if (name == "-") {
    in_ = &std::cin;
    return true;
  }
  std::error_code error;
  if (std::filesystem::is_directory(name, error)) {
    text.error = "is a folder, not a file";
    return false;
  }
  errno = 0;
  opened_ = std::make_unique<std::ifstream>(name, std::ios::binary);
  if (!*opened_) {
    text.error = std::string("cannot be read: ") + std::strerror(errno != 0 ? errno : EIO);
    return false;
  }
  in_ = opened_.get();
  return true;
}

bool TextSource::read_line(SourceText& text) {
  text.id = files_[file_ - 1] + ":" + std::to_string(++line_);
  std::streambuf* buffer = in_->rdbuf();
  bool any = false;
  for (;;) {
    const int c = buffer->sbumpc();
    if (c == std::char_traits<char>::eof()) {
      in_ = nullptr;
      if (!any) return false;
      break;
    }
    any = true;
    if (c == '\n') break;
    if (text.content.size() < most_bytes) {
      text.content += static_cast<char>(c);
    } else {
      text.error = too_long();
    }
  }
  if (text.content.ends_with('\r')) text.content.pop_back();
  check_encoding(text);
  return true;
}

void TextSource::read_all(SourceText& text) {
  text.id = files_[file_ - 1];
  char block[1 << 16];
  while (in_->read(block, sizeof block) || in_->gcount() > 0) {
    text.content.append(block, static_cast<std::size_t>(in_->gcount()));
    if (text.content.size() > most_bytes) {
      text.error = too_long();
      break;
    }
  }
  if (in_->bad()) text.error = "cannot be read to its end";
  in_ = nullptr;
  check_encoding(text);
}

}  // namespace entente
