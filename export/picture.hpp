// The rows of a graph in, a drawing with readable labels out, on a canvas of SVG or of pixels. For the sources of
// export/.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "export/packing.hpp"
#include "export/properties.hpp"

namespace entente {

struct Spot {  // in pixels from the upper left corner
  double x = 0;
  double y = 0;
};

enum class Anchor { start, middle };

// What a drawing is made of, from back to front.
class Canvas {
 public:
  virtual ~Canvas() = default;
  virtual void begin(double width, double height) = 0;
  // Strokes that belong together, with what is shown where the pointer rests on them.
  virtual void open(const std::string& title) = 0;
  virtual void close() = 0;
  virtual void curve(Spot from, Spot by, Spot to, double width, Colour colour) = 0;  // quadratic
  virtual void triangle(Spot a, Spot b, Spot c, Colour colour) = 0;
  virtual void disc(Spot centre, double radius, Colour colour) = 0;
  // With a white rim, so that it can be read over lines; `at` is on the base line. The pointer does not rest on it.
  virtual void text(Spot at, double size, Anchor anchor, Colour colour, const std::string& text) = 0;
  virtual void end() = 0;
};

// Keeps what it draws in memory until the end: a picture of more than some hundred actors cannot be read anyway.
class Picture final : public PropertyWriter {
 public:
  Picture(std::unique_ptr<Canvas> canvas, EdgeForm edges);

  void begin() override {}
  void end() override;

 protected:
  void node(const NodeRow& row) override;
  void link(const LinkRow& row) override;

 private:
  struct Actor {
    std::string key;
    std::string name;
    std::string kind;
    Colour colour;
    double radius;
    double label;  // its width
    Spot at;
    int loops = 0;  // lines to itself, which stand above
  };
  struct Line {
    std::size_t source;
    std::size_t target;
    std::string type;
    std::string title;
    double width;
    bool mutual;
    Colour colour;
    Spot from{};  // as it is drawn
    Spot by{};
    Spot to{};
  };

  static Box box_of(const Actor& actor);
  void spread();
  void pack(double least_width);
  void draw_lines();
  void draw_types();
  double draw_legend(double top, bool draw);

  std::unique_ptr<Canvas> canvas_;
  std::vector<Actor> actors_;  // by key
  std::vector<Line> lines_;
};

}  // namespace entente
