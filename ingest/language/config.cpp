#include "ingest/language/config.hpp"

#include "base/json.hpp"
#include "base/text.hpp"

namespace entente {

namespace {

constexpr int deepest_reference = 16;

}  // namespace

Config Config::parse(std::string_view text, std::string_view file) {
  Config config;
  config.file_ = file;
  Section* section = nullptr;
  std::string* last = nullptr;
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const std::string_view content = trim(line);
    at = end + 1;
    ++number;
    if (content.empty() || content[0] == '#' || content[0] == ';') {
      last = nullptr;
    } else if (last != nullptr && (line[0] == ' ' || line[0] == '\t')) {  // a value goes on over indented lines
      *last += ' ';
      *last += content;
    } else if (content.front() == '[' && content.back() == ']') {
      section = &config.sections_[std::string(content.substr(1, content.size() - 2))];
      last = nullptr;
    } else {
      const std::size_t equals = content.find('=');
      if (section == nullptr || equals == std::string_view::npos) {
        throw Error(file, "line " + std::to_string(number), "is neither a [section] nor key = value");
      }
      last = &(*section)[std::string(trim(content.substr(0, equals)))];
      *last = trim(content.substr(equals + 1));
    }
  }
  return config;
}

void Config::fail(std::string_view section, std::string_view key, std::string_view what) const {
  throw Error(file_, "[" + std::string(section) + "] " + std::string(key), what);
}

std::string Config::resolve(std::string_view value, int depth) const {
  if (depth > deepest_reference) throw Error(file_, value, "refers to itself");
  std::string result;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t open = value.find("${", at);
    const std::size_t close = open == std::string_view::npos ? open : value.find('}', open);
    if (close == std::string_view::npos) {
      result += value.substr(at);
      break;
    }
    result += value.substr(at, open - at);
    const std::string_view name = value.substr(open + 2, close - open - 2);
    const std::size_t split = name.find(':') != std::string_view::npos ? name.find(':') : name.rfind('.');
    if (split == std::string_view::npos) throw Error(file_, value, "refers to no value");
    const auto section = sections_.find(name.substr(0, split));
    if (section == sections_.end()) throw Error(file_, value, "refers to a section that is missing");
    const auto entry = section->second.find(name.substr(split + 1));
    if (entry == section->second.end()) throw Error(file_, value, "refers to a value that is missing");
    result += resolve(entry->second, depth + 1);
    at = close + 1;
  }
  return result;
}

std::optional<std::string> Config::json(std::string_view section, std::string_view key) const {
  const auto found = sections_.find(section);
  if (found == sections_.end()) return std::nullopt;
  const auto entry = found->second.find(key);
  if (entry == found->second.end()) return std::nullopt;
  std::string value = resolve(entry->second, 0);
  if (value == "null") return std::nullopt;
  return value;
}

std::optional<std::string> Config::text(std::string_view section, std::string_view key) const {
  const auto value = json(section, key);
  if (!value) return std::nullopt;
  const rapidjson::Document document = json::parse(*value, file_, key);
  if (!document.IsString()) fail(section, key, "is no string: " + *value);
  return std::string(json::view(document));
}

std::optional<long> Config::number(std::string_view section, std::string_view key) const {
  const auto value = json(section, key);
  if (!value) return std::nullopt;
  const rapidjson::Document document = json::parse(*value, file_, key);
  if (!document.IsInt64()) fail(section, key, "is no whole number: " + *value);
  return document.GetInt64();
}

std::optional<bool> Config::flag(std::string_view section, std::string_view key) const {
  const auto value = json(section, key);
  if (!value) return std::nullopt;
  if (*value == "true" || *value == "True") return true;
  if (*value == "false" || *value == "False") return false;
  fail(section, key, "is neither true nor false: " + *value);
}

std::vector<std::string> Config::texts(std::string_view section, std::string_view key) const {
  std::vector<std::string> result;
  const auto value = json(section, key);
  if (!value) return result;
  const rapidjson::Document document = json::parse(*value, file_, key);
  if (!document.IsArray()) fail(section, key, "is no list: " + *value);
  for (const auto& item : document.GetArray()) {
    if (!item.IsString()) fail(section, key, "is no list of strings: " + *value);
    result.emplace_back(json::view(item));
  }
  return result;
}

std::vector<long> Config::numbers(std::string_view section, std::string_view key) const {
  std::vector<long> result;
  const auto value = json(section, key);
  if (!value) return result;
  const rapidjson::Document document = json::parse(*value, file_, key);
  if (!document.IsArray()) fail(section, key, "is no list: " + *value);
  for (const auto& item : document.GetArray()) {
    if (!item.IsInt64()) fail(section, key, "is no list of whole numbers: " + *value);
    result.push_back(item.GetInt64());
  }
  return result;
}

}  // namespace entente
