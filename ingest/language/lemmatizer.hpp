// A Document with parts of speech in, the same with lemmas out (spaCy's lemmatizer, modes "rule" and "lookup").
#pragma once

#include <memory>
#include <vector>

#include "base/flat_file.hpp"
#include "ingest/language/document.hpp"
#include "ingest/language/package.hpp"
#include "ingest/language/tokenizer.hpp"

namespace entente {

// Immutable, and shared between threads.
class Lemmatizer {
 public:
  // One thread's scratch memory and bounded cache of words; what it holds changes no result.
  class Workspace {
   public:
    explicit Workspace(const Lemmatizer& lemmatizer);
    ~Workspace();
    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;

   private:
    friend class Lemmatizer;
    struct State;
    std::unique_ptr<State> state_;
  };

  // `model` holds what install() wrote, and must outlive this object. Throws Error.
  explicit Lemmatizer(const FlatFile& model);
  ~Lemmatizer();
  Lemmatizer(Lemmatizer&&) noexcept;
  Lemmatizer& operator=(Lemmatizer&&) noexcept;

  // Writes the tables of the component `lemmatizer`. Throws Error naming the mode, the table or the language's own
  // rules that are not supported.
  static void install(const Package& package, FlatFileWriter& writer);

  // To be run after the attribute ruler. `tokens` are those of the document. Fills `document.lemmas`; a lemma that the
  // ruler has set stays unless the component overwrites.
  void apply(Document& document, const std::vector<RawToken>& tokens, Workspace& workspace) const;

 private:
  struct Model;
  std::unique_ptr<const Model> model_;
};

}  // namespace entente
