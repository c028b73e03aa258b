// Pronouns: back to an actor that agrees in gender and number, by syntax first, then by salience; nowhere where none
// does.
#include <algorithm>
#include <array>

#include "base/time_limit.hpp"
#include "ingest/actors/name_key.hpp"
#include "ingest/actors/roles.hpp"
#include "ingest/actors/scene.hpp"

namespace entente {

namespace {

constexpr std::uint32_t farthest = 2;  // sentences back

class PronounResolver {
 public:
  explicit PronounResolver(Scene& scene) : scene_(scene), reading_(scene.reading), document_(scene.document) {}

  void run() {
    order_.resize(scene_.drafts.size());
    for (std::size_t i = 0; i < order_.size(); ++i) order_[i] = i;
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
      return scene_.drafts[a].core.first < scene_.drafts[b].core.first;
    });
    for (std::size_t at = 0; at < order_.size(); ++at) {
      check_time();
      Draft& draft = scene_.drafts[order_[at]];
      if (draft.source != Source::pronoun || draft.resolved()) continue;
      const std::string_view key = reading_.key(draft.core);
      if (key == "qui" || key == "dont" || key == "lequel" || key == "laquelle" || key == "lesquels" ||
          key == "auquel") {
        relative(draft);
      } else {
        personal(draft, at, key);
      }
    }
  }

 private:
  // The place in order_ of the first draft whose core begins at `token` or behind it.
  std::size_t first_from(TokenIndex token) const {
    const auto found = std::lower_bound(order_.begin(), order_.end(), token, [&](std::size_t draft, TokenIndex first) {
      return scene_.drafts[draft].core.first < first;
    });
    return static_cast<std::size_t>(found - order_.begin());
  }

  void relative(Draft& draft);
  void personal(Draft& draft, std::size_t at, std::string_view key);
  bool is_doer(const Draft& other, TokenIndex verb) const;
  TokenIndex coordinated(TokenIndex verb) const;
  const Draft* acted_upon(const Draft& draft, std::size_t at) const;
  const Draft* stressed(const Draft& draft, std::size_t at, std::string_view key) const;
  bool agrees(const Draft& pronoun, const Draft& other) const;
  bool is_impersonal(const Draft& draft) const;
  bool is_quoted(TokenIndex token) const;
  bool is_of_leader(const Draft& possessive) const;

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
  std::vector<std::size_t> order_;
};

void PronounResolver::relative(Draft& draft) {
  // The noun that the clause hangs on.
  TokenIndex at = draft.head;
  for (int steps = 0; steps < 12 && !document_.is_root(at); ++steps) {
    const bool clause = document_[at].dependency == Label("acl:relcl") || document_[at].dependency == Label("acl");
    at = document_[at].head;
    if (clause) break;
  }
  if (at >= draft.core.first) return;
  std::int32_t antecedent = scene_.draft_at(at);
  // The name itself may hang below its title or its noun.
  if (antecedent == no_draft) {
    for (const std::size_t index : order_) {
      const Draft& other = scene_.drafts[index];
      if (other.core.first >= draft.core.first) break;
      if (!other.absorbed && other.resolved() && other.tokens.contains(at))
        antecedent = static_cast<std::int32_t>(index);
    }
  }
  if (antecedent == no_draft) return;
  const Draft& other = scene_.drafts[static_cast<std::size_t>(antecedent)];
  if (!other.resolved() || other.modifier || other.source == Source::pronoun) return;
  draft.actors = other.actors;
  draft.how = Resolution::pronoun;
  draft.reason = "antecedent of the relative clause";
}

bool PronounResolver::is_impersonal(const Draft& draft) const {
  const bool inverted = document_.word(draft.head).starts_with('-');  // "a-t-il dit", which the parser takes for empty
  if (!inverted && document_[draft.head].dependency.view().starts_with("expl")) return true;
  if (draft.possessive) return false;
  const std::string lemma = name_key(document_.lemma(document_[draft.head].head));
  return lemma == "falloir" || lemma == "agir" || lemma == "pleuvoir" || lemma == "sembler" || lemma == "suffire" ||
         lemma == "convenir" || (inverted && lemma == "avoir");
}

bool PronounResolver::agrees(const Draft& pronoun, const Draft& other) const {
  const Candidate& candidate = scene_.candidates[other.actors.front()];
  if (candidate.actor.kind == ActorKind::place) return false;
  const Number number =
      other.actors.size() > 1
          ? Number::plural
          : (other.number != Number::none && (other.source == Source::noun || other.source == Source::pronoun)
                 ? other.number
                 : candidate.number);
  if (pronoun.number != Number::none && number != Number::none && pronoun.number != number) return false;
  Gender gender = candidate.gender;
  if (candidate.actor.kind != ActorKind::person && other.source == Source::noun && other.gender != Gender::none)
    gender = other.gender;
  if (candidate.actor.kind != ActorKind::person && other.how == Resolution::metonym && other.source == Source::capital)
    gender = Gender::none;
  return pronoun.gender == Gender::none || gender == Gender::none || pronoun.gender == gender;
}

// Whether a quotation stands open there, within its paragraph.
bool PronounResolver::is_quoted(TokenIndex token) const {
  const std::uint32_t paragraph = document_.sentences[document_[token].sentence].paragraph;
  int open = 0;
  bool straight = false;
  for (TokenIndex i = token - 1; i >= 0 && document_.sentences[document_[i].sentence].paragraph == paragraph; --i) {
    const std::string_view word = document_.word(i);
    if (word == "\"") straight = !straight;
    if (open == 0 && (word == "«" || word == "“")) return true;
    if (word == "»" || word == "”") ++open;
    if (word == "«" || word == "“") --open;
  }
  return straight;
}

// "X, lui, refuse": the name right before the comma.
const Draft* PronounResolver::stressed(const Draft& draft, std::size_t at, std::string_view key) const {
  if (key != "lui" && key != "elle" && key != "eux" && key != "elles") return nullptr;
  const TokenIndex i = draft.core.first;
  if (i < 2 || i + 1 >= document_.size() || document_.word(i - 1) != "," || document_.word(i + 1) != ",")
    return nullptr;
  if (document_[i - 2].pos == Pos::aux || document_[i - 2].pos == Pos::verb) {
    // "X a, lui, refusé": its subject.
    for (std::size_t before = at; before-- > 0;) {
      const Draft& other = scene_.drafts[order_[before]];
      if (document_[other.head].sentence != document_[draft.head].sentence) break;
      if (other.resolved() && !other.absorbed && !other.modifier && role_of(scene_, other) == Role::subject &&
          agrees(draft, other))
        return &other;
    }
    return nullptr;
  }
  for (std::size_t before = 0; before < at; ++before) {
    const Draft& other = scene_.drafts[order_[before]];
    if (other.resolved() && !other.absorbed && !other.modifier && other.source != Source::pronoun &&
        std::max(other.tokens.last, other.core.last) == i - 1 && agrees(draft, other))
      return &other;
  }
  return nullptr;
}

// The verb with which this one shares its subject by coordination: -1 where it has one of its own, or none is before
// it.
TokenIndex PronounResolver::coordinated(TokenIndex verb) const {
  if (document_.is_root(verb) || document_[verb].dependency != Label("conj")) return -1;
  for (const TokenIndex child : reading_.dependents().of(verb)) {
    if (document_[child].dependency.view().starts_with("nsubj")) return -1;
  }
  const TokenIndex first = document_[verb].head;
  return document_[first].pos == Pos::verb || document_[first].pos == Pos::aux ? first : -1;
}

bool PronounResolver::is_doer(const Draft& other, TokenIndex verb) const {
  TokenIndex first = coordinated(verb);
  for (int steps = 0; steps < 8 && first >= 0; ++steps) {
    if (verb_above(document_, other.head) == first && role_of(scene_, other) == Role::subject) return true;
    first = coordinated(first);
  }
  return false;
}

// "a reçu X et lui a demandé": who does both is the same, so it is done to whom the first verb acts upon.
const Draft* PronounResolver::acted_upon(const Draft& draft, std::size_t at) const {
  const TokenIndex verb = document_[draft.head].head;
  if (draft.possessive || verb < draft.head) return nullptr;
  const TokenIndex first = coordinated(verb);
  if (first < 0) return nullptr;
  const bool accusative = document_[draft.head].dependency == Label("obj");
  bool object = false;
  for (const TokenIndex child : reading_.dependents().of(first))
    object = object || (child > first && document_[child].dependency == Label("obj"));
  const Draft* best = nullptr;
  for (std::size_t i = first_from(first + 1); i < at; ++i) {
    const Draft& other = scene_.drafts[order_[i]];
    if (!other.resolved() || other.absorbed || other.modifier || other.source == Source::pronoun) continue;
    if (other.core.first <= first || other.core.first >= draft.core.first || !agrees(draft, other)) continue;
    if (verb_above(document_, other.head) != first) continue;
    const Role role = role_of(scene_, other);
    if (role == Role::object) return &other;
    if (accusative && object) continue;  // "a signé un texte avec X et l'a publié"
    if ((role == Role::recipient || role == Role::event) && best == nullptr) best = &other;
  }
  return best;
}

// "sa présidente", "son premier secrétaire": a body has one, nobody else.
bool PronounResolver::is_of_leader(const Draft& possessive) const {
  constexpr std::array<std::string_view, 13> leaders{"président",          "vice-président",      "secrétaire général",
                                                     "premier secrétaire", "secrétaire national", "chef de file",
                                                     "directeur général",  "directeur exécutif",  "PDG",
                                                     "numéro deux",        "président du groupe", "cofondateur",
                                                     "trésorier"};
  return std::any_of(scene_.drafts.begin(), scene_.drafts.end(), [&](const Draft& noun) {
    return noun.source == Source::noun && noun.possessive && noun.tokens.contains(possessive.core.first) &&
           noun.core.first > possessive.core.first && noun.number != Number::plural &&
           std::find(leaders.begin(), leaders.end(), scene_.noun(noun).masculine) != leaders.end();
  });
}

void PronounResolver::personal(Draft& draft, std::size_t at, std::string_view key) {
  if (is_impersonal(draft)) return;
  if (const Draft* whom = acted_upon(draft, at)) {
    draft.actors = whom->actors;
    draft.how = Resolution::pronoun;
    draft.reason = "acted upon by the verb before";
    return;
  }
  // What "le" and "la" stand for is as often no actor.
  if (key == "l'" || key == "l" || key == "le" || key == "la" || key == "les") return;
  if (const Draft* named = stressed(draft, at, key)) {
    draft.actors = named->actors;
    draft.how = Resolution::pronoun;
    draft.reason = "stressed behind the name";
    return;
  }
  const std::uint32_t sentence = document_[draft.head].sentence;
  const TokenIndex verb = verb_above(document_, draft.head);
  const bool inverted = document_.word(draft.head).starts_with('-');
  const bool dative = key == "lui" || (key == "leur" && !draft.possessive);
  const bool leads = draft.possessive && is_of_leader(draft);
  const Draft* best = nullptr;
  int best_score = 0;
  const TokenIndex near = document_.sentences[sentence - std::min(sentence, farthest)].tokens.first;
  for (std::size_t i = first_from(near); i < at; ++i) {
    const Draft& other = scene_.drafts[order_[i]];
    if (!other.resolved() || other.absorbed || other.modifier || other.core.first >= draft.core.first) continue;
    const std::uint32_t back = sentence - document_[other.head].sentence;
    if (back > farthest) continue;
    if (!agrees(draft, other)) continue;
    // "« ... le ministre ... », a-t-il dit": who speaks is nobody of whom he speaks.
    if (inverted && is_quoted(other.head)) continue;
    const Role role = role_of(scene_, other);
    const TokenIndex other_verb = verb_above(document_, other.head);
    // What depends on the same verb is somebody else, unless the pronoun is a possessive or reflexive.
    if (!draft.possessive && other_verb == verb && back == 0) continue;
    if (!draft.possessive && back == 0 && draft.head < verb && is_doer(other, verb)) continue;
    // A possessive inside of the phrase itself.
    if (draft.possessive && other.tokens.contains(draft.core.first)) continue;
    const Candidate& candidate = scene_.candidates[other.actors.front()];
    if (leads && candidate.actor.kind == ActorKind::person) continue;
    int score = 10 - 3 * static_cast<int>(back);
    if (role == Role::subject) score += draft.possessive && other_verb == verb ? 6 : 4;
    if (role == Role::object || role == Role::recipient) score += 2;
    if (role == Role::other) score -= 2;
    if (candidate.actor.kind == ActorKind::person) score += draft.number == Number::plural ? 0 : 3;
    if (candidate.gender == Gender::none && draft.gender != Gender::none) score -= 2;
    if (other.source == Source::pronoun) score += 1;
    if (dative && role == Role::subject) score -= 1;
    if (key.starts_with("ce") ||
        key.starts_with("dernier")) {  // "celui-ci", "ce dernier" is the nearer one, not the subject
      score = 10 - 3 * static_cast<int>(back) + (role == Role::subject ? 0 : 3);
    }
    if (score >= best_score) {
      best = &other;
      best_score = score;
    }
  }
  if (best == nullptr || best_score < 6) return;
  draft.actors = best->actors;
  draft.how = Resolution::pronoun;
  draft.reason = "agrees with " + scene_.candidates[best->actors.front()].actor.name;
}

}  // namespace

void resolve_pronouns(Scene& scene) {
  PronounResolver(scene).run();
}

}  // namespace entente
