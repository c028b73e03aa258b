#include "ingest/actors/clauses.hpp"

#include <algorithm>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/verb_classes.hpp"
#include "ingest/function_words.hpp"

namespace entente {

namespace {

constexpr int deepest = 8;

}  // namespace

Clauses::Clauses(const Scene& scene)
    : scene_(scene), document_(scene.document), dependents_(scene.reading.dependents()) {
  on_.assign(static_cast<std::size_t>(document_.size()), no_draft);
  const auto usable = [&](const Draft& draft) {
    return !draft.absorbed && !draft.modifier && (draft.resolved() || draft.source == Source::pronoun);
  };
  // The shorter phrases last: a token belongs to the smallest that holds it, and before all to the one that it heads.
  std::vector<std::int32_t> order;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(scene.drafts.size()); ++i) {
    if (usable(scene.drafts[static_cast<std::size_t>(i)])) order.push_back(i);
  }
  const auto draft = [&](std::int32_t i) -> const Draft& { return scene.drafts[static_cast<std::size_t>(i)]; };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::int32_t a, std::int32_t b) { return draft(a).tokens.size() > draft(b).tokens.size(); });
  for (const std::int32_t i : order) {
    for (TokenIndex t = draft(i).tokens.first; t < draft(i).tokens.last; ++t) on_[static_cast<std::size_t>(t)] = i;
  }
  for (const std::int32_t i : order) on_[static_cast<std::size_t>(draft(i).head)] = i;
  predicates_.assign(static_cast<std::size_t>(document_.size()), false);
  for (TokenIndex i = 0; i < document_.size(); ++i) {
    if (document_[i].pos == Pos::verb) predicates_[static_cast<std::size_t>(i)] = true;
    const std::string_view label = document_[i].dependency.view();
    if (label.starts_with("nsubj") || label.starts_with("cop"))
      predicates_[static_cast<std::size_t>(document_[i].head)] = true;
  }
}

bool Clauses::has(TokenIndex token, std::string_view label) const {
  return std::any_of(dependents_.of(token).begin(), dependents_.of(token).end(),
                     [&](TokenIndex child) { return document_[child].dependency.view().starts_with(label); });
}

std::string Clauses::lemma(TokenIndex token) const {
  if (token < 0) return {};
  std::string lemma = name_key(document_.lemma(token));
  // The lemmatiser leaves forms that it has not seen as they are: "reproche".
  if (document_[token].pos == Pos::verb && lemma.ends_with('e') && !lemma.ends_with("re")) lemma += 'r';
  return lemma;
}

TokenIndex Clauses::predicate_of(TokenIndex token) const {
  for (int steps = 0; steps < 32 && !document_.is_root(token); ++steps) {
    token = document_[token].head;
    if (is_predicate(token)) return token;
  }
  return -1;
}

TokenIndex Clauses::first_of_list(TokenIndex predicate) const {
  for (int steps = 0; steps < deepest && document_[predicate].dependency == Label("conj"); ++steps) {
    const TokenIndex up = document_[predicate].head;
    if (!is_predicate(up)) break;
    predicate = up;
  }
  return predicate;
}

bool Clauses::is_main(TokenIndex predicate) const {
  return predicate >= 0 && document_.is_root(first_of_list(predicate));
}

TokenIndex Clauses::matrix_of(TokenIndex predicate) const {
  predicate = first_of_list(predicate);
  return predicate_of(predicate);
}

std::string_view Clauses::marker(TokenIndex predicate) const {
  predicate = first_of_list(predicate);
  for (const TokenIndex child : dependents_.of(predicate)) {
    if (child > predicate) break;
    if (document_[child].dependency != Label("mark") && document_[child].dependency != Label("case")) continue;
    const std::string_view key = scene_.reading.key(child);
    if (key != "que" && key != "qu'" && key != "de" && key != "d'" && key != "a") return key;
    // "pour que" with "pour" beside it
    if (child > 0 && (scene_.reading.key(child - 1) == "pour" || scene_.reading.key(child - 1) == "afin"))
      return scene_.reading.key(child - 1);
  }
  return {};
}

bool Clauses::has_que(TokenIndex predicate) const {
  predicate = first_of_list(predicate);
  return std::any_of(dependents_.of(predicate).begin(), dependents_.of(predicate).end(), [&](TokenIndex child) {
    const std::string_view key = scene_.reading.key(child);
    return child < predicate && is_que(key);
  });
}

// Where the parser has lost the subject: who stands right before the finite verb, without preposition.
Clauses::Doer Clauses::right_before(TokenIndex predicate) const {
  TokenIndex at = predicate;
  bool finite = document_.morphology(predicate).verb_form == VerbForm::finite;
  const TokenIndex begin = scene_.reading.sentence_begin(predicate);
  while (at > begin && (document_[at - 1].pos == Pos::aux || is_clitic(scene_.reading.key(at - 1)))) {
    --at;
    finite = finite || document_.morphology(at).verb_form == VerbForm::finite;
  }
  if (!finite || at <= begin) return {};
  const std::int32_t index = draft_on(at - 1);
  if (index == no_draft) return {};
  const Draft& draft = scene_.drafts[static_cast<std::size_t>(index)];
  if (draft.source == Source::pronoun && draft.pronoun != PronounKind::subject) return {};
  const TokenIndex before = draft.tokens.first - 1;
  if (before >= begin && document_[before].pos == Pos::adp) return {};
  return {draft.head, index};
}

bool Clauses::is_infinitive(TokenIndex predicate) const {
  if (document_.morphology(predicate).verb_form == VerbForm::infinitive) return true;
  return std::any_of(dependents_.of(predicate).begin(), dependents_.of(predicate).end(), [&](TokenIndex child) {
    return document_[child].pos == Pos::aux && document_.morphology(child).verb_form == VerbForm::infinitive;
  });
}

bool Clauses::is_finite(TokenIndex predicate) const {
  if (document_.morphology(predicate).verb_form == VerbForm::finite) return true;
  return std::any_of(dependents_.of(predicate).begin(), dependents_.of(predicate).end(), [&](TokenIndex child) {
    return document_[child].pos == Pos::aux && document_.morphology(child).verb_form == VerbForm::finite;
  });
}

bool Clauses::is_passive(TokenIndex predicate) const {
  return document_.morphology(predicate).passive || has(predicate, "aux:pass");
}

bool Clauses::is_plural(TokenIndex predicate) const {
  const auto plural = [&](TokenIndex i) {
    const Morphology& morphology = document_.morphology(i);
    return morphology.verb_form == VerbForm::finite && morphology.number == Number::plural;
  };
  return plural(predicate) ||
         std::any_of(dependents_.of(predicate).begin(), dependents_.of(predicate).end(),
                     [&](TokenIndex child) { return document_[child].pos == Pos::aux && plural(child); });
}

// "La présidente, X, lui a suggéré": a phrase before the verb without preposition, whatever the parser takes it for.
Clauses::Doer Clauses::bare_before(TokenIndex predicate) const {
  for (const TokenIndex child : dependents_.of(predicate)) {
    if (child >= predicate) break;
    const std::string_view label = document_[child].dependency.view();
    if (!label.starts_with("obl") && label != "dep" && label != "dislocated" && label != "advmod") continue;
    const std::int32_t index = draft_on(child);
    if (index == no_draft || has(child, "case")) continue;
    const Draft& draft = scene_.drafts[static_cast<std::size_t>(index)];
    if (draft.source == Source::pronoun || draft.source == Source::place || draft.source == Source::city) continue;
    const TokenIndex before = draft.tokens.first - 1;
    if (before >= 0 && document_[before].pos == Pos::adp) continue;
    return {child, index};
  }
  return {};
}

// Also the name beside a noun that is no mention itself.
Clauses::Doer Clauses::doer(TokenIndex token) const {
  if (draft_on(token) != no_draft) return {token, draft_on(token)};
  for (const TokenIndex child : dependents_.of(token)) {
    const std::string_view label = document_[child].dependency.view();
    if (child > token && (label == "appos" || label.starts_with("flat")) && draft_on(child) != no_draft)
      return {child, draft_on(child)};
  }
  return {token, no_draft};
}

// "la volonté des Grecs de tenir parole": whose will it is.
Clauses::Doer Clauses::owner_before(TokenIndex infinitive) const {
  TokenIndex at = infinitive - 1;
  const TokenIndex begin = scene_.reading.sentence_begin(infinitive);
  while (at > begin && (document_[at].pos == Pos::punct || is_clitic(scene_.reading.key(at)))) --at;
  const std::string_view marker = scene_.reading.key(at);
  if (at <= begin || (marker != "a" && marker != "de" && marker != "d'")) return {};
  const std::int32_t index = draft_on(at - 1);
  if (index == no_draft) return {};
  const Draft& draft = scene_.drafts[static_cast<std::size_t>(index)];
  const std::string_view preposition = scene_.reading.preposition(draft.head);
  const bool of = preposition == "de" || preposition == "des" || preposition == "du" || preposition == "d'";
  // "accuse l'allié des Grecs de mentir": not theirs
  const TokenIndex whose = document_[draft.head].head;
  return of && document_[draft.head].dependency == Label("nmod") && document_[whose].pos == Pos::noun &&
                 draft_on(whose) == no_draft
             ? Doer{draft.head, index}
             : Doer{};
}

Clauses::Doer Clauses::subject_of(TokenIndex predicate, int depth) const {
  if (predicate < 0 || depth > deepest) return {};
  for (const TokenIndex child : dependents_.of(predicate)) {
    const std::string_view label = document_[child].dependency.view();
    if (!label.starts_with("nsubj") && label != "expl:subj") continue;
    const std::int32_t index = draft_on(child);
    if (index != no_draft) {
      const PronounKind kind = scene_.drafts[static_cast<std::size_t>(index)].pronoun;
      if (kind == PronounKind::dative || kind == PronounKind::accusative || kind == PronounKind::locative) continue;
      if (kind == PronounKind::relative && scene_.reading.key(child) == "auquel") continue;
    }
    return doer(child);
  }
  if (const Doer before = right_before(predicate); before.found()) return before;
  const std::string_view label = document_[predicate].dependency.view();
  const TokenIndex up = document_[predicate].head;
  const bool listed = label == "conj" && up != predicate && is_predicate(up);
  const bool finite = is_finite(predicate);
  if (finite && !listed) return bare_before(predicate);
  if (document_.is_root(predicate)) return {};
  if (label == "conj") return listed ? subject_of(up, depth + 1) : Doer{};
  const bool infinitive = is_infinitive(predicate);
  if (label.starts_with("acl") && !infinitive && document_.morphology(predicate).verb_form == VerbForm::participle)
    return doer(up);
  if (infinitive) {
    if (const Doer owner = owner_before(predicate); owner.found()) return owner;
  }
  const TokenIndex matrix = is_predicate(up) ? up : predicate_of(up);
  // "Le ministre, déçu, verra X pour lui demander": where the parser has lost the verb
  if (matrix < 0 && infinitive && marker(predicate) == "pour" && up < predicate && document_.is_root(up))
    return doer(up);
  if (matrix < 0) return {};
  if (infinitive && steers_object(lemma(matrix)) && marker(predicate) != "pour" && !has(matrix, "aux:pass")) {
    if (const Doer object = object_of(matrix, predicate); object.found()) return object;
    for (const TokenIndex child : dependents_.of(matrix)) {
      if (child < predicate && document_[child].dependency == Label("obj")) return {child, no_draft};
    }
  }
  return subject_of(matrix, depth + 1);
}

// The last one of those before `limit`; what hangs on as a mere circumstance counts least.
Clauses::Doer Clauses::object_of(TokenIndex predicate, TokenIndex limit) const {
  Doer found;
  int rank = 0;
  for (const TokenIndex child : dependents_.of(predicate)) {
    if (child >= limit) break;
    const std::string_view label = document_[child].dependency.view();
    const std::int32_t index = draft_on(child);
    const PronounKind kind =
        index == no_draft ? PronounKind::none : scene_.drafts[static_cast<std::size_t>(index)].pronoun;
    const std::string_view preposition = scene_.reading.preposition(child);
    const bool addressed = preposition == "a" || preposition == "au" || preposition == "aux";
    int mine = 0;
    if (kind == PronounKind::accusative || kind == PronounKind::dative || scene_.reading.key(child) == "auquel") {
      mine = 4;
    } else if (kind == PronounKind::subject || label.starts_with("nsubj")) {
      mine = 0;
    } else if (label == "obj" || label == "iobj") {
      mine = 3;
    } else if (label == "obl:arg" || (label == "obl:mod" && addressed) ||
               (label == "xcomp" && index != no_draft && document_[child].pos == Pos::propn)) {
      mine = 2;
    }
    if (mine == 0 || index == no_draft || mine <= rank) continue;
    found = {child, index};
    rank = mine;
  }
  return found;
}

// "Le ministre, déçu, verra Oslo, Lima": a finite verb between, and no "et", makes two phrases of one list.
bool Clauses::parted(TokenIndex end, TokenIndex start) const {
  if (start > 0 && document_[start - 1].pos == Pos::cconj) return false;
  for (TokenIndex i = end; i < start; ++i) {
    if (document_[i].pos == Pos::verb && document_.morphology(i).verb_form == VerbForm::finite &&
        !document_[i].dependency.view().starts_with("acl"))
      return true;
  }
  return false;
}

std::vector<std::int32_t> Clauses::list_at(std::int32_t draft) const {
  std::vector<std::int32_t> list{draft};
  const Draft& self = scene_.drafts[static_cast<std::size_t>(draft)];
  for (TokenIndex i = self.tokens.first; i < self.tokens.last; ++i) {
    if (draft_on(i) != draft) continue;
    for (const TokenIndex child : dependents_.of(i)) {
      if (child < self.tokens.last || document_[child].dependency != Label("conj")) continue;
      const std::int32_t other = draft_on(child);
      if (other != no_draft && std::find(list.begin(), list.end(), other) == list.end() &&
          scene_.drafts[static_cast<std::size_t>(other)].tokens.contains(child) &&
          !parted(self.tokens.last, scene_.drafts[static_cast<std::size_t>(other)].tokens.first))
        list.push_back(other);
    }
  }
  return list;
}

// "« C'est fini », a lancé X": who stands behind the verb acts, whatever the parser takes it for.
bool Clauses::is_inverted_subject(TokenIndex token) const {
  if (document_.is_root(token)) return false;
  const TokenIndex verb = document_[token].head;
  if (verb > token || document_[verb].pos != Pos::verb || has(verb, "nsubj") || !is_finite(verb)) return false;
  TokenIndex at = verb;
  const TokenIndex begin = scene_.reading.sentence_begin(verb);
  while (at > begin && (document_[at - 1].pos == Pos::aux || document_[at - 1].pos == Pos::adv ||
                        is_clitic(scene_.reading.key(at - 1))))
    --at;
  if (at <= begin) return false;
  const std::string_view before = document_.word(at - 1);
  return before == "," || before == "»" || before == "\"" || before == "”";
}

}  // namespace entente
