// What the stages of find_actors() hand on: drafts of mentions, in the order of the text, and the actors that they
// become.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ingest/actors/draft.hpp"

namespace entente {

class Scene {
 public:
  explicit Scene(Reading& text, std::optional<Date> day) : reading(text), document(text.document()), published(day) {
    draft_at_.assign(static_cast<std::size_t>(document.size()), no_draft);
  }

  Reading& reading;
  const Document& document;
  std::optional<Date> published;
  std::vector<Draft> drafts;  // in the order of their cores; what stages behind find_atoms() add comes last
  std::vector<Candidate> candidates;
  std::vector<Tie> ties;                                           // between candidates
  std::vector<std::pair<std::int32_t, std::int32_t>> memberships;  // drafts: person, party
  std::vector<std::pair<std::int32_t, std::int32_t>> initials;     // drafts: "JBK", the person whom it stands for
  std::vector<Said> said;
  std::vector<Pending> pending;  // "son président": whose is known when pronouns are

  // The draft whose core holds the token.
  std::int32_t draft_at(TokenIndex token) const { return draft_at_[static_cast<std::size_t>(token)]; }
  // The same, or the draft of the phrase that has the token as its head.
  std::int32_t mention_at(TokenIndex token) const;
  Draft& add(Draft draft);
  void cover(TokenSpan core, std::int32_t draft);
  void sort_drafts();  // into the order of their cores, while no draft but an owner is known by its number

  // The candidate of that key, made where there is none yet.
  ActorIndex actor(std::string key, std::string name, ActorKind kind, std::string_view country);
  ActorIndex find(std::string_view key) const;

  void resolve(Draft& draft, ActorIndex actor, Resolution how, std::string reason);

  ActorIndex country_actor(std::string_view iso);
  const Noun& noun(const Draft& draft) const { return reading.knowledge().noun(draft.target); }
  bool is_noun(const Draft& draft, NounCategory category) const {
    return draft.source == Source::noun && noun(draft).category == category;
  }

  // The country that the article is mostly about, before `position`, other than `not_this`; empty where none is.
  std::string_view context_country(TokenIndex position, std::string_view not_this = {}) const;
  void note_country(std::string_view iso, TokenIndex position, int weight);

 private:
  struct Note {
    TokenIndex position;
    std::string_view iso;
    int weight;
  };
  std::vector<std::int32_t> draft_at_;
  std::unordered_map<std::string, ActorIndex> by_key_;  // never walked through
  std::vector<Note> notes_;
};

// The stages, in their order.
void find_atoms(Scene& scene);            // names, nouns, adjectives, pronouns: drafts without phrases
void find_names_again(Scene& scene);      // of find_atoms(): what a name stands for at one place it does at all
void join_branches(Scene& scene);         // "la CGT-cheminots" is one name
void mark_federal_states(Scene& scene);   // "l'Etat de Washington", "le gouverneur de Géorgie"
void mark_countries(Scene& scene);        // which country a word is of
void build_phrases(Scene& scene);         // articles, adjectives, complements, appositions
void name_countries(Scene& scene);        // countries, demonyms
void name_bodies(Scene& scene);           // known and unknown organisations, acronyms with their expansions
void read_party_words(Scene& scene);      // "les socialistes", "un sénateur républicain"
void name_persons(Scene& scene);          // persons by full and partial names
void read_metonyms(Scene& scene);         // capitals, seats, cities: government, body or place
void resolve_institutions(Scene& scene);  // "le gouvernement malien", "l'armée"
void resolve_offices(Scene& scene);       // "le président russe", "son homologue", HOLDS_OFFICE
void resolve_descriptions(Scene& scene);  // "l'organisation", "le parti", collectives, groups
void resolve_pronouns(Scene& scene);
ActorIndex body_actor(Scene& scene, const Body& body);  // the candidate of a known body

TokenSpan role_span(const Scene& scene, const Draft& noun);  // before the name beside it has taken the noun in

// Notes for other articles that the person holds the office, where only one can hold it (office_keys.cpp).
void note_office(Scene& scene, const Draft& noun, TokenSpan role, ActorIndex seat, ActorIndex person);

// Of which state an office is whose phrase does not say so.
ActorIndex unsaid_seat(Scene& scene, const Draft& noun, ActorIndex person);

bool take_pronoun(Scene& scene, TokenIndex token);  // adds its draft where there is one

bool is_monarch(std::string_view noun);   // "roi", "émir": of whom a land has one; no prince
bool is_counsel(const Noun& noun);        // "avocat"
bool is_in_succession(const Noun& noun);  // "prédécesseur"
bool is_in_service(const Noun& noun);     // "conseiller", "porte-parole": of a person as often as of a body
ActorIndex actor_before(const Scene& scene, TokenIndex token);  // whose phrase ends there, a comma left aside

bool heads_diplomacy(const Scene& scene, const Draft& noun);  // "la cheffe de la diplomatie", by whatever words
bool is_new_holder(const Scene& scene, const Draft& office);  // "le nouveau président": not who held it until now

// The woman whom a noun in the feminine must mean, as the text has spoken of one alone before it.
ActorIndex only_woman(const Scene& scene, const Draft& noun);

void tie_offices(Scene& scene);          // HOLDS_OFFICE of what was said
void find_memberships(Scene& scene);     // MEMBER_OF, PART_OF
void find_listed_members(Scene& scene);  // MEMBER_OF by "dont", "qui réunit" and brackets
bool lists_members(const Scene& scene, const Draft& whole);
void choose_participants(Scene& scene);         // sets keep
void find_offices_of_possessors(Scene& scene);  // the pending ones
void find_affiliations(Scene& scene);           // MEMBER_OF, HOLDS_OFFICE of persons named beside a body
void find_leaders(Scene& scene);                // HOLDS_OFFICE by verbs: "présidé par X"
const Tie* only_office(const Scene& scene, ActorIndex person);
void find_successions(Scene& scene);   // HOLDS_OFFICE by who was replaced
void find_institutions(Scene& scene);  // PART_OF, between actors that are kept anyway

}  // namespace entente
