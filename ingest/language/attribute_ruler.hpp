// A tagged and parsed Document in, the same with the package's attribute rules applied out (spaCy's attribute_ruler).
#pragma once

#include <memory>
#include <vector>

#include "base/flat_file.hpp"
#include "ingest/language/document.hpp"
#include "ingest/language/package.hpp"
#include "ingest/language/tokenizer.hpp"

namespace entente {

// Immutable, and shared between threads.
class AttributeRuler {
 public:
  // One thread's scratch memory.
  class Workspace {
   public:
    explicit Workspace(const AttributeRuler& ruler);
    ~Workspace();
    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;

   private:
    friend class AttributeRuler;
    struct State;
    std::unique_ptr<State> state_;
  };

  // `model` holds what install() wrote, and must outlive this object. Throws Error.
  explicit AttributeRuler(const FlatFile& model);
  ~AttributeRuler();
  AttributeRuler(AttributeRuler&&) noexcept;
  AttributeRuler& operator=(AttributeRuler&&) noexcept;

  // Writes the rules of the component `attribute_ruler`, none where the package has no such component. Throws Error
  // naming the pattern, attribute or operator that is not supported.
  static void install(const Package& package, FlatFileWriter& writer);

  // To be run after tagging and parsing, before the lemmatizer. `tokens` are those of the document. A dependency that
  // is empty counts as not set. Where a rule sets a lemma, lemmas[0] is the empty string, which means not set.
  void apply(Document& document, const std::vector<RawToken>& tokens, Workspace& workspace) const;

 private:
  struct Model;
  std::unique_ptr<const Model> model_;
};

}  // namespace entente
