// Tokens of several texts in; parts of speech, morphology, tags, heads, labels, sentences and entities out.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/flat_file.hpp"
#include "ingest/language/dependency_parser.hpp"
#include "ingest/language/entity_recogniser.hpp"
#include "ingest/language/package.hpp"
#include "ingest/language/tagger.hpp"
#include "ingest/language/tok2vec.hpp"

namespace entente {

// Immutable, and shared between threads.
class NeuralModel {
 public:
  class Workspace {
   public:
    explicit Workspace(const NeuralModel& model);
    ~Workspace();
    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;

   private:
    friend class NeuralModel;
    struct State;
    std::unique_ptr<State> state_;
  };

  // `components` are those of the pipeline that are to run. Throws Error naming the part that is not supported.
  static void install(const Package& package, const Config& config, std::span<const std::string> components,
                      FlatFileWriter& writer);

  // `model` must outlive this object.
  explicit NeuralModel(const FlatFile& model);

  // Documents come with their tokens' spans; all else of the tokens is set here. Memory goes with the number of tokens,
  // about 8 KB each.
  void annotate(std::span<const std::vector<RawToken>> tokens, std::span<Document> documents,
                Workspace& workspace) const;

 private:
  void embed(std::span<const std::vector<RawToken>> tokens, Workspace::State& state) const;

  VectorKeys keys_;
  std::vector<Tok2Vec> encoders_;
  std::array<std::size_t, 4>
      encoder_of_{};  // of morphologizer, tagger, parser, recogniser; encoders_.size() where there is none
  std::optional<Tagger> morphologizer_;
  std::optional<Tagger> tagger_;
  std::optional<DependencyParser> parser_;
  std::optional<EntityRecogniser> recogniser_;
};

}  // namespace entente
