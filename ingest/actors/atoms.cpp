// Drafts without phrases: what the knowledge has, names that it has not, pronouns. One pass from left to right.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "ingest/actors/name_evidence.hpp"
#include "ingest/actors/scene.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr std::array<std::string_view, 25> sites{
    "place",  "rue",    "avenue",  "boulevard", "quartier", "gare",    "aeroport", "stade", "mont",
    "lac",    "fleuve", "ville",   "ile",       "palais",   "pont",    "port",     "camp",  "province",
    "canton", "region", "mosquee", "base",      "prison",   "station", "aeroport"};
constexpr std::array<std::string_view, 9> buildings{"mosquee", "palais", "pont",     "prison", "stade",
                                                    "place",   "gare",   "aeroport", "base"};
constexpr std::array<std::string_view, 9> of_persons{"affaire",      "proces",         "clan",  "famille", "epoux",
                                                     "gouvernement", "administration", "frere", "freres"};
constexpr std::array<std::string_view, 5> storms{"ouragan", "cyclone", "tempete", "typhon", "seisme"};
constexpr std::array<std::string_view, 14> texts{"traite", "accord",    "loi",     "plan",      "protocole",
                                                 "projet", "operation", "mission", "directive", "amendement",
                                                 "film",   "livre",     "prix",    "virus"};

// Which meaning of a word goes first.
int rank(TermKind kind) {
  switch (kind) {
    case TermKind::title:
      return 0;
    case TermKind::country:
      return 1;
    case TermKind::seat:
      return 2;
    case TermKind::body:
      return 3;
    case TermKind::demonym:
      return 4;
    case TermKind::adjective:
      return 5;
    case TermKind::noun:
      return 6;
    case TermKind::capital:
      return 7;
    case TermKind::city:
      return 8;
    case TermKind::foreign_name:
      return 9;
    case TermKind::party:
    case TermKind::given_name:
      return 10;
  }
  return 11;
}

class AtomFinder {
 public:
  explicit AtomFinder(Scene& scene)
      : scene_(scene), reading_(scene.reading), document_(scene.document), names_(scene) {}

  void run() {
    for (TokenIndex i = 0; i < document_.size();) i = step(i);
    find_names_again(scene_);
    drop_things();
  }

 private:
  TokenIndex step(TokenIndex i);
  void drop_things();
  bool begins_titled_name(TokenIndex i) const;
  bool is_council_of_its_own(const TermMatch& match) const;
  bool take_term(const TermMatch& match);
  bool is_torn(TokenSpan name);
  TokenIndex take_name(TokenIndex i);
  void add_inner_body(TokenSpan whole);

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
  NameEvidence names_;
  std::vector<std::string> things_;  // names of storms and treaties
  TokenIndex titled_ = -1;           // the token behind a title: a name must follow
  TokenIndex title_begin_ = -1;
  Gender title_gender_ = Gender::none;
};

// "l'ouragan X", "le traité Y": what bears the name acts nowhere in the article.
void AtomFinder::drop_things() {
  const auto unknown = [](const Draft& draft) {
    return draft.source == Source::place || draft.source == Source::organisation || draft.source == Source::city;
  };
  for (Draft& draft : scene_.drafts) {
    if (!unknown(draft)) continue;
    const std::string_view key = reading_.key(draft.core);
    const bool thing = key.ends_with(" act") || std::find(things_.begin(), things_.end(), key) != things_.end();
    draft.absorbed = draft.absorbed || thing;
  }
}

// "le président du Conseil du trésor", "du Conseil constitutionnel": not that of the government.
bool AtomFinder::is_council_of_its_own(const TermMatch& match) const {
  if (reading_.knowledge().noun(match.term.target).masculine != "président du Conseil") return false;
  const TokenIndex next = match.tokens.last;
  if (next >= reading_.sentence_end(match.tokens.first)) return false;
  const std::string_view key = reading_.key(next);
  if (key == "de" || key == "du" || key == "des" || key == "d'") return true;
  if (document_[next].pos != Pos::adj) return false;
  std::vector<Term> terms;
  reading_.knowledge().find(key, terms);
  return std::none_of(terms.begin(), terms.end(), [](const Term& t) { return t.kind == TermKind::demonym; });
}

bool AtomFinder::take_term(const TermMatch& match) {
  Draft draft;
  draft.core = match.tokens;
  draft.gender = match.term.gender;
  draft.number = match.term.number;
  draft.target = match.term.target;
  draft.head = reading_.head_of(match.tokens);
  const Token& token = document_[draft.head];
  switch (match.term.kind) {
    case TermKind::country:
      draft.source = Source::country;
      break;
    case TermKind::foreign_name:
      if (token.entity != Label("LOC")) return false;
      draft.source = Source::country;
      break;
    case TermKind::demonym:
    case TermKind::adjective:
      draft.source = match.term.kind == TermKind::demonym ? Source::demonym : Source::belonging;
      draft.modifier = names_.is_adjective_use(match.tokens);
      if (!draft.modifier && draft.number != Number::plural && !reading_.capital(match.tokens.first) &&
          token.pos != Pos::noun && token.pos != Pos::propn) {
        return false;
      }
      // "en russe", "le russe": the language.
      if (!draft.modifier && !reading_.capital(match.tokens.first) && draft.number != Number::plural &&
          document_.morphology(draft.head).number != Number::plural) {
        return false;
      }
      break;
    case TermKind::capital:
      draft.source = Source::capital;
      break;
    case TermKind::city:
      if (reading_.key(match.tokens.first).ends_with('\'')) return false;  // "L'Union" of "L'Union européenne"
      if (reading_.key(match.tokens) == "golfe") return false;             // a namesake of the sea
      if (reading_.all_capitals(match.tokens.first) && names_.is_led(match.tokens.first)) return false;  // "de l'UTICA"
      if (token.entity != Label("LOC") && token.pos != Pos::propn) return false;
      if ((token.entity == Label("PER") && !names_.stands_as_place(match.tokens)) ||
          among(names_.before_name(match.tokens.first), storms))
        return false;
      if (is_torn(match.tokens)) return false;
      draft.source = Source::city;
      break;
    case TermKind::body:
      if (is_torn(match.tokens)) return false;
      draft.source = Source::body;
      break;
    case TermKind::seat:
      draft.source = Source::seat;
      break;
    case TermKind::noun:
      if (is_council_of_its_own(match)) return false;
      if (match.tokens.first >= 3 && reading_.key(match.tokens.first) == "homme" &&
          reading_.key(match.tokens.first - 3) == "droits")
        return false;  // "les droits de l'homme"
      if (token.pos == Pos::verb && match.tokens.size() < 3 &&
          document_.morphology(draft.head).verb_form == VerbForm::finite)
        return false;
      // "a mis en examen Awa Diallo"
      if (token.pos == Pos::verb && match.tokens.first > 0 && document_[match.tokens.first - 1].pos == Pos::aux)
        return false;
      if (token.pos == Pos::adv || token.pos == Pos::adp || token.pos == Pos::aux || token.pos == Pos::pron)
        return false;
      if (match.tokens.size() == 1 && token.dependency == Label("amod") && token.pos != Pos::noun &&
          !reading_.capital(match.tokens.first))
        return false;
      if (match.tokens.size() == 1 && token.pos == Pos::adj && token.dependency == Label("amod") &&
          token.head < draft.head)
        return false;
      // "des mausolées musulmans": an adjective behind a noun, whatever the tagger says.
      if (match.tokens.size() == 1 && !reading_.capital(match.tokens.first) && token.head == draft.head - 1 &&
          draft.head > reading_.sentence_begin(draft.head) && document_[draft.head - 1].pos == Pos::noun &&
          scene_.draft_at(draft.head - 1) == no_draft && token.dependency != Label("appos"))
        return false;
      // "la Maison Keïta" is a firm, "Immeubles" a heading.
      if (reading_.capital(match.tokens.first) && match.tokens.size() == 1 &&
          (reading_.knowledge().noun(draft.target).masculine == "maison" ||
           reading_.knowledge().noun(draft.target).masculine == "immeuble"))
        return false;
      // "faire état de": the state is written with a capital.
      if (reading_.key(match.tokens) == "etat" && !reading_.capital(match.tokens.first)) return false;
      // "la retraite" is no "retraité": keys have no accents.
      if (match.tokens.size() == 1 && !reading_.all_capitals(match.tokens.first) &&
          reading_.knowledge().noun(draft.target).masculine.ends_with("é") &&
          document_.word(match.tokens.first).find("é") == std::string_view::npos &&
          document_.word(match.tokens.first).find("É") == std::string_view::npos)
        return false;
      // "se sont déplacés"
      if (match.tokens.size() == 1 && token.pos == Pos::verb &&
          (draft.head == reading_.sentence_begin(draft.head) || document_[draft.head - 1].pos == Pos::aux))
        return false;
      if (draft.number == Number::none) draft.number = document_.morphology(draft.head).number;
      if (draft.gender == Gender::none) draft.gender = document_.morphology(draft.head).gender;
      draft.former = reading_.key(match.tokens).starts_with("ex ") &&
                     !reading_.knowledge().noun(draft.target).masculine.starts_with("ex-");
      draft.source = Source::noun;
      break;
    case TermKind::title:
    case TermKind::party:
    case TermKind::given_name:
      return false;
  }
  scene_.add(draft);
  if (draft.source == Source::body && match.tokens.size() > 2) add_inner_body(match.tokens);
  return true;
}

// "La Croix" of "La Croix-Rouge": the name goes on behind a hyphen. "La Côte" of "la Côte d'Ivoire": without its
// article another goes on further.
bool AtomFinder::is_torn(TokenSpan name) {
  const bool article = reading_.key(name.first) == "la" || reading_.key(name.first) == "le";
  if (!article || name.size() < 2) return false;
  const auto further = [&](const TermMatch& match) { return match.tokens.last > name.last; };
  return std::ranges::any_of(reading_.terms_at(name.first + 1), further) ||
         (name.last + 1 < reading_.sentence_end(name.first) && reading_.is_hyphen(name.last) &&
          !document_[name.last - 1].space_after && reading_.capital(name.last + 1));
}

// "le Conseil de sécurité de l'ONU" names two bodies.
void AtomFinder::add_inner_body(TokenSpan whole) {
  for (TokenIndex i = whole.first + 2; i < whole.last; ++i) {
    const std::string_view before = reading_.key(i - 1);
    if (before != "l'" && before != "des" && before != "la" && before != "du") continue;
    for (const TermMatch& match : reading_.terms_at(i)) {
      if (match.term.kind != TermKind::body || match.tokens.last != whole.last) continue;
      if (reading_.knowledge().body(match.term.target).cls == "territoire")
        continue;  // "du Kurdistan" in a party's name
      Draft draft;
      draft.core = draft.tokens = match.tokens;
      draft.head = reading_.head_of(match.tokens);
      draft.source = Source::body;
      draft.target = match.term.target;
      draft.gender = match.term.gender;
      draft.number = match.term.number;
      draft.owner = static_cast<std::int32_t>(scene_.drafts.size()) - 1;
      scene_.drafts.push_back(draft);  // the tokens stay those of the whole
      return;
    }
  }
}

// A name that the knowledge has not: a person, an organisation or a place, as far as the text gives evidence.
TokenIndex AtomFinder::take_name(TokenIndex i) {
  const TokenSpan chain = names_.chain_at(i, titled_ == i);
  const Label entity = names_.entity_of(chain);
  if (count_code_points(reading_.key(chain)) < 2) return 0;
  const std::string_view before = names_.before_name(i);
  Draft draft;
  draft.core = chain;
  draft.head = reading_.head_of(chain);
  draft.number = Number::singular;
  if (among(before, texts) || among(before, storms)) {
    things_.emplace_back(reading_.key(chain));
    return chain.last;
  }
  if (names_.is_portfolio(chain)) return chain.last;
  const bool partisan = before == "camp" && entity == Label("PER");  // "le camp Gbagbo"
  if (among(before, sites) && !partisan) {
    draft.source = Source::place;
    // "la mosquée X": the noun is part of what it is called.
    const std::int32_t noun = scene_.draft_at(i - 1);
    if (among(before, buildings) &&
        (noun == no_draft || scene_.drafts[static_cast<std::size_t>(noun)].source == Source::noun)) {
      if (noun != no_draft) scene_.drafts[static_cast<std::size_t>(noun)].absorbed = true;
      draft.core.first = i - 1;
      draft.head = reading_.head_of(draft.core);
    }
  } else if (titled_ != i && names_.is_led_behind(chain.last)) {
    draft.source = Source::organisation;
  } else if ((names_.looks_like_person(chain, titled_ == chain.first) &&
              !(chain.size() == 1 && titled_ != i && (names_.behind_body_noun(i) || names_.is_presided(i, false)))) ||
             (among(before, of_persons) && !reading_.all_capitals(i)) ||
             (chain.size() == 1 && entity != Label("ORG") && !reading_.all_capitals(i) && names_.behind_rank(i)) ||
             (chain.size() >= 2 && entity != Label("ORG") && entity != Label("LOC") && names_.follows_person(i)) ||
             (chain.size() >= 2 &&
              (entity != Label("ORG") || names_.runs_on(i) || names_.has_given_name(i) ||
               names_.closes_apposition(chain)) &&
              names_.behind_human_noun(i, names_.closes_apposition(chain)))) {
    draft.source = Source::person;
    if (titled_ == i) {
      draft.tokens = {title_begin_, chain.last};
      draft.head = reading_.head_of(draft.tokens);
    }
    draft.gender = titled_ == i ? title_gender_ : Gender::none;
    if (draft.gender == Gender::none) {
      std::vector<Term> terms;
      reading_.knowledge().find(reading_.key(i), terms);
      for (const Term& term : terms) {
        if (term.kind == TermKind::given_name && draft.gender == Gender::none) draft.gender = term.gender;
      }
    }
  } else if (entity == Label("ORG") || names_.behind_body_noun(i) ||
             (entity == Label("PER") && names_.is_presided(i, false)) ||
             (entity.empty() && chain.size() == 1 && reading_.all_capitals(i) &&
              (names_.acts(i) || names_.is_led(i))) ||
             (entity == Label("MISC") && (reading_.all_capitals(i) || reading_.all_capitals(chain.last - 1))) ||
             (entity != Label("LOC") && chain.size() == 1 && !reading_.all_capitals(i) && names_.is_led(i)) ||
             (chain.size() == 1 && (entity.empty() || entity == Label("MISC")) && names_.is_named_party(i))) {
    draft.source = Source::organisation;
  } else if (entity == Label("LOC")) {
    // "le président du PDC": an acronym behind an article is no place, whatever the recogniser says.
    const bool acronym =
        chain.size() == 1 && reading_.all_capitals(i) && reading_.key(i).size() <= 6 &&
        i > reading_.sentence_begin(i) &&
        (document_[i - 1].pos == Pos::det || reading_.key(i - 1) == "du" || reading_.key(i - 1) == "au");
    draft.source = acronym || names_.is_presided(i, true) ? Source::organisation : Source::place;
  } else {
    return 0;
  }
  if (draft.source == Source::organisation) {
    // The recogniser's span goes on in small letters: "la Ligue du Rail".
    for (TokenIndex& last = draft.core.last; last < reading_.sentence_end(i) && draft.core.size() < 12; ++last) {
      const Token& token = document_[last];
      if (token.entity.empty() || token.entity_start || token.entity != document_[last - 1].entity) break;
      if (chain.size() == 1 && reading_.capital(last) && names_.is_led(i)) break;  // "du GNA Ali Sow"
      if (last >= chain.last && names_.names_leader(last)) break;                  // "le Front de l'ex-président X"
    }
    draft.head = reading_.head_of(draft.core);
  }
  scene_.add(draft);
  return std::max(chain.last, draft.core.last);
}

// "M. Sow", "Mme de Luna"
bool AtomFinder::begins_titled_name(TokenIndex i) const {
  if (reading_.capital(i)) return true;
  const std::string_view key = reading_.key(i);
  return (key == "de" || key == "d'" || key == "du") && i + 1 < reading_.sentence_end(i) && reading_.capital(i + 1);
}

TokenIndex AtomFinder::step(TokenIndex i) {
  if (document_[i].pos == Pos::punct || document_[i].pos == Pos::space) return i + 1;
  if (take_pronoun(scene_, i)) return i + 1;
  std::vector<TermMatch> matches = reading_.terms_at(i);
  std::stable_sort(matches.begin(), matches.end(),
                   [](const TermMatch& a, const TermMatch& b) { return rank(a.term.kind) < rank(b.term.kind); });
  const bool name = names_.begins_name(i) || (titled_ == i && begins_titled_name(i));
  // "le ministre de la Défense X": what he is in charge of is no part of his name.
  if (name && matches.empty() && names_.is_portfolio_of(i)) return i + 1;
  if (titled_ == i && name) {
    const TokenIndex end = take_name(i);
    titled_ = -1;
    if (end > 0) return end;
  }
  for (const TermMatch& match : matches) {
    if (match.term.kind == TermKind::title && reading_.capital(i) && match.tokens.last < reading_.sentence_end(i)) {
      if (!begins_titled_name(match.tokens.last) || match.tokens.last != i + match.tokens.size()) continue;
      titled_ = match.tokens.last;
      title_begin_ = i;
      title_gender_ = match.term.gender;
      return match.tokens.last;
    }
  }
  if (name) {
    const TokenSpan chain = names_.chain_at(i, titled_ == i);
    const bool longer = matches.empty() || chain.last > matches.front().tokens.last;
    if (chain.size() >= 2 && longer && names_.looks_like_person(chain, titled_ == chain.first)) return take_name(i);
  }
  if (name && !matches.empty() && matches.front().term.kind == TermKind::country &&
      names_.is_body_after_country(matches.front().tokens))
    return take_name(i);
  for (const TermMatch& match : matches) {
    // "Ozar Hatorah" is no city of Ozar.
    if (name && match.term.kind == TermKind::city && names_.chain_at(i, titled_ == i).last > match.tokens.last)
      continue;
    if (take_term(match)) return match.tokens.last;
    if (match.term.kind == TermKind::noun && is_council_of_its_own(match)) {
      for (const TermMatch& shorter : std::vector<TermMatch>(reading_.terms_at(i, i + 1))) {
        if (shorter.term.kind == TermKind::noun && take_term(shorter)) return shorter.tokens.last;
      }
    }
  }
  if (name) {
    const TokenIndex end = take_name(i);
    if (end > 0) return end;
  }
  return i + 1;
}

}  // namespace

void find_atoms(Scene& scene) {
  AtomFinder(scene).run();
}

}  // namespace entente
