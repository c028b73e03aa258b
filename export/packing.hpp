// Boxes in, places for them out, so that they stand close together and none lies over another. For the sources of
// export/.
#pragma once

#include <vector>

namespace entente {

struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  double area() const { return width() * height(); }
};

// The area that two boxes share.
double overlap(const Box& a, const Box& b);

// The same boxes elsewhere, in the order given, `gap` apart, on a page about a third wider than it is high and at least
// as wide as `least_width`: the largest first, each as high as it finds room.
std::vector<Box> packed(const std::vector<Box>& boxes, double gap, double least_width);

}  // namespace entente
