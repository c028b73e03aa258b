// A match and its parties in; whether they are as its frame wants them, and its sentence with them.
#pragma once

#include "ingest/relations/matches.hpp"
#include "ingest/relations/roles.hpp"

namespace entente {

// A party without actors is not judged.
bool meets_conditions(const Syntax& syntax, const Roles& roles, const Match& match, const Roles::Party& source,
                      const Roles::Party& target);

}  // namespace entente
