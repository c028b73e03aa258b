// Which clause or event noun is the content of which word, and which light verb carries which noun.
#include <algorithm>

#include "ingest/function_words.hpp"
#include "ingest/relations/contents.hpp"

namespace entente {

Contents::Contents(const Syntax& syntax, const Matches& matches, const References& references, const Gaps& gaps)
    : syntax_(syntax), matches_(matches), references_(references), gaps_(gaps) {
  contents_.resize(matches.all().size());
  find_supports();
  find_contents();
}

void Contents::find_supports() {
  const Document& document = syntax_.document();
  support_.assign(static_cast<std::size_t>(document.size()), no_match);
  for (TokenIndex i = 0; i < document.size(); ++i) {
    if (matches_.at(i, Role::relation) == no_match || syntax_.is_verbal(i)) continue;
    MatchIndex& support = support_[static_cast<std::size_t>(i)];
    TokenIndex top = i;  // "une série d'attaques": the light verb governs the series
    TokenIndex up = syntax_.governor(i);
    for (int depth = 0; depth < 3 && up >= 0 && !syntax_.is_verbal(up) && matches_.is_transparent(up); ++depth) {
      top = up;
      up = syntax_.governor(up);
    }
    // "lors d'un entretien, Oslo a demandé": no circumstance is what the verb does.
    const bool circumstance =
        references_.circumstance_of(top, {"pendant", "après", "avant", "depuis", "malgré", "selon", "cause", "outre",
                                          "concernant", "sans", "avec", "grâce"}) >= 0;
    // "l'assaut a continué": the subject of a verb is not what its subject does.
    const bool own_subject = up >= 0 && syntax_.is_verbal(up) && syntax_.slot(top) == slot_object &&
                             document[top].dependency == "nsubj" && syntax_.voice(up) == Voice::active;
    if (up >= 0 && syntax_.is_verbal(up) && !circumstance && !own_subject) support = matches_.at(up, Role::support);
    if (support == no_match &&
        (syntax_.slot(top) == slot_object || syntax_.lexicon().slot_name(syntax_.slot(top)) == "à")) {
      // Hung from a word between: the first event noun behind the light verb is its own.
      const TokenIndex verb = syntax_.clause_verb(i);
      if (verb < i && i - verb < 10 && syntax_.is_verbal(verb)) {
        bool first = true;
        for (TokenIndex between = verb + 1; between < i && first; ++between)
          first = matches_.at(between, Role::relation) == no_match;
        if (first) support = matches_.at(verb, Role::support);
      }
    }
    if (support != no_match) continue;
    for (const TokenIndex child : syntax_.dependents().of(i)) {
      if (document[child].dependency.view().starts_with("acl") && syntax_.is_verbal(child)) {
        support = matches_.at(child, Role::support);
        if (support != no_match) break;
      }
    }
  }
}

MatchIndex Contents::content_match(TokenIndex token, bool infinitive) const {
  // "a donné l'ordre de tirer" hangs from a word that the construction has taken in.
  if (const MatchIndex by = matches_.taken_by(token); by != no_match) token = matches_[by].anchor();
  MatchIndex steering = no_match;
  MatchIndex asking = no_match;
  for (const MatchIndex index : matches_.at(token)) {
    const Entry& entry = *matches_[index].entry;
    if (entry.frame.content == Content::none) continue;
    if (entry.role == Role::control) {
      if (steering == no_match) steering = index;
    } else if (entry.frame.content == Content::source) {
      return index;
    } else if (asking == no_match) {
      asking = index;
    }
  }
  // "souhaite partir" is about oneself, "souhaite que tu partes" is asked for.
  if (infinitive && steering != no_match) return steering;
  return asking != no_match ? asking : steering;
}

MatchIndex Contents::find_content_governor(TokenIndex token) const {
  const Document& document = syntax_.document();
  if (document.is_root(token)) return no_match;
  const bool verbal = syntax_.is_verbal(token);
  TokenIndex from = token;
  for (int depth = 0; depth < 8 && document[from].dependency == "conj" && !document.is_root(from); ++depth) {
    const TokenIndex first = document[from].head;
    if (syntax_.is_verbal(first) != verbal) break;
    from = first;
  }
  if (document.is_root(from)) return no_match;
  const std::string_view label = document[from].dependency.view();
  if (!verbal) {
    // An event noun as what is asked for, threatened with, refused.
    if (label.starts_with("nsubj")) {
      const TokenIndex verb = document[from].head;
      if (syntax_.is_verbal(verb) && syntax_.voice(verb) == Voice::passive) return content_match(verb, false);
      return no_match;
    }
    const TokenIndex up = syntax_.governor(token);
    if (up < 0 || up == token) return no_match;
    const Slot slot = syntax_.slot(token);
    const std::string_view preposition =
        slot >= first_preposition ? syntax_.lexicon().slot_name(slot) : std::string_view{};
    if (!preposition.empty() && preposition != "de" && preposition != "à" && preposition != "pour" &&
        preposition != "sur")
      return no_match;
    const MatchIndex asking = content_match(up, false);
    // "a engagé une opération": done, not asked for.
    if (asking != no_match && slot == slot_object && matches_[asking].entry->frame.told) return no_match;
    return asking;
  }
  // "appelle à ce que Lima cesse": the clause hangs from "ce".
  if ((label.starts_with("acl") || label == "ccomp") && syntax_.lower(document[from].head) == "ce") {
    const TokenIndex ce = document[from].head;
    if (ce > 0 && syntax_.lower(ce - 1) == ",") return no_match;  // ", ce que Lima conteste"
    return document.is_root(ce) ? no_match : content_match(document[ce].head, false);
  }
  if (label == "acl:relcl" || label == "parataxis") return no_match;
  // "regrette le refus de Lima de livrer": hung from the verb.
  if (const TokenIndex noun = references_.resolve_before(token); noun >= 0) return content_match(noun, true);
  const Morphology& morphology = document.morphology(token);
  const std::string opener = syntax_.opener(from);
  const bool infinitive = (morphology.verb_form == VerbForm::infinitive || morphology.verb_form == VerbForm::none ||
                           syntax_.dependent(token, "aux:pass") >= 0 || syntax_.is_infinitive(token)) &&
                          seen_acting(token) < 0 && !is_que(opener);
  const TokenIndex up = syntax_.parent(from);
  if (label.starts_with("advcl")) {
    if (opener != "de" && opener != "à" && !is_que(opener)) return no_match;
  }
  MatchIndex direct = content_match(up, infinitive);
  if (direct != no_match && !syntax_.is_verbal(up) && !matches_.is_taken(up) &&
      !follows(matches_[direct].last(), token))
    direct = no_match;
  if (direct != no_match) {
    if (infinitive && (opener == "pour" || opener == "afin" || opener == "sans" || opener == "avant" ||
                       opener == "après" || opener == "en")) {
      return no_match;
    }
    return direct;
  }
  // "a demandé au président de faire": the infinitive hangs from the wrong noun, or from its participle.
  const bool participle = syntax_.is_verbal(up) && !syntax_.is_finite(up) && !document.is_root(up) &&
                          document[up].dependency == "acl" && matches_.at(up, Role::control) == no_match;
  if (infinitive && (opener == "de" || opener == "à") && (!syntax_.is_verbal(up) || participle)) {
    const TokenIndex verb = syntax_.clause_verb(participle ? document[up].head : up);
    if (verb != up && syntax_.is_verbal(verb) && verb < token) return content_match(verb, infinitive);
  }
  return no_match;
}

// "souhaite voir Lima céder": who is to do it; -1 where nobody is seen doing anything.
TokenIndex Contents::seen_acting(TokenIndex verb) const {
  if (syntax_.lemma(verb) != "voir") return -1;
  const Document& document = syntax_.document();
  const TokenIndex end = std::min(document.sentences[document[verb].sentence].tokens.last, verb + 14);
  for (TokenIndex i = verb + 2; i < end; ++i) {
    if (!syntax_.is_verbal(i) || document.morphology(i).verb_form != VerbForm::infinitive) continue;
    const TokenIndex seen = syntax_.doer_before_infinitive(i);
    return seen > verb && syntax_.phrase_start(seen) == verb + 1 ? seen : -1;
  }
  return -1;
}

// The clause without an agent in which the target of the match is to suffer something; -1 for none.
TokenIndex Contents::to_be_done_to(const Match& match, const Party& target) const {
  for (const TokenIndex verb : contents_[static_cast<std::size_t>(matches_.index_of(match))]) {
    if (syntax_.is_verbal(verb) && syntax_.is_finite(verb) && syntax_.voice(verb) == Voice::passive &&
        target.head >= 0 && syntax_.surface_subject(verb).head == target.head)
      return verb;
  }
  return -1;
}

// Whether nothing but adjectives and the infinitive's own opener stands between: "la menace russe de frapper".
bool Contents::follows(TokenIndex noun, TokenIndex verb) const {
  for (TokenIndex i = noun + 1; i < verb; ++i) {
    const Pos pos = syntax_.document()[i].pos;
    if (pos != Pos::adj && pos != Pos::adp && pos != Pos::pron && pos != Pos::adv && pos != Pos::aux &&
        pos != Pos::sconj && !syntax_.mention_at(i))
      return false;
  }
  return noun < verb;
}

bool Contents::has_clause(MatchIndex match) const {
  return std::ranges::any_of(contents_[static_cast<std::size_t>(match)],
                             [&](TokenIndex token) { return syntax_.is_verbal(token); });
}

void Contents::find_contents() {
  const Document& document = syntax_.document();
  content_governor_.assign(static_cast<std::size_t>(document.size()), no_match);
  for (TokenIndex i = 0; i < document.size(); ++i) {
    const bool noun = !syntax_.is_verbal(i) && matches_.at(i, Role::relation) != no_match;
    if (!syntax_.is_verbal(i) && !noun) continue;
    const Gaps::Gap* gap = gaps_.gap_of(i);
    const MatchIndex governor = gap != nullptr ? gap->governor : find_content_governor(i);
    if (governor == no_match || matches_[governor].anchor() == i) continue;
    const auto& tokens = matches_[governor].tokens;
    if (std::find(tokens.begin(), tokens.end(), i) != tokens.end()) continue;
    content_governor_[static_cast<std::size_t>(i)] = governor;
    contents_[static_cast<std::size_t>(governor)].push_back(i);
  }
}

// "nie avoir livré des armes à Lima": to whom is not who is contradicted.
bool Contents::denies_own_deed(const Match& match) const {
  return match.entry->frame.type == "REJECT" && syntax_.lexicon().in_class("denial", syntax_.lemma(match.anchor()));
}

}  // namespace entente
