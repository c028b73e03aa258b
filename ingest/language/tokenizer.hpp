// A text in, its tokens with the attributes that the embeddings read out: exactly spaCy's tokenizer for a published
// package.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/flat_file.hpp"
#include "base/text.hpp"
#include "ingest/language/package.hpp"

namespace entente {

// A token as the tokenizer leaves it; the five attributes are string ids (strings.hpp).
struct RawToken {
  ByteSpan span;
  bool space_after = false;  // one space (U+0020) follows, which belongs to no token
  bool is_space = false;     // white space only
  std::uint64_t orth = 0;
  std::uint64_t norm = 0;
  std::uint64_t prefix = 0;
  std::uint64_t suffix = 0;
  std::uint64_t shape = 0;
};

// Immutable, and shared between threads.
class Tokenizer {
 public:
  // One thread's scratch memory and bounded cache of words; what it holds changes no result.
  class Workspace {
   public:
    explicit Workspace(const Tokenizer& tokenizer);
    ~Workspace();
    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;

   private:
    friend class Tokenizer;
    struct State;
    std::unique_ptr<State> state_;
  };

  // `model` holds what install() wrote, and must outlive this object. Throws Error.
  explicit Tokenizer(const FlatFile& model);
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;

  // Reads `tokenizer`, `vocab` and config.cfg of a package. Throws Error naming the part that is not supported.
  static void install(const Package& package, FlatFileWriter& writer);

  // `text` must be valid UTF-8. Clears `tokens` first. The tokens and single spaces between them are the text.
  void tokenize(std::string_view text, Workspace& workspace, std::vector<RawToken>& tokens) const;

 private:
  struct Model;
  std::unique_ptr<const Model> model_;
};

}  // namespace entente
