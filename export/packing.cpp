#include "export/packing.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

// What is taken of the page so far, from left to right: each step is free from its height downwards.
struct Step {
  double left;
  double right;
  double top;
};

class Skyline {
 public:
  explicit Skyline(double width) : width_(width), steps_{{0, width, 0}} {}

  // The upper left corner of a box of this size, which is taken from now on.
  Box take(double width, double height) {
    double best_top = HUGE_VAL;
    double best_left = 0;
    for (const Step& first : steps_) {
      if (first.left + width > width_ && first.left > 0) continue;
      double top = 0;
      for (const Step& step : steps_) {
        if (step.right > first.left && step.left < first.left + width) top = std::max(top, step.top);
      }
      if (top < best_top) {
        best_top = top;
        best_left = first.left;
      }
    }
    const Box box{best_left, best_top, best_left + width, best_top + height};
    std::vector<Step> left;
    for (const Step& step : steps_) {
      if (step.left < box.left) left.push_back({step.left, std::min(step.right, box.left), step.top});
    }
    left.push_back({box.left, box.right, box.bottom});
    for (const Step& step : steps_) {
      if (step.right > box.right) left.push_back({std::max(step.left, box.right), step.right, step.top});
    }
    steps_ = std::move(left);
    return box;
  }

 private:
  double width_;
  std::vector<Step> steps_;
};

}  // namespace

double overlap(const Box& a, const Box& b) {
  const double width = std::min(a.right, b.right) - std::max(a.left, b.left);
  const double height = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

std::vector<Box> packed(const std::vector<Box>& boxes, double gap, double least_width) {
  double area = 0;
  double width = least_width;
  for (const Box& box : boxes) {
    area += (box.width() + gap) * (box.height() + gap);
    width = std::max(width, box.width() + gap);
  }
  Skyline page(std::max(width, std::sqrt(1.4 * area)));
  std::vector<std::size_t> order(boxes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return boxes[a].area() > boxes[b].area(); });
  std::vector<Box> result(boxes.size());
  for (const std::size_t i : order) {
    const Box place = page.take(boxes[i].width() + gap, boxes[i].height() + gap);
    result[i] = {place.left, place.top, place.left + boxes[i].width(), place.top + boxes[i].height()};
  }
  return result;
}

}  // namespace entente
