#include "export/properties.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "base/text.hpp"
#include "graph/canonical.hpp"
#include "graph/vocabulary.hpp"

namespace entente {

namespace {

using enum ValueType;

constexpr std::array<Property, 4> for_nodes{
    {{"kind", text}, {"country", text}, {"aliases", text}, {"articles", integer}}};

constexpr std::array<Property, 16> for_edges{{{"relation", text},
                                              {"quad_class", text},
                                              {"mutual", boolean},
                                              {"articles", integer},
                                              {"passages", integer},
                                              {"confidence", real},
                                              {"passage", text},
                                              {"statements", integer},
                                              {"asserted", integer},
                                              {"planned", integer},
                                              {"requested", integer},
                                              {"hypothetical", integer},
                                              {"denied", integer},
                                              {"first_date", text},
                                              {"last_date", text},
                                              {"speakers", text}}};

constexpr std::array<Property, 18> for_statements{{{"relation", text},
                                                   {"quad_class", text},
                                                   {"mutual", boolean},
                                                   {"articles", integer},
                                                   {"passages", integer},
                                                   {"confidence", real},
                                                   {"passage", text},
                                                   {"date", text},
                                                   {"modality", text},
                                                   {"mode", text},
                                                   {"speaker", text},
                                                   {"content", text},
                                                   {"role", text},
                                                   {"cue", text},
                                                   {"rule", text},
                                                   {"source_article", text},
                                                   {"acting_source", text},
                                                   {"acting_target", text}}};

std::string count(std::int64_t value) {
  return std::to_string(value);
}

// What both forms begin with.
Values beginning(const std::string& type, std::int64_t articles, std::int64_t passages, double confidence,
                 const std::string& passage) {
  const RelationType* known = find_type(type);
  return {strip_forbidden(type),
          known != nullptr ? std::string(name(known->quad)) : std::string(),
          holds_both_ways(type) ? "true" : "false",
          count(articles),
          count(passages),
          number(confidence),
          strip_forbidden(passage)};
}

LinkRow link_row(std::string id, const ActorName& source, const std::string& type, const ActorName& target,
                 std::int64_t weight, Values values) {
  LinkRow row;
  row.id = std::move(id);
  row.source = strip_forbidden(source.key);
  row.target = strip_forbidden(target.key);
  row.type = strip_forbidden(type);
  row.weight = number(static_cast<double>(weight));
  row.colour = colour_of_type(type);
  row.values = std::move(values);
  return row;
}

}  // namespace

std::span<const Property> node_properties() {
  return for_nodes;
}

std::span<const Property> link_properties(EdgeForm form) {
  return form == EdgeForm::aggregate ? std::span<const Property>(for_edges) : for_statements;
}

GraphWriter::Needs PropertyWriter::needs() const {
  Needs needs;
  needs.places = true;
  needs.labels = false;
  return needs;
}

void PropertyWriter::actor(const StoredActor& actor, const Look& look) {
  std::string aliases;
  for (const ActorForm& form : actor.forms) {
    if ((form.how != "name" && form.how != "alias") || form.text == actor.name) continue;
    aliases += (aliases.empty() ? "" : "; ") + form.text;
  }
  NodeRow row;
  row.key = strip_forbidden(actor.key);
  row.name = strip_forbidden(actor.name);
  row.kind = strip_forbidden(actor.kind);
  row.look = look;
  row.colour = colour_of_kind(actor.kind);
  row.values = {row.kind, strip_forbidden(actor.country), strip_forbidden(aliases), count(actor.articles)};
  node(row);
}

void PropertyWriter::edge(const Edge& edge) {
  Values values = beginning(edge.type, edge.articles, edge.passages, edge.confidence, edge.passage);
  values.push_back(count(edge.statements));
  for (const std::int64_t statements : edge.by_modality) values.push_back(count(statements));
  for (const std::string* text : {&edge.first_date, &edge.last_date, &edge.speakers}) {
    values.push_back(strip_forbidden(*text));
  }
  LinkRow row = link_row(content_hash(edge.source.key + '\x1f' + edge.type + '\x1f' + edge.target.key), edge.source,
                         edge.type, edge.target, edge.weight, std::move(values));
  if (with_spells_) row.spells = spells(edge.dates);
  link(row);
}

void PropertyWriter::statement(const Statement& statement) {
  const Evidence& first = statement.evidence.front();
  Values values = beginning(statement.type, statement.articles, static_cast<std::int64_t>(statement.evidence.size()),
                            statement.confidence, first.text);
  const std::string speaker = statement.speaker ? statement.speaker->name : "";
  for (const std::string* text : {&statement.date, &statement.modality, &statement.mode, &speaker, &statement.content,
                                  &statement.role, &first.cue, &first.rule, &first.article.source}) {
    values.push_back(strip_forbidden(*text));
  }
  for (const auto& actor : {statement.acting_source, statement.acting_target}) {
    values.push_back(actor ? strip_forbidden(actor->name) : "");
  }
  LinkRow row =
      link_row(statement.key, statement.source, statement.type, statement.target, statement.weight, std::move(values));
  if (with_spells_) row.spells = spells({statement.date});
  link(row);
}

std::string neo4j_labels(std::string_view kind, std::string_view between) {
  std::string result = "Actor";
  for (const std::string_view known : {"person", "country", "organisation", "group", "place"}) {
    if (kind != known) continue;
    result += between;
    result += static_cast<char>(known.front() - 'a' + 'A');
    result += known.substr(1);
  }
  return result;
}

std::string number(double value) {
  std::array<char, 32> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return error == std::errc{} ? std::string(buffer.data(), end) : "0";
}

std::string two_decimals(double value) {
  const double rounded = std::round(value * 100) / 100;
  return number(rounded == 0 ? 0 : rounded);
}

}  // namespace entente
