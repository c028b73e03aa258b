#include "ingest/language/document.hpp"

namespace entente {

namespace {

constexpr std::array<std::string_view, 19> pos_names{"",      "ADJ",  "ADP",  "ADV",  "AUX",  "CCONJ", "DET",
                                                     "INTJ",  "NOUN", "NUM",  "PART", "PRON", "PROPN", "PUNCT",
                                                     "SCONJ", "SYM",  "VERB", "X",    "SPACE"};

}  // namespace

std::string_view name(Pos pos) {
  return pos_names[static_cast<std::size_t>(pos)];
}

Pos pos_of(std::string_view name) {
  const auto found = std::find(pos_names.begin(), pos_names.end(), name);
  return found == pos_names.end() ? Pos::none : static_cast<Pos>(found - pos_names.begin());
}

Morphology Morphology::parse(std::string_view features) {
  Morphology result;
  result.features = features;
  for (std::size_t at = 0; at < features.size();) {
    std::size_t end = features.find('|', at);
    if (end == std::string_view::npos) end = features.size();
    const std::string_view feature = features.substr(at, end - at);
    at = end + 1;
    const std::size_t equals = feature.find('=');
    if (equals == std::string_view::npos) continue;
    const std::string_view key = feature.substr(0, equals);
    const std::string_view value = feature.substr(equals + 1);
    if (key == "Gender") {
      result.gender = value == "Masc" ? Gender::masculine : value == "Fem" ? Gender::feminine : Gender::none;
    } else if (key == "Number") {
      result.number = value == "Sing" ? Number::singular : value == "Plur" ? Number::plural : Number::none;
    } else if (key == "Person") {
      if (value.size() == 1 && value[0] >= '1' && value[0] <= '3')
        result.person = static_cast<std::uint8_t>(value[0] - '0');
    } else if (key == "Mood") {
      result.mood = value == "Ind"   ? Mood::indicative
                    : value == "Cnd" ? Mood::conditional
                    : value == "Sub" ? Mood::subjunctive
                    : value == "Imp" ? Mood::imperative
                                     : Mood::none;
    } else if (key == "Tense") {
      result.tense = value == "Pres"   ? Tense::present
                     : value == "Past" ? Tense::past
                     : value == "Imp"  ? Tense::imperfect
                     : value == "Fut"  ? Tense::future
                                       : Tense::none;
    } else if (key == "VerbForm") {
      result.verb_form = value == "Fin"    ? VerbForm::finite
                         : value == "Inf"  ? VerbForm::infinitive
                         : value == "Part" ? VerbForm::participle
                                           : VerbForm::none;
    } else if (key == "Voice") {
      result.passive = value == "Pass";
    } else if (key == "Poss") {
      result.possessive = value == "Yes";
    } else if (key == "Reflex") {
      result.reflexive = value == "Yes";
    } else if (key == "Polarity") {
      result.negative = value == "Neg";
    } else if (key == "PronType" && value.size() <= 23) {
      result.pron_type = value;
    }
  }
  return result;
}

Dependents::Dependents(const Document& document) : first_(document.tokens.size() + 1, 0) {
  const TokenIndex size = document.size();
  for (TokenIndex i = 0; i < size; ++i) {
    if (!document.is_root(i)) ++first_[static_cast<std::size_t>(document[i].head) + 1];
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  list_.resize(first_.back());
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (TokenIndex i = 0; i < size; ++i) {
    if (!document.is_root(i)) list_[next[static_cast<std::size_t>(document[i].head)]++] = i;
  }

  subtree_.resize(document.tokens.size());
  for (TokenIndex i = 0; i < size; ++i) subtree_[static_cast<std::size_t>(i)] = {i, i + 1};
  // A token widens its head once all below it have widened it.
  constexpr std::uint32_t done = UINT32_MAX;
  std::vector<std::uint32_t> waits_for(document.tokens.size());
  for (std::size_t i = 0; i < waits_for.size(); ++i) waits_for[i] = first_[i + 1] - first_[i];
  for (TokenIndex i = 0; i < size; ++i) {
    for (TokenIndex token = i; waits_for[static_cast<std::size_t>(token)] == 0;) {
      waits_for[static_cast<std::size_t>(token)] = done;
      if (document.is_root(token)) break;
      const TokenSpan below = subtree_[static_cast<std::size_t>(token)];
      token = document[token].head;
      TokenSpan& span = subtree_[static_cast<std::size_t>(token)];
      span = {std::min(span.first, below.first), std::max(span.last, below.last)};
      --waits_for[static_cast<std::size_t>(token)];
    }
  }
}

TokenSpan Dependents::subtree(TokenIndex token) const {
  return subtree_[static_cast<std::size_t>(token)];
}

}  // namespace entente
