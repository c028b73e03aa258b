#include "ingest/articles/json_ld.hpp"

#include <deque>

#include "base/json.hpp"
#include "base/text.hpp"

namespace entente {

namespace {

bool is_article_type(std::string_view type) {
  const std::size_t slash = type.find_last_of("/:");  // "http://schema.org/NewsArticle", "schema:NewsArticle"
  if (slash != std::string_view::npos) type.remove_prefix(slash + 1);
  constexpr std::string_view ending = "Article";
  if (type == "BlogPosting" || type == "LiveBlogPosting" || type == "ReportageNewsArticle") return true;
  return type.size() >= ending.size() && type.substr(type.size() - ending.size()) == ending;
}

// Whether a type of the object fits.
bool is_of_type(const rapidjson::Value& object, bool (*fits)(std::string_view)) {
  const auto type = object.FindMember("@type");
  if (type == object.MemberEnd()) return false;
  if (type->value.IsString()) return fits(json::view(type->value));
  if (!type->value.IsArray()) return false;
  for (const rapidjson::Value& one : type->value.GetArray()) {
    if (one.IsString() && fits(json::view(one))) return true;
  }
  return false;
}

bool is_live_type(std::string_view type) {
  return type.ends_with("LiveBlogPosting");
}

}  // namespace

LinkedArticle find_linked_article(std::string_view script) {
  rapidjson::Document document;
  script = trim(script);
  document.Parse<json::parse_flags>(script.data(), script.size());
  if (document.HasParseError()) return {};
  std::deque<const rapidjson::Value*> waiting{&document};  // outer objects first; no recursion: depth is the page's
  while (!waiting.empty()) {
    const rapidjson::Value& value = *waiting.front();
    waiting.pop_front();
    if (value.IsArray()) {
      for (const rapidjson::Value& item : value.GetArray()) waiting.push_back(&item);
    } else if (value.IsObject()) {
      if (is_of_type(value, is_article_type)) {
        return {std::string(json::text(value, "datePublished")),
                std::string(json::text(value, "url")),
                std::string(json::text(value, "inLanguage")),
                std::string(json::text(value, "headline")),
                is_of_type(value, is_live_type),
                true};
      }
      for (const auto& member : value.GetObject()) waiting.push_back(&member.value);
    }
  }
  return {};
}

}  // namespace entente
