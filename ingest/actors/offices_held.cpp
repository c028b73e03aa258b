// HOLDS_OFFICE: of what somebody is president, minister, spokesman, once it is known what all phrases stand for.
#include <algorithm>
#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/scene.hpp"
#include "ingest/word_list.hpp"

namespace entente {

// The noun with its complements, without the name beside it.
TokenSpan role_span(const Scene& scene, const Draft& noun) {
  TokenIndex last = std::max(noun.core.last, noun.tokens.last);
  if (noun.apposed != no_draft) {
    const Draft& name = scene.drafts[static_cast<std::size_t>(noun.apposed)];
    const TokenIndex begin = std::min(name.core.first, std::max(name.tokens.first, noun.core.last));
    if (begin >= noun.core.last && begin < last) last = begin;
  }
  return {noun.core.first, last};
}

namespace {

constexpr std::string_view head_of_state = "state whose head is spoken of";

// "capitaine indien", "magistrat belge": the adjective of a rank or a trade says where somebody is from.
bool is_origin(const Noun& noun, const Draft& complement) {
  constexpr std::array<std::string_view, 4> trades{"company", "military", "religion", "court"};
  if (!complement.modifier || !among(noun.cls, trades)) return false;
  return !noun.masculine.starts_with("chef") && !noun.masculine.starts_with("commandant en chef") &&
         !noun.masculine.starts_with("procureur");
}

class OfficeTies {
 public:
  explicit OfficeTies(Scene& scene) : scene_(scene), reading_(scene.reading) {}

  void run() {
    for (const Said& said : scene_.said) tie(said);
    for (const Said& said : scene_.said) name_leader(said);
    name_states();
  }

 private:
  const Draft& draft(std::int32_t index) const { return scene_.drafts[static_cast<std::size_t>(index)]; }
  void tie(const Said& said);
  void name_leader(const Said& said);
  void name_states();
  ActorIndex seat_of(const Draft& noun) const;
  bool is_named(ActorIndex actor) const;
  ActorIndex adjective_within(const Draft& noun) const;

  Scene& scene_;
  Reading& reading_;
  std::vector<std::pair<TokenIndex, ActorIndex>> states_;  // "Etat" of "chef de l'Etat", where no more is said
};

// "commissaire européen": the adjective is part of the noun that the table has.
ActorIndex OfficeTies::adjective_within(const Draft& noun) const {
  if (noun.core.size() < 2) return no_actor;
  std::vector<Term> terms;
  reading_.knowledge().find(reading_.key(noun.core.last - 1), terms);
  for (const Term& term : terms) {
    if (term.kind == TermKind::adjective) return body_actor(scene_, reading_.knowledge().body(term.target));
  }
  return no_actor;
}

ActorIndex OfficeTies::seat_of(const Draft& noun) const {
  const ActorIndex within = adjective_within(noun);
  if (within != no_actor) return within;
  const Noun& word = scene_.noun(noun);
  bool origin = false;
  for (std::int32_t at = noun.complement, steps = 0; at != no_draft && steps < 4; ++steps) {
    const Draft& complement = draft(at);
    origin = origin || is_origin(word, complement);
    // "député touareg" tells of the deputy, not of the parliament.
    const bool people = complement.modifier && complement.source == Source::belonging;
    const bool staff = complement.source == Source::noun && complement.complement != no_draft &&
                       scene_.noun(complement).cls == "labour" && draft(complement.complement).resolved() &&
                       !draft(complement.complement).modifier;  // "le chef des dockers de la CFDT"
    if (complement.resolved() && !staff && !is_origin(word, complement)) {
      const ActorKind kind = scene_.candidates[complement.actors.front()].actor.kind;
      if (kind != ActorKind::person && !(people && kind == ActorKind::group)) return complement.actors.front();
    }
    at = complement.complement;
  }
  return noun.country.empty() || origin ? no_actor : scene_.country_actor(noun.country);
}

void OfficeTies::tie(const Said& said) {
  const Draft& noun = draft(said.noun);
  const Noun& word = scene_.noun(noun);
  if (word.category != NounCategory::office) return;
  ActorIndex seat = seat_of(noun);
  const TokenSpan span = said.role;
  if (seat == no_actor) {
    const TokenIndex before = noun.tokens.first - 1;
    if (noun.possessive) {
      scene_.pending.push_back({said.person, noun.tokens.first, span, noun.former});
      return;
    }
    if (before >= 0 && reading_.key(before) == "dont") {
      scene_.pending.push_back({said.person, before, span, noun.former});
      return;
    }
    // "le président des chasseurs": of something else than a state.
    if (word.masculine == "président" && span.last > noun.core.last + 1) {
      const std::string_view of = reading_.key(noun.core.last);
      if ((of == "de" || of == "du" || of == "des" || of == "d'") && reading_.key(noun.core.last + 1) != "transition")
        return;
    }
    seat = unsaid_seat(scene_, noun, said.person);
    if (seat != no_actor && scene_.candidates[seat].actor.kind == ActorKind::country) {
      for (TokenIndex t = noun.core.first + 1; t < noun.core.last; ++t) {
        if (reading_.key(t) == "etat" && reading_.capital(t)) states_.emplace_back(t, seat);
      }
    }
  }
  if (seat == no_actor || seat == said.person) return;
  if (seat == seat_of(noun)) note_office(scene_, noun, span, seat, said.person);
  const Actor& whole = scene_.candidates[seat].actor;
  const bool minister = word.cls == "minister" && word.masculine.find("commissaire") == word.masculine.npos;
  const bool of_government =
      minister || (word.cls == "government" && word.masculine.find("gouvernement") != word.masculine.npos);
  if (of_government && whole.kind == ActorKind::country) {
    ActorIndex government = scene_.find("organisation:" + whole.country + "/gouvernement");
    if (government == no_actor && whole.country == "CA")
      government = scene_.find("organisation:CA/gouvernement-du-quebec");
    if (government != no_actor) seat = government;
  }
  // "le Premier ministre", in an article that has the government alone.
  if (word.cls == "government" && scene_.candidates[seat].actor.kind == ActorKind::country && !is_named(seat)) {
    const ActorIndex government =
        scene_.find("organisation:" + scene_.candidates[seat].actor.country + "/gouvernement");
    if (government != no_actor) seat = government;
  }
  // A candidate holds no office, but is of a party.
  const bool candidate = word.masculine.starts_with("candidat");
  if (candidate && scene_.candidates[seat].actor.kind != ActorKind::organisation) return;
  scene_.ties.push_back({said.person, candidate ? "MEMBER_OF" : "HOLDS_OFFICE", seat,
                         std::string(scene_.document.words(span)), span, "office", noun.former});
}

bool OfficeTies::is_named(ActorIndex actor) const {
  return std::any_of(scene_.drafts.begin(), scene_.drafts.end(), [&](const Draft& draft) {
    return draft.resolved() && !draft.absorbed && draft.actors.front() == actor;
  });
}

// "le chef de l'Etat" names the state itself, in an article that does so nowhere else.
void OfficeTies::name_states() {
  for (const auto& [token, state] : states_) {
    const bool named = std::any_of(scene_.drafts.begin(), scene_.drafts.end(), [&, actor = state](const Draft& draft) {
      return draft.resolved() && draft.actors.front() == actor && draft.reason != head_of_state;
    });
    if (named) continue;
    Draft draft;
    draft.core = draft.tokens = {token, token + 1};
    if (token > 0 && reading_.key(token - 1) == "l'") --draft.tokens.first;
    draft.head = token;
    draft.source = Source::country;
    draft.country = scene_.candidates[state].actor.country;
    draft.modifier = true;
    scene_.resolve(draft, state, Resolution::description, std::string(head_of_state));
    scene_.drafts.push_back(std::move(draft));
  }
}

bool leads(const Noun& noun) {
  constexpr std::array<std::string_view, 8> leaders{"président", "chef",      "leader",       "patron",
                                                    "dirigeant", "numéro un", "chef de file", "secrétaire général"};
  return among(noun.masculine, leaders);
}

// "le chef du mouvement" without a name, where the article names who leads that very body: one person.
void OfficeTies::name_leader(const Said& said) {
  const Draft& noun = draft(said.noun);
  if (!noun.definite || noun.former || noun.other || !noun.resolved() || !leads(scene_.noun(noun)) ||
      scene_.candidates[said.person].actor.key.find('@') == std::string::npos)
    return;
  const ActorIndex seat = seat_of(noun);
  if (seat == no_actor) return;
  ActorIndex named = no_actor;
  for (const Said& other : scene_.said) {
    const Draft& word = draft(other.noun);
    const bool has_name = scene_.candidates[other.person].actor.key.find('@') == std::string::npos;
    if (!has_name || word.former || word.other || seat_of(word) != seat) continue;
    if (word.target != noun.target && !leads(scene_.noun(word))) continue;
    if (named != no_actor && named != other.person) return;
    named = other.person;
  }
  if (named == no_actor) return;
  for (Draft& mention : scene_.drafts) std::replace(mention.actors.begin(), mention.actors.end(), said.person, named);
  for (Tie& tie : scene_.ties) {
    if (tie.source == said.person) tie.source = named;
  }
}

// The actor whose phrase ends right before the token, a comma between them left aside.
ActorIndex actor_before(const Scene& scene, TokenIndex token) {
  const TokenIndex end = token > 0 && scene.document.word(token - 1) == "," ? token - 1 : token;
  ActorIndex found = no_actor;
  for (const Draft& draft : scene.drafts) {
    if (draft.absorbed || !draft.resolved() || draft.modifier || draft.source == Source::pronoun) continue;
    if (std::max(draft.tokens.last, draft.core.last) == end && found == no_actor) found = draft.actors.front();
  }
  return found;
}

bool is_of_government(const Scene& scene, TokenSpan role) {
  for (TokenIndex i = role.first; i < role.last; ++i) {
    if (scene.reading.key(i) == "ministre") return true;
  }
  return false;
}

// "le président serbe X et son Premier ministre": the state, or the government, in which X holds office.
ActorIndex state_of(const Scene& scene, ActorIndex person) {
  for (const Tie& tie : scene.ties) {
    if (tie.source != person || tie.type != "HOLDS_OFFICE" || tie.former) continue;
    const Actor& actor = scene.candidates[tie.target].actor;
    if (actor.kind == ActorKind::country || actor.key.ends_with("/gouvernement")) return tie.target;
  }
  return no_actor;
}

}  // namespace

void tie_offices(Scene& scene) {
  OfficeTies(scene).run();
}

void find_offices_of_possessors(Scene& scene) {
  for (const Pending& pending : scene.pending) {
    ActorIndex whole = no_actor;
    if (scene.reading.key(pending.possessive) == "dont") whole = actor_before(scene, pending.possessive);
    const std::int32_t at = scene.draft_at(pending.possessive);
    if (whole == no_actor && at != no_draft) {
      const Draft& possessive = scene.drafts[static_cast<std::size_t>(at)];
      if (possessive.source == Source::pronoun && possessive.resolved()) whole = possessive.actors.front();
    }
    if (whole == no_actor || whole == pending.person) continue;
    if (scene.candidates[whole].actor.kind == ActorKind::person) {
      whole = is_of_government(scene, pending.role) ? state_of(scene, whole) : no_actor;
      if (whole == no_actor) continue;
    }
    scene.ties.push_back({pending.person, "HOLDS_OFFICE", whole, std::string(scene.document.words(pending.role)),
                          pending.role, "office of the possessor", pending.former});
  }
}

// "le parti dirigé par X", "X préside Y", "l'organisation que préside X".
void find_leaders(Scene& scene) {
  const Document& document = scene.document;
  for (TokenIndex verb = 0; verb < document.size(); ++verb) {
    if (document[verb].pos != Pos::verb) continue;
    const std::string lemma = name_key(document.lemma(verb));
    // The lemmatiser leaves forms that it has not seen as they are.
    const bool founded = lemma == "fonder" || lemma == "cofonder" || lemma == "creer" || lemma == "emmener";
    if (!founded && lemma != "diriger" && lemma != "dirige" && !lemma.starts_with("presid")) continue;
    TokenIndex subject = -1;
    TokenIndex object = -1;
    TokenIndex agent = -1;
    bool passive = false;
    bool reflexive = false;
    bool negated = false;
    for (const TokenIndex d : scene.reading.dependents().of(verb)) {
      const std::string_view dependency = document[d].dependency.view();
      if (dependency == "nsubj:pass") passive = true;
      if (dependency.starts_with("nsubj")) subject = d;
      if (dependency == "obj") object = d;
      if (dependency.starts_with("obl") && scene.reading.preposition(d) == "par") agent = d;
      reflexive = reflexive || dependency.starts_with("expl");
      negated = negated || scene.reading.key(d) == "pas";
    }
    if (reflexive || negated) continue;
    TokenIndex who = subject;
    TokenIndex what = object;
    ActorIndex before = no_actor;  // whom "que" stands for
    if (passive || (document[verb].dependency == Label("acl") && subject < 0)) {
      who = agent;
      what = passive ? subject : document[verb].head;
    } else if (object >= 0 && (scene.reading.key(object) == "que" || scene.reading.key(object) == "qu'")) {
      what = document[verb].head;
      before = actor_before(scene, object);
    }
    if (who < 0 || what < 0) continue;
    const std::int32_t person = scene.mention_at(who);
    const std::int32_t body = scene.mention_at(what);
    if (person == no_draft || (body == no_draft && before == no_actor)) continue;
    const Draft& leader = scene.drafts[static_cast<std::size_t>(person)];
    if (!leader.resolved()) continue;
    ActorIndex led = before;
    if (led == no_actor) {
      const Draft& phrase = scene.drafts[static_cast<std::size_t>(body)];
      if (!phrase.resolved() || phrase.modifier) continue;
      led = phrase.actors.front();
    }
    const ActorKind kind = scene.candidates[led].actor.kind;
    // "fondé par X": a body that has a name.
    if (founded && (agent < 0 || kind != ActorKind::organisation || !scene.candidates[led].named)) continue;
    if (scene.candidates[leader.actors.front()].actor.kind != ActorKind::person || kind == ActorKind::person ||
        kind == ActorKind::place)
      continue;
    scene.ties.push_back({leader.actors.front(),
                          "HOLDS_OFFICE",
                          led,
                          std::string(document.words({verb, verb + 1})),
                          {verb, verb + 1},
                          "leads it",
                          false});
  }
}

}  // namespace entente
