#include "ingest/relations/appointments.hpp"

#include <array>

#include "ingest/actors/name_key.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

constexpr TokenIndex window = 14;  // how far from its verb an office may stand

// Offices of a state, where no body is named with them.
bool is_of_state(std::string_view office) {
  constexpr std::array<std::string_view, 12> words{
      "ministre",   "premier ministre", "portefeuille", "ministère",
      "chancelier", "vice-ministre",    "ambassadeur",  "roi",
      "reine",      "maroquin",         "chancellerie", "vice-premier ministre"};
  return among(office, words);
}

// Offices of a place, which is to be named with them.
bool is_of_place(std::string_view office) {
  return office == "maire" || office == "député" || office == "sénateur" || office == "gouverneur" ||
         office == "mairie" || office == "juge" || office == "capitaine";
}

}  // namespace

std::vector<Relation> AppointmentReader::read(std::vector<Relation>& events) const {
  std::vector<Relation> result;
  read_posts(result);
  claim_meetings(events, result);
  read_memberships(result);
  return result;
}

bool AppointmentReader::is_body(ActorIndex actor) const {
  const ActorKind kind = syntax_.actors().actors[actor].kind;
  return kind == ActorKind::organisation || kind == ActorKind::country || kind == ActorKind::group;
}

std::optional<ActorIndex> AppointmentReader::person(const ActorSet& actors) const {
  if (actors.size() != 1 || syntax_.actors().actors[actors.front()].kind != ActorKind::person) return std::nullopt;
  return actors.front();
}

std::optional<ActorIndex> AppointmentReader::holder_of(TokenIndex noun, TokenIndex verb, bool post) const {
  const bool passive = syntax_.voice(verb) == Voice::passive;
  if (post) {
    const auto to = syntax_.lexicon().slot("à");
    for (const Argument& argument : syntax_.below(verb)) {
      if (!to || argument.slot != *to || argument.head == noun) continue;
      if (const auto who = person(syntax_.actors_at(argument.head))) return who;
    }
    const bool inherited = syntax_.lemma(verb) == "hériter";  // "hérite du portefeuille"
    // "a choisi X pour la direction de Y"
    if (!passive && !inherited && syntax_.slot(noun) != slot_object)
      return gives(verb) ? object_person(verb, noun) : std::nullopt;
    if (passive || syntax_.dependents().subtree(noun).contains(verb)) return std::nullopt;
    if (const auto who = right_before(verb)) return who;
    return person(syntax_.surface_subject(verb).actors);
  }
  if (passive) return person(syntax_.surface_subject(verb).actors);
  return takes(verb) ? std::nullopt : object_person(verb, noun);
}

// "le roi et son ministre ont reçu X": verbs by which somebody comes to a post make nobody else its holder.
bool AppointmentReader::takes(TokenIndex verb) const {
  constexpr std::array<std::string_view, 12> verbs{"recevoir",  "récupérer", "obtenir", "hériter",
                                                   "décrocher", "conserver", "garder",  "prendre",
                                                   "occuper",   "reprendre", "assumer", "briguer"};
  return among(syntax_.lemma(verb), verbs);
}

std::optional<ActorIndex> AppointmentReader::object_person(TokenIndex verb, TokenIndex noun) const {
  for (const Argument& argument : syntax_.below(verb)) {
    if (argument.slot != slot_object || argument.head == noun) continue;
    if (const auto who = person(syntax_.actors_at(argument.head))) return who;
  }
  return std::nullopt;
}

// "revient à X et Y reçoit celui de la justice": the parser takes Y for one more recipient.
std::optional<ActorIndex> AppointmentReader::right_before(TokenIndex verb) const {
  for (const Mention& name : syntax_.actors().mentions) {
    if (name.tokens.last != verb || name.tokens.first == 0 || name.modifier) continue;
    const std::string& before = syntax_.lower(name.tokens.first - 1);
    return before == "et" || before == "," ? person(name.actors) : std::nullopt;
  }
  return std::nullopt;
}

bool AppointmentReader::gives(TokenIndex verb) const {
  constexpr std::array<std::string_view, 14> verbs{"confirmer", "hisser",    "installer", "nommer",     "élire",
                                                   "réélire",   "désigner",  "choisir",   "promouvoir", "reconduire",
                                                   "placer",    "propulser", "porter",    "parachuter"};
  return among(syntax_.lemma(verb), verbs);
}

// The government or the country that is spoken of most; a government goes first.
std::optional<ActorIndex> AppointmentReader::state() const {
  const std::vector<Actor>& actors = syntax_.actors().actors;
  std::optional<ActorIndex> best;
  bool governs = false;
  for (ActorIndex actor = 0; actor < actors.size(); ++actor) {
    const bool government =
        actors[actor].kind == ActorKind::organisation && actors[actor].name.starts_with("gouvernement");
    if (!government && (governs || actors[actor].kind != ActorKind::country)) continue;
    if (best && governs == government && syntax_.mentions_of(actor) <= syntax_.mentions_of(*best)) continue;
    best = actor;
    governs = government;
  }
  return best;
}

std::optional<ActorIndex> AppointmentReader::body_of(TokenIndex noun, ActorIndex holder, TokenIndex verb) const {
  const bool post_of_state = matches_.at(noun, Role::post) != no_match && is_of_state(syntax_.lemma(noun));
  if (post_of_state || stands_for_post(noun)) return state();
  for (const ActorIndex actor : syntax_.within(noun)) {
    if (actor != holder && is_body(actor)) return actor;
  }
  // "le poste de ministre": of what the office is.
  for (const Argument& argument : syntax_.below(noun)) {
    if (argument.head > noun && matches_.at(argument.head, Role::office) != no_match)
      return body_of(argument.head, holder, verb);
  }
  const MatchIndex match =
      matches_.at(noun, Role::office) != no_match ? matches_.at(noun, Role::office) : matches_.at(noun, Role::post);
  std::string words;
  for (const TokenIndex token : matches_[match].tokens) words += (words.empty() ? "" : " ") + syntax_.lemma(token);
  if (is_of_state(syntax_.lemma(noun)) || is_of_state(words)) return state();
  if (is_of_place(syntax_.lemma(noun))) return std::nullopt;
  // "a réorganisé la chaîne et nommé X à sa présidence": the body of which the sentence has spoken.
  const Document& document = syntax_.document();
  const ActorSet appointing = roles_.subject(verb).actors;
  const TokenIndex first = document.sentences[document[noun].sentence].tokens.first;
  for (TokenIndex i = verb; i >= first; --i) {
    for (const ActorIndex actor : syntax_.actors_at(i)) {
      if (actor != holder && is_body(actor) && !contains(appointing, actor)) return actor;
    }
  }
  return std::nullopt;
}

// "reçoit celui de la Justice", "récupère les Finances", in a sentence that speaks of posts.
bool AppointmentReader::stands_for_post(TokenIndex token) const {
  const Document& document = syntax_.document();
  const std::string& word = syntax_.lower(token);
  constexpr std::array<std::string_view, 16> portfolios{
      "défense", "justice", "intérieur", "finances", "affaires",  "économie",    "travail",    "santé",
      "budget",  "culture", "éducation", "écologie", "industrie", "agriculture", "transports", "logement"};
  const bool named =
      document[token].pos != Pos::pron && starts_with_capital(document.word(token)) && among(word, portfolios);
  if ((word != "celui" && !named) || syntax_.slot(token) != slot_object) return false;
  const TokenIndex first = document.sentences[document[token].sentence].tokens.first;
  for (TokenIndex i = token - 1; i >= first; --i) {
    if (matches_.at(i, Role::post) != no_match && is_of_state(syntax_.lemma(i))) return true;
  }
  return false;
}

void AppointmentReader::read_posts(std::vector<Relation>& result) const {
  const Entry* rule = syntax_.lexicon().inference("poste-attribué");
  if (rule == nullptr) return;
  const Document& document = syntax_.document();
  for (TokenIndex noun = 0; noun < document.size(); ++noun) {
    const bool post = matches_.at(noun, Role::post) != no_match || stands_for_post(noun);
    if (!post && matches_.at(noun, Role::office) == no_match) continue;
    if (document.is_root(noun)) continue;
    const TokenIndex verb = syntax_.clause_verb(document[noun].head);
    if (verb == noun || !syntax_.is_verbal(verb) || std::abs(verb - noun) > window) continue;
    if (matches_.at(verb, Role::appointment) == no_match) continue;
    // The verb's own argument: "le directeur a nommé X" gives X no direction.
    const TokenIndex up = syntax_.governor(noun);
    if (up != verb && !(up >= 0 && matches_.at(up, Role::post) != no_match)) continue;
    // "a remis le dossier au ministre" makes nobody a minister.
    if (!post &&
        (document[noun].dependency.view().starts_with("nsubj") || (up == verb && syntax_.slot(noun) != slot_object)))
      continue;
    const auto holder = holder_of(noun, verb, post);
    if (!holder) continue;
    const auto body = body_of(noun, *holder, verb);
    if (!body) continue;
    Relation& relation = result.emplace_back();
    relation.source = *holder;
    relation.type = "HOLDS_OFFICE";
    relation.target = *body;
    relation.role = std::string(document.word(noun));
    relation.confidence = rule->frame.weight;
    relation.passages.push_back({document[noun].sentence, {noun, noun + 1}, rule->rule});
  }
}

// "reçoit le portefeuille": whoever gets a post meets nobody. What was read as a meeting becomes the post; its place
// stays, as contents are known by their number.
void AppointmentReader::claim_meetings(std::vector<Relation>& events, const std::vector<Relation>& posts) const {
  for (const Relation& post : posts) {
    const TokenIndex verb = syntax_.clause_verb(syntax_.document()[post.passages.front().cue.first].head);
    for (Relation& event : events) {
      const bool meets = event.type == "CONSULT" && (event.source == post.source || event.target == post.source);
      if (meets && takes(verb) && event.passages.front().cue.contains(verb)) event = post;
    }
  }
}

// "Rami Rahman, de l'Observatoire": a name and its "de" with a body.
void AppointmentReader::read_memberships(std::vector<Relation>& result) const {
  const Entry* rule = syntax_.lexicon().inference("appartenance-nommée");
  const auto of = syntax_.lexicon().slot("de");
  if (rule == nullptr || !of) return;
  const Document& document = syntax_.document();
  for (const Mention& mention : syntax_.actors().mentions) {
    if (mention.how != Resolution::name || mention.modifier) continue;
    const auto who = person(mention.actors);
    if (!who) continue;
    for (const Argument& argument : syntax_.below(mention.head)) {
      if (argument.slot != *of || argument.head < mention.tokens.last || argument.head > mention.tokens.last + 8)
        continue;
      const ActorSet& bodies = syntax_.actors_at(argument.head);
      const Mention* body = syntax_.mention_at(argument.head);
      if (bodies.size() != 1 || body == nullptr || body->how != Resolution::name ||
          body->tokens.first > mention.tokens.last + 2)
        continue;
      const ActorKind kind = syntax_.actors().actors[bodies.front()].kind;
      if (kind != ActorKind::organisation && kind != ActorKind::group) continue;
      Relation& relation = result.emplace_back();
      relation.source = *who;
      relation.type = "MEMBER_OF";
      relation.target = bodies.front();
      relation.confidence = rule->frame.weight;
      relation.passages.push_back({document[argument.head].sentence, body->tokens, rule->rule});
    }
  }
}

}  // namespace entente
