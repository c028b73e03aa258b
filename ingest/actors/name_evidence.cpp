#include "ingest/actors/name_evidence.hpp"

#include <algorithm>
#include <array>

#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr std::array<std::string_view, 17> portfolios{
    "interieur", "defense",    "justice",     "finances",      "affaires", "economie", "travail",   "sante",   "budget",
    "culture",   "transports", "agriculture", "environnement", "energie",  "commerce", "industrie", "ecologie"};
constexpr std::array<std::string_view, 8> of_words{"de", "du", "des", "d'", "de la", "de l'", "pour", "charge"};
constexpr std::array<std::string_view, 14> no_actors{"constitution", "republique", "revolution", "internet", "web",
                                                     "bible",        "coran",      "dieu",       "allah",    "noel",
                                                     "ramadan",      "nord",       "sud",        "est"};

}  // namespace

// The label of most of the span's tokens; empty where most have none.
Label NameEvidence::entity_of(TokenSpan span) const {
  std::array<std::pair<Label, int>, 4> counts{{{"PER", 0}, {"LOC", 0}, {"ORG", 0}, {"MISC", 0}}};
  for (TokenIndex i = span.first; i < span.last; ++i) {
    for (auto& [label, count] : counts) {
      if (document_[i].entity == label) ++count;
    }
  }
  const auto best =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return best->second * 2 > span.size() || (best->second > 0 && span.size() <= 2) ? best->first : Label();
}

bool NameEvidence::begins_name(TokenIndex i) const {
  const Token& token = document_[i];
  if (!reading_.capital(i) || reading_.key(i).empty()) return false;
  if (reading_.key(i).ends_with('\'')) {  // "N'Diaye", "O'Neill"
    return (reading_.key(i) == "n'" || reading_.key(i) == "m'" || reading_.key(i) == "o'") && is_elided(i);
  }
  // "Monsieur le Président" is how somebody is spoken to.
  const std::string_view word = reading_.key(i);
  if ((word == "monsieur" || word == "madame" || word == "messieurs" || word == "mesdames") &&
      i + 1 < document_.size() && !reading_.capital(i + 1))
    return false;
  if (i + 1 < document_.size() && reading_.key(i + 1) == "republique" && reading_.key(i).ends_with('e') &&
      reading_.key(i).find_first_not_of("ivxe") == std::string_view::npos)
    return false;  // "la Ve République"
  const bool function = token.pos == Pos::det || token.pos == Pos::adp || token.pos == Pos::pron ||
                        token.pos == Pos::cconj || token.pos == Pos::sconj || token.pos == Pos::aux ||
                        token.pos == Pos::num || token.pos == Pos::intj;
  if (reading_.opens_sentence(i)) {
    // "Le Pen" but not "Le président".
    if (i + 1 < document_.size() && reading_.capital(i + 1) && has_given_name(i)) return true;
    if (token.pos == Pos::verb && document_.morphology(i).verb_form == VerbForm::infinitive) return false;
    if (function || token.pos == Pos::adv || token.pos == Pos::verb) {
      return token.entity == Label("PER") && i + 1 < document_.size() && reading_.capital(i + 1) &&
             document_[i + 1].pos == Pos::propn && document_[i + 1].entity == Label("PER");
    }
    return token.pos == Pos::propn || !token.entity.empty();
  }
  return !function || !token.entity.empty();
}

// "que dirige", "emmenés par": who leads stands behind it.
bool leads_behind(const Reading& reading, TokenIndex at) {
  const std::string_view key = reading.key(at);
  if (is_que(key))
    return among(reading.key(at + 1), {"dirige", "preside", "emmene", "commande", "conduit", "dirigeait", "presidait",
                                       "codirige", "coordonne"});
  constexpr std::array<std::string_view, 5> stems{"dirige", "preside", "emmene", "commande", "conduit"};
  const bool led = std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) {
    return key.starts_with(stem) && among(key.substr(stem.size()), {"", "e", "s", "es"});
  });
  return led && reading.key(at + 1) == "par";
}

// "les forces russes", and no people: "les Russes".
bool NameEvidence::is_adjective_use(TokenSpan span) const {
  const TokenIndex i = span.first;
  const Token& token = document_[i];
  const bool first = i == reading_.sentence_begin(i);
  const std::string_view before = first ? std::string_view{} : reading_.key(i - 1);
  const Pos pos_before = first ? Pos::none : document_[i - 1].pos;
  const bool article = pos_before == Pos::det || pos_before == Pos::num || before == "des" || before == "aux" ||
                       before == "du" || before == "au" || before == "de" || before == "d'" || before == "l'" ||
                       before == "les";
  // "le numéro un cubain"
  if (!first && scene_.draft_at(i - 1) != no_draft &&
      scene_.drafts[static_cast<std::size_t>(scene_.draft_at(i - 1))].source == Source::noun)
    return true;
  // Behind an article it is a noun, unless the noun comes after it; behind a noun an adjective.
  if (article) {
    const TokenIndex next = span.last;
    return next < reading_.sentence_end(i) && token.pos == Pos::adj && token.head == next &&
           document_[next].pos == Pos::noun;
  }
  if (reading_.capital(i) && !reading_.opens_sentence(i)) {
    return token.dependency == Label("amod") && token.pos == Pos::adj && !first && reading_.capital(i - 1);
  }
  return true;
}

bool NameEvidence::looks_like_person(TokenSpan chain, bool titled) const {
  if (titled) return true;
  const Label entity = entity_of(chain);
  // The label of "Fifa Gianni Infantino" is that of the body.
  if (chain.size() >= 2 && entity == Label("ORG") && runs_on(chain.first) && has_given_name(chain.first)) return true;
  if (chain.size() >= 2 && has_given_name(chain.first))
    return entity != Label("ORG") || document_[chain.last - 1].pos == Pos::propn;
  return entity == Label("PER");
}

// ", Saëb Erakat,": between commas, and no acronym among its words.
bool NameEvidence::closes_apposition(TokenSpan chain) const {
  if (chain.first == 0 || document_.word(chain.first - 1) != ",") return false;
  for (TokenIndex i = chain.first; i < chain.last; ++i) {
    if (reading_.all_capitals(i)) return false;
  }
  return chain.last >= document_.size() || document_[chain.last].pos == Pos::punct;
}

// The noun before a name without an article ("place Tahrir", "l'affaire Dreyfus"), folded.
std::string_view NameEvidence::before_name(TokenIndex i) const {
  const TokenIndex begin = reading_.sentence_begin(i);
  if (i <= begin) return {};
  if (reading_.key(i - 1) == "ouragan" || reading_.key(i - 1) == "cyclone") return reading_.key(i - 1);
  // "l'ouragan meurtrier X"
  const TokenIndex noun =
      document_[i - 1].pos == Pos::adj && i - 2 >= begin && scene_.draft_at(i - 1) == no_draft ? i - 2 : i - 1;
  return document_[noun].pos == Pos::noun ? reading_.key(noun) : std::string_view{};
}

// "la candidate conservatrice Keiko Fujimori", "son homologue Wang Yi", "le négociateur palestinien, Saëb Erakat",
// "l'envoyé spécial de l'ONU Staffan de Mistura": a person, whatever the recogniser says.
bool NameEvidence::behind_human_noun(TokenIndex i, bool closed) const {
  constexpr TokenIndex longest = 12;
  const TokenIndex begin = reading_.sentence_begin(i);
  TokenIndex last = i - 1 > begin && document_.word(i - 1) == "," ? i - 2 : i - 1;
  if (closed && last - 3 > begin && document_.word(last) == ")" && document_.word(last - 2) == "(") last -= 3;
  bool needs_of = false;  // what was passed is a complement
  for (TokenIndex at = last; at >= begin && i - at <= longest; --at) {
    const std::int32_t known = scene_.draft_at(at);
    const std::string_view key = reading_.key(at);
    if (known == no_draft) {
      if (document_[at].pos == Pos::adj) continue;
      if (needs_of && among(key, of_words)) {
        needs_of = false;
        continue;
      }
      if (needs_of && (document_[at].pos == Pos::det || key == "l'" || key == "la")) continue;
      if (document_[at].pos != Pos::noun || !is_portfolio_of(at)) return false;
      needs_of = true;
      continue;
    }
    const Draft& draft = scene_.drafts[static_cast<std::size_t>(known)];
    if (draft.modifier) continue;
    if (draft.source != Source::noun) {
      const bool complement = draft.source == Source::body || draft.source == Source::country ||
                              draft.source == Source::capital || draft.source == Source::city ||
                              draft.source == Source::seat || draft.source == Source::place ||
                              draft.source == Source::organisation;
      if (!complement || needs_of || (at == last && last < i - 1 && !closed)) return false;
      needs_of = true;
      at = draft.core.first;
      continue;
    }
    if (document_[draft.head].pos == Pos::adj && document_[draft.head].dependency == Label("amod")) continue;
    const NounCategory category = scene_.noun(draft).category;
    const bool human =
        category == NounCategory::office || category == NounCategory::person || category == NounCategory::relation;
    if (human) return draft.number != Number::plural && !needs_of;
    // "le porte-parole du gouvernement X"
    const bool land = category == NounCategory::body && scene_.noun(draft).cls == "state";  // "de la province du Nord"
    if ((category != NounCategory::institution && !land) || needs_of) return false;
    needs_of = true;
    at = draft.core.first;
  }
  return false;
}

// "le ministre israélien de la Défense", "la ministre de l'Enseignement supérieur": a noun with a capital by which a
// minister or a ministry is called.
bool NameEvidence::is_portfolio_of(TokenIndex i) const {
  constexpr TokenIndex longest = 12;
  const TokenIndex begin = reading_.sentence_begin(i);
  if (!reading_.capital(i) || (document_[i].pos != Pos::noun && !among(reading_.key(i), portfolios))) return false;
  bool of = false;
  for (TokenIndex at = i - 1; at >= begin && i - at <= longest; --at) {
    const std::int32_t known = scene_.draft_at(at);
    if (known != no_draft) {
      const Draft& draft = scene_.drafts[static_cast<std::size_t>(known)];
      if (draft.modifier) continue;
      if (!of || draft.source != Source::noun) return false;
      const Noun& noun = scene_.noun(draft);
      return noun.cls == "minister" || noun.cls == "ministry";
    }
    const std::string_view key = reading_.key(at);
    const Pos pos = document_[at].pos;
    if (among(key, of_words) || key == "a" || key == "au" || key == "aux") {
      of = true;
    } else if (pos != Pos::det && pos != Pos::adj && pos != Pos::cconj && key != "l'" && document_.word(at) != "," &&
               !(pos == Pos::noun && reading_.capital(at))) {
      return false;
    }
  }
  return false;
}

bool NameEvidence::follows_person(TokenIndex i) const {
  const TokenIndex before = i - 2;
  if (before < reading_.sentence_begin(i) || reading_.key(i - 1) != "et" || scene_.draft_at(before) == no_draft)
    return false;
  const Draft& draft = scene_.drafts[static_cast<std::size_t>(scene_.draft_at(before))];
  return draft.source == Source::person && draft.core.size() >= 2;
}

// The recogniser's entity began before the name: its label is that of something else.
bool NameEvidence::runs_on(TokenIndex i) const {
  return i > reading_.sentence_begin(i) && !document_[i].entity.empty() && !document_[i].entity_start &&
         document_[i - 1].entity == document_[i].entity;
}

// An office right before the name, which only a person's surname follows.
bool NameEvidence::behind_rank(TokenIndex i) const {
  if (i <= reading_.sentence_begin(i)) return false;
  const std::int32_t known = scene_.draft_at(i - 1);
  if (known == no_draft) return false;
  const Draft& draft = scene_.drafts[static_cast<std::size_t>(known)];
  if (!scene_.is_noun(draft, NounCategory::office) || draft.number == Number::plural || reading_.capital(i - 1))
    return false;
  const std::string_view cls = scene_.noun(draft).cls;
  return cls == "state" || cls == "military" || cls == "government" || cls == "monarch" || cls == "minister" ||
         cls == "court" || cls == "religion";
}

// "le collectif la Ligue du Rail", "le site Mediapart"
bool NameEvidence::behind_body_noun(TokenIndex i) const {
  TokenIndex at = i - 1;
  const TokenIndex begin = reading_.sentence_begin(i);
  if (at > begin && document_[at].pos == Pos::det && document_[at].pos != Pos::adp) --at;
  const auto describes = [&](TokenIndex t) {
    const std::int32_t known = scene_.draft_at(t);
    return document_[t].pos == Pos::adj ||
           (known != no_draft && scene_.drafts[static_cast<std::size_t>(known)].modifier);
  };
  while (at > begin && i - at <= 3 && describes(at)) --at;
  if (at < begin || scene_.draft_at(at) == no_draft) return false;
  const Draft& draft = scene_.drafts[static_cast<std::size_t>(scene_.draft_at(at))];
  return scene_.is_noun(draft, NounCategory::body) && draft.number != Number::plural &&
         scene_.noun(draft).cls != "state" && document_[draft.head].pos == Pos::noun;
}

// A proper noun with an article that does something: no person, and a place would have been seen as one.
bool NameEvidence::is_named_party(TokenIndex i) const {
  if (document_[i].pos != Pos::propn || i <= reading_.sentence_begin(i)) return false;
  const std::string_view before = reading_.key(i - 1);
  if (before != "le" && before != "la" && before != "l'") return false;
  if (document_[i].dependency.view() != "nsubj" || among(reading_.key(i), no_actors)) return false;
  const Token& verb = document_[document_[i].head];
  return verb.pos == Pos::verb;
}

// What somebody is spokesman of is a body.
bool NameEvidence::is_led(TokenIndex i) const {
  TokenIndex of = i - 1;
  const TokenIndex begin = reading_.sentence_begin(i);
  if (of > begin && (reading_.key(of) == "l'" || reading_.key(of) == "la")) --of;
  if (of <= begin || (reading_.key(of) != "de" && reading_.key(of) != "du")) return false;
  TokenIndex last = of - 1;
  while (last > begin && scene_.draft_at(last) == no_draft && document_[last].pos == Pos::adj) --last;  // "sortant"
  const std::int32_t known = scene_.draft_at(last);
  if (known == no_draft) return false;
  const Draft& noun = scene_.drafts[static_cast<std::size_t>(known)];
  if (!reading_.all_capitals(i)) {  // who is at the head of something is at the head of people
    constexpr std::array<std::string_view, 6> leaders{"leader",       "meneur",   "figure de proue",
                                                      "porte-parole", "militant", "fondateur"};
    return (scene_.is_noun(noun, NounCategory::office) || scene_.is_noun(noun, NounCategory::person)) &&
           among(scene_.noun(noun).masculine, leaders) && document_[i].pos == Pos::propn && !names_country(i) &&
           (reading_.key(of) == "du" || of + 1 < i);
  }
  return scene_.is_noun(noun, NounCategory::office) ||
         (scene_.is_noun(noun, NounCategory::relation) && scene_.noun(noun).masculine == "homologue");
}

// What has a secretary general or a spokesman, and is in no list of places, is a body; mayors and governors have towns.
// A person has a spokesman too: `spoken_for`, where that counts.
bool NameEvidence::is_presided(TokenIndex i, bool spoken_for) const {
  constexpr std::array<std::string_view, 9> offices{
      "président",         "vice-président",     "secrétaire général", "leader",     "PDG",
      "directeur général", "premier secrétaire", "trésorier",          "coprésident"};
  if (i < reading_.sentence_begin(i) + 2 || (reading_.key(i - 1) != "de" && reading_.key(i - 1) != "d'")) return false;
  const std::int32_t known = scene_.draft_at(i - 2);
  if (known == no_draft) return false;
  const Draft& noun = scene_.drafts[static_cast<std::size_t>(known)];
  if (!scene_.is_noun(noun, NounCategory::office)) return false;
  const std::string_view word = scene_.noun(noun).masculine;
  return among(word, offices) || (spoken_for && word == "porte-parole");
}

bool NameEvidence::acts(TokenIndex i) const {
  const std::string_view dependency = document_[i].dependency.view();
  return dependency == "nsubj" || dependency == "obl:agent" || dependency == "appos";
}

// "des objectifs à Tikrit", "la police de Tikrit": a town, though the recogniser says a person.
bool NameEvidence::stands_as_place(TokenSpan town) const {
  const TokenIndex at = town.first;
  if (town.size() != 1 || at == reading_.sentence_begin(at) || has_given_name(at) || !reading_.capital(at))
    return false;
  const TokenIndex end = reading_.sentence_end(at);
  if (town.last < end && reading_.capital(town.last)) return false;
  const std::string_view before = reading_.key(at - 1);
  const Token& governor = document_[document_[at].head];
  if (before == "a") return governor.pos == Pos::noun && document_[at].head < at;
  if (before != "de" && before != "d'") return false;
  const std::int32_t known = scene_.draft_at(document_[at].head);
  if (known == no_draft) return false;
  const Draft& owner = scene_.drafts[static_cast<std::size_t>(known)];
  if (owner.source != Source::noun) return false;
  const Noun& noun = scene_.noun(owner);
  return noun.cls == "police" || noun.cls == "court" || noun.cls == "local" || noun.cls == "state" ||
         noun.masculine == "gouverneur";
}

// "reçoit la Défense": what a minister is in charge of is no actor.
bool NameEvidence::is_portfolio(TokenSpan chain) const {
  const std::string_view key = reading_.key(chain);
  return among(key, portfolios) || among(key, no_actors) || key.ends_with(" republique") ||
         key.starts_with("affaires ") || key.starts_with("education ");
}

// "X, que préside Y", "X, dirigé par Y": a body, whatever the recogniser says.
bool NameEvidence::is_led_behind(TokenIndex last) const {
  const TokenIndex end = reading_.sentence_end(last - 1);
  TokenIndex at = last;
  if (at + 2 < end && document_.word(at) == "(" && document_.word(at + 2) == ")") at += 3;
  if (at < end && document_.word(at) == ",") ++at;
  return at + 2 < end && leads_behind(reading_, at);
}

// "Algérie Télécom": the recogniser holds the country's name and the word behind it together as one body.
bool NameEvidence::is_body_after_country(TokenSpan country) const {
  const TokenIndex next = country.last;
  return country.size() == 1 && next < reading_.sentence_end(country.first) && reading_.capital(next) &&
         document_[country.first].entity == Label("ORG") && document_[country.first].entity_start &&
         document_[next].entity == Label("ORG") && !document_[next].entity_start && !reading_.all_capitals(next);
}

// "de" with an office in small letters, or with a given name and more: who leads what is named before it.
bool NameEvidence::names_leader(TokenIndex of) const {
  if (!among(reading_.key(of), {"de", "du", "d'"})) return false;
  const TokenIndex end = reading_.sentence_end(of);
  TokenIndex at = of + 1;
  if (at < end && document_[at].pos == Pos::det) ++at;
  if (at >= end) return false;
  // "l'Union du Nord d'Awa Sow"
  if (at + 1 < end && at == of + 1 && reading_.capital(at) && reading_.capital(at + 1) && has_given_name(at))
    return true;
  if (at >= end || reading_.capital(at)) return false;
  std::string_view key = reading_.key(at);
  if (key.starts_with("ex ")) key.remove_prefix(3);
  std::vector<Term> terms;
  reading_.knowledge().find(key, terms);
  return std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
    if (term.kind != TermKind::noun) return false;
    const Noun& noun = reading_.knowledge().noun(term.target);
    return noun.category == NounCategory::office && (noun.cls == "state" || noun.cls == "government");
  });
}

bool NameEvidence::names_country(TokenIndex i) const {
  constexpr TokenIndex longest = 3;
  std::vector<Term> terms;
  for (TokenIndex last = std::min(reading_.sentence_end(i), i + longest); last > i; --last)
    reading_.knowledge().find(reading_.key({i, last}), terms);
  return std::any_of(terms.begin(), terms.end(), [](const Term& term) { return term.kind == TermKind::country; });
}

bool NameEvidence::is_common_noun(TokenIndex i) const {
  std::vector<Term> terms;
  reading_.knowledge().find(reading_.key(i), terms);
  return std::any_of(terms.begin(), terms.end(), [](const Term& term) { return term.kind == TermKind::noun; });
}

bool NameEvidence::has_given_name(TokenIndex i) const {
  std::vector<Term> terms;
  const std::string_view key = reading_.key(i);
  reading_.knowledge().find(key, terms);
  // "Claude-Alain"
  if (terms.empty()) reading_.knowledge().find(key.substr(0, key.find(' ')), terms);
  return std::any_of(terms.begin(), terms.end(), [](const Term& term) { return term.kind == TermKind::given_name; });
}

}  // namespace entente
