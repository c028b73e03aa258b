#include "cli/statement_rows.hpp"

#include <cstdio>

#include "cli/to_json.hpp"
#include "export/properties.hpp"

namespace entente {

namespace {

std::string hundredths(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.2f", value);
  return buffer;
}

}  // namespace

Rows statement_rows(const Output& output, std::ostream& out) {
  return Rows(output,
              {{"date"},
               {"source", true, true},
               {"type"},
               {"mode"},
               {"target", true, true},
               {"modality"},
               {"speaker", true, true},
               {"role"},
               {"until"},
               {"counts"},
               {"from_actor", true, true},
               {"to_actor", true, true},
               {"articles"},
               {"passage", true, true},
               {"confidence", false},
               {"article_source", false},
               {"source_key", false},
               {"target_key", false},
               {"speaker_key", false},
               {"content", false},
               {"id", false}},
              out);
}

void add_statement(Rows& rows, const Statement& s) {
  const Evidence& first = s.evidence.front();
  const auto name = [](const std::optional<ActorName>& actor) { return actor ? actor->name : std::string(); };
  rows.add({s.date,
            s.source.name,
            s.type,
            s.mode,
            s.target.name,
            s.modality,
            name(s.speaker),
            s.role,
            s.until,
            counts_text(s.counts),
            name(s.acting_source),
            name(s.acting_target),
            std::to_string(s.articles),
            first.text,
            hundredths(s.confidence),
            first.article.source,
            s.source.key,
            s.target.key,
            s.speaker ? s.speaker->key : "",
            s.content,
            s.key},
           rows.wants_json() ? to_json(s) : std::string());
}

Rows edge_rows(const Output& output, std::ostream& out) {
  return Rows(output,
              {{"source", true, true},
               {"type"},
               {"target", true, true},
               {"weight"},
               {"relations"},
               {"first_date"},
               {"last_date"},
               {"passage", true, true},
               {"source_key", false},
               {"target_key", false}},
              out);
}

void add_edge(Rows& rows, const Edge& e) {
  rows.add({e.source.name, e.type, e.target.name, std::to_string(e.weight), std::to_string(e.statements), e.first_date,
            e.last_date, e.passage, e.source.key, e.target.key},
           rows.wants_json() ? to_json(e) : std::string());
}

}  // namespace entente
