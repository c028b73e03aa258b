#include "ingest/relations/modality.hpp"
#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

bool is_negative_word(std::string_view word) {
  constexpr std::array<std::string_view, 10> words{"pas",   "jamais", "aucunement", "nullement", "guère",
                                                   "point", "aucun",  "aucune",     "ni",        "plus"};
  return among(word, words);
}

// "aucune aide", "nul secours"
bool is_no(std::string_view word) {
  return among(word, {"aucun", "aucune", "nul", "nulle"});
}

// "n'en juge pas moins": it is done after all.
bool is_nonetheless(const Syntax& syntax, TokenIndex verb) {
  const Document& document = syntax.document();
  const TokenIndex end = document.sentences[document[verb].sentence].tokens.last;
  for (TokenIndex i = verb + 1; i + 1 < end && i < verb + 4; ++i) {
    if (syntax.lower(i) == "pas" && syntax.lower(i + 1) == "moins") return true;
  }
  return false;
}

}  // namespace

Modality combine(Modality inner, Modality outer) {
  return std::max(inner, outer);
}

bool ModalityReader::is_negated(TokenIndex token) const {
  const Document& document = syntax_.document();
  if (is_nonetheless(syntax_, token)) return false;
  bool particle = false;
  bool word = false;
  bool only = false;
  const auto look = [&](TokenIndex at) {
    const std::string& form = syntax_.lower(at);
    if (form == "ne" || form == "n'") particle = true;
    if (is_negative_word(form)) word = true;
  };
  for (const TokenIndex child : syntax_.dependents().of(token)) {
    look(child);
    if (child > token && is_que(syntax_.lower(child))) only = true;
    for (const TokenIndex inner : syntax_.dependents().of(child)) word = word || is_no(syntax_.lower(inner));
  }
  if (particle) return word || !only;
  if (!word) {
    for (const TokenIndex child : syntax_.dependents().of(token)) {
      if (is_no(syntax_.lower(child)) && document[child].dependency == "det") return true;
    }
  }
  // The parse may have hung "ne" elsewhere: right before the verb or its auxiliary.
  if (!syntax_.is_verbal(token)) {
    for (const TokenIndex child : syntax_.dependents().of(token)) {
      const std::string& form = syntax_.lower(child);
      if (document[child].dependency == "det" && (form == "aucun" || form == "aucune")) return true;
      if (form == "sans" && document[child].dependency == "case") return true;
    }
    return false;
  }
  const TokenIndex first = document.sentences[document[token].sentence].tokens.first;
  // "n'a ni condamné ni soutenu"
  if (token > first && syntax_.lower(token - 1) == "ni") return true;
  for (TokenIndex back = token - 1; back >= first && back >= token - 5; --back) {
    const std::string& form = syntax_.lower(back);
    if (form == "ne" || form == "n'") return true;
    const Pos pos = document[back].pos;
    const bool auxiliary = pos == Pos::aux || document[back].dependency.view().starts_with("aux");
    if (!auxiliary && pos != Pos::adv && pos != Pos::pron && pos != Pos::part) break;
  }
  return false;
}

// "ne cesse d'accuser", "n'hésite pas à menacer": it is done after all.
bool ModalityReader::is_done_after_all(const Match& steering) const {
  return steering.entry->role == Role::control &&
         among(syntax_.lemma(steering.anchor()),
               {"cesser", "arrêter", "manquer", "hésiter", "tarder", "omettre", "négliger"}) &&
         is_negated(steering.anchor());
}

// "loin de condamner", "au lieu de condamner"
bool ModalityReader::is_foregone(TokenIndex infinitive) const {
  const TokenIndex first = syntax_.document().sentences[syntax_.document()[infinitive].sentence].tokens.first;
  for (TokenIndex i = infinitive - 1; i > first && i > infinitive - 5; --i) {
    const std::string& word = syntax_.lower(i);
    if (word == "de" || word == "d'")
      return among(syntax_.lower(i - 1), {"loin", "lieu", "faute", "que"}) &&
             (syntax_.lower(i - 1) != "que" || (i >= 2 && syntax_.lower(i - 2) == "plutôt"));
    if (syntax_.document()[i].pos != Pos::pron && syntax_.document()[i].pos != Pos::adv) return false;
  }
  return false;
}

MatchIndex ModalityReader::unwilling(TokenIndex verb) const {
  const MatchIndex governor = roles_.content_governor(verb);
  if (governor == no_match || matches_[governor].entry->role != Role::control) return no_match;
  const TokenIndex will = matches_[governor].anchor();
  const bool wants = among(syntax_.lemma(will), {"vouloir", "entendre", "compter", "souhaiter", "pouvoir", "avoir"});
  return wants && is_negated(will) ? governor : no_match;
}

bool ModalityReader::is_refused(TokenIndex verb) const {
  return is_negated(verb) || unwilling(verb) != no_match;
}

bool ModalityReader::is_sought(MatchIndex index) const {
  const Match& match = matches_[index];
  const Frame& frame = match.entry->frame;
  const TokenIndex verb = match.anchor();
  if ((frame.type != "SUPPORT" && frame.type != "AID") || syntax_.lemma(verb) != "obtenir" ||
      !syntax_.is_infinitive(verb))
    return false;
  const MatchIndex governor = roles_.content_governor(verb);
  if (governor == no_match || matches_[governor].entry->role != Role::control) return false;
  const TokenIndex will = matches_[governor].anchor();
  return among(syntax_.lemma(will),
               {"chercher", "tenter", "essayer", "espérer", "vouloir", "souhaiter", "s'efforcer"}) &&
         !is_negated(will);
}

bool ModalityReader::names_nobody(MatchIndex index, Modality read) const {
  return read == Modality::denied && among(syntax_.lemma(matches_[index].anchor()), {"nommer", "citer", "désigner"});
}

bool ModalityReader::is_conditional_clause(TokenIndex verb) const {
  for (const TokenIndex child : syntax_.dependents().of(verb)) {
    if (child > verb) break;
    const std::string& form = syntax_.lower(child);
    if (form == "moins" && child > 0 && syntax_.lower(child - 1) == "à") return true;
    // "s'il" is a condition, "s'en est réjoui" none.
    const bool elided = form == "s'" && child + 1 < verb && syntax_.lower(child + 1).starts_with("il");
    if ((form == "si" || elided) &&
        (syntax_.document()[child].dependency == "mark" || syntax_.document()[child].pos == Pos::sconj))
      return true;
  }
  return false;
}

bool ModalityReader::reports_past(TokenIndex verb, int depth) const {
  const Document& document = syntax_.document();
  if (document.is_root(verb)) return false;
  const std::string_view label = document[verb].dependency.view();
  if (label != "ccomp" && label != "xcomp" && label != "conj" && label != "acl" && label != "advcl") return false;
  TokenIndex up = document[verb].head;
  if (const MatchIndex by = matches_.taken_by(up); by != no_match) up = matches_[by].anchor();
  if (label == "conj") return depth < 16 && reports_past(up, depth + 1);
  if (!syntax_.is_verbal(up)) return label == "acl";
  if (matches_.at(up, Role::attribution) == no_match && matches_.at(up, Role::relation) == no_match) return false;
  const Morphology& above = syntax_.finite_morphology(up);
  const bool compound = syntax_.dependent(up, "aux:tense") >= 0;
  return compound || above.tense == Tense::past || above.tense == Tense::imperfect || above.mood == Mood::none;
}

// "ont défilé pour exiger": who marches demands by marching, which is no mere purpose.
bool ModalityReader::is_said_by_doing(TokenIndex verb) const {
  return std::ranges::any_of(matches_.at(verb), [&](MatchIndex match) {
    const std::string_view type = matches_[match].entry->frame.type;
    return type == "REQUEST" || type == "ACCUSE" || type == "PROTEST" || type == "REJECT";
  });
}

Modality ModalityReader::own_modality(TokenIndex verb, bool negation) const {
  const Document& document = syntax_.document();
  Modality modality = Modality::asserted;
  const Morphology& finite = syntax_.finite_morphology(verb);
  if (finite.mood == Mood::conditional) {
    bool condition = false;
    for (const TokenIndex child : syntax_.dependents().of(verb)) condition = condition || is_conditional_clause(child);
    const bool compound = syntax_.dependent(verb, "aux:tense") >= 0;
    // The future seen from the past ("a annoncé qu'il enverrait") is a plan; else it is hearsay or a hypothesis.
    modality = !condition && !compound && reports_past(verb) ? Modality::planned : Modality::hypothetical;
    // "voudrait voir Lima céder": said politely, and no less asked.
    if (!condition && !compound && among(syntax_.lemma(verb), {"vouloir", "souhaiter", "aimer", "désirer", "préférer"}))
      modality = Modality::asserted;
  } else if (finite.tense == Tense::future) {
    modality = Modality::planned;
  }
  if (is_conditional_clause(verb)) modality = Modality::hypothetical;
  if (!syntax_.is_finite(verb) && document.morphology(verb).verb_form == VerbForm::infinitive) {
    const std::string opener = syntax_.opener(verb);
    if (opener == "sans" || is_foregone(verb)) return Modality::denied;
    if (opener == "pour" || opener == "afin" || opener == "avant") {
      const std::string_view label = document[verb].dependency.view();
      if (syntax_.dependent(verb, "aux:tense") < 0 &&
          (label.starts_with("advcl") || label.starts_with("obl") || label == "acl" || label == "xcomp") &&
          !(opener == "pour" && is_said_by_doing(verb))) {
        modality = combine(modality, Modality::planned);
      }
    }
  }
  if (negation && is_negated(verb)) modality = Modality::denied;
  return modality;
}

Modality ModalityReader::content_modality(const Match& governor) const {
  const Frame& frame = governor.entry->frame;
  if (frame.content_modality) return *frame.content_modality;
  const std::string_view type = frame.type;
  if (type == "REQUEST") return Modality::requested;
  if (type == "THREATEN" || type == "REJECT") return type == "REJECT" ? Modality::denied : Modality::hypothetical;
  if (type == "AGREE" || type == "CONCEDE" || type == "SUPPORT" || type == "COOPERATE" || type == "AID")
    return Modality::planned;
  if (frame.modality) return *frame.modality;
  return Modality::asserted;
}

bool ModalityReader::is_definite(TokenIndex noun) const {
  return std::ranges::any_of(syntax_.dependents().of(noun), [&](TokenIndex child) {
    const std::string& word = syntax_.lower(child);
    return child < noun && (word == "le" || word == "la" || word == "les" || word == "l'" || word == "ce" ||
                            word == "cet" || word == "cette" || word == "ces");
  });
}

Modality ModalityReader::read_from(TokenIndex token, int depth, bool negation) const {
  if (depth > 12) return Modality::asserted;
  const Document& document = syntax_.document();
  const bool verbal = syntax_.is_verbal(token);
  Modality modality = Modality::asserted;
  const bool predicate = verbal || syntax_.dependent(token, "cop") >= 0;
  if (predicate) {
    modality = own_modality(token, negation);
  } else if (is_negated(token)) {
    modality = Modality::denied;
  }
  const MatchIndex content = roles_.content_governor(token);
  if (content != no_match) {
    const Match& governor = matches_[content];
    if (is_done_after_all(governor)) return combine(modality, read_from(governor.anchor(), depth + 1, false));
    Modality outer = read_from(governor.anchor(), depth + 1);
    if (governor.entry->frame.modality) outer = combine(outer, *governor.entry->frame.modality);
    // Whoever refuses nothing, or asks for nothing, leaves it open.
    if (outer == Modality::denied && governor.entry->role == Role::relation) outer = Modality::hypothetical;
    // "salue la trêve" is of one that is there, "soutiendrait une trêve" is not.
    const bool given = !verbal && governor.entry->frame.type == "SUPPORT" && is_definite(token);
    const Modality inner = given ? Modality::asserted : content_modality(governor);
    // What is asked for stays asked for, though who asks may yet ask.
    if (inner == Modality::requested && outer == Modality::planned) outer = Modality::asserted;
    if (governor.entry->role == Role::relation && outer == Modality::requested) outer = Modality::asserted;
    return combine(combine(modality, inner), outer);
  }
  if (document.is_root(token)) return modality;
  if (!predicate) {
    const MatchIndex light = roles_.support(token);
    if (light != no_match) {
      Modality outer = read_from(matches_[light].anchor(), depth + 1);
      if (matches_[light].entry->frame.modality) outer = combine(outer, *matches_[light].entry->frame.modality);
      return combine(modality, outer);
    }
    return modality;
  }
  const std::string_view label = document[token].dependency.view();
  const bool finite = syntax_.is_finite(token);
  // "il est temps que Lima cède"
  if (label == "ccomp" && finite && syntax_.lexicon().in_class("needful", syntax_.lemma(document[token].head)) &&
      syntax_.dependent(document[token].head, "cop") >= 0)
    return combine(modality, Modality::requested);
  if (label == "conj" && syntax_.is_verbal(document[token].head) && !finite) {
    return combine(modality, read_from(document[token].head, depth + 1));
  }
  if (!finite && (label == "xcomp" || label == "advcl" || label.starts_with("obl"))) {
    const TokenIndex up = syntax_.clause_verb(document[token].head);
    if (up != token && document.morphology(token).verb_form == VerbForm::infinitive) {
      const Modality outer = read_from(up, depth + 1);
      if (outer != Modality::denied) return combine(modality, outer);
    }
  }
  return modality;
}

Modality ModalityReader::read_refusal(MatchIndex index) const {
  const MatchIndex governor = unwilling(matches_[index].anchor());
  return read_from(governor == no_match ? matches_[index].anchor() : matches_[governor].anchor(), 0, false);
}

Modality ModalityReader::read(MatchIndex index) const {
  const Match& match = matches_[index];
  Modality modality = read_from(match.anchor(), 0);
  for (std::size_t w = 1; w < match.tokens.size(); ++w) {
    if (is_negated(match.tokens[w])) modality = Modality::denied;
  }
  if (match.entry->frame.modality) modality = combine(modality, *match.entry->frame.modality);
  if (roles_.is_contested_right(match.anchor())) modality = Modality::denied;
  return modality;
}

}  // namespace entente
