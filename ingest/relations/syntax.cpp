#include "ingest/relations/syntax.hpp"
#include "ingest/relations/subjects.hpp"
#include "ingest/word_list.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

// "des milliers de réfugiés": a quantity stands for what it counts.
bool is_quantity(std::string_view lemma) {
  constexpr std::array<std::string_view, 12> words{"millier", "million",  "moitié",    "majorité",
                                                   "plupart", "totalité", "tiers",     "quart",
                                                   "dizaine", "centaine", "vingtaine", "trentaine"};
  return among(lemma, words) || lemma == "cent" || (lemma.ends_with("aine") && lemma.ends_with("taine"));
}

}  // namespace

void add_actors(ActorSet& set, std::span<const ActorIndex> more) {
  for (const ActorIndex actor : more) {
    if (!contains(set, actor)) set.push_back(actor);
  }
}

void remove_actors(ActorSet& set, const ActorSet& others) {
  std::erase_if(set, [&](ActorIndex actor) { return contains(others, actor); });
}

bool contains(const ActorSet& set, ActorIndex actor) {
  return std::find(set.begin(), set.end(), actor) != set.end();
}

Syntax::Syntax(const Document& document, const Actors& actors, const Lexicon& lexicon, std::optional<Date> published)
    : document_(document),
      actors_(actors),
      lexicon_(lexicon),
      dependents_(document),
      lower_(lower_words(document)),
      times_(find_times(document, lower_, published)) {
  in_time_.assign(static_cast<std::size_t>(document.size()), false);
  for (const TimeExpression& time : times_) {
    for (TokenIndex i = time.tokens.first; i < time.tokens.last; ++i) in_time_[static_cast<std::size_t>(i)] = true;
  }
  find_lemmas();
  find_tenses();
  find_mentions();
  find_governors();
  find_antecedents();
  find_voices();
  find_arguments();
}

void Syntax::find_mentions() {
  const std::size_t size = static_cast<std::size_t>(document_.size());
  mention_at_.assign(size, -1);
  modifier_at_.assign(size, -1);
  place_at_.assign(size, -1);
  for (const Mention& place : actors_.located)
    place_at_[static_cast<std::size_t>(place.head)] = static_cast<std::int32_t>(place.actors.front());
  at_.assign(size, {});
  naming_.assign(actors_.actors.size(), {});
  for (const Mention& mention : actors_.mentions) {
    for (const ActorIndex actor : mention.actors) naming_[actor].push_back(&mention);
  }
  for (std::size_t m = 0; m < actors_.mentions.size(); ++m) {
    const Mention& mention = actors_.mentions[m];
    TokenIndex top = mention.head;
    // A name that was joined to a verb ("accusé Oslo") hangs by its own last word.
    if (document_[top].pos == Pos::verb && is_verbal(top) && mention.tokens.size() > 1) {
      const TokenIndex last = mention.tokens.last - 1;
      if (document_[last].pos == Pos::propn || document_[last].pos == Pos::noun) top = last;
    }
    const auto head = static_cast<std::size_t>(top);
    if (mention.modifier) {
      if (modifier_at_[head] < 0) modifier_at_[head] = static_cast<std::int32_t>(m);
      continue;
    }
    if (mention_at_[head] >= 0) continue;
    mention_at_[head] = static_cast<std::int32_t>(m);
    add_actors(at_[head], mention.actors);
    // A name that a sentence of the parser's cuts in two stands in both.
    for (TokenIndex i = mention.tokens.first; i < mention.tokens.last; ++i) {
      const bool cut = document_[i].sentence > document_[top].sentence && !mention.tokens.contains(document_[i].head) &&
                       document_[i].pos == Pos::propn && mention_at_[static_cast<std::size_t>(i)] < 0;
      if (!cut) continue;
      mention_at_[static_cast<std::size_t>(i)] = static_cast<std::int32_t>(m);
      add_actors(at_[static_cast<std::size_t>(i)], mention.actors);
    }
  }
  for (TokenIndex i = document_.size() - 1; i >= 0; --i) {
    if (!at_[static_cast<std::size_t>(i)].empty() || !is_quantity(lemma(i))) continue;
    for (const TokenIndex child : dependents_.of(i)) {
      // "deux cents prisonniers": right behind a number that is taken for a noun; "des milliers de soldats en Lima":
      // not the place.
      const TokenIndex of = dependent(child, "case");
      const bool counted =
          (document_[child].dependency == "nmod" && (of < 0 || canonical(of) == "de")) || child == i + 1;
      if (child > i && counted) add_actors(at_[static_cast<std::size_t>(i)], at_[static_cast<std::size_t>(child)]);
    }
  }
  // "M. Diallo", "Mme Sow": the title stands for whom it is before.
  for (TokenIndex i = 0; i + 1 < document_.size(); ++i) {
    const bool title = lower(i) == "m." || lower(i) == "mme" || lower(i) == "mmes" || lower(i) == "mm.";
    if (!title || !at_[static_cast<std::size_t>(i)].empty()) continue;
    for (TokenIndex next = i + 1; next < document_.size() && next <= i + 3; ++next) {
      if (mention_at_[static_cast<std::size_t>(next)] < 0) continue;
      if (mention_at(next)->tokens.first <= i + 1)
        add_actors(at_[static_cast<std::size_t>(i)], at_[static_cast<std::size_t>(next)]);
      break;
    }
  }
  // "le syndicat agricole Terres": a common noun before a name stands for what it names.
  for (TokenIndex i = 0; i < document_.size(); ++i) {
    if (document_[i].pos != Pos::noun || !at_[static_cast<std::size_t>(i)].empty()) continue;
    for (const TokenIndex child : dependents_.of(i)) {
      if (child < i || mention_at_[static_cast<std::size_t>(child)] < 0) continue;
      const std::string_view label = document_[child].dependency.view();
      const bool named = label == "appos" || label.starts_with("flat") ||
                         (label == "nmod" && dependent(child, "case") < 0) ||
                         (document_[i].pos == Pos::verb && label == "obj");
      const bool close = child <= i + 4;
      if (!named || !close || document_[child].pos == Pos::adj) continue;
      add_actors(at_[static_cast<std::size_t>(i)], at_[static_cast<std::size_t>(child)]);
      break;
    }
  }
}

const Mention* Syntax::mention_at(TokenIndex head) const {
  const std::int32_t index = mention_at_[static_cast<std::size_t>(head)];
  return index < 0 ? nullptr : &actors_.mentions[static_cast<std::size_t>(index)];
}

std::optional<ActorIndex> Syntax::place_at(TokenIndex head) const {
  const std::int32_t actor = place_at_[static_cast<std::size_t>(head)];
  return actor < 0 ? std::nullopt : std::optional(static_cast<ActorIndex>(actor));
}

void Syntax::find_antecedents() {
  for (TokenIndex i = 0; i < document_.size(); ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (!at_[at].empty() || document_[i].pos != Pos::pron) continue;
    const std::string& word = lower(i);
    const bool relative = document_.morphology(i).pron_type == "Rel" || word == "qui" || word == "que" ||
                          word == "qu'" || word == "lequel" || word == "laquelle" || word == "lesquels" ||
                          word == "lesquelles";
    if (!relative || document_.is_root(i)) continue;
    TokenIndex verb = document_[i].head;
    for (int depth = 0; depth < 4 && !document_.is_root(verb) && document_[verb].dependency != "acl:relcl"; ++depth) {
      verb = document_[verb].head;
    }
    if (document_[verb].dependency != "acl:relcl") continue;
    TokenIndex antecedent = document_[verb].head;
    if (lower(antecedent) == "ce" && antecedent > 0 && lower(antecedent - 1) == ",") continue;  // what was just said
    if (antecedent < i && at_[static_cast<std::size_t>(antecedent)].empty()) {
      // A relative clause hung too high or too low: the actor right before the pronoun.
      for (TokenIndex back = i - 1; back >= 0 && back >= i - 3; --back) {
        if (is_verbal(back)) break;
        if (!at_[static_cast<std::size_t>(back)].empty()) {
          antecedent = back;
          break;
        }
      }
    }
    if (antecedent < i) at_[at] = at_[static_cast<std::size_t>(antecedent)];
  }
  // "Oslo et Lima, qui ont rompu": both.
  for (TokenIndex i = 0; i < document_.size(); ++i) {
    ActorSet& own = at_[static_cast<std::size_t>(i)];
    if (lower(i) != "qui" || own.size() != 1 || document_.is_root(i)) continue;
    const TokenIndex verb = document_[i].head;
    if (verb < i || document_.is_root(verb) || finite_morphology(verb).number != Number::plural) continue;
    const TokenIndex antecedent = document_[verb].head;
    if (antecedent >= i || at_[static_cast<std::size_t>(antecedent)] != own) continue;
    Subject all{own, antecedent, false};
    Subjects(*this).add_listed(all, verb);
    Subjects(*this).add_around_commas(all, verb);
    own = std::move(all.actors);
  }
}

TokenIndex Syntax::parent(TokenIndex token) const {
  TokenIndex up = document_[token].head;
  for (int depth = 0; depth < 4 && in_time_[static_cast<std::size_t>(up)] && !document_.is_root(up); ++depth)
    up = document_[up].head;
  return up;
}

TokenIndex Syntax::dependent(TokenIndex token, std::string_view label) const {
  for (const TokenIndex child : dependents_.of(token)) {
    if (document_[child].dependency == Label(label)) return child;
  }
  return -1;
}

std::span<const Argument> Syntax::below(TokenIndex token) const {
  return below_[static_cast<std::size_t>(token)];
}

}  // namespace entente
