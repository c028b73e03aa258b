// A graph in memory in; who is friend or foe of whom, and whether that is in balance (Cartwright and Harary 1956), out.
//
// Two actors are friends where more of their statements are of cooperation than of conflict (by quad class, directions
// left aside), foes where fewer, and neither where as many. A triangle is in balance where the friends of friends and
// the foes of foes are friends: where none or two of its sides are hostile.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/view.hpp"

namespace entente {

struct SignedTie {
  std::uint32_t other = 0;
  std::int64_t cooperation = 0;  // statements
  std::int64_t conflict = 0;

  std::int64_t sign() const { return cooperation > conflict ? 1 : cooperation < conflict ? -1 : 0; }
  std::int64_t strength() const { return cooperation > conflict ? cooperation - conflict : conflict - cooperation; }
};

struct SignedTriangle {
  std::array<std::uint32_t, 3> actors{};  // by number, rising
  std::array<std::int64_t, 3> signs{};    // of the sides 0-1, 0-2 and 1-2
  std::int64_t strength = 0;              // of its weakest side

  bool is_balanced() const { return signs[0] * signs[1] * signs[2] > 0; }
};

// What the ties of others let one expect of two actors: paths of two steps between them, by the signs of their steps.
struct Expectation {
  SignedTie tie;  // with `other`; sign() 0 also where there is none
  std::int64_t friends_of_friends = 0;
  std::int64_t foes_of_foes = 0;
  std::int64_t friends_of_foes = 0;
  std::int64_t foes_of_friends = 0;

  std::int64_t expected() const {  // above 0: friends; below: foes
    return friends_of_friends + foes_of_foes - friends_of_foes - foes_of_friends;
  }
};

class Balance {
 public:
  explicit Balance(const GraphView& view);

  // Sorted by `other`; ties with sign 0 are left out.
  const std::vector<SignedTie>& ties(std::size_t actor) const { return ties_[actor]; }

  // Triangles with no, one, two and three hostile sides.
  std::array<std::int64_t, 4> count_triangles() const;

  enum class Which { balanced, unbalanced, all };

  // The strongest first, then by actors; at most `limit`, 0: all.
  std::vector<SignedTriangle> triangles(Which which, std::size_t limit) const;
  std::vector<SignedTriangle> triangles_of(std::size_t actor, Which which, std::size_t limit) const;

  // For every actor two steps or less away, the most paths of two steps first, then by number; at most `limit`, 0: all.
  std::vector<Expectation> expectations(std::size_t actor, std::size_t limit) const;

 private:
  template <typename Visit>
  void each_triangle(const Visit& visit) const;

  std::vector<std::vector<SignedTie>> ties_;
};

}  // namespace entente
