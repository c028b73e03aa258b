// Compiled once for each vector unit: foreach_target.h includes this file again. The macros are Highway's own.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "ingest/language/kernels.cpp"
#include <hwy/foreach_target.h>

#include <hwy/highway.h>

#include <cmath>
#include <limits>

#include "ingest/language/kernels.hpp"

#if !defined(ENTENTE_KERNEL_CONSTANTS)
#define ENTENTE_KERNEL_CONSTANTS
namespace entente::kernels {
namespace {

constexpr float inner_point = 0.70710678118654752440F;  // 1 / sqrt(2)
constexpr float outer_point = 1.41421356237309504880F;  // sqrt(2)

}  // namespace
}  // namespace entente::kernels
#endif

HWY_BEFORE_NAMESPACE();
namespace entente::kernels::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::CappedTag<float, block>;
using Vector = hn::VFromD<Tag>;

constexpr std::size_t lanes = hn::MaxLanes(Tag());
constexpr std::size_t rows_at_once = lanes == block ? 8 : 4;  // with three columns, what the registers hold
constexpr std::size_t chunk = 64;                             // rows between the products and their layer norm

// sum[r][v] = products of `r`th row with the 16-column block `v` (of which `lanes` columns, from `w` on).
template <std::size_t R, std::size_t V>
HWY_INLINE void multiply(const float* HWY_RESTRICT x, std::size_t stride, const float* HWY_RESTRICT w,
                         std::size_t inputs, Vector (&sum)[R][V]) {
  const Tag tag;
  for (std::size_t r = 0; r < R; ++r) {
    for (std::size_t v = 0; v < V; ++v) sum[r][v] = hn::Zero(tag);
  }
  for (std::size_t k = 0; k < inputs; ++k) {
    Vector weight[V];
    for (std::size_t v = 0; v < V; ++v) weight[v] = hn::Load(tag, w + (v * inputs + k) * block);
    for (std::size_t r = 0; r < R; ++r) {
      const Vector value = hn::Set(tag, x[r * stride + k]);
      for (std::size_t v = 0; v < V; ++v) sum[r][v] = hn::MulAdd(value, weight[v], sum[r][v]);
    }
  }
}

template <std::size_t R, std::size_t V>
HWY_INLINE void affine_rows(const float* x, std::size_t x_stride, const float* w, const float* bias, std::size_t inputs,
                            float* y, std::size_t stride) {
  const Tag tag;
  for (std::size_t part = 0; part < block; part += lanes) {
    Vector sum[R][V];
    multiply<R, V>(x, x_stride, w + part, inputs, sum);
    for (std::size_t v = 0; v < V; ++v) {
      const Vector b = hn::Load(tag, bias + v * block + part);
      for (std::size_t r = 0; r < R; ++r) hn::Store(hn::Add(sum[r][v], b), tag, y + r * stride + v * block + part);
    }
  }
}

template <std::size_t V>
void affine_blocks(Rows x, std::size_t rows, const float* w, const float* bias, std::size_t inputs, float* y,
                   std::size_t stride) {
  std::size_t r = 0;
  for (; r + rows_at_once <= rows; r += rows_at_once) {
    affine_rows<rows_at_once, V>(x.data + r * x.stride, x.stride, w, bias, inputs, y + r * stride, stride);
  }
  for (; r + 2 <= rows; r += 2) {
    affine_rows<2, V>(x.data + r * x.stride, x.stride, w, bias, inputs, y + r * stride, stride);
  }
  for (; r < rows; ++r) affine_rows<1, V>(x.data + r * x.stride, x.stride, w, bias, inputs, y + r * stride, stride);
}

void affine(Rows x, std::size_t rows, const Affine& layer, float* y, std::size_t stride) {
  const std::size_t blocks = layer.columns / block;
  for (std::size_t first = 0; first < rows; first += chunk) {
    const std::size_t count = HWY_MIN(chunk, rows - first);
    const Rows from{x.data + first * x.stride, x.stride};
    for (std::size_t b = 0; b < blocks;) {
      const float* w = layer.weights + b * layer.inputs * block;
      const float* bias = layer.bias + b * block;
      float* to = y + first * stride + b * block;
      const std::size_t width = HWY_MIN(std::size_t{3}, blocks - b);
      if (width == 3) affine_blocks<3>(from, count, w, bias, layer.inputs, to, stride);
      if (width == 2) affine_blocks<2>(from, count, w, bias, layer.inputs, to, stride);
      if (width == 1) affine_blocks<1>(from, count, w, bias, layer.inputs, to, stride);
      b += width;
    }
  }
}

template <std::size_t R>
HWY_INLINE void maxout_rows(const float* x, std::size_t x_stride, const float* w, const float* bias, std::size_t inputs,
                            float* y, std::size_t stride) {
  const Tag tag;
  for (std::size_t part = 0; part < block; part += lanes) {
    Vector sum[R][pieces];
    multiply<R, pieces>(x, x_stride, w + part, inputs, sum);
    for (std::size_t r = 0; r < R; ++r) {
      Vector best = hn::Add(sum[r][0], hn::Load(tag, bias + part));
      for (std::size_t p = 1; p < pieces; ++p) {
        best = hn::Max(best, hn::Add(sum[r][p], hn::Load(tag, bias + p * block + part)));
      }
      hn::Store(best, tag, y + r * stride + part);
    }
  }
}

HWY_INLINE void layer_norm(float* row, std::size_t width, const float* gain, const float* shift, const float* residual,
                           float* y) {
  const Tag tag;
  Vector total = hn::Zero(tag);
  for (std::size_t i = 0; i < width; i += lanes) total = hn::Add(total, hn::Load(tag, row + i));
  const auto size = static_cast<float>(width);
  const Vector mean = hn::Set(tag, hn::GetLane(hn::SumOfLanes(tag, total)) / size);
  Vector squares = hn::Zero(tag);
  for (std::size_t i = 0; i < width; i += lanes) {
    const Vector off = hn::Sub(hn::Load(tag, row + i), mean);
    squares = hn::MulAdd(off, off, squares);
  }
  const float variance = hn::GetLane(hn::SumOfLanes(tag, squares)) / size + 1e-8F;  // thinc's epsilon
  const Vector scale = hn::Set(tag, 1.0F / std::sqrt(variance));
  for (std::size_t i = 0; i < width; i += lanes) {
    const Vector norm = hn::Mul(hn::Sub(hn::Load(tag, row + i), mean), scale);
    Vector value = hn::MulAdd(norm, hn::Load(tag, gain + i), hn::Load(tag, shift + i));
    if (residual != nullptr) value = hn::Add(value, hn::Load(tag, residual + i));
    hn::Store(value, tag, y + i);
  }
}

void maxout(Rows x, std::size_t rows, const MaxoutLayer& layer, float* y, std::size_t stride) {
  const std::size_t inputs = layer.affine.inputs;
  for (std::size_t first = 0; first < rows; first += chunk) {
    const std::size_t count = HWY_MIN(chunk, rows - first);
    const float* from = x.data + first * x.stride;
    float* to = y + first * stride;
    for (std::size_t b = 0; b < layer.width / block; ++b) {
      const float* w = layer.affine.weights + b * pieces * inputs * block;
      const float* bias = layer.affine.bias + b * pieces * block;
      std::size_t r = 0;
      for (; r + rows_at_once <= count; r += rows_at_once) {
        maxout_rows<rows_at_once>(from + r * x.stride, x.stride, w, bias, inputs, to + r * stride + b * block, stride);
      }
      for (; r + 2 <= count; r += 2) {
        maxout_rows<2>(from + r * x.stride, x.stride, w, bias, inputs, to + r * stride + b * block, stride);
      }
      for (; r < count; ++r) {
        maxout_rows<1>(from + r * x.stride, x.stride, w, bias, inputs, to + r * stride + b * block, stride);
      }
    }
    for (std::size_t r = 0; r < count; ++r) {
      layer_norm(to + r * stride, layer.width, layer.gain, layer.shift, nullptr, to + r * stride);
    }
  }
}

constexpr std::size_t tiles_at_once = 32;

// v[i][tile] = what the six products of the tile take, from its six rows.
HWY_INLINE void transform_inputs(const float* x, const std::uint32_t* tiles, std::size_t count, std::size_t width,
                                 float* v) {
  const Tag tag;
  const std::size_t step = tiles_at_once * width;
  const Vector two_and_a_half = hn::Set(tag, 2.5F);
  const Vector two = hn::Set(tag, 2.0F);
  const Vector half = hn::Set(tag, 0.5F);
  const Vector inner = hn::Set(tag, inner_point);
  const Vector outer = hn::Set(tag, outer_point);
  for (std::size_t t = 0; t < count; ++t) {
    const float* rows = x + tiles[t] * width;
    for (std::size_t i = 0; i < width; i += lanes) {
      const Vector d0 = hn::Load(tag, rows + i);
      const Vector d1 = hn::Load(tag, rows + width + i);
      const Vector d2 = hn::Load(tag, rows + 2 * width + i);
      const Vector d3 = hn::Load(tag, rows + 3 * width + i);
      const Vector d4 = hn::Load(tag, rows + 4 * width + i);
      const Vector d5 = hn::Load(tag, rows + 5 * width + i);
      const Vector even_inner = hn::NegMulAdd(two, d2, d4);
      const Vector odd_inner = hn::Mul(inner, hn::NegMulAdd(two, d1, d3));
      const Vector even_outer = hn::NegMulAdd(half, d2, d4);
      const Vector odd_outer = hn::Mul(outer, hn::NegMulAdd(half, d1, d3));
      float* to = v + t * width + i;
      hn::Store(hn::NegMulAdd(two_and_a_half, d2, hn::Add(d0, d4)), tag, to);
      hn::Store(hn::Add(even_inner, odd_inner), tag, to + step);
      hn::Store(hn::Sub(even_inner, odd_inner), tag, to + 2 * step);
      hn::Store(hn::Add(even_outer, odd_outer), tag, to + 3 * step);
      hn::Store(hn::Sub(even_outer, odd_outer), tag, to + 4 * step);
      hn::Store(hn::NegMulAdd(two_and_a_half, d3, hn::Add(d1, d5)), tag, to + 5 * step);
    }
  }
}

template <std::size_t R>
HWY_INLINE void window_products(const float* v, std::size_t width, const float* w, float* m) {
  const Tag tag;
  for (std::size_t part = 0; part < block; part += lanes) {
    Vector sum[R][pieces];
    multiply<R, pieces>(v, width, w + part, width, sum);
    for (std::size_t r = 0; r < R; ++r) {
      for (std::size_t p = 0; p < pieces; ++p) hn::Store(sum[r][p], tag, m + (r * pieces + p) * block + part);
    }
  }
}

// The four rows of a tile in one block of units, from the tile's six products: y[0], y[stride], ...
HWY_INLINE void transform_outputs(const float* m, const float* bias, float* y, std::size_t stride) {
  const Tag tag;
  constexpr std::size_t step = tiles_at_once * pieces * block;
  const Vector two = hn::Set(tag, 2.0F);
  const Vector half = hn::Set(tag, 0.5F);
  const Vector inner = hn::Set(tag, inner_point);
  const Vector outer = hn::Set(tag, outer_point);
  const Vector inner_cube = hn::Set(tag, 0.5F * inner_point);
  const Vector outer_cube = hn::Set(tag, 2.0F * outer_point);
  for (std::size_t part = 0; part < block; part += lanes) {
    Vector best[tile_rows];
    for (std::size_t p = 0; p < pieces; ++p) {
      const float* from = m + p * block + part;
      const Vector m1 = hn::Load(tag, from + step);
      const Vector m2 = hn::Load(tag, from + 2 * step);
      const Vector m3 = hn::Load(tag, from + 3 * step);
      const Vector m4 = hn::Load(tag, from + 4 * step);
      const Vector inner_sum = hn::Add(m1, m2);
      const Vector inner_difference = hn::Sub(m1, m2);
      const Vector outer_sum = hn::Add(m3, m4);
      const Vector outer_difference = hn::Sub(m3, m4);
      const Vector b = hn::Load(tag, bias + p * block + part);
      const Vector out[tile_rows] = {
          hn::Add(hn::Add(hn::Load(tag, from), hn::Add(inner_sum, outer_sum)), b),
          hn::Add(hn::MulAdd(inner, inner_difference, hn::Mul(outer, outer_difference)), b),
          hn::Add(hn::MulAdd(half, inner_sum, hn::Mul(two, outer_sum)), b),
          hn::Add(hn::MulAdd(inner_cube, inner_difference,
                             hn::MulAdd(outer_cube, outer_difference, hn::Load(tag, from + 5 * step))),
                  b)};
      for (std::size_t r = 0; r < tile_rows; ++r) best[r] = p == 0 ? out[r] : hn::Max(best[r], out[r]);
    }
    for (std::size_t r = 0; r < tile_rows; ++r) hn::Store(best[r], tag, y + r * stride + part);
  }
}

void window_maxout(const float* x, const std::uint32_t* tiles, std::size_t tile_count, const WindowLayer& layer,
                   float* y, float* scratch) {
  const std::size_t width = layer.width;
  float* v = scratch;
  float* m = v + tile_inputs * tiles_at_once * width;
  float* rows = m + tile_inputs * tiles_at_once * pieces * block;
  for (std::size_t first = 0; first < tile_count; first += tiles_at_once) {
    const std::size_t count = HWY_MIN(tiles_at_once, tile_count - first);
    transform_inputs(x, tiles + first, count, width, v);
    for (std::size_t b = 0; b < width / block; ++b) {
      for (std::size_t i = 0; i < tile_inputs; ++i) {
        const float* w = layer.weights + (i * (width / block) + b) * pieces * width * block;
        const float* from = v + i * tiles_at_once * width;
        float* to = m + i * tiles_at_once * pieces * block;
        std::size_t t = 0;
        for (; t + rows_at_once <= count; t += rows_at_once) {
          window_products<rows_at_once>(from + t * width, width, w, to + t * pieces * block);
        }
        for (; t + 2 <= count; t += 2) window_products<2>(from + t * width, width, w, to + t * pieces * block);
        for (; t < count; ++t) window_products<1>(from + t * width, width, w, to + t * pieces * block);
      }
      for (std::size_t t = 0; t < count; ++t) {
        transform_outputs(m + t * pieces * block, layer.bias + b * pieces * block,
                          rows + t * tile_rows * width + b * block, width);
      }
    }
    for (std::size_t t = 0; t < count; ++t) {
      const std::size_t row = tiles[first + t] + 1;
      for (std::size_t r = 0; r < tile_rows; ++r) {
        layer_norm(rows + (t * tile_rows + r) * width, width, layer.gain, layer.shift, x + (row + r) * width,
                   y + (row + r) * width);
      }
    }
  }
}

template <bool masked>
HWY_INLINE std::size_t find_largest(const float* values, const float* mask, std::size_t columns) {
  const Tag tag;
  const auto value = [&](std::size_t i) {
    if constexpr (masked) return hn::Add(hn::Load(tag, values + i), hn::Load(tag, mask + i));
    return hn::Load(tag, values + i);
  };
  Vector best = value(0);
  for (std::size_t i = lanes; i < columns; i += lanes) best = hn::Max(best, value(i));
  const Vector largest = hn::MaxOfLanes(tag, best);
  if constexpr (masked) {
    if (!(hn::GetLane(largest) > -std::numeric_limits<float>::infinity())) return columns;
  }
  for (std::size_t i = 0; i < columns; i += lanes) {
    const std::intptr_t lane = hn::FindFirstTrue(tag, hn::Eq(value(i), largest));
    if (lane >= 0) return i + static_cast<std::size_t>(lane);
  }
  return masked ? columns : 0;
}

std::size_t largest_of_all(const float* values, std::size_t columns) {
  return find_largest<false>(values, nullptr, columns);
}

std::size_t largest_of_valid(const float* values, const float* mask, std::size_t columns) {
  return find_largest<true>(values, mask, columns);
}

void sum_and_maxout(const float* const* features, std::size_t count, const float* bias, std::size_t width,
                    float* hidden) {
  const Tag tag;
  for (std::size_t i = 0; i < width; i += lanes) {
    Vector first = hn::Load(tag, features[0] + i);
    Vector second = hn::Load(tag, features[0] + width + i);
    for (std::size_t f = 1; f < count; ++f) {
      first = hn::Add(first, hn::Load(tag, features[f] + i));
      second = hn::Add(second, hn::Load(tag, features[f] + width + i));
    }
    first = hn::Add(first, hn::Load(tag, bias + i));
    second = hn::Add(second, hn::Load(tag, bias + width + i));
    hn::Store(hn::Max(first, second), tag, hidden + i);
  }
}

void add(const float* row, std::size_t width, float* sum) {
  const Tag tag;
  for (std::size_t i = 0; i < width; i += lanes) {
    hn::Store(hn::Add(hn::Load(tag, sum + i), hn::Load(tag, row + i)), tag, sum + i);
  }
}

}  // namespace entente::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace entente::kernels {

HWY_EXPORT(affine);
HWY_EXPORT(maxout);
HWY_EXPORT(window_maxout);
HWY_EXPORT(largest_of_all);
HWY_EXPORT(largest_of_valid);
HWY_EXPORT(sum_and_maxout);
HWY_EXPORT(add);

void affine(Rows x, std::size_t rows, const Affine& layer, float* y, std::size_t stride) {
  HWY_DYNAMIC_DISPATCH(affine)(x, rows, layer, y, stride);
}

void maxout(Rows x, std::size_t rows, const MaxoutLayer& layer, float* y, std::size_t stride) {
  HWY_DYNAMIC_DISPATCH(maxout)(x, rows, layer, y, stride);
}

void window_maxout(const float* x, std::span<const std::uint32_t> tiles, const WindowLayer& layer, float* y,
                   Buffer& scratch) {
  constexpr std::size_t tiles_at_once = 32;
  float* memory = scratch.get(tiles_at_once * (tile_inputs * (layer.width + pieces * block) + tile_rows * layer.width));
  HWY_DYNAMIC_DISPATCH(window_maxout)(x, tiles.data(), tiles.size(), layer, y, memory);
}

std::size_t first_of_largest(const float* values, std::size_t columns) {
  return HWY_DYNAMIC_DISPATCH(largest_of_all)(values, columns);
}

std::size_t first_of_largest(const float* values, const float* mask, std::size_t columns) {
  return HWY_DYNAMIC_DISPATCH(largest_of_valid)(values, mask, columns);
}

void sum_and_maxout(std::span<const float* const> features, const float* bias, std::size_t width, float* hidden) {
  HWY_DYNAMIC_DISPATCH(sum_and_maxout)(features.data(), features.size(), bias, width, hidden);
}

void add(const float* row, std::size_t width, float* sum) {
  HWY_DYNAMIC_DISPATCH(add)(row, width, sum);
}

}  // namespace entente::kernels
#endif
