// HOLDS_OFFICE by who leads: "le parti dirigé par X", "X préside Y", "l'organisation que préside X", "X, à la tête de
// Y".
#include <algorithm>
#include <array>

#include "ingest/actors/name_evidence.hpp"
#include "ingest/actors/name_key.hpp"
#include "ingest/actors/phrase_edges.hpp"
#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

// "élu", "nommée", "porté": to the post that follows.
bool is_put(std::string_view participle) {
  return among(participle,
               {"elu", "elue", "reelu", "reelue", "nomme", "nommee", "porte", "portee", "place", "placee", "propulse",
                "propulsee", "promu", "promue", "reconduit", "reconduite", "arrive", "arrivee"});
}

class LeaderReader {
 public:
  explicit LeaderReader(Scene& scene)
      : scene_(scene), reading_(scene.reading), document_(scene.document), edges_(scene) {}

  void run() {
    for (TokenIndex token = 0; token < document_.size(); ++token) {
      if (document_[token].pos == Pos::verb) by_tree(token);
      by_position(token);
      at_head(token);
    }
  }

 private:
  struct Arguments {
    TokenIndex subject = -1;
    TokenIndex object = -1;
    TokenIndex agent = -1;
    bool passive = false;
    bool barred = false;  // reflexive or negated
  };

  Arguments arguments(TokenIndex verb) const;
  void by_tree(TokenIndex verb);
  void by_position(TokenIndex token);
  const Draft* starting(TokenIndex token) const;
  ActorIndex person_from(TokenIndex token) const;
  TokenIndex behind_lead(TokenIndex at) const;
  void at_head(TokenIndex token);
  ActorIndex person_before(TokenIndex token) const;
  ActorIndex person_behind_comma(TokenIndex token) const;
  void tie(ActorIndex leader, ActorIndex led, TokenIndex verb);

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
  const PhraseEdges edges_;
};

// One actor's.
const Draft* LeaderReader::starting(TokenIndex token) const {
  const Draft* draft = edges_.starting(token);
  return draft != nullptr && draft->actors.size() == 1 ? draft : nullptr;
}

LeaderReader::Arguments LeaderReader::arguments(TokenIndex verb) const {
  Arguments found;
  for (const TokenIndex d : reading_.dependents().of(verb)) {
    const std::string_view dependency = document_[d].dependency.view();
    if (dependency == "nsubj:pass") found.passive = true;
    if (dependency.starts_with("nsubj")) found.subject = d;
    if (dependency == "obj") found.object = d;
    if (dependency.starts_with("obl") && reading_.preposition(d) == "par") found.agent = d;
    found.barred = found.barred || dependency.starts_with("expl") || reading_.key(d) == "pas";
  }
  return found;
}

void LeaderReader::tie(ActorIndex leader, ActorIndex led, TokenIndex verb) {
  const ActorKind kind = scene_.candidates[led].actor.kind;
  if (scene_.candidates[leader].actor.kind != ActorKind::person || kind == ActorKind::person ||
      kind == ActorKind::place)
    return;
  const bool known = std::any_of(scene_.ties.begin(), scene_.ties.end(), [&](const Tie& other) {
    return other.source == leader && other.target == led && other.type == "HOLDS_OFFICE";
  });
  if (known) return;
  scene_.ties.push_back({leader,
                         "HOLDS_OFFICE",
                         led,
                         std::string(document_.words({verb, verb + 1})),
                         {verb, verb + 1},
                         "leads it",
                         false});
}

void LeaderReader::by_tree(TokenIndex verb) {
  const std::string lemma = name_key(document_.lemma(verb));
  // The lemmatiser leaves forms that it has not seen as they are.
  const bool founded = among(lemma, {"fonder", "cofonder", "creer", "emmener"});
  if (!founded && lemma != "diriger" && lemma != "dirige" && !lemma.starts_with("presid")) return;
  const Arguments given = arguments(verb);
  if (given.barred) return;
  TokenIndex who = given.subject;
  TokenIndex what = given.object;
  ActorIndex before = no_actor;  // whom "que" stands for
  if (given.passive || (document_[verb].dependency == Label("acl") && given.subject < 0)) {
    who = given.agent;
    what = given.passive ? given.subject : document_[verb].head;
    if (!given.passive) before = actor_before(scene_, verb);  // of two who are listed the last
  } else if (what >= 0 && is_que(reading_.key(what))) {
    before = actor_before(scene_, what);
    what = document_[verb].head;
  }
  if (who < 0 || what < 0) return;
  const std::int32_t person = scene_.mention_at(who);
  const std::int32_t body = scene_.mention_at(what);
  if (person == no_draft || (body == no_draft && before == no_actor)) return;
  const Draft& leader = scene_.drafts[static_cast<std::size_t>(person)];
  if (!leader.resolved()) return;
  ActorIndex led = before;
  if (led == no_actor) {
    const Draft& phrase = scene_.drafts[static_cast<std::size_t>(body)];
    if (!phrase.resolved() || phrase.modifier) return;
    led = phrase.actors.front();
  }
  const Candidate& whole = scene_.candidates[led];
  // "fondé par X": a body that has a name; people may be led by somebody as well.
  const bool people = lemma == "emmener" && whole.actor.kind == ActorKind::group;
  const bool named = whole.actor.kind == ActorKind::organisation && whole.named;
  const bool founder = given.agent >= 0 || lemma == "fonder" || lemma == "cofonder";  // "X a fondé le parti"
  if (founded && (!founder || !(people || named))) return;
  tie(leader.actors.front(), led, verb);
}

// The named person whose phrase begins there.
ActorIndex LeaderReader::person_from(TokenIndex token) const {
  const Draft* draft = starting(token);
  return draft != nullptr && draft->source == Source::person ? draft->actors.front() : no_actor;
}

// "le mouvement, que dirige X,", "des partis emmenés par X": right behind the phrase, whatever the tree says of them.
void LeaderReader::by_position(TokenIndex token) {
  if (token + 2 >= document_.size()) return;
  if (!leads_behind(reading_, token)) return;
  const TokenIndex verb = reading_.key(token).starts_with("qu") ? token + 1 : token;
  const ActorIndex leader = person_from(token + 2);
  const ActorIndex led = leader == no_actor ? no_actor : actor_before(scene_, token);
  if (led != no_actor) tie(leader, led, verb);
}

// The preposition behind "à la tête", "aux commandes"; -1 where other words stand there.
TokenIndex LeaderReader::behind_lead(TokenIndex at) const {
  const std::string_view key = reading_.key(at);
  if ((key != "a" && key != "aux") || at + 4 >= document_.size()) return -1;
  const TokenIndex noun = key == "a" ? at + 2 : at + 1;
  const bool post = key == "a" && at > 0 && is_put(reading_.key(at - 1)) &&
                    among(reading_.key(noun), {"presidence", "direction"});  // "élu à la présidence"
  const bool leads = key == "a" ? reading_.key(at + 1) == "la" && (post || among(reading_.key(noun), {"tete", "barre"}))
                                : among(reading_.key(noun), {"commandes", "manettes", "renes"});
  return leads && among(reading_.key(noun + 1), de_forms) ? noun + 1 : -1;
}

// The named person right before the words, past a comma and adverbs ("X, toujours à la tête").
ActorIndex LeaderReader::person_before(TokenIndex token) const {
  TokenIndex end = token;
  const TokenIndex begin = reading_.sentence_begin(token);
  while (end > begin && document_[end - 1].pos == Pos::adv) --end;
  if (end > begin && document_.word(end - 1) == ",") --end;
  const Draft* draft = edges_.ending(end);
  return draft != nullptr && draft->source == Source::person && draft->actors.size() == 1 ? draft->actors.front()
                                                                                          : no_actor;
}

// "A la tête du parti depuis un an, X ...": who stands behind the comma.
ActorIndex LeaderReader::person_behind_comma(TokenIndex token) const {
  constexpr TokenIndex longest = 6;  // "depuis bientôt dix ans"
  const TokenIndex end = reading_.sentence_end(token - 1);
  for (TokenIndex t = token; t + 1 < end && t <= token + longest; ++t) {
    if (document_.word(t) == ",") return person_from(t + 1);
    if (document_[t].pos == Pos::verb || document_[t].pos == Pos::aux) return no_actor;
  }
  return no_actor;
}

// "X, à la tête du PS", "X, aux commandes de Y".
void LeaderReader::at_head(TokenIndex token) {
  const TokenIndex of = behind_lead(token);
  if (of < 0) return;
  const Draft* body = starting(of + 1);
  if (body == nullptr && reading_.key(of) == "des") body = starting(of);  // "des" is the name's own article
  if (body == nullptr) return;
  const TokenIndex start = token > 0 && is_put(reading_.key(token - 1)) ? token - 1 : token;
  const ActorIndex leader =
      start == reading_.sentence_begin(token) ? person_behind_comma(PhraseEdges::end_of(*body)) : person_before(start);
  if (leader != no_actor) tie(leader, body->actors.front(), token);
}

}  // namespace

void find_leaders(Scene& scene) {
  LeaderReader(scene).run();
}

}  // namespace entente
