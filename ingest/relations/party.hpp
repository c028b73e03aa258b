// Whom one side of a relation names: what the classes that look for it hand each other.
#pragma once

#include "ingest/relations/lexicon.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

struct Party {
  ActorSet actors;
  TokenIndex head = -1;             // where they stand
  bool fallback = false;            // found by position, not by the tree
  bool reached = false;             // named within the argument, or through an event noun
  const Entry* inferred = nullptr;  // by which inference, where the sentence does not name them
};

}  // namespace entente
