#include "ingest/actors/antecedents.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::uint32_t farthest = 2;  // sentences back
constexpr double a_sentence = 2.6;     // what each of them takes away
constexpr double a_mention = 0.5;
constexpr int most_mentions = 3;
constexpr double of_title = 0.8;
constexpr double least_lead = 0.4;
constexpr double of_quotation = 2.0;  // what being named in what another sentence quotes takes away

bool among(const std::vector<ActorIndex>& actors, ActorIndex actor) {
  return std::find(actors.begin(), actors.end(), actor) != actors.end();
}

}  // namespace

Antecedents::Antecedents(const Scene& scene, const Clauses& clauses) : scene_(scene), clauses_(clauses) {
  find_quotations();
  // A boundary without punctuation before it is doubtful, and parts nothing; nor do those within a quotation: whoever
  // speaks has not left the scene.
  for (const Sentence& sentence : scene.document.sentences) {
    const TokenIndex first = scene.reading.sentence_begin(sentence.tokens.first);
    const bool speaks_on = first > 0 && is_quoted(first) && is_quoted(first - 1) && scene.document.word(first) != "«" &&
                           scene.document.word(first) != "“";
    const bool goes_on = first > 0 && (scene.document.word(first - 1) == ";" || speaks_on);
    if (sentences_.empty() || (sentences_.back().first != first && !goes_on)) sentences_.push_back({first, first});
    sentences_.back().last = sentence.tokens.last;
    number_.push_back(static_cast<std::uint32_t>(sentences_.size() - 1));
  }
  entries_.resize(scene.drafts.size());
  mentions_.resize(scene.candidates.size());
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(entries_.size()); ++i) order_.push_back(i);
  std::stable_sort(order_.begin(), order_.end(),
                   [&](std::int32_t a, std::int32_t b) { return draft(a).core.first < draft(b).core.first; });
  for (const std::int32_t i : order_) note(i);
  // Who acts by what stands around the verb, where the parser has lost the label.
  for (TokenIndex i = 0; i < scene.document.size(); ++i) {
    if (scene.document[i].pos != Pos::verb || !clauses.is_finite(i)) continue;
    const std::int32_t doer = clauses.subject_of(i).draft;
    if (doer == no_draft || entries_[static_cast<std::size_t>(doer)].role == Role::subject) continue;
    entries_[static_cast<std::size_t>(doer)].role = Role::subject;
    entries_[static_cast<std::size_t>(doer)].main = clauses.is_main(i);
  }
}

std::size_t Antecedents::first_of(std::uint32_t sentence) const {
  const TokenIndex token = sentences_[sentence].first;
  const auto found = std::lower_bound(order_.begin(), order_.end(), token, [&](std::int32_t one, TokenIndex first) {
    return draft(one).core.first < first;
  });
  return static_cast<std::size_t>(found - order_.begin());
}

int Antecedents::mentions_before(ActorIndex actor, TokenIndex token) const {
  const std::vector<TokenIndex>& all = mentions_[actor];
  return static_cast<int>(std::lower_bound(all.begin(), all.end(), token) - all.begin());
}

bool Antecedents::in_title(ActorIndex actor) const {
  const auto& sentences = scene_.document.sentences;
  if (sentences.empty() || mentions_[actor].empty() || sentences.back().paragraph == 0) return false;
  return sentences[scene_.document[mentions_[actor].front()].sentence].paragraph == 0;
}

void Antecedents::note(std::int32_t index) {
  const Draft& self = draft(index);
  if (self.absorbed || (!self.resolved() && self.source != Source::pronoun)) return;
  Entry& entry = entries_[static_cast<std::size_t>(index)];
  entry.role = self.pronoun == PronounKind::subject ? Role::subject : role_of(scene_, self);
  if (entry.role == Role::object && clauses_.is_inverted_subject(self.head)) entry.role = Role::subject;
  const TokenIndex predicate = clauses_.predicate_of(self.head);
  entry.main = clauses_.is_main(predicate);
  // "X, qui doit partir, | a demandé": the sentence goes on behind a doubtful boundary.
  if (predicate < 0 && scene_.document.is_root(self.head) && entry.role != Role::subject &&
      scene_.document.sentences[scene_.document[self.head].sentence].tokens.last <
          scene_.reading.sentence_end(self.head)) {
    entry.role = Role::subject;
    entry.main = true;
  }
  entry.sentence = sentence_of(self.head);
  if (self.actors.size() == 1 && (!self.modifier || self.source == Source::pronoun)) {
    std::vector<TokenIndex>& all = mentions_[self.actors.front()];
    all.insert(std::upper_bound(all.begin(), all.end(), self.core.first), self.core.first);
  }
}

double Antecedents::weight(const Entry& entry, const Draft& self) const {
  if (self.possessive && self.source == Source::pronoun) return 2.0;
  switch (entry.role) {
    case Role::subject:
      return entry.main ? 6.0 : 4.5;
    case Role::object:
    case Role::recipient:
      return 3.2;
    case Role::event:
      return 2.6;
    case Role::predicate:
    case Role::apposition:
      return 1.5;
    case Role::other:
    case Role::none:
      return 1.0;
  }
  return 0;
}

bool Antecedents::agrees(const Draft& pronoun, const std::vector<ActorIndex>& actors, const Draft& other) const {
  const Candidate& candidate = scene_.candidates[actors.front()];
  if (candidate.actor.kind == ActorKind::place && pronoun.pronoun != PronounKind::possessive) return false;
  const bool told = other.number != Number::none && (other.source == Source::noun || other.source == Source::pronoun) &&
                    !other.possessive;
  Number number = actors.size() > 1 ? Number::plural : told ? other.number : candidate.number;
  // "aux Verts": of a name that nobody knows the article tells.
  if (other.source == Source::organisation && other.core.first > 0) {
    const std::string_view article = scene_.reading.key(other.core.first - 1);
    if (article == "les" || article == "aux") number = Number::plural;
  }
  if (other.source == Source::capital) number = Number::singular;  // "Washington protège son ambassade"
  if (pronoun.number != Number::none && number != Number::none && pronoun.number != number) return false;
  if (actors.size() > 1) return true;
  Gender gender = candidate.gender;
  if (candidate.actor.kind != ActorKind::person) {
    if (other.source == Source::noun && other.gender != Gender::none) gender = other.gender;
    if (other.how == Resolution::metonym && other.source == Source::capital) gender = Gender::none;
  }
  return pronoun.gender == Gender::none || gender == Gender::none || pronoun.gender == gender;
}

std::vector<ActorIndex> Antecedents::everybody(std::int32_t index) const {
  std::vector<ActorIndex> all;
  for (const std::int32_t one : clauses_.list_at(index)) {
    for (const ActorIndex actor : draft(one).actors) {
      if (!among(all, actor)) all.push_back(actor);
    }
  }
  return all;
}

// A quotation ends with its paragraph, closed or not.
void Antecedents::find_quotations() {
  const Document& document = scene_.document;
  quoted_.assign(static_cast<std::size_t>(document.size()), false);
  int open = 0;
  bool straight = false;
  for (TokenIndex i = 0; i < document.size(); ++i) {
    const std::uint32_t sentence = document[i].sentence;
    if (sentence > 0 && i == document.sentences[sentence].tokens.first &&
        document.sentences[sentence].paragraph != document.sentences[sentence - 1].paragraph) {
      open = 0;
      straight = false;
    }
    quoted_[static_cast<std::size_t>(i)] = straight || open > 0;
    const std::string_view word = document.word(i);
    if (word == "\"") straight = !straight;
    if (word == "«" || word == "“") ++open;
    if ((word == "»" || word == "”") && open > 0) --open;
  }
}

bool Antecedents::usable(const Draft& pronoun, const Draft& other, const Search& search) const {
  if (!other.resolved() || other.absorbed || other.core.first >= pronoun.core.first) return false;
  if (other.modifier && other.source != Source::pronoun) return false;
  if (search.speaks && is_quoted(other.head)) return false;
  if (search.body_alone && scene_.candidates[other.actors.front()].actor.kind == ActorKind::person) return false;
  if (search.outside.size() > 0 && search.outside.contains(other.head)) return false;
  if (other.tokens.contains(pronoun.core.first) && pronoun.pronoun == PronounKind::possessive) return false;
  return !std::any_of(other.actors.begin(), other.actors.end(),
                      [&](ActorIndex actor) { return among(search.barred, actor); });
}

std::optional<Antecedents::Choice> Antecedents::choose(const Search& search) const {
  const Draft& pronoun = draft(search.pronoun);
  const std::uint32_t sentence = sentence_of(pronoun.head);
  std::vector<Candidacy> candidacies;
  const auto enter = [&](std::vector<ActorIndex> actors, double score, const Draft& other) {
    const auto known = std::find_if(candidacies.begin(), candidacies.end(),
                                    [&](const Candidacy& candidacy) { return candidacy.actors == actors; });
    if (known == candidacies.end()) {
      candidacies.push_back({std::move(actors), score, other.core.first});
    } else {
      known->score = std::max(known->score, score);
      known->last = std::max(known->last, other.core.first);
    }
  };
  const bool thing_between = pronoun.pronoun == PronounKind::subject && strongest_thing(search) > -100;
  const auto consider = [&](std::int32_t i) {
    const Draft& other = draft(i);
    if (other.tokens.contains(pronoun.core.first)) return;  // "expulse l'un de ses confrères"
    const auto favoured = std::find_if(search.favoured.begin(), search.favoured.end(),
                                       [&](const Search::Favoured& one) { return one.draft == i; });
    const Entry& entry = entries_[static_cast<std::size_t>(i)];
    const std::uint32_t back = sentence > entry.sentence ? sentence - entry.sentence : 0;
    double score = weight(entry, other) - a_sentence * static_cast<double>(back);
    // Who acts in the clause of the pronoun does so wherever it is named.
    if (favoured != search.favoured.end())
      score += favoured->by + (favoured->by >= 4 ? std::max(0.0, 3.2 - weight(entry, other)) : 0);
    if (back == 0 && favoured == search.favoured.end()) score += search.for_sentence;
    if (back > 1 && thing_between) score -= 2.5;
    if (back > 0 && is_quoted(other.head) && !is_quoted(pronoun.head)) score -= of_quotation;
    if ((entry.role == Role::object || entry.role == Role::recipient) &&
        scene_.reading.preposition(other.head) != "par")
      score += search.for_patient;
    if (pronoun.number == Number::plural && !other.possessive) {
      std::vector<ActorIndex> all = everybody(i);
      if (all.size() > other.actors.size() &&
          !std::any_of(all.begin(), all.end(), [&](ActorIndex actor) { return among(search.barred, actor); }))
        enter(std::move(all), score + 0.5, other);
    }
    if (search.places) {
      const ActorKind kind = scene_.candidates[other.actors.front()].actor.kind;
      const bool fits = other.actors.size() == 1 && (kind == ActorKind::place || kind == ActorKind::country) &&
                        !other.modifier && pronoun.number != Number::plural;
      if (fits) enter(other.actors, score + 3, other);
      return;
    }
    if (agrees(pronoun, other.actors, other)) enter(other.actors, score, other);
  };
  for (std::size_t at = first_of(sentence - std::min(sentence, farthest));
       at < order_.size() && draft(order_[at]).core.first < pronoun.core.first; ++at) {
    if (usable(pronoun, draft(order_[at]), search)) consider(order_[at]);
  }
  for (const Search::Favoured& one : search.favoured) {
    if (draft(one.draft).core.first > pronoun.core.first && draft(one.draft).resolved()) consider(one.draft);
  }
  const Candidacy* best = nullptr;
  double second = strongest_unknown(search);
  if (search.things_compete) second = std::max(second, strongest_thing(search));
  for (Candidacy& candidacy : candidacies) {
    const Candidate& candidate = scene_.candidates[candidacy.actors.front()];
    if (candidacy.actors.size() == 1) {
      if (candidate.actor.kind == ActorKind::person) candidacy.score += search.for_person;
      if (candidate.actor.kind != ActorKind::person) candidacy.score += search.for_body;
      if (candidate.gender == Gender::none && pronoun.gender != Gender::none) candidacy.score -= 1.0;
    }
    const int mentions =
        candidacy.actors.size() == 1 ? mentions_before(candidacy.actors.front(), pronoun.core.first) : 1;
    if (candidacy.actors.size() == 1 && in_title(candidacy.actors.front())) candidacy.score += of_title;
    candidacy.score += a_mention * std::min(most_mentions, std::max(0, mentions - 1));
  }
  for (const Candidacy& candidacy : candidacies) {
    if (best == nullptr || candidacy.score > best->score ||
        (candidacy.score == best->score && candidacy.last > best->last)) {
      if (best != nullptr) second = std::max(second, best->score);
      best = &candidacy;
    } else {
      second = std::max(second, candidacy.score);
    }
  }
  // Nobody else can be meant, nor any noun that is no actor.
  constexpr double nobody_else = -50;
  const double enough = search.lone && second < nobody_else ? search.enough / 2 : search.enough;
  if (best == nullptr || best->score < enough || best->score - second < least_lead) return std::nullopt;
  return Choice{best->actors, best->score - second};
}

// Nouns of people and bodies that nobody is known for: the pronoun may be of them.
double Antecedents::strongest_unknown(const Search& search) const {
  const Draft& pronoun = draft(search.pronoun);
  const std::uint32_t sentence = sentence_of(pronoun.head);
  double strongest = -100;
  for (std::size_t i = first_of(sentence > 0 ? sentence - 1 : 0); i < order_.size(); ++i) {
    const Draft& other = draft(order_[i]);
    if (other.core.first >= pronoun.core.first) break;
    if (other.source != Source::noun || other.absorbed || other.resolved() || other.modifier) continue;
    const std::uint32_t at = sentence_of(other.head);
    if (search.outside.contains(other.head)) continue;
    if (other.number != Number::none && pronoun.number != Number::none && other.number != pronoun.number) continue;
    if (other.gender != Gender::none && pronoun.gender != Gender::none && other.gender != pronoun.gender) continue;
    Entry entry;
    entry.role = role_of(scene_, other);
    const TokenIndex predicate = clauses_.predicate_of(other.head);
    entry.main = clauses_.is_main(predicate);
    if (predicate == clauses_.predicate_of(pronoun.head)) continue;
    const NounCategory category = scene_.noun(other).category;
    const bool person = category == NounCategory::person || category == NounCategory::office;
    const double score = weight(entry, other) - a_sentence * static_cast<double>(sentence - at) +
                         (person ? search.for_person : search.for_body) + (at == sentence ? search.for_sentence : 0);
    strongest = std::max(strongest, score);
  }
  return strongest;
}

// Common nouns as subjects of the clauses around, of the pronoun's gender and number: "un accord est signé. Il prendra
// effet ...".
double Antecedents::strongest_thing(const Search& search) const {
  const Draft& pronoun = draft(search.pronoun);
  const std::uint32_t sentence = sentence_of(pronoun.head);
  const TokenIndex own = clauses_.predicate_of(pronoun.head);
  double strongest = -100;
  const std::uint32_t first = sentence > 0 ? sentence - 1 : 0;
  for (std::uint32_t at = first; at <= sentence; ++at) {
    const TokenSpan tokens = sentences_[at];
    for (TokenIndex i = tokens.first; i < tokens.last && i < pronoun.core.first; ++i) {
      const Token& token = scene_.document[i];
      if (token.pos != Pos::noun || !token.dependency.view().starts_with("nsubj") || clauses_.draft_on(i) != no_draft)
        continue;
      const Morphology& morphology = scene_.document.morphology(i);
      if (morphology.number != Number::none && morphology.number != pronoun.number) continue;
      if (morphology.gender != Gender::none && pronoun.gender != Gender::none && morphology.gender != pronoun.gender)
        continue;
      const TokenIndex predicate = clauses_.predicate_of(i);
      if (predicate == own) continue;
      const double score = clauses_.is_main(predicate) ? 6.0 : 3.0;
      strongest = std::max(strongest, score - a_sentence * static_cast<double>(sentence - at));
    }
  }
  return strongest;
}

bool Antecedents::nobody(const Search& search) const {
  const Draft& pronoun = draft(search.pronoun);
  const std::uint32_t sentence = sentence_of(pronoun.head);
  for (std::size_t at = first_of(sentence - std::min(sentence, farthest));
       at < order_.size() && draft(order_[at]).core.first < pronoun.core.first; ++at) {
    const Draft& other = draft(order_[at]);
    if (usable(pronoun, other, search) &&
        (agrees(pronoun, other.actors, other) || everybody(order_[at]).size() > other.actors.size()))
      return false;
  }
  return true;
}

std::optional<ActorIndex> Antecedents::person_of_title(const Draft& pronoun) const {
  std::optional<ActorIndex> best;
  int most = 1;
  for (ActorIndex actor = 0; actor < scene_.candidates.size(); ++actor) {
    const Candidate& candidate = scene_.candidates[actor];
    if (candidate.actor.kind != ActorKind::person) continue;
    const int mentions = mentions_before(actor, pronoun.core.first);
    if (mentions < most) continue;
    const bool fits = in_title(actor) && (candidate.gender == Gender::none || candidate.gender == pronoun.gender);
    best = mentions > most && fits ? std::optional(actor) : std::nullopt;
    most = mentions;
  }
  return best;
}

// "réclament à la direction des hausses ; celle-ci refuse": a common noun of that gender that stands nearer.
bool Antecedents::thing_between(const Draft& best, const Draft& pronoun) const {
  const TokenIndex begin = sentences_[sentence_of(pronoun.head)].first;
  if (best.core.first >= begin) return false;
  for (TokenIndex i = begin; i < pronoun.core.first; ++i) {
    const Token& token = scene_.document[i];
    const std::string_view label = token.dependency.view();
    if (token.pos != Pos::noun || clauses_.draft_on(i) != no_draft || (!label.starts_with("obl:arg") && label != "obj"))
      continue;
    const Morphology& morphology = scene_.document.morphology(i);
    if (morphology.number == pronoun.number && morphology.gender == pronoun.gender) return true;
  }
  return false;
}

std::optional<Antecedents::Choice> Antecedents::nearer(const Search& search) const {
  const Draft& pronoun = draft(search.pronoun);
  const std::uint32_t sentence = sentence_of(pronoun.head);
  const Draft* best = nullptr;
  double most = 2;
  for (std::size_t at = first_of(sentence - std::min(sentence, farthest)); at < order_.size(); ++at) {
    const std::int32_t i = order_[at];
    const Draft& other = draft(i);
    if (other.core.first >= pronoun.core.first) break;
    if (!usable(pronoun, other, search) || other.modifier || !agrees(pronoun, other.actors, other)) continue;
    const Entry& entry = entries_[static_cast<std::size_t>(i)];
    const double back = static_cast<double>(sentence - entry.sentence);
    const bool person = scene_.candidates[other.actors.front()].actor.kind == ActorKind::person;
    const bool aside = !person && (entry.role == Role::other || entry.role == Role::none);
    const double score = 8 - 3 * back - (entry.role == Role::subject ? 3 : 0) + (person ? 2 : 0) - (aside ? 2 : 0);
    if (back > farthest || score < most || (best != nullptr && score == most && other.core.first < best->core.first))
      continue;
    best = &other;
    most = score;
  }
  if (best == nullptr || thing_between(*best, pronoun)) return std::nullopt;
  return Choice{best->actors, 1};
}

}  // namespace entente
