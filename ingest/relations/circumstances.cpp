// Whom an event noun concerns by where it stands in its clause: "avec le soutien de Lima", "lors d'un entretien",
// "responsable des frappes".
#include <algorithm>

#include "ingest/function_words.hpp"
#include "ingest/relations/circumstances.hpp"
#include "ingest/relations/roles.hpp"
#include "ingest/relations/time_words.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// "a attaqué avec le soutien de Lima", "sous la pression de Lima": it is the doer of the clause who is backed or
// pressed.
Party Circumstances::circumstance_target(const Match& match, const ActorSet& acting) const {
  const Entry* rule = syntax_.lexicon().inference("circonstance");
  if (rule == nullptr || acting.empty() || match.entry->frame.state) return {};
  const TokenIndex noun = match.anchor();
  const std::string_view type = match.entry->frame.type;
  if (!among(type, {"SUPPORT", "AID", "AGREE", "COOPERATE", "REQUEST", "REJECT", "COERCE", "CONSULT", "THREATEN"}))
    return {};
  if (syntax_.lemma(noun) == "contrôle") return {};  // "les forces sous son contrôle": its own
  if (syntax_.lower(noun) == "aide" && syntax_.lexicon().slot_name(syntax_.slot(noun)) == "à")
    return {};  // by means of
  const bool concerns = references_.circumstance_of(noun, {"avec", "malgré", "sous", "à", "sur", "grâce", "face"}) >= 0;
  if (!concerns) return {};
  const TokenIndex verb = references_.circumstance_of(noun, {"avec", "malgré", "sous", "à", "sur", "grâce", "face"});
  // "a répondu à la demande de Lima" is the verb's own business.
  const std::string_view preposition = syntax_.lexicon().slot_name(syntax_.slot(noun));
  if (type == "AGREE" && preposition == "malgré") return {};  // "malgré les promesses de Lima": to anybody
  if (among(preposition, {"à", "sur", "avec"}) && matches_.at(verb, Role::relation) != no_match &&
      (preposition == "sur" || noun == verb + 3))
    return {};
  Party party = roles_.subject(verb);
  // "a été élu avec le soutien de Lima"
  if (party.actors.empty() && syntax_.voice(verb) == Voice::passive && among(type, {"SUPPORT", "AID"}) &&
      among(preposition, {"avec", "grâce"}))
    party = roles_.object(verb);
  party.reached = true;
  party.inferred = rule;
  std::erase_if(party.actors, [&](ActorIndex actor) {
    return contains(acting, actor) || syntax_.actors().actors[actor].kind == ActorKind::place;
  });
  return party;
}

// "lors d'un entretien, Oslo a demandé à Lima": the parties of the talks are those of the clause. "après neuf mois de
// bras de fer avec Lima", "en froid avec Lima": nobody but who the clause or the phrase is about stands on the other
// side.
Party Circumstances::talks_source(const Match& match) const {
  const Entry* rule = syntax_.lexicon().inference("circonstance");
  const Frame& frame = match.entry->frame;
  if (rule == nullptr || match.entry->kind != WordKind::noun || frame.mode == "visit") return {};
  const auto with = syntax_.lexicon().slot("avec");
  const bool sided = with && !roles_.noun_slot(match, *with).actors.empty();
  if (!sided && frame.type != "CONSULT") return {};
  if (!among(frame.type, {"CONSULT", "DISAGREE", "AGREE", "COOPERATE", "ALLY"})) return {};
  TokenIndex noun = match.anchor();
  const Document& document = syntax_.document();
  if (document[noun].dependency == "nmod" && syntax_.lexicon().is_preposition(syntax_.slot(noun), "de") &&
      unit_of(syntax_.lower(document[noun].head)) != Unit::none)
    noun = document[noun].head;
  const TokenIndex up = syntax_.governor(noun);
  const bool in = syntax_.lexicon().is_preposition(syntax_.slot(noun), "en");
  Party party;
  if (sided && in && up >= 0 && !syntax_.is_verbal(up)) {
    party = {syntax_.actors_at(up), up, false, true};
  } else {
    const TokenIndex verb =
        sided ? references_.circumstance_of(noun, {"pendant", "après", "malgré", "en", "dans", "depuis"})
              : references_.circumstance_of(noun, {"pendant", "après"});
    if (verb < 0) return {};
    party = roles_.subject(verb);
  }
  party.inferred = rule;
  return party;
}

Party Circumstances::talks_target(const Match& match, const ActorSet& acting) const {
  const Entry* rule = syntax_.lexicon().inference("circonstance");
  if (rule == nullptr || match.entry->kind != WordKind::noun || match.entry->frame.type != "CONSULT" ||
      match.entry->frame.mode == "visit")
    return {};
  const TokenIndex verb = references_.circumstance_of(match.anchor(), {"pendant", "après"});
  if (verb < 0) return {};
  for (const MatchIndex index : matches_.at(verb)) {
    if (matches_[index].entry->role != Role::relation) continue;
    Party party = roles_.target(index);
    std::erase_if(party.actors, [&](ActorIndex actor) {
      return contains(acting, actor) || syntax_.actors().actors[actor].kind == ActorKind::place;
    });
    party.inferred = rule;
    if (!party.actors.empty()) return party;
  }
  return {};
}

// "Lima, responsable des frappes", "l'auteur de l'attaque".
Party Circumstances::author_of(const Match& match) const {
  const Entry* rule = syntax_.lexicon().inference("auteur");
  if (rule == nullptr) return {};
  const Slot slot = syntax_.slot(match.anchor());
  const TokenIndex up = syntax_.governor(match.anchor());
  if (up < 0 || !syntax_.lexicon().is_preposition(slot, "de")) return {};
  const Lexicon& lexicon = syntax_.lexicon();
  const auto known = lexicon.find(WordKind::noun, syntax_.lemma(up));
  if (std::none_of(known.begin(), known.end(),
                   [&](std::uint32_t index) { return lexicon[index].role == Role::author; }))
    return {};
  const Document& document = syntax_.document();
  Party party{syntax_.actors_at(up), up, false, true, rule};
  if (!party.actors.empty()) return party;
  if (syntax_.dependent(up, "nsubj") >= 0) {
    party.actors = syntax_.surface_subject(up).actors;
    return party;
  }
  // "accuse Lima d'être responsable de": said of whom the accusation is about.
  const MatchIndex governor = roles_.content_governor(up);
  if (governor != no_match) {
    party.actors = matches_[governor].entry->frame.content == Content::target ? roles_.target(governor).actors
                                                                              : roles_.source(governor).actors;
    return party;
  }
  if (document.is_root(up)) return {};
  const TokenIndex above = syntax_.governor(up);
  if (above < 0) return {};
  if (!syntax_.is_verbal(above)) {
    party.actors = syntax_.actors_at(above);
    return party;
  }
  // "juge Lima responsable de", "accuse Lima d'être responsable de".
  for (const Argument& argument : syntax_.below(above)) {
    if (argument.slot == slot_object && argument.head != up) add_actors(party.actors, syntax_.actors_at(argument.head));
  }
  return party;
}

// "une attaque attribuée aux rebelles", "un attentat revendiqué par le groupe".
Party Circumstances::held_responsible(TokenIndex noun) const {
  for (const TokenIndex child : syntax_.dependents().of(noun)) {
    if (child < noun || !syntax_.document()[child].dependency.view().starts_with("acl")) continue;
    const std::string& verb = syntax_.lemma(child);
    const bool laid = among(verb, {"attribuer", "imputer"});
    if (!laid && verb != "revendiquer") continue;
    for (const Argument& argument : syntax_.below(child)) {
      const bool to = syntax_.lexicon().is_preposition(argument.slot, "à");
      if (laid ? !to : argument.slot != slot_subject) continue;
      const ActorSet& actors = syntax_.actors_at(argument.head);
      if (!actors.empty()) return {actors, argument.head, false, true};
    }
  }
  return {};
}

// "les assaillants", "le ravisseur": the one whom the article calls so, where it calls one so.
Party Circumstances::named_doer(const Match& match) const {
  const Entry* rule = syntax_.lexicon().inference("agent-nommé");
  if (rule == nullptr || match.entry->frame.type != "ASSAULT") return {};
  const Document& document = syntax_.document();
  const Lexicon& lexicon = syntax_.lexicon();
  const std::uint32_t sentence = document[match.anchor()].sentence;
  Party party;
  for (const Mention& mention : syntax_.actors().mentions) {
    const std::uint32_t here = document[mention.head].sentence;
    if (here > sentence + 4 || sentence > here + 4 || mention.actors.size() != 1) continue;
    const auto known = lexicon.find(WordKind::noun, syntax_.lemma(mention.head));
    if (std::none_of(known.begin(), known.end(),
                     [&](std::uint32_t index) { return lexicon[index].role == Role::doer; }))
      continue;
    if (!party.actors.empty() && party.actors.front() != mention.actors.front()) return {};
    party = {mention.actors, mention.head, true, true, rule};
  }
  return party;
}

// "demande l'audition du ministre à l'Assemblée": of the minister, who is to be heard.
Party Circumstances::asked_to_come(const Match& match, const ActorSet& acting) const {
  if (match.entry->kind != WordKind::verb || match.entry->frame.type != "REQUEST") return {};
  for (const Argument& argument : syntax_.below(match.anchor())) {
    if (argument.slot != slot_object || matches_.is_taken(argument.head)) continue;
    const MatchIndex event = matches_.at(argument.head, Role::relation);
    if (event == no_match || matches_[event].entry->kind != WordKind::noun ||
        !among(syntax_.lemma(argument.head), {"comparution", "audition", "venue", "présence", "témoignage"}))
      continue;
    Party party = roles_.source(event);
    remove_actors(party.actors, acting);
    party.reached = true;
    if (!party.actors.empty()) return party;
  }
  return {};
}

// "refuse de la dissoudre, comme l'exigeait Oslo": whose demand it is.
Party Circumstances::demander(const Match& match, const ActorSet& acting) const {
  if (match.entry->kind != WordKind::verb || !among(match.entry->frame.type, {"REJECT", "CONCEDE", "AGREE"})) return {};
  const Document& document = syntax_.document();
  const TokenIndex end = document.sentences[document[match.anchor()].sentence].tokens.last;
  for (TokenIndex i = match.last() + 4; i < end; ++i) {
    if (!is_object_clitic(syntax_.lower(i - 1)) || !syntax_.is_verbal(i)) continue;
    const std::string& opener = syntax_.lower(i - 2);
    const bool as = opener == "comme" || (is_que(opener) && syntax_.lower(i - 3) == "ainsi");
    const MatchIndex asking = as ? matches_.at(i, Role::relation) : no_match;
    if (asking == no_match || matches_[asking].entry->frame.type != "REQUEST") continue;
    Party party = roles_.source(asking);
    remove_actors(party.actors, acting);
    party.reached = true;
    if (!party.actors.empty()) return party;
  }
  return {};
}

// What was asked for is refused, or granted, to who has asked; what somebody is accused of is denied to the accuser.
Party Circumstances::asker(const Match& match, const ActorSet& acting) const {
  const Entry* rule = syntax_.lexicon().inference("demandeur");
  if (rule == nullptr || !among(match.entry->frame.type, {"REJECT", "CONCEDE"})) return {};
  const Document& document = syntax_.document();
  const bool denies = match.entry->frame.type == "REJECT" &&
                      among(syntax_.lemma(match.anchor()), {"nier", "démentir", "réfuter", "contester", "récuser",
                                                            "dénier", "rejeter", "balayer", "défendre"});
  // "a fait appel", "s'est pourvue en cassation": against whoever sentenced.
  const bool appeals = match.entry->frame.type == "REJECT" &&
                       std::any_of(match.tokens.begin(), match.tokens.end(), [&](TokenIndex token) {
                         return among(syntax_.lemma(token), {"appel", "cassation", "pourvoi"});
                       });
  const std::uint32_t sentence = document[match.anchor()].sentence;
  for (TokenIndex i = match.anchor() - 1; i >= 0 && sentence - document[i].sentence <= 2; --i) {
    for (const MatchIndex index : matches_.at(i)) {
      const Entry& other = *matches_[index].entry;
      // "les a invités à refuser": whoever asks for a refusal is not refused.
      if (index == roles_.content_governor(match.anchor())) continue;
      const bool accuses = (denies && other.frame.type == "ACCUSE") || (appeals && other.frame.mode == "convict");
      if (other.role != Role::relation || (other.frame.type != "REQUEST" && !accuses)) continue;
      const ActorSet& met = roles_.target(index).actors;
      const bool asked = std::any_of(acting.begin(), acting.end(), [&](ActorIndex actor) {
        return contains(met, actor) || (accuses && std::any_of(met.begin(), met.end(), [&](ActorIndex accused) {
                                          return roles_.speaks_for(actor, accused);
                                        }));
      });
      Party party = roles_.source(index);
      remove_actors(party.actors, acting);
      if (asked && !party.actors.empty()) return {party.actors, i, true, true, rule};
    }
  }
  return {};
}

}  // namespace entente
