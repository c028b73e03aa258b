#include "ingest/actors/acted_upon.hpp"

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/roles.hpp"
#include "ingest/actors/verb_classes.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr int longest_list = 6;

bool is_verb(const Document& document, TokenIndex token) {
  return document[token].pos == Pos::verb || document[token].pos == Pos::aux;
}

bool counts(std::string_view noun) {
  return among(noun, {"dizaine",     "douzaine", "quinzaine", "vingtaine", "trentaine", "quarantaine", "cinquantaine",
                      "soixantaine", "centaine", "millier",   "million",   "majorite",  "moitie",      "partie",
                      "poignee",     "groupe",   "plupart",   "nombre",    "ensemble",  "reste"});
}

// An actor, or an event with somebody beside it who may be its doer: "le raid de l'aviation a tué".
bool may_act(const Scene& scene, TokenIndex noun) {
  if (scene.mention_at(noun) != no_draft) return true;
  if (!is_event_noun(name_key(scene.document.lemma(noun)))) return scene.document[noun].pos == Pos::pron;
  for (const TokenIndex child : scene.reading.dependents().of(noun)) {
    if (scene.mention_at(child) != no_draft) return true;
  }
  return false;
}

// Whether the clause says who does it. An infinitive or a second verb has its subject elsewhere.
bool has_doer(const Scene& scene, TokenIndex verb) {
  bool passive = false;
  for (const TokenIndex child : scene.reading.dependents().of(verb)) {
    const Label label = scene.document[child].dependency;
    if (label == Label("obl:agent")) return scene.mention_at(child) != no_draft;
    if (label == Label("nsubj")) return may_act(scene, child);
    passive = passive || label == Label("nsubj:pass") || label == Label("aux:pass");
  }
  return !passive && !scene.document.is_root(verb);
}

}  // namespace

TokenIndex verb_acting_on(const Scene& scene, const Draft& draft) {
  const Document& document = scene.document;
  TokenIndex head = draft.head;
  for (int steps = 0; steps < longest_list && document[head].dependency == Label("conj") && !document.is_root(head) &&
                      !is_verb(document, document[head].head);
       ++steps)
    head = document[head].head;
  const std::string_view of = scene.reading.preposition(head);
  if (document[head].dependency == Label("nmod") && !document.is_root(head) &&
      (of == "de" || of == "d'" || of == "des") && counts(name_key(document.lemma(document[head].head))))
    head = document[head].head;
  if (document.is_root(head)) return -1;
  const Label label = document[head].dependency;
  if (label != Label("obj") && label != Label("nsubj:pass")) return -1;
  return is_verb(document, document[head].head) ? document[head].head : -1;
}

bool is_struck(const Scene& scene, const Draft& draft) {
  const TokenIndex verb = verb_acting_on(scene, draft);
  return verb >= 0 && has_doer(scene, verb);
}

bool is_struck_or_saved(const Scene& scene, const Draft& draft) {
  const TokenIndex verb = verb_acting_on(scene, draft);
  return verb >= 0 && strikes_or_saves(name_key(scene.document.lemma(verb))) && has_doer(scene, verb);
}

}  // namespace entente
