// Rows of encoded tokens and the words that states are known by in, scores of their actions out: the network of spaCy's
// TransitionBasedParser.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/flat_file.hpp"
#include "ingest/language/config.hpp"
#include "ingest/language/document.hpp"
#include "ingest/language/kernels.hpp"
#include "ingest/language/thinc_model.hpp"

namespace entente {

// Immutable; its memory is that of the model file.
class TransitionScorer {
 public:
  // `section` of config.cfg describes the model. Throws Error naming what is not supported.
  static void install(const Config& config, const std::string& section, const ThincModel& model, std::size_t features,
                      std::size_t width, std::size_t actions, const std::string& prefix, FlatFileWriter& writer);
  TransitionScorer(const FlatFile& model, const std::string& prefix, std::size_t features, std::size_t width,
                   std::size_t actions);

  std::size_t columns() const { return upper_.columns; }  // actions, filled up to whole blocks

  // States that are scored at once.
  static constexpr std::size_t at_once = 8;

  class Workspace {
    friend class TransitionScorer;
    kernels::Buffer reduced_;
    kernels::Buffer features_;
    kernels::Buffer single_;
    kernels::Buffer hidden_;
    kernels::Buffer scores_;
    bool ahead_ = false;
  };

  // `encoded` holds `tokens` rows of the width given to install(). To be called before score().
  void prepare(const float* encoded, std::size_t tokens, Workspace& workspace) const;

  // `words`: for each of at most `at_once` states its words, as rows of what was prepared, -1 for none. The result
  // holds columns() scores a state; those that fill up are minus infinity.
  const float* score(std::span<const std::int64_t> words, Workspace& workspace) const;

 private:
  // All features of all tokens are computed ahead up to so many tokens, which is 4 KB a token for a parser; beyond,
  // each when it is used, with the same result.
  static constexpr std::size_t most_ahead = 16384;

  std::size_t feature_count_ = 0;
  std::size_t hidden_width_ = 0;
  kernels::Affine reduce_;
  kernels::Affine lower_;
  const float* absent_ = nullptr;  // the features of no word
  const float* bias_ = nullptr;
  kernels::Affine upper_;
};

}  // namespace entente
