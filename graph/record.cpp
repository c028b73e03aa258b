#include "graph/record.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/date.hpp"
#include "base/json.hpp"
#include "graph/sketch.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void put(Writer& out, const char* key, std::string_view value) {
  if (value.empty()) return;
  out.Key(key);
  out.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void put(Writer& out, const char* key, std::uint32_t value) {
  out.Key(key);
  out.Uint(value);
}

void put_article(Writer& out, const RecordArticle& article) {
  out.Key("article");
  out.StartObject();
  put(out, "id", article.id);
  put(out, "source", article.source);
  put(out, "title", article.title);
  put(out, "url", article.url);
  put(out, "published", article.published);
  put(out, "language", article.language);
  put(out, "sketch", article.sketch);
  out.EndObject();
}

void put_actor(Writer& out, const RecordActor& actor) {
  out.StartObject();
  put(out, "id", actor.id);
  put(out, "key", actor.key);
  put(out, "name", actor.name);
  put(out, "kind", actor.kind);
  put(out, "country", actor.country);
  if (!actor.offices.empty()) {
    out.Key("offices");
    out.StartArray();
    for (const std::string& office : actor.offices) out.String(office);
    out.EndArray();
  }
  out.Key("mentions");
  out.StartArray();
  for (const RecordMention& mention : actor.mentions) {
    out.StartObject();
    put(out, "text", mention.text);
    put(out, "begin", mention.begin);
    put(out, "end", mention.end);
    put(out, "sentence", mention.sentence);
    put(out, "how", mention.how);
    put(out, "reason", mention.reason);
    out.EndObject();
  }
  out.EndArray();
  out.EndObject();
}

void put_evidence(Writer& out, const RecordEvidence& evidence) {
  out.StartObject();
  put(out, "sentence", evidence.sentence);
  put(out, "begin", evidence.begin);
  put(out, "end", evidence.end);
  put(out, "cue", evidence.cue);
  put(out, "rule", evidence.rule);
  put(out, "text", evidence.text);
  if (evidence.by_position || evidence.within) {
    out.Key("found");
    out.String(!evidence.within ? "position" : !evidence.by_position ? "within" : "position within");
  }
  out.EndObject();
}

void put_counts(Writer& out, const std::vector<RecordCount>& counts) {
  if (counts.empty()) return;
  out.Key("counts");
  out.StartObject();
  for (const RecordCount& count : counts) {
    out.Key(count.of.data(), static_cast<rapidjson::SizeType>(count.of.size()));
    out.Int64(count.number);
  }
  out.EndObject();
}

void put_relation(Writer& out, const RecordRelation& relation) {
  out.StartObject();
  put(out, "id", relation.id);
  put(out, "source", relation.source);
  put(out, "type", relation.type);
  put(out, "mode", relation.mode);
  put(out, "target", relation.target);
  put(out, "date", relation.date);
  put(out, "until", relation.until);
  put(out, "modality", relation.modality);
  put(out, "attributed_to", relation.attributed_to);
  put(out, "content", relation.content);
  put(out, "role", relation.role);
  put_counts(out, relation.counts);
  out.Key("confidence");
  out.Double(std::round(relation.confidence * 100) / 100);
  out.Key("evidence");
  put_evidence(out, relation.evidence);
  if (!relation.further.empty()) {
    out.Key("further");
    out.StartArray();
    for (const RecordEvidence& evidence : relation.further) put_evidence(out, evidence);
    out.EndArray();
  }
  out.EndObject();
}

std::uint32_t number(const rapidjson::Value& object, const char* name) {
  const auto member = object.FindMember(name);
  return member == object.MemberEnd() || !member->value.IsUint() ? 0 : member->value.GetUint();
}

RecordEvidence read_evidence(const rapidjson::Value& value) {
  const std::string_view found = json::text(value, "found");
  return {number(value, "sentence"),
          number(value, "begin"),
          number(value, "end"),
          std::string(json::text(value, "cue")),
          std::string(json::text(value, "rule")),
          std::string(json::text(value, "text")),
          found.starts_with("position"),
          found.ends_with("within")};
}

RecordActor read_actor(const rapidjson::Value& value) {
  RecordActor actor;
  actor.id = json::text(value, "id");
  actor.key = json::text(value, "key");
  actor.name = json::text(value, "name");
  actor.kind = json::text(value, "kind");
  actor.country = json::text(value, "country");
  if (value.HasMember("offices")) {
    for (const rapidjson::Value& office : value["offices"].GetArray()) actor.offices.emplace_back(json::view(office));
  }
  if (value.HasMember("mentions")) {
    for (const rapidjson::Value& mention : value["mentions"].GetArray()) {
      actor.mentions.push_back({std::string(json::text(mention, "text")), number(mention, "begin"),
                                number(mention, "end"), number(mention, "sentence"),
                                std::string(json::text(mention, "how")), std::string(json::text(mention, "reason"))});
    }
  }
  return actor;
}

// Numbers that are none, and more of them than an event has, are left out.
std::vector<RecordCount> read_counts(const rapidjson::Value& relation) {
  constexpr std::size_t most = 16;
  std::vector<RecordCount> counts;
  const auto member = relation.FindMember("counts");
  if (member == relation.MemberEnd() || !member->value.IsObject()) return counts;
  for (const auto& count : member->value.GetObject()) {
    if (counts.size() == most) break;
    if (!count.value.IsInt64() || count.value.GetInt64() < 0) continue;
    std::string of(json::view(count.name));
    const auto at = std::ranges::lower_bound(counts, of, {}, &RecordCount::of);
    if (at != counts.end() && at->of == of) continue;
    counts.insert(at, {std::move(of), count.value.GetInt64()});
  }
  return counts;
}

RecordRelation read_relation(const rapidjson::Value& value) {
  RecordRelation relation;
  relation.id = json::text(value, "id");
  relation.source = json::text(value, "source");
  relation.type = json::text(value, "type");
  relation.mode = json::text(value, "mode");
  relation.target = json::text(value, "target");
  relation.date = json::text(value, "date");
  relation.until = json::text(value, "until");
  relation.modality = json::text(value, "modality");
  relation.attributed_to = json::text(value, "attributed_to");
  relation.content = json::text(value, "content");
  relation.role = json::text(value, "role");
  relation.counts = read_counts(value);
  relation.confidence = value["confidence"].GetDouble();
  relation.evidence = read_evidence(value["evidence"]);
  if (value.HasMember("further")) {
    for (const rapidjson::Value& evidence : value["further"].GetArray()) {
      relation.further.push_back(read_evidence(evidence));
    }
  }
  return relation;
}

void check(const Record& record, std::string_view file, std::string_view place) {
  if (!record.article.sketch.empty() && !is_sketch(record.article.sketch)) {
    throw Error(file, std::string(place) + ": sketch", "is none");
  }
  std::set<std::string_view> actors;
  std::set<std::string_view> relations;
  for (const RecordActor& actor : record.actors) {
    if (actor.key.empty()) throw Error(file, place, "actor \"" + actor.id + "\" has no key");
    if (!actors.insert(actor.id).second) throw Error(file, place, "actor \"" + actor.id + "\" twice");
  }
  for (const RecordRelation& relation : record.relations) {
    if (!relations.insert(relation.id).second) throw Error(file, place, "relation \"" + relation.id + "\" twice");
  }
  for (const RecordRelation& relation : record.relations) {
    const auto where = [&](const char* field) {
      return std::string(place) + ": relation \"" + relation.id + "\": " + field;
    };
    if (!actors.contains(relation.source)) throw Error(file, where("source"), "no such actor: " + relation.source);
    if (!actors.contains(relation.target)) throw Error(file, where("target"), "no such actor: " + relation.target);
    if (!relation.attributed_to.empty() && !actors.contains(relation.attributed_to)) {
      throw Error(file, where("attributed_to"), "no such actor: " + relation.attributed_to);
    }
    if (!relation.content.empty() && !relations.contains(relation.content)) {
      throw Error(file, where("content"), "no such relation: " + relation.content);
    }
    if (relation.type.empty()) throw Error(file, where("type"), "is missing");
    if (!relation.date.empty() && !parse_date(relation.date)) {
      throw Error(file, where("date"), "is no date: \"" + relation.date + "\"");
    }
    if (!relation.until.empty() && !parse_date(relation.until)) {
      throw Error(file, where("until"), "is no date: \"" + relation.until + "\"");
    }
    if (!relation.modality.empty() &&
        std::find(modalities.begin(), modalities.end(), relation.modality) == modalities.end()) {
      throw Error(file, where("modality"), "is unknown: \"" + relation.modality + "\"");
    }
  }
}

}  // namespace

std::string write_record(const Record& record) {
  rapidjson::StringBuffer buffer;
  Writer out(buffer);
  out.StartObject();
  put(out, "format", "entente/1");
  put_article(out, record.article);
  if (!record.error.empty()) {
    put(out, "error", record.error);
  } else {
    out.Key("actors");
    out.StartArray();
    for (const RecordActor& actor : record.actors) put_actor(out, actor);
    out.EndArray();
    out.Key("relations");
    out.StartArray();
    for (const RecordRelation& relation : record.relations) put_relation(out, relation);
    out.EndArray();
  }
  out.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

Record read_record(std::string_view line, std::string_view file, std::string_view place) {
  const rapidjson::Document document = json::parse(line, file, place);
  try {
    if (!document.IsObject() || json::text(document, "format") != "entente/1") {
      throw Error(file, place, "is no entente/1 record");
    }
    Record record;
    const rapidjson::Value& article = document["article"];
    record.article = {std::string(json::text(article, "id")),        std::string(json::text(article, "source")),
                      std::string(json::text(article, "title")),     std::string(json::text(article, "url")),
                      std::string(json::text(article, "published")), std::string(json::text(article, "language")),
                      std::string(json::text(article, "sketch"))};
    record.error = json::text(document, "error");
    if (record.error.empty()) {
      for (const rapidjson::Value& actor : document["actors"].GetArray()) record.actors.push_back(read_actor(actor));
      for (const rapidjson::Value& relation : document["relations"].GetArray()) {
        record.relations.push_back(read_relation(relation));
      }
    }
    check(record, file, place);
    return record;
  } catch (const std::logic_error& fault) {  // RapidJSON's assertions
    throw Error(file, place, std::string("is no entente/1 record: ") + fault.what());
  }
}

}  // namespace entente
