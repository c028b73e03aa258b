// "son", "leur": of whoever acts in the clause, where the noun is not what acts itself; else of whom the text is
// speaking.
#include <algorithm>
#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/pronoun_resolver.hpp"
#include "ingest/actors/verb_classes.hpp"
#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// Whose they are: a body's or a state's, or a person's.
bool is_of_body(std::string_view noun) {
  constexpr std::array<std::string_view, 28> nouns{
      "co porte parole", "leader",       "tresorier",   "vice president", "president",  "presidente",
      "porte parole",    "chef",         "secretaire",  "dirigeant",      "patron",     "directeur",
      "directrice",      "membre",       "militant",    "delegue",        "adherent",   "elu",
      "depute",          "ministre",     "armee",       "fondateur",      "territoire", "sol",
      "voisin",          "gouvernement", "ambassadeur", "soldat"};
  return among(noun, nouns);
}

bool is_of_person(std::string_view noun) {
  constexpr std::array<std::string_view, 27> nouns{
      "complice", "homologue", "successeur",  "predecesseur", "avocat",  "pere",   "mere",   "fils",      "fille",
      "frere",    "soeur",     "epouse",      "femme",        "mari",    "gendre", "parti",  "pays",      "collegue",
      "confrere", "pair",      "compatriote", "entourage",    "famille", "mandat", "proces", "demission", "oeil"};
  return among(noun, nouns);
}

// "sa libération": of a person to whom that is done.
bool is_undergone(std::string_view noun) {
  constexpr std::array<std::string_view, 17> nouns{
      "liberation",   "arrestation", "detention",   "emprisonnement", "incarceration", "interpellation",
      "condamnation", "inculpation", "extradition", "assassinat",     "execution",     "enlevement",
      "acquittement", "relaxe",      "mort",        "disparition",    "captivite"};
  return among(noun, nouns);
}

}  // namespace

bool PronounResolver::is_proposed(std::string_view noun) {
  constexpr std::array<std::string_view, 14> nouns{"offre",   "proposition", "demande",       "requete",   "invitation",
                                                   "appel",   "plan",        "excuse",        "condition", "exigence",
                                                   "conseil", "suggestion",  "revendication", "initiative"};
  return among(noun, nouns);
}

// "sa présidente", "son premier secrétaire": a body has one, nobody else.
bool PronounResolver::is_of_leader(const Draft& possessive, TokenIndex head) const {
  constexpr std::array<std::string_view, 13> leaders{"président",          "vice-président",      "secrétaire général",
                                                     "premier secrétaire", "secrétaire national", "chef de file",
                                                     "directeur général",  "directeur exécutif",  "PDG",
                                                     "numéro deux",        "président du groupe", "cofondateur",
                                                     "trésorier"};
  for (TokenIndex i = possessive.core.last; i <= std::max(head, possessive.core.last); ++i) {
    if (i >= document_.size() || scene_.draft_at(i) == no_draft) continue;
    const Draft& noun = draft(scene_.draft_at(i));
    if (noun.source == Source::noun && noun.possessive && noun.number != Number::plural &&
        among(scene_.noun(noun).masculine, leaders))
      return true;
  }
  return false;
}

// "le président X et son ministre", "le départ de X et sa condamnation": of whom the first of the list is, or tells.
bool PronounResolver::beside_its_owner(Search& search, TokenIndex noun) const {
  if (document_[noun].dependency != Label("conj")) return false;
  const TokenIndex first = document_[noun].head;
  if (first >= noun) return false;
  if (document_[first].pos == Pos::verb) {
    // "exige le départ de X et sa condamnation", where the parser has lost the list: whoever ends right before "et".
    const TokenIndex possessive = draft(search.pronoun).head;
    if (possessive < 2 || reading_.key(possessive - 1) != "et") return false;
    const std::int32_t last = clauses_.draft_on(possessive - 2);
    if (last == no_draft || !draft(last).resolved() || antecedents_.role(last) == Role::object ||
        antecedents_.role(last) == Role::subject)
      return false;
    search.favoured.push_back({last, 8});
    return true;
  }
  std::int32_t owner = clauses_.draft_on(first);
  if (owner == no_draft || !draft(owner).resolved()) {
    owner = no_draft;
    for (const TokenIndex child : reading_.dependents().of(first)) {
      if (child > first && child < noun && document_[child].dependency == Label("nmod") &&
          clauses_.draft_on(child) != no_draft && owner == no_draft)
        owner = clauses_.draft_on(child);
    }
  }
  if (owner == no_draft || !draft(owner).resolved() || draft(owner).source == Source::demonym) return false;
  search.favoured.push_back({owner, 6});
  return true;
}

// "dont X", "parmi lesquels X".
bool PronounResolver::is_one_of(const Clauses::Doer& doer) const {
  const TokenIndex before = draft(doer.draft).tokens.first - 1;
  if (before < 0) return false;
  const std::string_view word = reading_.key(before);
  return word == "dont" || word == "lesquels" || word == "lesquelles" || word == "notamment";
}

// "son rival", "ses ministres": one's own, whatever one does to them.
bool PronounResolver::is_of_people(TokenIndex noun) const {
  const std::int32_t itself = scene_.draft_at(noun);
  if (itself == no_draft || draft(itself).source != Source::noun) return false;
  const NounCategory category = scene_.noun(draft(itself)).category;
  return category == NounCategory::relation || category == NounCategory::person || category == NounCategory::office;
}

// The phrase of the clause that holds the noun: what hangs on the predicate itself.
TokenIndex PronounResolver::phrase_in_clause(TokenIndex noun, TokenIndex predicate) const {
  for (int steps = 0; steps < 16 && document_[noun].head != predicate && !document_.is_root(noun); ++steps)
    noun = document_[noun].head;
  return noun;
}

// "la CGT, par la bouche de son président": of the body that is named right before.
bool PronounResolver::speaks_for_body(Search& search) const {
  const TokenIndex of = draft(search.pronoun).core.first - 1;
  if (of < 4 || !among(reading_.key(of), {"de", "du"}) || !among(reading_.key(of - 1), voices) ||
      reading_.key(of - 3) != "par")
    return false;
  TokenIndex end = of - 3;
  if (document_.word(end - 1) == ",") --end;
  std::int32_t body = no_draft;  // the longest phrase that ends there
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(scene_.drafts.size()); ++i) {
    const Draft& other = draft(i);
    if (other.absorbed || other.modifier || !other.resolved() || std::max(other.core.last, other.tokens.last) != end)
      continue;
    if (body == no_draft || other.tokens.first < draft(body).tokens.first) body = i;
  }
  if (body == no_draft) return false;
  search.favoured.push_back({body, 10});
  return true;
}

// "L'UDC jubile : son président ...": of whom the clause before the mark tells, where a body has such people.
void PronounResolver::favour_before_mark(Search& search) {
  const TokenIndex self = draft(search.pronoun).core.first;
  const TokenIndex begin = reading_.sentence_begin(self);
  if (self <= begin || !among(document_.word(self - 1), {":", ";"})) return;
  for (TokenIndex t = self - 2; t >= begin; --t) {
    if (document_[t].pos != Pos::verb || document_.morphology(t).verb_form != VerbForm::finite) continue;
    favour(search, subject_known(t), 6);
    return;
  }
  // The tagger has missed the verb: who opens the sentence is its subject.
  for (const TokenIndex t : {begin, begin + 1}) {
    const std::int32_t first = scene_.draft_at(t);
    if (first == no_draft || draft(first).modifier || !draft(first).resolved()) continue;
    search.favoured.push_back({first, 6});
    return;
  }
}

// "La CGT proteste. Son secrétaire général ...": of whom the sentence before told.
void PronounResolver::favour_subject_before(Search& search) {
  const TokenIndex self = draft(search.pronoun).core.first;
  const TokenIndex begin = reading_.sentence_begin(self);
  if (self != begin || begin == 0) return;
  for (TokenIndex t = reading_.sentence_begin(begin - 1); t < begin; ++t) {
    if (!document_.is_root(t) || document_[t].pos != Pos::verb) continue;
    favour(search, subject_known(t), 1.5);
    return;
  }
}

// Whose such things are: a body's, a person's, of whom something was done to.
void PronounResolver::weigh_owned(Search& search, std::string_view owned) const {
  if (is_of_body(owned)) search.for_body = 1.5;
  if (is_of_person(owned)) search.for_person = 3.5;
  if (among(owned, {"avocat", "defenseur", "proces"}) && is_behind_verdict(draft(search.pronoun)))
    search.for_patient = 4;
  if (is_undergone(owned)) {
    search.for_person = 5;
    search.for_patient = 3;
  }
}

// Nobody is his own: neither what the noun names nor what stands beside it in apposition.
void PronounResolver::bar_owned(Search& search, TokenIndex noun) const {
  const std::int32_t itself = clauses_.draft_on(noun);
  if (itself != no_draft) bar(search, itself);
  // "son allié américain": a state's
  if (itself != no_draft && draft(itself).resolved() &&
      scene_.candidates[draft(itself).actors.front()].actor.kind == ActorKind::country)
    search.for_body += 2;
  for (const TokenIndex child : reading_.dependents().of(noun)) {
    if (document_[child].dependency == Label("appos") && clauses_.draft_on(child) != no_draft)
      bar(search, clauses_.draft_on(child));
  }
  if (document_[noun].dependency == Label("appos") && clauses_.draft_on(document_[noun].head) != no_draft)
    bar(search, clauses_.draft_on(document_[noun].head));
}

void PronounResolver::possessive(std::int32_t index) {
  Search search{index};
  const TokenIndex noun = document_[draft(index).head].head;
  TokenIndex predicate = clauses_.predicate_of(noun);
  for (TokenIndex i = noun - 1; predicate < 0 && i >= reading_.sentence_begin(noun); --i) {
    if (document_[i].pos == Pos::verb) predicate = i;
  }
  search.outside = {draft(index).head, std::max(noun, draft(index).head) + 1};
  const std::string owned = name_key(document_.lemma(noun));
  search.body_alone = is_of_leader(draft(index), noun);
  weigh_owned(search, owned);
  bar_owned(search, noun);
  if (is_of_body(owned)) {
    favour_before_mark(search);
    favour_subject_before(search);
  }
  const bool apposed = document_[noun].dependency == Label("appos");
  if (!apposed && predicate >= 0 && !speaks_for_body(search) && !beside_its_owner(search, noun) &&
      !favour_in_clause(search, noun, predicate, owned))
    return;
  answer(search, "possessive");
  if (draft(index).resolved()) other_of_two(index, noun);
}

// By what the clause does with what is owned; false where it is a thing's, and nobody's.
bool PronounResolver::favour_in_clause(Search& search, TokenIndex noun, TokenIndex predicate, std::string_view owned) {
  const Draft& self = draft(search.pronoun);
  const TokenIndex phrase = phrase_in_clause(noun, predicate);
  const std::int32_t above = clauses_.draft_on(document_[noun].head);
  if (among(owned, {"cote", "tour", "part", "compte"}) && above != no_draft) {
    favour(search, {document_[noun].head, above}, 8);
    return true;
  }
  if (document_[phrase].dependency.view().starts_with("nsubj")) {
    const bool listed = document_[predicate].dependency == Label("conj");
    const TokenIndex matrix = listed ? document_[predicate].head : clauses_.matrix_of(predicate);
    if (matrix < 0) return true;
    const Clauses::Doer before = subject_known(matrix);
    if (is_thing(before) && listed) return false;
    favour(search, before, listed ? 2 : 1);
    return true;
  }
  const Clauses::Doer doer = subject_known(predicate);
  if (doer.found() && doer.token > self.head) {
    // "De son côté, X", but not "plusieurs de ses amis, dont X"
    if (doer.draft != no_draft && !is_one_of(doer)) favour(search, doer, 5);
    return doer.draft != no_draft;
  }
  const std::string verb = clauses_.lemma(predicate);
  Clauses::Doer object;
  if (takes_from(verb)) object = clauses_.object_of(predicate, self.head);
  const bool direct = document_[phrase].dependency == Label("obj");
  if (object.found()) {
    favour(search, object, 7);
  } else if (direct && doer.draft != no_draft && !is_of_people(noun) &&
             (judges(verb) || harms(verb) || (answers(verb) && is_proposed(owned)))) {
    bar(search, doer.draft);
    if (const TokenIndex matrix = clauses_.matrix_of(predicate); matrix >= 0) favour(search, subject_known(matrix), 2);
  } else if (is_thing(doer)) {
    return false;
  } else if (is_undergone(owned) && doer.draft != no_draft && draft(doer.draft).resolved() &&
             scene_.candidates[draft(doer.draft).actors.front()].actor.kind != ActorKind::person) {
    bar(search, doer.draft);  // "exige sa libération"
  } else {
    // "accuse X et Y d'avoir tout conclu dans son dos": of whoever is above them.
    const bool several =
        doer.draft != no_draft && self.number == Number::singular && antecedents_.everybody(doer.draft).size() > 1;
    const TokenIndex matrix = several ? clauses_.matrix_of(predicate) : -1;
    if (several) bar(search, doer.draft);
    favour(search, matrix >= 0 ? subject_known(matrix) : doer, 5);
  }
  return true;
}

// "Le juge a condamné X. Ses avocats": of who was sentenced.
bool PronounResolver::is_behind_verdict(const Draft& possessive) const {
  const TokenIndex begin = reading_.sentence_begin(possessive.core.first);
  for (TokenIndex i = begin > 0 ? reading_.sentence_begin(begin - 1) : begin; i < begin; ++i) {
    if (document_.is_root(i) && document_[i].pos == Pos::verb)
      return takes_persons(clauses_.lemma(i)) && !clauses_.is_passive(i);
  }
  return false;
}

// "X a insulté Y. Son rival a répondu": the other of the two persons of whom the sentences around tell.
void PronounResolver::other_of_two(std::int32_t possessive, TokenIndex noun) {
  constexpr std::array<std::string_view, 7> words{"rival",         "adversaire", "interlocuteur", "homologue",
                                                  "contradicteur", "ennemi",     "opposant"};
  const std::int32_t itself = scene_.draft_at(noun);
  if (itself == no_draft || draft(possessive).actors.size() != 1) return;
  Draft& self = draft(itself);
  if (self.source != Source::noun || self.absorbed || self.number == Number::plural || !self.country.empty() ||
      self.complement != no_draft || self.apposed != no_draft || !among(scene_.noun(self).masculine, words))
    return;
  const bool nameless =
      self.resolved() && scene_.candidates[self.actors.front()].actor.key.find('@') != std::string::npos;
  if (self.resolved() && !nameless) return;
  const ActorIndex owner = draft(possessive).actors.front();
  if (scene_.candidates[owner].actor.kind != ActorKind::person) return;
  const TokenIndex begin = reading_.sentence_begin(self.core.first);
  const TokenIndex from = begin > 0 ? reading_.sentence_begin(begin - 1) : begin;
  ActorIndex found = no_actor;
  for (const Draft& other : scene_.drafts) {
    if (other.core.first < from || other.core.first >= self.core.first || !other.resolved() || other.absorbed) continue;
    for (const ActorIndex actor : other.actors) {
      const Candidate& candidate = scene_.candidates[actor];
      if (candidate.actor.kind != ActorKind::person || actor == owner || actor == found) continue;
      if (found != no_actor) return;
      const bool gender =
          candidate.gender == Gender::none || self.gender == Gender::none || candidate.gender == self.gender;
      if (!gender || candidate.actor.key.find('@') != std::string::npos) return;
      found = actor;
    }
  }
  if (found != no_actor) scene_.resolve(self, found, Resolution::description, "the other of two persons");
}

}  // namespace entente
