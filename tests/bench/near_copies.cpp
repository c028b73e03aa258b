// Articles in (files, folders); what the sketches find of near copies made of them, and which of the articles
// themselves are near copies, out.
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "ingest/articles/reader.hpp"
#include "tests/ingest/near_copies.hpp"

int main(int argc, char** argv) {
  using namespace entente;
  try {
    const auto reader = open_articles(std::vector<std::string>(argv + 1, argv + argc), {});
    std::vector<std::string> texts;
    std::vector<std::string> sources;
    std::vector<std::string> sketches;
    while (auto read = reader->next()) {
      if (!read->good()) continue;
      std::string sketch = make_sketch(read->article.text);
      bool copy = sketch.empty();
      for (std::size_t i = 0; i < sketches.size(); ++i) {
        const double likeness = resemblance(sketches[i], sketch);
        if (likeness < near_copy / 2) continue;
        std::printf("%.2f  %s  %s\n", likeness, sources[i].c_str(), read->article.source.c_str());
        copy = copy || likeness >= near_copy / 2;
      }
      if (copy) continue;  // what is made of it would be a copy of the other as well
      texts.push_back(std::move(read->article.text));
      sources.push_back(read->article.source);
      sketches.push_back(std::move(sketch));
    }
    const near_copies::Measured measured = near_copies::measure(texts);
    for (const auto& [kind, of] : measured.by_kind)
      std::printf("%-48s %zu of %zu\n", kind.c_str(), of.first, of.second);
    std::printf("%zu articles: precision %.4f, recall %.4f; nearest unlike pair %.2f, threshold %.2f\n", texts.size(),
                measured.precision(), measured.recall(), measured.nearest_wrong, near_copy);
    return 0;
  } catch (const std::exception& fault) {
    std::cerr << "near_copies: " << fault.what() << '\n';
    return 1;
  }
}
