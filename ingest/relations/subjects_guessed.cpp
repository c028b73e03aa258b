// Subjects that the parser gives to no verb, or to the wrong one: by position, by commas, by number.
#include <algorithm>
#include <array>

#include "ingest/function_words.hpp"
#include "ingest/relations/numbers.hpp"
#include "ingest/relations/subjects.hpp"

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

Syntax::Subject Subjects::guessed_subject(TokenIndex verb, int depth) const {
  // Backwards to the nearest actor without a preposition, stopping where another clause begins.
  const std::uint32_t sentence = document_[verb].sentence;
  const TokenIndex first = document_.sentences[sentence].tokens.first;
  const Number number = syntax_.finite_morphology(verb).number;
  for (TokenIndex i = verb - 1; i >= first; --i) {
    if (document_[i].pos == Pos::sconj) return {};
    if (syntax_.is_verbal(i) && syntax_.is_finite(i)) {
      // Past a relative clause set off by commas: "Oslo, qui soutient Quito, a condamné".
      const TokenIndex pronoun = relative_before(i, first);
      if (pronoun <= first) return subject_before_comma(i, verb, depth);
      i = pronoun;
      continue;
    }
    if (i + 1 == verb || document_[i + 1].pos == Pos::aux) {
      if (syntax_.lower(i) == "lui" || syntax_.lower(i) == "leur" || syntax_.lower(i) == "les" ||
          syntax_.lower(i) == "l'")
        continue;
    }
    if (!syntax_.mention_at(i) && !(is_nominal_quantity(i) && !syntax_.actors_at(i).empty())) continue;
    // "jusqu'à une centaine de militants ont manifesté", "près de mille soldats": no preposition but a measure.
    const std::string_view preposition =
        syntax_.slot(i) >= first_preposition ? syntax_.lexicon().slot_name(syntax_.slot(i)) : std::string_view{};
    if (!preposition.empty() && preposition != "jusque" && preposition != "près") continue;
    const Number own = document_.morphology(i).number;
    // "une centaine de militants ont": a quantity is singular and takes the plural.
    const bool quantity =
        number == Number::plural && (syntax_.lemma(i).ends_with("aine") || syntax_.lemma(i) == "millier" ||
                                     syntax_.lemma(i) == "groupe" || syntax_.lemma(i) == "majorité");
    if (number != Number::none && own != Number::none && own != number && !quantity) continue;
    const TokenIndex up = syntax_.governor(i);
    if (up >= 0 && up != verb && syntax_.is_verbal(up) && up < verb) continue;
    return {syntax_.actors_at(i), i, true};
  }
  return subject_cut_off(verb, depth);
}

// The relative pronoun behind a comma that opens the clause of the verb; -1 where there is none.
TokenIndex Subjects::relative_before(TokenIndex verb, TokenIndex first) const {
  for (TokenIndex i = verb - 1; i > first && i >= verb - 14; --i) {
    if (syntax_.is_verbal(i) && syntax_.is_finite(i)) return -1;
    const std::string& word = syntax_.lower(i);
    if (word != "qui" && word != "dont" && !is_que(word) && word != "où") continue;
    return syntax_.lower(i - 1) == "," ? i : -1;
  }
  return -1;
}

// ", soutenu par": the actor right before the comma, where its number fits the participle and the parser chose one that
// does not.
Syntax::Subject Subjects::before_comma(TokenIndex participle) const {
  TokenIndex comma = participle - 1;
  while (comma > 0 && document_[comma].pos == Pos::adv) --comma;
  if (comma <= 0 || syntax_.lower(comma) != ",") return {};
  for (TokenIndex i = comma - 1; i >= 0 && i > comma - 8 && document_[i].sentence == document_[participle].sentence;
       --i) {
    const Mention* mention = syntax_.mention_at(i);
    if (!mention) continue;
    if (mention->tokens.last < comma - 1) return {};
    const Number number = number_of_participle(syntax_.lower(participle), document_.morphology(participle).number);
    const Number own = document_.morphology(i).number;
    if (number != Number::none && own != Number::none && own != number) return {};
    return {syntax_.actors_at(i), i, false};
  }
  return {};
}

// "Oslo" | "et ses voisins" | "ont réclamé": what the parser has cut off before a sentence that opens in the middle.
// The roots of the pieces, the last first.
std::vector<TokenIndex> Subjects::cut_off_before(TokenIndex token) const {
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
    const std::string& end = syntax_.lower(part.tokens.last - 1);
    if (ends_sentence(end)) break;
    TokenIndex root = part.tokens.first;
    for (TokenIndex i = part.tokens.first; i < part.tokens.last; ++i) {
      if (document_.is_root(i)) root = i;
    }
    if (syntax_.is_verbal(root) || syntax_.dependent(root, "cop") >= 0) break;
    roots.push_back(root);
  }
  return roots;
}

Syntax::Subject Subjects::subject_cut_off(TokenIndex verb, int depth) const {
  Subject subject;
  const TokenIndex first = document_.sentences[document_[verb].sentence].tokens.first;
  // Only the clause that opens the sentence lacks what was cut off.
  for (TokenIndex i = first; i < verb; ++i) {
    if (syntax_.is_verbal(i) || syntax_.mention_at(i)) return subject;
  }
  if (Subject shared = subject_of_piece_before(verb, depth); shared.head >= 0) return shared;
  const Number number = syntax_.finite_morphology(verb).number;
  for (const TokenIndex root : cut_off_before(verb)) {
    // "Les ouvriers de l'usine" | "Quito" | "ont bloqué": past the rest of the phrase.
    const Number own = document_.morphology(root).number;
    const bool listed = std::ranges::any_of(syntax_.dependents().of(root),
                                            [&](TokenIndex child) { return document_[child].dependency == "conj"; });
    const bool rest = subject.head < 0 && !listed && number == Number::plural && own == Number::singular &&
                      syntax_.lower(document_.sentences[document_[root].sentence].tokens.first) != "et";
    if (syntax_.actors_at(root).empty() || rest) {
      if (subject.head < 0) continue;
      break;
    }
    add_actors(subject.actors, syntax_.actors_at(root));
    for (const TokenIndex child : syntax_.dependents().of(root)) {
      if (document_[child].dependency == "conj") add_actors(subject.actors, syntax_.actors_at(child));
    }
    subject.head = root;
    subject.fallback = true;
    if (syntax_.lower(document_.sentences[document_[root].sentence].tokens.first) != "et") break;
  }
  return subject;
}

// "L'imam, porte-voix de la cause" | ", a exigé": no sentence opens with a comma or an auxiliary; who acts in the
// piece before it acts on.
Syntax::Subject Subjects::subject_of_piece_before(TokenIndex verb, int depth) const {
  const std::uint32_t sentence = document_[verb].sentence;
  if (sentence == 0) return {};
  const TokenIndex first = document_.sentences[sentence].tokens.first;
  if (syntax_.lower(first) != "," && document_[first].pos != Pos::aux) return {};
  const Sentence& piece = document_.sentences[sentence - 1];
  if (piece.paragraph != document_.sentences[sentence].paragraph || ends_sentence(syntax_.lower(piece.tokens.last - 1)))
    return {};
  for (TokenIndex i = piece.tokens.first; i < piece.tokens.last; ++i) {
    if (!document_.is_root(i) || !syntax_.is_verbal(i)) continue;
    Subject subject = surface_subject(i, depth + 1);
    subject.fallback = true;
    return agrees(subject, verb) ? subject : Subject{};
  }
  return {};
}

// "Le directeur, qui a jugé que le reste suffisait, a demandé": whatever the parser hung it from, the verb behind the
// relative clause that opens the sentence has the subject before it.
Syntax::Subject Subjects::subject_behind_relative(TokenIndex verb) const {
  const TokenIndex first = document_.sentences[document_[verb].sentence].tokens.first;
  TokenIndex comma = verb - 1;
  while (comma > first && (document_[comma].pos == Pos::aux || document_[comma].pos == Pos::adv ||
                           (document_[comma].pos == Pos::pron && syntax_.lower(comma) != "qui")))
    --comma;
  if (comma <= first || syntax_.lower(comma) != ",") return {};
  for (TokenIndex i = first + 1; i < comma; ++i) {
    if (syntax_.is_verbal(i) && syntax_.is_finite(i)) return {};
    const std::string& word = syntax_.lower(i);
    if ((word != "qui" && word != "dont" && !is_que(word)) || syntax_.lower(i - 1) != ",") continue;
    const TokenIndex head = syntax_.actor_ending_at(i - 1);
    if (head < 0 || syntax_.slot(head) != slot_object) return {};
    const Subject subject{syntax_.actors_at(head), head, true};
    return agrees(subject, verb) ? subject : Subject{};
  }
  return {};
}

// In number, as far as both show it.
bool Subjects::agrees(const Subject& subject, TokenIndex verb) const {
  if (subject.head < 0) return false;
  const Number number = syntax_.finite_morphology(verb).number;
  const Number own = document_.morphology(subject.head).number;
  return number == Number::none || own == Number::none || own == number || subject.actors.size() > 1;
}

// "L'imam, porte-voix de la cause, a exigé", "Il vient, voit": verbs parted by commas alone have one subject, unless
// the second follows what it says.
Syntax::Subject Subjects::subject_before_comma(TokenIndex first, TokenIndex verb, int depth) const {
  TokenIndex i = verb - 1;
  while (i > first && (document_[i].pos == Pos::aux || document_[i].pos == Pos::adv || document_[i].pos == Pos::pron))
    --i;
  if (syntax_.lower(i) != ",") return {};
  const auto known = syntax_.lexicon().find(WordKind::verb, syntax_.lemma(verb));
  if (std::any_of(known.begin(), known.end(),
                  [&](std::uint32_t index) { return syntax_.lexicon()[index].role == Role::attribution; }))
    return {};
  const auto arguments = syntax_.below(first);
  if (std::none_of(arguments.begin(), arguments.end(), [](const Argument& a) { return a.surface_subject; })) return {};
  Subject subject = surface_subject(first, depth + 1);
  subject.fallback = true;
  return subject.head < first && agrees(subject, verb) ? subject : Subject{};
}

// "le pays a pleuré la mort de marins, tués par": a participle agrees with its noun.
bool Subjects::disagree(TokenIndex participle, TokenIndex noun) const {
  const Morphology& own = document_.morphology(participle);
  const Morphology& other = document_.morphology(noun);
  if (own.verb_form != VerbForm::participle || document_[noun].pos != Pos::noun || participle < noun) return false;
  const Number number = number_of_participle(syntax_.lower(participle), own.number);
  if (number == Number::none || other.number == Number::none || number == other.number) return false;
  // Several that are listed, and words for many, take the plural.
  return syntax_.dependent(noun, "conj") < 0 && syntax_.actors_at(noun).size() < 2 && !is_nominal_quantity(noun);
}

Syntax::Subject Subjects::agreeing_before(TokenIndex participle) const {
  const TokenIndex first = document_.sentences[document_[participle].sentence].tokens.first;
  for (TokenIndex i = participle - 1; i >= first && i > participle - 10; --i) {
    if (syntax_.is_verbal(i) && syntax_.is_finite(i)) return {};
    if (syntax_.mention_at(i) == nullptr || document_.morphology(i).number != document_.morphology(participle).number)
      continue;
    return {syntax_.actors_at(i), i, true};
  }
  return {};
}

// "Reçus par Oslo" | ", les rebelles ont": a participle that the parser has cut off in front has the subject of what
// follows.
Syntax::Subject Subjects::subject_behind_cut(TokenIndex participle, int depth) const {
  const std::uint32_t sentence = document_[participle].sentence;
  const Sentence& own = document_.sentences[sentence];
  if (syntax_.morphology(participle).verb_form != VerbForm::participle && document_[participle].pos != Pos::propn)
    return {};
  if (participle != own.tokens.first || sentence + 1 >= document_.sentences.size()) return {};
  const Sentence& next = document_.sentences[sentence + 1];
  if (next.paragraph != own.paragraph || syntax_.lower(next.tokens.first) != ",") return {};
  for (TokenIndex i = next.tokens.first; i < next.tokens.last; ++i) {
    if (document_.is_root(i) && syntax_.is_verbal(i) && syntax_.is_finite(i)) {
      Subject subject = surface_subject(i, depth + 1);
      subject.fallback = true;
      return subject;
    }
  }
  return {};
}

// "une centaine", "des milliers": what counts others.
bool Subjects::is_nominal_quantity(TokenIndex token) const {
  return document_[token].pos == Pos::noun && quantity_of(syntax_.lemma(token)).has_value();
}

}  // namespace entente
