// A text in, a Document out: tokens, sentences, tags, morphology, lemmas, heads, labels and entities, as spaCy decides
// them.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/document.hpp"

namespace entente {

// Immutable, and shared between threads.
class Pipeline {
 public:
  // Scratch memory of one thread. Results do not depend on what it was used for before.
  class Workspace {
   public:
    explicit Workspace(const Pipeline& pipeline);
    ~Workspace();
    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;

   private:
    friend class Pipeline;
    struct State;
    std::unique_ptr<State> state_;
  };

  // `model_file` is what install_package() wrote. Throws Error.
  explicit Pipeline(const std::string& model_file);
  ~Pipeline();
  Pipeline(Pipeline&&) noexcept;
  Pipeline& operator=(Pipeline&&) noexcept;

  // Each text is analysed as one spaCy Doc. Texts share batches, which changes nothing in the results. `texts` must be
  // valid UTF-8 of at most 1,000,000 code points each (spaCy's own limit); throws Error otherwise.
  std::vector<Document> analyse(std::span<const std::string_view> texts, Workspace& workspace) const;

  // Each text's paragraphs (parted by empty lines) are analysed apart and joined to one Document whose offsets are
  // those of the whole text: no sentence crosses a paragraph, and paragraph breaks are no tokens.
  std::vector<Document> analyse_paragraphs(std::span<const std::string_view> texts, Workspace& workspace) const;

  std::string_view language() const;  // "fr"
  std::string_view name() const;      // "fr_core_news_md-3.8.0"

 private:
  struct Model;
  std::unique_ptr<const Model> model_;
};

// Turns a package's wheel or unpacked folder into one model file. Throws Error where the package is of an architecture
// that is not supported, naming the part.
void install_package(const std::string& package, const std::string& model_file);

}  // namespace entente
