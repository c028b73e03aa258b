// Who was seen in one office, and when, in; who held it on a day out.
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"

namespace entente {

struct Sighting {
  Date date;           // of the article
  std::string person;  // a key
};

// The person whose office it was on that day, by what articles of other days say; empty where none is near enough, or
// where two are possible. Whoever was seen last, at most half a year before, holds it still, unless the next that is
// seen within half a year is somebody else; whoever is only seen later holds it a month before already. Dates that
// are known to the month hold for all of it; by a year alone nothing is told. The order of `sightings` says nothing.
std::string holder_on(const Date& day, const std::vector<Sighting>& sightings);

// Whether the key is of a person, or of anything else, with one name alone.
bool is_single_name(const std::string& key);

// Whether the names of both keys can be one person's: they are equal, or one is the surname of the other.
bool may_be_one(const std::string& a, const std::string& b);

}  // namespace entente
