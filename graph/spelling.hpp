// A person's key in, a form out that is the same however the name is written in Latin letters: "person:vladimir-putin"
// and "person:vladimir-poutine".
#pragma once

#include <string>
#include <string_view>

namespace entente {

// Empty for keys of a single name, and of what is no named person: those are never joined by spelling. Two keys of one
// form have as many names, in the same order, that differ only as French, English and German transcriptions of Russian,
// Serbian and Arabic names do.
std::string spelling(std::string_view key);

}  // namespace entente
