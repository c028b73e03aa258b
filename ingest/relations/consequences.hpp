// A relation and the one that is its content in, what both together say out.
#pragma once

#include <optional>

#include "ingest/relations/matches.hpp"
#include "ingest/relations/relations.hpp"

namespace entente {

// Whoever asks others to back somebody backs him.
std::optional<Relation> backing_of(const Relation& asked, const Relation& backing);

// "a contraint l'organisation à quitter le pays": who is forced out of one's own country is expelled.
void name_expulsion(Relation& forced, const Relation& left);

// "cherche à obtenir le soutien de Lima": who is after somebody's backing asks for it.
Relation request_for(const Relation& backing);

// "a demandé l'aide de Lima": adds what whoever is asked is to do for whoever asks, as the content of those of the
// match's relations that ask; nothing where the words of the match do not name help.
void add_help_asked_for(const Syntax& syntax, const Match& match, const std::vector<std::size_t>& of_match,
                        std::vector<Relation>& relations);

}  // namespace entente
