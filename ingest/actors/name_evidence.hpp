// A token in, what speaks for a name there out: capitals, the recogniser's label, the words around it.
#pragma once

#include "ingest/actors/scene.hpp"

namespace entente {

// Whether the words from the token on say that somebody leads what stands before them: "que dirige", "emmenés par".
bool leads_behind(const Reading& reading, TokenIndex at);

class NameEvidence {
 public:
  explicit NameEvidence(const Scene& scene) : scene_(scene), reading_(scene.reading), document_(scene.document) {}

  // Whether a name can begin here.
  bool begins_name(TokenIndex i) const;

  // The run of capitalised words from `i`, with the small words inside of it. `titled`: behind "M.", "Mme".
  TokenSpan chain_at(TokenIndex i, bool titled) const;

  // The label of most of the span's tokens; empty where most have none.
  Label entity_of(TokenSpan span) const;

  bool is_adjective_use(TokenSpan demonym) const;  // "les forces russes"
  bool is_common_noun(TokenIndex i) const;
  bool has_given_name(TokenIndex i) const;

  bool looks_like_person(TokenSpan chain, bool titled) const;  // by its label and its given name
  bool closes_apposition(TokenSpan chain) const;               // ", Saëb Erakat,"

  // The noun before a name without an article ("place Tahrir", "l'affaire Dreyfus"), folded.
  std::string_view before_name(TokenIndex i) const;
  bool behind_human_noun(TokenIndex i, bool closed = false) const;  // "la candidate conservatrice Keiko Fujimori"
  bool is_portfolio_of(TokenIndex i) const;                         // "le ministre israélien de la Défense"
  bool follows_person(TokenIndex i) const;                          // "Awa Diallo et Vital Camara"
  bool runs_on(TokenIndex i) const;                                 // the recogniser's entity began before the name
  bool behind_rank(TokenIndex i) const;                             // "le général Burhane"
  bool behind_body_noun(TokenIndex i) const;                        // "le collectif la Ligue du Rail"
  bool is_named_party(TokenIndex i) const;                          // "le Hirak refuse"
  bool names_leader(TokenIndex of) const;                           // "de l'ex-président"
  bool is_body_after_country(TokenSpan country) const;              // "Algérie Télécom"
  bool is_led_behind(TokenIndex last) const;                        // "Nidaa Tounes, que dirige X"
  bool is_led(TokenIndex i) const;                        // "le porte-parole de l'UTICA", "le meneur du Hirak"
  bool is_presided(TokenIndex i, bool spoken_for) const;  // "le président de Vooruit"
  bool acts(TokenIndex i) const;                          // subject, agent or apposition
  bool stands_as_place(TokenSpan town) const;             // "des objectifs à Tikrit", "la police de Tikrit"
  bool is_portfolio(TokenSpan chain) const;               // "reçoit la Défense"

 private:
  bool is_elided(TokenIndex i) const;
  bool begins_office(TokenIndex i) const;

  bool has_particle(TokenIndex i, TokenIndex particle) const;
  bool names_country(TokenIndex i) const;

  const Scene& scene_;
  const Reading& reading_;
  const Document& document_;
};

}  // namespace entente
