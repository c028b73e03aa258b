// A mention in, the part that it plays in its sentence out.
#pragma once

#include "ingest/actors/scene.hpp"

namespace entente {

enum class Role : std::uint8_t {
  none,
  subject,    // of a verb, active or passive
  object,     // of a verb
  recipient,  // "à X", "contre X", "par X" of a verb
  event,      // complement of a noun that tells of an event: "le meurtre de X"
  apposition,
  predicate,  // "X est un opposant"
  other,      // complement of another noun, place, time
};

Role role_of(const Scene& scene, const Draft& draft);

// "exhorte les deux camps à", "a demandé à toutes les parties de"
bool is_called_upon(const Scene& scene, const Draft& draft);

// The nearest verb that governs the token; the root where there is none.
TokenIndex verb_above(const Document& document, TokenIndex token);

bool is_event_noun(std::string_view lemma_key);  // "attaque", "expulsion"

}  // namespace entente
