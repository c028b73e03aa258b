// Pronouns: back to an actor that agrees in gender and number, by syntax first, then by salience; nowhere where none
// does.
#include <algorithm>

#include "base/time_limit.hpp"
#include "ingest/actors/pronoun_resolver.hpp"
#include "ingest/actors/verb_classes.hpp"

namespace entente {

void PronounResolver::run() {
  std::vector<std::int32_t> order;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(scene_.drafts.size()); ++i) {
    if (draft(i).source == Source::pronoun && !draft(i).resolved()) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::int32_t a, std::int32_t b) { return draft(a).core.first < draft(b).core.first; });
  for (const std::int32_t index : order) {
    check_time();
    resolve(index);
  }
}

void PronounResolver::resolve(std::int32_t index) {
  if (asked_[static_cast<std::size_t>(index)] || draft(index).resolved()) return;
  asked_[static_cast<std::size_t>(index)] = true;
  if (draft(index).pronoun != PronounKind::relative && stands_for_nothing(draft(index))) return;
  switch (draft(index).pronoun) {
    case PronounKind::subject:
      return subject(index);
    case PronounKind::accusative:
    case PronounKind::dative:
      return clitic(index);
    case PronounKind::stressed:
      return stressed(index);
    case PronounKind::possessive:
      return possessive(index);
    case PronounKind::relative:
      return relative(index);
    case PronounKind::locative:
      return locative(index);
    case PronounKind::ordinal:
      return ordinal(index);
    case PronounKind::both:
      return both(index);
    case PronounKind::concerned:
      return concerned(index);
    case PronounKind::nearer: {
      Search search{index};
      const TokenIndex predicate = clauses_.predicate_of(draft(index).head);
      // "a répondu que celui-ci bloquait": not who says so
      if (const TokenIndex matrix = predicate < 0 ? -1 : clauses_.matrix_of(predicate);
          matrix >= 0 && clauses_.has_que(predicate)) {
        if (const Clauses::Doer above = subject_known(matrix); above.draft != no_draft && above.draft != index)
          bar(search, above.draft);
      }
      const Clauses::Doer doer = clauses_.subject_of(predicate);
      if (doer.found() && doer.draft != index && doer.draft != no_draft) bar(search, doer.draft);
      if (const auto choice = antecedents_.nearer(search)) answer(index, choice->actors, "the nearer one");
      return;
    }
    case PronounKind::none:
      return;
  }
}

void PronounResolver::relative(std::int32_t index) {
  // The noun that the clause hangs on.
  Draft& self = draft(index);
  TokenIndex at = self.head;
  bool clause = false;
  for (int steps = 0; steps < 12 && !clause && !document_.is_root(at); ++steps) {
    clause = document_[at].dependency == Label("acl:relcl") || document_[at].dependency == Label("acl");
    at = document_[at].head;
  }
  // Where the parser sees none: who is named right before its comma, whether a quotation opens there or not.
  if (!clause && self.core.first >= 3) {
    const TokenIndex before = self.core.first - (document_.word(self.core.first - 1) == "«" ? 2 : 1);
    if (document_.word(before) == ",") at = before - 1;
  }
  if (at >= self.core.first) return;
  std::int32_t antecedent = scene_.draft_at(at);
  // The name itself may hang below its title or its noun.
  if (antecedent == no_draft) {
    const std::int32_t holder = clauses_.draft_on(at);
    if (holder != no_draft && draft(holder).core.first < self.core.first) antecedent = holder;
  }
  if (antecedent == no_draft) return;
  const Draft& other = draft(antecedent);
  if (!other.resolved() || other.modifier || other.source == Source::pronoun) return;
  self.actors = other.actors;
  // "Lima, Quito et Rome, qui refusent"
  const TokenIndex predicate = clauses_.predicate_of(self.head);
  if (predicate > self.head && clauses_.is_plural(predicate) && other.number != Number::plural) {
    TokenIndex first = other.head;
    for (int steps = 0; steps < 8 && document_[first].dependency == Label("conj"); ++steps)
      first = document_[first].head;
    if (clauses_.draft_on(first) != no_draft) {
      std::vector<ActorIndex> all = antecedents_.everybody(clauses_.draft_on(first));
      if (all.size() > 1 && std::find(all.begin(), all.end(), self.actors.front()) != all.end())
        self.actors = std::move(all);
    }
  }
  self.how = Resolution::pronoun;
  self.reason = "antecedent of the relative clause";
  antecedents_.note(index);
}

Clauses::Doer PronounResolver::subject_known(TokenIndex predicate) {
  const Clauses::Doer doer = clauses_.subject_of(predicate);
  constexpr int deepest = 16;
  if (doer.draft != no_draft && draft(doer.draft).source == Source::pronoun && depth_ < deepest) {
    ++depth_;
    resolve(doer.draft);
    --depth_;
  }
  return doer;
}

void PronounResolver::answer(std::int32_t index, std::vector<ActorIndex> actors, std::string_view reason) {
  Draft& self = draft(index);
  self.actors = std::move(actors);
  self.how = Resolution::pronoun;
  self.reason = std::string(reason);
  antecedents_.note(index);
}

void PronounResolver::answer(const Search& search, std::string_view kind) {
  const auto choice = antecedents_.choose(search);
  if (!choice && draft(search.pronoun).number == Number::plural && antecedents_.nobody(search)) {
    if (std::vector<ActorIndex> two = two_persons_before(search); !two.empty())
      answer(search.pronoun, std::move(two), std::string(kind) + ", the two persons of the sentence before");
  }
  if (!choice) return;
  answer(search.pronoun, choice->actors,
         std::string(kind) + ", agrees with " + scene_.candidates[choice->actors.front()].actor.name);
}

// "X a publié un texte affirmant que": it is X who says so.
Clauses::Doer PronounResolver::behind_text(TokenIndex saying, const Clauses::Doer& doer) {
  if (doer.draft != no_draft || document_[saying].dependency != Label("acl")) return doer;
  const TokenIndex publishing = clauses_.predicate_of(document_[saying].head);
  return publishing < 0 ? doer : subject_known(publishing);
}

// "ils l'ont dit à Awa, et elle refuse": two pronouns of different number are not of the same.
void PronounResolver::bar_other_number(Search& search) {
  const Draft& self = draft(search.pronoun);
  for (TokenIndex i = reading_.sentence_begin(self.core.first); i < self.core.first; ++i) {
    const std::int32_t other = scene_.draft_at(i);
    if (other != no_draft && draft(other).pronoun == PronounKind::subject && draft(other).resolved() &&
        draft(other).number != self.number)
      bar(search, other);
  }
}

// "La chaîne affirme qu'ils ont tout offert": a body speaks of itself, where nobody else can be meant.
bool PronounResolver::says_they(const Search& search, const Clauses::Doer& speaker) {
  const Draft& pronoun = draft(search.pronoun);
  if (pronoun.number != Number::plural || pronoun.gender == Gender::feminine || speaker.draft == no_draft ||
      !draft(speaker.draft).resolved() || antecedents_.choose(search))
    return false;
  const Draft& body = draft(speaker.draft);
  if (body.actors.size() > 1 || scene_.candidates[body.actors.front()].actor.kind != ActorKind::organisation)
    return false;
  answer(search.pronoun, body.actors, "subject, those who speak");
  return true;
}

void PronounResolver::subject(std::int32_t index) {
  Search search{index};
  search.speaks = document_.word(draft(index).head).starts_with('-');
  search.for_person = draft(index).number == Number::plural ? 0 : 1.6;
  const TokenIndex predicate = clauses_.predicate_of(draft(index).head);
  if (const std::int32_t first = named_first(draft(index)); first != no_draft) search.favoured.push_back({first, 6});
  bar_opening_phrase(search);
  bar_other_number(search);
  bar_source(search);
  if (!search.speaks) bar_quoted_speaker(search);
  if (predicate >= 0) {
    bar_arguments(search, predicate);
    std::string verb = clauses_.lemma(predicate);
    if (clauses_.is_passive(predicate) && !search.speaks) {
      search.for_patient = 1.5;
      if (takes_persons(verb) && draft(index).number != Number::plural) search.for_person += 3;
    }
    if (is_modal(verb)) {
      for (const TokenIndex child : reading_.dependents().of(predicate)) {
        if (child > predicate && document_[child].dependency == Label("xcomp")) verb = clauses_.lemma(child);
      }
    }
    search.things_compete = !tells(verb) && !wants(verb) && !takes_people(verb) && !steers_object(verb);
    const TokenIndex matrix = clauses_.matrix_of(predicate);
    const std::string_view marker = clauses_.marker(predicate);
    if (matrix >= 0) {
      const bool content = document_[clauses_.first_of_list(predicate)].dependency == Label("ccomp");
      const Clauses::Doer doer = subject_known(matrix);
      if (marker == "pour" || marker == "afin") {
        favour(search, clauses_.object_of(matrix, draft(index).head), 5);
      } else if (content && clauses_.has_que(predicate) && wants(clauses_.lemma(matrix))) {
        if (doer.draft != no_draft) bar(search, doer.draft);
      } else {
        favour(search, doer, content ? 4 : 1);
        if (content && tells(clauses_.lemma(matrix)) && says_they(search, behind_text(matrix, doer))) return;
      }
    }
  }
  answer(search, "subject");
}

// "le fait arrêter": what is done to him.
std::string PronounResolver::verb_of_object(TokenIndex predicate) const {
  std::string verb = clauses_.lemma(predicate);
  if (verb != "faire" && verb != "laisser" && verb != "voir") return verb;
  for (const TokenIndex child : reading_.dependents().of(predicate)) {
    if (child > predicate && clauses_.is_infinitive(child)) return clauses_.lemma(child);
  }
  return verb;
}

// "l'accuse", "lui reproche": never of who does it.
void PronounResolver::clitic(std::int32_t index) {
  Search search{index};
  const bool accusative = draft(index).pronoun == PronounKind::accusative;
  const TokenIndex predicate = document_[draft(index).head].head;
  if (document_[predicate].pos != Pos::verb || (accusative && is_comparison(index))) return;
  const Clauses::Doer doer = subject_known(predicate);
  const TokenIndex first = document_[predicate].dependency == Label("conj") ? document_[predicate].head : -1;
  const bool same_doer = first >= 0 && document_[first].pos == Pos::verb && doer.found() && doer.token < first;
  if (doer.draft != no_draft) bar(search, doer.draft);
  bar_phrase(search, doer);
  bar_speaker(search, doer);
  bar_quoted_speaker(search);
  favour_patient(search, doer);
  bar_antecedent(search, predicate);
  const std::string verb = verb_of_object(predicate);
  const bool guilty = predicate + 1 < document_.size() && reading_.key(predicate + 1) == "coupable";
  const bool people = takes_people(verb) || guilty;
  bar_arguments(search, predicate);
  if (accusative && takes_places(verb) && draft(index).number != Number::plural) {
    search.places = true;
    return answer(search, "object");
  }
  search.for_person = draft(index).number == Number::plural             ? 0
                      : (accusative && !takes_persons(verb) && !guilty) ? 1
                                                                        : 2;
  search.for_patient = accusative ? 2 : 1;  // who is acted upon goes on being so
  if (same_doer) {
    const Clauses::Doer object = clauses_.object_of(first, draft(index).head);
    // "a signé un texte avec X et l'a publié"
    const bool thing = std::any_of(
        reading_.dependents().of(first).begin(), reading_.dependents().of(first).end(), [&](TokenIndex child) {
          return child > first && document_[child].dependency == Label("obj") && clauses_.draft_on(child) == no_draft;
        });
    const bool person = object.draft != no_draft && draft(object.draft).resolved() && !thing;
    if (accusative && !person && !people) return;
    favour(search, object, 4);
  } else if (accusative && !people) {
    return;
  }
  const TokenIndex matrix = clauses_.matrix_of(predicate);
  if (matrix < 0) favour_before_purpose(search, predicate);
  if (matrix >= 0) {
    search.for_sentence = 1.5;
    favour(search, subject_known(matrix), 1.5);
    if (document_.morphology(predicate).verb_form == VerbForm::infinitive)
      favour(search, clauses_.object_of(matrix, draft(index).head),
             clauses_.marker(predicate) == "pour" || clauses_.marker(predicate) == "afin" ? 4 : 2.5);
  }
  // "la défendre": an initiative as often; "les" are people sooner
  if (accusative && takes_causes(verb) && draft(index).number != Number::plural) return;
  if (accusative) {
    const std::int32_t before = same_clitic_before(index);
    if (before != no_draft && !draft(before).resolved()) return;
    if (before != no_draft) search.favoured.push_back({before, 4});
  }
  search.things_compete = accusative;
  search.lone = !accusative;
  answer(search, accusative ? "object" : "dative");
}

void PronounResolver::stressed(std::int32_t index) {
  const Draft& self = draft(index);
  if (const std::int32_t name = name_before_comma(self); name != no_draft)
    return answer(index, draft(name).actors, "stressed behind the name");
  const TokenIndex i = self.core.first;
  const TokenIndex predicate = clauses_.predicate_of(self.head);
  const Clauses::Doer doer = predicate < 0 ? Clauses::Doer{} : subject_known(predicate);
  const std::string_view before = i > 0 ? reading_.key(i - 1) : std::string_view{};
  const bool comma = i > 0 && document_.word(i - 1) == "," && i + 1 < document_.size() && document_.word(i + 1) == ",";
  const bool again = i + 1 < document_.size() && (reading_.key(i + 1) == "aussi" || reading_.key(i + 1) == "meme");
  const bool as_for = i > 1 && before == "a" && reading_.key(i - 2) == "quant";
  if (comma || again || as_for) {
    if (doer.draft != no_draft && draft(doer.draft).resolved() &&
        antecedents_.agrees(self, draft(doer.draft).actors, draft(doer.draft)))
      answer(index, draft(doer.draft).actors, "stressed, the subject of its clause");
    return;
  }
  Search search{index};
  search.for_person = self.number == Number::plural ? 0 : 2.5;
  if (doer.draft != no_draft) bar(search, doer.draft);
  if (predicate >= 0) bar_arguments(search, predicate);
  if (predicate >= 0) {
    if (const TokenIndex matrix = clauses_.matrix_of(predicate); matrix >= 0) {
      search.for_sentence = before == "selon" ? 0 : 4;
      favour(search, subject_known(matrix), 2);
    }
  }
  answer(search, "stressed");
}

void resolve_pronouns(Scene& scene) {
  PronounResolver(scene).run();
}

}  // namespace entente
