// "X a été remplacée par Y", "Y succède à X (à la tête de Z)": the office of the one is that of the other.
#include <algorithm>
#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/scene.hpp"
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
  const Tie* office_of(ActorIndex person) const;
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
  return {person(subject), person(object)};
}

// The one office that the text gives to the person.
const Tie* SuccessionReader::office_of(ActorIndex person) const {
  const Tie* found = nullptr;
  for (const Tie& tie : scene_.ties) {
    if (tie.source != person || tie.type != "HOLDS_OFFICE") continue;
    if (found != nullptr && found->target != tie.target) return nullptr;
    found = &tie;
  }
  return found;
}

void SuccessionReader::read(TokenIndex verb) {
  const auto [successor, predecessor] = parties(verb);
  if (successor == no_actor || predecessor == no_actor || successor == predecessor) return;
  const Tie* office = office_of(predecessor);
  const bool taken = office != nullptr && office_of(successor) == nullptr;
  if (!taken) {
    if (office != nullptr) return;
    office = office_of(successor);
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

void find_successions(Scene& scene) {
  SuccessionReader(scene).run();
}

}  // namespace entente
