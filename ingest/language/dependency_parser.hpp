// Encoded tokens in, heads, labels and sentences out: spaCy's parser.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ingest/language/arc_eager.hpp"
#include "ingest/language/dependency_tree.hpp"
#include "ingest/language/greedy_decoder.hpp"
#include "ingest/language/tokenizer.hpp"

namespace entente {

// Immutable, and shared between threads.
class DependencyParser {
 public:
  struct Workspace {
    TransitionScorer::Workspace scorer;
    std::vector<ArcEager> states;
    TreeEdges edges;
    std::vector<TokenIndex> heads;
    std::vector<std::uint16_t> labels;
    std::vector<std::uint8_t> is_space;
  };

  // Throws Error naming the part that is not supported. `width` is that of the encoded tokens.
  static void install(const Config& config, const ThincModel& model, std::string_view moves, std::string_view file,
                      std::size_t width, FlatFileWriter& writer);
  DependencyParser(const FlatFile& model, std::size_t width);

  // Sets head, dependency and sentence of every token, and the sentences. `texts` are the indices of those that have
  // tokens; `first` the row of each text's first token in `encoded`, `rows` of them.
  void parse(std::span<const std::vector<RawToken>> tokens, std::span<const std::size_t> texts,
             std::span<const std::size_t> first, const float* encoded, std::size_t rows, std::span<Document> documents,
             Workspace& workspace) const;

 private:
  struct Action {
    ArcEager::Move move = ArcEager::shift;
    std::uint16_t label = 0;
  };
  struct System;

  static std::size_t read_action_count(const FlatFile& model);

  std::vector<Action> actions_;
  std::vector<Label> labels_;  // empty for a lifted one
  std::vector<LiftedLabel> lifted_;
  std::uint16_t root_ = 0;
  TransitionScorer scorer_;
  kernels::Buffer masks_;  // scorer_.columns() for each of the sets of allowed moves
};

}  // namespace entente
