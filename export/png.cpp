// Pictures as PNG, drawn with cairo at two pixels for one, in a font that fontconfig finds: the bytes depend on the
// machine's fonts.
#include <cairo.h>

#include <cmath>
#include <exception>

#include "base/report.hpp"
#include "export/formats.hpp"
#include "export/picture.hpp"

namespace entente {

namespace {

constexpr double zoom = 2;
constexpr double largest_side = 16000;  // pixels; larger pictures are drawn smaller

class PngCanvas final : public Canvas {
 public:
  explicit PngCanvas(OutputFile& out) : out_(out) {}

  void begin(double width, double height) override {
    const double factor = std::min(zoom, largest_side / std::max(width, height));
    surface_.reset(cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::ceil(width * factor)),
                                              static_cast<int>(std::ceil(height * factor))));
    check(cairo_surface_status(surface_.get()));
    cairo_.reset(cairo_create(surface_.get()));
    cairo_scale(cairo_.get(), factor, factor);
    cairo_set_source_rgb(cairo_.get(), 1, 1, 1);
    cairo_paint(cairo_.get());
    cairo_select_font_face(cairo_.get(), "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_line_join(cairo_.get(), CAIRO_LINE_JOIN_ROUND);
  }

  void open(const std::string&) override {}
  void close() override {}

  void curve(Spot from, Spot by, Spot to, double width, Colour colour) override {
    cairo_move_to(cairo_.get(), from.x, from.y);
    cairo_curve_to(cairo_.get(), (from.x + 2 * by.x) / 3, (from.y + 2 * by.y) / 3, (to.x + 2 * by.x) / 3,
                   (to.y + 2 * by.y) / 3, to.x, to.y);
    set(colour);
    cairo_set_line_width(cairo_.get(), width);
    cairo_stroke(cairo_.get());
  }

  void triangle(Spot a, Spot b, Spot c, Colour colour) override {
    cairo_move_to(cairo_.get(), a.x, a.y);
    cairo_line_to(cairo_.get(), b.x, b.y);
    cairo_line_to(cairo_.get(), c.x, c.y);
    cairo_close_path(cairo_.get());
    set(colour);
    cairo_fill(cairo_.get());
  }

  void disc(Spot centre, double radius, Colour colour) override {
    cairo_new_sub_path(cairo_.get());
    cairo_arc(cairo_.get(), centre.x, centre.y, radius, 0, 2 * 3.14159265358979);
    set(colour);
    cairo_fill(cairo_.get());
  }

  void text(Spot at, double size, Anchor anchor, Colour colour, const std::string& text) override {
    cairo_set_font_size(cairo_.get(), size);
    double left = at.x;
    if (anchor == Anchor::middle) {
      cairo_text_extents_t extents;
      cairo_text_extents(cairo_.get(), text.c_str(), &extents);
      left -= extents.x_advance / 2;
    }
    cairo_move_to(cairo_.get(), left, at.y);
    cairo_text_path(cairo_.get(), text.c_str());
    set({255, 255, 255});
    cairo_set_line_width(cairo_.get(), 3);
    cairo_stroke_preserve(cairo_.get());
    set(colour);
    cairo_fill(cairo_.get());
  }

  void end() override {
    check(cairo_status(cairo_.get()));
    const cairo_status_t status = cairo_surface_write_to_png_stream(surface_.get(), &PngCanvas::write, this);
    if (failure_) std::rethrow_exception(failure_);
    check(status);
  }

 private:
  struct Free {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
  };

  static cairo_status_t write(void* context, const unsigned char* bytes, unsigned size) {
    auto* self = static_cast<PngCanvas*>(context);
    try {
      self->out_.write({reinterpret_cast<const char*>(bytes), size});
      return CAIRO_STATUS_SUCCESS;
    } catch (...) {
      self->failure_ = std::current_exception();  // an exception must not pass through C
      return CAIRO_STATUS_WRITE_ERROR;
    }
  }

  void check(cairo_status_t status) const {
    if (status != CAIRO_STATUS_SUCCESS) {
      throw Error(out_.name(), "", std::string("the picture cannot be drawn: ") + cairo_status_to_string(status));
    }
  }

  void set(Colour colour) const {
    cairo_set_source_rgb(cairo_.get(), colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
  }

  OutputFile& out_;
  std::exception_ptr failure_;
  std::unique_ptr<cairo_surface_t, Free> surface_;
  std::unique_ptr<cairo_t, Free> cairo_;
};

}  // namespace

std::unique_ptr<GraphWriter> make_png_writer(OutputFile& out, EdgeForm edges) {
  return std::make_unique<Picture>(std::make_unique<PngCanvas>(out), edges);
}

}  // namespace entente
