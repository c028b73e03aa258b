// Encoded tokens in, a label for each out: spaCy's morphologizer (part of speech and features) and tagger (tag).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/flat_file.hpp"
#include "ingest/language/document.hpp"
#include "ingest/language/kernels.hpp"
#include "ingest/language/thinc_model.hpp"

namespace entente {

// One linear layer, and the first of its largest outputs.
class LabelChooser {
 public:
  static void install(const ThincModel& model, std::size_t width, std::size_t labels, const std::string& prefix,
                      FlatFileWriter& writer);
  LabelChooser(const FlatFile& model, const std::string& prefix, std::size_t width, std::size_t labels);

  // `chosen` has one place a row.
  void choose(const float* encoded, std::size_t rows, std::span<std::uint32_t> chosen, kernels::Buffer& scratch) const;

 private:
  kernels::Affine layer_;
  std::size_t labels_ = 0;
};

class Tagger {
 public:
  struct Workspace {
    kernels::Buffer scores;
    std::vector<std::uint32_t> chosen;
    std::vector<std::int32_t> features;  // a label's morphology in the document at hand, -1 where it has none yet
  };

  enum class Kind { morphology, tag };

  // `cfg` is the component's file of that name. Throws Error naming the part that is not supported.
  static void install(Kind kind, const ThincModel& model, std::string_view cfg, std::string_view file,
                      std::size_t width, FlatFileWriter& writer);
  Tagger(Kind kind, const FlatFile& model, std::size_t width);

  // Sets part of speech and morphology, or tag, of the documents' tokens; `encoded` holds the rows of all their tokens.
  void tag(const float* encoded, std::size_t rows, std::span<Document> documents, Workspace& workspace) const;

 private:
  Kind kind_;
  std::vector<Morphology> morphologies_;  // distinct ones
  std::size_t empty_ = 0;                 // the index of the one without features, or their number
  std::vector<std::uint32_t> morphology_of_;
  std::vector<Pos> pos_of_;
  std::vector<Label> tags_;
  LabelChooser chooser_;
};

}  // namespace entente
