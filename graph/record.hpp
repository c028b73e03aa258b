// One article's actors and relations, as `extract` writes them: a Record in, one line of JSON ("entente/1") out, and
// back. Offsets count code points of the article's text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct RecordArticle {
  std::string id;      // depends on the content only
  std::string source;  // path or address as given; "#" and the article's own id where a file holds many
  std::string title;
  std::string url;
  std::string published;    // ISO 8601, as precise as known; empty where unknown
  std::string language;     // "fr"
  std::string sketch = {};  // of its text (graph/sketch.hpp), empty where there is none
};

struct RecordMention {
  std::string text;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t sentence = 0;
  std::string how;     // name alias demonym metonym office description pronoun
  std::string reason;  // why it was resolved so, empty where `how` says all
};

struct RecordActor {
  std::string id;   // "a1", within the record
  std::string key;  // "country:RU"
  std::string name;
  std::string kind;     // person country organisation group place
  std::string country;  // ISO 3166 alpha-2, empty where unknown
  std::vector<RecordMention> mentions;
  std::vector<std::string> offices = {};  // that the text says the actor holds: "RU/state", "otan/secretaire-general"
};

struct RecordEvidence {
  std::uint32_t sentence = 0;
  std::uint32_t begin = 0;  // of the passage
  std::uint32_t end = 0;
  std::string cue;
  std::string rule;
  std::string text;          // the passage itself
  bool by_position = false;  // a party was found by where it stands, not by the tree
  bool within = false;       // a party is named within its phrase, or through an event
};

struct RecordCount {
  std::string of;  // "killed"
  std::int64_t number = 0;

  friend bool operator==(const RecordCount&, const RecordCount&) = default;
};

struct RecordRelation {
  std::string id;  // "r1", within the record
  std::string source;
  std::string type;
  std::string mode;
  std::string target;
  std::string date;
  std::string until;                // the end of a period, empty where the text says none
  std::string modality;             // asserted planned requested hypothetical denied
  std::string attributed_to;        // actor id, empty where the article itself says so
  std::string content;              // relation id, empty where there is none
  std::string role;                 // of HOLDS_OFFICE, in the text's own words
  std::vector<RecordCount> counts;  // sorted by name, each once
  double confidence = 0;
  RecordEvidence evidence;
  std::vector<RecordEvidence> further;  // other passages of the same article that tell the same
};

struct Record {
  RecordArticle article;
  std::string error;  // why the article could not be read; then there are no actors and relations
  std::vector<RecordActor> actors;
  std::vector<RecordRelation> relations;
};

// One line without its line break; keys in the order of DESIGN 3, absent values left out.
std::string write_record(const Record& record);

// `line` without its line break; `file` and `place` ("line 12") for messages. Throws Error where the line is no record,
// or where an identifier in it points nowhere.
Record read_record(std::string_view line, std::string_view file, std::string_view place);

}  // namespace entente
