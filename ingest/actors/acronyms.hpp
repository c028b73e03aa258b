// Names with an acronym in brackets in, what each acronym stands for in the article out.
#pragma once

#include <map>
#include <string>

#include "ingest/actors/scene.hpp"

namespace entente {

using Acronyms = std::map<std::string, TokenSpan, std::less<>>;  // by key: the name that it stands for

// Makes one draft of each such name and one of its acronym; notes parties and initials behind persons' names.
Acronyms read_acronyms(Scene& scene);

}  // namespace entente
