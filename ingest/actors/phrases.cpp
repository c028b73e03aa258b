// The phrase around each noun: its article, the adjectives before it, and the name beside it.
#include <algorithm>
#include <array>

#include "ingest/actors/phrase_builder.hpp"
#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr std::array<std::string_view, 6> former_words{"ancien", "ancienne", "anciens", "anciennes", "ex", "ancien-"};
// Of whom the office was until what the article tells.
constexpr std::array<std::string_view, 4> ousted_words{"feu", "feue", "defunt", "defunte"};
constexpr std::array<std::string_view, 12> other_words{"precedent",  "precedente", "futur",    "future",
                                                       "autre",      "autres",     "prochain", "prochaine",
                                                       "precedents", "anterieur",  "propre",   "certains"};
constexpr std::array<std::string_view, 6> of_words{"de", "du", "des", "d'", "de la", "de l'"};

// "le premier président à ...", "le 45e président": one of a row, not the present one.
bool is_ordinal(std::string_view key) {
  if (key.empty()) return false;
  const bool number = key.front() >= '0' && key.front() <= '9' && key.ends_with('e');
  return number || key == "premier" || key == "premiere" || key == "deuxieme" || key == "troisieme";
}

}  // namespace

void PhraseBuilder::run() {
  for (auto i = static_cast<std::int32_t>(scene_.drafts.size()) - 1; i >= 0; --i) {
    Draft& self = draft(i);
    if (self.source == Source::pronoun || (self.source == Source::body && self.owner != no_draft)) continue;
    extend_left(self);
    if (self.source == Source::noun) extend_right(i);
    if (self.source == Source::body) take_nationality(self, i);
    if (self.source == Source::person || self.source == Source::organisation || self.source == Source::body)
      appose_behind(i);
  }
}

bool PhraseBuilder::is_human(const Draft& noun) const {
  return scene_.is_noun(noun, NounCategory::office) || scene_.is_noun(noun, NounCategory::person) ||
         scene_.is_noun(noun, NounCategory::relation);
}

// What the article, or the word in its place, says of the noun.
void PhraseBuilder::read_article(Draft& draft, TokenIndex article) const {
  const std::string_view key = reading_.key(article);
  const Morphology& morphology = document_.morphology(article);
  if (draft.number == Number::none) draft.number = morphology.number;
  if (draft.gender == Gender::none) draft.gender = morphology.gender;
  draft.possessive = morphology.possessive || is_possessive(key);
  draft.demonstrative = key == "ce" || key == "cet" || key == "cette" || key == "ces";
  draft.universal = draft.universal || key.starts_with("tou");
  if (key == "les" || key == "le" || key == "la" || key == "l'") draft.indefinite = false;
  draft.indefinite = draft.indefinite || key == "un" || key == "une" || key == "des" || key == "plusieurs" ||
                     key == "quelques" || key == "certains" || key == "chaque";
  draft.definite = !draft.indefinite;
  if (key == "des" || key == "les" || key == "ces" || key == "ses" || key == "leurs") draft.number = Number::plural;
}

void PhraseBuilder::extend_left(Draft& draft) {
  const TokenIndex begin = reading_.sentence_begin(draft.core.first);
  TokenIndex first = std::min(draft.tokens.first, draft.core.first);
  bool closed = false;  // by an article: only "tous" goes before one
  for (int steps = 0; first > begin && steps < 5; ++steps) {
    const TokenIndex before = first - 1;
    const Token& token = document_[before];
    const std::string_view key = reading_.key(before);
    if (closed && !key.starts_with("tou")) break;
    if (scene_.draft_at(before) != no_draft &&
        scene_.drafts[static_cast<std::size_t>(scene_.draft_at(before))].source != Source::pronoun) {
      if (token.pos != Pos::adj || draft.source != Source::noun) break;
    }
    // "vingt et un partis"
    if ((key == "un" || key == "une") && before >= begin + 2 && reading_.key(before - 1) == "et" &&
        document_[before - 2].pos == Pos::num && draft.source == Source::noun) {
      first = before - 2;
      draft.indefinite = true;
      draft.number = Number::plural;
      draft.bare = false;
      continue;
    }
    if (token.pos == Pos::det || key == "l'" || key == "le" || key == "la" || key == "les") {
      first = before;
      closed = key.empty() || key.front() < '0' || key.front() > '9';  // "3 550" may be two tokens
      read_article(draft, before);
      continue;
    }
    if (token.pos == Pos::adp && (key == "du" || key == "des" || key == "au" || key == "aux")) {
      draft.definite = true;
      if (key == "des" || key == "aux") draft.number = Number::plural;
      break;
    }
    if (draft.source != Source::noun) break;
    if (token.pos == Pos::num) {
      // "nommé en 1900 ministre": a year.
      const std::string_view number = document_.word(before);
      if (number.size() == 4 && (number.front() == '1' || number.front() == '2') && before > begin &&
          reading_.key(before - 1) == "en")
        break;
      first = before;
      draft.indefinite = true;
      draft.number = Number::plural;
      draft.bare = false;
      continue;
    }
    if (among(key, former_words) || among(key, ousted_words)) {
      draft.former = true;
      draft.ousted = among(key, ousted_words);
      first = before;
      continue;
    }
    if (among(key, other_words) || (is_ordinal(key) && is_human(draft))) {
      draft.other = true;
      draft.bare = false;
      first = before;
      continue;
    }
    if (token.pos == Pos::adj || (token.pos == Pos::noun && key == "ex")) {
      draft.universal = draft.universal || key == "tous" || key == "toutes" || key == "toute";
      first = before;
      continue;
    }
    break;
  }
  count_of_his(draft, first);
  // Adjectives with no article before them do not belong to the noun ("sont nombreux rebelles").
  draft.tokens.first = first;
  if (!draft.definite && !draft.indefinite) draft.indefinite = draft.source == Source::noun;
}

// "la Croix-Rouge malienne": one of those that there are in many countries.
void PhraseBuilder::take_nationality(Draft& name, std::int32_t index) {
  const Body& body = reading_.knowledge().body(name.target);
  if (body.cls != "ong" || !body.country.empty() || name.core.last >= document_.size()) return;
  const std::int32_t next = scene_.draft_at(name.core.last);
  if (next == no_draft || draft(next).source != Source::demonym || !draft(next).modifier) return;
  draft(next).owner = index;
  name.country = draft(next).country;
  name.tokens.last = draft(next).core.last;
}

// "l'un de ses proches", "trois de ses compagnons": so many of them, and nobody that was told of before.
void PhraseBuilder::count_of_his(Draft& draft, TokenIndex& first) const {
  const TokenIndex begin = reading_.sentence_begin(draft.core.first);
  TokenIndex count = first - 2;
  if (draft.source != Source::noun || !draft.possessive || draft.number != Number::plural || count < begin ||
      reading_.key(first - 1) != "de")
    return;
  const std::string_view key = reading_.key(count);
  const bool one = key == "un" || key == "une";
  if (!one && document_[count].pos != Pos::num) return;
  if (count > begin && reading_.key(count - 1) == "l'") --count;
  first = count;
  draft.possessive = draft.definite = false;
  draft.indefinite = draft.other = true;
  draft.bare = false;
  if (one) draft.number = Number::singular;
  draft.head = first + (reading_.key(first) == "l'" ? 1 : 0);
}

// The draft of the name that begins at the token, perhaps with a title.
std::int32_t PhraseBuilder::name_from(TokenIndex i) const {
  if (scene_.draft_at(i) != no_draft) return scene_.draft_at(i);
  for (TokenIndex next = i + 1; next < std::min(i + 3, document_.size()); ++next) {
    const std::int32_t found = scene_.draft_at(next);
    if (found != no_draft) return scene_.drafts[static_cast<std::size_t>(found)].tokens.first == i ? found : no_draft;
  }
  return no_draft;
}

bool PhraseBuilder::may_name(const Draft& noun, const Draft& name) const {
  const NounCategory category = scene_.noun(noun).category;
  const bool human = is_human(noun);
  if (name.source == Source::person) {
    if (human && noun.number != Number::plural) return true;
    return false;
  }
  if (name.source == Source::organisation)
    return category == NounCategory::body || category == NounCategory::collective ||
           category == NounCategory::institution;
  if (name.source == Source::body)
    return category == NounCategory::body || category == NounCategory::collective || scene_.noun(noun).cls == "media";
  if (name.source == Source::place || name.source == Source::city) {
    return human && noun.number != Number::plural && name.source == Source::place;
  }
  return false;
}

// Behind an acronym in brackets ("de l'Organisation de libération (OL)"); `i` itself where there is none.
TokenIndex PhraseBuilder::behind_bracket(TokenIndex i, TokenIndex end) const {
  return i + 2 < end && document_.word(i) == "(" && document_.word(i + 2) == ")" ? i + 3 : i;
}

// "l'épouse du président, X,": the name is hers, not his.
bool PhraseBuilder::belongs_to_human(const Draft& noun) const {
  const TokenIndex of = noun.tokens.first - 1;
  if (of <= reading_.sentence_begin(noun.core.first) || !among(reading_.key(of), of_words)) return false;
  const std::int32_t before = scene_.draft_at(of - 1);
  if (before == no_draft) return false;
  const Draft& outer = draft(before);
  return outer.core.last == of && is_human(outer) && outer.number != Number::plural;
}

// "le porte-parole du gouvernement, Benjamin Griveaux,"
void PhraseBuilder::appose_over_comma(const Right& right) {
  TokenIndex comma = behind_bracket(right.last, right.end);
  Draft& self = draft(right.index);
  // "le chef du groupe au Sénat, X,"
  if (comma + 2 < right.end && self.complement != no_draft && scene_.is_noun(self, NounCategory::office) &&
      document_[comma].pos == Pos::adp && document_.word(comma) != ",") {
    constexpr TokenIndex longest = 5;
    TokenIndex close = comma + 1;
    while (close < std::min(right.end, comma + longest) && document_.word(close) != "," &&
           (document_[close].pos == Pos::det || document_[close].pos == Pos::noun ||
            document_[close].pos == Pos::propn || document_[close].pos == Pos::adj))
      ++close;
    if (close < right.end && document_.word(close) == "," && close > comma + 1) comma = close;
  }
  if (comma + 1 >= right.end || document_.word(comma) != "," || self.apposed != no_draft ||
      self.number == Number::plural || belongs_to_human(self))
    return;
  // "un soldat, X et Y": only between two commas is one name that of an unknown.
  if (self.indefinite && (self.tokens.first == self.core.first || self.bare)) return;
  const std::int32_t name = name_from(comma + 1);
  if (name == no_draft || draft(name).source != Source::person || draft(name).tokens.first != comma + 1) return;
  const TokenIndex behind = draft(name).core.last;
  const bool closed = behind >= right.end || document_[behind].pos == Pos::punct;
  if (!closed && (self.indefinite || document_[draft(name).head].dependency != Label("appos"))) return;
  if (self.indefinite && draft(name).core.size() < 2) return;
  self.apposed = name;
  draft(name).apposed = right.index;
}

// Whether a comma or bracket comes before any verb or conjunction does.
bool PhraseBuilder::closes(TokenIndex at, TokenIndex end) const {
  constexpr TokenIndex longest = 12;
  const TokenIndex limit = std::min(end, at + longest);
  if (at < end && (reading_.key(at) == "qui" || reading_.key(at) == "dont")) return true;
  for (; at < limit; ++at) {
    if (document_[at].pos == Pos::punct) return true;
    if (document_[at].pos == Pos::cconj || document_.morphology(at).verb_form == VerbForm::finite) return false;
  }
  return at >= end;
}

// "Diallo, le président de la Banque centrale, ..." and "Awa Diallo (présidente de ...)".
void PhraseBuilder::appose_behind(std::int32_t index) {
  Draft& name = draft(index);
  const TokenIndex end = reading_.sentence_end(name.core.first);
  TokenIndex comma = name.core.last;
  if (comma + 1 >= end) return;
  // "le FLP (« Front du peuple »), ancienne guérilla"
  if (name.source == Source::body && document_.word(comma) == "(") {
    constexpr TokenIndex longest = 12;
    TokenIndex close = comma + 1;
    while (close < std::min(end, comma + longest) && document_.word(close) != ")") ++close;
    if (close + 2 < end && document_.word(close) == ")" && document_.word(close + 1) == ",") comma = close + 1;
  }
  const std::string_view sign = document_.word(comma);
  if (sign != "," && sign != "(" && sign != "–" && sign != "-") return;
  TokenIndex at = comma + 1;
  while (at + 1 < end && document_[at].pos == Pos::adv) ++at;  // "X, aujourd'hui professeur"
  const TokenIndex start = at;
  std::int32_t found = no_draft;
  for (int steps = 0; at < end && steps < 4; ++at, ++steps) {
    found = scene_.draft_at(at);
    if (found != no_draft && draft(found).source != Source::pronoun) break;
    found = no_draft;
    if (document_[at].pos != Pos::det && document_[at].pos != Pos::adj && document_[at].pos != Pos::pron) return;
  }
  if (found == no_draft || draft(found).source != Source::noun || draft(found).apposed != no_draft) return;
  Draft& noun = draft(found);
  if (noun.tokens.first > start || !may_name(noun, name)) return;
  // "..., a dit X sur TV5, l'opposition": another party.
  if (noun.definite && scene_.noun(noun).category == NounCategory::collective &&
      document_[noun.head].dependency != Label("appos"))
    return;
  // "Merkel, le président et ..." is a list.
  const TokenIndex behind = noun.tokens.last;
  if (behind < end && document_[behind].pos == Pos::cconj && document_[noun.head].dependency != Label("appos")) return;
  const bool closed = closes(behind, end) || document_[noun.head].dependency == Label("appos");
  const bool said = scene_.noun(noun).category == NounCategory::office && noun.definite;
  if (!closed && !said && sign == ",") return;
  // "Reçu par Diallo, le ministre a": another subject.
  const Token& head = document_[noun.head];
  const Token& last = document_[name.head];
  const Token& top = last.dependency.view().starts_with("flat") ? document_[last.head] : last;
  if (!closed && sign == "," && head.dependency.view().starts_with("nsubj") && head.head > noun.head &&
      top.dependency.view().starts_with("obl"))
    return;
  if (name.apposed == no_draft) name.apposed = found;
  noun.apposed = index;
}

void build_phrases(Scene& scene) {
  PhraseBuilder(scene).run();
}

}  // namespace entente
