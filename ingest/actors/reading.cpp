#include "ingest/actors/reading.hpp"

#include <algorithm>

#include "ingest/actors/name_key.hpp"

namespace entente {

namespace {

constexpr TokenIndex longest_name = 12;            // tokens
constexpr std::string_view former_prefix = "ex ";  // of "ex-président", as a key

bool behind_article(const Reading& reading, TokenIndex token) {
  if (token == reading.sentence_begin(token)) return false;
  const std::string_view key = reading.key(token - 1);
  return key == "l'" || key == "la" || key == "le" || key == "du" || key == "au";
}

bool is_international(const Reading& reading, const Term& term) {
  if (term.kind != TermKind::body) return false;
  const Body& body = reading.knowledge().body(term.target);
  return body.country.empty() && (body.cls == "alliance" || body.cls == "institution" || body.cls == "agence");
}

// Whether the words are written as the term is: names with their capital, acronyms in capitals.
bool written_so(const Reading& reading, TokenSpan tokens, const Term& term) {
  if (!term.capital) return true;
  const TokenIndex first = tokens.first;
  if (term.kind == TermKind::demonym || term.kind == TermKind::adjective) return true;
  if (term.capitals > 1 || tokens.size() > 1) {
    int capitals = 0;
    for (TokenIndex i = tokens.first; i < tokens.last; ++i) capitals += reading.capital(i) ? 1 : 0;
    if (capitals < term.capitals && !(capitals == 0 && term.lower_case)) return false;
    if (capitals == 0) return term.lower_case;
    // "La réunion a duré" is no island.
    const std::string_view article = reading.key(first);
    if (tokens.size() == 2 && (article == "la" || article == "le" || article == "les") &&
        !reading.capital(tokens.last - 1))
      return false;
    return term.acronym ? true : reading.capital(first) || term.lower_case;
  }
  if (!reading.capital(first)) return false;
  if (!term.acronym) return true;
  // "l'Onu"
  return reading.all_capitals(first) || reading.key(first).size() > 4 ||
         (reading.key(first).size() > 2 && behind_article(reading, first) && is_international(reading, term));
}

}  // namespace

Reading::Reading(const Document& document, const Knowledge& knowledge)
    : document_(document), knowledge_(knowledge), dependents_(document) {
  const auto count = static_cast<std::size_t>(document.size());
  keys_.reserve(document.text.size() + count);
  spans_.reserve(count);
  flags_.reserve(count);
  find_units();
  bool opening = true;
  for (TokenIndex i = 0; i < document.size(); ++i) {
    const Token& token = document[i];
    if (i == sentence_begin(i)) opening = true;
    const std::string_view word = document.word(i);
    const auto begin = static_cast<TokenIndex>(keys_.size());
    append_name_key(keys_, word);
    spans_.push_back({begin, static_cast<TokenIndex>(keys_.size())});
    if (token.space_after && !keys_.empty() && keys_.back() != ' ') keys_ += ' ';
    unsigned flags = 0;
    if (starts_with_capital(word)) flags |= 1U;
    if ((flags & 1U) != 0 && is_all_capitals(word)) flags |= 2U;
    if (opening) flags |= 4U;
    if (token.pos != Pos::punct && token.pos != Pos::space) opening = false;
    flags_.push_back(static_cast<unsigned char>(flags));
  }
}

void Reading::find_units() {
  constexpr std::size_t longest_unit = 3;  // sentences
  for (std::size_t s = 0; s < document_.sentences.size(); ++s) {
    units_.push_back(document_.sentences[s].tokens);
  }
  for (std::size_t first = 0; first < units_.size();) {
    std::size_t last = first;
    while (last + 1 < units_.size() && last + 1 - first < longest_unit) {
      const TokenIndex end = document_.sentences[last].tokens.last - 1;
      const Token& token = document_[end];
      const bool hyphen = document_.word(end) == "-";
      if ((token.pos == Pos::punct && !hyphen) || token.pos == Pos::space) break;
      if (document_.sentences[last].paragraph != document_.sentences[last + 1].paragraph) break;
      ++last;
    }
    const TokenSpan unit{units_[first].first, document_.sentences[last].tokens.last};
    for (std::size_t s = first; s <= last; ++s) units_[s] = unit;
    first = last + 1;
  }
}

std::string_view Reading::key(TokenSpan tokens) const {
  const TokenIndex begin = spans_[static_cast<std::size_t>(tokens.first)].first;
  const TokenIndex end = spans_[static_cast<std::size_t>(tokens.last - 1)].last;
  if (end <= begin) return {};
  std::string_view key =
      std::string_view(keys_).substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
  while (key.ends_with(' ')) key.remove_suffix(1);
  return key;
}

const std::vector<TermMatch>& Reading::terms_at(TokenIndex token, TokenIndex limit) {
  matches_.clear();
  const std::string_view first = key(token);
  if (first.empty()) return matches_;
  find_terms(token, 0, limit);
  // "l'ex-président": what it was.
  if (matches_.empty() && first.starts_with(former_prefix) && first.size() > former_prefix.size())
    find_terms(token, former_prefix.size(), limit);
  if (capital(token) && token > sentence_begin(token)) find_behind_contraction(token);
  return matches_;
}

// The longest term behind the first `skipped` bytes of the token's key.
void Reading::find_terms(TokenIndex token, std::size_t skipped, TokenIndex limit) {
  const std::string_view first = key(token).substr(skipped);
  const std::string_view word = first.substr(0, first.find_first_of(" '"));
  if (!knowledge_.may_begin(word)) return;
  const TokenIndex end = std::min({sentence_end(token), token + longest_name, limit});
  TokenIndex last = token + 1;
  if (last < end) {
    const bool hyphen = token + 2 < end && key(token + 1).empty();
    const std::string_view two = key({token, token + (hyphen ? 3 : 2)}).substr(skipped);
    const std::size_t cut = two.find_first_of(" '", word.size() + 1);
    if (two.size() > word.size() && knowledge_.may_begin(two.substr(0, cut))) last = end;
  }
  for (; last > token; --last) {
    const std::string_view whole = key({token, last});
    if (last > token + 1 && key(last - 1).empty()) continue;
    found_.clear();
    knowledge_.find(whole.substr(skipped), found_);
    for (const Term& term : found_) {
      if (written_so(*this, {token, last}, term)) matches_.push_back({{token, last}, term});
    }
    if (!matches_.empty()) break;
  }
}

// "au Caire", "du Havre", "au Figaro": names that have an article, which the preposition has taken in. They go before
// what the words mean without it.
void Reading::find_behind_contraction(TokenIndex token) {
  const std::string_view before = key(token - 1);
  const bool to = before == "au" || before == "aux";
  if (!to && before != "du" && before != "des") return;
  const std::string article = before.back() == 's' || before.back() == 'x' ? "les " : "le ";
  if (!knowledge_.may_begin(article + std::string(key(token).substr(0, key(token).find_first_of(" '"))))) return;
  const TokenIndex shortest = matches_.empty() ? token : matches_.front().tokens.last - 1;
  for (TokenIndex last = std::min(sentence_end(token), token + 3); last > shortest; --last) {
    if (key(last - 1).empty()) continue;
    found_.clear();
    knowledge_.find(article + std::string(key({token, last})), found_);
    std::erase_if(found_, [&](const Term& term) {
      constexpr std::uint32_t telling_city = 100'000;  // inhabitants
      if (term.kind == TermKind::capital) return false;
      if (term.kind == TermKind::city) return knowledge_.city(term.target).population < telling_city;
      if (term.kind != TermKind::body) return true;
      const std::string& cls = knowledge_.body(term.target).cls;
      return cls != "parti" && (!to || cls != "média");
    });
    if (found_.empty()) continue;
    matches_.clear();
    for (const Term& term : found_) matches_.push_back({{token, last}, term});
    return;
  }
}

bool Reading::is_hyphen(TokenIndex token) const {
  if (document_.word(token) != "-" || token == 0 || token + 1 >= document_.size()) return false;
  return !document_[token].space_after && !document_[token - 1].space_after;
}

TokenIndex Reading::head_of(TokenSpan tokens) const {
  for (TokenIndex i = tokens.first; i < tokens.last; ++i) {
    if (document_.is_root(i) || !tokens.contains(document_[i].head)) {
      if (document_[i].pos != Pos::punct && document_[i].pos != Pos::det && document_[i].pos != Pos::adp) return i;
    }
  }
  return tokens.last - 1;
}

std::string_view Reading::preposition(TokenIndex head) const {
  for (const TokenIndex d : dependents_.of(head)) {
    if (d > head) break;
    if (document_[d].dependency == Label("case") || document_[d].dependency == Label("mark")) return key(d);
  }
  return {};
}

}  // namespace entente
