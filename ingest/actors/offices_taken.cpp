// Whom the text says to have come to an office, by where name and office stand: "a nommé X au poste de ministre", "Élu
// président, X", "X, nommé par Y ambassadeur". Parsers lose such predicates more often than not.
#include <algorithm>
#include <array>

#include "ingest/actors/office_reader.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr TokenIndex reach = 8;  // tokens between the verb and the name or the office

// Forms of "nommer", "élire", ...: the tagger often takes them for nouns.
bool appoints(std::string_view key) {
  constexpr std::array<std::string_view, 13> stems{"nomm",     "renomm",     "design", "proclam",   "introni",
                                                   "investi",  "confirm",    "reelu",  "reconduit", "choisi",
                                                   "plebisci", "autoprocla", "promu"};
  if (key == "elu" || key == "elue" || key == "elit" || key == "elisent" || key == "sacre") return true;
  return key.size() <= 14 && !key.ends_with("ion") &&
         std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return key.starts_with(stem); });
}

bool is_article(std::string_view key) {
  return among(key, {"le", "la", "l'", "un", "une", "son", "sa", "ce", "cette", "leur", "du", "au"});
}

}  // namespace

// The token before the words that bring in an office: "comme", "en tant que", "au poste de"; `first - 1` without any.
TokenIndex OfficeReader::before_introduction(TokenIndex first) const {
  const TokenIndex begin = reading_.sentence_begin(first);
  TokenIndex at = first - 1;
  if (at <= begin) return at;
  if (reading_.key(at) == "comme") return at - 1;
  if (reading_.key(at) == "que" && at - 2 > begin && reading_.key(at - 1) == "tant") return at - 3;
  const bool post = among(reading_.key(at), {"de", "d'", "du"}) &&
                    among(reading_.key(at - 1), {"poste", "fonction", "fonctions", "rang", "titre"});
  if (!post) return at;
  at -= 2;
  while (at > begin && (document_[at].pos == Pos::det || document_[at].pos == Pos::adp)) --at;
  return at;
}

// The person whose phrase ends there, or begins there.
ActorIndex OfficeReader::person_at(TokenIndex token, bool ends) const {
  for (const Draft& other : scene_.drafts) {
    if (other.core.first > token + reach) break;
    if (other.absorbed || other.actors.size() != 1 || other.source != Source::person) continue;
    const TokenIndex mark = ends ? other.core.last : other.tokens.first;
    if (mark == token || (!ends && other.core.first == token)) return other.actors.front();
  }
  return no_actor;
}

// Back from the office to the verb that gives it, past days, adverbs and who gives it; -1 where there is none.
TokenIndex OfficeReader::appointing_before(TokenIndex at) const {
  const TokenIndex begin = reading_.sentence_begin(at);
  for (TokenIndex t = at; t >= begin && at - t <= reach; --t) {
    const bool deputy = scene_.draft_at(t) != no_draft && !reading_.key(t).starts_with("elu");
    if (appoints(reading_.key(t)) && !deputy) return t;
    if (document_[t].pos == Pos::punct || document_[t].pos == Pos::verb || document_[t].pos == Pos::aux) return -1;
  }
  return -1;
}

// Who stands behind the comma that closes the opening phrase: "Élu hier président du parti, X a ...".
ActorIndex OfficeReader::person_behind_comma(TokenIndex from) const {
  const TokenIndex end = reading_.sentence_end(from);
  for (TokenIndex t = from; t + 1 < end && t < from + reach; ++t) {
    if (document_.word(t) == ",") return person_at(t + 1, false);
    if (document_.morphology(t).verb_form == VerbForm::finite) return no_actor;
  }
  return no_actor;
}

ActorIndex OfficeReader::appointed(const Draft& office) const {
  TokenIndex first = office.tokens.first;
  while (first < office.core.first && appoints(reading_.key(first))) ++first;  // tagged as an adjective
  const TokenIndex begin = reading_.sentence_begin(first);
  const TokenIndex before = before_introduction(first);
  const TokenIndex behind = std::max(office.core.last, office.tokens.last);
  if (before < begin) return no_actor;
  if (const ActorIndex named = person_at(before + 1, true); named != no_actor) {  // "a choisi X comme ministre"
    TokenIndex start = before;
    while (start > begin && scene_.draft_at(start) != no_draft) --start;
    const TokenIndex verb = appointing_before(start);
    if (verb >= 0 && (verb == begin || reading_.key(verb - 1) != "par")) {
      const bool gives = before - verb <= reach && reading_.key(start) != "par";
      if (gives) return named;
    }
  }
  const TokenIndex verb = appointing_before(before);
  if (verb < 0) return no_actor;
  if (verb == begin) return person_behind_comma(behind);
  if (document_.word(verb - 1) == ",") return person_at(verb - 1, true);
  const bool active = document_[verb - 1].pos == Pos::aux && reading_.key(verb - 1) != "ete" &&
                      !document_.lemma(verb - 1).starts_with("êt");
  if (!active || behind >= reading_.sentence_end(first)) return no_actor;
  // "a nommé ministre de la Justice l'avocat X"
  const std::int32_t next = scene_.mention_at(behind);
  if (const ActorIndex named = person_at(behind, false); named != no_actor) return named;
  for (TokenIndex t = behind; next == no_draft && t < behind + 3 && t < reading_.sentence_end(first); ++t) {
    const std::int32_t title = scene_.draft_at(t);
    if (title == no_draft || !is_human(draft(title)) || draft(title).apposed == no_draft) continue;
    const Draft& name = draft(draft(title).apposed);
    if (name.source == Source::person && name.actors.size() == 1) return name.actors.front();
  }
  return no_actor;
}

void OfficeReader::taken(std::int32_t index) {
  Draft& self = draft(index);
  if (!is_office(self) || self.absorbed || self.resolved() || self.apposed != no_draft || self.former ||
      self.number == Number::plural || self.possessive || self.core.first <= reading_.sentence_begin(self.core.first))
    return;
  if (const ActorIndex person = made(self); person != no_actor) {
    self.other = false;  // "le premier président" is he
    hold(self, person);
    scene_.resolve(self, person, Resolution::description, "said of whom it is given to");
    return;
  }
  if (is_article(reading_.key(self.tokens.first))) return;
  // "a changé la chaîne et nommé X président": of the chain, which the relations find.
  const std::string_view cls = scene_.noun(self).cls;
  if (self.complement == no_draft && cls != "minister" && cls != "government") return;
  const ActorIndex person = appointed(self);
  if (person == no_actor || scene_.candidates[person].actor.kind != ActorKind::person) return;
  self.other = false;
  hold(self, person);
  holdings_.back().new_to_it = true;
  scene_.resolve(self, person, Resolution::description, "said of whom it is given to");
}

// "fait de X le premier président de Y".
ActorIndex OfficeReader::made(const Draft& office) const {
  const ActorIndex person = person_at(office.tokens.first, true);
  if (person == no_actor) return no_actor;
  const TokenIndex begin = reading_.sentence_begin(office.core.first);
  TokenIndex of = office.tokens.first - 1;
  while (of > begin && !among(reading_.key(of), {"de", "d'"}) && office.tokens.first - of < reach) --of;
  const bool makes =
      of > begin && among(reading_.key(of - 1), {"fait", "fera", "faire", "faisait", "ferait", "faisant"});
  return makes && person_at(of + 1, false) == person ? person : no_actor;
}

// "Président du parti, X a ...", "Ancien ministre malien, X ...": what opens a sentence without an article is said of
// who is named behind its comma.
void OfficeReader::opening(std::int32_t index) {
  Draft& self = draft(index);
  if (!is_human(self) || self.absorbed || self.resolved() || self.apposed != no_draft ||
      self.number == Number::plural || self.possessive)
    return;
  TokenIndex first = reading_.sentence_begin(self.core.first);
  while (first < self.tokens.first && (document_[first].pos == Pos::adv || document_[first].pos == Pos::space ||
                                       reading_.key(first) == "jusqu'"))  // "jusqu'ici"
    ++first;
  const TokenIndex comma = std::max(self.core.last, self.tokens.last);
  if (first != self.tokens.first || document_[first].pos == Pos::det || comma == self.core.first + 1 ||
      comma >= reading_.sentence_end(first) || document_.word(comma) != ",")
    return;
  const ActorIndex person = person_at(comma + 1, false);
  if (person == no_actor || scene_.candidates[person].actor.kind != ActorKind::person) return;
  hold(self, person);
  scene_.resolve(self, person, is_office(self) ? Resolution::office : Resolution::description,
                 "apposition to the name");
}

}  // namespace entente
