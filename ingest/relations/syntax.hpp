// A Document and its actors in; for each verb, noun and adjective its arguments out, named by slot and as in the active
// voice. Made to stand parses that are wrong: prepositions are read from the words, and a lost subject is looked for
// where it can be.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ingest/actors/actors.hpp"
#include "ingest/language/document.hpp"
#include "ingest/relations/lexicon.hpp"
#include "ingest/relations/time.hpp"

namespace entente {

struct Argument {
  Slot slot = slot_subject;
  TokenIndex head = 0;
  bool surface_subject = false;
};

enum class Voice : std::uint8_t { active, passive };

using ActorSet = std::vector<ActorIndex>;  // in the order of the text, each once

void add_actors(ActorSet& set, std::span<const ActorIndex> more);
void remove_actors(ActorSet& set, const ActorSet& others);
bool contains(const ActorSet& set, ActorIndex actor);

class Syntax {
 public:
  // All but `published` must outlive this object.
  Syntax(const Document& document, const Actors& actors, const Lexicon& lexicon, std::optional<Date> published);

  const Document& document() const { return document_; }
  const Actors& actors() const { return actors_; }
  const Lexicon& lexicon() const { return lexicon_; }
  const Dependents& dependents() const { return dependents_; }
  const std::vector<TimeExpression>& times() const { return times_; }

  // The lemma by which the lexicon knows the token: the pipeline's, or one repaired from the form where that is
  // unknown.
  const std::string& lemma(TokenIndex token) const { return lemmas_[static_cast<std::size_t>(token)]; }
  const std::string& lower(TokenIndex token) const { return lower_[static_cast<std::size_t>(token)]; }

  std::string_view canonical(TokenIndex token) const;  // "au" is "à"; lives as long as this object
  // The token's own, or what its form and its neighbours tell where the pipeline is wrong.
  const Morphology& morphology(TokenIndex token) const;

  bool in_time(TokenIndex token) const { return in_time_[static_cast<std::size_t>(token)]; }
  bool is_verbal(TokenIndex token) const { return verbal_[static_cast<std::size_t>(token)]; }
  Voice voice(TokenIndex verb) const {
    return is_verbal(verb) ? voice_[static_cast<std::size_t>(verb)] : read_voice(verb, 0);
  }
  // "souhaite voir Lima céder", "laisse Lima agir": who does what a bare infinitive says, right before it; -1 for none.
  TokenIndex doer_before_infinitive(TokenIndex verb) const;
  bool is_gerund(TokenIndex verb) const;
  bool reflexive(TokenIndex verb) const {
    return is_verbal(verb) ? reflexive_[static_cast<std::size_t>(verb)] : read_reflexive(verb);
  }
  bool is_finite(TokenIndex verb) const;  // itself or its auxiliary
  bool is_infinitive(TokenIndex verb) const;
  // Of the auxiliary or copula that is finite, else its own; futures and conditionals by their form.
  const Morphology& finite_morphology(TokenIndex verb, int depth = 0) const;

  // "a de son côté dénoncé": the auxiliary far from its participle; -1 for none.
  TokenIndex lost_auxiliary(TokenIndex participle) const;
  // "avait expulsé Oslo, gelé des crédits": the verb whose auxiliary the participle shares; -1 for none.
  TokenIndex coordinated_participle(TokenIndex participle) const;

  // What hangs below a token, conjuncts included, in the order of the text. For verbs: subject and object as in the
  // active voice.
  std::span<const Argument> below(TokenIndex token) const;

  // The token that an argument or clause hangs from, past conjuncts and the nouns of complex prepositions; -1 for a
  // root.
  TokenIndex governor(TokenIndex token) const { return governor_[static_cast<std::size_t>(token)]; }
  // By which preposition; slot_object where there is none.
  Slot slot(TokenIndex token) const { return slot_[static_cast<std::size_t>(token)]; }

  // How often the article names the actor.
  int mentions_of(ActorIndex actor) const { return static_cast<int>(naming_[actor].size()); }
  // In the order of the text.
  const std::vector<const Mention*>& mentions_naming(ActorIndex actor) const { return naming_[actor]; }
  // Whether the text calls it by a noun of that class: "le tribunal".
  bool is_called(ActorIndex actor, std::string_view name) const;
  // The actors that the phrase with this head stands for; empty where it is no actor.
  const ActorSet& actors_at(TokenIndex head) const { return at_[static_cast<std::size_t>(head)]; }
  // What the sentence alone does not tell: that "je" in a quotation is its speaker.
  void stand_for(TokenIndex pronoun, ActorIndex actor);
  // The place that the phrase with this head is, where it only tells where something happens.
  std::optional<ActorIndex> place_at(TokenIndex head) const;
  // The mention with this head; null where there is none.
  const Mention* mention_at(TokenIndex head) const;
  // The adjective or determiner that this word is, where it names somebody ("russe", "son"); null for none.
  const Mention* modifier_at(TokenIndex token) const;
  // Actors named by an adjective or a determiner of the phrase ("russe", "son").
  ActorSet modifiers(TokenIndex head) const;
  // Actors that the phrase names deeper down ("les positions des rebelles").
  ActorSet within(TokenIndex head) const;
  ActorSet makers(TokenIndex head) const;
  ActorSet named_astray(TokenIndex head) const;

  // ", a indiqué l'Elysée": a verb that follows what is said, its subject behind it.
  bool is_aside(TokenIndex verb) const;
  // ", que Lima accuse": a "que" before the verb hangs from it.
  bool has_relative_object(TokenIndex verb) const;

  // The grammatical subject: own, shared with a conjunct or a governing verb, or the phrase that a participle belongs
  // to. `fallback` says whether it was guessed by position.
  struct Subject {
    ActorSet actors;
    TokenIndex head = -1;
    bool fallback = false;
  };
  Subject surface_subject(TokenIndex verb, int depth = 0) const;

  // What the token hangs from, past words of time ("a affirmé dimanche avoir"); itself for a root.
  TokenIndex parent(TokenIndex token) const;
  // The head of the actor's phrase that ends right before the token, past a parenthesis; -1 where none does.
  TokenIndex actor_ending_at(TokenIndex token) const;
  // The verb (or root) whose clause the token stands in; the token itself where it is one.
  TokenIndex clause_verb(TokenIndex token) const;
  // The mark or preposition that opens an infinitive or subordinate clause ("de", "pour", "si"), lower case; empty for
  // none.
  std::string opener(TokenIndex verb) const;
  // Where the phrase begins, articles and adjectives included, its preposition not.
  TokenIndex phrase_start(TokenIndex head) const;
  bool colon_between(TokenIndex first, TokenIndex last) const;
  // Whether a dependent with this label is there, and which.
  TokenIndex dependent(TokenIndex token, std::string_view label) const;

 private:
  void find_lemmas();
  void find_tenses();
  void find_mentions();
  void find_governors();
  void find_antecedents();
  void find_voices();
  Voice read_voice(TokenIndex verb, int depth) const;
  bool read_reflexive(TokenIndex verb) const;
  bool measures_time(TokenIndex token, TokenIndex verb) const;
  bool acts_behind_que(TokenIndex token, TokenIndex verb) const;
  void find_arguments();
  void mend_second_subject(TokenIndex verb);
  void drop_subject_of_main(std::vector<Argument>& arguments, TokenIndex verb) const;
  bool is_caused(TokenIndex verb) const;
  TokenIndex behind_time(TokenIndex verb) const;
  bool is_included(TokenIndex token) const { return included_[static_cast<std::size_t>(token)] >= 0; }
  TokenIndex dont_before(TokenIndex head) const;
  bool is_comment(TokenIndex verb) const;
  bool is_behind_quotation(TokenIndex token) const;

  const Document& document_;
  const Actors& actors_;
  const Lexicon& lexicon_;
  Dependents dependents_;
  std::vector<std::string> lower_;
  std::vector<TimeExpression> times_;
  std::vector<bool> in_time_;  // per token
  std::vector<std::string> lemmas_;
  std::vector<bool> verbal_;
  std::vector<std::pair<TokenIndex, Morphology>> repaired_;  // in the order of the tokens
  std::vector<std::int32_t> mention_at_;
  std::vector<std::int32_t> modifier_at_;
  std::vector<std::int32_t> place_at_;
  std::vector<ActorSet> at_;
  std::vector<std::vector<const Mention*>> naming_;  // per actor
  std::vector<TokenIndex> governor_;
  std::vector<Slot> slot_;
  std::vector<TokenIndex> included_;  // what it is named as a part of, by ", dont"; -1 for none
  std::vector<bool> in_preposition_;  // the noun of "au lendemain de"
  std::vector<bool> moved_;           // hung elsewhere than the parser hung it
  std::vector<Voice> voice_;          // of verbs
  std::vector<bool> reflexive_;
  std::vector<std::vector<Argument>> below_;
};

}  // namespace entente
