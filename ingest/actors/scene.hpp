// What the stages of find_actors() hand on: drafts of mentions, in the order of the text, and the actors that they
// become.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ingest/actors/actors.hpp"
#include "ingest/actors/reading.hpp"

namespace entente {

inline constexpr std::int32_t no_draft = -1;
inline constexpr ActorIndex no_actor = std::numeric_limits<ActorIndex>::max();

enum class Source : std::uint8_t {
  country,    // by its own name
  demonym,    // adjective or noun of a country: "russe", "les Russes"
  belonging,  // adjective or noun of another body: "onusien", "les Kurdes"
  capital,    // of a country
  city,
  body,          // a known organisation or group
  seat,          // a known seat of power
  person,        // a person's name
  organisation,  // a name that the knowledge does not have
  place,         // the same, of a place
  noun,          // a common noun of nouns.tsv
  pronoun,
};

enum class PronounKind : std::uint8_t {
  none,
  subject,     // "il"
  accusative,  // "l'accuse"
  dative,      // "lui demande"
  stressed,    // "contre lui"
  possessive,  // "son"
  nearer,      // "celui-ci", "ce dernier"
  relative,    // "qui"
  locative,    // "y"
  ordinal,     // "le premier", "la seconde": of two
};

struct Draft {
  TokenSpan tokens;  // the mention, without its preposition
  TokenSpan core;    // the name, or the noun
  TokenIndex head = 0;
  Source source = Source::noun;
  PronounKind pronoun = PronounKind::none;
  std::uint32_t target = 0;  // in the knowledge, as source says
  Gender gender = Gender::none;
  Number number = Number::none;
  bool modifier = false;
  bool definite = false;
  bool indefinite = false;
  bool possessive = false;
  bool demonstrative = false;
  bool universal = false;              // "tous les": not those that were named before
  bool former = false;                 // "ancien", "ex-"
  bool ousted = false;                 // and that until now: "déchu", "défunt"
  bool other = false;                  // "précédent", "futur", "autre": not the one that is meant elsewhere
  bool absorbed = false;               // part of another draft that stands for the same actor
  bool bare = true;                    // nothing but the noun and its article
  std::int32_t owner = no_draft;       // an adjective's or a complement's phrase
  std::int32_t complement = no_draft;  // draft of "de X" or of the adjective that says whose
  std::int32_t apposed = no_draft;     // the name beside a noun, or the noun beside a name
  std::string_view country;            // ISO 3166, as far as the phrase itself says
  std::vector<ActorIndex> actors;
  Resolution how = Resolution::name;
  std::string reason;

  bool resolved() const { return !actors.empty(); }
};

struct Candidate {  // an actor in the making
  Actor actor;
  Gender gender = Gender::none;
  Number number = Number::singular;
  std::string_view cls;                   // class of the body or noun
  std::vector<std::string_view> offices;  // classes of the offices that the person holds
  std::vector<std::uint32_t> nouns;       // targets of the nouns that described it
  bool named = false;                     // by a name, not by a common noun alone
  bool keep = false;                      // takes part in something, or is named
};

struct Pending {
  ActorIndex person = no_actor;
  TokenIndex possessive = 0;
  TokenSpan role;
  bool former = false;
};

struct Said {  // a noun said of a person: an office or a membership, tied when all phrases are resolved
  ActorIndex person = no_actor;
  std::int32_t noun = no_draft;
  TokenSpan role;  // with its complements, without the name beside it
};

class Scene {
 public:
  explicit Scene(Reading& text, std::optional<Date> day) : reading(text), document(text.document()), published(day) {
    draft_at_.assign(static_cast<std::size_t>(document.size()), no_draft);
  }

  Reading& reading;
  const Document& document;
  std::optional<Date> published;
  std::vector<Draft> drafts;  // in the order of their cores
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

  // The country that the article is mostly about, before `position`; empty where none is.
  std::string_view context_country(TokenIndex position) const;
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

bool take_pronoun(Scene& scene, TokenIndex token);  // adds its draft where there is one

bool heads_diplomacy(const Scene& scene, const Draft& noun);  // "la cheffe de la diplomatie", by whatever words
bool is_new_holder(const Scene& scene, const Draft& office);  // "le nouveau président": not who held it until now

// The woman whom a noun in the feminine must mean, as the text has spoken of one alone before it.
ActorIndex only_woman(const Scene& scene, const Draft& noun);

void tie_offices(Scene& scene);                 // HOLDS_OFFICE of what was said
void find_memberships(Scene& scene);            // MEMBER_OF, PART_OF
void choose_participants(Scene& scene);         // sets keep
void find_offices_of_possessors(Scene& scene);  // the pending ones
void find_leaders(Scene& scene);                // HOLDS_OFFICE by verbs: "présidé par X"
void find_institutions(Scene& scene);           // PART_OF, between actors that are kept anyway

}  // namespace entente
