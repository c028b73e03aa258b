// Subjects that the parser gives to no verb, or to the wrong one: by position, by commas, by number. The part of Syntax
// that guesses.
#include <algorithm>
#include <array>

#include "ingest/relations/syntax.hpp"

namespace entente {

namespace {

// "dissous", "pris", "soumis" are one form for one and for several.
Number number_of_participle(std::string_view word, Number tagged) {
  constexpr std::array<std::string_view, 8> ends{"pris", "mis", "quis", "ssous", "bsous", "clos", "inclus", "assis"};
  const bool both = std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return word.ends_with(end); });
  return both ? Number::none : tagged;
}

bool ends_sentence(std::string_view word) {
  return word == "." || word == ":" || word == "!" || word == "?" || word == ";" || word == "»";
}

}  // namespace

Syntax::Subject Syntax::guessed_subject(TokenIndex verb, int depth) const {
  // Backwards to the nearest actor without a preposition, stopping where another clause begins.
  const std::uint32_t sentence = document_[verb].sentence;
  const TokenIndex first = document_.sentences[sentence].tokens.first;
  const Number number = finite_morphology(verb).number;
  for (TokenIndex i = verb - 1; i >= first; --i) {
    if (document_[i].pos == Pos::sconj) return {};
    if (is_verbal(i) && is_finite(i)) {
      // Past a relative clause set off by commas: "Oslo, qui soutient Quito, a condamné".
      const TokenIndex pronoun = relative_before(i, first);
      if (pronoun <= first) return subject_before_comma(i, verb, depth);
      i = pronoun;
      continue;
    }
    if (i + 1 == verb || document_[i + 1].pos == Pos::aux) {
      if (lower(i) == "lui" || lower(i) == "leur" || lower(i) == "les" || lower(i) == "l'") continue;
    }
    if (!mention_at(i) && !(is_nominal_quantity(i) && !actors_at(i).empty())) continue;
    // "jusqu'à une centaine de militants ont manifesté", "près de mille soldats": no preposition but a measure.
    const std::string_view preposition =
        slot(i) >= first_preposition ? lexicon_.slot_name(slot(i)) : std::string_view{};
    if (!preposition.empty() && preposition != "jusque" && preposition != "près") continue;
    const Number own = document_.morphology(i).number;
    // "une centaine de militants ont": a quantity is singular and takes the plural.
    const bool quantity = number == Number::plural && (lemma(i).ends_with("aine") || lemma(i) == "millier" ||
                                                       lemma(i) == "groupe" || lemma(i) == "majorité");
    if (number != Number::none && own != Number::none && own != number && !quantity) continue;
    const TokenIndex up = governor(i);
    if (up >= 0 && up != verb && is_verbal(up) && up < verb) continue;
    return {actors_at(i), i, true};
  }
  return subject_cut_off(verb, depth);
}

// The relative pronoun behind a comma that opens the clause of the verb; -1 where there is none.
TokenIndex Syntax::relative_before(TokenIndex verb, TokenIndex first) const {
  for (TokenIndex i = verb - 1; i > first && i >= verb - 14; --i) {
    if (is_verbal(i) && is_finite(i)) return -1;
    const std::string& word = lower(i);
    if (word != "qui" && word != "dont" && word != "que" && word != "qu'" && word != "où") continue;
    return lower(i - 1) == "," ? i : -1;
  }
  return -1;
}

// ", soutenu par": the actor right before the comma, where its number fits the participle and the parser chose one that
// does not.
Syntax::Subject Syntax::before_comma(TokenIndex participle) const {
  TokenIndex comma = participle - 1;
  while (comma > 0 && document_[comma].pos == Pos::adv) --comma;
  if (comma <= 0 || lower(comma) != ",") return {};
  for (TokenIndex i = comma - 1; i >= 0 && i > comma - 8 && document_[i].sentence == document_[participle].sentence;
       --i) {
    const Mention* mention = mention_at(i);
    if (!mention) continue;
    if (mention->tokens.last < comma - 1) return {};
    const Number number = number_of_participle(lower(participle), document_.morphology(participle).number);
    const Number own = document_.morphology(i).number;
    if (number != Number::none && own != Number::none && own != number) return {};
    return {actors_at(i), i, false};
  }
  return {};
}

// "Oslo" | "et ses voisins" | "ont réclamé": what the parser has cut off before a sentence that opens in the middle.
// The roots of the pieces, the last first.
std::vector<TokenIndex> Syntax::cut_off_before(TokenIndex token) const {
  std::vector<TokenIndex> roots;
  const std::uint32_t sentence = document_[token].sentence;
  for (std::uint32_t at = sentence; at > 0 && sentence - at < 4; --at) {
    const TokenIndex first = document_.sentences[at].tokens.first;
    const std::string_view form = document_.word(first);
    const bool middle = form == "," || form == "et" || form == "s'" || form == "se" || form == "n'" || form == "ne" ||
                        document_[first].pos == Pos::aux || document_[first].pos == Pos::verb ||
                        (at != sentence && document_[document_.sentences[at].tokens.first].pos != Pos::punct);
    const Sentence& part = document_.sentences[at - 1];
    if (!middle || part.paragraph != document_.sentences[sentence].paragraph || part.tokens.size() > 30) break;
    const std::string& end = lower(part.tokens.last - 1);
    if (ends_sentence(end)) break;
    TokenIndex root = part.tokens.first;
    for (TokenIndex i = part.tokens.first; i < part.tokens.last; ++i) {
      if (document_.is_root(i)) root = i;
    }
    if (is_verbal(root) || dependent(root, "cop") >= 0) break;
    roots.push_back(root);
  }
  return roots;
}

Syntax::Subject Syntax::subject_cut_off(TokenIndex verb, int depth) const {
  Subject subject;
  const TokenIndex first = document_.sentences[document_[verb].sentence].tokens.first;
  // Only the clause that opens the sentence lacks what was cut off.
  for (TokenIndex i = first; i < verb; ++i) {
    if (is_verbal(i) || mention_at(i)) return subject;
  }
  if (Subject shared = subject_of_piece_before(verb, depth); shared.head >= 0) return shared;
  const Number number = finite_morphology(verb).number;
  for (const TokenIndex root : cut_off_before(verb)) {
    // "Les ouvriers de l'usine" | "Quito" | "ont bloqué": past the rest of the phrase.
    const Number own = document_.morphology(root).number;
    const bool listed = std::ranges::any_of(dependents_.of(root),
                                            [&](TokenIndex child) { return document_[child].dependency == "conj"; });
    const bool rest = subject.head < 0 && !listed && number == Number::plural && own == Number::singular &&
                      lower(document_.sentences[document_[root].sentence].tokens.first) != "et";
    if (actors_at(root).empty() || rest) {
      if (subject.head < 0) continue;
      break;
    }
    add_actors(subject.actors, actors_at(root));
    for (const TokenIndex child : dependents_.of(root)) {
      if (document_[child].dependency == "conj") add_actors(subject.actors, actors_at(child));
    }
    subject.head = root;
    subject.fallback = true;
    if (lower(document_.sentences[document_[root].sentence].tokens.first) != "et") break;
  }
  return subject;
}

// "L'imam, porte-voix de la cause" | ", a exigé": no sentence opens with a comma or an auxiliary; who acts in the
// piece before it acts on.
Syntax::Subject Syntax::subject_of_piece_before(TokenIndex verb, int depth) const {
  const std::uint32_t sentence = document_[verb].sentence;
  if (sentence == 0) return {};
  const TokenIndex first = document_.sentences[sentence].tokens.first;
  if (lower(first) != "," && document_[first].pos != Pos::aux) return {};
  const Sentence& piece = document_.sentences[sentence - 1];
  if (piece.paragraph != document_.sentences[sentence].paragraph || ends_sentence(lower(piece.tokens.last - 1)))
    return {};
  for (TokenIndex i = piece.tokens.first; i < piece.tokens.last; ++i) {
    if (!document_.is_root(i) || !is_verbal(i)) continue;
    Subject subject = surface_subject(i, depth + 1);
    subject.fallback = true;
    return agrees(subject, verb) ? subject : Subject{};
  }
  return {};
}

// "Le directeur, qui a jugé que le reste suffisait, a demandé": whatever the parser hung it from, the verb behind the
// relative clause that opens the sentence has the subject before it.
Syntax::Subject Syntax::subject_behind_relative(TokenIndex verb) const {
  const TokenIndex first = document_.sentences[document_[verb].sentence].tokens.first;
  TokenIndex comma = verb - 1;
  while (comma > first && (document_[comma].pos == Pos::aux || document_[comma].pos == Pos::adv ||
                           (document_[comma].pos == Pos::pron && lower(comma) != "qui")))
    --comma;
  if (comma <= first || lower(comma) != ",") return {};
  for (TokenIndex i = first + 1; i < comma; ++i) {
    if (is_verbal(i) && is_finite(i)) return {};
    const std::string& word = lower(i);
    if ((word != "qui" && word != "dont" && word != "que" && word != "qu'") || lower(i - 1) != ",") continue;
    const TokenIndex head = actor_ending_at(i - 1);
    if (head < 0 || slot(head) != slot_object) return {};
    const Subject subject{actors_at(head), head, true};
    return agrees(subject, verb) ? subject : Subject{};
  }
  return {};
}

// In number, as far as both show it.
bool Syntax::agrees(const Subject& subject, TokenIndex verb) const {
  if (subject.head < 0) return false;
  const Number number = finite_morphology(verb).number;
  const Number own = document_.morphology(subject.head).number;
  return number == Number::none || own == Number::none || own == number || subject.actors.size() > 1;
}

// "L'imam, porte-voix de la cause, a exigé", "Il vient, voit": verbs parted by commas alone have one subject, unless
// the second follows what it says.
Syntax::Subject Syntax::subject_before_comma(TokenIndex first, TokenIndex verb, int depth) const {
  TokenIndex i = verb - 1;
  while (i > first && (document_[i].pos == Pos::aux || document_[i].pos == Pos::adv || document_[i].pos == Pos::pron))
    --i;
  if (lower(i) != ",") return {};
  const auto known = lexicon_.find(WordKind::verb, lemma(verb));
  if (std::any_of(known.begin(), known.end(),
                  [&](std::uint32_t index) { return lexicon_[index].role == Role::attribution; }))
    return {};
  const auto arguments = below(first);
  if (std::none_of(arguments.begin(), arguments.end(), [](const Argument& a) { return a.surface_subject; })) return {};
  Subject subject = surface_subject(first, depth + 1);
  subject.fallback = true;
  return subject.head < first && agrees(subject, verb) ? subject : Subject{};
}

// "le pays a pleuré la mort de marins, tués par": a participle agrees with its noun.
bool Syntax::disagree(TokenIndex participle, TokenIndex noun) const {
  const Morphology& own = document_.morphology(participle);
  const Morphology& other = document_.morphology(noun);
  if (own.verb_form != VerbForm::participle || document_[noun].pos != Pos::noun || participle < noun) return false;
  const Number number = number_of_participle(lower(participle), own.number);
  if (number == Number::none || other.number == Number::none || number == other.number) return false;
  // Several that are listed, and words for many, take the plural.
  return dependent(noun, "conj") < 0 && actors_at(noun).size() < 2 && !is_nominal_quantity(noun);
}

Syntax::Subject Syntax::agreeing_before(TokenIndex participle) const {
  const TokenIndex first = document_.sentences[document_[participle].sentence].tokens.first;
  for (TokenIndex i = participle - 1; i >= first && i > participle - 10; --i) {
    if (is_verbal(i) && is_finite(i)) return {};
    if (mention_at(i) == nullptr || document_.morphology(i).number != document_.morphology(participle).number) continue;
    return {actors_at(i), i, true};
  }
  return {};
}

// "Reçus par Oslo" | ", les rebelles ont": a participle that the parser has cut off in front has the subject of what
// follows.
Syntax::Subject Syntax::subject_behind_cut(TokenIndex participle, int depth) const {
  const std::uint32_t sentence = document_[participle].sentence;
  const Sentence& own = document_.sentences[sentence];
  if (morphology(participle).verb_form != VerbForm::participle && document_[participle].pos != Pos::propn) return {};
  if (participle != own.tokens.first || sentence + 1 >= document_.sentences.size()) return {};
  const Sentence& next = document_.sentences[sentence + 1];
  if (next.paragraph != own.paragraph || lower(next.tokens.first) != ",") return {};
  for (TokenIndex i = next.tokens.first; i < next.tokens.last; ++i) {
    if (document_.is_root(i) && is_verbal(i) && is_finite(i)) {
      Subject subject = surface_subject(i, depth + 1);
      subject.fallback = true;
      return subject;
    }
  }
  return {};
}

}  // namespace entente
