// What stands behind a noun in its phrase: names, complements, adjectives.
#include <algorithm>
#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/phrase_builder.hpp"
#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr std::array<std::string_view, 5> former_words{"ancien", "ancienne", "anciens", "anciennes", "ex"};
constexpr std::array<std::string_view, 6> ousted_words{"dechu", "dechue", "renverse", "renversee", "defunt", "defunte"};
constexpr std::array<std::string_view, 10> other_words{"precedent", "precedente", "futur",      "future",    "autre",
                                                       "autres",    "prochain",   "precedents", "anterieur", "propre"};
// Adjectives that take a complement of their own.
constexpr std::array<std::string_view, 9> governing{"favorable", "hostile", "oppose", "fidele", "lie",
                                                    "affilie",   "destine", "soumis", "proche"};
constexpr std::array<std::string_view, 5> lands{"ville", "province", "région", "île", "territoire"};

}  // namespace

PhraseBuilder::Step PhraseBuilder::take_draft(Right& right) {
  std::int32_t next = scene_.draft_at(right.last);
  // "le Premier ministre Lord Grey": the name begins with its title.
  if (next == no_draft && right.last < right.end && reading_.capital(right.last)) {
    next = name_from(right.last);
    if (next != no_draft && draft(next).source != Source::person) next = no_draft;
  }
  if (next == no_draft) return Step::none;
  Draft& self = draft(right.index);
  Draft& other = draft(next);
  const std::string_view cls = scene_.noun(self).cls;
  const std::string_view word = scene_.noun(self).masculine;
  if (other.modifier && (other.source == Source::demonym || other.source == Source::belonging)) {
    other.owner = right.index;
    if (self.country.empty()) self.country = other.country;
    if (self.complement == no_draft) self.complement = next;
    self.bare = false;
    right.last = other.core.last;
    return Step::on;
  }
  // "le magistrat PLR", "la députée LR X": of what party, and the name may follow.
  if (is_human(self) && (other.source == Source::body || other.source == Source::organisation) &&
      other.core.size() == 1 && other.core.first == right.last && right.complements == 0 &&
      (reading_.all_capitals(other.core.first) ||
       (other.source == Source::body && !reading_.capital(other.core.first)))) {  // "un kamikaze taliban"
    const std::string_view office = scene_.noun(self).cls;
    if (office == "party" || office == "company" || office == "secretary") {
      self.complement = next;
    } else {
      scene_.memberships.emplace_back(right.index, next);
    }
    right.last = other.core.last;
    return Step::on;
  }
  if (may_name(self, other) && self.apposed == no_draft) {
    self.apposed = next;
    other.apposed = right.index;
    if (other.source == Source::place) other.source = Source::person;
    right.last = std::max(other.core.last, other.tokens.last);
    take_realm(right, other);
    return Step::stop;
  }
  // "la région Bretagne": the noun and the name are one place.
  if ((other.source == Source::place || other.source == Source::city) && right.last == self.core.last &&
      among(word, lands)) {
    self.complement = next;
    self.absorbed = true;
    other.tokens.first = self.tokens.first;
    other.head = self.head;
    right.last = other.core.last;
    return Step::stop;
  }
  // "gouvernement Rajoy", "camp Gbagbo": the name says which one.
  if ((cls == "government" || word == "camp" || word == "clan") && other.source == Source::person &&
      right.complements == 0 && (other.core.size() == 1 || !belongs_to_human(self))) {
    self.complement = next;
    self.bare = false;
    right.last = other.core.last;
    return Step::stop;
  }
  // "le ministre français délégué aux Affaires européennes"
  if (cls == "minister" && other.source == Source::noun && reading_.key(right.last).starts_with("delegue") &&
      right.last + 1 < right.end && document_[right.last + 1].pos == Pos::adp) {
    other.absorbed = true;
    right.last = other.core.last;
    return Step::on;
  }
  // "le président malien élu X": not yet in office, and no deputy.
  const std::string_view elected = reading_.key(right.last);
  if ((cls == "state" || cls == "government") && other.source == Source::noun && right.last > self.core.last &&
      (elected == "elu" || elected == "elue")) {
    other.absorbed = true;
    self.other = self.other || right.last + 1 >= right.end || document_[right.last + 1].pos != Pos::adp;
    right.last = other.core.last;
    return Step::on;
  }
  // "un étudiant juif", "le candidat socialiste": the second noun qualifies the first.
  const bool qualifies = is_human(self) && is_human(other) && other.core.first == self.core.last &&
                         other.core.size() == 1 && !reading_.capital(other.core.first) &&
                         scene_.noun(other).category == NounCategory::person;
  if (other.source == Source::noun &&
      (qualifies || (is_adjective(right.last, self.head) && document_[right.last].dependency == Label("amod")))) {
    other.absorbed = true;  // "militants autonomistes": the adjective is a noun elsewhere
    self.bare = false;
    right.last = other.core.last;
    return Step::on;
  }
  return Step::stop;
}

// "le roi Albert II de Belgique": what the office is of stands behind the name.
void PhraseBuilder::take_realm(Right& right, Draft& name) {
  Draft& self = draft(right.index);
  const TokenIndex of = right.last;
  if (self.complement != no_draft || of + 1 >= right.end || scene_.noun(self).cls != "monarch" ||
      !among(reading_.key(of), de_phrases))
    return;
  const std::int32_t realm = draft_behind_article(of + 1);
  if (realm == no_draft || draft(realm).source != Source::country) return;
  self.complement = realm;
  self.country = draft(realm).country;
  draft(realm).owner = right.index;
  right.last = draft(realm).core.last;
  name.tokens.last = right.last;
}

// "le collectif la Voix des femmes": the name has an article of its own.
PhraseBuilder::Step PhraseBuilder::take_name_with_article(Right& right) {
  Draft& self = draft(right.index);
  if (scene_.noun(self).category != NounCategory::body || document_[right.last].pos != Pos::det ||
      right.last + 1 >= right.end || self.apposed != no_draft || self.number == Number::plural)
    return Step::none;
  const std::int32_t name = scene_.draft_at(right.last + 1);
  if (name == no_draft || draft(name).core.first != right.last + 1 || !reading_.capital(right.last + 1) ||
      !may_name(self, draft(name)))
    return Step::none;
  self.apposed = name;
  draft(name).apposed = right.index;
  right.last = std::max(draft(name).core.last, draft(name).tokens.last);
  return Step::stop;
}

// "fait don à l'école de Sfax de matériel": behind the name of a place "de" without an article goes with the verb.
bool PhraseBuilder::is_of_verb_behind_name(const Right& right) const {
  const Draft& self = draft(right.index);
  if (scene_.noun(self).category != NounCategory::body || self.complement == no_draft || right.last + 1 >= right.end)
    return false;
  const Draft& complement = draft(self.complement);
  const bool place = complement.source == Source::city || complement.source == Source::capital ||
                     complement.source == Source::country || complement.source == Source::place;
  const std::string_view key = reading_.key(right.last);
  return place && complement.core.last == right.last && (key == "de" || key == "d'") &&
         document_[right.last + 1].pos == Pos::noun && scene_.draft_at(right.last + 1) == no_draft;
}

// What a minister may be in charge of: no actor, or people, where a name in commas closes the phrase ("de la crise et
// des réfugiés, Awa Sow,").
bool PhraseBuilder::is_field(TokenIndex i) const {
  const std::int32_t found = draft_behind_article(i);
  if (found == no_draft) return true;
  const Draft& people = scene_.drafts[static_cast<std::size_t>(found)];
  const TokenIndex behind = std::max(people.core.last, people.tokens.last);
  return people.source == Source::noun && people.number == Number::plural && behind + 1 < document_.size() &&
         document_.word(behind) == "," && reading_.capital(behind + 1);
}

// "réclament à la direction de meilleures conditions": an article before the adjective, and no complement.
bool PhraseBuilder::is_indefinite(const Right& right) const {
  constexpr std::array<std::string_view, 14> adjectives{"bons",      "bonnes",  "meilleurs", "meilleures", "nouveaux",
                                                        "nouvelles", "grands",  "grandes",   "nombreux",   "nombreuses",
                                                        "lourds",    "lourdes", "fortes",    "vraies"};
  const std::string_view key = reading_.key(right.last);
  return (key == "de" || key == "d'") && right.last + 2 < right.end &&
         among(reading_.key(right.last + 1), adjectives) && document_[right.last + 2].pos == Pos::noun &&
         scene_.draft_at(right.last + 1) == no_draft;
}

PhraseBuilder::Step PhraseBuilder::take_of(Right& right) {
  const std::string_view key = reading_.key(right.last);
  Draft& self = draft(right.index);
  // "le général de Gaulle": a name with its particle.
  if ((key == "de" || key == "d'") && scene_.noun(self).cls == "military" && self.apposed == no_draft &&
      right.last == self.core.last && right.last + 1 < right.end && self.number != Number::plural) {
    const std::int32_t name = scene_.draft_at(right.last + 1);
    if (name != no_draft && draft(name).source == Source::person && draft(name).core.first == right.last + 1) {
      self.apposed = name;
      draft(name).apposed = right.index;
      draft(name).tokens.first = draft(name).core.first = right.last;
      scene_.cover(draft(name).core, name);
      right.last = draft(name).core.last;
      return Step::stop;
    }
  }
  if (among(key, de_phrases) && document_[right.last].pos != Pos::det && right.complements < 2) {
    if (is_of_verb_behind_name(right) || is_indefinite(right) || is_of_accusation(right)) return Step::stop;
    const TokenIndex further = take_complement(right.index, right.last, 0);
    if (further == right.last) return Step::stop;
    right.last = further;
    self.bare = false;
    ++right.complements;
    return Step::on;
  }
  // "les ministères de l'Intérieur et de la Défense", "les marins de la CMN et de la SNCM"
  // "le ministre de l'Economie et de l'Emploi"
  if (scene_.noun(self).cls == "minister" && key == "et" && right.complements > 0 && right.last + 2 < right.end &&
      among(reading_.key(right.last + 1), de_phrases) && document_[right.last + 1].pos != Pos::det &&
      is_field(right.last + 2)) {
    const TokenIndex further = take_complement(right.index, right.last + 1, 1);
    if (further > right.last + 1) {
      if (const std::int32_t people = draft_behind_article(right.last + 2); people != no_draft)
        draft(people).absorbed = true;
      right.last = further;
      return Step::on;
    }
  }
  const bool people = is_human(self) && right.last + 2 < right.end && self.complement != no_draft &&
                      draft_behind_article(right.last + 2) != no_draft &&
                      draft(draft_behind_article(right.last + 2)).source == draft(self.complement).source &&
                      draft(self.complement).source != Source::noun;
  if ((scene_.noun(self).category == NounCategory::institution || people) && key == "et" && right.complements > 0 &&
      right.last + 2 < right.end && self.number == Number::plural && among(reading_.key(right.last + 1), de_phrases)) {
    const TokenIndex further = take_complement(right.index, right.last + 1, 1);
    if (further == right.last + 1) return Step::stop;
    right.last = further;
    return Step::on;
  }
  return Step::none;
}

// "le gouvernement en exil", "une ONG pour la paix", "ministre chargé de", "professeur à l'université", "ambassadeur
// à".
PhraseBuilder::Step PhraseBuilder::take_other_preposition(Right& right) {
  const std::string_view key = reading_.key(right.last);
  Draft& self = draft(right.index);
  const NounCategory category = scene_.noun(self).category;
  const std::string_view cls = scene_.noun(self).cls;
  const bool preposition = document_[right.last].pos == Pos::adp;
  if (category == NounCategory::institution && key == "en" && right.last + 1 < right.end &&
      reading_.key(right.last + 1) == "exil") {
    right.last += 2;
    self.bare = false;
    self.other = true;
    return Step::on;
  }
  const auto take = [&](bool says) {
    const std::string_view country = self.country;
    const TokenIndex further = take_complement(right.index, right.last, 1);
    if (further == right.last) return Step::stop;
    right.last = further;
    self.bare = false;
    if (says) {
      ++right.complements;
    } else {
      self.country = country;  // where an envoy is, not whose
    }
    return Step::on;
  };
  const bool purpose = cls == "ong" || cls == "alliance" || cls == "agence" || cls == "parti";
  if (category == NounCategory::body && key == "pour" && purpose && right.complements < 2 &&
      (reading_.capital(self.core.first) || right.complements == 0))
    return take(true);
  // "son ministre chargé de l'Union africaine"
  if (key == "charge" || key == "chargee") {
    if (cls != "minister" || right.last + 1 >= right.end || !among(reading_.key(right.last + 1), de_phrases))
      return Step::none;
    const std::string_view country = self.country;
    const TokenIndex further = take_complement(right.index, right.last + 1, 1);
    self.country = country;
    if (further == right.last + 1) return Step::none;
    right.last = further;
    self.bare = false;
    return Step::on;
  }
  const bool at = key == "a" || key == "au" || key == "aux";
  const bool portfolio = cls == "minister" || cls == "secretary" || cls == "spokesperson";
  // "des responsables à Dakar": where they are, not what they are in charge of.
  const std::int32_t behind = right.last + 1 < right.end ? scene_.draft_at(right.last + 1) : no_draft;
  const bool town = at && behind != no_draft && draft(behind).core.first == right.last + 1 &&
                    ((key == "a" && (draft(behind).source == Source::capital || draft(behind).source == Source::city ||
                                     draft(behind).source == Source::place)) ||
                     draft(behind).source == Source::seat);
  if (((at && !town) || key == "pour" || key == "charge") && category == NounCategory::office && portfolio &&
      preposition && right.complements < 3)
    return take(true);
  const bool works_for = key == "pour" && cls == "journalist";  // "correspondant malien pour la chaîne"
  const bool works_at = (key == "a" || key == "au") && (cls == "expert" || cls == "civil");
  if ((works_for || works_at) && category == NounCategory::person && preposition &&
      (self.complement == no_draft || (works_for && draft(self.complement).modifier))) {
    const std::int32_t body = draft_behind_article(right.last + 1);
    if (body != no_draft && (draft(body).source == Source::body || draft(body).source == Source::organisation ||
                             scene_.is_noun(draft(body), NounCategory::body))) {
      const TokenIndex further = take_complement(right.index, right.last, 0);
      if (further == right.last) return Step::stop;
      right.last = further;
      self.bare = false;
      return Step::on;
    }
  }
  // "les opposants au régime"
  if (at && preposition && scene_.noun(self).masculine == "opposant" && right.complements == 0) return take(true);
  const bool posting = at || key == "en" || key == "aupres" || key == "pour";
  if (posting && preposition && (cls == "diplomat" || cls == "embassy")) return take(key == "aupres" || key == "pour");
  // "la correspondante de la chaîne en Egypte, X"
  if (is_human(self) && (key == "en" || key == "au" || key == "a") && right.last + 2 < right.end &&
      scene_.draft_at(right.last + 1) != no_draft && self.complement != no_draft) {
    const Draft& place = draft(scene_.draft_at(right.last + 1));
    if ((place.source == Source::country || place.source == Source::capital || place.source == Source::city) &&
        place.core.last < right.end && document_.word(place.core.last) == ",") {
      right.last = place.core.last;
      return Step::on;
    }
  }
  return Step::none;
}

PhraseBuilder::Step PhraseBuilder::take_adjective(Right& right) {
  Draft& self = draft(right.index);
  const TokenIndex last = right.last;
  const std::string_view key = reading_.key(last);
  // "responsables russes et ukrainiens"
  if (document_[last].pos == Pos::cconj && last + 1 < right.end && last > self.core.last &&
      scene_.draft_at(last + 1) != no_draft && scene_.draft_at(last - 1) != no_draft &&
      draft(scene_.draft_at(last + 1)).modifier && draft(scene_.draft_at(last - 1)).modifier &&
      self.number == Number::plural) {
    draft(scene_.draft_at(last + 1)).owner = right.index;
    right.last = draft(scene_.draft_at(last + 1)).core.last;
    return Step::on;
  }
  const bool human = is_human(self);
  // "le Premier ministre désigné": not the one in office.
  if (scene_.noun(self).category == NounCategory::office &&
      (key == "designe" || key == "designee" || key == "pressenti" || key == "pressentie") &&
      (last + 1 >= right.end || reading_.key(last + 1) != "par")) {
    self.other = true;
    self.bare = false;
    ++right.last;
    return Step::on;
  }
  const bool gone = among(key, former_words) || among(key, ousted_words);
  const bool adjective = is_adjective(last, self.head);
  if (!adjective && !(human && gone)) return Step::none;
  if (is_held_to_be(self.head, last)) return Step::stop;
  // "des manifestants favorables à l'armée": what the adjective governs is no part of the name.
  if (scene_.noun(self).category != NounCategory::office && last + 1 < right.end &&
      document_[last + 1].pos == Pos::adp &&
      std::any_of(governing.begin(), governing.end(), [&](std::string_view stem) { return key.starts_with(stem); })) {
    self.bare = false;
    return Step::stop;
  }
  if (gone) self.former = true;
  if (among(key, ousted_words)) self.ousted = true;
  if (among(key, other_words)) self.other = true;
  self.bare = false;
  ++right.last;
  // "l'opposition chrétienne-démocrate"
  if (right.last + 1 < right.end && reading_.is_hyphen(right.last) && !reading_.capital(right.last + 1)) {
    const std::int32_t half = scene_.draft_at(right.last + 1);
    if (half != no_draft && draft(half).core.size() == 1) draft(half).absorbed = true;
    right.last += 2;
  }
  return Step::on;
}

void PhraseBuilder::extend_right(std::int32_t index) {
  Right right{index, draft(index).core.last, reading_.sentence_end(draft(index).core.first)};
  while (right.last < right.end) {
    const TokenIndex before = right.last;
    Step step = take_draft(right);
    if (step == Step::none) step = take_name_with_article(right);
    if (step == Step::none) step = take_of(right);
    if (step == Step::none) step = take_other_preposition(right);
    if (step == Step::none) step = take_adjective(right);
    if (step == Step::on && right.last > before) continue;  // what goes on without a word would do so for ever
    if (step == Step::none && is_human(draft(index))) appose_over_comma(right);
    break;
  }
  draft(index).tokens.last = std::max(right.last, draft(index).core.last);
}

}  // namespace entente
