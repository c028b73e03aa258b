#include "ingest/language/thinc_model.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>
#include <set>

#include "base/json.hpp"
#include "ingest/language/packed.hpp"

namespace entente {

namespace {

static_assert(std::endian::native == std::endian::little, "weights are read as they lie in the package");

std::optional<std::string_view> text(const msgpack::object& value) {
  if (value.type == msgpack::type::STR) return std::string_view(value.via.str.ptr, value.via.str.size);
  if (value.type == msgpack::type::BIN) return std::string_view(value.via.bin.ptr, value.via.bin.size);
  return std::nullopt;
}

const msgpack::object* find(const msgpack::object& map, std::string_view name) {
  if (map.type != msgpack::type::MAP) return nullptr;
  for (std::uint32_t i = 0; i < map.via.map.size; ++i) {
    if (text(map.via.map.ptr[i].key) == name) return &map.via.map.ptr[i].val;
  }
  return nullptr;
}

std::optional<std::int64_t> whole_number(const msgpack::object& value) {
  if (value.type == msgpack::type::POSITIVE_INTEGER && value.via.u64 <= INT64_MAX) {
    return static_cast<std::int64_t>(value.via.u64);
  }
  if (value.type == msgpack::type::NEGATIVE_INTEGER) return value.via.i64;
  return std::nullopt;
}

// A numpy array, as msgpack-numpy writes it: {nd: true, type: "<f4", kind: "", shape: [...], data: bytes}.
std::optional<WeightArray> read_array(const msgpack::object& value, std::string_view file, std::string_view place) {
  if (value.is_nil()) return std::nullopt;
  const msgpack::object* type = find(value, "type");
  const msgpack::object* shape = find(value, "shape");
  const msgpack::object* data = find(value, "data");
  if (type == nullptr || shape == nullptr || data == nullptr || shape->type != msgpack::type::ARRAY || !text(*data)) {
    throw Error(file, place, "is no array of numbers");
  }
  if (text(*type) != "<f4")
    throw Error(
        file, place,
        "numbers of the type \"" + std::string(text(*type).value_or("?")) + "\" are not supported, only float32");
  WeightArray array;
  const std::string_view bytes = *text(*data);
  std::size_t size = 1;
  for (std::uint32_t i = 0; i < shape->via.array.size; ++i) {
    const auto dimension = whole_number(shape->via.array.ptr[i]);
    if (!dimension || *dimension < 0 || *dimension > static_cast<std::int64_t>(bytes.size()))
      throw Error(file, place, "has a wrong shape");
    array.shape.push_back(static_cast<std::size_t>(*dimension));
    size *= array.shape.back();
    if (size > bytes.size()) throw Error(file, place, "has a wrong shape");
  }
  if (size * sizeof(float) != bytes.size()) throw Error(file, place, "has a shape that its data do not fill");
  array.values.resize(size);
  if (size > 0) std::memcpy(array.values.data(), bytes.data(), bytes.size());
  return array;
}

}  // namespace

ThincModel ThincModel::parse(std::string_view bytes, std::string_view file) {
  const Packed packed(bytes, file, "");
  const msgpack::object* nodes = find(packed.root(), "nodes");
  const msgpack::object* attributes = find(packed.root(), "attrs");
  const msgpack::object* params = find(packed.root(), "params");
  for (const msgpack::object* list : {nodes, attributes, params}) {
    if (list == nullptr || list->type != msgpack::type::ARRAY || list->via.array.size != nodes->via.array.size) {
      throw Error(file, "", "is no thinc model (nodes, attrs and params are lists of one length)");
    }
  }
  ThincModel model;
  model.file_ = file;
  for (std::uint32_t i = 0; i < nodes->via.array.size; ++i) {
    const std::string place = "node " + std::to_string(i);
    ThincNode node;
    const msgpack::object* name = find(nodes->via.array.ptr[i], "name");
    if (name == nullptr || !text(*name)) throw Error(file, place, "has no name");
    node.name = *text(*name);
    if (const msgpack::object* refs = find(nodes->via.array.ptr[i], "refs");
        refs != nullptr && refs->type == msgpack::type::MAP) {
      for (std::uint32_t j = 0; j < refs->via.map.size; ++j) {
        const auto target = whole_number(refs->via.map.ptr[j].val);
        const auto role = text(refs->via.map.ptr[j].key);
        if (role && target && *target >= 0 && *target < nodes->via.array.size) {
          node.refs.emplace(*role, static_cast<std::size_t>(*target));
        }
      }
    }
    // An attribute is msgpack within msgpack.
    const msgpack::object& own = attributes->via.array.ptr[i];
    if (own.type == msgpack::type::MAP) {
      for (std::uint32_t j = 0; j < own.via.map.size; ++j) {
        const auto key = text(own.via.map.ptr[j].key);
        const auto inner = text(own.via.map.ptr[j].val);
        constexpr std::size_t longest_number = 9;
        if (!key || !inner || inner->empty() || inner->size() > longest_number) continue;
        const Packed value(*inner, file, place + ": attribute " + std::string(*key));
        if (const auto number = whole_number(value.root())) node.attributes.emplace(*key, *number);
      }
    }
    const msgpack::object& arrays = params->via.array.ptr[i];
    if (arrays.type == msgpack::type::MAP) {
      for (std::uint32_t j = 0; j < arrays.via.map.size; ++j) {
        const auto key = text(arrays.via.map.ptr[j].key);
        if (!key) throw Error(file, place, "has a parameter without a name");
        auto array = read_array(arrays.via.map.ptr[j].val, file,
                                place + " (" + node.name.substr(0, 60) + "): " + std::string(*key));
        if (array) node.params.emplace(*key, std::move(*array));
      }
    }
    model.nodes_.push_back(std::move(node));
  }
  if (model.nodes_.empty()) throw Error(file, "", "is a thinc model without nodes");
  return model;
}

std::vector<const ThincNode*> ThincModel::named(std::string_view name) const {
  std::vector<const ThincNode*> result;
  for (const ThincNode& node : nodes_) {
    if (node.name == name) result.push_back(&node);
  }
  return result;
}

const ThincNode& ThincModel::role(std::string_view name) const {
  const auto found = nodes_.front().refs.find(name);
  if (found == nodes_.front().refs.end()) refuse("", "has no part \"" + std::string(name) + "\"");
  return nodes_[found->second];
}

const WeightArray& ThincModel::param(const ThincNode& node, std::string_view name,
                                     const std::vector<std::size_t>& shape) const {
  const auto text_of = [](const std::vector<std::size_t>& dimensions) {
    std::string text;
    for (const std::size_t dimension : dimensions) text += (text.empty() ? "" : " x ") + std::to_string(dimension);
    return text;
  };
  const auto found = node.params.find(name);
  const std::string place = node.name.substr(0, 60) + ": " + std::string(name);
  if (found == node.params.end()) refuse(place, "is missing");
  if (found->second.shape != shape)
    refuse(place, "has the shape " + text_of(found->second.shape) + ", not " + text_of(shape));
  return found->second;
}

void ThincModel::refuse(std::string_view place, std::string_view what) const {
  throw Error(file_, place, what);
}

std::vector<Transition> read_transitions(std::string_view bytes, std::string_view file, bool entities) {
  const Packed packed(bytes, file, "");
  const msgpack::object* moves = find(packed.root(), "moves");
  if (moves == nullptr || !text(*moves)) throw Error(file, "", "holds no moves");
  const rapidjson::Document document = json::parse(*text(*moves), file, "moves");
  if (!document.IsObject()) throw Error(file, "moves", "is no JSON object");

  std::map<std::string, std::vector<std::pair<std::int64_t, std::string>>> by_move;
  for (const auto& member : document.GetObject()) {
    auto& labels = by_move[std::string(json::view(member.name))];
    if (!member.value.IsObject()) throw Error(file, "moves", "is no object of objects");
    for (const auto& label : member.value.GetObject()) {
      if (!label.value.IsInt64()) throw Error(file, "moves", "a frequency is no whole number");
      labels.emplace_back(label.value.GetInt64(), json::view(label.name));
    }
  }

  // As spaCy's TransitionSystem.initialize_actions(): labels added later (a negative frequency) come last, over all
  // moves.
  std::vector<Transition> result;
  std::set<std::pair<int, std::string>> seen;
  const auto add = [&](int move, const std::string& label) {
    constexpr int missing = 0;
    constexpr int out = 5;
    if (entities && (move == missing || (move == out && !label.empty()))) return;
    if (seen.emplace(move, label).second) result.push_back({move, label});
  };
  std::vector<std::pair<std::int64_t, std::string>> added;
  std::map<std::string, std::vector<int>> moves_of_added;
  for (auto& [name, labels] : by_move) {
    int move = 0;
    if (std::from_chars(name.data(), name.data() + name.size(), move).ptr != name.data() + name.size() || move < 0 ||
        move > 5) {
      throw Error(file, "moves", "the move \"" + name + "\" is not supported");
    }
    std::sort(labels.rbegin(), labels.rend());
    for (const auto& [frequency, label] : labels) {
      if (frequency < 0) {
        added.emplace_back(frequency, label);
        moves_of_added[label].push_back(move);
      } else {
        add(move, label);
      }
    }
  }
  std::sort(added.rbegin(), added.rend());
  for (const auto& [frequency, label] : added) {
    for (const int move : moves_of_added[label]) add(move, label);
  }
  if (result.empty()) throw Error(file, "moves", "is empty");
  return result;
}

std::vector<VectorKey> read_vector_keys(std::string_view bytes, std::string_view file, std::size_t rows) {
  const Packed packed(bytes, file, "");
  const msgpack::object& map = packed.root();
  if (map.type != msgpack::type::MAP) throw Error(file, "", "is no map of keys");
  std::vector<VectorKey> result;
  result.reserve(map.via.map.size);
  for (std::uint32_t i = 0; i < map.via.map.size; ++i) {
    const msgpack::object& key = map.via.map.ptr[i].key;
    const auto row = whole_number(map.via.map.ptr[i].val);
    if (key.type != msgpack::type::POSITIVE_INTEGER || !row || *row < 0 || static_cast<std::size_t>(*row) >= rows) {
      throw Error(file, "entry " + std::to_string(i), "is no key and row of the vectors");
    }
    result.push_back({key.via.u64, static_cast<std::uint32_t>(*row)});
  }
  std::sort(result.begin(), result.end(), [](const VectorKey& a, const VectorKey& b) { return a.key < b.key; });
  return result;
}

WeightArray read_npy(std::string_view bytes, std::string_view file) {
  constexpr std::string_view magic("\x93NUMPY\x01\x00", 8);
  if (bytes.size() < 10 || bytes.substr(0, 8) != magic) throw Error(file, "", "is no array of the format npy 1.0");
  const std::size_t length = static_cast<unsigned char>(bytes[8]) + 256U * static_cast<unsigned char>(bytes[9]);
  if (bytes.size() < 10 + length) throw Error(file, "", "is truncated");
  const std::string_view header = bytes.substr(10, length);
  const std::size_t shape = header.find("'shape': (");
  if (header.find("'descr': '<f4'") == std::string_view::npos || shape == std::string_view::npos ||
      header.find("'fortran_order': False") == std::string_view::npos) {
    throw Error(file, "", "is no array of float32 in C order");
  }
  WeightArray array;
  const std::string_view data = bytes.substr(10 + length);
  for (std::size_t at = shape + 10; at < header.size() && header[at] != ')';) {
    std::size_t dimension = 0;
    const auto read = std::from_chars(header.data() + at, header.data() + header.size(), dimension);
    if (read.ec != std::errc() || dimension > data.size()) throw Error(file, "shape", "is wrong");
    array.shape.push_back(dimension);
    at = static_cast<std::size_t>(read.ptr - header.data());
    while (at < header.size() && (header[at] == ',' || header[at] == ' ')) ++at;
  }
  if (array.shape.size() != 2 || array.shape[0] * array.shape[1] * sizeof(float) != data.size()) {
    throw Error(file, "shape", "is not that of the data");
  }
  array.values.resize(array.shape[0] * array.shape[1]);
  if (!data.empty()) std::memcpy(array.values.data(), data.data(), data.size());
  return array;
}

}  // namespace entente
