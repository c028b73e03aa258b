// Weights in the form that the kernels read, and memory for their rows.
#include <array>
#include <cmath>
#include <new>

#include "ingest/language/kernels.hpp"

namespace entente::kernels {

std::vector<float> pack(std::span<const float> weights, std::size_t inputs, std::span<const std::size_t> order) {
  std::vector<float> packed(padded(order.size()) * inputs, 0.0F);
  for (std::size_t c = 0; c < order.size(); ++c) {
    if (order[c] * inputs >= weights.size()) continue;
    const std::span<const float> row = weights.subspan(order[c] * inputs, inputs);
    float* to = packed.data() + c / block * block * inputs + c % block;
    for (std::size_t k = 0; k < inputs; ++k) to[k * block] = row[k];
  }
  return packed;
}

std::vector<float> pack_window(std::span<const float> weights, std::size_t width) {
  // Row i: the filter's three taps at the point a[i], as a polynomial, over the product of its distances from the
  // others.
  const double inner = std::sqrt(0.5);
  const double outer = std::sqrt(2.0);
  const std::array<double, tile_inputs - 1> points{0.0, inner, -inner, outer, -outer};
  const auto order = maxout_order(width, pieces);
  std::vector<float> packed;
  std::vector<float> transformed(width * pieces * width);
  for (std::size_t i = 0; i < tile_inputs; ++i) {
    std::array<double, 3> taps{0, 0, 1};  // the point at infinity
    if (i < points.size()) {
      double distances = 1;
      for (std::size_t j = 0; j < points.size(); ++j) distances *= j == i ? 1 : points[i] - points[j];
      taps = {1 / distances, points[i] / distances, points[i] * points[i] / distances};
    }
    for (std::size_t r = 0; r < width * pieces; ++r) {
      const float* row = weights.data() + r * 3 * width;
      for (std::size_t k = 0; k < width; ++k) {
        transformed[r * width + k] =
            static_cast<float>(taps[0] * static_cast<double>(row[k]) + taps[1] * static_cast<double>(row[width + k]) +
                               taps[2] * static_cast<double>(row[2 * width + k]));
      }
    }
    const std::vector<float> part = pack(transformed, width, order);
    packed.insert(packed.end(), part.begin(), part.end());
  }
  return packed;
}

std::vector<std::size_t> maxout_order(std::size_t outputs, std::size_t piece_count) {
  std::vector<std::size_t> order;
  for (std::size_t first = 0; first < outputs; first += block) {
    for (std::size_t p = 0; p < piece_count; ++p) {
      for (std::size_t i = first; i < first + block; ++i) order.push_back(i * piece_count + p);
    }
  }
  return order;
}

float* Buffer::get(std::size_t size) {
  if (size > size_) {
    const std::size_t grown = padded(size + size / 4);
    data_.reset(static_cast<float*>(std::aligned_alloc(64, grown * sizeof(float))));
    if (!data_) {
      size_ = 0;
      throw std::bad_alloc();
    }
    size_ = grown;
  }
  return data_.get();
}

}  // namespace entente::kernels
