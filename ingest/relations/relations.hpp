// A Document and its actors in, typed, dated, attributed relations out, each with its passage and the rule that made
// it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "ingest/actors/actors.hpp"
#include "ingest/language/document.hpp"

namespace entente {

class Lexicon;

enum class Modality : std::uint8_t { asserted, planned, requested, hypothetical, denied };
std::string_view name(Modality modality);

struct Passage {
  std::uint32_t sentence = 0;  // index into Document::sentences
  TokenSpan cue;
  std::string rule;          // "fr:demander"
  bool by_position = false;  // a party was found by where it stands, not by the tree
  bool within = false;       // a party is named within its phrase, or through an event ("les positions des rebelles")
};

// How many an event met: "killed" 12. Approximate numbers ("une vingtaine") count as theirs.
struct Count {
  std::string of;
  std::int64_t number = 0;

  friend bool operator==(const Count&, const Count&) = default;
};

struct Relation {
  ActorIndex source = 0;
  std::string type;
  std::string mode;
  ActorIndex target = 0;
  std::optional<Date> date;
  std::optional<Date> until;  // when it ended or is to end, where the text says so
  Modality modality = Modality::asserted;
  std::optional<ActorIndex> attributed_to;
  std::optional<std::size_t> content;  // index into the result
  std::string role;
  std::vector<Count> counts;  // by what they count, each once
  double weight = 0.75;       // how sure the word is, by the lexicon
  double confidence = 0;
  std::vector<Passage> passages;  // never empty, in the order of the text
};

// In the order of their first passage; one relation per event, however often the article tells it.
std::vector<Relation> find_relations(const Document& document, const Actors& actors, const Lexicon& lexicon,
                                     std::optional<Date> published);

}  // namespace entente
