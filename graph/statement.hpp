// What queries of a store give: actors, statements with their evidence, and edges, in plain structs that own their
// text.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace entente {

struct ActorName {
  std::string key;
  std::string name;
};

// One way in which articles write an actor, the most frequent spelling of those that fold to the same.
struct ActorForm {
  std::string text;
  std::string how;  // name alias demonym metonym
  std::int64_t count = 0;
};

struct StoredActor {
  std::string key;
  std::string name;
  std::string kind;
  std::string country;
  std::int64_t articles = 0;
  std::vector<ActorName> labels;  // language ("fr", empty where unknown) and what most of its articles say; by language
  std::vector<ActorForm> forms;   // most frequent first
};

struct StoredArticle {
  std::string key;
  std::string source;  // the smallest of the places where it was found
  std::string title;
  std::string url;
  std::string published;
  std::string language;
};

struct Evidence {
  StoredArticle article;
  std::uint32_t sentence = 0;
  std::uint32_t begin = 0;  // code points of the article's text
  std::uint32_t end = 0;
  std::string text;
  std::string cue;
  std::string rule;
  double confidence = 0;
};

struct DateRange {  // ISO dates as precise as they are known
  std::string first;
  std::string last;

  friend auto operator<=>(const DateRange&, const DateRange&) = default;
};

// How many an event met: "killed" 12.
struct EventCount {
  std::string of;
  std::int64_t number = 0;
};

// One relation with all that supports it.
struct Statement {
  std::string key;
  ActorName source;
  std::string type;
  std::string mode;
  ActorName target;
  std::string date;  // empty where unknown
  std::string modality;
  std::optional<ActorName> speaker;
  std::string content;  // another statement's key
  std::string role;
  std::string until;               // the latest end that an article gives, empty where none does
  std::vector<EventCount> counts;  // of each the number of the article published last; by name
  double confidence = 0;           // the best of its evidence
  std::int64_t articles = 0;       // that tell it
  std::int64_t weight = 0;         // of them, near copies counted once
  std::vector<Evidence> evidence;  // by article's date and key, then place
  // Who it was, where the filter rolls up and `source` or `target` is the country for which they act.
  std::optional<ActorName> acting_source;
  std::optional<ActorName> acting_target;
};

// All statements of one source, type and target.
struct Edge {
  ActorName source;
  std::string type;
  ActorName target;
  std::int64_t weight = 0;  // articles that tell any of them, near copies counted once
  std::int64_t articles = 0;
  std::int64_t statements = 0;
  std::int64_t passages = 0;
  std::string first_date;  // empty where no statement has a date
  std::string last_date;
  std::vector<std::string> dates;         // of its statements, each once, sorted as text
  std::vector<DateRange> periods;         // of those whose end an article gives, each once, sorted as text
  std::string until;                      // the latest end
  std::vector<std::int64_t> by_modality;  // statements of each modality, in the order of `modalities`
  double confidence = 0;                  // the best
  std::string speakers;                   // names, parted by "; ", sorted
  std::string passage;  // of the surest evidence, the first by article and place where several are as sure
};

}  // namespace entente
