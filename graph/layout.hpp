// Actors and the links between them in, a place on the plane for each actor out: who is joined stands close.
#pragma once

#include <cstddef>
#include <vector>

namespace entente {

struct Point {
  double x = 0;
  double y = 0;
};

struct LayoutLink {
  std::size_t a = 0;
  std::size_t b = 0;
  double weight = 1;
};

// `actors` of them, numbered from 0 as the links say; links may repeat, and their directions are no matter. Neighbours
// are about one unit apart, and the largest component lies around the origin, the others around it. Each component is
// laid out by the forces of Fruchterman and Reingold (1991), stronger where more articles join two actors; of one with
// more than 4,000 actors those are whose links weigh most, and each of the others stands around the neighbour that it
// is most joined to. Nothing but +, -, *, / and square roots makes a place, and the only random numbers have a fixed
// seed, so every machine of IEEE arithmetic finds the same one.
std::vector<Point> layout(std::size_t actors, const std::vector<LayoutLink>& links);

// Points that fill the plane evenly from a distance outwards, `step` apart, as the seeds of a sunflower do.
class Sunflower {
 public:
  explicit Sunflower(double step, double from = 0);
  Point next();

 private:
  double step_;
  double number_;
  Point direction_{1, 0};
};

// Discs' radii, largest first, in; their centres, none over another, out, from the origin outwards.
std::vector<Point> pack_discs(const std::vector<double>& radii);

}  // namespace entente
