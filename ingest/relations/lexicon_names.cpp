#include "ingest/relations/lexicon_names.hpp"

#include <algorithm>
#include <vector>

namespace entente {

namespace {

struct ModeRow {
  std::string_view type;
  std::vector<std::string_view> modes;
};

const std::vector<ModeRow>& mode_table() {
  static const std::vector<ModeRow> table{
      {"CONSULT", {"visit", "third-party", "multilateral", "phone"}},
      {"RETREAT", {"withdraw", "release", "disarm", "ceasefire", "access", "resign"}},
      {"REQUEST", {"assist", "change", "yield", "meet"}},
      {"ACCUSE", {"disapprove", "investigate", "allege"}},
      {"REJECT", {"assist", "change", "yield", "meet"}},
      {"THREATEN", {"restrict", "arrest", "relations", "expel", "territory", "violence"}},
      {"PROTEST", {"demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"}},
      {"SANCTION", {"convict", "expel", "withdraw", "discontinue"}},
      {"MOBILIZE", {"troops", "weapons", "police", "militia"}},
      {"COERCE",
       {"seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation",
        "cyber"}},
      {"ASSAULT",
       {"abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
        "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional"}}};
  return table;
}

}  // namespace

bool is_mode(std::string_view type, std::string_view mode) {
  const auto& table = mode_table();
  const auto row = std::ranges::find(table, type, &ModeRow::type);
  return row != table.end() && std::ranges::find(row->modes, mode) != row->modes.end();
}

std::string_view rule_suffix(const Entry& entry) {
  switch (entry.role) {
    case Role::control:
      return " (+ infinitif)";
    case Role::support:
      return " (+ nom)";
    case Role::attribution:
      return " (dire)";
    case Role::nothing:
      return " (rien)";
    case Role::transparent:
      return " (de) (nom)";
    case Role::reference:
      return " (reprise)";
    case Role::author:
    case Role::doer:
      return " (auteur)";
    case Role::office:
    case Role::post:
    case Role::appointment:
      return " (fonction)";
    case Role::judgement:
      return " (jugement)";
    case Role::imitation:
      return " (imitation)";
    case Role::climate:
      return " (climat)";
    case Role::inference:
      return " (contexte)";
    case Role::relation:
      break;
  }
  return entry.kind == WordKind::noun ? " (nom)" : entry.kind == WordKind::adjective ? " (adj)" : "";
}

}  // namespace entente
