#include "graph/communities.hpp"

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

// An undirected graph with whole weights; each edge stands in both rows, loops apart.
struct Weighted {
  std::vector<std::uint32_t> start;
  std::vector<std::uint32_t> to;
  std::vector<std::int64_t> weight;
  std::vector<std::int64_t> loop;  // counted once
  std::int64_t total = 0;          // of all edges

  std::size_t size() const { return loop.size(); }
};

struct WeightedPair {
  std::uint64_t ends;
  std::int64_t weight;
};

Weighted weighted(std::size_t size, std::vector<WeightedPair> pairs, std::vector<std::int64_t> loops) {
  std::sort(pairs.begin(), pairs.end(), [](const WeightedPair& a, const WeightedPair& b) { return a.ends < b.ends; });
  Weighted result;
  result.loop = std::move(loops);
  result.total = std::accumulate(result.loop.begin(), result.loop.end(), std::int64_t{0});
  result.start.assign(size + 1, 0);
  std::int64_t twice = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    twice += pairs[i].weight;
    if (i > 0 && pairs[i].ends == pairs[i - 1].ends) {
      result.weight.back() += pairs[i].weight;
      continue;
    }
    ++result.start[(pairs[i].ends >> 32) + 1];
    result.to.push_back(static_cast<std::uint32_t>(pairs[i].ends));
    result.weight.push_back(pairs[i].weight);
  }
  result.total += twice / 2;
  std::partial_sum(result.start.begin(), result.start.end(), result.start.begin());
  return result;
}

void add_pair(std::vector<WeightedPair>& pairs, std::uint64_t a, std::uint64_t b, std::int64_t weight) {
  pairs.push_back({a << 32 | b, weight});
  pairs.push_back({b << 32 | a, weight});
}

Weighted from_view(const GraphView& view) {
  std::vector<WeightedPair> pairs;
  pairs.reserve(2 * view.links().size());
  std::vector<std::int64_t> loops(view.actors().size());
  for (const GraphView::Link& link : view.links()) {
    if (link.source == link.target) {
      loops[link.source] += link.statements;
    } else {
      add_pair(pairs, link.source, link.target, link.statements);
    }
  }
  return weighted(view.actors().size(), std::move(pairs), std::move(loops));
}

std::vector<std::int64_t> strengths(const Weighted& graph) {
  std::vector<std::int64_t> result(graph.size());
  for (std::size_t v = 0; v < graph.size(); ++v) {
    result[v] = 2 * graph.loop[v];
    for (std::uint32_t e = graph.start[v]; e < graph.start[v + 1]; ++e) result[v] += graph.weight[e];
  }
  return result;
}

// Moves each vertex to the neighbouring community that gains most, until none gains; what changed beside a vertex
// decides which are looked at again. True where something moved.
bool move_all(const Weighted& graph, const CommunityOptions& options, std::vector<std::uint32_t>& community) {
  const std::vector<std::int64_t> strength = strengths(graph);
  std::vector<std::int64_t> total = strength;  // of each community; every vertex is one at first
  std::vector<std::int64_t> towards(graph.size());
  std::vector<std::uint32_t> touched;
  std::vector<std::uint32_t> queue = shuffled(graph.size(), options.seed);
  std::vector<bool> waiting(graph.size(), true);
  const double scale = graph.total > 0 ? options.resolution / (2.0 * static_cast<double>(graph.total)) : 0;
  const std::size_t most_looks = 200 * graph.size();
  bool moved = false;
  for (std::size_t next = 0; next < queue.size() && next < most_looks; ++next) {
    const std::uint32_t v = queue[next];
    waiting[v] = false;
    const std::uint32_t own = community[v];
    touched.assign(1, own);
    for (std::uint32_t e = graph.start[v]; e < graph.start[v + 1]; ++e) {
      const std::uint32_t c = community[graph.to[e]];
      if (towards[c] == 0 && c != own) touched.push_back(c);
      towards[c] += graph.weight[e];
    }
    total[own] -= strength[v];
    const auto gain = [&](std::uint32_t c) {
      return static_cast<double>(towards[c]) - scale * static_cast<double>(strength[v]) * static_cast<double>(total[c]);
    };
    std::uint32_t best = own;
    double most = gain(own);
    for (const std::uint32_t c : touched) {
      const double here = gain(c);
      if (here > most + 1e-9 || (here > most - 1e-9 && best != own && c < best)) {
        best = c;
        most = std::max(most, here);
      }
    }
    total[best] += strength[v];
    for (const std::uint32_t c : touched) towards[c] = 0;
    if (best == own) continue;
    moved = true;
    community[v] = best;
    for (std::uint32_t e = graph.start[v]; e < graph.start[v + 1]; ++e) {
      const std::uint32_t w = graph.to[e];
      if (community[w] == best || waiting[w]) continue;
      waiting[w] = true;
      queue.push_back(w);
    }
  }
  return moved;
}

// Numbers without gaps, in the order of first appearance; gives how many.
std::size_t renumber(std::vector<std::uint32_t>& community) {
  std::vector<std::uint32_t> number(community.size(), UINT32_MAX);
  std::uint32_t count = 0;
  for (std::uint32_t& c : community) {
    if (number[c] == UINT32_MAX) number[c] = count++;
    c = number[c];
  }
  return count;
}

// Communities as the vertices of a smaller graph.
Weighted gathered(const Weighted& graph, const std::vector<std::uint32_t>& community, std::size_t count) {
  std::vector<std::int64_t> loops(count);
  std::vector<WeightedPair> pairs;
  for (std::size_t v = 0; v < graph.size(); ++v) {
    loops[community[v]] += graph.loop[v];
    for (std::uint32_t e = graph.start[v]; e < graph.start[v + 1]; ++e) {
      if (graph.to[e] < v) continue;
      const std::uint32_t a = community[v];
      const std::uint32_t b = community[graph.to[e]];
      if (a == b) {
        loops[a] += graph.weight[e];
      } else {
        add_pair(pairs, a, b, graph.weight[e]);
      }
    }
  }
  return weighted(count, std::move(pairs), std::move(loops));
}

// Each community's connected parts as communities of their own.
std::vector<std::uint32_t> parted(const Weighted& graph, const std::vector<std::uint32_t>& community) {
  std::vector<std::uint32_t> part(graph.size(), UINT32_MAX);
  std::uint32_t count = 0;
  std::vector<std::uint32_t> stack;
  for (std::uint32_t root = 0; root < graph.size(); ++root) {
    if (part[root] != UINT32_MAX) continue;
    part[root] = count;
    stack.assign(1, root);
    while (!stack.empty()) {
      const std::uint32_t v = stack.back();
      stack.pop_back();
      for (std::uint32_t e = graph.start[v]; e < graph.start[v + 1]; ++e) {
        const std::uint32_t w = graph.to[e];
        if (part[w] != UINT32_MAX || community[w] != community[v]) continue;
        part[w] = count;
        stack.push_back(w);
      }
    }
    ++count;
  }
  return part;
}

double modularity(const Weighted& graph, const std::vector<std::uint32_t>& community, std::size_t count,
                  double resolution) {
  if (graph.total == 0) return 0;
  const std::vector<std::int64_t> strength = strengths(graph);
  std::vector<std::int64_t> inside(count);  // counted twice
  std::vector<std::int64_t> total(count);
  for (std::size_t v = 0; v < graph.size(); ++v) {
    const std::uint32_t c = community[v];
    total[c] += strength[v];
    inside[c] += 2 * graph.loop[v];
    for (std::uint32_t e = graph.start[v]; e < graph.start[v + 1]; ++e) {
      if (community[graph.to[e]] == c) inside[c] += graph.weight[e];
    }
  }
  const double twice = 2.0 * static_cast<double>(graph.total);
  double result = 0;
  for (std::size_t c = 0; c < count; ++c) {
    const double share = static_cast<double>(total[c]) / twice;
    result += static_cast<double>(inside[c]) / twice - resolution * share * share;
  }
  return result;
}

}  // namespace

Communities find_communities(const GraphView& view, const CommunityOptions& options) {
  Communities result;
  const Weighted graph = from_view(view);
  std::vector<std::uint32_t> community(graph.size());
  std::iota(community.begin(), community.end(), 0U);
  Weighted level = graph;
  for (bool moved = true; moved;) {
    std::vector<std::uint32_t> step(level.size());
    std::iota(step.begin(), step.end(), 0U);
    moved = move_all(level, options, step);
    const std::size_t count = renumber(step);
    for (std::uint32_t& c : community) c = step[c];
    if (count == level.size()) break;
    level = gathered(level, step, count);
  }
  community = parted(graph, community);
  result.count = renumber(community);
  result.modularity = modularity(graph, community, result.count, options.resolution);

  // Numbered by first appearance, so a stable sort puts the one with the smallest key first among equals.
  std::vector<std::size_t> size(result.count);
  for (const std::uint32_t c : community) ++size[c];
  std::vector<std::size_t> order(result.count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return size[a] > size[b]; });
  std::vector<std::size_t> rank(result.count);
  for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  for (const std::uint32_t c : community) result.of.push_back(rank[c]);
  return result;
}

}  // namespace entente
