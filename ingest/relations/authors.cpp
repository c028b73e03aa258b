#include "ingest/relations/authors.hpp"

#include <algorithm>

#include "ingest/function_words.hpp"
#include "ingest/relations/named_acts.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr std::uint32_t pronoun_reach = 2;  // sentences back
constexpr std::uint32_t text_reach = 3;

bool is_text(std::string_view noun) {
  return among(
      noun, {"texte",       "projet",     "plan",   "proposition", "initiative", "loi",       "réforme", "résolution",
             "motion",      "amendement", "mesure", "budget",      "offre",      "accord",    "décret",  "programme",
             "arrangement", "compromis",  "idée",   "décision",    "scénario",   "dispositif"});
}

// "à trois reprises", "à plusieurs fois"
bool is_count_of_times(std::string_view noun) {
  return among(noun, {"reprise", "fois", "coup"});
}

}  // namespace

// "n'a pas publié", "n'a pas pu adopter"
bool Authors::is_denied(TokenIndex verb) const {
  const TokenIndex first = syntax_.document().sentences[syntax_.document()[verb].sentence].tokens.first;
  for (TokenIndex i = verb - 1; i >= first && i >= verb - 6; --i) {
    if (among(syntax_.lower(i), {"ne", "n'"})) return true;
  }
  return false;
}

// "la loi que prépare Oslo", "a publié un plan", "La motion émane de Lima", "le texte a été proposé par".
ActorSet Authors::makers_of(TokenIndex noun) const {
  ActorSet result = syntax_.within(noun);
  if (result.empty()) result = makers_by_participle(noun);
  if (!result.empty()) return result;
  const TokenIndex verb = syntax_.governor(noun);
  if (verb < 0 || !syntax_.is_verbal(verb)) return {};
  const Lexicon& lexicon = syntax_.lexicon();
  const std::string& lemma = syntax_.lemma(verb);
  const bool passive = syntax_.voice(verb) == Voice::passive;
  const auto below = syntax_.below(verb);
  const auto own = std::ranges::find(below, noun, &Argument::head);
  if (own == below.end()) return {};
  if (own->surface_subject && !passive && lexicon.in_class("stemming", lemma)) {
    for (const Argument& argument : below) {
      if (lexicon.is_preposition(argument.slot, "de")) add_actors(result, syntax_.actors_at(argument.head));
    }
    return result;
  }
  if (own->slot != slot_object || !lexicon.in_class("making", lemma) || is_denied(verb)) return {};
  return roles_.subject(verb).actors;
}

// "Bien qu'ayant été signé par Lima, l'accord a été rejeté": an opening that is said of the subject.
ActorSet Authors::makers_by_participle(TokenIndex noun) const {
  const Document& document = syntax_.document();
  const TokenIndex first = document.sentences[document[noun].sentence].tokens.first;
  const TokenIndex main = syntax_.governor(noun);
  if (main <= noun || !syntax_.is_verbal(main) || syntax_.surface_subject(main).head != noun) return {};
  for (TokenIndex i = noun - 1; i >= first; --i) {
    if (!syntax_.is_verbal(i)) continue;
    if (syntax_.is_finite(i)) return {};
    if (!syntax_.lexicon().in_class("making", syntax_.lemma(i)) || syntax_.voice(i) != Voice::passive) continue;
    for (const Argument& argument : syntax_.below(i)) {
      if (argument.slot == slot_subject && argument.head > i && !syntax_.actors_at(argument.head).empty())
        return syntax_.actors_at(argument.head);
    }
  }
  return {};
}

// "lui avait proposé une émission": whatever somebody is offered can be turned down.
bool Authors::is_offered(TokenIndex noun) const {
  const TokenIndex verb = syntax_.slot(noun) == slot_object ? syntax_.governor(noun) : -1;
  return verb >= 0 && syntax_.is_verbal(verb) && among(syntax_.lemma(verb), {"offrir", "proposer", "promettre"});
}

// What can be rejected or backed, and is nobody.
bool Authors::is_thing(TokenIndex noun) const {
  const Document& document = syntax_.document();
  if (document[noun].pos != Pos::noun || syntax_.mention_at(noun) != nullptr) return false;
  return is_offered(noun) || is_text(syntax_.lemma(noun)) || named_act(syntax_.lemma(noun)).has_value() ||
         matches_.at(noun, Role::reference) != no_match || matches_.at(noun, Role::relation) != no_match ||
         matches_.taken_by(noun) != no_match;
}

bool Authors::agrees(TokenIndex noun, const Form& form) const {
  if (form.any) return true;
  const Morphology& morphology = syntax_.document().morphology(noun);
  if (morphology.number != Number::none && (morphology.number == Number::plural) != form.plural) return false;
  return form.gender == Gender::none || morphology.gender == Gender::none || morphology.gender == form.gender;
}

// "l'", "la", "le", "les", "y" before the verb and its auxiliary, or "il" and "elle" of a passive; -1 for none.
TokenIndex Authors::pronoun_before(TokenIndex verb) const {
  const Document& document = syntax_.document();
  if (syntax_.voice(verb) == Voice::passive) {
    const Syntax::Subject subject = syntax_.surface_subject(verb);
    const bool thing = subject.head >= 0 && subject.head < verb && subject.actors.empty() && !subject.fallback;
    return thing && among(syntax_.lower(subject.head), {"il", "elle", "ils", "elles"}) ? subject.head : -1;
  }
  const TokenIndex first = document.sentences[document[verb].sentence].tokens.first;
  for (TokenIndex i = verb - 1; i >= first && i >= verb - 5; --i) {
    const std::string& word = syntax_.lower(i);
    if (word == "y") return i;
    if (is_object_clitic(word)) return document[i].dependency != "det" || document[i].pos == Pos::pron ? i : -1;
    const Pos pos = document[i].pos;
    if (pos != Pos::aux && pos != Pos::adv && pos != Pos::pron && !syntax_.is_verbal(i)) return -1;
  }
  return -1;
}

Authors::Form Authors::form_of(TokenIndex pronoun, TokenIndex verb) const {
  const std::string& word = syntax_.lower(pronoun);
  if (word == "y") return {};
  if (syntax_.document()[pronoun].dependency.view().starts_with("nsubj"))
    return {false, word.ends_with("s"), word.starts_with("elle") ? Gender::feminine : Gender::masculine};
  const std::string& participle = syntax_.lower(verb);
  const bool compound = syntax_.dependent(verb, "aux:tense") >= 0;
  Form form{false, word == "les", Gender::none};
  if (word == "la") form.gender = Gender::feminine;
  if (word == "le") form.gender = Gender::masculine;
  if (compound) {
    form.gender = participle.ends_with("e") || participle.ends_with("es") ? Gender::feminine : Gender::masculine;
  } else if (word == "l'") {
    form.any = true;
  }
  return form;
}

// Of an event whoever does it, of any other thing whoever made it. Who refuses recognition, or aid, refuses it to whom
// it would be given.
ActorSet Authors::owners_of(TokenIndex thing, bool refused) const {
  // "exige l'extradition des militants": the demand is of who demands it.
  const TokenIndex verb = syntax_.slot(thing) == slot_object ? syntax_.governor(thing) : -1;
  const MatchIndex asking = verb >= 0 && syntax_.is_verbal(verb) ? matches_.at(verb, Role::relation) : no_match;
  if (asking != no_match && matches_[asking].entry->frame.type == "REQUEST") return roles_.source(asking).actors;
  const MatchIndex match = matches_.at(thing, Role::relation);
  if (match != no_match && matches_[match].entry->kind == WordKind::noun) {
    const bool favour = among(matches_[match].entry->frame.type, {"SUPPORT", "AID", "CONCEDE"});
    const Roles::Party& doer = roles_.source(match);
    if (refused && favour && (doer.actors.empty() || doer.fallback)) return roles_.target(match).actors;
    if (!doer.actors.empty()) return doer.actors;
  }
  return makers_of(thing);
}

// The last thing of that form, or for "y" the last demand, whoever it is of.
Roles::Party Authors::before(TokenIndex from, const Form& form, const ActorSet& besides, bool refused) const {
  const Document& document = syntax_.document();
  const std::uint32_t sentence = document[from].sentence;
  for (TokenIndex i = from - 1; i >= 0 && sentence - document[i].sentence <= pronoun_reach; --i) {
    ActorSet owners;
    if (syntax_.is_verbal(i)) {
      const MatchIndex match = form.any ? matches_.at(i, Role::relation) : no_match;
      if (match == no_match || matches_[match].entry->frame.type != "REQUEST") continue;
      owners = roles_.source(match).actors;
    } else {
      if (!is_thing(i) || !agrees(i, form)) continue;
      owners = owners_of(i, refused);
    }
    if (std::ranges::any_of(owners, [&](ActorIndex actor) { return contains(besides, actor); })) continue;
    if (!owners.empty()) return {owners, i, true, true, nullptr};
  }
  return {};
}

// "le texte", "ce plan": of whoever made the last text, by whatever name.
Roles::Party Authors::of_text(TokenIndex noun, const ActorSet& besides) const {
  if (!is_text(syntax_.lemma(noun))) return {};
  const Document& document = syntax_.document();
  const std::uint32_t sentence = document[noun].sentence;
  for (TokenIndex i = noun - 1; i >= 0 && sentence - document[i].sentence <= text_reach; --i) {
    if (document[i].pos != Pos::noun || !is_text(syntax_.lemma(i)) || syntax_.mention_at(i) != nullptr) continue;
    ActorSet makers = makers_of(i);
    if (std::ranges::any_of(makers, [&](ActorIndex actor) { return contains(besides, actor); })) continue;
    if (!makers.empty()) return {makers, i, true, true, nullptr};
  }
  return {};
}

// "le jugement": of the court that has last sentenced somebody, or else of the one named last.
Roles::Party Authors::of_court(TokenIndex noun, const ActorSet& besides) const {
  const Lexicon& lexicon = syntax_.lexicon();
  if (!lexicon.in_class("ruling", syntax_.lemma(noun))) return {};
  const Relation* sentencing = nullptr;
  for (const Relation& relation : found_) {
    if (relation.type != "SANCTION" || relation.mode != "convict" || contains(besides, relation.source)) continue;
    if (relation.passages.front().cue.first > noun && sentencing != nullptr) break;
    sentencing = &relation;
  }
  if (sentencing != nullptr) return {{sentencing->source}, noun, true, true, nullptr};
  Roles::Party found;
  for (const Mention& mention : syntax_.actors().mentions) {
    if (mention.actors.size() != 1 || mention.modifier || contains(besides, mention.actors.front())) continue;
    const ActorKind kind = syntax_.actors().actors[mention.actors.front()].kind;
    const std::string& word = syntax_.lemma(mention.head);
    if (kind != ActorKind::organisation || word == "justice" || !lexicon.in_class("court", word)) continue;
    if (mention.head > noun && found.head >= 0) break;
    found = {mention.actors, mention.head, true, true, nullptr};
  }
  return found;
}

// "la réforme", "un projet de loi": of the one government or parliament of the article.
Roles::Party Authors::of_lawmaker(TokenIndex noun, const ActorSet& besides) const {
  const Lexicon& lexicon = syntax_.lexicon();
  const std::string& lemma = syntax_.lemma(noun);
  const bool bill = lemma == "projet" && noun + 2 < syntax_.document().size() && syntax_.lemma(noun + 2) == "loi";
  if (!bill && !lexicon.in_class("bill", lemma)) return {};
  Roles::Party found;
  for (const Mention& mention : syntax_.actors().mentions) {
    if (mention.actors.size() != 1 || mention.modifier || contains(besides, mention.actors.front())) continue;
    if (syntax_.actors().actors[mention.actors.front()].kind != ActorKind::organisation ||
        !lexicon.in_class("lawmaker", syntax_.lemma(mention.head)))
      continue;
    if (found.head >= 0 && found.actors != mention.actors) return {};
    found = {mention.actors, mention.head, true, true, nullptr};
  }
  return found;
}

Roles::Party Authors::of_noun(TokenIndex noun, const ActorSet& besides) const {
  if (ActorSet makers = makers_by_participle(noun); !makers.empty() && !contains(besides, makers.front()))
    return {makers, noun, true, true, nullptr};
  if (!roles_.references().is_definite(noun)) return of_lawmaker(noun, besides);
  if (Roles::Party party = of_text(noun, besides); !party.actors.empty()) return party;
  if (Roles::Party party = of_court(noun, besides); !party.actors.empty()) return party;
  return of_lawmaker(noun, besides);
}

// "fera barrage", "promet son veto": against nothing that the clause would name.
bool Authors::names_nothing(const Match& match) const {
  return std::ranges::none_of(match.tokens, [&](TokenIndex token) {
    return std::ranges::any_of(syntax_.below(token), [&](const Argument& argument) {
      const std::vector<Slot>& wanted = match.entry->frame.target;
      return argument.slot >= first_preposition && std::ranges::find(wanted, argument.slot) != wanted.end();
    });
  });
}

// The noun, no actor, at which the match is directed.
TokenIndex Authors::thing_of(const Match& match) const {
  const Document& document = syntax_.document();
  for (std::size_t w = 1; w < match.tokens.size(); ++w) {
    if (document[match.tokens[w]].pos == Pos::noun && is_thing(match.tokens[w])) return match.tokens[w];
  }
  for (const Argument& argument : syntax_.below(match.anchor())) {
    if (argument.slot == slot_subject || syntax_.in_time(argument.head) ||
        is_count_of_times(syntax_.lemma(argument.head)) ||
        (document[argument.head].pos != Pos::noun && document[argument.head].pos != Pos::propn) ||
        !syntax_.actors_at(argument.head).empty() || !syntax_.within(argument.head).empty())
      continue;
    if (std::ranges::find(match.entry->frame.target, argument.slot) != match.entry->frame.target.end())
      return argument.head;
  }
  return -1;
}

// "s'en félicite", "s'en alarme": whoever has done what the sentence before tells.
Roles::Party Authors::of_whole_event(const Match& match, const ActorSet& acting) const {
  const TokenIndex verb = match.anchor();
  if (!syntax_.reflexive(verb)) return {};
  const Document& document = syntax_.document();
  const std::uint32_t sentence = document[verb].sentence;
  bool stands = false;
  for (TokenIndex i = verb - 1; i >= document.sentences[sentence].tokens.first && i >= verb - 3; --i)
    stands = stands || syntax_.lower(i) == "en";
  if (!stands) return {};
  for (const Relation& relation : found_) {
    const Passage& passage = relation.passages.front();
    if (passage.sentence + 1 != sentence || relation.modality == Modality::denied || relation.attributed_to) continue;
    if (contains(acting, relation.source)) return {};
    return {{relation.source}, verb, true, true, nullptr};
  }
  return {};
}

Roles::Party Authors::owner_of_target(const Match& match, const ActorSet& acting) const {
  const std::string_view type = match.entry->frame.type;
  if (match.entry->kind != WordKind::verb ||
      !among(type, {"REJECT", "SUPPORT", "AGREE", "CONCEDE", "PROTEST", "ACCUSE", "DISAGREE"}))
    return {};
  const TokenIndex verb = match.anchor();
  const bool standing = type == "REJECT" && std::ranges::any_of(match.tokens, [&](TokenIndex token) {
                          return among(syntax_.lemma(token), {"barrage", "veto", "obstacle"});
                        });
  if (standing && match.tokens.size() > 1 && names_nothing(match)) return of_intention(verb, acting);
  // What one gives way in is one's own: "revenir sur cette décision".
  if (among(type, {"SUPPORT", "ACCUSE", "PROTEST"})) {
    if (Roles::Party party = of_whole_event(match, acting); !party.actors.empty()) return party;
  }
  if (const TokenIndex noun = thing_of(match); noun >= 0)
    return type == "CONCEDE" ? Roles::Party{} : of_noun(noun, acting);
  if (!among(type, {"REJECT", "SUPPORT", "AGREE", "CONCEDE"}) || match.tokens.size() > 1) return {};
  const TokenIndex pronoun = pronoun_before(verb);
  if (pronoun < 0) return {};
  Roles::Party party = before(pronoun, form_of(pronoun, verb), acting, type == "REJECT");
  return party.actors.empty() && syntax_.lower(pronoun) == "y" ? of_intention(verb, acting) : party;
}

// "s'y est opposé", "fera barrage", "promet son veto": whoever intends or asks for something.
Roles::Party Authors::of_intention(TokenIndex verb, const ActorSet& acting) const {
  const std::uint32_t sentence = syntax_.document()[verb].sentence;
  for (auto it = found_.rbegin(); it != found_.rend(); ++it) {
    const Passage& passage = it->passages.front();
    if (passage.cue.first >= verb || sentence - passage.sentence > pronoun_reach) continue;
    const bool ahead = it->modality == Modality::planned || it->modality == Modality::hypothetical ||
                       (it->type == "REQUEST" && it->modality == Modality::asserted);
    if (!ahead || it->attributed_to || contains(acting, it->source) || contains(acting, it->target)) continue;
    return {{it->source}, verb, true, true, nullptr};
  }
  return {};
}

Roles::Party Authors::target(const Match& match, const ActorSet& acting) const {
  const Entry* rule = syntax_.lexicon().inference("auteur-cité");
  if (rule == nullptr) return {};
  Roles::Party party = owner_of_target(match, acting);
  party.inferred = rule;
  return party;
}

}  // namespace entente
