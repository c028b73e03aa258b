// Pictures as SVG 1.1: texts stay texts, and what an edge tells is shown where the pointer rests on it.
#include "export/formats.hpp"
#include "export/picture.hpp"
#include "export/xml.hpp"

namespace entente {

namespace {

class SvgCanvas final : public Canvas {
 public:
  explicit SvgCanvas(OutputFile& out) : xml_(out) {}

  void begin(double width, double height) override {
    const std::string w = two_decimals(width);
    const std::string h = two_decimals(height);
    xml_.open("svg");
    xml_.attribute("xmlns", "http://www.w3.org/2000/svg");
    xml_.attribute("width", w);
    xml_.attribute("height", h);
    xml_.attribute("viewBox", "0 0 " + w + " " + h);
    xml_.attribute("font-family", "sans-serif");
    xml_.line_break();
    xml_.open("rect");
    xml_.attribute("width", w);
    xml_.attribute("height", h);
    xml_.attribute("fill", "#ffffff");
    close_line();
  }

  void open(const std::string& title) override {
    xml_.open("g");
    xml_.open("title");
    xml_.text(title);
    xml_.close();
    xml_.line_break();
  }

  void close() override { close_line(); }

  void curve(Spot from, Spot by, Spot to, double width, Colour colour) override {
    xml_.open("path");
    xml_.attribute("d", "M" + pair(from) + " Q" + pair(by) + " " + pair(to));
    xml_.attribute("fill", "none");
    xml_.attribute("stroke", hexadecimal(colour));
    xml_.attribute("stroke-width", two_decimals(width));
    close_line();
  }

  void triangle(Spot a, Spot b, Spot c, Colour colour) override {
    xml_.open("path");
    xml_.attribute("d", "M" + pair(a) + " L" + pair(b) + " L" + pair(c) + " Z");
    xml_.attribute("fill", hexadecimal(colour));
    close_line();
  }

  void disc(Spot centre, double radius, Colour colour) override {
    xml_.open("circle");
    xml_.attribute("cx", two_decimals(centre.x));
    xml_.attribute("cy", two_decimals(centre.y));
    xml_.attribute("r", two_decimals(radius));
    xml_.attribute("fill", hexadecimal(colour));
    close_line();
  }

  void text(Spot at, double size, Anchor anchor, Colour colour, const std::string& text) override {
    xml_.open("text");
    xml_.attribute("x", two_decimals(at.x));
    xml_.attribute("y", two_decimals(at.y));
    xml_.attribute("font-size", two_decimals(size));
    if (anchor == Anchor::middle) xml_.attribute("text-anchor", "middle");
    xml_.attribute("fill", hexadecimal(colour));
    xml_.attribute("stroke", "#ffffff");
    xml_.attribute("stroke-width", "3");
    xml_.attribute("stroke-linejoin", "round");
    xml_.attribute("paint-order", "stroke");
    xml_.attribute("pointer-events", "none");
    xml_.text(text);
    close_line();
  }

  void end() override {
    xml_.close();
    xml_.finish();
  }

 private:
  static std::string pair(Spot spot) { return two_decimals(spot.x) + "," + two_decimals(spot.y); }

  void close_line() {
    xml_.close();
    xml_.line_break();
  }

  XmlWriter xml_;
};

}  // namespace

std::unique_ptr<GraphWriter> make_svg_writer(OutputFile& out, EdgeForm edges) {
  return std::make_unique<Picture>(std::make_unique<SvgCanvas>(out), edges);
}

}  // namespace entente
