#include "graph/balance.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "graph/vocabulary.hpp"

namespace entente {

namespace {

// 1 for cooperation, -1 for conflict, 0 for what is neither.
int sign_of(const std::string& type) {
  const RelationType* known = find_type(type);
  if (known == nullptr) return 0;
  switch (known->quad) {
    case QuadClass::verbal_cooperation:
    case QuadClass::material_cooperation:
      return 1;
    case QuadClass::verbal_conflict:
    case QuadClass::material_conflict:
      return -1;
    case QuadClass::structure:
      return 0;
  }
  return 0;
}

bool fits(const SignedTriangle& triangle, Balance::Which which) {
  return which == Balance::Which::all || triangle.is_balanced() == (which == Balance::Which::balanced);
}

bool stronger(const SignedTriangle& a, const SignedTriangle& b) {
  return a.strength != b.strength ? a.strength > b.strength : a.actors < b.actors;
}

// Keeps the strongest `limit` (0: all) of what it is given, in memory that grows with the limit alone.
class Strongest {
 public:
  explicit Strongest(std::size_t limit) : limit_(limit) {}

  void add(const SignedTriangle& triangle) {
    if (limit_ == 0 || kept_.size() < limit_) {
      kept_.push_back(triangle);
      if (limit_ > 0) std::push_heap(kept_.begin(), kept_.end(), stronger);
      return;
    }
    if (!stronger(triangle, kept_.front())) return;  // the weakest stands at the front
    std::pop_heap(kept_.begin(), kept_.end(), stronger);
    kept_.back() = triangle;
    std::push_heap(kept_.begin(), kept_.end(), stronger);
  }

  std::vector<SignedTriangle> finish() {
    std::sort(kept_.begin(), kept_.end(), stronger);
    return std::move(kept_);
  }

 private:
  std::size_t limit_;
  std::vector<SignedTriangle> kept_;
};

const SignedTie* find_tie(const std::vector<SignedTie>& ties, std::uint32_t other) {
  const auto at = std::lower_bound(ties.begin(), ties.end(), other,
                                   [](const SignedTie& tie, std::uint32_t wanted) { return tie.other < wanted; });
  return at != ties.end() && at->other == other ? &*at : nullptr;
}

SignedTriangle triangle_of(std::uint32_t a, std::uint32_t b, std::uint32_t c, const SignedTie& ab, const SignedTie& ac,
                           const SignedTie& bc) {
  SignedTriangle result;
  result.strength = std::min({ab.strength(), ac.strength(), bc.strength()});
  // Sides by the corner that faces them keep their signs however the corners are sorted.
  std::array<std::pair<std::uint32_t, std::int64_t>, 3> corners{{{a, bc.sign()}, {b, ac.sign()}, {c, ab.sign()}}};
  std::sort(corners.begin(), corners.end());
  for (std::size_t i = 0; i < 3; ++i) result.actors[i] = corners[i].first;
  result.signs = {corners[2].second, corners[1].second, corners[0].second};
  return result;
}

}  // namespace

Balance::Balance(const GraphView& view) : ties_(view.actors().size()) {
  struct Side {
    std::uint64_t ends;  // the smaller number first
    std::int64_t cooperation;
    std::int64_t conflict;
  };
  std::vector<int> signs;
  for (const std::string& type : view.types()) signs.push_back(sign_of(type));
  std::vector<Side> sides;
  for (const GraphView::Link& link : view.links()) {
    const int sign = signs[link.type];
    if (sign == 0 || link.source == link.target) continue;
    const auto [low, high] = std::minmax(link.source, link.target);
    sides.push_back({std::uint64_t{low} << 32 | high, sign > 0 ? link.statements : 0, sign < 0 ? link.statements : 0});
  }
  std::sort(sides.begin(), sides.end(), [](const Side& a, const Side& b) { return a.ends < b.ends; });
  for (std::size_t i = 0; i < sides.size();) {
    const auto low = static_cast<std::uint32_t>(sides[i].ends >> 32);
    SignedTie tie{static_cast<std::uint32_t>(sides[i].ends), 0, 0};
    for (const std::uint64_t ends = sides[i].ends; i < sides.size() && sides[i].ends == ends; ++i) {
      tie.cooperation += sides[i].cooperation;
      tie.conflict += sides[i].conflict;
    }
    if (tie.sign() == 0) continue;
    ties_[low].push_back(tie);
    ties_[tie.other].push_back({low, tie.cooperation, tie.conflict});
  }
  for (auto& ties : ties_) {
    std::sort(ties.begin(), ties.end(), [](const SignedTie& a, const SignedTie& b) { return a.other < b.other; });
  }
}

// Each once: from the corner with the fewest ties to those with more, so that hubs cost little (Latapy 2008).
template <typename Visit>
void Balance::each_triangle(const Visit& visit) const {
  const auto actors = static_cast<std::uint32_t>(ties_.size());
  std::vector<std::uint32_t> rank(actors);
  {
    std::vector<std::uint32_t> order(actors);
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return ties_[a].size() < ties_[b].size(); });
    for (std::uint32_t i = 0; i < actors; ++i) rank[order[i]] = i;
  }
  std::vector<std::vector<const SignedTie*>> ahead(actors);
  for (std::uint32_t v = 0; v < actors; ++v) {
    for (const SignedTie& tie : ties_[v]) {
      if (rank[v] < rank[tie.other]) ahead[v].push_back(&tie);
    }
  }
  std::vector<const SignedTie*> marked(actors, nullptr);
  for (std::uint32_t a = 0; a < actors; ++a) {
    for (const SignedTie* ac : ahead[a]) marked[ac->other] = ac;
    for (const SignedTie* ab : ahead[a]) {
      for (const SignedTie* bc : ahead[ab->other]) {
        if (const SignedTie* ac = marked[bc->other]) visit(a, *ab, *ac, *bc);
      }
    }
    for (const SignedTie* ac : ahead[a]) marked[ac->other] = nullptr;
  }
}

std::array<std::int64_t, 4> Balance::count_triangles() const {
  std::array<std::int64_t, 4> result{};
  each_triangle([&](std::uint32_t, const SignedTie& ab, const SignedTie& ac, const SignedTie& bc) {
    ++result[static_cast<std::size_t>((3 - ab.sign() - ac.sign() - bc.sign()) / 2)];
  });
  return result;
}

std::vector<SignedTriangle> Balance::triangles(Which which, std::size_t limit) const {
  Strongest strongest(limit);
  each_triangle([&](std::uint32_t a, const SignedTie& ab, const SignedTie& ac, const SignedTie& bc) {
    const SignedTriangle triangle = triangle_of(a, ab.other, ac.other, ab, ac, bc);
    if (fits(triangle, which)) strongest.add(triangle);
  });
  return strongest.finish();
}

std::vector<SignedTriangle> Balance::triangles_of(std::size_t actor, Which which, std::size_t limit) const {
  Strongest strongest(limit);
  const auto a = static_cast<std::uint32_t>(actor);
  const std::vector<SignedTie>& ties = ties_[actor];
  for (const SignedTie& ab : ties) {
    for (const SignedTie& bc : ties_[ab.other]) {
      if (bc.other <= ab.other || bc.other == a) continue;
      const SignedTie* ac = find_tie(ties, bc.other);
      if (ac == nullptr) continue;
      const SignedTriangle triangle = triangle_of(a, ab.other, bc.other, ab, *ac, bc);
      if (fits(triangle, which)) strongest.add(triangle);
    }
  }
  return strongest.finish();
}

std::vector<Expectation> Balance::expectations(std::size_t actor, std::size_t limit) const {
  const auto a = static_cast<std::uint32_t>(actor);
  std::unordered_map<std::uint32_t, Expectation> found;
  for (const SignedTie& tie : ties_[actor]) found[tie.other].tie = tie;
  for (const SignedTie& first : ties_[actor]) {
    for (const SignedTie& second : ties_[first.other]) {
      if (second.other == a) continue;
      Expectation& one = found[second.other];
      one.tie.other = second.other;
      if (first.sign() > 0) {
        ++(second.sign() > 0 ? one.friends_of_friends : one.foes_of_friends);
      } else {
        ++(second.sign() > 0 ? one.friends_of_foes : one.foes_of_foes);
      }
    }
  }
  const auto paths = [](const Expectation& one) {
    return one.friends_of_friends + one.foes_of_foes + one.friends_of_foes + one.foes_of_friends;
  };
  std::vector<Expectation> result;
  for (const auto& [other, one] : found) result.push_back(one);
  std::sort(result.begin(), result.end(), [&](const Expectation& x, const Expectation& y) {
    return std::make_tuple(-paths(x), x.tie.other) < std::make_tuple(-paths(y), y.tie.other);
  });
  if (limit > 0 && result.size() > limit) result.resize(limit);
  return result;
}

}  // namespace entente
