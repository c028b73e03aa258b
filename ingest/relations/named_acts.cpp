#include "ingest/relations/named_acts.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

constexpr NamedAct accusing{{"ACCUSE"}, true};
constexpr NamedAct complaining{{"ACCUSE"}, false};
constexpr NamedAct judging{{"SANCTION", "ACCUSE"}, false};
constexpr NamedAct threatening{{"THREATEN"}, true};
constexpr NamedAct asking{{"REQUEST", "AGREE"}, true};
constexpr NamedAct proposing{{"REQUEST", "AGREE"}, false};
constexpr NamedAct calling{{"REQUEST"}, false};
constexpr NamedAct agreeing{{"AGREE"}, false};
constexpr NamedAct excusing{{"CONCEDE"}, true};
constexpr NamedAct conceding{{"CONCEDE", "RETREAT"}, false};
constexpr NamedAct forbidding{{"COERCE", "SANCTION", "REJECT"}, false};
constexpr NamedAct refusing{{"REJECT"}, true};
constexpr NamedAct backing{{"SUPPORT", "AID"}, false};

constexpr std::array<std::pair<std::string_view, NamedAct>, 40> nouns{{
    {"accusation", accusing},
    {"allégation", accusing},
    {"reproche", accusing},
    {"critique", accusing},
    {"condamnation", complaining},
    {"plainte", complaining},
    {"arrêt", judging},
    {"jugement", judging},
    {"verdict", judging},
    {"sentence", judging},
    {"menace", threatening},
    {"ultimatum", threatening},
    {"recommandation", asking},
    {"exigence", asking},
    {"revendication", asking},
    {"requête", asking},
    {"demande", asking},
    {"injonction", asking},
    {"proposition", proposing},
    {"suggestion", proposing},
    {"offre", proposing},
    {"appel", calling},
    {"invitation", proposing},
    {"initiative", proposing},
    {"arrangement", agreeing},
    {"entente", agreeing},
    {"compromis", agreeing},
    {"engagement", agreeing},
    {"excuse", excusing},
    {"concession", conceding},
    {"amnistie", conceding},
    {"grâce", conceding},
    {"libération", conceding},
    {"interdiction", forbidding},
    {"suspension", forbidding},
    {"restriction", forbidding},
    {"refus", refusing},
    {"veto", refusing},
    {"soutien", backing},
    {"appui", backing},
}};

}  // namespace

bool NamedAct::names(std::string_view type) const {
  return !type.empty() && std::find(types.begin(), types.end(), type) != types.end();
}

std::optional<NamedAct> named_act(std::string_view noun) {
  const auto* found = std::find_if(nouns.begin(), nouns.end(), [&](const auto& row) { return row.first == noun; });
  return found == nouns.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace entente
