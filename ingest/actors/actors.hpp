// A Document in, its actors out: mentions found, linked to identities and grouped.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "ingest/language/document.hpp"

namespace entente {

class Knowledge;

enum class ActorKind : std::uint8_t { person, country, organisation, group, place };
std::string_view name(ActorKind kind);

enum class Resolution : std::uint8_t { name, alias, demonym, metonym, office, description, pronoun };
std::string_view name(Resolution how);

using ActorIndex = std::uint32_t;

// A stretch of the text that stands for one actor, or for several ("les deux pays", "ils").
struct Mention {
  TokenSpan tokens;
  TokenIndex head = 0;             // the token by which the mention hangs in the sentence
  std::vector<ActorIndex> actors;  // never empty
  Resolution how = Resolution::name;
  std::string reason;  // why it was resolved so
  bool modifier =
      false;  // an adjective ("russe" in "son allié russe") or a name inside a title: it names, but fills no argument
};

struct Actor {
  std::string key;  // "country:RU", "person:emmanuel-macron"
  std::string name;
  ActorKind kind = ActorKind::organisation;
  std::string country;                    // ISO 3166 alpha-2, empty where unknown
  std::vector<std::string> offices = {};  // that the text says a person holds: "RU/state", "otan/secretaire-general"
};

// What the way that an actor is named says of it: HOLDS_OFFICE, MEMBER_OF, PART_OF.
struct Tie {
  ActorIndex source = 0;
  std::string type;
  ActorIndex target = 0;
  std::string role;  // of HOLDS_OFFICE, in the text's own words
  TokenSpan cue;
  std::string rule;
  bool former = false;  // "l'ancien président"
};

struct Actors {
  std::vector<Actor> actors;      // in the order of their first mention; those of `located` alone stand behind
  std::vector<Mention> mentions;  // in the order of the text; the longer first where two begin together
  // Places where something happens ("à Alger"): no actors but where a relation says that something is done to them.
  std::vector<Mention> located;
  std::vector<Tie> ties;
};

// `published` dates the office holders. Immutable inputs, deterministic result; unresolved descriptions stay actors of
// their own.
Actors find_actors(const Document& document, const Knowledge& knowledge, std::optional<Date> published);

}  // namespace entente
