#include "ingest/relations/stances.hpp"
#include "ingest/relations/speech_acts.hpp"
#include "ingest/word_list.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

// What one does against somebody, and not on a stage with him.
bool is_contest(std::string_view verb) {
  constexpr std::array<std::string_view, 18> words{
      "perdre", "gagner", "incliner", "échouer", "résister",  "triompher", "emporter",  "lutter",    "élire",
      "battre", "viser",  "défendre", "briguer", "concourir", "affronter", "présenter", "maintenir", "réélire"};
  return among(verb, words);
}

bool is_hostile(std::string_view type) {
  return among(type, {"SANCTION", "COERCE", "ASSAULT", "THREATEN", "REJECT", "DISAGREE", "PROTEST"});
}

}  // namespace

std::vector<Relation> Stances::read(const std::vector<Relation>& found) const {
  std::vector<Relation> result;
  add_rivals(result);
  add_judgements(result);
  add_allegations(found, result);
  add_speech_acts(found, result);
  add_accusations_untold(found, result);
  return result;
}

std::optional<Date> Stances::date_of_saying(TokenIndex token) const {
  const TokenIndex verb = attribution_.saying(token).verb;
  if (verb >= 0) {
    if (const auto date = dating_.time_of_verb(verb).date) return date;
  }
  if (published_) return Date{published_->year, published_->month, 0};
  return std::nullopt;
}

std::string Stances::climate_of(TokenIndex noun) const {
  const Document& document = syntax_.document();
  const auto type_of = [&](TokenIndex word) -> std::string {
    if (modality_.is_negated(word)) return {};
    for (const WordKind kind : {WordKind::noun, WordKind::verb}) {
      for (const std::uint32_t index : syntax_.lexicon().find(kind, syntax_.lemma(word))) {
        const Entry& entry = syntax_.lexicon()[index];
        if (entry.role == Role::climate) return entry.frame.type;
      }
    }
    return {};
  };
  for (const TokenIndex child : syntax_.dependents().of(noun)) {
    const std::string_view label = document[child].dependency.view();
    if (label != "amod" && !label.starts_with("acl")) continue;
    if (std::string type = type_of(child); !type.empty()) return type;
  }
  if (document.is_root(noun)) return {};
  const std::string_view label = document[noun].dependency.view();
  const TokenIndex up = document[noun].head;
  if (!label.starts_with("nsubj") && label != "obj" && label != "nmod") return {};
  if (std::string type = type_of(up); !type.empty()) return type;
  for (const TokenIndex child : syntax_.dependents().of(up)) {
    if (document[child].dependency != "xcomp") continue;
    if (std::string type = type_of(child); !type.empty()) return type;
  }
  return {};
}

// The verb that tells of a contest, by itself or with what it is about ("vise un troisième mandat face à"); -1 for
// none. By the order of the words: what stands behind "face à" is often hung elsewhere.
TokenIndex Stances::contest_before(TokenIndex face) const {
  const Document& document = syntax_.document();
  const TokenIndex begin = document.sentences[document[face].sentence].tokens.first;
  bool stage = false;
  for (TokenIndex i = face - 1; i >= begin && i >= face - 12; --i) {
    if (syntax_.is_verbal(i)) return stage || is_contest(syntax_.lemma(i)) ? i : -1;
    stage = stage || (document[i].pos == Pos::noun && syntax_.lexicon().in_class("election", syntax_.lemma(i)));
  }
  return -1;
}

// "Oslo, face à Lima": they are at odds in what the clause says.
void Stances::add_rivals(std::vector<Relation>& result) const {
  const Entry* rule = syntax_.lexicon().inference("face-à");
  const auto face = syntax_.lexicon().slot("face");
  if (rule == nullptr || !face) return;
  const Document& document = syntax_.document();
  for (const Mention& mention : syntax_.actors().mentions) {
    const TokenIndex head = mention.head;
    const TokenIndex first = mention.tokens.first;
    if (mention.modifier || mention.actors.size() != 1 || syntax_.slot(head) != *face) continue;
    TokenIndex opening = first;
    while (opening > 0 && opening > first - 4 && syntax_.lower(opening) != "face") --opening;
    if (syntax_.lower(opening) != "face") continue;
    const TokenIndex verb = contest_before(opening);
    if (verb < 0) continue;
    const Roles::Party party = roles_.subject(verb);
    for (const ActorIndex actor : party.actors) {
      const ActorKind kind = syntax_.actors().actors[actor].kind;
      if (actor == mention.actors.front() || kind == ActorKind::place || party.fallback || party.reached ||
          kind != syntax_.actors().actors[mention.actors.front()].kind)
        continue;
      Relation relation;
      relation.source = actor;
      relation.type = "DISAGREE";
      relation.target = mention.actors.front();
      relation.confidence = rule->frame.weight;
      relation.date = dating_.time_of_verb(verb).date;
      relation.passages.push_back({document[head].sentence, mention.tokens, rule->rule});
      result.push_back(std::move(relation));
    }
  }
}

void Stances::add_judgements(std::vector<Relation>& result) const {
  for (const Judgement& judgement : JudgementReader(syntax_, matches_, roles_, attribution_, modality_).read()) {
    const Match& match = matches_[judgement.match];
    Relation relation;
    relation.source = judgement.judge;
    relation.type = match.entry->frame.type;
    relation.mode = match.entry->frame.mode;
    // Who calls an accusation unfounded rejects it.
    if (judgement.of_claim && relation.type == "ACCUSE") {
      relation.type = "REJECT";
      relation.mode.clear();
    }
    relation.confidence = match.entry->frame.weight;
    if (judgement.inferred != nullptr) relation.confidence *= judgement.inferred->frame.weight;
    if (judgement.opinion >= 0) relation.date = dating_.time_of_verb(judgement.opinion).date;
    if (!relation.date) relation.date = date_of_saying(match.anchor());
    const auto [first, last] = std::minmax_element(match.tokens.begin(), match.tokens.end());
    relation.passages.push_back({syntax_.document()[match.anchor()].sentence, {*first, *last + 1}, match.entry->rule});
    for (const ActorIndex judged : judgement.judged) {
      relation.target = judged;
      result.push_back(relation);
    }
  }
}

void Stances::add_speech_acts(const std::vector<Relation>& found, std::vector<Relation>& result) const {
  for (const SpeechAct& act : SpeechActReader(syntax_, matches_, roles_, attribution_).read()) {
    const std::uint32_t sentence = syntax_.document()[act.clause].sentence;
    for (const ActorIndex actor : act.party.actors) {
      const auto says_it = [&](const Relation& other) {
        return other.source == act.speaker && other.target == actor && other.type == act.type &&
               other.passages.front().sentence == sentence;
      };
      if (std::ranges::any_of(found, says_it) || std::ranges::any_of(result, says_it)) continue;
      Relation relation;
      relation.source = act.speaker;
      relation.type = std::string(act.type);
      relation.target = actor;
      relation.confidence = act.rule->frame.weight;
      relation.date = date_of_saying(act.clause);
      relation.passages.push_back({sentence, {act.clause, act.clause + 1}, act.rule->rule});
      result.push_back(std::move(relation));
    }
  }
}

// "a rompu avec Lima, accusée d'avoir": by whoever turns against Lima in that sentence.
void Stances::add_accusations_untold(const std::vector<Relation>& found, std::vector<Relation>& result) const {
  const Entry* rule = syntax_.lexicon().inference("accusateur-tu");
  if (rule == nullptr) return;
  const Document& document = syntax_.document();
  for (MatchIndex index = 0; index < static_cast<MatchIndex>(matches_.all().size()); ++index) {
    const Match& match = matches_[index];
    const TokenIndex participle = match.anchor();
    if (match.entry->kind != WordKind::verb || match.entry->frame.mode != "allege" || syntax_.is_finite(participle) ||
        syntax_.voice(participle) != Voice::passive || !roles_.source(index).actors.empty())
      continue;
    for (const Relation& turned : found) {
      if (turned.passages.front().sentence != document[participle].sentence || !is_hostile(turned.type) ||
          turned.passages.front().cue.first > participle || turned.modality == Modality::denied ||
          turned.mode == "convict" || !contains(roles_.target(index).actors, turned.target))
        continue;
      Relation relation;
      relation.source = turned.source;
      relation.type = "ACCUSE";
      relation.mode = match.entry->frame.mode;
      relation.target = turned.target;
      relation.confidence = match.entry->frame.weight * rule->frame.weight;
      relation.date = turned.date;
      relation.passages.push_back({document[participle].sentence, {participle, participle + 1}, rule->rule});
      result.push_back(std::move(relation));
      break;
    }
  }
}

// Violence and threats; arms and shelter for those who fight.
bool Stances::is_misdeed(const Relation& said) const {
  if (said.type == "ASSAULT" || said.type == "COERCE") return true;
  // What is merely announced or owned up to is no reproach.
  const TokenIndex verb = attribution_.saying(said.passages.front().cue.first).verb;
  if (verb >= 0 && !syntax_.lexicon().in_class("blaming", syntax_.lemma(verb)) &&
      !among(syntax_.lemma(verb), {"affirmer", "assurer", "estimer", "soutenir", "prétendre"}))
    return false;
  const std::string& country = syntax_.actors().actors[said.source].country;
  if (!country.empty() && country == syntax_.actors().actors[*said.attributed_to].country) return false;
  if (said.type == "THREATEN") return true;
  if (!among(said.type, {"AID", "SUPPORT", "COOPERATE"})) return false;
  const TokenSpan cue = said.passages.front().cue;
  bool arms = false;
  for (TokenIndex i = cue.first; i < cue.last; ++i)
    arms = arms || syntax_.lexicon().in_class("weapon", syntax_.lemma(i));
  // "ce mouvement", which the article calls a rebellion elsewhere.
  return arms || syntax_.is_called(said.target, "fighter");
}

// Whoever says that Lima has bombed Quito accuses Lima of it.
void Stances::add_allegations(const std::vector<Relation>& found, std::vector<Relation>& result) const {
  const Entry* rule = syntax_.lexicon().inference("allégation");
  if (rule == nullptr) return;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Relation& said = found[i];
    const bool done = said.modality == Modality::asserted || said.modality == Modality::hypothetical;
    if (!said.attributed_to || *said.attributed_to == said.source || !done || !is_misdeed(said) ||
        said.passages.front().rule.ends_with("(contexte)"))
      continue;
    // Whoever accuses somebody in that sentence has said whom.
    const bool told = std::ranges::any_of(found, [&](const Relation& other) {
      return other.type == "ACCUSE" && other.source == *said.attributed_to &&
             other.passages.front().sentence == said.passages.front().sentence;
    });
    if (told) continue;
    Relation relation;
    relation.source = *said.attributed_to;
    relation.type = "ACCUSE";
    relation.mode = "allege";
    relation.target = said.source;
    relation.confidence = said.confidence * rule->frame.weight;
    relation.date = date_of_saying(said.passages.front().cue.first);
    relation.content = i;
    relation.passages.push_back({said.passages.front().sentence, said.passages.front().cue, rule->rule});
    result.push_back(std::move(relation));
  }
}

}  // namespace entente
