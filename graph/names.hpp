// What a user calls an actor in, the one actor meant out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/statement.hpp"
#include "graph/store.hpp"

namespace entente {

// Tried in this order, each over folded names (no case, no accents): the key; the actor's name; a name or alias in any
// article; a demonym or metonym; then what begins so, or has a word that begins so. The first of these that finds one
// actor decides; one that finds several throws Error with their keys. Where nothing is found: Error with near names.
ActorName resolve_actor(const Store& store, std::string_view name);

// At most `count` actors with the nearest names, nearest first.
std::vector<ActorName> near_actors(const Store& store, std::string_view name, std::size_t count);

// Ways of writing actors that begin with `beginning`, whatever the case and the accents: sorted, at most `count`.
std::vector<std::string> names_beginning(const Store& store, std::string_view beginning, std::size_t count);

// At most `count` actors of which a form, or a word of a form, begins as `text` does, over folded names: those that are
// called exactly so first, then those that most articles name.
std::vector<ActorName> search_actors(const Store& store, std::string_view text, std::size_t count);

}  // namespace entente
