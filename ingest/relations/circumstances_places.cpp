// Places that are acted upon though the text tells only where: "a instauré le couvre-feu à Alger".
#include <array>

#include "ingest/relations/circumstances.hpp"
#include "ingest/relations/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// What is done to whoever lives there.
bool strikes_places(std::string_view type) {
  constexpr std::array<std::string_view, 3> types{"ASSAULT", "COERCE", "MOBILIZE"};
  return among(type, types);
}

bool may_name_place(std::string_view preposition) {
  constexpr std::array<std::string_view, 8> words{"à", "en", "dans", "sur", "contre", "vers", "près", "de"};
  return among(preposition, words);
}

}  // namespace

// The place that the phrase with this head is, where the word hits places.
std::optional<ActorIndex> Circumstances::struck_at(const Match& match, TokenIndex head) const {
  if (!strikes_places(match.entry->frame.type)) return std::nullopt;
  if (const auto place = syntax_.place_at(head)) return place;
  const ActorSet& actors = syntax_.actors_at(head);
  if (actors.size() == 1 && syntax_.actors().actors[actors.front()].kind == ActorKind::place) return actors.front();
  return std::nullopt;
}

// "a rappelé son ambassadeur à Lima": the state in whose capital he is.
Party Circumstances::country_of_post(const Match& match) const {
  if (match.entry->frame.type != "SANCTION" || match.entry->kind != WordKind::verb || match.tokens.size() < 2)
    return {};
  const std::vector<Actor>& actors = syntax_.actors().actors;
  for (const TokenIndex token : match.tokens) {
    for (const Argument& argument : syntax_.below(token)) {
      if (argument.slot < first_preposition || !may_name_place(syntax_.lexicon().slot_name(argument.slot))) continue;
      auto place = syntax_.place_at(argument.head);
      const ActorSet& named = syntax_.actors_at(argument.head);
      if (!place && named.size() == 1 && actors[named.front()].kind == ActorKind::place) place = named.front();
      if (!place || actors[*place].country.empty()) continue;
      for (ActorIndex state = 0; state < actors.size(); ++state) {
        if (actors[state].kind == ActorKind::country && actors[state].country == actors[*place].country)
          return {{state}, argument.head, false, true};
      }
    }
  }
  return {};
}

Party Circumstances::struck_place(const Match& match) const {
  const auto at = [&](const Argument& argument) -> std::optional<ActorIndex> {
    if (argument.slot != slot_object &&
        (argument.slot < first_preposition || !may_name_place(syntax_.lexicon().slot_name(argument.slot))))
      return std::nullopt;
    return struck_at(match, argument.head);
  };
  for (const TokenIndex token : match.tokens) {
    for (const Argument& argument : syntax_.below(token)) {
      if (const auto place = at(argument)) return {{*place}, argument.head, false, true};
      const MatchIndex event = matches_.at(argument.head, Role::relation);
      if (argument.surface_subject || (event != no_match && !matches_.is_taken(argument.head))) continue;
      // "contre des objectifs à Jéricho", "les accès de la ville de Gaza".
      for (const Argument& inner : syntax_.below(argument.head)) {
        if (const auto place = at(inner)) return {{*place}, inner.head, false, true};
      }
    }
  }
  return {};
}

// The country that a capital stands for, where the article speaks of it; else the town itself. Keys of capitals name
// their country ("place:PE/lima").
std::optional<ActorIndex> Circumstances::country_of_capital(TokenIndex head) const {
  auto place = syntax_.place_at(head);
  const std::vector<Actor>& actors = syntax_.actors().actors;
  const ActorSet& named = syntax_.actors_at(head);
  if (!place && named.size() == 1 && actors[named.front()].kind == ActorKind::place) place = named.front();
  if (!place) return std::nullopt;
  const std::string& key = actors[*place].key;
  constexpr std::string_view prefix = "place:";
  const std::size_t slash = key.find('/');
  if (!key.starts_with(prefix) || slash != prefix.size() + 2) return std::nullopt;
  const std::string country = "country:" + key.substr(prefix.size(), 2);
  for (ActorIndex a = 0; a < actors.size(); ++a) {
    if (actors[a].key == country) return a;
  }
  return place;
}

// "Anna, en visite à Lima, a dit", "lors d'une visite à Lima, Anna a dit": of whom it is said, or who acts in the
// clause.
Party Circumstances::visitor(const Match& match) const {
  if (match.entry->frame.mode != "visit") return {};
  const Slot slot = syntax_.slot(match.anchor());
  if (slot < first_preposition) return {};
  const std::string_view preposition = syntax_.lexicon().slot_name(slot);
  if (preposition != "en" && preposition != "pendant") return {};
  const TokenIndex up = syntax_.governor(match.anchor());
  if (up < 0) {
    // "Lors d'une visite" taken for the whole sentence, and its verb for a clause of the noun.
    for (const TokenIndex child : syntax_.dependents().of(match.anchor())) {
      if (child > match.anchor() && syntax_.is_verbal(child) && syntax_.is_finite(child)) return roles_.subject(child);
    }
    return {};
  }
  if (!syntax_.actors_at(up).empty()) return {syntax_.actors_at(up), up, false, false};
  const TokenIndex verb = syntax_.clause_verb(up);
  if (syntax_.dependent(verb, "cop") >= 0 || !syntax_.is_verbal(verb)) {
    const Syntax::Subject found = syntax_.surface_subject(verb);
    return {found.actors, found.head, found.fallback, false};
  }
  return roles_.subject(verb);
}

// "le retrait d'une partie des forces d'invasion du Panama": the country behind the last "de".
Party Circumstances::place_left(const Match& match) const {
  const TokenIndex noun = match.last();
  const TokenSpan phrase = syntax_.dependents().subtree(noun);
  for (TokenIndex i = phrase.last - 1; i > noun; --i) {
    const Slot slot = syntax_.slot(i);
    if (slot < first_preposition) continue;
    const std::string_view preposition = syntax_.lexicon().slot_name(slot);
    // "le retrait des troupes en Ossétie"
    const bool where = match.entry->kind == WordKind::noun && (preposition == "en" || preposition == "à");
    if (preposition != "de" && preposition != "hors" && !where) continue;
    if (const auto place = syntax_.place_at(i)) return {{*place}, i, false, true};
    const ActorSet& actors = syntax_.actors_at(i);
    if (actors.size() != 1) continue;
    const ActorKind kind = syntax_.actors().actors[actors.front()].kind;
    if (kind == ActorKind::country || kind == ActorKind::place) return {actors, i, true, true};
  }
  return {};
}

}  // namespace entente
