// A match and its parties in; whether they are as its frame wants them, and its sentence with them, and whether it
// tells of something that happens, out.
#pragma once

#include "ingest/relations/matches.hpp"
#include "ingest/relations/roles.hpp"

namespace entente {

// A party without actors is not judged.
bool meets_conditions(const Syntax& syntax, const Roles& roles, const Match& match, const Roles::Party& source,
                      const Roles::Party& target);

// Not where the words say who somebody is ("l'opposition"), how something is done ("en représailles"), or what another
// match tells.
bool tells_event(const Syntax& syntax, const Matches& matches, const Roles& roles, const Match& match,
                 const Roles::Party& source);

}  // namespace entente
