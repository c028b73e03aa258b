// Who acts where the sentence does not say so, by what the article has told before.
#include <algorithm>

#include "graph/vocabulary.hpp"
#include "ingest/relations/context.hpp"
#include "ingest/relations/named_acts.hpp"
#include "ingest/relations/roles.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr std::uint32_t near_sentences = 3;  // how far back "cette décision" and an agent that is not named can point
constexpr std::uint32_t far_sentences = 8;   // how far back a noun that is repeated can

bool is_conflict(std::string_view type) {
  const RelationType* known = find_type(type);
  return known != nullptr && known->quad == QuadClass::material_conflict;
}

bool is_structure(std::string_view type) {
  const RelationType* known = find_type(type);
  return known == nullptr || known->quad == QuadClass::structure;
}

bool overlap(const ActorSet& a, const ActorSet& b) {
  return std::any_of(a.begin(), a.end(), [&](ActorIndex actor) { return contains(b, actor); });
}

}  // namespace

// "ces frappes", "l'exécution": the same event where it was told before; no_match where it was not.
MatchIndex Context::earlier(const Match& match) const {
  if (match.entry->kind != WordKind::noun || match.entry->frame.state) return no_match;
  const Document& document = syntax_.document();
  const TokenIndex anchor = match.anchor();
  const bool back = references_.points_back(anchor);
  if (!references_.is_definite(anchor)) return no_match;
  // What is done to it now, or to its authors: "a puni les auteurs de ces raids".
  TokenIndex done_to_it = syntax_.governor(anchor);
  if (done_to_it >= 0 && names_authors(done_to_it)) done_to_it = syntax_.governor(done_to_it);
  const std::uint32_t sentence = document[anchor].sentence;
  for (TokenIndex i = anchor - 1; i >= 0; --i) {
    const std::uint32_t away = sentence - document[i].sentence;
    if (away > (back ? near_sentences : far_sentences)) break;
    if (i == done_to_it) continue;
    if (references_.tells_of_subject(i, anchor)) continue;
    for (const MatchIndex index : matches_.at(i)) {
      const Entry& other = *matches_[index].entry;
      if (other.role != Role::relation || other.frame.state) continue;
      const bool same_type = other.frame.type == match.entry->frame.type;
      const bool same_kind = same_type || (is_conflict(other.frame.type) && is_conflict(match.entry->frame.type));
      const bool same_word = same_type
                                 ? std::ranges::any_of(matches_[index].tokens,
                                                       [&](TokenIndex t) { return references_.same_stem(t, anchor); })
                                 : syntax_.lemma(i) == syntax_.lemma(anchor);
      const bool named =
          same_kind && away <= near_sentences &&
          std::ranges::any_of(matches_[index].tokens, [&](TokenIndex t) { return references_.same_deed(t, anchor); });
      if (!(back ? same_kind : same_word || named)) continue;
      if (!roles_.source(index).actors.empty()) return index;
    }
  }
  return no_match;
}

Party Context::told_before(const Match& match) const {
  const Entry* rule = syntax_.lexicon().inference("agent-repris");
  const MatchIndex before = rule == nullptr ? no_match : earlier(match);
  if (before == no_match) return {};
  const Party& doer = roles_.source(before);
  return {doer.actors, doer.head, true, true, rule};
}

Party Context::retold_target(const Match& match, const ActorSet& acting) const {
  const Entry* rule = syntax_.lexicon().inference("agent-repris");
  MatchIndex before = rule == nullptr ? no_match : earlier(match);
  // "a réitéré ses accusations": against whom his side has made them.
  if (before == no_match && rule != nullptr && match.entry->frame.type == "ACCUSE") {
    const Document& document = syntax_.document();
    for (TokenIndex i = match.anchor() - 1; i >= 0 && before == no_match; --i) {
      if (document[match.anchor()].sentence - document[i].sentence > far_sentences) break;
      for (const MatchIndex index : matches_.at(i)) {
        if (matches_[index].entry->role != Role::relation || matches_[index].entry->frame.type != "ACCUSE") continue;
        const ActorSet& before_acting = roles_.source(index).actors;
        if (before_acting.empty() || acting.empty()) continue;
        if (contains(before_acting, acting.front()) || roles_.speaks_for(acting.front(), before_acting.front()))
          before = index;
      }
    }
  }
  if (before == no_match) return {};
  Party hit = roles_.target(before);
  remove_actors(hit.actors, acting);
  return {hit.actors, hit.head, true, true, rule};
}

// "le discours", "ce projet": whoever made it where the noun stood before.
Party Context::maker_before(TokenIndex noun, const ActorSet& besides) const {
  const Entry* rule = syntax_.lexicon().inference("auteur-repris");
  if (rule == nullptr) return {};
  const Document& document = syntax_.document();
  const std::uint32_t sentence = document[noun].sentence;
  const std::uint32_t reach = references_.is_definite(noun)              ? far_sentences
                              : references_.is_singular_indefinite(noun) ? 2
                                                                         : 0;
  if (reach == 0) return {};
  for (TokenIndex i = noun - 1; i >= 0 && sentence - document[i].sentence <= reach; --i) {
    if (document[i].pos != Pos::noun || syntax_.lemma(i) != syntax_.lemma(noun) || syntax_.mention_at(i)) continue;
    ActorSet makers = syntax_.within(i);
    const TokenIndex verb = syntax_.governor(i);
    if (makers.empty() && syntax_.slot(i) == slot_object && verb >= 0 && verb < i && syntax_.is_verbal(verb) &&
        syntax_.voice(verb) == Voice::active)
      makers = roles_.subject(verb).actors;
    remove_actors(makers, besides);
    if (!makers.empty()) return {makers, i, true, true, rule};
  }
  return {};
}

// "ces accusations", "cet arrêt", "ces excuses": of whoever has last accused, judged, excused himself.
Party Context::doer_of_named_act(TokenIndex noun, const ActorSet& besides) const {
  const Entry* rule = syntax_.lexicon().inference("acte-repris");
  const std::optional<NamedAct> act = named_act(syntax_.lemma(noun));
  if (rule == nullptr || !act || !(references_.points_back(noun) || (act->sure && references_.is_definite(noun))))
    return {};
  const Document& document = syntax_.document();
  for (TokenIndex i = noun - 1; i >= 0 && document[noun].sentence - document[i].sentence <= near_sentences; --i) {
    for (const MatchIndex index : matches_.at(i)) {
      const Entry& entry = *matches_[index].entry;
      if (entry.role != Role::relation || entry.frame.state || !act->names(entry.frame.type)) continue;
      Party party = roles_.source(index);
      if (party.inferred != nullptr) continue;
      remove_actors(party.actors, besides);
      if (!party.actors.empty()) return {std::move(party.actors), party.head, true, true, rule};
    }
  }
  return {};
}

// What is given way in is one's own: "revenir sur cette décision".
Party Context::doer_of_object(const Match& match, TokenIndex noun, const ActorSet& besides) const {
  return match.entry->frame.type == "CONCEDE" ? doer_of_named_act(noun, besides)
                                              : doer_of_reference(noun, noun, besides);
}

Party Context::doer_of_reference(TokenIndex noun, TokenIndex from, const ActorSet& besides) const {
  if (noun >= 0) {
    Party named = doer_of_named_act(noun, besides);
    if (!named.actors.empty() || (references_.points_back(noun) && named_act(syntax_.lemma(noun)).has_value()))
      return named;
    const Lexicon& lexicon = syntax_.lexicon();
    const auto known = lexicon.find(WordKind::noun, syntax_.lemma(noun));
    if (std::none_of(known.begin(), known.end(),
                     [&](std::uint32_t index) { return lexicon[index].role == Role::reference; }))
      return {};
  }
  if (noun >= 0 && !references_.points_back(noun) && references_.belongs_to_another(noun)) return {};
  if (noun >= 0) {
    Party maker = maker_before(noun, besides);
    if (!maker.actors.empty()) return maker;
    if (!references_.points_back(noun) && !references_.is_of_today(noun)) {
      Party doer = doer_at_place(noun, besides);
      return doer.actors.empty() ? doer_of_misdeed(noun, besides) : doer;
    }
  }
  const Entry* rule = syntax_.lexicon().inference("acte-repris");
  // "cet acte qu'il a accompli" says whose it is.
  if (rule == nullptr || (noun >= 0 && syntax_.dependent(noun, "acl:relcl") >= 0)) return {};
  const Document& document = syntax_.document();
  const std::uint32_t sentence = document[from].sentence;
  const bool speech =
      noun >= 0 && among(syntax_.lemma(noun), {"propos", "déclaration", "discours", "message", "rapport", "communiqué",
                                               "publication", "lettre", "critique"});
  // Of those who have just done something, and of those in the title, the one of whom the article speaks most.
  Party best;
  int most = 0;
  const auto consider = [&](TokenIndex i, const Party& party) {
    ActorSet actors = party.actors;
    remove_actors(actors, besides);
    if (actors.empty() || syntax_.actors().actors[actors.front()].kind == ActorKind::place) return;
    const std::uint32_t away = std::min(sentence - document[i].sentence, near_sentences);
    const int score = 2 * syntax_.mentions_of(actors.front()) - static_cast<int>(away);
    if (!best.actors.empty() && score <= most) return;
    best = {std::move(actors), party.head, true, true, rule};
    most = score;
  };
  for (TokenIndex i = from - 1; i >= 0; --i) {
    const bool near = sentence - document[i].sentence <= near_sentences;
    if (!near && document[i].sentence > 0) {
      i = document.sentences[0].tokens.last;
      continue;
    }
    for (const MatchIndex index : matches_.at(i)) {
      const Entry& other = *matches_[index].entry;
      // Comments are not what is commented on.
      const bool comment = among(other.frame.type, {"ACCUSE", "SUPPORT"}) && !speech;
      if (noun >= 0 && references_.tells_of_subject(i, noun)) continue;
      if (other.role == Role::relation && !other.frame.state && !is_structure(other.frame.type) && !comment)
        consider(i, roles_.source(index));
    }
    if (!near && syntax_.is_verbal(i)) consider(i, roles_.subject(i));
  }
  return best;
}

// "le crime de Sétif": whoever has struck that place.
Party Context::doer_at_place(TokenIndex noun, const ActorSet& besides) const {
  const Entry* rule = syntax_.lexicon().inference("acte-repris");
  const ActorSet places = syntax_.within(noun);
  if (rule == nullptr || places.empty()) return {};
  const Document& document = syntax_.document();
  const std::uint32_t sentence = document[noun].sentence;
  for (TokenIndex i = noun - 1; i >= 0 && sentence - document[i].sentence <= far_sentences; --i) {
    for (const MatchIndex index : matches_.at(i)) {
      if (matches_[index].entry->role != Role::relation || !is_conflict(matches_[index].entry->frame.type)) continue;
      Party doer = roles_.source(index);
      remove_actors(doer.actors, besides);
      if (!doer.actors.empty() && overlap(roles_.target(index).actors, places))
        return {doer.actors, i, true, true, rule};
    }
  }
  return {};
}

// "des civils ont été tués": by whoever did such a thing to them in the sentences around.
Party Context::unnamed_agent(const Match& match) const {
  const Entry* rule = syntax_.lexicon().inference("agent-tu");
  const TokenIndex anchor = match.anchor();
  const bool arrest = match.entry->frame.mode == "arrest";
  const bool verdict = match.entry->frame.mode == "convict";
  if (rule == nullptr || match.entry->kind != WordKind::verb ||
      (match.entry->frame.type != "ASSAULT" && !arrest && !verdict) || syntax_.voice(anchor) != Voice::passive)
    return {};
  // "a été chargé de trouver": what takes a clause in says something else.
  if (std::ranges::any_of(matches_.at(anchor), [&](MatchIndex other) {
        return matches_[other].entry->frame.content != Content::none && roles_.has_clause(other);
      }))
    return {};
  const Document& document = syntax_.document();
  const ActorSet hit = roles_.object(anchor).actors;
  if (hit.empty()) return {};
  // "ravagé par un conflit": something else is named.
  for (const Argument& argument : syntax_.below(anchor)) {
    if (argument.slot != slot_subject || argument.head < anchor) continue;
    const MatchIndex event = matches_.at(argument.head, Role::relation);
    if (event != no_match && !is_conflict(matches_[event].entry->frame.type)) return {};
  }
  const std::uint32_t sentence = document[anchor].sentence;
  const TokenIndex end = document.sentences[sentence].tokens.last;
  const auto doer_at = [&](TokenIndex i) -> Party {
    for (const MatchIndex index : matches_.at(i)) {
      const Entry& other = *matches_[index].entry;
      if (other.role != Role::relation || !is_conflict(other.frame.type) || i == anchor) continue;
      if (other.frame.type == "PROTEST" || other.frame.type == "MOBILIZE") continue;  // who wants them freed
      if (verdict && other.frame.mode != "convict") continue;
      Party doer = roles_.source(index);
      remove_actors(doer.actors, hit);
      if (doer.actors.empty() || doer.inferred == rule) continue;
      const bool same = overlap(roles_.target(index).actors, hit);
      const std::uint32_t away = std::max(document[i].sentence, sentence) - std::min(document[i].sentence, sentence);
      // "Sont condamnés avec lui": by the same court.
      const bool alike = verdict  ? other.frame.mode == "convict"
                         : arrest ? other.frame.mode == "crowd-control" || other.frame.mode == "arrest"
                                  : match.entry->frame.type == "ASSAULT" && other.frame.type == "ASSAULT";
      if (!same && (!alike || away > (verdict ? 2U : 1U))) continue;
      return {doer.actors, doer.head, true, true, rule};
    }
    return {};
  };
  const auto target_at = [&](TokenIndex i) -> ActorSet {
    ActorSet all;
    for (const MatchIndex index : matches_.at(i)) add_actors(all, roles_.target(index).actors);
    return all;
  };
  for (TokenIndex i = anchor + 1; i < end; ++i) {
    Party found = doer_at(i);
    if (!found.actors.empty()) return found;
  }
  for (TokenIndex i = anchor - 1; i >= 0 && sentence - document[i].sentence <= near_sentences; --i) {
    Party found = doer_at(i);
    if (!found.actors.empty()) return found;
  }
  for (TokenIndex i = end; i < document.size() && document[i].sentence <= sentence + 1; ++i) {
    Party found = doer_at(i);
    if (!found.actors.empty() && overlap(target_at(i), hit)) return found;
  }
  return {};
}

// "l'idée d'un prêt de Lima", "la décision d'une frappe": whoever does the event that the noun is about.
ActorSet Context::doers_within(TokenIndex noun) const {
  const Lexicon& lexicon = syntax_.lexicon();
  const auto known = lexicon.find(WordKind::noun, syntax_.lemma(noun));
  if (std::none_of(known.begin(), known.end(),
                   [&](std::uint32_t index) { return lexicon[index].role == Role::reference; }))
    return {};
  for (const Argument& argument : syntax_.below(noun)) {
    if (!lexicon.is_preposition(argument.slot, "de")) continue;
    const MatchIndex event = matches_.at(argument.head, Role::relation);
    if (event != no_match && matches_[event].entry->kind == WordKind::noun) return roles_.source(event).actors;
  }
  return {};
}

// "Syrie : l'ONG dénonce les tortures": those of the country with which the title opens.
Party Context::country_of_title(const Match& match, const ActorSet& acting) const {
  const Entry* rule = syntax_.lexicon().inference("pays-du-titre");
  if (rule == nullptr || match.entry->frame.mode != "disapprove" || match.entry->kind != WordKind::verb) return {};
  const Document& document = syntax_.document();
  bool violence = false;
  for (const Argument& argument : syntax_.below(match.anchor())) {
    const MatchIndex event = argument.slot == slot_object ? matches_.at(argument.head, Role::relation) : no_match;
    violence = violence || (event != no_match && is_conflict(matches_[event].entry->frame.type));
  }
  if (!violence) return {};
  for (const Mention& mention : syntax_.actors().mentions) {
    if (document[mention.head].sentence != 0) break;
    if (mention.tokens.first != 0 || mention.actors.size() != 1 || contains(acting, mention.actors.front())) continue;
    const TokenIndex colon = mention.tokens.last;
    if (colon >= document.size() || syntax_.lower(colon) != ":") continue;
    if (syntax_.actors().actors[mention.actors.front()].kind == ActorKind::country)
      return {mention.actors, mention.head, true, true, rule};
  }
  return {};
}

}  // namespace entente
