// Capitals, seats and other places: who acts there, or the place itself.
#include <algorithm>
#include <array>

#include "ingest/actors/metonym_words.hpp"
#include "ingest/actors/name_key.hpp"
#include "ingest/actors/roles.hpp"
#include "ingest/actors/scene.hpp"
#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

using namespace metonym_words;

bool opens_clause(std::string_view conjunction) {
  return is_que(conjunction) || conjunction == "lorsque";
}

enum class Sense : std::uint8_t { actor, acted_upon, place };

class MetonymReader {
 public:
  explicit MetonymReader(Scene& scene) : scene_(scene), reading_(scene.reading), document_(scene.document) {}

  void run() {
    for (Draft& draft : scene_.drafts) {
      if (draft.absorbed || draft.resolved()) continue;
      if (draft.source == Source::capital) read_capital(draft);
      if (draft.source == Source::seat) read_seat(draft);
      if (draft.source == Source::city || draft.source == Source::place) read_place(draft);
    }
  }

 private:
  std::pair<Sense, const char*> sense_of(const Draft& draft, bool political) const;
  bool is_passive(TokenIndex verb) const;
  bool is_part_of_verb(TokenIndex noun) const;
  bool is_idiom_with_en(TokenIndex verb) const;
  bool has_political_object(TokenIndex verb) const;
  bool opens_cut_sentence(TokenIndex root) const;
  bool acts_in_broken_tree(const Draft& draft) const;
  bool lists_parties(TokenIndex comma) const;
  bool names_one_of(const Draft& draft) const;
  bool country_acts(std::string_view iso) const;
  void read_capital(Draft& draft);
  void read_seat(Draft& draft);
  void read_place(Draft& draft);
  void resolve_place(Draft& draft, std::string key, std::string name, const char* reason);
  bool speaks_of(std::string_view key_prefix) const;

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
};

std::pair<Sense, const char*> MetonymReader::sense_of(const Draft& draft, bool political) const {
  TokenIndex head = draft.head;
  std::string_view preposition = reading_.preposition(head);
  std::string_view dependency = document_[head].dependency.view();
  for (int steps = 0; steps < 4 && (dependency == "conj" || dependency == "flat:name") && !document_.is_root(head);
       ++steps) {
    head = document_[head].head;
    if (preposition.empty()) preposition = reading_.preposition(head);
    dependency = document_[head].dependency.view();
  }
  // "ce que Berlin et Rome ont dit": the parser hangs the conjunction on the name.
  const bool opens = opens_clause(preposition) || (draft.tokens.first > reading_.sentence_begin(draft.core.first) &&
                                                   opens_clause(reading_.key(draft.tokens.first - 1)));
  if (opens_clause(preposition)) preposition = {};
  const TokenIndex governor = document_[head].head;
  const std::string lemma = name_key(document_.lemma(governor));
  const bool verb = document_[governor].pos == Pos::verb || document_[governor].pos == Pos::aux;
  if (preposition.empty() && dependency == "nsubj")
    return among(lemma, still_verbs) || (!political && among(lemma, place_verbs))
               ? std::pair(Sense::place, "place that is told of")
               : std::pair(Sense::actor, "subject of a verb");
  if (dependency == "obl:agent" || (preposition == "par" && is_passive(governor)))
    return {Sense::actor, "agent of a passive"};
  // "l'installation par Pékin d'une base", but "le passage par Pékin"
  if (political && preposition == "par" && !verb && is_event_noun(lemma) && lemma != "passage" && lemma != "voyage")
    return {Sense::actor, "agent of a noun"};
  if (dependency == "nsubj:pass")
    return among(lemma, place_verbs) ? std::pair(Sense::acted_upon, "place that suffers")
                                     : std::pair(Sense::actor, "subject of a passive");
  if (!political && dependency == "obj" && among(lemma, harmless_verbs)) return {Sense::place, "place on a way"};
  if (preposition.empty() && (dependency == "obj" || dependency == "iobj") && verb) {
    return among(lemma, place_verbs) ? std::pair(Sense::acted_upon, "place that suffers")
                                     : std::pair(Sense::actor, "object of a verb");
  }
  // "a félicité Caracas": a name that the parser does not know, right behind its verb.
  const bool behind =
      political && verb && preposition.empty() && head == draft.head && draft.tokens.first == governor + 1;
  if (behind && !among(lemma, place_verbs) && !among(lemma, harmless_verbs))
    return {Sense::actor, "right behind a verb"};
  if (preposition.empty() && political && dependency == "nmod" && draft.tokens.first == governor + 1 &&
      is_part_of_verb(governor))
    return {Sense::actor, "object of a verb"};
  if (preposition == "contre" && !verb && among(lemma, attacks)) return {Sense::acted_upon, "place that is attacked"};
  if (among(preposition, actor_words) && (political || preposition == "contre"))
    return {Sense::actor, "behind a preposition of parties"};
  if (political && preposition == "devant" && among(lemma, {"plier", "ceder", "reculer", "capituler", "incliner"}))
    return {Sense::actor, "before whom one gives way"};
  // "auprès de Londres", "à l'égard de Paris"
  const TokenIndex start = draft.tokens.first;
  constexpr std::array<std::string_view, 7> party_heads{"aupres", "egard",   "encontre", "part",
                                                        "cotes",  "adresse", "endroit"};
  if (political && start >= 2 && (reading_.key(start - 1) == "de" || reading_.key(start - 1) == "d'") &&
      among(reading_.key(start - 2), party_heads))
    return {Sense::actor, "behind a preposition of parties"};
  if (verb && (preposition == "a" || preposition == "au" || preposition == "aux")) {
    return among(lemma, recipient_verbs) || is_idiom_with_en(governor)
               ? std::pair(Sense::actor, "to whom something is done")
               : std::pair(Sense::place, "where it happens");
  }
  if (verb && preposition == "de" && (among(lemma, recipient_verbs) || among(lemma, giver_verbs)))
    return {Sense::actor, "from whom something comes"};
  if ((preposition == "de" || preposition == "d'") && among(lemma, leaving_verbs))
    return {Sense::acted_upon, "place that is left"};
  if (!verb && political && among(lemma, political_nouns)) return {Sense::actor, "party of a political noun"};
  if (verb && political && preposition == "sur" && has_political_object(governor))
    return {Sense::actor, "party of a political noun"};
  if (political && !verb && names_one_of(draft)) return {Sense::actor, "named out of several"};
  if (political && draft.tokens.first > 0 && reading_.key(draft.tokens.first - 1) == "dont" && !verb)
    return {Sense::actor, "named out of several"};
  if (preposition == "sur" && (!verb || among(lemma, moving_verbs)))
    return {Sense::acted_upon, "place that is acted upon"};
  if (among(preposition, place_words)) return {Sense::place, "behind a preposition of place"};
  // A broken sentence: what stands before a finite verb is its subject.
  const TokenIndex next = draft.core.last;
  if (preposition.empty() && next < reading_.sentence_end(head) &&
      document_.morphology(next).verb_form == VerbForm::finite)
    return {Sense::actor, "before a verb"};
  if (preposition.empty() && political && acts_in_broken_tree(draft)) return {Sense::actor, "where a party stands"};
  if (preposition.empty() && political && opens) return {Sense::actor, "at the head of a clause"};
  if (preposition.empty() && document_.is_root(head)) {
    return opens_cut_sentence(head) ? std::pair(Sense::actor, "subject of a sentence that was cut")
                                    : std::pair(Sense::place, "alone");
  }
  if (!verb &&
      (lemma == "bombardement" || lemma == "prise" || lemma == "siege" || lemma == "annexion" || lemma == "bataille" ||
       lemma == "reprise" || lemma == "chute" || lemma == "offensive" || lemma == "occupation" || lemma == "invasion" ||
       lemma == "liberation" || lemma == "blocus" || lemma == "controle" || lemma == "destruction")) {
    return {Sense::acted_upon, "place of which something is taken"};
  }
  return {Sense::place, "place"};
}

// "soutenu par Washington", "un accord signé par Berlin"; not "passer par Dakar".
bool MetonymReader::is_passive(TokenIndex verb) const {
  if (document_[verb].pos != Pos::verb || document_.morphology(verb).verb_form != VerbForm::participle) return false;
  if (document_[verb].dependency == Label("acl") || document_[verb].dependency == Label("amod")) return true;
  const Dependents::Range dependents = reading_.dependents().of(verb);
  return std::any_of(dependents.begin(), dependents.end(), [&](TokenIndex token) {
    return document_[token].dependency == Label("aux:pass") || document_[token].dependency == Label("nsubj:pass");
  });
}

// "s'en prend à X", "en veut à X", "en appelle à X"
bool MetonymReader::is_idiom_with_en(TokenIndex verb) const {
  if (!among(name_key(document_.lemma(verb)), {"prendre", "vouloir", "appeler", "remettre"})) return false;
  const Dependents::Range dependents = reading_.dependents().of(verb);
  return std::any_of(dependents.begin(), dependents.end(),
                     [&](TokenIndex token) { return token < verb && reading_.key(token) == "en"; });
}

// "met en garde X", "prend pour cible X": the noun has no article, and is one word with the verb.
bool MetonymReader::is_part_of_verb(TokenIndex noun) const {
  if (document_[noun].pos != Pos::noun || noun < 2 || document_[noun - 1].pos != Pos::adp) return false;
  const std::string_view key = reading_.key(noun - 1);
  const Pos before = document_[noun - 2].pos;
  return (key == "en" || key == "pour" || key == "a") && (before == Pos::verb || before == Pos::adv);
}

// "Washington et ses alliés" | "ont exigé": a piece without a verb or an end, and behind it one that opens with a verb.
bool MetonymReader::opens_cut_sentence(TokenIndex root) const {
  const std::uint32_t sentence = document_[root].sentence;
  if (root != document_.sentences[sentence].tokens.first) return false;
  for (std::uint32_t at = sentence; at + 1 < document_.sentences.size() && at < sentence + 3; ++at) {
    const Sentence& piece = document_.sentences[at];
    const Sentence& rest = document_.sentences[at + 1];
    if (piece.paragraph != rest.paragraph || piece.tokens.size() > 20) return false;
    for (TokenIndex i = piece.tokens.first; i < piece.tokens.last; ++i) {
      if (document_[i].pos == Pos::verb || document_[i].pos == Pos::aux) return false;
    }
    if (document_[piece.tokens.last - 1].pos == Pos::punct) return false;
    if (document_.morphology(rest.tokens.first).verb_form == VerbForm::finite) return true;
    if (document_[rest.tokens.first].pos != Pos::cconj) return false;
  }
  return false;
}

// "Washington, Moscou et Ryad", "Pékin, allié de": behind the comma comes a party or a word for one, no date.
bool MetonymReader::lists_parties(TokenIndex comma) const {
  if (document_.word(comma) != "," || comma + 1 >= document_.size()) return false;
  const std::int32_t next = scene_.draft_at(comma + 1);
  if (next == no_draft) return false;
  if (reading_.key(comma + 1) == "qui") return true;
  const Source source = scene_.drafts[static_cast<std::size_t>(next)].source;
  return source == Source::capital || source == Source::seat || source == Source::country || source == Source::body ||
         source == Source::noun;
}

// A capital without a preposition where the tree is of no help: "Khartoum cherchant à ...", "Washington et ses alliés",
// and right behind a verb ("a invité New Delhi à ..."). A dateline has neither.
bool MetonymReader::acts_in_broken_tree(const Draft& draft) const {
  const TokenIndex begin = reading_.sentence_begin(draft.core.first);
  const TokenIndex end = reading_.sentence_end(draft.core.first);
  const TokenIndex before = draft.tokens.first - 1;
  const TokenIndex next = draft.core.last;
  if (before >= begin && document_[before].pos == Pos::adp) return false;
  if (next < end && document_.morphology(next).verb_form == VerbForm::participle && document_[next].pos == Pos::verb)
    return true;
  const bool opens = before < begin || (document_[before].pos == Pos::punct && document_.word(before) != "(");
  const bool joined = opens && next + 1 < end && (reading_.key(next) == "et" || lists_parties(next));
  if (opens && before < begin) {
    // "Ankara s'en est pris à": past the small words before the verb.
    TokenIndex verb = next;
    while (verb < end && verb < next + 3 && document_[verb].pos == Pos::pron && reading_.key(verb).size() <= 4 &&
           reading_.key(verb) != "qui")
      ++verb;
    if (verb < end && (document_[verb].pos == Pos::verb || document_[verb].pos == Pos::aux)) return true;
  }
  if (joined) {
    // Somebody must do something further on.
    for (TokenIndex t = next + 1; t < std::min(end, next + 12); ++t) {
      if (document_.morphology(t).verb_form == VerbForm::finite) return true;
      if (document_[t].pos == Pos::punct && document_.word(t) != ",") return false;
    }
  }
  return before >= begin && document_[before].pos == Pos::verb &&
         !among(name_key(document_.lemma(before)), place_verbs) && next < end && document_[next].pos == Pos::adp;
}

// "faire pression sur", "exercer son influence sur": the verb says nothing, its object does.
bool MetonymReader::has_political_object(TokenIndex verb) const {
  const Dependents::Range dependents = reading_.dependents().of(verb);
  return std::any_of(dependents.begin(), dependents.end(), [&](TokenIndex token) {
    return document_[token].dependency == "obj" && among(name_key(document_.lemma(token)), political_nouns);
  });
}

bool MetonymReader::speaks_of(std::string_view key_prefix) const {
  return std::any_of(scene_.candidates.begin(), scene_.candidates.end(),
                     [&](const Candidate& c) { return c.actor.key == key_prefix; });
}

void MetonymReader::resolve_place(Draft& draft, std::string key, std::string name, const char* reason) {
  const ActorIndex index = scene_.actor(std::move(key), std::move(name), ActorKind::place, draft.country);
  scene_.candidates[index].number = Number::singular;
  scene_.resolve(draft, index, Resolution::name, reason);
}

// "dont Paris et Berlin": the second of those who are named behind "dont".
bool MetonymReader::names_one_of(const Draft& draft) const {
  const TokenIndex joint = draft.tokens.first - 1;
  if (joint - 2 < reading_.sentence_begin(draft.core.first)) return false;
  if (reading_.key(joint) != "et" && document_.word(joint) != ",") return false;
  const std::int32_t before = scene_.draft_at(joint - 1);
  if (before == no_draft) return false;
  const Draft& other = scene_.drafts[static_cast<std::size_t>(before)];
  const TokenIndex dont = other.tokens.first - 1;
  return other.source == Source::capital && dont >= reading_.sentence_begin(draft.core.first) &&
         reading_.key(dont) == "dont";
}

// Whether the text has the country itself do or suffer something, by its own name.
bool MetonymReader::country_acts(std::string_view iso) const {
  return std::any_of(scene_.drafts.begin(), scene_.drafts.end(), [&](const Draft& draft) {
    if (draft.source != Source::country || draft.modifier || draft.absorbed || draft.country != iso) return false;
    const std::string_view preposition = reading_.preposition(draft.head);
    if (preposition == "en" || preposition == "dans") return false;
    const Role role = role_of(scene_, draft);
    return role == Role::subject || role == Role::object || role == Role::recipient || role == Role::event;
  });
}

void MetonymReader::read_capital(Draft& draft) {
  const auto [sense, reason] = sense_of(draft, true);
  std::string_view iso = reading_.knowledge().country(draft.target).iso();
  if (sense == Sense::actor) {
    const std::string government = "organisation:" + std::string(iso) + "/gouvernement";
    const ActorIndex known = country_acts(iso) ? no_actor : scene_.find(government);
    scene_.resolve(draft, known != no_actor ? known : scene_.country_actor(iso), Resolution::metonym,
                   std::string("capital, ") + reason);
  } else {
    const std::string name(reading_.knowledge().capital(document_.words(draft.core)));
    resolve_place(draft, "place:" + std::string(iso) + "/" + slug(name), name, reason);
    if (sense == Sense::acted_upon) scene_.candidates[draft.actors[0]].keep = true;
  }
}

void MetonymReader::read_seat(Draft& draft) {
  const Body& body = reading_.knowledge().body(draft.target);
  if (body.cls == "province") {  // "Québec" is the town or its government
    const auto [sense, reason] = sense_of(draft, true);
    if (sense == Sense::actor) {
      scene_.resolve(draft, body_actor(scene_, body), Resolution::metonym, std::string("seat, ") + reason);
      return;
    }
    const std::string name(document_.words(draft.core));
    resolve_place(draft, "place:" + slug(name), name, reason);
    if (sense == Sense::acted_upon) scene_.candidates[draft.actors[0]].keep = true;
    return;
  }
  if (body.cls == "alliance") {  // Bruxelles: also the capital of Belgium
    const bool belgian = std::any_of(scene_.drafts.begin(), scene_.drafts.end(), [](const Draft& d) {
      return d.country == "BE" && (d.source == Source::country || d.source == Source::demonym);
    });
    const auto [sense, reason] = sense_of(draft, true);
    if (sense != Sense::actor) {
      const std::string name(document_.words(draft.core));
      resolve_place(draft, draft.country.empty() ? "place:" + slug(name) : "place:BE/bruxelles", name, reason);
    } else if (belgian && !draft.country.empty() && !speaks_of("organisation:ue") &&
               !speaks_of("organisation:commission-europeenne")) {
      scene_.resolve(draft, scene_.country_actor("BE"), Resolution::metonym, std::string("capital, ") + reason);
    } else {
      const bool brussels = reading_.key(draft.core) == "bruxelles";  // "l'Europe" is the Union
      const ActorIndex commission = brussels ? scene_.find("organisation:commission-europeenne") : no_actor;
      scene_.resolve(draft, commission != no_actor ? commission : body_actor(scene_, body), Resolution::metonym,
                     std::string("seat, ") + reason);
    }
    return;
  }
  // "a été reçu au Kremlin": where it happens.
  if (const auto [sense, reason] = sense_of(draft, true);
      sense == Sense::place && reading_.preposition(draft.head) != "par" &&
      among(reading_.preposition(draft.head), place_words) && draft.owner == no_draft) {
    const std::string name(document_.words(draft.core));
    resolve_place(draft, "place:" + (body.country.empty() ? "" : body.country + "/") + slug(name), name, reason);
    return;
  }
  scene_.resolve(draft, body_actor(scene_, body), Resolution::metonym, "seat of the institution");
}

void MetonymReader::read_place(Draft& draft) {
  const auto [sense, reason] = sense_of(draft, false);
  const std::string name(document_.words(draft.core));
  std::string key = draft.source == Source::city
                        ? "place:" + std::to_string(reading_.knowledge().city(draft.target).geoname)
                        : "place:" + slug(name);
  // A federal state (federal_states.cpp), with or without the word for it.
  if (draft.source == Source::place && draft.country == "US")
    key = "place:US/" + slug(document_.word(draft.core.last - 1));
  resolve_place(draft, std::move(key), name, reason);
  // A street does nothing and suffers nothing, though people do so in it.
  const std::string_view first = reading_.key(draft.core.first);
  const bool street = draft.core.size() > 1 && (first == "place" || first == "rue" || first == "avenue" ||
                                                first == "boulevard" || first == "stade" || first == "pont");
  if (sense != Sense::place && !street) scene_.candidates[draft.actors[0]].keep = true;
}

}  // namespace

void read_metonyms(Scene& scene) {
  MetonymReader(scene).run();
}

}  // namespace entente
