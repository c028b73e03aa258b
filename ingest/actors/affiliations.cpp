// Persons beside the body that they are of, as the press sets them: "la CGT de X", "le parti, par la voix de X", "A la
// CGT, X", "X, de la CGT", "son parti", "son homologue de la CGT".
#include <algorithm>
#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/phrase_edges.hpp"
#include "ingest/actors/scene.hpp"
#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

class AffiliationReader {
 public:
  explicit AffiliationReader(Scene& scene)
      : scene_(scene), reading_(scene.reading), document_(scene.document), edges_(scene) {}

  void run() {
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(scene_.drafts.size()); ++i) {
      const Draft& self = draft(i);
      if (self.absorbed || !self.resolved()) continue;
      if (self.source == Source::pronoun) {
        if (self.pronoun == PronounKind::possessive) own_party(self);
        continue;
      }
      if (self.modifier) continue;
      if (is_counterpart(self)) counterpart(self);
      if (self.source == Source::person) of_body(self);
      if (self.source == Source::person) elected(self);
      if (is_organised(self)) speaks_there(self);
      if (!is_body(self)) continue;
      led_by(self);
      speaks_through(self);
    }
    for (TokenIndex t = 0; t + 2 < document_.size(); ++t) {
      const std::string_view key = reading_.key(t);
      const bool ranks = t + 3 < document_.size() && among(reading_.key(t + 1), {"des", "du"}) &&
                         among(reading_.key(t + 2), {"rangs", "sein", "serail"});
      if (key.starts_with("issu")) sprung_from(t, ranks ? t + 3 : t + 1);
      const bool joined = key.starts_with("reuni") || key.starts_with("regroupe") || key.starts_with("rassemble");
      if (joined && reading_.key(t + 1) == "au" && reading_.key(t + 2) == "sein") sprung_from(t, t + 3);
    }
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(scene_.drafts.size()); ++i) unnamed_party(i);
  }

 private:
  const Draft& draft(std::int32_t index) const { return scene_.drafts[static_cast<std::size_t>(index)]; }
  static TokenIndex end_of(const Draft& d) { return std::max(d.tokens.last, d.core.last); }
  const Actor& actor(const Draft& d) const { return scene_.candidates[d.actors.front()].actor; }
  bool is_person(const Draft& d) const { return d.actors.size() == 1 && actor(d).kind == ActorKind::person; }
  bool is_named_person(const Draft& d) const { return is_person(d) && d.source == Source::person; }

  const Draft* person_behind_of(TokenIndex of) const;
  bool is_organised(const Draft& d) const;
  bool is_body(const Draft& d) const;
  bool is_counterpart(const Draft& d) const;
  TokenIndex behind_bracket(TokenIndex i, TokenIndex end) const;
  void led_by(const Draft& body);
  void speaks_through(const Draft& body);
  void speaks_there(const Draft& body);
  void of_body(const Draft& person);
  void elected(const Draft& person);
  void sprung_from(TokenIndex participle, TokenIndex of);
  ActorIndex party_of(ActorIndex person) const;
  void own_party(const Draft& possessive);
  void unnamed_party(std::int32_t index);
  void counterpart(const Draft& noun);
  void tie(ActorIndex person, std::string_view type, const Draft& body, std::string role, std::string_view rule);

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
  const PhraseEdges edges_;
};

const Draft* AffiliationReader::person_behind_of(TokenIndex of) const {
  if (of + 1 >= document_.size() || !among(reading_.key(of), de_forms)) return nullptr;
  const Draft* person = edges_.starting(of + 1);
  return person != nullptr && is_person(*person) ? person : nullptr;
}

bool AffiliationReader::is_organised(const Draft& d) const {
  if (d.actors.size() != 1 ||
      (d.source != Source::body && d.source != Source::organisation && d.source != Source::noun))
    return false;
  const ActorKind kind = actor(d).kind;
  return kind == ActorKind::organisation || kind == ActorKind::group;
}

// Parties, unions, associations, companies, armed groups: what people lead and are of. An acronym of which nothing is
// known is most often one of these.
bool AffiliationReader::is_body(const Draft& d) const {
  if (!is_organised(d)) return false;
  const Candidate& candidate = scene_.candidates[d.actors.front()];
  constexpr std::array<std::string_view, 6> classes{"parti", "syndicat", "ong", "entreprise", "groupe armé", "armed"};
  if (d.source == Source::noun && !candidate.named) return false;
  if (among(candidate.cls, classes)) return true;
  std::vector<Term> terms;
  if (candidate.cls.empty()) reading_.knowledge().find(reading_.key(d.core), terms);
  for (const Term& term : terms) {  // one of its name is known elsewhere
    if (term.kind == TermKind::body && among(reading_.knowledge().body(term.target).cls, classes)) return true;
  }
  return candidate.cls.empty() && candidate.named && d.core.size() == 1 && reading_.all_capitals(d.core.first);
}

TokenIndex AffiliationReader::behind_bracket(TokenIndex i, TokenIndex end) const {
  return i + 2 < end && document_.word(i) == "(" && document_.word(i + 2) == ")" ? i + 3 : i;
}

void AffiliationReader::tie(ActorIndex person, std::string_view type, const Draft& body, std::string role,
                            std::string_view rule) {
  const ActorIndex whole = body.actors.front();
  if (person == whole) return;
  const bool known = std::any_of(scene_.ties.begin(), scene_.ties.end(), [&](const Tie& other) {
    return other.source == person && other.target == whole &&
           (other.type == "HOLDS_OFFICE" || other.type == "MEMBER_OF");
  });
  if (known) return;
  scene_.candidates[person].keep = scene_.candidates[whole].keep = true;
  scene_.ties.push_back({person, std::string(type), whole, std::move(role), body.core, std::string(rule), false});
}

// "la CGT de Bernard Thibault", "le Front national (FN) de Marine Le Pen".
void AffiliationReader::led_by(const Draft& body) {
  if (body.source == Source::noun && !reading_.capital(body.core.first)) return;
  const TokenIndex of = behind_bracket(end_of(body), reading_.sentence_end(body.core.first));
  const Draft* person = person_behind_of(of);
  if (person == nullptr || reading_.key(of) == "des") return;
  tie(person->actors.front(), "HOLDS_OFFICE", body, {}, "body named by who leads it");
}

// "le PS, par la voix de X", "le MR, par la voix de son président, Y".
void AffiliationReader::speaks_through(const Draft& body) {
  const TokenIndex end = reading_.sentence_end(body.core.first);
  TokenIndex by = behind_bracket(end_of(body), end);
  if (by < end && document_.word(by) == ",") ++by;
  if (by + 4 >= end || reading_.key(by) != "par") return;
  const TokenIndex noun = by + 2;  // behind its article
  if (!among(reading_.key(noun), voices)) return;
  const Draft* person = person_behind_of(noun + 1);
  if (person == nullptr) return;
  tie(person->actors.front(), "MEMBER_OF", body, {}, "speaks for it");
}

// "A la CGT, X juge ...", "dans son parti, le PCF, le sénateur Y ...": who is named right behind the body that the
// sentence opens with.
void AffiliationReader::speaks_there(const Draft& body) {
  const TokenIndex begin = document_.sentences[document_[body.core.first].sentence].tokens.first;
  const TokenIndex end = reading_.sentence_end(body.core.first);
  TokenIndex first = body.tokens.first;
  while (first > begin && document_[first - 1].pos == Pos::space) --first;
  TokenIndex at = begin;
  while (at < first && document_[at].pos == Pos::space) ++at;
  std::string opening;
  for (TokenIndex t = at; t < first && t < at + 6; ++t) {
    if (reading_.key(t) == "meme") continue;
    opening += (opening.empty() ? "" : " ") + std::string(reading_.key(t));
  }
  constexpr std::array<std::string_view, 3> places{"a", "au", "aux"};
  constexpr std::array<std::string_view, 12> within{
      "chez",       "au sein de",  "au sein du",        "au sein des",       "au sein d'",         "du cote de",
      "du cote du", "du cote des", "dans les rangs de", "dans les rangs du", "dans les rangs des", "dans les rangs d'"};
  if (!(among(opening, within) || (among(opening, places) && is_body(body)))) return;
  TokenIndex comma = behind_bracket(end_of(body), end);
  // "son parti, le PCF, ..."
  for (int steps = 0; steps < 2; ++steps) {
    if (comma + 1 >= end || document_.word(comma) != ",") return;
    const Draft* next = edges_.starting(comma + 1);
    if (next == nullptr) return;
    if (is_named_person(*next)) {
      tie(next->actors.front(), "MEMBER_OF", body, {}, "speaks from within it");
      return;
    }
    if (next->actors.front() != body.actors.front()) return;
    comma = behind_bracket(end_of(*next), end);
  }
}

// Verbs that part somebody from a body: what stands behind "de" belongs to them.
bool parts(std::string_view lemma) {
  constexpr std::array<std::string_view, 17> verbs{
      "exclure", "eloigner", "separer", "distinguer", "rapprocher", "ecarter", "demettre", "radier", "suspendre",
      "bannir",  "renvoyer", "chasser", "expulser",   "liberer",    "evincer", "recevoir", "obtenir"};
  return among(lemma, verbs);
}

// "X, de la CGT, ..." and "X du Parti vert".
void AffiliationReader::of_body(const Draft& person) {
  if (!is_named_person(person)) return;
  const TokenIndex end = reading_.sentence_end(person.core.first);
  TokenIndex of = end_of(person);
  const bool comma = of < end && document_.word(of) == ",";
  if (comma) ++of;
  if (of + 1 >= end || !among(reading_.key(of), de_forms)) return;
  const Draft* body = edges_.starting(of + 1);
  if (body == nullptr && reading_.key(of) == "des") body = edges_.starting(of);  // "des" is the name's own article
  if (body == nullptr || body->source == Source::noun || !is_body(*body)) return;
  const TokenIndex behind = behind_bracket(end_of(*body), end);
  const bool closed = behind >= end || document_[behind].pos == Pos::punct;
  if (comma && !closed) return;
  const TokenIndex above = document_[body->head].head;
  if (!comma && !person.tokens.contains(above)) {
    const std::string lemma = name_key(document_.lemma(document_[person.head].head));
    if (parts(lemma) || parts(name_key(document_.lemma(above)))) return;
    if (!closed && document_.morphology(behind).verb_form != VerbForm::finite) return;
  }
  tie(person.actors.front(), "MEMBER_OF", *body, {}, "of the body named behind");
}

// "l'élection de X à la présidence du Parlement", "la nomination de X à la tête de Y".
void AffiliationReader::elected(const Draft& person) {
  if (!is_named_person(person)) return;
  constexpr std::array<std::string_view, 6> acts{"election",    "reelection", "nomination",
                                                 "designation", "promotion",  "accession"};
  constexpr std::array<std::string_view, 7> posts{"presidence",  "tete",         "direction",      "commandement",
                                                  "secretariat", "magistrature", "vice presidence"};
  const TokenIndex begin = reading_.sentence_begin(person.core.first);
  bool act = false;
  for (TokenIndex t = person.core.first - 1; t >= std::max(begin, person.core.first - 5); --t)
    act = act || among(reading_.key(t), acts);
  const TokenIndex to = end_of(person);
  const TokenIndex end = reading_.sentence_end(person.core.first);
  if (!act || to + 4 >= end || reading_.key(to) != "a" || !among(reading_.key(to + 2), posts)) return;
  const TokenIndex of = to + 3;
  if (!among(reading_.key(of), de_forms)) return;
  const Draft* body = edges_.starting(of + 1);
  if (body == nullptr || body->actors.size() != 1 || is_person(*body) || actor(*body).kind == ActorKind::place) return;
  tie(person.actors.front(), "HOLDS_OFFICE", *body, std::string(document_.words({to + 2, to + 3})), "elected to it");
}

// "les autorités, issues du Front", "un ministre issu du Hezbollah", "des partis, réunis au sein du Pacte". `of` is the
// preposition.
void AffiliationReader::sprung_from(TokenIndex participle, TokenIndex of) {
  if (of + 1 >= document_.size() || !among(reading_.key(of), de_forms)) return;
  const Draft* body = edges_.starting(of + 1);
  if (body == nullptr && reading_.key(of) == "des") body = edges_.starting(of);
  if (body == nullptr || body->source == Source::noun) return;
  if (!is_body(*body) && !(is_organised(*body) && scene_.candidates[body->actors.front()].named)) return;
  if (participle == reading_.sentence_begin(participle)) {  // "Issu des rangs du parti, X ..."
    const TokenIndex comma = end_of(*body);
    const Draft* person = document_.word(comma) == "," ? edges_.starting(comma + 1) : nullptr;
    if (person != nullptr && is_named_person(*person))
      tie(person->actors.front(), "MEMBER_OF", *body, {}, "sprung from it");
    return;
  }
  const TokenIndex before = document_.word(participle - 1) == "," ? participle - 1 : participle;
  for (const Draft& self : scene_.drafts) {
    if (self.absorbed || !self.resolved() || self.modifier || self.actors.size() != 1 ||
        self.source == Source::pronoun || self.core.first >= participle)
      continue;
    const bool holds = self.core.last <= participle && self.tokens.contains(participle);
    if (!holds && end_of(self) != before) continue;
    tie(self.actors.front(), "MEMBER_OF", *body, {}, "sprung from it");
    return;
  }
}

// The one party of which the article says that the person is or leads it.
ActorIndex AffiliationReader::party_of(ActorIndex person) const {
  ActorIndex found = no_actor;
  for (const Tie& tie : scene_.ties) {
    if (tie.source != person || tie.former || (tie.type != "MEMBER_OF" && tie.type != "HOLDS_OFFICE") ||
        tie.target == found)
      continue;
    // A body of which nothing is known may be one.
    const Candidate& body = scene_.candidates[tie.target];
    const bool party =
        body.cls == "parti" || (body.cls.empty() && body.named && body.actor.kind == ActorKind::organisation);
    if (!party) continue;
    if (found != no_actor) return no_actor;
    found = tie.target;
  }
  return found;
}

// "les délégués de son parti", "le parti de X": the one that the article says X is of.
void AffiliationReader::unnamed_party(std::int32_t index) {
  const Draft& self = draft(index);
  if (self.absorbed || !scene_.is_noun(self, NounCategory::body) || self.number == Number::plural) return;
  constexpr std::array<std::string_view, 3> words{"parti", "formation", "formation politique"};
  if (!among(scene_.noun(self).masculine, words)) return;
  ActorIndex owner = no_actor;
  if (self.possessive) {
    const std::int32_t at = scene_.draft_at(self.tokens.first);
    if (at != no_draft && draft(at).pronoun == PronounKind::possessive && draft(at).actors.size() == 1)
      owner = draft(at).actors.front();
  } else if (self.complement != no_draft && self.definite && draft(self.complement).actors.size() == 1) {
    owner = draft(self.complement).actors.front();
  }
  if (owner == no_actor || scene_.candidates[owner].actor.kind != ActorKind::person) return;
  if (self.resolved() && scene_.candidates[self.actors.front()].named) {
    tie(owner, "MEMBER_OF", self, {}, "party of the possessor");  // "le Courant libre, le parti du président"
    return;
  }
  const ActorIndex party = party_of(owner);
  if (party == no_actor) {
    // "le parti de X", of which the text says no more.
    if (self.resolved() && !self.possessive) tie(owner, "MEMBER_OF", self, {}, "party of the possessor");
    return;
  }
  scene_.resolve(scene_.drafts[static_cast<std::size_t>(index)], party, Resolution::description,
                 "the party of its possessor");
  if (self.owner == no_draft) return;
  const Draft& people = draft(self.owner);
  if (people.source != Source::noun || people.complement != index || !people.resolved() || people.absorbed) return;
  const NounCategory category = scene_.noun(people).category;
  if (category == NounCategory::office || category == NounCategory::person)
    tie(people.actors.front(), "MEMBER_OF", draft(index), {}, "of the possessor's party");
}

// "son parti", "leur syndicat": of whom the possessive stands for.
void AffiliationReader::own_party(const Draft& possessive) {
  const Draft* body = edges_.starting(possessive.tokens.first);
  if (body == nullptr) body = edges_.starting(possessive.tokens.last);
  if (body == nullptr || body->actors.size() != 1 || body->number == Number::plural) return;
  const Candidate& whole = scene_.candidates[body->actors.front()];
  const bool organised = whole.actor.kind == ActorKind::organisation || whole.actor.kind == ActorKind::group;
  const bool noun = body->source == Source::noun && scene_.is_noun(*body, NounCategory::body);
  const std::string_view cls = noun ? scene_.noun(*body).cls : whole.cls;
  if (!organised || !whole.named || (cls != "parti" && cls != "syndicat") ||
      (!noun && body->source != Source::body && body->source != Source::organisation))
    return;
  for (const ActorIndex owner : possessive.actors) {
    if (scene_.candidates[owner].actor.kind == ActorKind::person) tie(owner, "MEMBER_OF", *body, {}, "his party");
  }
}

bool AffiliationReader::is_counterpart(const Draft& d) const {
  return d.source == Source::noun && scene_.is_noun(d, NounCategory::relation) &&
         scene_.noun(d).masculine == "homologue" && d.number != Number::plural && d.complement != no_draft;
}

// "son homologue de FO, X": the same office elsewhere.
void AffiliationReader::counterpart(const Draft& noun) {
  const Draft& body = draft(noun.complement);
  if (!is_person(noun) || !body.resolved() || body.modifier || !is_body(body)) return;
  tie(noun.actors.front(), "HOLDS_OFFICE", body, std::string(document_.words(noun.core)), "counterpart there");
}

}  // namespace

void find_affiliations(Scene& scene) {
  AffiliationReader(scene).run();
}

}  // namespace entente
