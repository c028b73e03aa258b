// Texts in, near copies of them out, as editors make them, with the number of the text that each is a copy of; and what
// of them the sketches find.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "graph/sketch.hpp"
#include "ingest/articles/sketch.hpp"

namespace entente::near_copies {

struct Copy {
  std::string kind;
  std::size_t original = 0;
  std::string text;
};

inline std::vector<std::string> split(const std::string& text, const std::string& by) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t at = text.find(by); at != std::string::npos; at = text.find(by, begin)) {
    parts.push_back(text.substr(begin, at + by.size() - begin));
    begin = at + by.size();
  }
  if (begin < text.size()) parts.push_back(text.substr(begin));
  return parts;
}

inline std::string join(const std::vector<std::string>& parts, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < std::min(end, parts.size()); ++i) text += parts[i];
  return text;
}

// Every `share` of a hundred words is another.
inline std::string reworded(const std::string& text, unsigned share, std::mt19937& random) {
  std::string result;
  for (const std::string& word : split(text, " ")) {
    result += random() % 100 < share ? "autre" + std::to_string(random() % 1000) + " " : word;
  }
  return result;
}

// As many words that stand nowhere else.
inline std::string added(std::size_t words, std::mt19937& random) {
  std::string text;
  for (; words > 0; --words) text += "ajout" + std::to_string(random() % 100000) + (words % 15 == 1 ? ". " : " ");
  return text;
}

// Of each text, what agencies and papers make of it.
inline std::vector<Copy> make(const std::vector<std::string>& texts) {
  std::mt19937 random(3);
  std::vector<Copy> copies;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string& text = texts[i];
    const std::vector<std::string> sentences = split(text, ". ");
    const std::size_t words = split(text, " ").size();
    const std::size_t n = sentences.size();
    const auto add = [&](const char* kind, std::string made) { copies.push_back({kind, i, std::move(made)}); };
    add("another title and place", "PARIS (Agence) - Un titre tout autre que celui du journal\n\n" + text);
    add("the last third cut off", join(sentences, 0, n - n / 3));
    add("the first quarter cut off", join(sentences, n / 4, n));
    add("the first half alone", join(sentences, 0, (n + 1) / 2));
    add("updated: a fifth added before", added(words / 5, random) + text);
    add("updated: two fifths added behind", text + " " + added(2 * words / 5, random));
    add("one word in twenty another", reworded(text, 5, random));
    add("one word in ten another", reworded(text, 10, random));
    std::string plain;
    for (const char c : text) plain += c == ',' ? ' ' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
    add("capitals, without commas", plain);
    add("cut, retitled and one word in twenty another",
        "Mise à jour\n\n" + reworded(join(sentences, 0, n - n / 4), 5, random));
  }
  return copies;
}

inline bool found(const std::string& a, const std::string& b) {
  const auto bands = sketch_bands(a);
  const std::set<std::int64_t> of_a(bands.begin(), bands.end());
  const auto others = sketch_bands(b);
  return std::any_of(others.begin(), others.end(), [&](std::int64_t band) { return of_a.contains(band); }) &&
         resemblance(a, b) >= near_copy;
}

struct Measured {
  std::map<std::string, std::pair<std::size_t, std::size_t>> by_kind;  // found, of how many
  std::size_t right = 0;                                               // pairs of a text and its copy that are found
  std::size_t pairs = 0;                                               // that there are
  std::size_t wrong = 0;     // pairs of unlike texts, or copies of unlike texts, that are found
  double nearest_wrong = 0;  // the greatest resemblance of an unlike pair
  double precision() const {
    return right + wrong == 0 ? 1 : static_cast<double>(right) / static_cast<double>(right + wrong);
  }
  double recall() const { return pairs == 0 ? 1 : static_cast<double>(right) / static_cast<double>(pairs); }
};

// Texts are taken to be of different stories.
inline Measured measure(const std::vector<std::string>& texts) {
  std::vector<Copy> all;
  for (std::size_t i = 0; i < texts.size(); ++i) all.push_back({"", i, texts[i]});
  for (Copy& copy : make(texts)) all.push_back(std::move(copy));
  std::vector<std::string> sketches;
  for (const Copy& copy : all) sketches.push_back(make_sketch(copy.text));
  Measured result;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      const bool copies = all[i].original == all[j].original;
      if (copies && !all[i].kind.empty()) continue;  // two copies of one text: either is a copy of the text
      const bool hit = found(sketches[i], sketches[j]);
      if (copies) {
        auto& [of_kind, there_are] = result.by_kind[all[j].kind];
        ++there_are;
        ++result.pairs;
        of_kind += hit ? 1 : 0;
        result.right += hit ? 1 : 0;
      } else {
        result.wrong += hit ? 1 : 0;
        result.nearest_wrong = std::max(result.nearest_wrong, resemblance(sketches[i], sketches[j]));
      }
    }
  }
  return result;
}

}  // namespace entente::near_copies
