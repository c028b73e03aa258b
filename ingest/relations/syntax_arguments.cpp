// Prepositions, what hangs from what, and in which slot: the part of Syntax that finds arguments.
#include <algorithm>

#include "ingest/function_words.hpp"
#include "ingest/relations/attachments.hpp"
#include "ingest/relations/syntax.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

bool is_nominal(const Token& token) {
  return token.pos == Pos::noun || token.pos == Pos::propn || token.pos == Pos::pron || token.pos == Pos::num;
}

bool is_article(std::string_view word) {
  return among(word, {"l'", "le", "la", "les", "un", "une"});
}

// "accusait la veille": a day, no object.
bool is_day_beside(std::string_view lemma) {
  return among(lemma, {"veille", "avant-veille", "lendemain", "surlendemain"});
}

// "deux milliards de dollars"
bool is_sum(std::string_view lemma) {
  return among(lemma, {"million", "milliard", "dollar", "euro", "franc", "livre", "yen", "yuan", "rouble", "couronne",
                       "mark", "dinar", "dirham", "naira", "rand", "peso", "roupie", "won", "hryvnia"});
}

}  // namespace

std::string_view Syntax::canonical(TokenIndex token) const {
  const std::string& word = lower(token);
  if (word == "au" || word == "aux" || (word == "a" && document_[token].pos == Pos::adp)) return "à";
  if (word == "du" || word == "des" || word == "d'") return "de";
  return word;
}

TokenIndex Syntax::phrase_start(TokenIndex head) const {
  TokenIndex start = head;
  if (const Mention* mention = mention_at(head)) start = std::min(start, mention->tokens.first);
  const TokenIndex sentence = document_.sentences[document_[head].sentence].tokens.first;
  while (start > sentence) {
    const Token& before = document_[start - 1];
    const std::string& word = lower(start - 1);
    const bool determiner = before.pos == Pos::det || is_article(word);
    const bool degree = (word == "plus" || word == "moins" || word == "très") && document_[start].pos == Pos::adj;
    // "à nouveau les partis", "à Oslo le ministre": no adjective but "tous" stands before an article, and no name does.
    const bool adjective =
        before.pos == Pos::adj && before.entity.empty() && (!is_article(lower(start)) || word.starts_with("tou"));
    const bool fits = determiner || degree || adjective || before.pos == Pos::num || word == "\"" || word == "«" ||
                      word == "“" || (before.pos == Pos::noun && before.dependency == "nummod");
    if (!fits || before.dependency == "case") break;
    --start;
  }
  return start;
}

void Syntax::find_governors() {
  const Attachments attachments(*this);
  const std::size_t size = static_cast<std::size_t>(document_.size());
  const Slot of = lexicon_.slot("de").value_or(slot_object);
  governor_.assign(size, -1);
  moved_.assign(size, false);
  included_.assign(size, -1);
  in_preposition_.assign(size, false);
  slot_.assign(size, slot_object);
  std::vector<bool> own(size, false);
  std::vector<TokenIndex> prepositions(size, -1);
  for (TokenIndex i = 0; i < document_.size(); ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (!is_nominal(document_[i]) && !mention_at(i)) continue;
    TokenIndex begin = -1;
    const auto slot = attachments.preposition_before(phrase_start(i), begin);
    if (!slot) continue;
    slot_[at] = *slot;
    own[at] = true;
    prepositions[at] = begin;
    for (TokenIndex inner = begin; inner < phrase_start(i); ++inner)
      in_preposition_[static_cast<std::size_t>(inner)] = inner != i;
  }
  for (TokenIndex i = 0; i < document_.size(); ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (const TokenIndex verb = attachments.own_verb(i); verb >= 0) {
      governor_[at] = verb;
      continue;
    }
    TokenIndex from = i;
    // A conjunct stands where the first of its coordination stands.
    for (int depth = 0; depth < 16 && attachments.is_conjunct(from) && !document_.is_root(from); ++depth) {
      const TokenIndex first = document_[from].head;
      if (is_verbal(i) != is_verbal(first) || attachments.tells_vote(first)) break;
      from = first;
      const auto first_at = static_cast<std::size_t>(from);
      // "en faveur d'Oslo et de Lima": the second has the last word of the first's preposition alone.
      const bool echo = own[at] && own[first_at] && slot_[at] != slot_[first_at] && prepositions[first_at] >= 0 &&
                        phrase_start(from) - prepositions[first_at] > 1 &&
                        canonical(phrase_start(from) - 1) == lexicon_.slot_name(slot_[at]);
      if ((!own[at] && own[first_at]) || echo) {
        slot_[at] = slot_[first_at];
        own[at] = true;
        if (prepositions[at] < 0) prepositions[at] = prepositions[first_at];
      }
    }
    // "les Vingt-Huit, dont Paris, ont soutenu": one of them stands where they stand.
    if (const TokenIndex whole = attachments.whole_of(i); whole >= 0) {
      from = whole;
      slot_[at] = slot_[static_cast<std::size_t>(whole)];
      included_[at] = whole;
    }
    if (const TokenIndex verb = own[at] ? attachments.verb_of_cleft(i, prepositions[at]) : -1; verb >= 0) {
      governor_[at] = verb;
      moved_[at] = true;
      continue;
    }
    if (document_.is_root(from)) continue;
    // "A Oslo, Lima a dit": the place is no subject beside one.
    if (from == i &&
        std::ranges::any_of(dependents_.of(i), [&](TokenIndex d) { return attachments.verb_behind_place(d) >= 0; }))
      continue;
    TokenIndex up = document_[from].head;
    const TokenIndex begin = prepositions[at];
    // "à l'encontre des rebelles": the preposition's own noun is passed over.
    for (int depth = 0; depth < 4 && begin >= 0 && up >= begin && up < i && !document_.is_root(up); ++depth) {
      const bool inside = up < phrase_start(from);
      if (!inside) break;
      up = document_[up].head;
    }
    // "un contrat de deux milliards de dollars avec Lima": nobody deals with a sum.
    if (slot_[at] >= first_preposition && slot_[at] != of) {
      for (int depth = 0; depth < 3 && up < i && is_sum(lemma(up)) && !document_.is_root(up); ++depth)
        up = document_[up].head;
    }
    // "Le Bangladesh a rejeté": the subject may hang from the auxiliary.
    if (document_[up].dependency.view().starts_with("aux") && !document_.is_root(up)) up = document_[up].head;
    // A subject has no preposition: "porter des coups aux Etats-Unis, rapporte" hangs from the verb before it.
    if (own[at] && document_[from].dependency.view().starts_with("nsubj")) {
      const std::string_view preposition = lexicon_.slot_name(slot_[at]);
      if (preposition == "à" || preposition == "contre" || preposition == "avec" || preposition == "sur" ||
          preposition == "par") {
        const TokenIndex first = document_.sentences[document_[i].sentence].tokens.first;
        for (TokenIndex back = i - 1; back >= first; --back) {
          if (!is_verbal(back)) continue;
          up = back;
          moved_[at] = true;
          break;
        }
      }
    }
    // "ne veulent plus d'Oslo": hung from the negation.
    if (document_[up].pos == Pos::adv && own[at] && up < i && !document_.is_root(up) && is_verbal(document_[up].head) &&
        (lower(up) == "plus" || lower(up) == "pas" || lower(up) == "jamais" || lower(up) == "guère"))
      up = document_[up].head;
    // "ont pilonné dimanche Juba": what hangs from a time hangs from where the time stands.
    for (int depth = 0; depth < 4 && !document_.is_root(up); ++depth) {
      if (!in_time_[static_cast<std::size_t>(up)] && (own[at] || !attachments.tells_vote(up))) break;
      up = document_[up].head;
    }
    // "qui se dit ravi, recevra la ministre": the object of the verb before it.
    if (document_[from].dependency == "obj" && i > up && is_verbal(up)) {
      for (const TokenIndex verb : dependents_.of(up)) {
        const bool lost = verb > up && verb < i && document_[verb].dependency.view().starts_with("obl") &&
                          document_[verb].pos == Pos::verb && is_finite(verb);
        if (lost) up = verb;
      }
    }
    if (document_[from].dependency == "obj" && from == i && i > up && is_verbal(up))
      up = attachments.verb_right_before(i, up);
    governor_[at] = up == i ? -1 : up;
  }
}

// The first token behind a verb that says not when.
TokenIndex Syntax::behind_time(TokenIndex verb) const {
  const TokenIndex end = document_.sentences[document_[verb].sentence].tokens.last;
  TokenIndex next = verb + 1;
  while (next + 1 < end && next < verb + 6 && in_time_[static_cast<std::size_t>(next)]) ++next;
  return next;
}

// "ce que Lima conteste": what stands between "que" and a verb without subject is no object.
bool Syntax::acts_behind_que(TokenIndex token, TokenIndex verb) const {
  if (token > verb || mention_at(token) == nullptr || !is_verbal(verb) || !is_finite(verb) ||
      dependent(verb, "nsubj") >= 0 || voice(verb) == Voice::passive)
    return false;
  const TokenIndex start = phrase_start(token);
  return start > 0 && is_que(lower(start - 1));
}

// "deux jours après avoir été élu": how long after, and no subject.
bool Syntax::measures_time(TokenIndex token, TokenIndex verb) const {
  if (token + 1 >= verb || mention_at(token) != nullptr) return false;
  const std::string& next = lower(token + 1);
  return (next == "après" || next == "avant") && document_[token + 1].head == verb;
}

void Syntax::find_arguments() {
  const Attachments attachments(*this);
  below_.assign(static_cast<std::size_t>(document_.size()), {});
  for (TokenIndex i = 0; i < document_.size(); ++i) {
    if (!is_nominal(document_[i]) && !mention_at(i) && at_[static_cast<std::size_t>(i)].empty()) continue;
    const TokenIndex up = governor(i);
    if (up < 0 || in_time_[static_cast<std::size_t>(i)] || in_preposition_[static_cast<std::size_t>(i)]) continue;
    TokenIndex first = included_[static_cast<std::size_t>(i)] >= 0 ? included_[static_cast<std::size_t>(i)] : i;
    for (int depth = 0; depth < 32 && attachments.is_conjunct(first) && !document_.is_root(first); ++depth)
      first = document_[first].head;
    std::string_view label = moved_[static_cast<std::size_t>(i)] ? "obl" : document_[first].dependency.view();
    // "a-t-il ajouté", "déclare-t-il": taken for an empty subject, or for a mark.
    if ((label.starts_with("expl") || label == "punct" || label == "dep") && lower(i).starts_with('-') &&
        !at_[static_cast<std::size_t>(i)].empty())
      label = "nsubj";
    // "lui a suggéré", "y ont frappé": no subject.
    if (label.starts_with("nsubj") && i < up && (lower(i) == "lui" || lower(i) == "leur" || lower(i) == "y") &&
        lower(i + 1) != ",")
      label = "iobj";
    // "a tué lundi une trentaine[punct] de civils": no noun is a mark.
    if (label == "punct" && document_[i].pos == Pos::noun && i > up && is_verbal(up)) label = "obj";
    // "il" with a mention is somebody, whatever the parser takes it for.
    if (label == "expl:subj" && mention_at(i) != nullptr) label = "nsubj";
    // "le soupçonne": no article where it stands for somebody.
    if (label == "det" && mention_at(i) != nullptr && mention_at(i)->how == Resolution::pronoun) label = "obj";
    if (attachments.own_verb(i) >= 0 || (label == "obj" && acts_behind_que(i, up))) label = "nsubj";
    // "c'est une vengeance, a affirmé Anna": what is said is no subject.
    const bool clause = i < up && dependent(i, "cop") >= 0;
    if (label.starts_with("nsubj") && (clause || measures_time(i, up))) continue;
    if (label.starts_with("flat") || label == "fixed" || label.starts_with("expl") || label == "punct" ||
        label == "det" || label == "case" || label == "cc" || label.starts_with("aux") || label == "cop" ||
        label == "mark") {
      continue;
    }
    if (label == "obj" && is_day_beside(lemma(i)) && mention_at(i) == nullptr) continue;
    // "refuse, lui, de condamner": it only stresses who acts.
    if (among(lower(i), {"lui", "elle", "eux", "elles"}) && i > 0 && i + 1 < document_.size() && lower(i - 1) == "," &&
        lower(i + 1) == ",")
      continue;
    // "deux jours après avoir été élu": no infinitive has a subject before it.
    if (label.starts_with("nsubj") && i < up && mention_at(i) == nullptr && is_infinitive(up)) continue;
    Slot slot = slot_[static_cast<std::size_t>(i)];
    // "Lima, auquel Oslo fournit": no subject.
    if (among(lower(i), {"auquel", "auxquels", "auxquelles"})) {
      label = "obl";
      slot = lexicon_.slot("à").value_or(slot);
    }
    if (is_verbal(up)) {
      const bool passive = voice(up) == Voice::passive;
      if (label == "nsubj" || label == "nsubj:pass") {
        slot = passive ? slot_object : slot_subject;
      } else if (label == "obl:agent" && slot != slot_object && lexicon_.slot_name(slot) != "avec" &&
                 lexicon_.slot_name(slot) != "contre") {
        slot = slot_subject;
      } else if (label == "iobj") {
        const auto to = lexicon_.slot("à");
        slot = to ? *to : slot_object;
      } else if (label == "obj") {
        if (slot == slot_object && passive) continue;
        // An object has no preposition: "des étudiants" is the partitive, but "se retire des villes" is not.
        const bool reflexive_of = i > up && reflexive(up) && lower(phrase_start(i)) == "des";
        if (reflexive_of) {
          slot = lexicon_.slot("de").value_or(slot);
        } else if (slot >= first_preposition) {
          const std::string_view preposition = lexicon_.slot_name(slot);
          if (preposition == "de" || preposition == "jusque" || preposition == "près") slot = slot_object;
        }
      } else if (slot == slot_object) {
        const bool from_time = document_[first].head != up && in_time_[static_cast<std::size_t>(document_[first].head)];
        // An actor right behind the verb is its object, whatever the parser took the name for.
        const Mention* mention = mention_at(i);
        const bool behind = mention && i > up && label != "parataxis" && label != "conj" &&
                            mention->tokens.first <= behind_time(up) + 1;
        if (passive || i < up || !(label.starts_with("obl") || from_time || behind)) continue;
      }
      if (passive && lexicon_.is_preposition(slot, "par")) slot = slot_subject;
    } else if (label == "nsubj" || label == "nsubj:pass") {
      slot = slot_subject;
    } else if (slot == slot_object) {
      if (label != "appos") continue;
      slot = slot_governor;
    }
    below_[static_cast<std::size_t>(up)].push_back({slot, i, label.starts_with("nsubj")});
  }
  for (TokenIndex verb = 0; verb < document_.size(); ++verb) mend_second_subject(verb);
}

// "Les mutins ont arrêté le président": one subject before the verb and another behind it, which is its object.
void Syntax::mend_second_subject(TokenIndex verb) {
  std::vector<Argument>& arguments = below_[static_cast<std::size_t>(verb)];
  if (!is_verbal(verb) || voice(verb) == Voice::passive) return;
  const auto stands_before = [&](const Argument& argument) {
    return argument.surface_subject && argument.head < verb && slot(argument.head) == slot_object;
  };
  drop_subject_of_main(arguments, verb);
  // "a annoncé avoir libéré le président": no infinitive has a subject behind it.
  if (!is_infinitive(verb) && std::ranges::none_of(arguments, stands_before)) return;
  for (Argument& argument : arguments) {
    if (!argument.surface_subject || argument.head < verb || slot(argument.head) != slot_object) continue;
    argument.slot = slot_object;
    argument.surface_subject = false;
  }
}

// "Le maire, que le préfet avait suspendu, a": of two subjects the one before the relative pronoun is that of the main
// clause.
void Syntax::drop_subject_of_main(std::vector<Argument>& arguments, TokenIndex verb) const {
  TokenIndex last = -1;
  for (const Argument& argument : arguments) {
    if (argument.surface_subject && argument.head < verb && !Attachments(*this).is_conjunct(argument.head) &&
        !is_included(argument.head))
      last = argument.head;
  }
  std::erase_if(arguments, [&](const Argument& argument) {
    if (!argument.surface_subject || argument.head >= last || is_included(argument.head)) return false;
    for (TokenIndex i = argument.head + 1; i < last; ++i) {
      if (among(lower(i), {"que", "qu'", "dont", "où"}) && lower(i - 1) == ",") return true;
    }
    return false;
  });
}

}  // namespace entente
