#include <doctest/doctest.h>
#include <hwy/targets.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <numeric>
#include <string>

#include "ingest/language/kernels.hpp"

using namespace entente;
using namespace entente::kernels;

namespace {

constexpr float no = -std::numeric_limits<float>::infinity();
constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

// The same numbers everywhere, about -1 to 1.
class Numbers {
 public:
  float next() {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<float>(static_cast<std::int64_t>(state_ >> 40U) - (1 << 23)) / static_cast<float>(1 << 23);
  }
  std::vector<float> many(std::size_t size) {
    std::vector<float> result(size);
    for (float& value : result) value = next();
    return result;
  }

 private:
  std::uint64_t state_ = 1;
};

// Aligned rows with the same values.
struct Aligned {
  Buffer buffer;
  explicit Aligned(const std::vector<float>& values) {
    std::copy(values.begin(), values.end(), buffer.get(values.size() + 1));
  }
  const float* data() const { return buffer.data(); }
};

std::vector<std::size_t> in_order(std::size_t size) {
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

// Maxout and layer norm of one row, in double precision.
std::vector<double> plain_maxout(const std::vector<double>& x, const std::vector<float>& weights,
                                 const std::vector<float>& bias, const std::vector<float>& gain,
                                 const std::vector<float>& shift) {
  const std::size_t width = gain.size();
  std::vector<double> y(width, -std::numeric_limits<double>::infinity());
  for (std::size_t i = 0; i < width * pieces; ++i) {
    double sum = static_cast<double>(bias[i]);
    for (std::size_t k = 0; k < x.size(); ++k) sum += x[k] * static_cast<double>(weights[i * x.size() + k]);
    y[i / pieces] = std::max(y[i / pieces], sum);
  }
  double mean = 0;
  for (const double value : y) mean += value / static_cast<double>(width);
  double variance = 0;
  for (const double value : y) variance += (value - mean) * (value - mean) / static_cast<double>(width);
  for (std::size_t i = 0; i < width; ++i) {
    y[i] = (y[i] - mean) / std::sqrt(variance + 1e-8) * static_cast<double>(gain[i]) + static_cast<double>(shift[i]);
  }
  return y;
}

// Runs the check for every vector unit that this machine has.
template <typename Check>
void on_every_target(Check check) {
  for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {
    const std::string name = hwy::TargetName(target);
    CAPTURE(name);
    hwy::SetSupportedTargetsForTest(target);
    check();
  }
  hwy::SetSupportedTargetsForTest(0);
}

}  // namespace

TEST_CASE("an affine layer is the plain sum, for any number of rows, inputs and columns") {
  on_every_target([] {
    for (const std::size_t rows : {1, 2, 3, 7, 8, 9, 63, 64, 65, 130}) {
      for (const std::size_t inputs : {1, 16, 33}) {
        for (const std::size_t outputs : {1, 15, 16, 18, 48, 64, 197}) {
          CAPTURE(rows);
          CAPTURE(inputs);
          CAPTURE(outputs);
          Numbers numbers;
          const std::vector<float> weights = numbers.many(outputs * inputs);
          std::vector<float> bias = numbers.many(outputs);
          const Aligned packed(pack(weights, inputs, in_order(outputs)));
          const Aligned packed_bias(pack(bias, 1, in_order(outputs)));
          const std::size_t stride = padded(inputs);
          const std::size_t columns = padded(outputs);
          const std::vector<float> x = numbers.many(rows * stride);
          Aligned input(x);
          Aligned output{std::vector<float>(rows * columns)};
          affine({input.data(), stride}, rows, {packed.data(), packed_bias.data(), inputs, columns},
                 output.buffer.data(), columns);
          double worst = 0;
          for (std::size_t r = 0; r < rows; ++r) {
            for (std::size_t c = 0; c < columns; ++c) {
              double sum = c < outputs ? static_cast<double>(bias[c]) : 0;
              for (std::size_t k = 0; k < inputs && c < outputs; ++k) {
                sum += static_cast<double>(x[r * stride + k]) * static_cast<double>(weights[c * inputs + k]);
              }
              worst = std::max(worst, std::abs(sum - static_cast<double>(output.data()[r * columns + c])));
            }
          }
          CHECK(worst < 1e-5);
        }
      }
    }
  });
}

TEST_CASE("maxout with layer norm is the plain computation") {
  on_every_target([] {
    for (const std::size_t width : {16, 96, 128}) {
      for (const std::size_t rows : {1, 5, 8, 67}) {
        CAPTURE(width);
        CAPTURE(rows);
        Numbers numbers;
        const std::size_t inputs = 2 * width;
        const std::vector<float> weights = numbers.many(width * pieces * inputs);
        const std::vector<float> bias = numbers.many(width * pieces);
        const std::vector<float> gain = numbers.many(width);
        const std::vector<float> shift = numbers.many(width);
        const std::vector<float> x = numbers.many(rows * inputs);
        const auto order = maxout_order(width, pieces);
        const Aligned w(pack(weights, inputs, order));
        const Aligned b(pack(bias, 1, order));
        const Aligned g(gain);
        const Aligned s(shift);
        const Aligned input(x);
        Aligned output(std::vector<float>(rows * width));
        maxout({input.data(), inputs}, rows, {{w.data(), b.data(), inputs, width * pieces}, g.data(), s.data(), width},
               output.buffer.data(), width);
        double worst = 0;
        for (std::size_t r = 0; r < rows; ++r) {
          const std::vector<double> row(x.begin() + static_cast<std::ptrdiff_t>(r * inputs),
                                        x.begin() + static_cast<std::ptrdiff_t>((r + 1) * inputs));
          const std::vector<double> expected = plain_maxout(row, weights, bias, gain, shift);
          for (std::size_t i = 0; i < width; ++i) {
            worst = std::max(worst, std::abs(expected[i] - static_cast<double>(output.data()[r * width + i])));
          }
        }
        CHECK(worst < 2e-5);
      }
    }
  });
}

TEST_CASE(
    "a window layer is maxout over three rows plus the row, and a tile's result does not depend on its neighbours") {
  on_every_target([] {
    for (const std::size_t width : {16, 96}) {
      Numbers numbers;
      const std::vector<float> weights = numbers.many(width * pieces * 3 * width);
      const std::vector<float> bias = numbers.many(width * pieces);
      const std::vector<float> gain = numbers.many(width);
      const std::vector<float> shift = numbers.many(width);
      const Aligned w(pack_window(weights, width));
      const Aligned b(pack(bias, 1, maxout_order(width, pieces)));
      const Aligned g(gain);
      const Aligned s(shift);
      const WindowLayer layer{w.data(), b.data(), g.data(), s.data(), width};
      constexpr std::size_t most_tiles = 75;
      constexpr std::size_t rows = most_tiles * tile_rows + 2;
      const std::vector<float> x = numbers.many(rows * width);
      const Aligned input(x);
      Buffer scratch;
      std::vector<float> first;
      for (const std::size_t tile_count : {75, 33, 9, 8, 3, 1}) {
        CAPTURE(width);
        CAPTURE(tile_count);
        std::vector<std::uint32_t> tiles;
        for (std::size_t t = 0; t < tile_count; ++t) tiles.push_back(static_cast<std::uint32_t>(t * tile_rows));
        Aligned output(std::vector<float>(rows * width));
        window_maxout(input.data(), tiles, layer, output.buffer.data(), scratch);
        const std::size_t size = tile_count * tile_rows * width;
        const std::vector<float> result(output.data() + width, output.data() + width + size);
        if (first.empty()) {
          first = result;
          double worst = 0;
          for (std::size_t r = 1; r + 1 < rows; ++r) {
            std::vector<double> window(x.begin() + static_cast<std::ptrdiff_t>((r - 1) * width),
                                       x.begin() + static_cast<std::ptrdiff_t>((r + 2) * width));
            const std::vector<double> expected = plain_maxout(window, weights, bias, gain, shift);
            for (std::size_t i = 0; i < width; ++i) {
              worst = std::max(
                  worst, std::abs(expected[i] + window[width + i] - static_cast<double>(result[(r - 1) * width + i])));
            }
          }
          CHECK(worst < 5e-5);
        }
        CHECK(std::memcmp(result.data(), first.data(), size * sizeof(float)) == 0);
      }
    }
  });
}

TEST_CASE("a row's result does not depend on the rows around it") {
  on_every_target([] {
    constexpr std::size_t inputs = 96;
    constexpr std::size_t columns = 208;
    Numbers numbers;
    const Aligned weights(numbers.many(inputs * columns));
    const Aligned bias(numbers.many(columns));
    const Aligned x(numbers.many(100 * inputs));
    const Affine layer{weights.data(), bias.data(), inputs, columns};
    Aligned all(std::vector<float>(100 * columns));
    affine({x.data(), inputs}, 100, layer, all.buffer.data(), columns);
    for (const std::size_t count : {1, 2, 3, 8, 11, 64}) {
      for (std::size_t first = 0; first + count <= 100; first += 13) {
        Aligned some(std::vector<float>(count * columns));
        affine({x.data() + first * inputs, inputs}, count, layer, some.buffer.data(), columns);
        REQUIRE(std::memcmp(some.data(), all.data() + first * columns, count * columns * sizeof(float)) == 0);
      }
    }
  });
}

TEST_CASE("the first of equal values is chosen, and never one that is masked") {
  on_every_target([] {
    const auto chosen = [](std::vector<float> values, std::vector<float> mask = {}) {
      values.resize(padded(values.size()), no);
      if (mask.empty()) return first_of_largest(Aligned(values).data(), values.size());
      mask.resize(values.size(), no);
      return first_of_largest(Aligned(values).data(), Aligned(mask).data(), values.size());
    };
    CHECK(chosen({1, 3, 2, 3, 0}) == 1);
    CHECK(chosen({-5, -3, -3}) == 1);
    std::vector<float> many(50, 0.5F);
    many[37] = many[41] = 2;
    CHECK(chosen(many) == 37);
    CHECK(chosen({not_a_number, not_a_number}) < 16);
    CHECK(chosen({1, 3, 2}, {0, no, 0}) == 2);
    CHECK(chosen({1, 3, 2}, {no, no, no}) == 16);
    CHECK(chosen({not_a_number, not_a_number, not_a_number}, {0, 0, 0}) == 16);
  });
}

TEST_CASE("a state's hidden layer is the larger of its two pieces") {
  on_every_target([] {
    constexpr std::size_t width = 64;
    Numbers numbers;
    const std::vector<float> a = numbers.many(2 * width);
    const std::vector<float> b = numbers.many(2 * width);
    const std::vector<float> bias = numbers.many(2 * width);
    const Aligned first(a);
    const Aligned second(b);
    const Aligned base(bias);
    Aligned hidden{std::vector<float>(width)};
    const std::vector<const float*> features{first.data(), second.data()};
    sum_and_maxout(features, base.data(), width, hidden.buffer.data());
    for (std::size_t i = 0; i < width; ++i) {
      REQUIRE(hidden.data()[i] == std::max(a[i] + b[i] + bias[i], a[width + i] + b[width + i] + bias[width + i]));
    }
  });
}
