// "son parti, le PCF, ...", "la principale centrale, l'UGTT, ...": a body by a common noun, and its name between
// commas.
#include <array>

#include "ingest/actors/description_resolver.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// Whether a noun of one class can be said of a body of the other, as far as that is known.
bool may_be_said(std::string_view noun, std::string_view body) {
  if (body.empty() || noun == body) return true;
  return (noun == "media" && body == "média") || (noun == "armed" && body == "groupe armé") ||
         (noun == "parti" && body == "groupe armé");
}

}  // namespace

bool DescriptionResolver::named_between_commas(Draft& self) {
  const Noun& noun = scene_.noun(self);
  constexpr std::array<std::string_view, 6> classes{"parti", "syndicat", "ong", "entreprise", "media", "armed"};
  if (!among(noun.cls, classes) || noun.category != NounCategory::body || self.number == Number::plural ||
      !(self.definite || self.possessive) || self.tokens.first == self.core.first)
    return false;
  const TokenIndex end = reading_.sentence_end(self.core.first);
  TokenIndex at = std::max(self.core.last, self.tokens.last);
  if (at + 2 >= end || document_.word(at) != ",") return false;
  ++at;
  if (document_[at].pos == Pos::det && at + 1 < end) ++at;
  const std::int32_t found = scene_.draft_at(at);
  if (found == no_draft) return false;
  const Draft& name = draft(found);
  if ((name.source != Source::body && name.source != Source::organisation) || !name.resolved() ||
      name.core.first != at || name.absorbed || name.modifier)
    return false;
  TokenIndex behind = std::max(name.core.last, name.tokens.last);
  if (behind + 2 < end && document_.word(behind) == "(" && document_.word(behind + 2) == ")") behind += 3;
  if (behind < end && document_[behind].pos != Pos::punct) return false;
  Candidate& candidate = scene_.candidates[name.actors.front()];
  if (!may_be_said(noun.cls, candidate.cls)) return false;
  candidate.nouns.push_back(self.target);
  if (candidate.cls.empty()) candidate.cls = noun.cls;
  scene_.resolve(self, name.actors.front(), Resolution::description, "apposition to the name");
  return true;
}

// "la mission de l'ONU": where it does something, the body does.
bool DescriptionResolver::mission(Draft& self) {
  if (scene_.noun(self).masculine != "mission" || self.complement == no_draft || !self.definite ||
      self.number == Number::plural)
    return false;
  const Draft& sender = draft(self.complement);
  // "la mission de l'ONU (Monusco)": its own name.
  const TokenIndex bracket = std::max(self.core.last, self.tokens.last);
  if (bracket + 1 < document_.size() && document_.word(bracket) == "(") {
    const std::int32_t inside = scene_.draft_at(bracket + 1);
    if (inside == no_draft || draft(inside).source != Source::body || !draft(inside).resolved()) return false;
    scene_.resolve(self, draft(inside).actors.front(), Resolution::description, "its name stands behind it");
    return true;
  }
  if (sender.source != Source::body || !sender.resolved() ||
      scene_.candidates[sender.actors.front()].cls != "alliance" || self.tokens.last > sender.core.last)
    return false;
  scene_.resolve(self, sender.actors.front(), Resolution::description, "those who act for the body");
  return true;
}

}  // namespace entente
