#include "ingest/relations/consequences.hpp"

#include <algorithm>
#include <utility>

#include "ingest/word_list.hpp"

namespace entente {

namespace {

// Among the further words of a request, or right behind it: "a présenté une demande d'aide"; -1 for none.
TokenIndex help_named(const Syntax& syntax, const Match& match) {
  const auto is_help = [&](TokenIndex token) { return syntax.lexicon().in_class("help", syntax.lemma(token)); };
  const auto found = std::find_if(match.tokens.begin() + 1, match.tokens.end(), is_help);
  if (found != match.tokens.end()) return *found;
  const TokenIndex behind = match.last() + 2;
  const bool of = behind < syntax.document().size() && among(syntax.lower(behind - 1), {"de", "d'", "d’"});
  return of && syntax.lemma(match.last()) == "demande" && is_help(behind) ? behind : -1;
}

}  // namespace

std::optional<Relation> backing_of(const Relation& asked, const Relation& backing) {
  if (asked.type != "REQUEST" || backing.type != "SUPPORT" || asked.modality != Modality::asserted) return std::nullopt;
  if (backing.modality != Modality::requested || asked.source == backing.target) return std::nullopt;
  Relation relation = asked;
  relation.type = "SUPPORT";
  relation.mode.clear();
  relation.target = backing.target;
  relation.content.reset();
  relation.confidence = asked.confidence * 0.7;
  relation.passages.front().rule = backing.passages.front().rule;
  return relation;
}

void name_expulsion(Relation& forced, const Relation& left) {
  if (forced.type != "COERCE" || left.type != "RETREAT" || left.source != forced.target || left.target != forced.source)
    return;
  forced.type = "SANCTION";
  forced.mode = "expel";
}

void add_help_asked_for(const Syntax& syntax, const Match& match, const std::vector<std::size_t>& of_match,
                        std::vector<Relation>& relations) {
  const TokenIndex word = help_named(syntax, match);
  if (word < 0) return;
  const bool backing = syntax.lemma(word) == "soutien" || syntax.lemma(word) == "appui";
  for (const std::size_t index : of_match) {
    const Relation& asked = relations[index];
    if (asked.type != "REQUEST" || asked.content || asked.modality == Modality::denied) continue;
    Relation help = asked;
    help.type = backing ? "SUPPORT" : "AID";
    help.mode.clear();
    help.modality = Modality::requested;
    std::swap(help.source, help.target);
    relations[index].content = relations.size();
    relations.push_back(std::move(help));
  }
}

Relation request_for(const Relation& backing) {
  Relation relation = backing;
  relation.type = "REQUEST";
  relation.mode.clear();
  relation.modality = Modality::asserted;
  std::swap(relation.source, relation.target);
  if (relation.attributed_to == relation.source) relation.attributed_to.reset();
  return relation;
}

}  // namespace entente
