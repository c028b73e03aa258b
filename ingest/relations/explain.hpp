// A Document, its actors and a lexicon in, which entries matched and which argument went where out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/actors/actors.hpp"
#include "ingest/relations/lexicon.hpp"
#include "ingest/relations/relations.hpp"

namespace entente {

struct ExplainedArgument {
  std::string slot;                // "object", "contre"
  std::string words;               // the head of the phrase
  std::vector<ActorIndex> actors;  // empty where the phrase is no actor
};

struct ExplainedMatch {
  const Entry* entry = nullptr;  // lives as long as the lexicon
  TokenSpan tokens;
  std::vector<ExplainedArgument> arguments;  // all that hang below the words of the entry
  std::vector<ActorIndex> source;
  std::vector<ActorIndex> target;
  bool wanted = true;    // the parties and the sentence are as the entry wants them
  bool guessed = false;  // the subject was found by position
  Modality modality = Modality::asserted;
  std::optional<Date> date;
  std::optional<ActorIndex> speaker;
  std::string content_of;  // the rule whose content this is
};

// In the order of the text.
std::vector<ExplainedMatch> explain_matches(const Document& document, const Actors& actors, const Lexicon& lexicon,
                                            std::optional<Date> published);

}  // namespace entente
