// Where a name ends: the run of capitalised words from its first, with the small words inside of it.
#include <algorithm>
#include <array>

#include "ingest/actors/name_evidence.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// Small words inside of a person's name, and those that begin a surname.
constexpr std::array<std::string_view, 31> particles{
    "arap", "abu", "abou", "bint", "san", "de",  "du", "des",   "d'",  "la",   "le", "von", "van", "der", "den", "ben",
    "bin",  "ibn", "al",   "el",   "da",  "dos", "di", "della", "del", "ould", "ag", "ter", "zu",  "e",   "y"};

}  // namespace

// The run of capitalised words from `i`, with the small words inside of it.
TokenSpan NameEvidence::chain_at(TokenIndex i, bool titled) const {
  const TokenIndex end = reading_.sentence_end(i);
  TokenIndex last = i + 1;
  const bool given = has_given_name(i);
  if (is_elided(i)) ++last;
  for (;;) {
    TokenIndex next = last;
    if (next + 1 < end && is_elided(next)) {  // "Rachid N'Diaye"
      last = next + 2;
      continue;
    }
    if (next + 1 < end && reading_.is_hyphen(next)) {  // "Ruiz-Gallardón", "Al-Qaïda"
      // "Jae-myung": the second part may be small.
      if (reading_.capital(next + 1) || document_[last - 1].pos == Pos::propn) {
        last = next + 2;
        continue;
      }
      break;
    }
    while (next < end && next - last < 3 && !reading_.capital(next) &&
           (among(reading_.key(next), particles) || (reading_.is_hyphen(next) && next > last))) {
      // "de" and "des" part two names ("le procès de Merah"), unless the recogniser holds them together.
      const std::string_view key = reading_.key(next);
      const bool french = key == "de" || key == "du" || key == "des" || key == "d'" || key == "la" || key == "le" ||
                          key == "e" || key == "y";
      if (french && (document_[next].entity.empty() || document_[next].entity_start) &&
          !(next == last && last == i + 1 && key != "des" && has_particle(i, next)))
        break;
      // "le roi Albert II de Belgique"
      if ((key == "de" || key == "d'") && next + 1 < end && names_country(next + 1)) return {i, last};
      ++next;
    }
    if (next >= end || !reading_.capital(next) || reading_.key(next).empty()) break;
    if (document_[next].entity_start && document_[next].entity != document_[next - 1].entity &&
        !document_[next - 1].entity.empty())
      break;
    if (document_[next].pos == Pos::det || document_[next].pos == Pos::pron) {
      // "Marine Le Pen", "Daniel arap Moi"
      const bool particle = given && ((next + 1 < end && reading_.capital(next + 1)) || next > last);
      if (document_[next].entity.empty() && !particle) break;
    }
    if (begins_office(next)) break;  // "a nommé Anna Diallo Première ministre"
    // "le patron de la CGT Anna Diallo"
    if (!titled && next == i + 1 && reading_.all_capitals(i) && reading_.key(i).size() >= 3 &&
        !reading_.all_capitals(next) && next + 1 < end && (has_given_name(next) || behind_human_noun(i) || is_led(i))) {
      break;
    }
    // "l'assemblée Jeanne Martin": a given name behind a common noun begins another name.
    if (!given && !titled && next == last && next + 1 < end && reading_.capital(next + 1) && has_given_name(next) &&
        (document_[i].pos == Pos::noun || document_[i].pos == Pos::adj || is_common_noun(i) ||
         before_name(i) == "prix")) {
      break;
    }
    last = next + 1;
  }
  return {i, last};
}

// An office of several words, written with a capital.
bool NameEvidence::begins_office(TokenIndex i) const {
  if (i + 1 >= reading_.sentence_end(i)) return false;
  std::vector<Term> terms;
  reading_.knowledge().find(reading_.key({i, i + 2}), terms);
  return std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
    return term.kind == TermKind::noun && reading_.knowledge().noun(term.target).category == NounCategory::office;
  });
}

// A letter with an apostrophe, and a capital right behind it.
bool NameEvidence::is_elided(TokenIndex i) const {
  return reading_.capital(i) && reading_.key(i).size() == 2 && reading_.key(i).ends_with('\'') &&
         !document_[i].space_after && i + 1 < document_.size() && reading_.capital(i + 1);
}

// "l'émissaire Staffan de Mistura": one name before "de" and one behind it, of somebody who is introduced.
bool NameEvidence::has_particle(TokenIndex i, TokenIndex particle) const {
  const TokenIndex next = particle + 1;
  if (next >= reading_.sentence_end(i) || !reading_.capital(next) || document_[i].pos != Pos::propn) return false;
  if (document_[next].pos != Pos::propn || !document_[next].entity.empty()) return false;
  std::vector<Term> terms;
  reading_.knowledge().find(reading_.key(next), terms);
  return terms.empty() && behind_human_noun(i);
}

}  // namespace entente
