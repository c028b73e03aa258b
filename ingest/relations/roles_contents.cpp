// Which clause or event noun is the content of which word, and which light verb carries which noun.
#include <algorithm>

#include "ingest/relations/roles.hpp"

namespace entente {

void Roles::find_supports() {
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
    const bool circumstance = circumstance_of(top, {"pendant", "après", "avant", "depuis", "malgré", "selon", "cause",
                                                    "outre", "concernant", "sans", "avec", "grâce"}) >= 0;
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

MatchIndex Roles::content_match(TokenIndex token, bool infinitive) const {
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

MatchIndex Roles::find_content_governor(TokenIndex token) const {
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
  if (const TokenIndex noun = resolve_before(token); noun >= 0) return content_match(noun, true);
  const Morphology& morphology = document.morphology(token);
  const std::string opener = syntax_.opener(from);
  const bool infinitive = (morphology.verb_form == VerbForm::infinitive || morphology.verb_form == VerbForm::none ||
                           syntax_.dependent(token, "aux:pass") >= 0 || syntax_.is_infinitive(token)) &&
                          seen_acting(token) < 0 && opener != "que" && opener != "qu'";
  const TokenIndex up = syntax_.parent(from);
  if (label.starts_with("advcl")) {
    if (opener != "de" && opener != "à" && opener != "que" && opener != "qu'") return no_match;
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
TokenIndex Roles::seen_acting(TokenIndex verb) const {
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
TokenIndex Roles::to_be_done_to(const Match& match, const Party& target) const {
  for (const TokenIndex verb : contents_[static_cast<std::size_t>(matches_.index_of(match))]) {
    if (syntax_.is_verbal(verb) && syntax_.is_finite(verb) && syntax_.voice(verb) == Voice::passive &&
        target.head >= 0 && syntax_.surface_subject(verb).head == target.head)
      return verb;
  }
  return -1;
}

// Whether nothing but adjectives and the infinitive's own opener stands between: "la menace russe de frapper".
bool Roles::follows(TokenIndex noun, TokenIndex verb) const {
  for (TokenIndex i = noun + 1; i < verb; ++i) {
    const Pos pos = syntax_.document()[i].pos;
    if (pos != Pos::adj && pos != Pos::adp && pos != Pos::pron && pos != Pos::adv && pos != Pos::aux &&
        pos != Pos::sconj && !syntax_.mention_at(i))
      return false;
  }
  return noun < verb;
}

bool Roles::has_clause(MatchIndex match) const {
  return std::ranges::any_of(contents_[static_cast<std::size_t>(match)],
                             [&](TokenIndex token) { return syntax_.is_verbal(token); });
}

void Roles::find_contents() {
  const Document& document = syntax_.document();
  content_governor_.assign(static_cast<std::size_t>(document.size()), no_match);
  for (TokenIndex i = 0; i < document.size(); ++i) {
    const bool noun = !syntax_.is_verbal(i) && matches_.at(i, Role::relation) != no_match;
    if (!syntax_.is_verbal(i) && !noun) continue;
    const Gap* gap = gap_of(i);
    const MatchIndex governor = gap != nullptr ? gap->governor : find_content_governor(i);
    if (governor == no_match || matches_[governor].anchor() == i) continue;
    const auto& tokens = matches_[governor].tokens;
    if (std::find(tokens.begin(), tokens.end(), i) != tokens.end()) continue;
    content_governor_[static_cast<std::size_t>(i)] = governor;
    contents_[static_cast<std::size_t>(governor)].push_back(i);
  }
}

// "nie avoir livré des armes à Lima": to whom is not who is contradicted.
bool Roles::denies_own_deed(const Match& match) const {
  return match.entry->frame.type == "REJECT" && syntax_.lexicon().in_class("denial", syntax_.lemma(match.anchor()));
}

Roles::Party Roles::content_party(const Match& match) const {
  const auto index = static_cast<std::size_t>(matches_.index_of(match));
  for (const TokenIndex verb : contents_[index]) {
    if (!syntax_.is_verbal(verb)) {
      if (match.entry->frame.content == Content::target) {
        const MatchIndex event = matches_.at(verb, Role::relation);
        if (event != no_match && !source(event).actors.empty()) {
          Party party = source(event);
          party.reached = true;
          return party;
        }
      }
      continue;
    }
    if (match.entry->frame.content == Content::target) {
      if (const TokenIndex seen = seen_acting(verb); seen >= 0) return {syntax_.actors_at(seen), seen, false, false};
      const std::string opener = syntax_.opener(verb);
      if (!syntax_.is_finite(verb) && opener != "que" && opener != "qu'") continue;
      // "demande que l'accusé soit extradé par Lima": whoever is to do it.
      if (syntax_.voice(verb) == Voice::passive) {
        Party agent = subject(verb);
        if (!agent.actors.empty() && !agent.fallback) return agent;
      }
      const Syntax::Subject subject = syntax_.surface_subject(verb);
      if (!subject.actors.empty()) return {subject.actors, subject.head, subject.fallback, false};
      continue;
    }
    if (is_done_by_another(verb, match)) continue;
    if (denies_own_deed(match)) continue;
    // "menace de frapper Alep", "refuse de recevoir l'ambassadeur": whom the content acts upon.
    for (const MatchIndex inner : matches_.at(verb)) {
      const Role role = matches_[inner].entry->role;
      if (role != Role::relation && role != Role::control) continue;
      if (role == Role::control) {
        Party party = content_party(matches_[inner]);
        if (!party.actors.empty()) return party;
        continue;
      }
      Party party = target(inner);
      party.reached = true;
      if (!party.actors.empty()) return party;
    }
    // "prêt à mourir pour Lima": who is ready for something promises nothing to whomever it names.
    if (match.entry->kind == WordKind::adjective) continue;
    for (const Argument& argument : syntax_.below(verb)) {
      if (argument.slot == slot_subject) continue;
      if (argument.slot >= first_preposition) {
        const std::string_view preposition = syntax_.lexicon().slot_name(argument.slot);
        if (preposition != "à" && preposition != "contre" && preposition != "avec" && preposition != "de" &&
            preposition != "sur")
          continue;
      }
      Party party;
      add_argument(party, match, argument.head, true);
      party.reached = true;
      if (!party.actors.empty()) return party;
    }
  }
  return match.entry->frame.content == Content::target ? named_behind_ce_que(match) : Party{};
}

// "appelle à ce que ceux qui l'ont fait en répondent": whom the clause opens with, though the parser lost its verb.
Roles::Party Roles::named_behind_ce_que(const Match& match) const {
  const Document& document = syntax_.document();
  const TokenIndex end = document.sentences[document[match.anchor()].sentence].tokens.last;
  for (TokenIndex i = match.last() + 1; i + 2 < end && i < match.last() + 6; ++i) {
    if (syntax_.lower(i) != "ce" || syntax_.lower(i - 1) != "à") continue;
    if (syntax_.lower(i + 1) != "que" && syntax_.lower(i + 1) != "qu'") return {};
    const Mention* mention = mention_from(i + 2, end);
    return mention == nullptr ? Party{} : Party{mention->actors, mention->head, true, false};
  }
  return {};
}

}  // namespace entente
