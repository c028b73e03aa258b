// RapidJSON as entente uses it: a wrong type throws instead of aborting, and nesting costs no stack. For sources only,
// never for public headers.
#pragma once

#include <stdexcept>

#define RAPIDJSON_HAS_STDSTRING 1
#define RAPIDJSON_ASSERT(x) \
  ((x) ? static_cast<void>(0) : throw std::logic_error("JSON value of an unexpected type: " #x))
#define RAPIDJSON_NOEXCEPT_ASSERT(x) static_cast<void>(0)
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <string>
#include <string_view>

#include "base/report.hpp"

namespace entente::json {

inline constexpr unsigned parse_flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

// Throws Error with `file`, `place` and the byte offset of the fault.
inline rapidjson::Document parse(std::string_view text, std::string_view file, std::string_view place = {}) {
  rapidjson::Document document;
  document.Parse<parse_flags>(text.data(), text.size());
  if (document.HasParseError()) {
    throw Error(file, place,
                "byte " + std::to_string(document.GetErrorOffset()) + ": " +
                    rapidjson::GetParseError_En(document.GetParseError()));
  }
  return document;
}

inline std::string_view view(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

// The member's text, or empty where it is absent or no string.
inline std::string_view text(const rapidjson::Value& object, const char* name) {
  const auto member = object.FindMember(name);
  if (member == object.MemberEnd() || !member->value.IsString()) return {};
  return view(member->value);
}

}  // namespace entente::json
