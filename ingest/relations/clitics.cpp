// Object pronouns before a verb or behind a preposition, and for whom they stand: "l'accuse", "lui a demandé",
// "contre lui".
#include <algorithm>

#include "ingest/function_words.hpp"
#include "ingest/relations/clitics.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr std::uint32_t sentences_back = 2;
constexpr int enough = 3;

}  // namespace

// The pronoun in front of the verb that fills the slot; -1 for none.
TokenIndex Clitics::clitic_of(TokenIndex verb, Slot slot) const {
  const Document& document = syntax_.document();
  const bool accusative = slot == slot_object;
  const bool dative = syntax_.lexicon().is_preposition(slot, "à");
  if (!accusative && !dative) return -1;
  const TokenIndex first = document.sentences[document[verb].sentence].tokens.first;
  for (TokenIndex i = verb - 1; i >= first && i >= verb - 6; --i) {
    const std::string& word = syntax_.lower(i);
    if (accusative && is_object_clitic(word) && (document[i].dependency != "det" || document[i].pos == Pos::pron))
      return i;
    if (dative && among(word, {"lui", "leur"})) return i;
    const Pos pos = document[i].pos;
    if (pos != Pos::aux && pos != Pos::adv && pos != Pos::pron &&
        !among(word, {"l'", "le", "la", "les", "lui", "leur"}))
      return -1;
    if (among(word, {"se", "s'", "qui", "il", "elle", "ils", "elles", "que", "qu'", "on"})) return -1;
  }
  return -1;
}

// In number, and in gender where the participle or the pronoun shows it.
bool Clitics::may_stand_for(TokenIndex pronoun, TokenIndex verb, TokenIndex head, const ActorSet& actors) const {
  const Document& document = syntax_.document();
  const std::string& word = syntax_.lower(pronoun);
  const bool plural = among(word, {"les", "leur", "eux", "elles"});
  const Morphology& other = document.morphology(head);
  const bool many = actors.size() > 1 || (other.number == Number::plural && document[head].pos != Pos::propn);
  if (plural != many) return false;
  if (!many && !actors.empty() && syntax_.actors().actors[actors.front()].kind == ActorKind::place) return false;
  const std::string& form = syntax_.lower(verb);
  const bool compound = syntax_.dependent(verb, "aux:tense") >= 0 && pronoun < verb;
  const bool feminine = word == "la" || word == "elle" || word == "elles" ||
                        (compound && among(word, {"l'", "les"}) && (form.ends_with("e") || form.ends_with("es")));
  const bool masculine = word == "le" || word == "eux" || (compound && word == "l'" && !form.ends_with("e"));
  if (!actors.empty() && document[head].pos == Pos::propn &&
      syntax_.actors().actors[actors.front()].kind == ActorKind::person)
    return !(feminine && other.gender == Gender::masculine) && !(masculine && other.gender == Gender::feminine);
  if (feminine && other.gender != Gender::feminine) return false;
  return !(masculine && other.gender == Gender::feminine);
}

// Of those of whom the clauses before speak, who act before who are acted upon, the last sentence's main subject before
// all others; nobody who acts here.
Party Clitics::antecedent(TokenIndex pronoun, TokenIndex verb, const ActorSet& acting) const {
  const Entry* rule = syntax_.lexicon().inference("pronom-objet");
  if (rule == nullptr || acting.empty()) return {};
  const Document& document = syntax_.document();
  const std::uint32_t sentence = document[pronoun].sentence;
  Party best;
  int most = 0;
  const bool infinitive = document.morphology(verb).verb_form == VerbForm::infinitive;
  const bool of_person = among(syntax_.lower(pronoun), {"lui", "elle", "eux", "elles"});
  const auto consider = [&](const ActorSet& actors, TokenIndex head, int score) {
    // A thing of that gender is as likely meant.
    if (actors.empty() && (of_person || document[head].pos != Pos::noun)) return;
    if (std::ranges::any_of(actors, [&](ActorIndex actor) { return contains(acting, actor) || leads(acting, actor); }))
      return;
    if (of_person && syntax_.actors().actors[actors.front()].kind == ActorKind::person) score += 1;
    if (score < enough || score < most || !may_stand_for(pronoun, verb, head, actors)) return;
    if (score == most && !best.actors.empty() && document[best.head].sentence > document[head].sentence) return;
    best = {actors, head, true, true, rule};
    most = score;
  };
  for (std::uint32_t back = 0; back <= sentences_back && back <= sentence; ++back) {
    const TokenSpan tokens = document.sentences[sentence - back].tokens;
    const TokenIndex end = back == 0 ? pronoun : tokens.last;
    const int away = 2 * static_cast<int>(back);
    for (TokenIndex word = tokens.first; word < tokens.last; ++word) {
      if (word == verb) continue;
      for (const Argument& argument : syntax_.below(word)) {
        if (argument.head >= end) continue;
        const bool preposition = argument.slot >= first_preposition;
        const std::string_view by = preposition ? syntax_.lexicon().slot_name(argument.slot) : std::string_view{};
        if (argument.surface_subject) {
          const int score = document.is_root(word) ? 8 - away : back == 0 ? 6 : 6 - 2 * away;
          ActorSet actors = syntax_.actors_at(argument.head);
          if (actors.empty() && syntax_.is_verbal(word)) actors = syntax_.surface_subject(word).actors;
          consider(actors, argument.head, score);
        } else if (argument.slot == slot_object || argument.slot == slot_subject || by == "par") {
          // "qui avait signé un préavis, l'a retiré"
          const bool thing = back == 0 && syntax_.actors_at(argument.head).empty();
          const bool near = infinitive || thing || (back == 0 && pronoun > verb);
          consider(syntax_.actors_at(argument.head), argument.head, (near ? 7 : 5) - 2 * away);
        } else if (syntax_.is_verbal(word) && among(by, {"à", "auprès", "contre"})) {
          consider(syntax_.actors_at(argument.head), argument.head, 4 - 2 * away);
        }
      }
    }
  }
  return best;
}

// Of whom one of those who act is a part: "sa présidente lui en veut" is not of the party.
bool Clitics::leads(const ActorSet& acting, ActorIndex actor) const {
  for (const Mention& mention : syntax_.actors().mentions) {
    if (mention.actors.size() != 1 || mention.actors.front() != actor || !mention.modifier) continue;
    const TokenIndex noun = mention.head;
    const TokenIndex up = syntax_.document()[noun].head;
    if (std::ranges::any_of(syntax_.actors_at(up), [&](ActorIndex other) { return contains(acting, other); }))
      return true;
  }
  return false;
}

// "« Oslo nous a bombardés », a dit Lima": the speaker, whom the parser takes for a dative.
Party Clitics::spoken_object(const Match& match) const {
  const TokenIndex verb = match.anchor();
  const Frame& frame = match.entry->frame;
  if (match.entry->kind != WordKind::verb || match.tokens.size() > 1 || syntax_.voice(verb) != Voice::active ||
      syntax_.reflexive(verb) || std::ranges::find(frame.target, slot_object) == frame.target.end())
    return {};
  for (const Argument& argument : syntax_.below(verb)) {
    if (argument.slot == slot_object && argument.head > verb) return {};
  }
  const Document& document = syntax_.document();
  for (TokenIndex i = verb - 1; i >= 0 && i >= verb - 4; --i) {
    if (among(syntax_.lower(i), {"me", "m'", "nous"}))
      return i == syntax_.surface_subject(verb).head ? Party{} : Party{syntax_.actors_at(i), i, false, false};
    if (document[i].pos != Pos::aux && document[i].pos != Pos::adv) return {};
  }
  return {};
}

Party Clitics::target_of_pronoun(const Match& match, const ActorSet& acting) const {
  if (Party speaker = spoken_object(match); !speaker.actors.empty() && !contains(acting, speaker.actors.front()))
    return speaker;
  // "la refusent", "l'a acceptée": as often what was proposed.
  if (match.entry->kind != WordKind::verb || acting.empty() ||
      among(match.entry->frame.type, {"REJECT", "CONCEDE", "AGREE", "PROTEST"}) || match.entry->frame.mode == "seize")
    return {};
  const TokenIndex verb = match.anchor();
  if (references_.compared_clause(verb) >= 0) return {};
  for (const Slot slot : match.entry->frame.target) {
    if (slot == slot_object && match.tokens.size() > 1) continue;
    if (const TokenIndex clitic = clitic_of(verb, slot); clitic >= 0) {
      Party known{syntax_.actors_at(clitic), clitic, false, false};
      remove_actors(known.actors, acting);
      return known.actors.empty() ? antecedent(clitic, verb, acting) : known;
    }
    for (const TokenIndex token : match.tokens) {
      for (const Argument& argument : syntax_.below(token)) {
        if (argument.slot != slot || slot < first_preposition || argument.head < verb ||
            !among(syntax_.lower(argument.head), {"lui", "elle", "eux", "elles"}))
          continue;
        return antecedent(argument.head, verb, acting);
      }
    }
  }
  return {};
}

}  // namespace entente
