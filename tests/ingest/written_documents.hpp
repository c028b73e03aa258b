// Words with parts of speech, heads and labels in, the document that a parser would have made of them out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/conllu.hpp"

namespace entente::test {

struct Word {
  const char* form;
  const char* pos;
  int head;  // counted from 1 in its sentence
  const char* dependency;
  const char* features = "_";
  const char* lemma = nullptr;  // the form where there is none
};

inline Document document_of(const std::vector<std::vector<Word>>& sentences) {
  std::string text = "# newdoc id = test\n# newpar\n";
  for (const auto& words : sentences) {
    int number = 0;
    for (const Word& word : words) {
      text += std::to_string(++number) + "\t" + word.form + "\t" + (word.lemma ? word.lemma : word.form) + "\t" +
              word.pos + "\t_\t" + word.features + "\t" + std::to_string(word.head) + "\t" + word.dependency +
              "\t_\t_\n";
    }
    text += "\n";
  }
  return read_conllu(text, "test");
}

// "reçu obj" for "Anna": what the word hangs from, and as what.
inline std::string governor(const Document& document, std::string_view word) {
  for (TokenIndex i = 0; i < document.size(); ++i) {
    if (document.word(i) == word)
      return std::string(document.word(document[i].head)) + " " + std::string(document[i].dependency.view());
  }
  return "";
}

}  // namespace entente::test
