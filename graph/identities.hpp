// A store in, who is who in it out: each actor with the names and reasons by which its mentions were given to it, what
// settle() made one with it, and pairs of actors that a person may want to look at.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "graph/statement.hpp"
#include "graph/store.hpp"

namespace entente {

struct MentionReason {
  std::string how;
  std::string reason;  // empty where `how` says all
  std::int64_t mentions = 0;
};

struct JoinedKey {
  std::string key;  // as it was found
  std::string reason;
  std::int64_t articles = 0;
};

struct HeldOffice {
  std::string office;  // "RU/state"
  std::string first;   // dates of the articles that say so, empty where none has a date
  std::string last;
  std::int64_t articles = 0;
};

struct ActorIdentity {
  std::string key;
  std::string name;
  std::string kind;
  std::string country;
  std::int64_t articles = 0;
  std::int64_t mentions = 0;
  std::vector<ActorForm> names;        // texts that name it, most frequent first; claimed names are not among them
  std::vector<MentionReason> reasons;  // most frequent first
  std::vector<JoinedKey> joined;       // by key
  std::vector<HeldOffice> offices;     // by office
};

// Empty fields ask nothing. `name` fits a key, and a name of which a word begins so, without case and accents.
struct IdentityFilter {
  std::vector<std::string> kinds;
  std::string name;
};

// Those that most articles name first, then by key.
void each_identity(const Store& store, const IdentityFilter& filter,
                   const std::function<void(const ActorIdentity&)>& visit);

// Two actors that may be one: persons with one surname, actors with one name, keys that differ in their kind alone.
// Pairs that a correction says to be different are left out. By reason, then keys.
struct ReviewPair {
  std::string reason;
  std::string shared;  // the surname, the name
  ActorName first;
  ActorName second;
};

void each_review_pair(const Store& store, const IdentityFilter& filter,
                      const std::function<void(const ReviewPair&)>& visit);

}  // namespace entente
