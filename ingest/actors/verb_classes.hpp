// The lemma of a verb in, as name_key() folds it, and what it says of those around it out: who speaks, who is steered,
// whose things are judged. For pronouns, which follow these.
#pragma once

#include <string_view>

namespace entente {

bool tells(std::string_view verb);             // "affirmer que": of oneself as a rule
bool wants(std::string_view verb);             // "exiger que": of others
bool steers_object(std::string_view verb);     // "appeler X à partir": X is to leave
bool calls_upon(std::string_view verb);        // "exhorter", "offrir": several parties at once as often as one
bool takes_people(std::string_view verb);      // "accuser", "recevoir": its object is somebody
bool takes_persons(std::string_view verb);     // "extrader": a person sooner than a body
bool takes_places(std::string_view verb);      // "occuper": a place sooner than somebody
bool takes_causes(std::string_view verb);      // "défendre": of those, things as often
bool judges(std::string_view verb);            // "rejeter ses recours": those of somebody else
bool harms(std::string_view verb);             // "frapper ses ports": those of somebody else
bool strikes_or_saves(std::string_view verb);  // "tuer", "enlever", "secourir": it is people that it happens to
bool answers(std::string_view verb);           // "refuser son offre": the same, of what is proposed
bool takes_from(std::string_view verb);        // "priver X de ses biens", "reprocher à X son silence": X's own
bool is_impersonal(std::string_view verb);     // "falloir"
bool is_modal(std::string_view verb);
bool is_of_deeds(std::string_view adjective);  // "il est urgent de": of what is done, not of who does it

}  // namespace entente
