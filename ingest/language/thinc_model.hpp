// The bytes of a thinc model (msgpack) in, its nodes with their names, attributes and arrays out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.hpp"

namespace entente {

struct WeightArray {
  std::vector<std::size_t> shape;
  std::vector<float> values;  // row-major
};

struct ThincNode {
  std::string name;
  std::map<std::string, std::size_t, std::less<>> refs;         // a node's role, and its index
  std::map<std::string, std::int64_t, std::less<>> attributes;  // those that are whole numbers
  std::map<std::string, WeightArray, std::less<>> params;
};

// Nodes are in the breadth-first order of thinc's Model.walk().
class ThincModel {
 public:
  // `file` is for messages. Throws Error where the bytes are no such model, or are larger than any that is supported.
  static ThincModel parse(std::string_view bytes, std::string_view file);

  const std::vector<ThincNode>& nodes() const { return nodes_; }

  // Those called exactly `name`, in their order.
  std::vector<const ThincNode*> named(std::string_view name) const;

  // The node that plays a role for the outermost one. Throws Error where there is none.
  const ThincNode& role(std::string_view name) const;

  // An array of exactly this shape. Throws Error naming file, node and parameter.
  const WeightArray& param(const ThincNode& node, std::string_view name, const std::vector<std::size_t>& shape) const;

  // Throws Error naming the model's file.
  [[noreturn]] void refuse(std::string_view place, std::string_view what) const;

 private:
  std::string file_;
  std::vector<ThincNode> nodes_;
};

// The transitions of a parser or an entity recogniser (their file `moves`), in the order of the model's outputs.
struct Transition {
  int move = 0;
  std::string label;
};
std::vector<Transition> read_transitions(std::string_view bytes, std::string_view file, bool entities);

// A vocabulary's `key2row`: string ids and rows of the vector table, by id. Rows are below `rows`.
struct VectorKey {
  std::uint64_t key = 0;
  std::uint32_t row = 0;
};
std::vector<VectorKey> read_vector_keys(std::string_view bytes, std::string_view file, std::size_t rows);

// An array of the format .npy (version 1, little-endian float32, C order, two dimensions).
WeightArray read_npy(std::string_view bytes, std::string_view file);

}  // namespace entente
