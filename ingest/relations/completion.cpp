#include "ingest/relations/completion.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "graph/vocabulary.hpp"
#include "ingest/relations/conditions.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr std::uint32_t same_act_reach = 6;  // sentences
constexpr std::uint32_t theatre_reach = 5;

// What is withdrawn, or what is left.
bool is_of_war(std::string_view word) {
  constexpr std::array<std::string_view, 23> words{
      "troupe",   "force",      "soldat", "armée",  "contingent", "militaire", "homme",       "effectif",
      "unité",    "blindé",     "char",   "casque", "garnison",   "milice",    "intégralité", "totalité",
      "province", "territoire", "pays",   "région", "zone",       "front",     "territoires"};
  return among(word, words);
}

}  // namespace

Completion::Completion(const Syntax& syntax, const Matches& matches, const Roles& roles, const Attribution& attribution,
                       std::vector<Relation> found)
    : syntax_(syntax),
      matches_(matches),
      roles_(roles),
      found_(std::move(found)),
      answers_(syntax, matches, roles, attribution, found_),
      authors_(syntax, matches, roles, found_),
      deciders_(syntax, roles, found_) {
  std::stable_sort(found_.begin(), found_.end(), [](const Relation& a, const Relation& b) {
    return a.passages.front().cue.first < b.passages.front().cue.first;
  });
  for (const Mention& mention : syntax.actors().mentions) {
    if (mention.modifier || mention.actors.size() != 1) continue;
    const std::string& word = syntax.lemma(mention.head);
    if (among(word, {"gouvernement", "exécutif"})) governments_.push_back(&mention);
    if (among(word, {"tribunal", "cour", "juridiction", "tribunaux"})) courts_.push_back(&mention);
  }
}

bool Completion::lacks_a_party(MatchIndex index) const {
  const Entry& entry = *matches_[index].entry;
  // Whoever is convicted is so by a court.
  const bool filled = entry.frame.within || entry.frame.mode == "convict";
  if (entry.role != Role::relation || entry.frame.state || !filled) return false;
  const Roles::Party& source = roles_.source(index);
  const Roles::Party& target = roles_.target(index);
  return (!source.actors.empty() || !target.actors.empty()) &&
         meets_conditions(syntax_, roles_, matches_[index], source, target);
}

std::optional<Completion::Event> Completion::complete(TokenIndex token, bool asked_for) const {
  std::vector<MatchIndex> lacking;
  for (const MatchIndex index : matches_.at(token)) {
    if (lacks_a_party(index)) lacking.push_back(index);
  }
  std::ranges::stable_sort(lacking, std::greater{},
                           [&](MatchIndex index) { return matches_[index].entry->frame.weight; });
  for (const MatchIndex index : lacking) {
    Event event{index, roles_.source(index), roles_.target(index)};
    if (event.source.actors.empty()) {
      event.source = source(index, event.target.actors, asked_for);
    } else {
      event.target = target(index, event.source.actors);
    }
    if (!event.source.actors.empty() && !event.target.actors.empty()) return event;
  }
  for (const MatchIndex index : matches_.at(token)) {
    if (auto event = between_sides(index)) return event;
    if (auto event = done_to_sides(index)) return event;
  }
  return std::nullopt;
}

Roles::Party Completion::target(MatchIndex index, const ActorSet& source) const {
  const Match& match = matches_[index];
  const Frame& frame = match.entry->frame;
  if (Roles::Party censured = government(match, source); !censured.actors.empty()) return censured;
  if (Roles::Party press = freed_press(match); !press.actors.empty()) return press;
  if (Roles::Party people = occupied_people(match, source); !people.actors.empty()) return people;
  if (Roles::Party court = court_appealed(match, source); !court.actors.empty()) return court;
  if (Roles::Party asked = answers_.target(match, source); !asked.actors.empty()) return asked;
  if (Roles::Party decided = deciders_.target(match, source); !decided.actors.empty()) return decided;
  if (frame.type == "PROTEST") {
    Roles::Party same = same_target(match, source);
    if (same.actors.empty()) same = authors_.target(match, source);
    if (same.actors.empty()) same = employer(match, source);
    return same.actors.empty() ? addressee(match, source) : same;
  }
  if (Roles::Party held = asked_to_release(match, source); !held.actors.empty()) return held;
  if (Roles::Party asked = asked_by_protest(match, source); !asked.actors.empty()) return asked;
  if (Roles::Party same = same_opponent(match, source); !same.actors.empty()) return same;
  if (Roles::Party assailant = complained_of(match, source); !assailant.actors.empty()) return assailant;
  if (Roles::Party other = other_side(match, source); !other.actors.empty()) return other;
  if (Roles::Party sides = two_sides(match, source); !sides.actors.empty()) return sides;
  if (frame.type == "RETREAT" && frame.mode == "withdraw") return theatre(match, source);
  Roles::Party made = authors_.target(match, source);
  return made.actors.empty() ? answers_.giver(match, source) : made;
}

Roles::Party Completion::source(MatchIndex index, const ActorSet& target, bool asked_for) const {
  const Match& match = matches_[index];
  if (Roles::Party sides = acting_sides(index, target); !sides.actors.empty()) return sides;
  if (Roles::Party court = convicting_court(match, target); !court.actors.empty()) return court;
  const Frame& frame = match.entry->frame;
  if (frame.type == "RETREAT" && frame.mode == "release") {
    Roles::Party held = holder(match, target);
    return held.actors.empty() && !asked_for ? authority(match, target) : held;
  }
  return {};
}

// Those who demonstrate demonstrate against whom others have.
Roles::Party Completion::same_target(const Match& match, const ActorSet& source) const {
  const Entry* rule = syntax_.lexicon().inference("cible-du-même-acte");
  if (rule == nullptr) return {};
  // "un responsable de la manifestation": who speaks for others.
  if (match.entry->kind == WordKind::noun && std::ranges::all_of(source, [&](ActorIndex actor) {
        return syntax_.actors().actors[actor].kind == ActorKind::person;
      }))
    return {};
  const TokenIndex anchor = match.anchor();
  const std::uint32_t sentence = syntax_.document()[anchor].sentence;
  for (auto it = found_.rbegin(); it != found_.rend(); ++it) {
    const Passage& passage = it->passages.front();
    if (passage.cue.first >= anchor || sentence - passage.sentence > same_act_reach) continue;
    if (it->type != match.entry->frame.type || contains(source, it->target)) continue;
    if (syntax_.actors().actors[it->target].kind == ActorKind::place) continue;
    return {{it->target}, anchor, true, true, rule};
  }
  return {};
}

// A state fights by its army, its leader, its towns.
ActorIndex Completion::side_of(ActorIndex actor) const {
  const std::vector<Actor>& actors = syntax_.actors().actors;
  if (actors[actor].country.empty() || actors[actor].kind == ActorKind::group) return actor;
  for (ActorIndex state = 0; state < actors.size(); ++state) {
    if (actors[state].kind == ActorKind::country && actors[state].country == actors[actor].country) return state;
  }
  return actor;
}

// The country in which the sentences around and the title place things; of several, the one of which the article speaks
// most.
std::optional<ActorIndex> Completion::main_country(TokenIndex from, std::string_view not_this,
                                                   const ActorSet& besides) const {
  const Document& document = syntax_.document();
  const std::uint32_t sentence = document[from].sentence;
  std::optional<ActorIndex> best;
  for (const Mention& mention : syntax_.actors().mentions) {
    const std::uint32_t here = document[mention.head].sentence;
    if (here > sentence) break;
    if (mention.actors.size() != 1 || (here != 0 && sentence - here > theatre_reach)) continue;
    const ActorIndex actor = mention.actors.front();
    const Actor& candidate = syntax_.actors().actors[actor];
    // Nobody withdraws from those who withdraw.
    const bool leaves = std::ranges::any_of(found_, [&](const Relation& relation) {
      return relation.type == "RETREAT" && relation.mode == "withdraw" && side_of(relation.source) == actor;
    });
    if (leaves || candidate.kind != ActorKind::country || (!not_this.empty() && candidate.country == not_this))
      continue;
    const Slot slot = syntax_.slot(mention.head);
    const std::string_view in = slot >= first_preposition ? syntax_.lexicon().slot_name(slot) : std::string_view{};
    const bool opens = mention.tokens.first == document.sentences[here].tokens.first;
    if (in != "en" && in != "à" && in != "dans" && in != "sur" && !opens) continue;
    if (contains(besides, actor) || (best && syntax_.mentions_of(actor) <= syntax_.mentions_of(*best))) continue;
    best = actor;
  }
  return best;
}

// "a retiré ses soldats de la mission": from what is no country.
bool Completion::leaves_something_else(const Match& match) const {
  for (const TokenIndex token : match.tokens) {
    for (const Argument& argument : syntax_.below(token)) {
      if (argument.slot < first_preposition || argument.head < token) continue;
      const std::string_view preposition = syntax_.lexicon().slot_name(argument.slot);
      if ((preposition == "de" || preposition == "hors") && syntax_.actors_at(argument.head).empty() &&
          !syntax_.place_at(argument.head) && !is_of_war(syntax_.lemma(argument.head)))
        return true;
    }
  }
  return false;
}

// "Elle menace de se venger", "a rappelé son ambassadeur": whom the same have just accused, asked, punished.
Roles::Party Completion::same_opponent(const Match& match, const ActorSet& source) const {
  const Entry* rule = syntax_.lexicon().inference("même-adversaire");
  const bool threat = match.entry->frame.type == "THREATEN";
  const bool breach = match.entry->frame.type == "SANCTION" && std::ranges::any_of(match.tokens, [&](TokenIndex token) {
                        return syntax_.lemma(token) == "ambassadeur";
                      });
  if (rule == nullptr || match.entry->kind != WordKind::verb || source.size() != 1) return {};
  // "avait expulsé l'ambassadeur de Lima, gelé des crédits": the verb before says against whom.
  const Document& document = syntax_.document();
  TokenIndex first = match.anchor();
  while (!document.is_root(first) && document[first].head < first &&
         (document[first].dependency == "conj" || document[first].dependency == "acl" ||
          document[first].dependency == "obj"))
    first = document[first].head;
  const bool coordinated = first != match.anchor() && match.entry->frame.type == "SANCTION";
  if (!threat && !breach && !coordinated) return {};
  for (auto it = found_.rbegin(); it != found_.rend(); ++it) {
    const Passage& passage = it->passages.front();
    if (passage.cue.first >= match.anchor() ||
        document[match.anchor()].sentence - passage.sentence > (threat ? 4U : 2U))
      continue;
    if (!threat && !breach && !passage.cue.contains(first)) continue;
    const RelationType* type = find_type(it->type);
    const bool hostile = type != nullptr && (type->quad == QuadClass::verbal_conflict ||
                                             type->quad == QuadClass::material_conflict || it->type == "DISAGREE");
    if (!hostile || it->modality == Modality::denied) continue;
    if (side_of(it->source) != side_of(source.front())) continue;
    const ActorIndex other = threat ? it->target : side_of(it->target);
    // Two people of one country are not one side, unless they quarrel with another.
    const auto is_person = [&](ActorIndex a) { return syntax_.actors().actors[a].kind == ActorKind::person; };
    if (it->source != source.front() && is_person(it->source) && is_person(source.front()) &&
        syntax_.actors().actors[other].country.empty())
      continue;
    const ActorKind kind = syntax_.actors().actors[other].kind;
    if (kind == ActorKind::place || contains(source, other) || side_of(other) == side_of(source.front())) continue;
    if (!threat && kind != ActorKind::country) continue;
    return {{other}, match.anchor(), true, true, rule};
  }
  return {};
}

// "a accusé son voisin", "n'a pas reconnu son rival": with whom there is a conflict, or talks.
Roles::Party Completion::other_side(const Match& match, const ActorSet& source) const {
  const Entry* rule = syntax_.lexicon().inference("autre-côté");
  if (rule == nullptr || match.entry->kind != WordKind::verb) return {};
  TokenIndex noun = -1;
  for (const Argument& argument : syntax_.below(match.anchor())) {
    if (argument.slot != slot_subject && syntax_.actors_at(argument.head).empty() && is_counterpart(argument.head))
      noun = argument.head;
  }
  if (noun < 0) return {};
  for (auto it = found_.rbegin(); it != found_.rend(); ++it) {
    const Passage& passage = it->passages.front();
    if (passage.cue.first >= match.anchor() || syntax_.document()[match.anchor()].sentence - passage.sentence > 8)
      continue;
    const RelationType* type = find_type(it->type);
    if (type == nullptr || type->quad == QuadClass::structure) continue;
    const bool from = side_of(it->source) == side_of(source.front());
    const bool to = side_of(it->target) == side_of(source.front());
    if (from == to) continue;
    const ActorIndex other = from ? it->target : it->source;
    const ActorKind kind = syntax_.actors().actors[other].kind;
    if (kind != syntax_.actors().actors[source.front()].kind || contains(source, other)) continue;
    return {{other}, noun, true, true, rule};
  }
  return {};
}

bool Completion::is_counterpart(TokenIndex noun) const {
  constexpr std::array<std::string_view, 5> words{"voisin", "rival", "adversaire", "ennemi", "homologue"};
  if (!among(syntax_.lemma(noun), words)) return false;
  return std::ranges::any_of(syntax_.dependents().of(noun), [&](TokenIndex child) {
    const std::string& word = syntax_.lower(child);
    return child < noun && (word == "son" || word == "sa" || word == "leur");
  });
}

// "retire ses troupes": from the country of which the article speaks, which is not the troops' own.
Roles::Party Completion::theatre(const Match& match, const ActorSet& source) const {
  const Entry* rule = syntax_.lexicon().inference("théâtre");
  if (rule == nullptr) return {};
  const Actor& doer = syntax_.actors().actors[source.front()];
  if (doer.kind == ActorKind::person || doer.kind == ActorKind::place) return {};
  bool of_war = false;
  for (const TokenIndex token : match.tokens) {
    of_war = of_war || is_of_war(syntax_.lemma(token)) || match.tokens.size() > 1;
    for (const Argument& argument : syntax_.below(token)) of_war = of_war || is_of_war(syntax_.lemma(argument.head));
  }
  if (!of_war || leaves_something_else(match)) return {};
  const auto country = main_country(match.anchor(), doer.country, source);
  if (!country) return {};
  return {{*country}, match.anchor(), true, true, rule};
}

// "une motion de censure": of the government of which the article speaks, the nearest one.
Roles::Party Completion::government(const Match& match, const ActorSet& besides) const {
  const Entry* rule = syntax_.lexicon().inference("gouvernement-visé");
  const bool motion = std::ranges::any_of(match.tokens, [&](TokenIndex token) {
    return syntax_.lemma(token) == "motion" && token + 2 < syntax_.document().size() &&
           among(syntax_.lower(token + 2), {"censure", "défiance"});
  });
  if (rule == nullptr || !motion || !among(match.entry->frame.type, {"ACCUSE", "REJECT"})) return {};
  Roles::Party best;
  TokenIndex nearest = -1;
  for (const Mention& mention : syntax_.actors().mentions) {
    if (mention.actors.size() != 1 || contains(besides, mention.actors.front()) ||
        !among(syntax_.lemma(mention.head), {"gouvernement", "cabinet", "exécutif"}))
      continue;
    const TokenIndex away = std::max(mention.head, match.anchor()) - std::min(mention.head, match.anchor());
    if (nearest >= 0 && away >= nearest) continue;
    best = {mention.actors, mention.head, true, true, rule};
    nearest = away;
  }
  return best;
}

}  // namespace entente
