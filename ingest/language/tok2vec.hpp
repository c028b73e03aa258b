// Tokens in, a row of floats for each out: spaCy's Tok2Vec of a MultiHashEmbed and a MaxoutWindowEncoder.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/flat_file.hpp"
#include "ingest/language/config.hpp"
#include "ingest/language/kernels.hpp"
#include "ingest/language/thinc_model.hpp"
#include "ingest/language/tokenizer.hpp"

namespace entente {

// What a table is looked up by. The numbers are stored in model files.
enum class Attribute : std::uint32_t { orth, norm, prefix, suffix, shape, spacy, is_space };

struct Tok2VecShape {
  std::size_t width = 0;
  std::size_t depth = 0;
  std::vector<Attribute> attributes;
  std::vector<std::size_t> rows;  // of each attribute's table
  bool static_vectors = false;

  std::size_t inputs() const { return width * (attributes.size() + (static_vectors ? 1 : 0)); }

  // From the section of a Tok2Vec. Throws Error naming the architecture or the value that is not supported.
  static Tok2VecShape read(const Config& config, const std::string& section);
};

// A package's vectors, by string id.
struct StaticVectors {
  std::size_t rows = 0;
  std::size_t width = 0;
  std::vector<float> values;
  std::vector<VectorKey> keys;  // sorted by key
};

class VectorKeys {
 public:
  static void install(const StaticVectors& vectors, FlatFileWriter& writer);
  VectorKeys() = default;
  explicit VectorKeys(const FlatFile& model);  // none where the model has no vectors

  // The row of the vector table, or -1.
  std::int32_t row(std::uint64_t orth) const;
  std::size_t rows() const { return row_count_; }

 private:
  std::span<const std::uint64_t> keys_;
  std::span<const std::uint32_t> rows_;
  std::span<const std::uint32_t> buckets_;  // by the key's upper 16 bits: where its keys start
  std::size_t row_count_ = 0;
};

// Immutable; its memory is that of the model file.
class Tok2Vec {
 public:
  // Names of sections start with `prefix`. Throws Error where the weights are not those of the shape.
  static void install(const ThincModel& model, const Tok2VecShape& shape, const StaticVectors& vectors,
                      const std::string& prefix, FlatFileWriter& writer);
  Tok2Vec(const FlatFile& model, const std::string& prefix, const VectorKeys& keys);

  std::size_t width() const { return shape_.width; }
  std::size_t inputs() const { return shape_.inputs(); }

  // The embedding's input for one token: each attribute's rows summed, then the static vector; `vector` is its row or
  // -1.
  void look_up(const RawToken& token, std::int32_t vector, float* input) const;

  // rows x inputs() to rows x width().
  void embed(const float* inputs, std::size_t rows, float* embedded) const;

  // The rows of several documents in one buffer, each document with what it needs before and behind it.
  struct Layout {
    struct Rows {
      std::size_t first = 0;  // the row of the document's first token
      std::size_t length = 0;
    };
    std::vector<Rows> documents;
    std::size_t rows = 0;  // at most 2^32
  };
  void lay_out(std::span<const std::size_t> lengths, Layout& layout) const;

  struct Workspace {
    kernels::Buffer rows;
    kernels::Buffer scratch;
    std::vector<std::uint32_t> tiles;
  };

  // `rows` holds the embedded tokens at their places in the layout, and then those of all documents, encoded, without
  // gaps.
  void encode(const Layout& layout, float* rows, Workspace& workspace) const;

 private:
  Tok2VecShape shape_;
  std::vector<std::uint32_t> seeds_;
  std::vector<const float*> tables_;
  const float* static_ = nullptr;
  kernels::MaxoutLayer embedding_;
  std::vector<kernels::WindowLayer> layers_;
};

// The four rows of a table of `rows` that spaCy's hash embedding adds up for an id.
std::array<std::uint32_t, 4> hash_rows(std::uint64_t id, std::uint32_t seed, std::uint32_t rows);

}  // namespace entente
