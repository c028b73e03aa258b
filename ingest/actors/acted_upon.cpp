#include "ingest/actors/acted_upon.hpp"

#include <algorithm>
#include <array>

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

bool has_object(const Scene& scene, TokenIndex verb) {
  return std::ranges::any_of(scene.reading.dependents().of(verb), [&](TokenIndex child) {
    const Label label = scene.document[child].dependency;
    return label == Label("obj") || label == Label("aux:pass") || label == Label("expl:comp");
  });
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

bool is_rough_number(std::string_view noun) {
  constexpr std::array<std::string_view, 12> numbers{"dizaine",   "douzaine",    "quinzaine",    "vingtaine",
                                                     "trentaine", "quarantaine", "cinquantaine", "soixantaine",
                                                     "centaine",  "millier",     "million",      "poignee"};
  return among(noun, numbers) || (noun.ends_with('s') && among(noun.substr(0, noun.size() - 1), numbers));
}

bool counts_others(std::string_view noun) {
  return is_rough_number(noun) ||
         among(noun, {"majorite", "moitie", "partie", "groupe", "plupart", "nombre", "ensemble", "reste"});
}

TokenIndex verb_acting_on(const Scene& scene, const Draft& draft) {
  const Document& document = scene.document;
  TokenIndex head = draft.head;
  for (int steps = 0; steps < longest_list && document[head].dependency == Label("conj") && !document.is_root(head) &&
                      !is_verb(document, document[head].head);
       ++steps)
    head = document[head].head;
  const std::string_view of = scene.reading.preposition(head);
  if (document[head].dependency == Label("nmod") && !document.is_root(head) &&
      (of == "de" || of == "d'" || of == "des") && counts_others(name_key(document.lemma(document[head].head))))
    head = document[head].head;
  if (document.is_root(head)) return -1;
  const Label label = document[head].dependency;
  // "a violé des femmes": an article that was taken for a preposition.
  const bool article = label == Label("obl:arg") && scene.reading.preposition(head) == "des" &&
                       head > document[head].head && !has_object(scene, document[head].head);
  if (label != Label("obj") && label != Label("nsubj:pass") && !article) return -1;
  return is_verb(document, document[head].head) ? document[head].head : -1;
}

bool is_struck(const Scene& scene, const Draft& draft) {
  // "des femmes", even where "des" was taken for "de" and an article; "les femmes" are everybody's.
  const bool some =
      !draft.definite || (draft.tokens.first == draft.core.first && scene.reading.preposition(draft.head) == "des");
  const TokenIndex verb = some ? verb_acting_on(scene, draft) : -1;
  return verb >= 0 && has_doer(scene, verb);
}

bool strikes(const Scene& scene, const Draft& draft) {
  const Document& document = scene.document;
  const Label label = document[draft.head].dependency;
  if (draft.definite || document.is_root(draft.head)) return false;
  const TokenIndex verb = document[draft.head].head;
  const bool acts = label == Label("obl:agent") || (label == Label("nsubj") && has_object(scene, verb));
  return acts && is_verb(document, verb) && strikes_or_saves(name_key(document.lemma(verb)));
}

bool is_told_what_to_do(const Scene& scene, const Draft& draft) {
  const Document& document = scene.document;
  const TokenIndex end = scene.reading.sentence_end(draft.core.first);
  const TokenIndex of = std::max(draft.tokens.last, draft.core.last);
  if (scene.reading.preposition(draft.head) != "aux" || of + 1 >= end || document[of].pos != Pos::adp) return false;
  const TokenIndex verb = verb_above(document, draft.head);
  const TokenIndex what = document.morphology(of + 1).verb_form == VerbForm::infinitive ? of + 1 : of + 2;
  return verb < draft.head && steers_object(name_key(document.lemma(verb))) && what < end &&
         document.morphology(what).verb_form == VerbForm::infinitive;
}

bool is_struck_or_saved(const Scene& scene, const Draft& draft) {
  return is_struck(scene, draft) && strikes_or_saves(name_key(scene.document.lemma(verb_acting_on(scene, draft))));
}

}  // namespace entente
