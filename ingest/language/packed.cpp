#include "ingest/language/packed.hpp"

#include <span>

namespace entente {

namespace {

constexpr std::size_t deepest = 64;

}  // namespace

Packed::Packed(const Package& package, std::string_view file) : Packed(package.file(file), package.path(), file) {}

Packed::Packed(std::string_view bytes, std::string_view path, std::string_view file) : path_(path), file_(file) {
  const std::size_t most = bytes.size();
  // Strings and arrays of bytes stay in the package's memory instead of being copied.
  const auto in_place = [](msgpack::type::object_type, std::size_t, void*) { return true; };
  try {
    handle_ = msgpack::unpack(bytes.data(), bytes.size(), in_place, nullptr,
                              msgpack::unpack_limit(most, most, most, most, most, deepest));
  } catch (const std::exception& error) {
    fail("", std::string("is no readable msgpack: ") + error.what());
  }
}

void Packed::fail(std::string_view place, std::string_view what) const {
  throw Error(path_, file_ + (place.empty() ? "" : ": ") + std::string(place), what);
}

const msgpack::object_map& Packed::map(const msgpack::object& object, std::string_view place) const {
  if (object.type != msgpack::type::MAP) fail(place, "is no map");
  return object.via.map;
}

const msgpack::object_array& Packed::array(const msgpack::object& object, std::string_view place) const {
  if (object.type != msgpack::type::ARRAY) fail(place, "is no list");
  return object.via.array;
}

std::string_view Packed::text(const msgpack::object& object, std::string_view place) const {
  if (object.type == msgpack::type::STR) return {object.via.str.ptr, object.via.str.size};
  if (object.type == msgpack::type::BIN) return {object.via.bin.ptr, object.via.bin.size};
  fail(place, "is no string");
}

std::int64_t Packed::integer(const msgpack::object& object, std::string_view place) const {
  if (object.type == msgpack::type::POSITIVE_INTEGER && object.via.u64 <= INT64_MAX) {
    return static_cast<std::int64_t>(object.via.u64);
  }
  if (object.type == msgpack::type::NEGATIVE_INTEGER) return object.via.i64;
  fail(place, "is no whole number");
}

const msgpack::object* Packed::find(const msgpack::object_map& map, std::string_view name) {
  for (const msgpack::object_kv& entry : std::span(map.ptr, map.size)) {
    const bool is_text = entry.key.type == msgpack::type::STR || entry.key.type == msgpack::type::BIN;
    if (is_text && std::string_view(entry.key.via.str.ptr, entry.key.via.str.size) == name) return &entry.val;
  }
  return nullptr;
}

}  // namespace entente
