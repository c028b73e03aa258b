// Rows of floats in, rows of floats out: the arithmetic of the networks, for the vector unit at hand (Highway picks it
// at run time). Every output row is summed in the same order wherever it stands among the rows, so that batches change
// no result.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <span>
#include <vector>

namespace entente::kernels {

// Weights are kept in blocks of 16 columns: block by block, input by input, the 16 weights that the input has in the
// block.
inline constexpr std::size_t block = 16;

constexpr std::size_t blocks_of(std::size_t columns) {
  return (columns + block - 1) / block;
}
constexpr std::size_t padded(std::size_t columns) {
  return blocks_of(columns) * block;
}

// y[c] = bias[c] + sum over k of x[k] * weight(c, k), for `columns` = whole blocks. Aligned to 64 bytes.
struct Affine {
  const float* weights = nullptr;
  const float* bias = nullptr;
  std::size_t inputs = 0;
  std::size_t columns = 0;
};

// Columns of `weights` (row-major: a row of `inputs` floats a column) in the stored form. `order[i]` is the row that
// becomes column i; a column without a row (order[i] out of range, and what fills the last block) gets zeros.
std::vector<float> pack(std::span<const float> weights, std::size_t inputs, std::span<const std::size_t> order);

// The order in which maxout() expects the columns of `outputs` units of `pieces` pieces each, unit by unit in the
// source: 16 units' first pieces, their second pieces, ..., then the next 16 units.
std::vector<std::size_t> maxout_order(std::size_t outputs, std::size_t pieces);

// Memory for rows, aligned to 64 bytes. Contents are lost when it grows.
class Buffer {
 public:
  float* get(std::size_t size);
  float* data() { return data_.get(); }
  const float* data() const { return data_.get(); }

 private:
  struct Free {
    void operator()(float* data) const { std::free(data); }
  };
  std::unique_ptr<float[], Free> data_;
  std::size_t size_ = 0;
};

// Rows `stride` floats apart. Strides are whole blocks, and rows aligned to 64 bytes.
struct Rows {
  const float* data = nullptr;
  std::size_t stride = 0;
};

// One layer of thinc's Maxout of three pieces with its LayerNorm.
inline constexpr std::size_t pieces = 3;

struct MaxoutLayer {
  Affine affine;                // columns in maxout_order(width, pieces)
  const float* gain = nullptr;  // `width` floats each
  const float* shift = nullptr;
  std::size_t width = 0;
};

// The same layer over the window of a row, the row before it and the row behind it, four rows at a time (a tile) by
// Winograd's minimal filtering F(4, 3) with the points 0, +-1/sqrt(2), +-sqrt(2) and infinity: 6 products in place of
// 12, with rounding errors no larger than those of the plain sum (other points have larger ones).
inline constexpr std::size_t tile_rows = 4;
inline constexpr std::size_t tile_inputs = tile_rows + 2;

struct WindowLayer {
  const float* weights = nullptr;  // pack_window()
  const float* bias = nullptr;     // in maxout_order(width, pieces)
  const float* gain = nullptr;     // `width` floats each
  const float* shift = nullptr;
  std::size_t width = 0;
};

// The weights of a window layer in its stored form, six layers' worth of pack(). `weights` has a row for each piece of
// each unit, of 3 * width floats: those for the row before, for the row and for the row behind.
std::vector<float> pack_window(std::span<const float> weights, std::size_t width);

// A tile is known by its first input row t: rows t to t + 5 of x are read, rows t + 1 to t + 4 of y are written: the
// layer's output plus the same row of x. Rows are `width` floats. The result of a tile depends on nothing but its six
// input rows.
void window_maxout(const float* x, std::span<const std::uint32_t> tiles, const WindowLayer& layer, float* y,
                   Buffer& scratch);

void affine(Rows x, std::size_t rows, const Affine& layer, float* y, std::size_t stride);

// y[r] = norm(maxout(x[r])). y must not overlap x.
void maxout(Rows x, std::size_t rows, const MaxoutLayer& layer, float* y, std::size_t stride);

// The first of the largest of `columns` (whole blocks) values; any column where a value is not a number.
std::size_t first_of_largest(const float* values, std::size_t columns);

// As above, of values[i] + mask[i] where the mask is 0 or minus infinity: never a column that is masked; `columns`
// where all are masked, or what is left are no numbers.
std::size_t first_of_largest(const float* values, const float* mask, std::size_t columns);

// The hidden layer of a transition system's state: the sum of its features' rows in their order, plus the bias, each
// the first pieces of all `width` units, then the second ones; hidden[i] = the larger of the two.
void sum_and_maxout(std::span<const float* const> features, const float* bias, std::size_t width, float* hidden);

// sum += the row of a table, `width` floats.
void add(const float* row, std::size_t width, float* sum);

}  // namespace entente::kernels
