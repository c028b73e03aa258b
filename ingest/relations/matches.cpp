#include "ingest/relations/matches.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr TokenIndex window = 6;  // how far a construction's next word may stand
// Longer "sentences" are tables and lists: nothing is read in them, which also bounds the work of one sentence.
constexpr TokenIndex max_sentence = 1000;

bool is_readable(const Document& document, TokenIndex token) {
  return document.sentences[document[token].sentence].tokens.size() <= max_sentence;
}

}  // namespace

Matches::Matches(const Syntax& syntax) : syntax_(syntax) {
  const Document& document = syntax.document();
  const auto size = static_cast<std::size_t>(document.size());
  at_.assign(size, {});
  taken_.assign(size, no_match);
  present_.assign(word_numbers, false);
  for (TokenIndex i = 0; i < document.size(); ++i) {
    if (syntax.is_verbal(i) && is_readable(document, i)) match_verb(i);
  }
  for (TokenIndex i = 0; i < document.size(); ++i) {
    const Pos pos = document[i].pos;
    if (syntax.is_verbal(i) || !is_readable(document, i)) continue;
    if (is_taken(i) && !names_both_parties(i)) continue;
    if (pos == Pos::noun || pos == Pos::propn || pos == Pos::adj || pos == Pos::x || pos == Pos::adv)
      match_noun(i, WordKind::noun);
    if (pos == Pos::adj || pos == Pos::noun || pos == Pos::x) match_noun(i, WordKind::adjective);
  }
}

// "a rejeté les accusations de Lima contre Oslo": what is rejected has been done as well.
bool Matches::names_both_parties(TokenIndex noun) const {
  if (syntax_.document()[noun].pos != Pos::noun) return false;
  bool doer = !syntax_.modifiers(noun).empty();
  bool opponent = false;
  for (const Argument& argument : syntax_.below(noun)) {
    if (argument.head < noun || syntax_.actors_at(argument.head).empty()) continue;
    doer = doer || syntax_.lexicon().is_preposition(argument.slot, "de");
    opponent = opponent || syntax_.lexicon().is_preposition(argument.slot, "contre");
  }
  return doer && opponent;
}

MatchIndex Matches::at(TokenIndex token, Role role) const {
  for (const MatchIndex index : at(token)) {
    if ((*this)[index].entry->role == role) return index;
  }
  return no_match;
}

MatchIndex Matches::saying_at(TokenIndex token) const {
  if (const MatchIndex own = at(token, Role::attribution); own != no_match) return own;
  const MatchIndex by = taken_by(token);
  return by != no_match && (*this)[by].entry->role == Role::attribution ? by : no_match;
}

bool Matches::is_transparent(TokenIndex token) const {
  const Lexicon& lexicon = syntax_.lexicon();
  for (const std::uint32_t index : lexicon.find(WordKind::noun, syntax_.lemma(token))) {
    if (lexicon[index].role == Role::transparent) return true;
  }
  return false;
}

bool Matches::is_word(const std::vector<std::string>& choices, TokenIndex token) const {
  const std::string& lemma = syntax_.lemma(token);
  const std::string& form = syntax_.lower(token);
  return std::any_of(choices.begin(), choices.end(), [&](const std::string& choice) {
    if (choice == lemma || choice == form) return true;
    if (choice == "à") return form == "au" || form == "aux";
    return choice == "de" && (form == "d'" || form == "du" || form == "des");
  });
}

TokenIndex Matches::find_word(const std::vector<std::string>& choices, TokenIndex after, TokenIndex head) const {
  const Document& document = syntax_.document();
  const TokenIndex end = document.sentences[document[head].sentence].tokens.last;
  for (TokenIndex i = after + 1; i < end && i <= after + window; ++i) {
    if (is_word(choices, i)) return i;
    if (syntax_.in_time(i)) {  // "appelle cet après-midi à voter"
      ++after;
      continue;
    }
    const Pos pos = document[i].pos;
    // "une partie du programme d'aide": past a noun that says nothing of its own, and its "de".
    if (pos == Pos::noun && is_transparent(i)) {
      TokenIndex next = i + 1;
      while (next < end && document[next].pos == Pos::adj) ++next;
      const std::string_view of = next < end ? std::string_view(syntax_.lower(next)) : std::string_view{};
      if (of == "de" || of == "d'" || of == "du" || of == "des") {
        after += next - i + 1;
        i = next;
        continue;
      }
    }
    if (syntax_.is_verbal(i) || pos == Pos::sconj || pos == Pos::adp || document[i].pos == Pos::cconj) return -1;
    // A noun between would be another argument, but not one of time or manner.
    if (pos == Pos::noun && document[i].dependency != "obl:mod" && document[i].dependency != "nmod") return -1;
    const std::string& word = syntax_.lower(i);
    if (word == "," || word == ";" || word == ":" || word == ".") return -1;
  }
  return -1;
}

TokenIndex Matches::find_argument(TokenIndex verb, const std::vector<std::string>& prepositions,
                                  const std::vector<std::string>& choices) const {
  for (const Argument& argument : syntax_.below(verb)) {
    if (argument.slot < first_preposition || argument.head < verb) continue;
    const std::string_view preposition = syntax_.lexicon().slot_name(argument.slot);
    if (std::find(prepositions.begin(), prepositions.end(), preposition) == prepositions.end()) continue;
    if (is_word(choices, argument.head)) return argument.head;
  }
  // "a pris Oslo en otage": hung from the actor between.
  const Document& document = syntax_.document();
  const TokenIndex end = std::min(document.sentences[document[verb].sentence].tokens.last, verb + 20);
  for (TokenIndex i = verb + 1; i < end && !syntax_.is_verbal(i) && document[i].pos != Pos::sconj; ++i) {
    if (syntax_.slot(i) < first_preposition || !is_word(choices, i)) continue;
    const std::string_view preposition = syntax_.lexicon().slot_name(syntax_.slot(i));
    if (std::find(prepositions.begin(), prepositions.end(), preposition) == prepositions.end()) continue;
    const TokenIndex up = syntax_.governor(i);
    if (up > verb && up < i && !syntax_.actors_at(up).empty()) return i;
  }
  return -1;
}

// "a déclaré Lima vainqueur", "a accordé à Lima un prêt": the first further word behind whom the entry acts upon.
TokenIndex Matches::find_behind_argument(const Entry& entry, TokenIndex verb) const {
  const Document& document = syntax_.document();
  const std::vector<Slot>& target = entry.frame.target;
  const TokenIndex end = std::min(document.sentences[document[verb].sentence].tokens.last, verb + 2 * window);
  for (TokenIndex i = verb + 1; i < end && !syntax_.is_verbal(i); ++i) {
    const Mention* met = syntax_.mention_at(i);
    if (met == nullptr || met->tokens.first > verb + 3 || std::ranges::find(target, syntax_.slot(i)) == target.end())
      continue;
    TokenIndex behind = std::max(met->tokens.last, i + 1);
    // "a déclaré Anna, 76 ans, élue": past what stands between commas.
    if (behind < end && syntax_.lower(behind) == ",") {
      TokenIndex close = behind + 1;
      // "a reconnu Lima Pétrole, devenu Quito, coupable"
      while (close < end && syntax_.lower(close) != "," && !(syntax_.is_verbal(close) && syntax_.is_finite(close)))
        ++close;
      if (close < end && syntax_.lower(close) == ",") behind = close + 1;
    }
    const TokenIndex found = find_word(entry.words[1], behind - 1, verb);
    // "a proposé à Lima de venir" is not "proposer de".
    const bool clause = found >= 0 && document[found].pos == Pos::adp && syntax_.slot(i) != slot_object;
    return clause ? -1 : found;
  }
  return -1;
}

std::vector<TokenIndex> Matches::find_words(const Entry& entry, TokenIndex token) const {
  std::vector<TokenIndex> tokens{token};
  for (std::size_t w = 1; w < entry.words.size(); ++w) {
    const auto& choices = entry.words[w];
    if (entry.kind == WordKind::verb && (choices.front() == "en" || choices.front() == "y") && w == 1) {
      // A clitic stands before the verb or its auxiliary.
      TokenIndex clitic = -1;
      for (TokenIndex back = token - 1; back >= 0 && back >= token - 3; --back) {
        if (syntax_.lower(back) == choices.front()) clitic = back;
      }
      if (clitic >= 0) {
        tokens.push_back(clitic);
        continue;
      }
    }
    // "condamnés mardi par le tribunal à deux ans": the preposition and its noun as an argument, wherever it stands.
    if (entry.kind == WordKind::verb && w + 1 < entry.words.size() && tokens.back() == token) {
      const TokenIndex noun = find_argument(token, choices, entry.words[w + 1]);
      if (noun >= 0) {
        tokens.push_back(noun);
        ++w;
        continue;
      }
    }
    const TokenIndex from = tokens.back() < token ? token : tokens.back();
    TokenIndex found = find_word(choices, from, token);
    if (found < 0 && entry.kind == WordKind::verb && w == 1) {
      // "un terme a été mis à": the noun is the passive subject.
      for (const TokenIndex child : syntax_.dependents().of(token)) {
        const std::string_view label = syntax_.document()[child].dependency.view();
        // "voter contre une motion" is not to vote it.
        const bool against = syntax_.lexicon().is_preposition(syntax_.slot(child), "contre");
        if ((label == "nsubj:pass" || label == "obj" || (label == "obl:arg" && !against)) && is_word(choices, child))
          found = child;
      }
      if (found < 0) found = find_behind_argument(entry, token);
    }
    if (found < 0) return {};
    tokens.push_back(found);
  }
  return tokens;
}

bool Matches::may_have_words(std::uint32_t entry, TokenIndex token) {
  const std::span<const std::uint16_t> further = syntax_.lexicon().further_words(entry);
  if (further.empty()) return true;
  const Document& document = syntax_.document();
  const std::uint32_t sentence = document[token].sentence;
  if (present_in_ != sentence) {
    for (const std::uint16_t number : set_) present_[number] = false;
    set_.clear();
    present_in_ = sentence;
    const auto set = [&](std::string_view word) {
      set_.push_back(word_number(word));
      present_[set_.back()] = true;
    };
    const TokenSpan tokens = document.sentences[sentence].tokens;
    for (TokenIndex i = tokens.first; i < tokens.last; ++i) {
      const std::string& form = syntax_.lower(i);
      set(form);
      if (syntax_.lemma(i) != form) set(syntax_.lemma(i));
      // As is_word() takes them.
      if (form == "au" || form == "aux") set("à");
      if (form == "d'" || form == "du" || form == "des") set("de");
    }
  }
  for (std::size_t at = 0; at < further.size();) {
    const auto choices = further.subspan(at + 1, further[at]);
    if (std::ranges::none_of(choices, [&](std::uint16_t number) { return present_[number]; })) return false;
    at += choices.size() + 1;
  }
  return true;
}

void Matches::keep_longest(const Entry& entry, TokenIndex token, std::vector<Match>& found) {
  const std::size_t longest = found.empty() ? 0 : found.front().entry->words.size();
  if (entry.words.size() < longest) return;
  std::vector<TokenIndex> tokens = find_words(entry, token);
  if (tokens.empty()) return;
  if (entry.words.size() > longest) found.clear();
  found.push_back({&entry, std::move(tokens)});
}

void Matches::add(TokenIndex token, std::vector<Match> found) {
  for (Match& match : found) {
    for (std::size_t w = 1; w < match.tokens.size(); ++w) {
      MatchIndex& by = taken_[static_cast<std::size_t>(match.tokens[w])];
      if (by == no_match) by = static_cast<MatchIndex>(all_.size());
    }
    at_[static_cast<std::size_t>(token)].push_back(static_cast<MatchIndex>(all_.size()));
    all_.push_back(std::move(match));
  }
}

void Matches::match_verb(TokenIndex token) {
  const Lexicon& lexicon = syntax_.lexicon();
  const auto range = lexicon.find(WordKind::verb, syntax_.lemma(token));
  if (range.empty()) return;
  const bool reflexive = syntax_.reflexive(token);
  std::vector<Match> found;
  for (const std::uint32_t index : range) {
    if (!may_have_words(index, token)) continue;
    const Entry& entry = lexicon[index];
    if (entry.frame.reflexive && !reflexive) continue;
    keep_longest(entry, token, found);
  }
  if (reflexive) {
    const bool own =
        std::any_of(found.begin(), found.end(), [](const Match& match) { return match.entry->frame.reflexive; });
    if (own)
      std::erase_if(found,
                    [](const Match& match) { return !match.entry->frame.reflexive && match.entry->words.size() == 1; });
  }
  add(token, std::move(found));
}

void Matches::match_noun(TokenIndex token, WordKind kind) {
  const Lexicon& lexicon = syntax_.lexicon();
  std::vector<Match> found;
  const auto try_lemma = [&](std::string_view lemma) {
    for (const std::uint32_t index : lexicon.find(kind, lemma)) {
      if (!may_have_words(index, token)) continue;
      const Entry& entry = lexicon[index];
      if (entry.role == Role::transparent || entry.role == Role::inference) continue;
      keep_longest(entry, token, found);
    }
  };
  try_lemma(syntax_.lemma(token));
  if (found.empty() && syntax_.lemma(token) != syntax_.lower(token)) try_lemma(syntax_.lower(token));
  if (found.empty() && syntax_.lower(token).ends_with('s')) {
    const std::string& form = syntax_.lower(token);
    try_lemma(std::string_view(form).substr(0, form.size() - 1));
  }
  add(token, std::move(found));
}

}  // namespace entente
