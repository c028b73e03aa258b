// "X a été remplacée par Y", "Y succède à X (à la tête de Z)": the office of the one is that of the other.
#include <algorithm>
#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/scene.hpp"
#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

class SuccessionReader {
 public:
  explicit SuccessionReader(Scene& scene) : scene_(scene), reading_(scene.reading), document_(scene.document) {}

  void run() {
    for (TokenIndex verb = 0; verb < document_.size(); ++verb) {
      const std::string_view key = reading_.key(verb);
      if ((key.starts_with("succed") || key.starts_with("remplac")) && document_[verb].pos == Pos::verb) read(verb);
    }
  }

 private:
  struct Parties {
    ActorIndex successor = no_actor;
    ActorIndex predecessor = no_actor;
  };

  ActorIndex person(TokenIndex token) const;
  Parties parties(TokenIndex verb) const;
  ActorIndex person_before(TokenIndex verb) const;
  ActorIndex named_to(TokenIndex infinitive) const;
  ActorIndex seat_told(TokenIndex verb) const;
  void read(TokenIndex verb);

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
};

ActorIndex SuccessionReader::person(TokenIndex token) const {
  const std::int32_t found = token < 0 ? no_draft : scene_.mention_at(token);
  if (found == no_draft) return no_actor;
  const Draft& draft = scene_.drafts[static_cast<std::size_t>(found)];
  if (draft.actors.size() != 1) return no_actor;
  const Actor& actor = scene_.candidates[draft.actors.front()].actor;
  const bool named = actor.kind == ActorKind::person && actor.key.find('@') == std::string::npos;
  return named ? draft.actors.front() : no_actor;
}

SuccessionReader::Parties SuccessionReader::parties(TokenIndex verb) const {
  TokenIndex subject = -1;
  TokenIndex object = -1;
  TokenIndex agent = -1;
  bool passive = document_[verb].dependency == Label("acl");
  for (const TokenIndex d : reading_.dependents().of(verb)) {
    const std::string_view dependency = document_[d].dependency.view();
    const std::string_view preposition = reading_.preposition(d);
    if (reading_.key(d) == "pas") return {};
    passive = passive || dependency == "nsubj:pass" || dependency == "aux:pass";
    if (dependency.starts_with("nsubj") || (dependency == "expl:subj" && subject < 0)) subject = d;
    if ((dependency == "obj" && object < 0) || dependency == "iobj") object = d;
    if (dependency.starts_with("obl") && preposition == "par") agent = d;
    if (dependency.starts_with("obl") && preposition == "a" && object < 0) object = d;
  }
  if (document_[verb].dependency == Label("acl") && subject < 0) subject = document_[verb].head;
  // "Succédant à X, Y dirige": of whom the main clause tells.
  if (subject < 0 && document_[verb].dependency.view().starts_with("advcl")) {
    for (const TokenIndex d : reading_.dependents().of(document_[verb].head)) {
      if (document_[d].dependency.view().starts_with("nsubj")) subject = d;
    }
  }
  if (passive && agent >= 0) return {person(agent), person(subject)};
  Parties found{person(subject), person(object)};
  if (found.predecessor == no_actor) return found;
  // "La présidente du parti, X, succède à Y": the parser has lost the subject.
  if (found.successor == no_actor && document_.morphology(verb).verb_form == VerbForm::finite)
    found.successor = person_before(verb);
  // "a désigné X pour lui succéder"
  if (found.successor == no_actor && document_.morphology(verb).verb_form == VerbForm::infinitive)
    found.successor = named_to(verb);
  return found;
}

// The named person whose phrase ends right before the verb, a comma between them left aside.
ActorIndex SuccessionReader::person_before(TokenIndex verb) const {
  const TokenIndex end = verb > 0 && document_.word(verb - 1) == "," ? verb - 1 : verb;
  const std::int32_t found = end > 0 ? scene_.draft_at(end - 1) : no_draft;
  return found != no_draft && scene_.drafts[static_cast<std::size_t>(found)].source == Source::person ? person(end - 1)
                                                                                                      : no_actor;
}

// Whom the verb above "pour lui succéder" names to the office: the last person between the two.
ActorIndex SuccessionReader::named_to(TokenIndex infinitive) const {
  const TokenIndex begin = reading_.sentence_begin(infinitive);
  TokenIndex purpose = infinitive - 1;
  while (purpose > begin && reading_.key(purpose) != "pour" && infinitive - purpose < 3) --purpose;
  if (reading_.key(purpose) != "pour") return no_actor;
  const std::string verb = name_key(document_.lemma(document_[infinitive].head));
  if (!among(verb, {"nommer", "designer", "choisir", "elire", "proposer", "presentir", "pressentir", "appeler"}))
    return no_actor;
  return person_before(purpose);
}

// "à la tête de Y", "à la présidence de Y": of what, where the verb says so.
ActorIndex SuccessionReader::seat_told(TokenIndex verb) const {
  constexpr TokenIndex longest = 10;
  const TokenIndex end = std::min(reading_.sentence_end(verb), verb + longest);
  for (TokenIndex t = verb + 1; t + 4 < end; ++t) {
    if (reading_.key(t) != "a" || reading_.key(t + 1) != "la" ||
        !among(reading_.key(t + 2), {"tete", "presidence", "direction", "barre"}) ||
        !among(reading_.key(t + 3), de_forms))
      continue;
    for (const Draft& draft : scene_.drafts) {
      const bool starts = draft.tokens.first == t + 4 || (reading_.key(t + 3) == "des" && draft.tokens.first == t + 3);
      if (!starts || draft.absorbed || draft.modifier || draft.actors.size() != 1) continue;
      const ActorKind kind = scene_.candidates[draft.actors.front()].actor.kind;
      if (kind != ActorKind::person && kind != ActorKind::place) return draft.actors.front();
    }
  }
  return no_actor;
}

void SuccessionReader::read(TokenIndex verb) {
  const auto [successor, predecessor] = parties(verb);
  if (successor == no_actor || predecessor == no_actor || successor == predecessor) return;
  if (const ActorIndex seat = seat_told(verb); seat != no_actor) {
    const TokenSpan cue{verb, verb + 1};
    for (const ActorIndex holder : {successor, predecessor}) {
      const bool known = std::any_of(scene_.ties.begin(), scene_.ties.end(), [&, whole = seat](const Tie& tie) {
        return tie.source == holder && tie.target == whole && tie.type == "HOLDS_OFFICE";
      });
      if (known) continue;
      scene_.ties.push_back(
          {holder, "HOLDS_OFFICE", seat, "tête", cue, "follows or precedes in office", holder == predecessor});
    }
    return;
  }
  const Tie* office = only_office(scene_, predecessor);
  const bool taken = office != nullptr && only_office(scene_, successor) == nullptr;
  if (!taken) {
    if (office != nullptr) return;
    office = only_office(scene_, successor);
    if (office == nullptr) return;
  }
  Tie tie = *office;
  tie.source = taken ? successor : predecessor;
  tie.cue = {verb, verb + 1};
  tie.rule = "follows or precedes in office";
  tie.former = !taken;
  scene_.ties.push_back(std::move(tie));
}

}  // namespace

// The one office that the text gives to the person.
const Tie* only_office(const Scene& scene, ActorIndex person) {
  const Tie* found = nullptr;
  for (const Tie& tie : scene.ties) {
    if (tie.source != person || tie.type != "HOLDS_OFFICE") continue;
    if (found != nullptr && found->target != tie.target) return nullptr;
    found = &tie;
  }
  return found;
}

void find_successions(Scene& scene) {
  SuccessionReader(scene).run();
}

}  // namespace entente
