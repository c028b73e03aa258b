#include "export/picture.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

namespace {

constexpr double scale = 0.5;      // pixels of the layout's unit
constexpr double label_size = 12;  // of letters, in pixels
constexpr double line_label_size = 9;
constexpr double margin = 30;
constexpr double legend_line = 18;
constexpr double gap = 26;  // between parts of the graph that no line joins
constexpr double loop = 18;
constexpr std::size_t longest_label = 40;
constexpr Colour ink{34, 34, 34};

// Enough for sans-serif letters of any usual font; wide scripts take a square each.
double width_of(const std::string& text, double size) {
  double result = 0;
  for (std::size_t at = 0; at < text.size();) result += next_code_point(text, at) < 0x1100 ? 0.56 : 1.0;
  return result * size;
}

// Breaks become spaces, and marks that turn the direction of text are left out: fonts draw some of them as boxes.
bool turns(char32_t c) {
  return c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

std::string shortened(const std::string& text) {
  std::string result;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (turns(c)) continue;
    if (letters++ == longest_label) return result + "…";
    const bool breaks = c == '\n' || c == '\t' || c == 0x2028 || c == 0x2029;
    result += breaks ? " " : text.substr(begin, at - begin);
  }
  return result;
}

Spot towards(Spot from, Spot to, double distance) {
  const double length =
      std::max(std::sqrt((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y)), 1e-6);
  return {from.x + (to.x - from.x) * distance / length, from.y + (to.y - from.y) * distance / length};
}

// On the curve, from its beginning at 0 to its end at 1.
Spot along(Spot from, Spot by, Spot to, double part) {
  const double rest = 1 - part;
  return {rest * rest * from.x + 2 * rest * part * by.x + part * part * to.x,
          rest * rest * from.y + 2 * rest * part * by.y + part * part * to.y};
}

}  // namespace

Picture::Picture(std::unique_ptr<Canvas> canvas, EdgeForm edges) : PropertyWriter(edges), canvas_(std::move(canvas)) {}

void Picture::node(const NodeRow& row) {
  const std::string name = shortened(row.name);
  const double radius = 5 + 17 * (row.look.place.size - smallest_size) / (largest_size - smallest_size);
  actors_.push_back({row.key,
                     name,
                     row.kind,
                     row.colour,
                     radius,
                     width_of(name, label_size),
                     {row.look.place.x * scale, -row.look.place.y * scale}});
}

void Picture::link(const LinkRow& row) {
  const auto find = [&](const std::string& key) {
    const auto at = std::lower_bound(actors_.begin(), actors_.end(), key,
                                     [](const Actor& actor, const std::string& wanted) { return actor.key < wanted; });
    return at != actors_.end() && at->key == key ? std::optional(static_cast<std::size_t>(at - actors_.begin()))
                                                 : std::nullopt;
  };
  const auto source = find(row.source);
  const auto target = find(row.target);
  if (!source || !target) return;
  std::string title = row.type;
  const auto properties = link_properties(form());
  for (std::size_t i = 0; i < row.values.size(); ++i) {
    if (std::string_view(properties[i].name) == "passage" && !row.values[i].empty()) title += ": " + row.values[i];
  }
  const double weight = std::stod(row.weight);
  lines_.push_back(
      {*source, *target, row.type, title, std::min(1 + std::sqrt(weight), 7.0), holds_both_ways(row.type), row.colour});
}

Box Picture::box_of(const Actor& actor) {
  const double half = std::max(actor.radius, actor.label / 2) + 5;
  const double above = actor.loops == 0 ? 4 : 2 * actor.radius + loop + 8 * actor.loops;
  return {actor.at.x - half, actor.at.y - actor.radius - above, actor.at.x + half,
          actor.at.y + actor.radius + label_size + 6};
}

// Discs with their labels beneath are boxes; boxes that overlap push each other until none does, and so do discs
// between which the type of their line finds no room.
void Picture::spread() {
  for (int round = 0; round < 500; ++round) {
    bool moved = false;
    for (std::size_t i = 0; i < actors_.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        Actor& a = actors_[i];
        Actor& b = actors_[j];
        const Box one = box_of(a);
        const Box other = box_of(b);
        if (overlap(one, other) <= 0) continue;
        moved = true;
        // The way that is shorter: labels are wide, so mostly up and down.
        const double x = (one.width() + other.width()) / 2 - std::abs(a.at.x - b.at.x);
        const double y = std::min(one.bottom, other.bottom) - std::max(one.top, other.top);
        double& first = x < y ? a.at.x : a.at.y;
        double& second = x < y ? b.at.x : b.at.y;
        const double step = std::min(x, y) / 2 + 0.5;
        const double sign = first < second ? -1 : 1;
        first += sign * step;
        second -= sign * step;
      }
    }
    for (const Line& line : lines_) {
      Actor& a = actors_[line.source];
      Actor& b = actors_[line.target];
      const double dx = b.at.x - a.at.x;
      const double dy = b.at.y - a.at.y;
      const double length = std::sqrt(dx * dx + dy * dy);
      if (line.source == line.target || length < 1e-6) continue;
      const double word = width_of(line.type, line_label_size) * std::abs(dx) / length + 24 * std::abs(dy) / length;
      const double missing = a.radius + b.radius + 12 + word - length;
      if (missing <= 0.5) continue;
      moved = true;
      const Spot step{dx / length * missing / 2, dy / length * missing / 2};
      a.at = {a.at.x - step.x, a.at.y - step.y};
      b.at = {b.at.x + step.x, b.at.y + step.y};
    }
    if (!moved) return;
  }
}

// Parts of the graph that no line joins stand side by side, whatever room the layout left between them.
void Picture::pack(double least_width) {
  std::vector<std::size_t> part(actors_.size());
  std::iota(part.begin(), part.end(), std::size_t{0});
  const auto first_of = [&](std::size_t i) {
    while (part[i] != i) i = part[i] = part[part[i]];
    return i;
  };
  for (const Line& line : lines_) {
    const std::size_t a = first_of(line.source);
    const std::size_t b = first_of(line.target);
    part[std::max(a, b)] = std::min(a, b);
  }
  std::vector<std::size_t> number(actors_.size());  // of the part, where an actor is its first one
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < actors_.size(); ++i) {
    const Box box = box_of(actors_[i]);
    if (first_of(i) == i) {
      number[i] = boxes.size();
      boxes.push_back(box);
    } else {
      Box& whole = boxes[number[first_of(i)]];
      whole = {std::min(whole.left, box.left), std::min(whole.top, box.top), std::max(whole.right, box.right),
               std::max(whole.bottom, box.bottom)};
    }
  }
  const std::vector<Box> places = packed(boxes, gap, least_width);
  for (std::size_t i = 0; i < actors_.size(); ++i) {
    const std::size_t at = number[first_of(i)];
    actors_[i].at.x += places[at].left - boxes[at].left;
    actors_[i].at.y += places[at].top - boxes[at].top;
  }
}

void Picture::draw_lines() {
  std::map<std::pair<std::size_t, std::size_t>, std::pair<int, int>> beside;  // lines between two: all, drawn
  for (const Line& line : lines_) ++beside[std::minmax(line.source, line.target)].first;
  for (Line& line : lines_) {
    auto& [all, drawn] = beside[std::minmax(line.source, line.target)];
    const double place = drawn++ - (all - 1) / 2.0;
    const Actor& source = actors_[line.source];
    const Actor& target = actors_[line.target];
    canvas_->open(source.name + " — " + line.title + " — " + target.name);
    Spot from = source.at;
    Spot to = target.at;
    Spot by{};
    if (line.source == line.target) {  // a loop above
      from = {source.at.x - source.radius, source.at.y};
      to = {source.at.x + source.radius, source.at.y};
      by = {source.at.x, source.at.y - 4 * source.radius - 2 * loop - 16 * drawn};
    } else {
      // Bent to one side, the same for both directions of a pair.
      const bool forward = line.source < line.target;
      const double dx = (to.x - from.x) * (forward ? 1 : -1);
      const double dy = (to.y - from.y) * (forward ? 1 : -1);
      const double length = std::max(std::sqrt(dx * dx + dy * dy), 1e-6);
      const double bend = place * 44;
      by = {(from.x + to.x) / 2 - dy / length * bend, (from.y + to.y) / 2 + dx / length * bend};
      from = towards(from, by, source.radius);
      to = towards(to, by, target.radius + (line.mutual ? 0 : 9));
    }
    canvas_->curve(from, by, to, line.width, line.colour);
    if (!line.mutual && line.source != line.target) {
      const Spot tip = towards(to, target.at, 9);
      const double half = 3 + line.width;
      const Spot side{-(tip.y - to.y) / 9 * half, (tip.x - to.x) / 9 * half};
      canvas_->triangle({to.x + side.x, to.y + side.y}, tip, {to.x - side.x, to.y - side.y}, line.colour);
    }
    canvas_->close();
    line.from = from;
    line.by = by;
    line.to = to;
  }
}

// The type of each line on it, near its middle, where it covers no disc, no name and no other type; where there is no
// such place, where it covers least.
void Picture::draw_types() {
  std::vector<Box> taken;
  for (const Actor& actor : actors_) {
    const double half = actor.label / 2;
    taken.push_back(
        {actor.at.x - actor.radius, actor.at.y - actor.radius, actor.at.x + actor.radius, actor.at.y + actor.radius});
    taken.push_back(
        {actor.at.x - half, actor.at.y + actor.radius, actor.at.x + half, actor.at.y + actor.radius + label_size + 4});
  }
  for (const Line& line : lines_) {
    const std::string text = shortened(line.type);
    const double half = width_of(text, line_label_size) / 2 + 2;
    Box best;
    double least = HUGE_VAL;
    for (const double part : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82}) {
      const Spot at = along(line.from, line.by, line.to, part);
      const Box box{at.x - half, at.y - line_label_size * 0.7, at.x + half, at.y + line_label_size * 0.7};
      double covered = 0;
      for (const Box& other : taken) covered += overlap(box, other);
      if (covered >= least) continue;
      least = covered;
      best = box;
      if (covered <= 0) break;
    }
    taken.push_back(best);
    canvas_->text(
        {(best.left + best.right) / 2, (best.top + best.bottom) / 2 + line_label_size / 3}, line_label_size,
        Anchor::middle,
        {static_cast<std::uint8_t>(line.colour.red * 2 / 3), static_cast<std::uint8_t>(line.colour.green * 2 / 3),
         static_cast<std::uint8_t>(line.colour.blue * 2 / 3)},
        text);
  }
}

// How wide it is; drawn or not.
double Picture::draw_legend(double top, bool draw) {
  double x = margin;
  double width = 0;
  const auto room = [&](const std::string& text) {
    x += 26 + width_of(text, label_size) + 14;
    width = std::max(width, x);
  };
  for (const char* kind : {"country", "organisation", "person", "group", "place"}) {
    if (draw) {
      canvas_->disc({x + 8, top}, 6, colour_of_kind(kind));
      canvas_->text({x + 20, top + 4}, label_size, Anchor::start, ink, kind);
    }
    room(kind);
  }
  x = margin;
  top += legend_line;
  for (const char* type : {"COOPERATE", "SUPPORT", "ACCUSE", "ASSAULT", "MEMBER_OF"}) {
    const std::string quad(name(find_type(type)->quad));
    if (draw) {
      canvas_->curve({x, top}, {x + 8, top}, {x + 16, top}, 3, colour_of_type(type));
      canvas_->text({x + 20, top + 4}, label_size, Anchor::start, ink, quad);
    }
    room(quad);
  }
  return width;
}

void Picture::end() {
  for (const Line& line : lines_) {
    if (line.source == line.target) ++actors_[line.source].loops;
  }
  const double legend = draw_legend(0, false);
  spread();
  pack(legend - 2 * margin);
  Box page;
  for (Actor& actor : actors_) {
    actor.at = {actor.at.x + margin, actor.at.y + margin};
    const Box box = box_of(actor);
    page = {0, 0, std::max(page.right, box.right), std::max(page.bottom, box.bottom)};
  }
  const double height = page.bottom + 2 * margin + 2 * legend_line;
  canvas_->begin(std::max(page.right + margin, legend), height);
  draw_lines();
  for (const Actor& actor : actors_) {
    canvas_->open(actor.name);
    canvas_->disc(actor.at, actor.radius, actor.colour);
    canvas_->close();
  }
  draw_types();
  for (const Actor& actor : actors_) {
    canvas_->text({actor.at.x, actor.at.y + actor.radius + label_size}, label_size, Anchor::middle, ink, actor.name);
  }
  draw_legend(height - margin - legend_line, true);
  canvas_->end();
}

}  // namespace entente
