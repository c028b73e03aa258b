#include "cli/to_json.hpp"

#include <cmath>

#include "base/json.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

void put(Fields& members, const char* name, std::string_view text) {
  if (!text.empty()) members.emplace_back(name, json_string(text));
}

void put(Fields& members, const char* name, std::int64_t number) {
  members.emplace_back(name, std::to_string(number));
}

std::string named(const ActorName& actor) {
  return json_object({{"key", json_string(actor.key)}, {"name", json_string(actor.name)}});
}

std::string evidence_json(const Evidence& evidence) {
  Fields members{{"article", to_json(evidence.article)}};
  put(members, "sentence", evidence.sentence);
  put(members, "begin", evidence.begin);
  put(members, "end", evidence.end);
  put(members, "text", evidence.text);
  put(members, "cue", evidence.cue);
  put(members, "rule", evidence.rule);
  members.emplace_back("confidence", json_number(evidence.confidence));
  return json_object(members);
}

}  // namespace

std::string json_string(std::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

std::string json_number(double value) {
  if (!std::isfinite(value)) return "null";
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.Double(value);
  return {buffer.GetString(), buffer.GetSize()};
}

std::string json_object(const Fields& members) {
  std::string result = "{";
  for (const auto& [name, value] : members) {
    if (result.size() > 1) result += ",";
    result += json_string(name) + ":" + value;
  }
  return result + "}";
}

std::string json_list(const std::vector<std::string>& values) {
  std::string result = "[";
  for (const std::string& value : values) result += (result.size() > 1 ? "," : "") + value;
  return result + "]";
}

std::string to_json(const StoredArticle& article) {
  Fields members;
  put(members, "id", article.key);
  put(members, "source", article.source);
  put(members, "title", article.title);
  put(members, "url", article.url);
  put(members, "published", article.published);
  put(members, "language", article.language);
  return json_object(members);
}

std::string to_json(const Statement& statement) {
  Fields members;
  put(members, "id", statement.key);
  members.emplace_back("source", named(statement.source));
  put(members, "type", statement.type);
  put(members, "mode", statement.mode);
  members.emplace_back("target", named(statement.target));
  put(members, "date", statement.date);
  put(members, "modality", statement.modality);
  if (statement.acting_source) members.emplace_back("from_actor", named(*statement.acting_source));
  if (statement.acting_target) members.emplace_back("to_actor", named(*statement.acting_target));
  if (statement.speaker) members.emplace_back("speaker", named(*statement.speaker));
  put(members, "content", statement.content);
  put(members, "role", statement.role);
  put(members, "until", statement.until);
  if (!statement.counts.empty()) {
    Fields counts;
    for (const EventCount& count : statement.counts) counts.emplace_back(count.of, std::to_string(count.number));
    members.emplace_back("counts", json_object(counts));
  }
  members.emplace_back("confidence", json_number(statement.confidence));
  put(members, "articles", statement.articles);
  std::vector<std::string> evidence;
  for (const Evidence& one : statement.evidence) evidence.push_back(evidence_json(one));
  members.emplace_back("evidence", json_list(evidence));
  return json_object(members);
}

std::string to_json(const Edge& edge) {
  Fields members{{"source", named(edge.source)}};
  put(members, "type", edge.type);
  members.emplace_back("target", named(edge.target));
  put(members, "weight", edge.weight);
  put(members, "statements", edge.statements);
  put(members, "passages", edge.passages);
  put(members, "first_date", edge.first_date);
  put(members, "last_date", edge.last_date);
  put(members, "until", edge.until);
  for (std::size_t i = 0; i < modalities.size(); ++i)
    put(members, std::string(modalities[i]).c_str(), edge.by_modality[i]);
  members.emplace_back("confidence", json_number(edge.confidence));
  put(members, "speakers", edge.speakers);
  put(members, "passage", edge.passage);
  return json_object(members);
}

std::string to_json(const StoredActor& actor) {
  Fields members;
  put(members, "key", actor.key);
  put(members, "name", actor.name);
  put(members, "kind", actor.kind);
  put(members, "country", actor.country);
  put(members, "articles", actor.articles);
  std::vector<std::string> forms;
  for (const ActorForm& form : actor.forms) {
    forms.push_back(json_object(
        {{"text", json_string(form.text)}, {"how", json_string(form.how)}, {"count", std::to_string(form.count)}}));
  }
  members.emplace_back("forms", json_list(forms));
  return json_object(members);
}

}  // namespace entente
