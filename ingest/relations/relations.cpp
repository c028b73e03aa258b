#include "ingest/relations/relations.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "base/time_limit.hpp"
#include "graph/vocabulary.hpp"
#include "ingest/relations/announcements.hpp"
#include "ingest/relations/appointments.hpp"
#include "ingest/relations/attribution.hpp"
#include "ingest/relations/completion.hpp"
#include "ingest/relations/conditions.hpp"
#include "ingest/relations/confidence.hpp"
#include "ingest/relations/consequences.hpp"
#include "ingest/relations/counts.hpp"
#include "ingest/relations/dating.hpp"
#include "ingest/relations/imitations.hpp"
#include "ingest/relations/matches.hpp"
#include "ingest/relations/merge.hpp"
#include "ingest/relations/modality.hpp"
#include "ingest/relations/mutual.hpp"
#include "ingest/relations/obligations.hpp"
#include "ingest/relations/roles.hpp"
#include "ingest/relations/stances.hpp"
#include "ingest/relations/structure.hpp"
#include "ingest/relations/syntax.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr std::size_t max_party = 8;  // a longer list is a list, not parties to one event

class Finder {
 public:
  Finder(const Document& document, const Actors& actors, const Lexicon& lexicon, std::optional<Date> published)
      : syntax_(syntax_with_speakers(document, actors, lexicon, published)),
        matches_(syntax_),
        roles_(syntax_, matches_),
        mutual_(syntax_, roles_),
        modality_(syntax_, matches_, roles_),
        attribution_(syntax_, matches_, roles_),
        dating_(syntax_, matches_, roles_, published),
        counts_(syntax_, matches_),
        announcements_(syntax_, matches_, roles_, attribution_),
        stances_(syntax_, matches_, roles_, attribution_, modality_, dating_, published) {}

  std::vector<Relation> find() {
    for (TokenIndex token = 0; token < syntax_.document().size(); ++token) {
      check_time();
      const MatchIndex best = best_match(token);
      if (best == no_match) continue;
      find_event(best, roles_.source(best), roles_.whole_target(best));
      if (const auto second = roles_.second_clause(best)) find_event(best, second->source, second->target);
    }
    complete_events();
    std::ranges::move(Imitations(syntax_, matches_, roles_, modality_, dating_).read(relations_),
                      std::back_inserter(relations_));
    find_appeals();
    find_obligations();
    link_contents();
    for (const auto& [index, own] : emitted_) add_help_asked_for(syntax_, matches_[index], own, relations_);
    std::ranges::move(backing_, std::back_inserter(relations_));
    for (Relation& relation : stances_.read(relations_)) relations_.push_back(std::move(relation));
    for (Relation& relation : AppointmentReader(syntax_, matches_, roles_).read(relations_)) {
      // Who comes to an office comes to it at a time; who only has it is told of without one.
      if (relation.type == "HOLDS_OFFICE" && !relation.date)
        relation.date = dating_.time_of_appointment(relation.passages.front().cue.first);
      relations_.push_back(std::move(relation));
    }
    return std::move(relations_);
  }

 private:
  // A word means one thing at a time: the entry that finds both parties, of those the surest, then the first of the
  // lexicon.
  MatchIndex best_match(TokenIndex token) const {
    MatchIndex best = no_match;
    double best_weight = 0;
    for (const MatchIndex index : matches_.at(token)) {
      const Entry& entry = *matches_[index].entry;
      if (entry.role != Role::relation || is_only_felt(syntax_, matches_, token)) continue;
      const Roles::Party& source = roles_.source(index);
      if (source.actors.empty()) continue;
      const Roles::Party& target = roles_.target(index);
      if (target.inferred == nullptr && attribution_.is_what_is_said(token, target.head)) continue;
      if (target.actors.empty() && !(source.actors.size() > 1 && mutual_.relates(matches_[index], source))) continue;
      if (!meets_conditions(syntax_, roles_, matches_[index], source, target)) continue;
      // "a invité Oslo à se retirer" is no visit: the entry that takes the clause in is meant.
      const bool content = entry.frame.content != Content::none && roles_.has_clause(index);
      const double weight = entry.frame.weight * (target.fallback || source.fallback ? 0.6 : 1.0) *
                            (target.reached ? 0.9 : 1.0) * (content ? 1.25 : 1.0);
      if (weight <= best_weight) continue;
      best = index;
      best_weight = weight;
    }
    return best;
  }

  void complete_events() {
    Completion completion(syntax_, matches_, roles_, attribution_, relations_);
    for (TokenIndex token = 0; token < syntax_.document().size(); ++token) {
      check_time();
      if (matches_.at(token).empty() || best_match(token) != no_match) continue;
      const MatchIndex asking = content_relation(matches_.at(token).front());
      const bool asked_for = asking != no_match && matches_[asking].entry->frame.type == "REQUEST";
      const std::size_t before = relations_.size();
      if (const auto event = completion.complete(token, asked_for))
        find_event(event->match, event->source, event->target);
      for (std::size_t i = before; i < relations_.size(); ++i) completion.note(relations_[i]);
    }
  }

  // "réclame la libération des journalistes": whoever asks for somebody's release backs him.
  void find_appeals() {
    for (MatchIndex index = 0; index < static_cast<MatchIndex>(matches_.all().size()); ++index) {
      const Entry& entry = *matches_[index].entry;
      if (entry.role != Role::relation || entry.frame.mode != "release") continue;
      const MatchIndex asking = content_relation(index);
      if (asking == no_match || matches_[asking].entry->frame.type != "REQUEST") continue;
      const Roles::Party& released = roles_.target(index);
      if (released.actors.empty() || std::ranges::any_of(released.actors, [&](ActorIndex actor) {
            const ActorKind kind = syntax_.actors().actors[actor].kind;
            return kind != ActorKind::person && kind != ActorKind::group;
          }))
        continue;
      find_event(asking, roles_.source(asking), released, "SUPPORT");
    }
  }

  // "des combats ont opposé Oslo à Lima": the noun says what it was.
  bool is_told_by_noun(const Match& match) const {
    if (match.entry->kind != WordKind::verb) return false;
    const TokenIndex noun = roles_.noun_beside(match.anchor());
    const MatchIndex by = noun >= 0 ? matches_.taken_by(noun) : no_match;
    const TokenIndex word = by != no_match ? matches_[by].anchor() : noun;
    return word >= 0 && word != match.anchor() && best_match(word) != no_match;
  }

  // Of the type that the entry gives, or of another.
  void find_event(MatchIndex index, const Roles::Party& source, const Roles::Party& target,
                  std::string_view type = {}) {
    const Match& match = matches_[index];
    if (source.actors.empty() || source.actors.size() > max_party || target.actors.size() > max_party) return;
    if (announcements_.only_informs(match) || is_told_by_noun(match) ||
        !tells_event(syntax_, matches_, roles_, match, source))
      return;
    std::optional<Relation> base = type_and_modality(index, source, target, type);
    if (!base) return;
    add_time(*base, index);
    add_passage(*base, index, source, target);
    emit(index, source, target, std::move(*base));
  }

  // Of what kind the event is; none where the words tell of none after all.
  std::optional<Relation> type_and_modality(MatchIndex index, const Roles::Party& source, const Roles::Party& target,
                                            std::string_view type) const {
    const Match& match = matches_[index];
    const Frame& frame = match.entry->frame;
    Relation base;
    base.type = type.empty() ? frame.type : std::string(type);
    // "il appartient au ministre de": what a person or a body belongs to is said of it, or not at all.
    if (source.fallback && is_structure(frame.type)) return std::nullopt;
    if (frame.climate) {
      base.type = stances_.climate_of(match.anchor());
      if (base.type.empty()) return std::nullopt;
    }
    // "entretiennent des relations tendues"
    if (base.type == "ALLY" || base.type == "COOPERATE") {
      for (std::size_t w = 1; w < match.tokens.size(); ++w) {
        if (stances_.climate_of(match.tokens[w]) == "DISAGREE") base.type = "DISAGREE";
      }
    }
    base.mode = type.empty() ? frame.mode : std::string();
    if (const std::string_view wish = wish_for(matches_, roles_, match, target); !wish.empty()) base.type = wish;
    base.modality = modality_.read(index);
    if (modality_.names_nobody(index, base.modality)) return std::nullopt;
    if (modality_.is_sought(index)) base.modality = Modality::requested;
    if (!frame.negated.empty() && modality_.is_refused(match.anchor())) {
      base.type = frame.negated;
      base.mode.clear();
      base.modality = modality_.read_refusal(index);
    }
    if (base.type == "AGREE" && frame.content == Content::source && intends_harm(index)) {
      if (syntax_.lemma(match.anchor()) == "accepter") return std::nullopt;  // with somebody else
      base.type = "THREATEN";
    }
    return base;
  }

  void add_time(Relation& base, MatchIndex index) const {
    const Match& match = matches_[index];
    const EventTime time = dating_.time(index, base.modality);
    base.date = time.date;
    base.until = time.until;
    if (base.date || match.entry->frame.state || !announcements_.is_said_now(match.anchor(), base)) return;
    const TokenIndex verb = attribution_.saying(match.anchor()).verb;
    if (verb >= 0) base.date = dating_.time_of_verb(verb).date;
  }

  void add_passage(Relation& base, MatchIndex index, const Roles::Party& source, const Roles::Party& target) const {
    const Match& match = matches_[index];
    const bool fallback = source.fallback || target.fallback;
    const bool reached = source.reached || target.reached;
    const Entry* const inferred = source.inferred != nullptr ? source.inferred : target.inferred;
    const double weight = match.entry->frame.weight;
    const double of_inference = inferred != nullptr ? inferred->frame.weight : 1.0;
    base.weight = weight * of_inference;
    base.confidence = weight * (fallback ? 0.85 : 1.0) * (reached ? 0.95 : 1.0) * of_inference;
    const auto [first, last] = std::minmax_element(match.tokens.begin(), match.tokens.end());
    base.passages.push_back({syntax_.document()[match.anchor()].sentence,
                             {*first, *last + 1},
                             inferred != nullptr ? inferred->rule : match.entry->rule,
                             fallback,
                             reached});
  }

  // One relation for each pair of those who act and are acted upon.
  void emit(MatchIndex index, const Roles::Party& source, const Roles::Party& target, Relation base) {
    const Match& match = matches_[index];
    const bool sought = modality_.is_sought(index);
    const auto speaker = said_by(index);
    const auto add = [&](ActorIndex from, ActorIndex to) {
      if (from == to || !fits(base.type, from, to)) return;
      Relation relation = base;
      relation.source = from;
      relation.target = to;
      relation.counts = counts_.of(index, to);
      // Whoever is accused does not say so.
      const bool own = speaker == from && !attribution_.is_told_of_oneself(match.anchor(), base);
      if (!own && (speaker != to || base.type != "ACCUSE")) relation.attributed_to = speaker;
      emitted_[index].push_back(relations_.size());
      if (sought) backing_.push_back(request_for(relation));
      relations_.push_back(std::move(relation));
    };
    if (target.actors.empty()) {
      if (source.reached || !mutual_.relates(match, source)) return;
      // "entre Oslo et Lima, Quito et Rome": of one with all the others.
      const std::size_t sides = mutual_.is_one_with_many(source) ? 1 : source.actors.size();
      for (std::size_t a = 0; a < sides; ++a) {
        for (std::size_t b = a + 1; b < source.actors.size(); ++b) {
          add(source.actors[a], source.actors[b]);
          if (mutual_.acts_both_ways(match, source)) add(source.actors[b], source.actors[a]);
        }
      }
      return;
    }
    const auto add_all = [&] {
      for (const ActorIndex from : source.actors) {
        for (const ActorIndex to : target.actors) {
          add(from, to);
          if (mutual_.parts_fighters(match)) add(to, from);
        }
      }
    };
    add_all();
    base.source = source.actors.front();
    if (const std::string_view announced = announcements_.type_of(match, base); !announced.empty()) {
      base.type = std::string(announced);
      base.mode.clear();
      if (announced == "THREATEN") base.modality = Modality::asserted;
      const TokenIndex verb = attribution_.saying(match.anchor()).verb;
      if (verb >= 0) base.date = dating_.time_of_verb(verb).date;
      add_all();
    }
  }

  static bool is_structure(std::string_view type) {
    const RelationType* known = find_type(type);
    return known != nullptr && known->quad == QuadClass::structure;
  }

  // Persons hold offices, and a person has no parts.
  bool fits(std::string_view type, ActorIndex from, ActorIndex to) const {
    if (!is_structure(type)) return true;
    const ActorKind source = syntax_.actors().actors[from].kind;
    const ActorKind target = syntax_.actors().actors[to].kind;
    if (target == ActorKind::person || target == ActorKind::place || source == ActorKind::place) return false;
    if (type == "HOLDS_OFFICE") return source == ActorKind::person;
    return type == "MEMBER_OF" || source != ActorKind::person;
  }

  void find_obligations() {
    for (MatchIndex index = 0; index < static_cast<MatchIndex>(matches_.all().size()); ++index) {
      for (Relation& relation : read_obligation(syntax_, matches_, index, attribution_, modality_, dating_)) {
        emitted_[index].push_back(relations_.size());
        relations_.push_back(std::move(relation));
      }
    }
    std::ranges::move(read_impersonal_obligations(syntax_, attribution_, dating_), std::back_inserter(relations_));
  }

  std::optional<ActorIndex> said_by(MatchIndex index) const {
    const Match& match = matches_[index];
    // What somebody is accused of is said by the accuser.
    const MatchIndex governor = roles_.content_governor(match.anchor());
    if (governor != no_match && matches_[governor].entry->frame.type == "ACCUSE") {
      const ActorSet& accusers = roles_.source(governor).actors;
      if (!accusers.empty()) return accusers.front();
    }
    // "reproche à Lima son soutien à Quito"
    if (match.entry->kind == WordKind::noun) {
      const TokenIndex up = syntax_.governor(match.anchor());
      const MatchIndex accusing = up >= 0 && syntax_.is_verbal(up) ? matches_.at(up, Role::relation) : no_match;
      if (accusing != no_match && matches_[accusing].entry->frame.mode == "allege") {
        const ActorSet& accusers = roles_.source(accusing).actors;
        if (!accusers.empty()) return accusers.front();
      }
    }
    // What is asked for or threatened is said by whoever says that it was.
    const MatchIndex above = content_relation(index);
    if (above != no_match && above != index && matches_[above].entry->frame.type != "ACCUSE") return said_by(above);
    return attribution_.speaker(match.anchor());
  }

  // The content of a relation is the first one that the clause or noun below it gave.
  void link_contents() {
    for (const auto& [index, own] : emitted_) {
      const MatchIndex governor = content_relation(index);
      if (governor == no_match) continue;
      const auto above = emitted_.find(governor);
      if (above == emitted_.end()) continue;
      for (const std::size_t outer : above->second) {
        if (relations_[outer].content) continue;
        for (const std::size_t inner : own) {
          const bool fits = relations_[inner].source == relations_[outer].target ||
                            relations_[inner].source == relations_[outer].source;
          if (!fits || inner == outer) continue;
          relations_[outer].content = inner;
          if (auto backs = backing_of(relations_[outer], relations_[inner])) backing_.push_back(std::move(*backs));
          name_expulsion(relations_[outer], relations_[inner]);
          break;
        }
      }
    }
  }

  // "a promis d'intensifier les frappes contre Lima": what is announced is no favour.
  bool intends_harm(MatchIndex promise) const {
    const Document& document = syntax_.document();
    const TokenIndex anchor = matches_[promise].anchor();
    const TokenIndex end = document.sentences[document[anchor].sentence].tokens.last;
    for (TokenIndex i = anchor + 1; i < end; ++i) {
      const MatchIndex event = best_match(i);
      if (event == no_match || !is_harm(matches_[event].entry->frame.type)) continue;
      if (contains(roles_.target(event).actors, roles_.source(promise).actors.front())) continue;
      const MatchIndex light = roles_.support(i);
      if (content_relation(event) == promise || (light != no_match && content_relation(light) == promise)) return true;
    }
    return false;
  }

  // Past verbs that only steer ("menace de vouloir frapper").
  MatchIndex content_relation(MatchIndex index) const {
    MatchIndex governor = roles_.content_governor(matches_[index].anchor());
    for (int depth = 0; depth < 4 && governor != no_match && matches_[governor].entry->role == Role::control; ++depth) {
      governor = roles_.content_governor(matches_[governor].anchor());
    }
    return governor;
  }

  Syntax syntax_;
  Matches matches_;
  Roles roles_;
  Mutual mutual_;
  ModalityReader modality_;
  Attribution attribution_;
  Dating dating_;
  Counts counts_;
  Announcements announcements_;
  Stances stances_;
  std::vector<Relation> relations_;
  std::vector<Relation> backing_;
  std::map<MatchIndex, std::vector<std::size_t>> emitted_;
};

}  // namespace

std::string_view name(Modality modality) {
  constexpr std::array<std::string_view, 5> names{"asserted", "planned", "requested", "hypothetical", "denied"};
  return names[static_cast<std::size_t>(modality)];
}

std::vector<Relation> find_relations(const Document& document, const Actors& actors, const Lexicon& lexicon,
                                     std::optional<Date> published) {
  std::vector<Relation> relations = Finder(document, actors, lexicon, published).find();
  std::vector<Relation> structure = structure_relations(document, actors);
  read_meetings_as_membership(relations, structure);
  for (Relation& relation : structure) relations.push_back(std::move(relation));
  relations = merge_relations(std::move(relations));
  rate_relations(relations, document, actors);
  return relations;
}

}  // namespace entente
