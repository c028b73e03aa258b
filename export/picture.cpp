#include "export/picture.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

namespace {

constexpr double scale = 0.53;     // pixels of the layout's unit
constexpr double label_size = 12;  // of letters, in pixels
constexpr double line_label_size = 9;
constexpr double margin = 30;
constexpr double legend_line = 18;
constexpr std::size_t longest_label = 40;
constexpr Colour ink{34, 34, 34};

// Enough for sans-serif letters of any usual font; wide scripts take a square each.
double width_of(const std::string& text, double size) {
  double result = 0;
  for (std::size_t at = 0; at < text.size();) result += next_code_point(text, at) < 0x1100 ? 0.56 : 1.0;
  return result * size;
}

std::string shortened(const std::string& text) {
  std::size_t at = 0;
  for (std::size_t n = 0; n < longest_label && at < text.size(); ++n) next_code_point(text, at);
  std::string result = text.substr(0, at) + (at < text.size() ? "…" : "");
  std::replace_if(
      result.begin(), result.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return result;
}

Spot towards(Spot from, Spot to, double distance) {
  const double length =
      std::max(std::sqrt((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y)), 1e-6);
  return {from.x + (to.x - from.x) * distance / length, from.y + (to.y - from.y) * distance / length};
}

Spot middle(Spot from, Spot by, Spot to) {
  return {(from.x + 2 * by.x + to.x) / 4, (from.y + 2 * by.y + to.y) / 4};
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

// Discs with their labels beneath are boxes; boxes that overlap push each other until none does.
void Picture::spread() {
  const auto half_width = [](const Actor& a) { return std::max(a.radius, a.label / 2) + 5; };
  const auto top = [](const Actor& a) { return a.at.y - a.radius - 4; };
  const auto bottom = [](const Actor& a) { return a.at.y + a.radius + label_size + 6; };
  for (int round = 0; round < 500; ++round) {
    bool moved = false;
    for (std::size_t i = 0; i < actors_.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        Actor& a = actors_[i];
        Actor& b = actors_[j];
        const double x = half_width(a) + half_width(b) - std::abs(a.at.x - b.at.x);
        const double y = std::min(bottom(a), bottom(b)) - std::max(top(a), top(b));
        if (x <= 0 || y <= 0) continue;
        moved = true;
        // The way that is shorter: labels are wide, so mostly up and down.
        double& first = x < y ? a.at.x : a.at.y;
        double& second = x < y ? b.at.x : b.at.y;
        const double step = std::min(x, y) / 2 + 0.5;
        const double sign = first < second ? -1 : 1;
        first += sign * step;
        second -= sign * step;
      }
    }
    if (!moved) return;
  }
}

void Picture::draw_lines() {
  std::map<std::pair<std::size_t, std::size_t>, std::pair<int, int>> beside;  // lines between two: all, drawn
  for (const Line& line : lines_) ++beside[std::minmax(line.source, line.target)].first;
  for (const Line& line : lines_) {
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
      by = {source.at.x, source.at.y - 4 * source.radius - 20 - 16 * drawn};
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
    const Spot at = middle(from, by, to);
    canvas_->text(
        {at.x, at.y + line_label_size / 3}, line_label_size, Anchor::middle,
        {static_cast<std::uint8_t>(line.colour.red * 2 / 3), static_cast<std::uint8_t>(line.colour.green * 2 / 3),
         static_cast<std::uint8_t>(line.colour.blue * 2 / 3)},
        shortened(line.type));
    canvas_->close();
  }
}

void Picture::draw_legend(double top) {
  double x = margin;
  const auto room = [&](const std::string& text) { x += 26 + width_of(text, label_size) + 14; };
  for (const char* kind : {"country", "organisation", "person", "group", "place"}) {
    canvas_->disc({x + 8, top}, 6, colour_of_kind(kind));
    canvas_->text({x + 20, top + 4}, label_size, Anchor::start, ink, kind);
    room(kind);
  }
  x = margin;
  top += legend_line;
  for (const char* type : {"COOPERATE", "SUPPORT", "ACCUSE", "ASSAULT", "MEMBER_OF"}) {
    const std::string quad(name(find_type(type)->quad));
    canvas_->curve({x, top}, {x + 8, top}, {x + 16, top}, 3, colour_of_type(type));
    canvas_->text({x + 20, top + 4}, label_size, Anchor::start, ink, quad);
    room(quad);
  }
}

void Picture::end() {
  spread();
  Spot low{1e9, 1e9};
  Spot high{-1e9, -1e9};
  for (const Actor& actor : actors_) {
    const double half = std::max(actor.radius, actor.label / 2);
    low = {std::min(low.x, actor.at.x - half), std::min(low.y, actor.at.y - actor.radius)};
    high = {std::max(high.x, actor.at.x + half), std::max(high.y, actor.at.y + actor.radius + label_size + 2)};
  }
  if (actors_.empty()) low = high = {};
  for (Actor& actor : actors_) actor.at = {actor.at.x - low.x + margin, actor.at.y - low.y + margin};
  const double width = std::max(high.x - low.x + 2 * margin, 720.0);
  const double height = high.y - low.y + 3 * margin + 2 * legend_line;
  canvas_->begin(width, height);
  draw_lines();
  for (const Actor& actor : actors_) {
    canvas_->open(actor.name);
    canvas_->disc(actor.at, actor.radius, actor.colour);
    canvas_->close();
  }
  for (const Actor& actor : actors_) {
    canvas_->text({actor.at.x, actor.at.y + actor.radius + label_size}, label_size, Anchor::middle, ink, actor.name);
  }
  draw_legend(height - margin - legend_line);
  canvas_->end();
}

}  // namespace entente
