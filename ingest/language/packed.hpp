// A package's file in msgpack in, its objects out. For sources only, never for public headers.
#pragma once

#include <msgpack.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/language/package.hpp"

namespace entente {

// One unpacked file. Sizes and depth are bounded by the file's own size, so that no altered file asks for more memory.
class Packed {
 public:
  // Throws Error where the file is missing or is no msgpack. The package must outlive this object.
  Packed(const Package& package, std::string_view file);
  Packed(std::string_view bytes, std::string_view path, std::string_view file);

  const msgpack::object& root() const { return handle_.get(); }

  // What follows throws Error naming the package's file and `place` where an object is of another type.
  const msgpack::object_map& map(const msgpack::object& object, std::string_view place) const;
  const msgpack::object_array& array(const msgpack::object& object, std::string_view place) const;
  std::string_view text(const msgpack::object& object, std::string_view place) const;  // str or bin
  std::int64_t integer(const msgpack::object& object, std::string_view place) const;
  [[noreturn]] void fail(std::string_view place, std::string_view what) const;

  // The member of that name, or nullptr.
  static const msgpack::object* find(const msgpack::object_map& map, std::string_view name);

 private:
  std::string path_;
  std::string file_;
  msgpack::object_handle handle_;
};

}  // namespace entente
