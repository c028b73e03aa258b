#include "ingest/relations/lexicon.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace entente {

namespace embedded {
extern const std::string_view fr_grammar;
extern const std::string_view fr_verbs;
extern const std::string_view fr_nouns;
extern const std::string_view fr_constructions;
extern const std::string_view fr_context;
extern const std::string_view fr_feelings;
extern const std::string_view fr_acts;
extern const std::string_view fr_society;
extern const std::string_view fr_justice;
extern const std::string_view fr_power;
extern const std::string_view fr_criticism;
extern const std::string_view fr_diplomacy;
extern const std::string_view fr_force;
extern const std::string_view fr_relief;
extern const std::string_view fr_economy;
extern const std::string_view fr_structure;
extern const std::string_view fr_speech;
extern const std::string_view fr_clauses;
}  // namespace embedded

Lexicon Lexicon::french() {
  const std::array<LexiconFile, 18> files{{{"fr-grammar.lexicon", embedded::fr_grammar},
                                           {"fr-verbs.lexicon", embedded::fr_verbs},
                                           {"fr-nouns.lexicon", embedded::fr_nouns},
                                           {"fr-constructions.lexicon", embedded::fr_constructions},
                                           {"fr-context.lexicon", embedded::fr_context},
                                           {"fr-feelings.lexicon", embedded::fr_feelings},
                                           {"fr-acts.lexicon", embedded::fr_acts},
                                           {"fr-society.lexicon", embedded::fr_society},
                                           {"fr-justice.lexicon", embedded::fr_justice},
                                           {"fr-power.lexicon", embedded::fr_power},
                                           {"fr-criticism.lexicon", embedded::fr_criticism},
                                           {"fr-diplomacy.lexicon", embedded::fr_diplomacy},
                                           {"fr-force.lexicon", embedded::fr_force},
                                           {"fr-relief.lexicon", embedded::fr_relief},
                                           {"fr-economy.lexicon", embedded::fr_economy},
                                           {"fr-structure.lexicon", embedded::fr_structure},
                                           {"fr-speech.lexicon", embedded::fr_speech},
                                           {"fr-clauses.lexicon", embedded::fr_clauses}}};
  Lexicon lexicon;
  lexicon.add(files);
  return lexicon;
}

void Lexicon::disable(const std::vector<std::string>& rules) {
  std::set<std::string> known;
  for (const Entry& entry : entries_) known.insert(entry.rule);
  for (const std::string& rule : rules) {
    if (!known.contains(rule)) throw Error("lexicon", "", "has no rule \"" + rule + "\"");
  }
  const std::set<std::string> off(rules.begin(), rules.end());
  std::erase_if(entries_, [&](const Entry& entry) { return off.contains(entry.rule); });
  index();
}

Lexicon::Range Lexicon::find(WordKind kind, std::string_view lemma) const {
  const auto& heads = heads_[static_cast<std::size_t>(kind)];
  if (!is_head_[static_cast<std::size_t>(kind)][word_number(lemma)]) return {};
  const auto found = heads.find(lemma);
  if (found == heads.end()) return {};
  return {found->second.data(), found->second.data() + found->second.size()};
}

bool Lexicon::in_class(std::string_view name, std::string_view lemma) const {
  const auto found = classes_.find(name);
  return found != classes_.end() && found->second.contains(lemma);
}

const Entry* Lexicon::inference(std::string_view name) const {
  const auto found = inferences_.find(name);
  return found == inferences_.end() ? nullptr : &entries_[found->second];
}

const std::vector<Lexicon::Preposition>* Lexicon::prepositions_ending(std::string_view word) const {
  const auto found = prepositions_.find(word);
  return found == prepositions_.end() ? nullptr : &found->second;
}

std::optional<Slot> Lexicon::slot(std::string_view name) const {
  const auto found = std::find(slots_.begin(), slots_.end(), name);
  if (found == slots_.end()) return std::nullopt;
  return static_cast<Slot>(found - slots_.begin());
}

Slot Lexicon::add_slot(std::string_view name) {
  if (const auto known = slot(name)) return *known;
  slots_.emplace_back(name);
  return static_cast<Slot>(slots_.size() - 1);
}

std::uint16_t word_number(std::string_view word) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : word) hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619U;
  return static_cast<std::uint16_t>(hash ^ (hash >> 16U));
}

void Lexicon::index() {
  for (auto& heads : heads_) heads.clear();
  for (auto& known : is_head_) known.assign(word_numbers, false);
  inferences_.clear();
  numbers_.clear();
  first_number_.assign(1, 0);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    const auto& words = entries_[i].words;
    for (std::size_t w = 1; w < words.size(); ++w) {
      numbers_.push_back(static_cast<std::uint16_t>(words[w].size()));
      for (const std::string& word : words[w]) numbers_.push_back(word_number(word));
    }
    first_number_.push_back(numbers_.size());
    for (const std::string& word : entries_[i].words.front()) {
      heads_[static_cast<std::size_t>(entries_[i].kind)][word].push_back(i);
      is_head_[static_cast<std::size_t>(entries_[i].kind)][word_number(word)] = true;
      if (entries_[i].role == Role::inference) inferences_.emplace(word, i);
    }
  }
}

}  // namespace entente
