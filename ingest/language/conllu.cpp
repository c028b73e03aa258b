#include "ingest/language/conllu.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <map>
#include <optional>
#include <stdexcept>

#include "base/report.hpp"
#include "base/text.hpp"

namespace entente {

namespace {

std::string escape_white(std::string_view word) {
  std::string result;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    if (c == U' ') {
      result += "\\s";
    } else if (c == U'\t') {
      result += "\\t";
    } else if (c == U'\n') {
      result += "\\n";
    } else if (c == U'\r') {
      result += "\\r";
    } else if (c > 0xFFFF) {
      append_utf8(result, c);  // four digits do not hold it; no white space lies there
    } else {
      char buffer[16];
      std::snprintf(buffer, sizeof buffer, "\\u%04X", static_cast<unsigned>(c));
      result += buffer;
    }
  }
  return result;
}

// nullopt where an escape is none that escape_white() makes.
std::optional<std::string> unescape_white(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '\\') {
      result += text[at++];
      continue;
    }
    const char kind = at + 1 < text.size() ? text[at + 1] : '\0';
    at += 2;
    if (kind == 'u' && at + 4 <= text.size()) {
      unsigned code = 0;
      const char* end = text.data() + at + 4;
      if (std::from_chars(text.data() + at, end, code, 16).ptr != end || (code >= 0xD800 && code < 0xE000))
        return std::nullopt;
      append_utf8(result, code);
      at += 4;
      continue;
    }
    constexpr std::string_view names = "stnr";
    const std::size_t which = kind == '\0' ? std::string_view::npos : names.find(kind);
    if (which == std::string_view::npos) return std::nullopt;
    result += " \t\n\r"[which];
  }
  return result;
}

// A FORM or LEMMA column: "_" alone and "\" are data too, but nothing that looks like a column separator can be.
std::string column(std::string_view word, bool white) {
  if (white) return escape_white(word);
  std::string result;
  for (const char c : word) result += (c == '\t' || c == '\n' || c == '\r') ? ' ' : c;
  return result.empty() ? "_" : result;
}

class Reader {
 public:
  Reader(std::string_view text, std::string_view file) : text_(text), file_(file) {}

  Document read() {
    for (std::size_t at = 0; at < text_.size();) {
      std::size_t end = text_.find('\n', at);
      if (end == std::string_view::npos) end = text_.size();
      std::string_view line = text_.substr(at, end - at);
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      at = end + 1;
      ++line_;
      if (line.starts_with("# newpar")) {
        new_paragraph_ = true;
      } else if (line.empty()) {
        end_sentence();
      } else if (line[0] != '#') {
        token(line);
      }
    }
    end_sentence();
    return std::move(document_);
  }

 private:
  [[noreturn]] void fail(std::string_view what) const { throw Error(file_, "line " + std::to_string(line_), what); }

  int number(std::string_view text, std::string_view what) const {
    int result = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), result);
    if (error != std::errc{} || stop != text.data() + text.size() || result < 0) {
      fail(std::string(what) + " is no whole number: " + std::string(text));
    }
    return result;
  }

  std::string white_space(std::string_view text) const {
    const auto plain = unescape_white(text);
    if (!plain) fail("white space is escaped wrongly: " + std::string(text));
    return *plain;
  }

  Label label(std::string_view text) const {
    try {
      return Label(text);
    } catch (const std::length_error& error) {
      fail(error.what());
    }
  }

  void token(std::string_view line) {
    for (const char c : line) {
      if (static_cast<unsigned char>(c) < ' ' && c != '\t') fail("holds a control character");
    }
    std::array<std::string_view, 10> columns;
    std::size_t count = 0;
    for (std::size_t at = 0; at <= line.size(); ++count) {
      std::size_t end = line.find('\t', at);
      if (end == std::string_view::npos) end = line.size();
      if (count < columns.size()) columns[count] = line.substr(at, end - at);
      at = end + 1;
    }
    if (count != columns.size()) fail("has " + std::to_string(count) + " columns, not 10");
    const auto plain = [&](std::size_t i) { return columns[i] == "_" ? std::string_view{} : columns[i]; };

    if (first_ == document_.size()) start_sentence();
    if (number(columns[0], "ID") != document_.size() - first_ + 1)
      fail("ID is out of order: " + std::string(columns[0]));
    Token token;
    token.pos = pos_of(plain(3));
    if (token.pos == Pos::none && columns[3] != "_") fail("unknown part of speech: " + std::string(columns[3]));
    const bool white = token.pos == Pos::space;
    const std::string form = white ? white_space(columns[1]) : std::string(columns[1]);
    if (form.empty()) fail("FORM is empty");
    token.span.begin = ByteOffset(static_cast<std::uint32_t>(document_.text.size()));
    document_.text += form;
    token.span.end = ByteOffset(static_cast<std::uint32_t>(document_.text.size()));
    token.lemma = lemma(white ? white_space(plain(2)) : std::string(columns[2]));
    token.tag = label(plain(4));
    token.morphology = morphology(plain(5));
    token.head = number(columns[6], "HEAD") - 1;  // within the sentence until it ends; -1 is its root
    token.dependency = label(plain(7));
    token.sentence = static_cast<std::uint32_t>(document_.sentences.size());
    token.space_after = true;
    for (std::size_t at = 0; at < columns[9].size();) {
      std::size_t end = columns[9].find('|', at);
      if (end == std::string_view::npos) end = columns[9].size();
      const std::string_view misc = columns[9].substr(at, end - at);
      at = end + 1;
      if (misc == "SpaceAfter=No") token.space_after = false;
      if (misc.size() > 6 && (misc.starts_with("NER=B-") || misc.starts_with("NER=I-"))) {
        token.entity_start = misc[4] == 'B';
        token.entity = label(misc.substr(6));
      }
    }
    if (token.space_after) document_.text += ' ';
    document_.tokens.push_back(token);
  }

  void start_sentence() {
    if (new_paragraph_ && !document_.text.empty()) {
      if (document_.text.back() == ' ') document_.text.pop_back();
      document_.text += "\n\n";
      ++paragraph_;
    } else if (!document_.text.empty() && document_.text.back() != ' ' && !document_.tokens.back().space_after) {
      document_.tokens.back().space_after = true;
      document_.text += ' ';
    }
    new_paragraph_ = false;
  }

  void end_sentence() {
    const TokenIndex size = document_.size();
    if (first_ == size) return;
    for (TokenIndex i = first_; i < size; ++i) {
      Token& token = document_.tokens[static_cast<std::size_t>(i)];
      if (token.head >= size - first_) fail("the sentence before this line has a HEAD outside of it");
      token.head = token.head < 0 ? i : first_ + token.head;
      if (token.entity.empty()) continue;
      if (token.entity_start || i == first_ || document_[i - 1].entity.empty()) {
        token.entity_start = true;
        document_.entities.push_back({{i, i + 1}, token.entity});
      } else {
        document_.entities.back().tokens.last = i + 1;
      }
    }
    document_.sentences.push_back({{first_, size}, paragraph_});
    first_ = size;
  }

  std::uint32_t lemma(std::string_view text) {
    const auto [entry, added] =
        lemmas_.try_emplace(std::string(text), static_cast<std::uint32_t>(document_.lemmas.size()));
    if (added) document_.lemmas.emplace_back(text);
    return entry->second;
  }

  std::uint16_t morphology(std::string_view features) {
    const auto [entry, added] =
        features_.try_emplace(std::string(features), static_cast<std::uint16_t>(document_.morphologies.size()));
    if (added) document_.morphologies.push_back(Morphology::parse(features));
    return entry->second;
  }

  std::string_view text_;
  std::string_view file_;
  std::size_t line_ = 0;
  Document document_;
  TokenIndex first_ = 0;
  std::uint32_t paragraph_ = 0;
  bool new_paragraph_ = false;
  std::map<std::string, std::uint32_t> lemmas_;
  std::map<std::string, std::uint16_t> features_;
};

}  // namespace

std::string write_conllu(const Document& document) {
  std::string out;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    if (s == 0 || document.sentences[s - 1].paragraph != sentence.paragraph) out += "# newpar\n";
    for (TokenIndex i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      const Token& token = document[i];
      const bool white = token.pos == Pos::space;
      const auto field = [&](std::string_view text) {
        out += text.empty() ? "_" : text;
        out += '\t';
      };
      field(std::to_string(i - sentence.tokens.first + 1));
      field(column(document.word(i), white));
      field(column(document.lemma(i), white));
      field(name(token.pos));
      field(token.tag.view());
      field(document.morphology(i).features);
      field(document.is_root(i) ? "0" : std::to_string(token.head - sentence.tokens.first + 1));
      field(token.dependency.view());
      field("_");
      std::string misc;
      if (!token.space_after) misc = "SpaceAfter=No";
      if (!token.entity.empty()) {
        if (!misc.empty()) misc += '|';
        misc += token.entity_start ? "NER=B-" : "NER=I-";
        misc += token.entity.view();
      }
      out += misc.empty() ? "_" : misc;
      out += '\n';
    }
    out += '\n';
  }
  return out;
}

Document read_conllu(std::string_view text, std::string_view file) {
  if (const auto bad = first_invalid_utf8(text)) {
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*bad), '\n');
    throw Error(file, "line " + std::to_string(line), "is no UTF-8");
  }
  return Reader(text, file).read();
}

}  // namespace entente
