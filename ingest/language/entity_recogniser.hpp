// Encoded tokens with their sentences in, entities out: spaCy's recogniser, which begins, continues, ends and leaves
// entities word by word (BILUO).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ingest/language/greedy_decoder.hpp"
#include "ingest/language/tokenizer.hpp"

namespace entente {

// Immutable, and shared between threads.
class EntityRecogniser {
 public:
  struct State {
    std::size_t text = 0;
    TokenIndex length = 0;
    TokenIndex next = 0;     // the word to decide on
    TokenIndex start = -1;   // of the open entity
    std::uint16_t type = 0;  // of the open entity

    bool is_final() const { return next >= length; }
  };

  struct Workspace {
    TransitionScorer::Workspace scorer;
    std::vector<State> states;
  };

  // Throws Error naming the part that is not supported. `width` is that of the encoded tokens.
  static void install(const Config& config, const ThincModel& model, std::string_view moves, std::string_view file,
                      std::size_t width, FlatFileWriter& writer);
  EntityRecogniser(const FlatFile& model, std::size_t width);

  // Sets the entities of documents whose sentences are set, as DependencyParser::parse() has its arguments.
  void recognise(std::span<const std::vector<RawToken>> tokens, std::span<const std::size_t> texts,
                 std::span<const std::size_t> first, const float* encoded, std::size_t rows,
                 std::span<Document> documents, Workspace& workspace) const;

 private:
  enum Move : std::uint8_t { missing, begin, in, last, unit, out, moves };
  struct Action {
    Move move = out;
    std::uint16_t type = 0;  // 0 is no type
  };
  struct System;

  static std::size_t read_action_count(const FlatFile& model);

  std::vector<Action> actions_;
  std::vector<Label> types_;
  TransitionScorer scorer_;
  kernels::Buffer masks_;  // scorer_.columns() for each of: outside (by what may begin), then two for each open type
};

}  // namespace entente
