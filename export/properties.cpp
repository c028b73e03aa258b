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

constexpr std::array<Property, 17> for_edges{{{"relation", text},
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
                                              {"speakers", text},
                                              {"until", text}}};

constexpr std::array<Property, 20> for_statements{
    {{"relation", text},      {"quad_class", text},    {"mutual", boolean}, {"articles", integer},
     {"passages", integer},   {"confidence", real},    {"passage", text},   {"date", text},
     {"modality", text},      {"mode", text},          {"speaker", text},   {"content", text},
     {"role", text},          {"cue", text},           {"rule", text},      {"source_article", text},
     {"acting_source", text}, {"acting_target", text}, {"until", text},     {"counts", text}}};

std::string count(std::int64_t value) {
  return std::to_string(value);
}

// Fills values from the first on, each in the memory of the one that was there.
class Cells {
 public:
  explicit Cells(Values& values) : values_(values) {}

  void text(std::string_view value) { next() = strip_forbidden(value); }
  void number(std::int64_t value) {
    std::array<char, 24> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    next().assign(buffer.data(), end);
  }
  void as_is(std::string_view value) { next() = value; }

  // What both forms begin with.
  void begin(const std::string& type, std::int64_t articles, std::int64_t passages, double confidence,
             const std::string& passage) {
    const RelationType* known = find_type(type);
    text(type);
    as_is(known != nullptr ? name(known->quad) : std::string_view());
    as_is(known != nullptr && known->mutual ? "true" : "false");
    number(articles);
    number(passages);
    as_is(entente::number(confidence));
    text(passage);
  }

 private:
  std::string& next() {
    if (at_ == values_.size()) values_.emplace_back();
    return values_[at_++];
  }

  Values& values_;
  std::size_t at_ = 0;
};

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

void PropertyWriter::put_link(const std::string& id, const ActorName& source, const std::string& type,
                              const ActorName& target, std::int64_t weight) {
  row_.id = id;
  row_.source = strip_forbidden(source.key);
  row_.target = strip_forbidden(target.key);
  row_.type = strip_forbidden(type);
  row_.weight = count(weight);
  row_.colour = colour_of_type(type);
  link(row_);
}

void PropertyWriter::edge(const Edge& edge) {
  Cells cells(row_.values);
  cells.begin(edge.type, edge.articles, edge.passages, edge.confidence, edge.passage);
  cells.number(edge.statements);
  for (const std::int64_t statements : edge.by_modality) cells.number(statements);
  for (const std::string* text : {&edge.first_date, &edge.last_date, &edge.speakers, &edge.until}) cells.text(*text);
  if (with_spells_) row_.spells = spells(edge.dates, edge.periods);
  put_link(content_hash(edge.source.key + '\x1f' + edge.type + '\x1f' + edge.target.key), edge.source, edge.type,
           edge.target, edge.weight);
}

void PropertyWriter::statement(const Statement& statement) {
  const Evidence& first = statement.evidence.front();
  Cells cells(row_.values);
  cells.begin(statement.type, statement.articles, static_cast<std::int64_t>(statement.evidence.size()),
              statement.confidence, first.text);
  const auto name_of = [](const std::optional<ActorName>& actor) {
    return actor ? std::string_view(actor->name) : std::string_view();
  };
  for (const std::string_view text :
       {std::string_view(statement.date), std::string_view(statement.modality), std::string_view(statement.mode),
        name_of(statement.speaker), std::string_view(statement.content), std::string_view(statement.role),
        std::string_view(first.cue), std::string_view(first.rule), std::string_view(first.article.source),
        name_of(statement.acting_source), name_of(statement.acting_target), std::string_view(statement.until)}) {
    cells.text(text);
  }
  cells.text(counts_text(statement.counts));
  if (with_spells_) {
    row_.spells = statement.until.empty() ? spells({statement.date})
                                          : spells({statement.date}, {{statement.date, statement.until}});
  }
  put_link(statement.key, statement.source, statement.type, statement.target, statement.weight);
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

std::string counts_text(const std::vector<EventCount>& counts) {
  std::string result;
  for (const EventCount& one : counts) {
    if (!result.empty()) result += "; ";
    result += one.of + " " + std::to_string(one.number);
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
