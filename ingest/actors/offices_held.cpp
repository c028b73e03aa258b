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
  ActorIndex government_for(const Noun& word, ActorIndex seat) const;
  bool is_called_government(ActorIndex government) const;
  TokenIndex possessive_of(const Draft& noun) const;
  void tie_counterpart(const Said& said);
  void tie_to_person(const Said& said);
  ActorIndex adjective_within(const Draft& noun) const;
  const Body& commission_of(const Body& whole) const;

  Scene& scene_;
  Reading& reading_;
  std::vector<std::pair<TokenIndex, ActorIndex>> states_;  // "Etat" of "chef de l'Etat", where no more is said
};

// A commissioner is of the Commission, or of the Union where the article speaks of that alone.
const Body& OfficeTies::commission_of(const Body& whole) const {
  constexpr std::string_view key = "organisation:commission-europeenne";
  if (scene_.find(key) == no_actor && scene_.find(whole.key) != no_actor) return whole;
  std::vector<Term> terms;
  reading_.knowledge().find("commission europeenne", terms);
  for (const Term& term : terms) {
    if (term.kind == TermKind::body) return reading_.knowledge().body(term.target);
  }
  return whole;
}

// "commissaire européen": the adjective is part of the noun that the table has.
ActorIndex OfficeTies::adjective_within(const Draft& noun) const {
  if (noun.core.size() < 2) return no_actor;
  std::vector<Term> terms;
  reading_.knowledge().find(reading_.key(noun.core.last - 1), terms);
  for (const Term& term : terms) {
    if (term.kind != TermKind::adjective) continue;
    const Body& body = reading_.knowledge().body(term.target);
    return body_actor(scene_, scene_.noun(noun).masculine == "commissaire européen" ? commission_of(body) : body);
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
  if (word.masculine == "homologue") tie_counterpart(said);
  if (is_in_succession(word) && possessive_of(noun) >= 0)
    scene_.pending.push_back({said.person, said.noun, possessive_of(noun), said.role, noun.former});
  if (is_counsel(word) && possessive_of(noun) >= 0)
    scene_.pending.push_back({said.person, said.noun, possessive_of(noun), said.role, noun.former});
  if (word.category != NounCategory::office) return;
  if (is_in_service(word)) tie_to_person(said);
  ActorIndex seat = seat_of(noun);
  const TokenSpan span = said.role;
  // "son directeur pour l'Afrique": where, not of what.
  if (possessive_of(noun) >= 0 && noun.complement != no_draft &&
      among(reading_.preposition(draft(noun.complement).head), {"pour", "en", "a"}))
    seat = no_actor;
  if (seat == no_actor) {
    const TokenIndex before = noun.tokens.first - 1;
    if (const TokenIndex whose = possessive_of(noun); whose >= 0) {
      scene_.pending.push_back({said.person, said.noun, whose, span, noun.former});
      return;
    }
    if (before >= 0 && reading_.key(before) == "dont") {
      scene_.pending.push_back({said.person, said.noun, before, span, noun.former});
      return;
    }
    // "le président des chasseurs": of something else than a state.
    if (word.masculine == "président" && span.last > noun.core.last + 1) {
      const std::string_view of = reading_.key(noun.core.last);
      const bool of_state = among(reading_.key(span.last - 1), {"transition", "etat", "republique", "pays", "nation"});
      if ((of == "de" || of == "du" || of == "des" || of == "d'") && !of_state) return;
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
  if (seat == adjective_within(noun)) states_.emplace_back(noun.core.last - 1, seat);
  seat = government_for(word, seat);
  // A candidate holds no office, but is of a party.
  const bool candidate = word.masculine.starts_with("candidat");
  if (candidate && scene_.candidates[seat].actor.kind != ActorKind::organisation) return;
  scene_.ties.push_back({said.person, candidate ? "MEMBER_OF" : "HOLDS_OFFICE", seat,
                         std::string(scene_.document.words(span)), span, "office", noun.former});
}

// "sa présidente", "l'un de ses dirigeants": the word that says whose; -1 where none does.
TokenIndex OfficeTies::possessive_of(const Draft& noun) const {
  if (noun.possessive) return noun.tokens.first;
  for (TokenIndex t = noun.tokens.first; t < noun.core.first; ++t) {
    const std::int32_t at = scene_.draft_at(t);
    if (at != no_draft && draft(at).pronoun == PronounKind::possessive) return t;
  }
  return -1;
}

// "son homologue indien, X": the same office of that country.
void OfficeTies::tie_counterpart(const Said& said) {
  const Draft& noun = draft(said.noun);
  if (noun.complement == no_draft || draft(noun.complement).source != Source::demonym) return;
  if (noun.country.empty() || noun.former || scene_.candidates[said.person].actor.key.find('@') != std::string::npos)
    return;
  const ActorIndex country = scene_.country_actor(noun.country);
  if (country != no_actor)
    scene_.ties.push_back({said.person, "HOLDS_OFFICE", country, std::string(scene_.document.words(said.role)),
                           said.role, "counterpart there", false});
}

// "le porte-parole de X", "conseiller du président X": of the person.
void OfficeTies::tie_to_person(const Said& said) {
  const Draft& noun = draft(said.noun);
  if (noun.complement == no_draft) return;
  std::int32_t at = noun.complement;
  if (draft(at).modifier && draft(at).complement != no_draft) at = draft(at).complement;
  const Draft& served = draft(at);
  if (served.modifier || served.actors.size() != 1 || served.actors.front() == said.person) return;
  const Actor& person = scene_.candidates[served.actors.front()].actor;
  if (person.kind != ActorKind::person || person.key.find('@') != std::string::npos) return;
  scene_.ties.push_back({said.person, "HOLDS_OFFICE", served.actors.front(),
                         std::string(scene_.document.words(said.role)), said.role, "in the service of the person",
                         noun.former});
}

// A minister is of the government, where the text speaks of it by that name: "le pouvoir" has none.
ActorIndex OfficeTies::government_for(const Noun& word, ActorIndex seat) const {
  const Actor& whole = scene_.candidates[seat].actor;
  if (whole.kind != ActorKind::country) return seat;
  ActorIndex government = scene_.find("organisation:" + whole.country + "/gouvernement");
  const bool minister = word.cls == "minister" && word.masculine.find("commissaire") == word.masculine.npos &&
                        word.masculine.find("diplomatie") == word.masculine.npos;
  if (minister || (word.cls == "government" && word.masculine.find("gouvernement") != word.masculine.npos)) {
    if (government == no_actor && whole.country == "CA")
      government = scene_.find("organisation:CA/gouvernement-du-quebec");
    if (government != no_actor && is_called_government(government)) return government;
  }
  // "le Premier ministre", in an article that has the government alone.
  if (word.cls == "government" && government != no_actor && !is_named(seat)) return government;
  return seat;
}

bool OfficeTies::is_called_government(ActorIndex government) const {
  constexpr std::array<std::string_view, 4> others{"pouvoir", "régime", "Etat", "autorités"};
  return !among(scene_.candidates[government].actor.name, others);
}

bool OfficeTies::is_named(ActorIndex actor) const {
  return std::any_of(scene_.drafts.begin(), scene_.drafts.end(), [&](const Draft& draft) {
    return draft.resolved() && !draft.absorbed && draft.actors.front() == actor;
  });
}

// "le chef de l'Etat" names the state itself, "commissaire européen" the Commission, in an article that does so nowhere
// else.
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
    draft.source = scene_.candidates[state].actor.kind == ActorKind::country ? Source::country : Source::belonging;
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

}  // namespace

void tie_offices(Scene& scene) {
  OfficeTies(scene).run();
}

}  // namespace entente
