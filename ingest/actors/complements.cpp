// "de X" behind a noun: how far it goes, and whether it is the noun's or the verb's.
#include <algorithm>
#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/phrase_builder.hpp"
#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// Verbs with an object and "de": the complement is theirs.
constexpr std::array<std::string_view, 18> verbs_with_of{
    "accuser",  "soupconner", "menacer",   "priver", "traiter",   "taxer",     "feliciter",  "inculper", "charger",
    "informer", "avertir",    "remercier", "punir",  "qualifier", "suspecter", "convaincre", "blamer",   "sommer"};
constexpr std::array<std::string_view, 4> holding_verbs{"juger", "trouver", "estimer", "considerer"};
constexpr std::array<std::string_view, 3> calling_verbs{"traiter", "taxer", "qualifier"};
constexpr std::array<std::string_view, 8> leaving_verbs{"retirer", "rappeler", "evacuer", "expulser",
                                                        "chasser", "deloger",  "exclure", "rapatrier"};
constexpr std::array<std::string_view, 12> months{"janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
                                                  "juillet", "aout",    "septembre", "octobre", "novembre", "decembre"};
constexpr int deepest_complement = 3;

}  // namespace

TokenIndex PhraseBuilder::skip_article(TokenIndex i) const {
  const TokenIndex end = reading_.sentence_end(i > 0 ? i - 1 : 0);
  while (i < end && (document_[i].pos == Pos::det || reading_.key(i) == "l'" || reading_.key(i) == "la")) ++i;
  return i;
}

std::int32_t PhraseBuilder::draft_behind_article(TokenIndex i) const {
  const TokenIndex start = skip_article(i);
  return start < reading_.sentence_end(i > 0 ? i - 1 : 0) ? scene_.draft_at(start) : no_draft;
}

bool PhraseBuilder::is_adjective(TokenIndex i, TokenIndex head) const {
  const Token& token = document_[i];
  if (reading_.key(i).size() > 7 && reading_.key(i).ends_with("aient"))
    return false;  // a verb, whatever the tagger says
  // "le leader de Podemos critique Rajoy": before a name or an article it is the verb.
  if (reading_.key(i) == "critique" && i + 1 < document_.size() &&
      (document_[i + 1].pos == Pos::det || reading_.capital(i + 1)))
    return false;
  // "les partis pro-européens", whatever the tagger makes of the word. Keys have blanks for hyphens.
  const std::string_view key = reading_.key(i);
  if (!reading_.capital(i) && (key.starts_with("pro ") || key.starts_with("anti ")) && token.head == head) return true;
  if (reading_.capital(i) && token.pos != Pos::adj) return false;
  if (token.pos == Pos::adj) return true;
  if (token.pos == Pos::verb && token.dependency == Label("amod")) return true;
  return token.pos == Pos::noun && token.dependency == Label("amod") && token.head == head;
}

// "qualifie la réforme du gouvernement d'injuste": what is called so is the reform; a lone "de" behind it is the
// verb's.
bool PhraseBuilder::is_called(TokenIndex noun, TokenIndex start) const {
  const std::string_view of = reading_.key(start - 1);
  const TokenIndex next = start + 1;
  if ((of != "de" && of != "d'") || (next < reading_.sentence_end(start) && among(reading_.key(next), de_phrases)))
    return false;
  for (int depth = 0; depth < deepest_complement && document_[noun].dependency == Label("nmod"); ++depth)
    noun = document_[noun].head;
  return document_[noun].dependency == Label("obj") &&
         among(name_key(document_.lemma(document_[noun].head)), calling_verbs);
}

// "juge la politique du gouvernement injuste": what the verb says of it, where no more follows.
bool PhraseBuilder::is_held_to_be(TokenIndex noun, TokenIndex adjective) const {
  const TokenIndex next = adjective + 1;
  if (scene_.draft_at(adjective) != no_draft ||
      (next < reading_.sentence_end(adjective) && document_[next].pos != Pos::punct))
    return false;
  for (int depth = 0; depth < deepest_complement && document_[noun].dependency == Label("nmod"); ++depth)
    noun = document_[noun].head;
  return document_[noun].dependency == Label("obj") &&
         among(name_key(document_.lemma(document_[noun].head)), holding_verbs);
}

// "retirer ses troupes du Liban": the complement hangs on the verb that the noun hangs on, not on the noun. Offices and
// institutions keep theirs, for the parser errs with them.
bool PhraseBuilder::is_argument_of_verb(std::int32_t index, TokenIndex start) const {
  const Draft& noun = scene_.drafts[static_cast<std::size_t>(index)];
  if (noun.source != Source::noun) return false;
  // "l'exécution par les rebelles de dix soldats", "par l'armée de manifestants": people without an article are the
  // event's.
  const std::int32_t people = scene_.draft_at(start);
  const bool counted = document_[start].pos == Pos::num || document_[start - 1].pos == Pos::num;
  const bool some = people != no_draft && among(reading_.key(start - 1), {"de", "d'"}) && is_human(draft(people));
  if ((counted || some) && reading_.preposition(noun.head) == "par") return true;
  // "accuse les créanciers de chantage": what one is accused of.
  const TokenIndex governor = document_[noun.head].head;
  const Pos pos = document_[start].pos;
  const bool plain = among(reading_.key(start - 1), de_phrases) && (pos == Pos::noun || pos == Pos::adj) &&
                     scene_.draft_at(start) == no_draft;
  if (plain && document_[noun.head].dependency == Label("obj") &&
      among(name_key(document_.lemma(governor)), verbs_with_of))
    return true;
  if (plain && is_called(noun.head, start)) return true;
  const NounCategory category = scene_.noun(noun).category;
  if (category == NounCategory::office || category == NounCategory::institution) return false;
  TokenIndex head = start;
  while (document_[head].dependency == Label("amod") || document_[head].dependency == Label("nummod") ||
         document_[head].dependency == Label("flat:name")) {
    if (document_.is_root(head) || document_[head].head <= start) break;
    head = document_[head].head;
  }
  // "retirer ses troupes du Liban": whose they are is said already.
  const std::int32_t place = scene_.draft_at(start);
  if (noun.possessive && scene_.noun(noun).cls == "armed" && place != no_draft &&
      (draft(place).source == Source::country || draft(place).source == Source::city ||
       draft(place).source == Source::place || draft(place).source == Source::capital))
    return true;
  // "rappelle ses diplomates de Doha", "retire les troupes de la guerre": from where.
  if (document_[noun.head].dependency == Label("obj") && among(reading_.key(start - 1), de_phrases) &&
      among(name_key(document_.lemma(governor)), leaving_verbs) && place != no_draft &&
      draft(place).source != Source::noun && scene_.noun(noun).category != NounCategory::body)
    return true;
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
  // "le rejet par la cour de sa demande": not the court's.
  if (depth == 0 && start > at + 1 && draft(index).source == Source::noun && scene_.draft_at(start) == no_draft &&
      scene_.noun(draft(index)).category == NounCategory::institution && document_.morphology(at + 1).possessive)
    return at;
  std::int32_t inner = scene_.draft_at(start);
  if (inner == no_draft && name_from(start) != no_draft && draft(name_from(start)).source == Source::person)
    inner = name_from(start);  // "le parti de M. Sow"
  if (inner != no_draft && inner != index) {
    Draft& other = draft(inner);
    if (other.source == Source::pronoun) return at;
    const std::string_view word =
        draft(index).source == Source::noun ? scene_.noun(draft(index)).masculine : std::string_view{};
    if (depth == 0 &&
        (other.source == Source::city || other.source == Source::place || other.source == Source::capital) &&
        (word == "ville" || word == "village" || word == "localité" || word == "province" || word == "région" ||
         word == "île" || word == "capitale" || word == "territoire")) {
      // "la ville de Gao": the noun and the name are one place.
      other.tokens.first = draft(index).tokens.first;
      other.head = draft(index).head;
      draft(index).absorbed = true;
      return other.core.last;
    }
    // "correspondant russe de la chaîne": the chain employs him, wherever he comes from.
    const bool of_employer = draft(index).source == Source::noun && scene_.noun(draft(index)).cls == "journalist" &&
                             draft(index).complement != no_draft && draft(draft(index).complement).modifier &&
                             !other.modifier;
    if (depth == 0 && (draft(index).complement == no_draft || of_employer)) draft(index).complement = inner;
    other.owner = index;
    if (draft(index).country.empty()) draft(index).country = other.country;
    return std::max(other.tokens.last, other.core.last);
  }
  if (document_[start].pos != Pos::noun && document_[start].pos != Pos::propn && document_[start].pos != Pos::adj &&
      document_[start].pos != Pos::num && document_[start].pos != Pos::x) {
    return at;
  }
  TokenIndex last = start + 1;
  while (last < end && reading_.capital(start) && reading_.capital(last) && scene_.draft_at(last) == no_draft &&
         (document_[last].pos == Pos::propn || document_[last].pos == Pos::noun))
    ++last;  // "le temple de Preah Vihear"
  // "la répression du 31 décembre"
  if (document_[start].pos == Pos::num && last < end && among(reading_.key(last), months)) {
    ++last;
    const bool year = last < end && document_[last].pos == Pos::num;
    return year ? last + 1 : last;
  }
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
  if (depth < deepest_complement && last < end && among(reading_.key(last), de_phrases) &&
      document_[last].pos != Pos::det) {
    const TokenIndex further = take_complement(index, last, depth + 1);
    if (further > last) return further;
  }
  return last;
}

// "accusé par ses rivaux de mollesse": behind who says so "de" without an article is what somebody is
// accused of.
bool PhraseBuilder::is_of_accusation(const Right& right) const {
  const std::string_view key = reading_.key(right.last);
  const Draft& self = draft(right.index);
  if ((key != "de" && key != "d'") || right.last != self.core.last || right.last + 1 >= right.end ||
      reading_.preposition(self.head) != "par" || document_[right.last + 1].pos != Pos::noun ||
      scene_.draft_at(right.last + 1) != no_draft || reading_.capital(right.last + 1))
    return false;
  for (TokenIndex i = self.tokens.first - 1; i >= 0 && i > self.tokens.first - 6; --i) {
    if (document_[i].pos == Pos::verb) return among(name_key(document_.lemma(i)), verbs_with_of);
  }
  return false;
}

}  // namespace entente
