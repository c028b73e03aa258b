// The phrase around each noun: its article, adjectives and complements, and the name beside it. From right to left, so
// that what a complement says is known before the phrase that it belongs to.
#include <algorithm>
#include <array>

#include "ingest/actors/scene.hpp"

namespace entente {

namespace {

template <std::size_t N>
bool any_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 7> of_words{"de", "du", "des", "d'", "de la", "de l'", "d"};
constexpr std::array<std::string_view, 12> former_words{"ancien", "ancienne", "anciens", "anciennes",
                                                        "ex",     "feu",      "ex-",     "ancien-",
                                                        "dechu",  "dechue",   "defunt",  "defunte"};
constexpr std::array<std::string_view, 12> other_words{"precedent",  "precedente", "futur",    "future",
                                                       "autre",      "autres",     "prochain", "prochaine",
                                                       "precedents", "anterieur",  "propre",   "certains"};
// Adjectives that take a complement of their own.
constexpr std::array<std::string_view, 9> governing{"favorable", "hostile", "oppose", "fidele", "lie",
                                                    "affilie",   "destine", "soumis", "proche"};
constexpr int deepest_complement = 3;

class PhraseBuilder {
 public:
  explicit PhraseBuilder(Scene& scene) : scene_(scene), reading_(scene.reading), document_(scene.document) {}

  void run() {
    for (auto i = static_cast<std::int32_t>(scene_.drafts.size()) - 1; i >= 0; --i) {
      Draft& draft = scene_.drafts[static_cast<std::size_t>(i)];
      if (draft.source == Source::pronoun || (draft.source == Source::body && draft.owner != no_draft)) continue;
      extend_left(draft);
      if (draft.source == Source::noun) extend_right(i);
      if (draft.source == Source::person || draft.source == Source::organisation || draft.source == Source::body)
        appose_behind(i);
    }
  }

 private:
  Draft& draft(std::int32_t index) { return scene_.drafts[static_cast<std::size_t>(index)]; }
  void extend_left(Draft& draft);
  void extend_right(std::int32_t index);
  void appose_behind(std::int32_t index);
  TokenIndex skip_article(TokenIndex i) const;
  TokenIndex behind_bracket(TokenIndex i, TokenIndex end) const;
  std::int32_t name_from(TokenIndex i) const;
  bool closes(TokenIndex at, TokenIndex end) const;
  TokenIndex take_complement(std::int32_t index, TokenIndex at, int depth);
  bool is_argument_of_verb(std::int32_t index, TokenIndex start) const;
  bool is_adjective(TokenIndex i, TokenIndex head) const;
  bool may_name(const Draft& noun, const Draft& name) const;

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
};

void PhraseBuilder::extend_left(Draft& draft) {
  const TokenIndex begin = reading_.sentence_begin(draft.core.first);
  TokenIndex first = std::min(draft.tokens.first, draft.core.first);
  for (int steps = 0; first > begin && steps < 5; ++steps) {
    const TokenIndex before = first - 1;
    const Token& token = document_[before];
    const std::string_view key = reading_.key(before);
    if (scene_.draft_at(before) != no_draft &&
        scene_.drafts[static_cast<std::size_t>(scene_.draft_at(before))].source != Source::pronoun) {
      if (token.pos != Pos::adj || draft.source != Source::noun) break;
    }
    if (token.pos == Pos::det || key == "l'" || key == "le" || key == "la" || key == "les") {
      first = before;
      const Morphology& morphology = document_.morphology(before);
      if (draft.number == Number::none) draft.number = morphology.number;
      if (draft.gender == Gender::none) draft.gender = morphology.gender;
      draft.possessive =
          morphology.possessive || key == "son" || key == "sa" || key == "ses" || key == "leur" || key == "leurs";
      draft.demonstrative = key == "ce" || key == "cet" || key == "cette" || key == "ces";
      draft.universal = draft.universal || key.starts_with("tou");
      if (key == "les" || key == "le" || key == "la" || key == "l'") draft.indefinite = false;
      draft.indefinite = draft.indefinite || key == "un" || key == "une" || key == "des" || key == "plusieurs" ||
                         key == "quelques" || key == "certains" || key == "chaque";
      draft.definite = !draft.indefinite;
      if (key == "des" || key == "les" || key == "ces" || key == "ses" || key == "leurs") draft.number = Number::plural;
      continue;
    }
    if (token.pos == Pos::adp && (key == "du" || key == "des" || key == "au" || key == "aux")) {
      draft.definite = true;
      if (key == "des" || key == "aux") draft.number = Number::plural;
      break;
    }
    if (draft.source != Source::noun) break;
    if (token.pos == Pos::num) {
      first = before;
      draft.indefinite = true;
      draft.number = Number::plural;
      draft.bare = false;
      continue;
    }
    if (any_of(key, former_words)) {
      draft.former = true;
      first = before;
      continue;
    }
    if (any_of(key, other_words)) {
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
  // Adjectives with no article before them do not belong to the noun ("sont nombreux rebelles").
  draft.tokens.first = first;
  if (!draft.definite && !draft.indefinite) draft.indefinite = draft.source == Source::noun;
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

TokenIndex PhraseBuilder::skip_article(TokenIndex i) const {
  const TokenIndex end = reading_.sentence_end(i > 0 ? i - 1 : 0);
  while (i < end && (document_[i].pos == Pos::det || reading_.key(i) == "l'" || reading_.key(i) == "la")) ++i;
  return i;
}

// Behind an acronym in brackets ("de l'Organisation de libération (OL)"); `i` itself where there is none.
TokenIndex PhraseBuilder::behind_bracket(TokenIndex i, TokenIndex end) const {
  return i + 2 < end && document_.word(i) == "(" && document_.word(i + 2) == ")" ? i + 3 : i;
}

bool PhraseBuilder::is_adjective(TokenIndex i, TokenIndex head) const {
  const Token& token = document_[i];
  if (reading_.capital(i) && token.pos != Pos::adj) return false;
  if (token.pos == Pos::adj) return true;
  if (token.pos == Pos::verb && token.dependency == Label("amod")) return true;
  return token.pos == Pos::noun && token.dependency == Label("amod") && token.head == head;
}

// "retirer ses troupes du Liban": the complement hangs on the verb that the noun hangs on, not on the noun. Offices and
// institutions keep theirs, for the parser errs with them.
bool PhraseBuilder::is_argument_of_verb(std::int32_t index, TokenIndex start) const {
  const Draft& noun = scene_.drafts[static_cast<std::size_t>(index)];
  if (noun.source != Source::noun) return false;
  const NounCategory category = scene_.noun(noun).category;
  if (category == NounCategory::office || category == NounCategory::institution) return false;
  TokenIndex head = start;
  while (document_[head].dependency == Label("amod") || document_[head].dependency == Label("nummod") ||
         document_[head].dependency == Label("flat:name")) {
    if (document_.is_root(head) || document_[head].head <= start) break;
    head = document_[head].head;
  }
  if (document_[head].dependency != Label("obl:arg")) return false;
  const TokenIndex verb = document_[head].head;
  return document_[verb].pos == Pos::verb && verb < noun.core.first && document_[noun.head].head == verb;
}

// "de X" from `at`, the preposition. Gives the end of what was taken, `at` where nothing was.
TokenIndex PhraseBuilder::take_complement(std::int32_t index, TokenIndex at, int depth) {
  const TokenIndex end = reading_.sentence_end(at);
  TokenIndex start = skip_article(at + 1);
  // "des deux pays", "de l'actuel gouvernement": to the noun that the table has.
  if (start < end && scene_.draft_at(start) == no_draft && start + 1 < end && scene_.draft_at(start + 1) != no_draft &&
      (document_[start].pos == Pos::num || document_[start].pos == Pos::adj) &&
      !draft(scene_.draft_at(start + 1)).modifier) {
    ++start;
  }
  if (start >= end) return at;
  // "demandent à la direction de meilleurs salaires": the object of the verb, not of the noun.
  const TokenIndex noun = document_[start].dependency == Label("amod") ? document_[start].head : start;
  if (depth == 0 && document_[noun].dependency == Label("obj") && document_[document_[noun].head].pos == Pos::verb)
    return at;
  if (is_argument_of_verb(index, start)) return at;
  const std::int32_t inner = scene_.draft_at(start);
  if (inner != no_draft && inner != index) {
    Draft& other = draft(inner);
    if (other.source == Source::pronoun) return at;
    const std::string_view word =
        draft(index).source == Source::noun ? scene_.noun(draft(index)).masculine : std::string_view{};
    if (depth == 0 &&
        (other.source == Source::city || other.source == Source::place || other.source == Source::capital) &&
        (word == "ville" || word == "province" || word == "région" || word == "île" || word == "capitale" ||
         word == "territoire")) {
      // "la ville de Gao": the noun and the name are one place.
      other.tokens.first = draft(index).tokens.first;
      other.head = draft(index).head;
      draft(index).absorbed = true;
      return other.core.last;
    }
    if (depth == 0 && draft(index).complement == no_draft) draft(index).complement = inner;
    other.owner = index;
    if (draft(index).country.empty()) draft(index).country = other.country;
    return std::max(other.tokens.last, other.core.last);
  }
  if (document_[start].pos != Pos::noun && document_[start].pos != Pos::propn && document_[start].pos != Pos::adj &&
      document_[start].pos != Pos::num && document_[start].pos != Pos::x) {
    return at;
  }
  TokenIndex last = start + 1;
  while (last < end &&
         (is_adjective(last, start) || (document_[last].pos == Pos::noun && document_[last - 1].pos == Pos::adj &&
                                        document_[start].pos == Pos::adj))) {
    const std::int32_t adjective = scene_.draft_at(last);
    if (adjective != no_draft) {
      if (draft(adjective).source == Source::noun) break;
      if (draft(index).country.empty()) draft(index).country = draft(adjective).country;
    }
    ++last;
  }
  if (depth < deepest_complement && last < end && any_of(reading_.key(last), of_words) &&
      document_[last].pos != Pos::det) {
    const TokenIndex further = take_complement(index, last, depth + 1);
    if (further > last) return further;
  }
  return last;
}

bool PhraseBuilder::may_name(const Draft& noun, const Draft& name) const {
  const NounCategory category = scene_.noun(noun).category;
  const bool human =
      category == NounCategory::office || category == NounCategory::person || category == NounCategory::relation;
  if (name.source == Source::person) {
    if (human && noun.number != Number::plural) return true;
    return false;
  }
  if (name.source == Source::organisation)
    return category == NounCategory::body || category == NounCategory::collective ||
           category == NounCategory::institution;
  if (name.source == Source::body) return category == NounCategory::body || category == NounCategory::collective;
  if (name.source == Source::place || name.source == Source::city) {
    return human && noun.number != Number::plural && name.source == Source::place;
  }
  return false;
}

void PhraseBuilder::extend_right(std::int32_t index) {
  const NounCategory category = scene_.noun(draft(index)).category;
  const std::string_view cls = scene_.noun(draft(index)).cls;
  const bool human =
      category == NounCategory::office || category == NounCategory::person || category == NounCategory::relation;
  const TokenIndex end = reading_.sentence_end(draft(index).core.first);
  TokenIndex last = draft(index).core.last;
  int complements = 0;
  while (last < end) {
    const std::int32_t next = scene_.draft_at(last);
    if (next != no_draft) {
      Draft& other = draft(next);
      if (other.modifier && (other.source == Source::demonym || other.source == Source::belonging)) {
        Draft& self = draft(index);
        other.owner = index;
        if (self.country.empty()) self.country = other.country;
        if (self.complement == no_draft) self.complement = next;
        self.bare = false;
        last = other.core.last;
        continue;
      }
      if (may_name(draft(index), other) && draft(index).apposed == no_draft) {
        Draft& self = draft(index);
        self.apposed = next;
        other.apposed = index;
        if (other.source == Source::place) other.source = Source::person;
        last = std::max(other.core.last, other.tokens.last);
        break;
      }
      // "la région Bretagne": the noun and the name are one place.
      const std::string_view word = scene_.noun(draft(index)).masculine;
      if ((other.source == Source::place || other.source == Source::city) && last == draft(index).core.last &&
          (word == "ville" || word == "province" || word == "région" || word == "île" || word == "territoire")) {
        draft(index).complement = next;
        draft(index).absorbed = true;
        other.tokens.first = draft(index).tokens.first;
        other.head = draft(index).head;
        last = other.core.last;
        break;
      }
      // "gouvernement Rajoy", "camp Gbagbo": the name says which one.
      if ((cls == "government" || word == "camp" || word == "clan") && other.source == Source::person &&
          complements == 0) {
        draft(index).complement = next;
        draft(index).bare = false;
        last = other.core.last;
        break;
      }
      // "le ministre français délégué aux Affaires européennes"
      if (cls == "minister" && other.source == Source::noun && reading_.key(last).starts_with("delegue") &&
          last + 1 < end && document_[last + 1].pos == Pos::adp) {
        other.absorbed = true;
        last = other.core.last;
        continue;
      }
      if (is_adjective(last, draft(index).head) && other.source == Source::noun &&
          document_[last].dependency == Label("amod")) {
        other.absorbed = true;  // "militants autonomistes": the adjective is a noun elsewhere
        draft(index).bare = false;
        last = other.core.last;
        continue;
      }
      break;
    }
    const std::string_view key = reading_.key(last);
    // "le collectif la Voix des femmes": the name has an article of its own.
    if (category == NounCategory::body && document_[last].pos == Pos::det && last + 1 < end &&
        draft(index).apposed == no_draft && draft(index).number != Number::plural) {
      const std::int32_t name = scene_.draft_at(last + 1);
      if (name != no_draft && draft(name).core.first == last + 1 && reading_.capital(last + 1) &&
          may_name(draft(index), draft(name))) {
        draft(index).apposed = name;
        draft(name).apposed = index;
        last = std::max(draft(name).core.last, draft(name).tokens.last);
        break;
      }
    }
    if (any_of(key, of_words) && document_[last].pos != Pos::det && complements < 2) {
      const TokenIndex further = take_complement(index, last, 0);
      if (further == last) break;
      last = further;
      draft(index).bare = false;
      ++complements;
      continue;
    }
    // "les ministères de l'Intérieur et de la Défense"
    if (category == NounCategory::institution && key == "et" && complements > 0 && last + 2 < end &&
        draft(index).number == Number::plural && any_of(reading_.key(last + 1), of_words)) {
      const TokenIndex further = take_complement(index, last + 1, 1);
      if (further == last + 1) break;
      last = further;
      continue;
    }
    // "le gouvernement en exil", "une ONG pour la paix"
    if (category == NounCategory::institution && key == "en" && last + 1 < end && reading_.key(last + 1) == "exil") {
      last += 2;
      draft(index).bare = false;
      draft(index).other = true;
      continue;
    }
    if (category == NounCategory::body && key == "pour" &&
        (cls == "ong" || cls == "alliance" || cls == "agence" || cls == "parti") && complements < 2 &&
        (reading_.capital(draft(index).core.first) || complements == 0)) {
      const TokenIndex further = take_complement(index, last, 1);
      if (further == last) break;
      last = further;
      draft(index).bare = false;
      ++complements;
      continue;
    }
    const bool at = key == "a" || key == "au" || key == "aux" || key == "pour" || key == "charge";
    if (at && category == NounCategory::office &&
        (cls == "minister" || cls == "diplomat" || cls == "secretary" || cls == "spokesperson") &&
        document_[last].pos == Pos::adp && complements < 3) {
      const TokenIndex further = take_complement(index, last, 1);
      if (further == last) break;
      last = further;
      draft(index).bare = false;
      ++complements;
      continue;
    }
    // "professeur à l'université", "élève à l'école"
    if ((key == "a" || key == "au") && category == NounCategory::person && (cls == "expert" || cls == "civil") &&
        draft(index).complement == no_draft && document_[last].pos == Pos::adp) {
      const TokenIndex start = skip_article(last + 1);
      const std::int32_t body = start < end ? scene_.draft_at(start) : no_draft;
      if (body != no_draft && (draft(body).source == Source::body || draft(body).source == Source::organisation ||
                               scene_.is_noun(draft(body), NounCategory::body))) {
        last = take_complement(index, last, 0);
        draft(index).bare = false;
        continue;
      }
    }
    if ((key == "a" || key == "au" || key == "en" || key == "aupres") && (cls == "diplomat" || cls == "embassy") &&
        document_[last].pos == Pos::adp) {
      const TokenIndex further = take_complement(index, last, 1);
      if (further == last) break;
      last = further;
      continue;
    }
    // "la correspondante de la chaîne en Egypte, X"
    if (human && (key == "en" || key == "au" || key == "a") && last + 2 < end &&
        scene_.draft_at(last + 1) != no_draft && draft(index).complement != no_draft) {
      const Draft& place = draft(scene_.draft_at(last + 1));
      if ((place.source == Source::country || place.source == Source::capital || place.source == Source::city) &&
          place.core.last < end && document_.word(place.core.last) == ",") {
        last = place.core.last;
        continue;
      }
    }
    // "responsables russes et ukrainiens"
    if (document_[last].pos == Pos::cconj && last + 1 < end && last > draft(index).core.last &&
        scene_.draft_at(last + 1) != no_draft && scene_.draft_at(last - 1) != no_draft &&
        draft(scene_.draft_at(last + 1)).modifier && draft(scene_.draft_at(last - 1)).modifier &&
        draft(index).number == Number::plural) {
      draft(scene_.draft_at(last + 1)).owner = index;
      last = draft(scene_.draft_at(last + 1)).core.last;
      continue;
    }
    // "des manifestants favorables à l'armée": what the adjective governs is no part of the name.
    if (is_adjective(last, draft(index).head) && category != NounCategory::office && last + 1 < end &&
        document_[last + 1].pos == Pos::adp) {
      const bool governs =
          std::any_of(governing.begin(), governing.end(), [&](std::string_view stem) { return key.starts_with(stem); });
      if (governs) {
        draft(index).bare = false;
        break;
      }
    }
    if (is_adjective(last, draft(index).head) || (human && any_of(key, former_words))) {
      if (any_of(key, former_words)) draft(index).former = true;
      if (any_of(key, other_words)) draft(index).other = true;
      draft(index).bare = false;
      ++last;
      continue;
    }
    // "le porte-parole du gouvernement, Benjamin Griveaux,"
    const TokenIndex comma = behind_bracket(last, end);
    if (human && comma + 1 < end && document_.word(comma) == ",") {
      const std::int32_t name = name_from(comma + 1);
      if (name != no_draft && draft(name).source == Source::person && draft(index).apposed == no_draft &&
          draft(index).number != Number::plural && !draft(index).indefinite && draft(name).tokens.first == comma + 1) {
        const TokenIndex behind = draft(name).core.last;
        const bool closed = behind >= end || document_[behind].pos == Pos::punct;
        if (closed || document_[draft(name).head].dependency == Label("appos")) {
          draft(index).apposed = name;
          draft(name).apposed = index;
        }
      }
    }
    break;
  }
  draft(index).tokens.last = std::max(last, draft(index).core.last);
}

// Whether a comma or bracket comes before any verb or conjunction does.
bool PhraseBuilder::closes(TokenIndex at, TokenIndex end) const {
  constexpr TokenIndex longest = 12;
  const TokenIndex limit = std::min(end, at + longest);
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
  const TokenIndex comma = name.core.last;
  if (comma + 1 >= end) return;
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
  // "Merkel, le président et ..." is a list.
  const TokenIndex behind = noun.tokens.last;
  if (behind < end && document_[behind].pos == Pos::cconj && document_[noun.head].dependency != Label("appos")) return;
  const bool closed = closes(behind, end) || document_[noun.head].dependency == Label("appos");
  const bool said = scene_.noun(noun).category == NounCategory::office && noun.definite;
  if (!closed && !said && sign == ",") return;
  if (name.apposed == no_draft) name.apposed = found;
  noun.apposed = index;
}

}  // namespace

void build_phrases(Scene& scene) {
  PhraseBuilder(scene).run();
}

}  // namespace entente
