// One actor, article or statement a line, so that the file can be looked into and compared.
#include "export/viewer_data.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/json.hpp"
#include "base/text.hpp"
#include "export/properties.hpp"
#include "graph/labels.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

namespace {

constexpr std::size_t most_names = 8;  // of one actor, besides its own

struct Object {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};

  Object() { writer.StartObject(); }

  void string(std::string_view text) {
    const std::string clean = strip_forbidden(text);
    writer.String(clean.data(), static_cast<rapidjson::SizeType>(clean.size()));
  }
  void field(const char* name, std::string_view value) {  // left out where empty
    if (value.empty()) return;
    writer.Key(name);
    string(value);
  }
  void count(const char* name, std::int64_t value) {
    writer.Key(name);
    writer.Int64(value);
  }
  void decimal(const char* name, double value) {
    const std::string text = two_decimals(value);
    writer.Key(name);
    writer.RawValue(text.data(), text.size(), rapidjson::kNumberType);
  }
  std::string close() {
    writer.EndObject();
    return {buffer.GetString(), buffer.GetSize()};
  }
};

std::string vocabulary() {
  Object object;
  object.writer.Key("quads");
  object.writer.StartObject();
  for (const RelationType& type : known_types()) object.field(std::string(type.name).c_str(), name(type.quad));
  object.writer.EndObject();
  object.writer.Key("words");
  object.writer.StartObject();
  for (const auto& [language, text] : {std::pair("en", &Wording::english), std::pair("fr", &Wording::french)}) {
    object.writer.Key(language);
    object.writer.StartObject();
    for (const Wording& one : all_wordings()) object.field(std::string(one.code).c_str(), one.*text);
    object.writer.EndObject();
  }
  object.writer.EndObject();
  const std::string whole = object.close();
  return whole.substr(1, whole.size() - 2);
}

}  // namespace

// All of these stand in strings alone, so that escapes can take their places. In UTF-8 U+061C is D8 9C, U+200E and
// U+200F are E2 80 8E and 8F, U+2028 to U+202E are E2 80 A8 to AE, U+2066 to U+2069 are E2 81 A6 to A9.
std::string escaped_for_page(std::string_view json) {
  constexpr char digits[] = "0123456789abcdef";
  std::string result;
  result.reserve(json.size() + json.size() / 16);
  for (std::size_t i = 0; i < json.size(); ++i) {
    const auto at = [&](std::size_t offset) {
      return i + offset < json.size() ? static_cast<unsigned char>(json[i + offset]) : 0U;
    };
    const unsigned first = at(0);
    unsigned code = 0;
    std::size_t length = 1;
    if (first == '<' || first == '>' || first == '&') {
      code = first;
    } else if (first == 0xd8 && at(1) == 0x9c) {
      code = 0x061c;
      length = 2;
    } else if (first == 0xe2 && (at(1) == 0x80 || at(1) == 0x81)) {
      const unsigned point = 0x2000 + ((at(1) & 0x3fU) << 6U) + (at(2) & 0x3fU);
      const bool turns = point == 0x200e || point == 0x200f || (point >= 0x2028 && point <= 0x202e) ||
                         (point >= 0x2066 && point <= 0x2069);
      if (turns) code = point;
      length = turns ? 3 : 1;
    }
    if (code == 0) {
      result += json[i];
      continue;
    }
    result += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) result += digits[(code >> static_cast<unsigned>(shift)) & 0xfU];
    i += length - 1;
  }
  return result;
}

ViewerData::ViewerData(Sink sink, Form form) : sink_(std::move(sink)), form_(form) {}

GraphWriter::Needs ViewerData::needs() const {
  Needs needs;
  needs.places = form_.places;
  needs.articles = form_.passages;
  needs.statements = true;
  return needs;
}

void ViewerData::begin() {
  sink_("{\"format\":\"entente-viewer/1\",\n");
  if (form_.vocabulary) sink_(escaped_for_page(vocabulary()) + ",\n");
  sink_("\"actors\":[");
}

void ViewerData::actor(const StoredActor& actor, const Look& look) {
  Object object;
  object.field("key", actor.key);
  object.field("name", actor.name.empty() ? actor.key : actor.name);
  object.field("kind", actor.kind);
  object.field("country", actor.country);
  object.count("articles", actor.articles);
  std::vector<std::string> names;
  for (const ActorForm& form : actor.forms) {
    if (names.size() == most_names) break;
    if ((form.how != "name" && form.how != "alias") || form.text == actor.name) continue;
    if (std::find(names.begin(), names.end(), form.text) == names.end()) names.push_back(form.text);
  }
  if (!names.empty()) {
    object.writer.Key("names");
    object.writer.StartArray();
    for (const std::string& name : names) object.string(name);
    object.writer.EndArray();
  }
  if (form_.places) {
    object.decimal("x", look.place.x);
    object.decimal("y", look.place.y);
  }
  put(object.close());
}

void ViewerData::article(const StoredArticle& article) {
  go_to(Part::articles);
  Object object;
  object.field("key", article.key);
  object.field("title", article.title);
  object.field("source", article.source);
  object.field("url", article.url);
  object.field("published", article.published);
  object.field("language", article.language);
  put(object.close());
}

void ViewerData::statement(const Statement& statement) {
  go_to(Part::statements);
  if (form_.most_statements > 0 && statements_ >= form_.most_statements) {
    ++statements_;
    return;
  }
  ++statements_;
  Object object;
  object.field("key", statement.key);
  object.field("source", statement.source.key);
  object.field("type", statement.type);
  object.field("mode", statement.mode);
  object.field("target", statement.target.key);
  object.field("date", statement.date);
  object.field("until", statement.until);
  if (!statement.counts.empty()) {
    object.writer.Key("counts");
    object.writer.StartArray();
    for (const EventCount& one : statement.counts) {
      object.writer.StartArray();
      object.string(one.of);
      object.writer.Int64(one.number);
      object.writer.EndArray();
    }
    object.writer.EndArray();
  }
  object.field("modality", statement.modality);
  object.field("role", statement.role);
  if (statement.speaker) {
    object.writer.Key("speaker");
    object.writer.StartArray();
    object.string(statement.speaker->key);
    object.string(statement.speaker->name);
    object.writer.EndArray();
  }
  object.field("content", statement.content);
  object.decimal("confidence", statement.confidence);
  object.count("weight", statement.weight);
  if (form_.passages) {
    object.writer.Key("evidence");
    object.writer.StartArray();
    std::size_t written = 0;
    for (const Evidence& evidence : statement.evidence) {
      if (form_.most_passages > 0 && written++ == form_.most_passages) break;
      object.writer.StartObject();
      object.field("article", evidence.article.key);
      object.writer.Key("text");
      object.string(evidence.text);
      object.field("cue", evidence.cue);
      object.writer.EndObject();
    }
    object.writer.EndArray();
  }
  put(object.close());
}

void ViewerData::end() {
  go_to(Part::statements);
  const bool truncated = form_.most_statements > 0 && statements_ > form_.most_statements;
  sink_(truncated ? "\n],\n\"truncated\":true}\n" : "\n]}\n");
}

void ViewerData::go_to(Part part) {
  for (; part_ != part; first_ = true) {
    sink_(part_ == Part::actors ? "\n],\n\"articles\":[" : "\n],\n\"statements\":[");
    part_ = part_ == Part::actors ? Part::articles : Part::statements;
  }
}

void ViewerData::put(std::string_view json) {
  sink_(std::exchange(first_, false) ? "\n" : ",\n");
  sink_(escaped_for_page(json));
}

}  // namespace entente
