// MEMBER_OF by lists: "les pays de l'Union, dont la France", "le Front, qui réunit la CGT et le PCF", "le collectif
// (CGT, FO et SUD)".
#include <algorithm>
#include <array>

#include "ingest/actors/phrase_edges.hpp"
#include "ingest/function_words.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

bool groups(std::string_view verb) {
  constexpr std::array<std::string_view, 22> forms{
      "regroupe", "regroupait", "regroupent", "reunit",      "reunissait", "reunissent", "rassemble", "rassemblait",
      "federe",   "federait",   "comprend",   "comprenait",  "associe",    "associait",  "englobe",   "compte",
      "comptait", "regroupant", "reunissant", "rassemblant", "federant",   "comprenant"};
  return among(verb, forms);
}

bool is_made_up(std::string_view participle) {
  constexpr std::array<std::string_view, 3> stems{"compose", "forme", "constitue"};
  return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) {
    return participle == stem ||
           (participle.starts_with(stem) && participle.size() == stem.size() + 1 && participle.ends_with('e'));
  });
}

// "composée de", "formé par"
bool opens_part(std::string_view word) {
  return word == "par" || among(word, de_forms);
}

class ListedMembers {
 public:
  explicit ListedMembers(Scene& scene)
      : scene_(scene), reading_(scene.reading), document_(scene.document), edges_(scene) {}

  void run() {
    for (TokenIndex t = 0; t + 1 < document_.size(); ++t) {
      const std::string_view key = reading_.key(t);
      if (key == "dont") {
        included(t);
      } else if (document_.word(t) == "(") {
        bracketed(t);
        party_of(t);
      } else if (groups(key) || is_made_up(key)) {
        grouped(t);
      } else if (key.starts_with("membre")) {
        named_behind(t);
      }
    }
  }

 private:
  static TokenIndex end_of(const Draft& draft) { return PhraseEdges::end_of(draft); }

  const Draft* whole_before(TokenIndex token) const;
  const Draft* part_at(TokenIndex token) const;
  bool names_office(const Draft& part) const;
  bool are_members(const Draft& part) const;
  TokenIndex list_from(TokenIndex first, std::vector<ActorIndex>& parts) const;
  TokenIndex verb_before(TokenIndex dont) const;
  TokenIndex grouped_by(TokenIndex verb) const;
  void included(TokenIndex dont);
  void grouped(TokenIndex verb);
  void bracketed(TokenIndex open);
  void party_of(TokenIndex open);
  void named_behind(TokenIndex member);
  void named_before(TokenIndex member, ActorIndex whole);
  void tie(const std::vector<ActorIndex>& parts, ActorIndex whole, TokenSpan cue, std::string_view rule);

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
  const PhraseEdges edges_;
};

// A body or people whose phrase ends right before the token, or before the comma or the acronym there.
const Draft* ListedMembers::whole_before(TokenIndex token) const {
  if (token > 0 && document_.word(token - 1) == ",") --token;
  if (token > 3 && document_.word(token - 1) == ")" && document_.word(token - 3) == "(") token -= 3;
  const Draft* whole = edges_.ending(token);
  if (whole == nullptr) return nullptr;
  const ActorKind kind = scene_.candidates[whole->actors.front()].actor.kind;
  return kind == ActorKind::organisation || kind == ActorKind::group ? whole : nullptr;
}

// One of a list; a preposition that is said again with each ("composée de la CGT et de FO") may stand before it.
const Draft* ListedMembers::part_at(TokenIndex token) const {
  const Draft* part = edges_.starting(token);
  if (part == nullptr && token + 1 < document_.size() && opens_part(reading_.key(token)))
    part = edges_.starting(token + 1);
  return part != nullptr && part->actors.size() == 1 ? part : nullptr;
}

// The list that begins there: who is on it, and the token behind it.
TokenIndex ListedMembers::list_from(TokenIndex first, std::vector<ActorIndex>& parts) const {
  const TokenIndex end = reading_.sentence_end(first);
  TokenIndex token = first;
  while (token < end) {
    const Draft* part = part_at(token);
    if (part == nullptr) break;
    parts.push_back(part->actors.front());
    token = end_of(*part);
    TokenIndex mark = token;
    if (mark + 2 < end && document_.word(mark) == "(" && document_.word(mark + 2) == ")") mark += 3;
    token = mark;
    if (mark + 1 >= end || (document_.word(mark) != "," && reading_.key(mark) != "et")) break;
    if (document_.word(mark) == "," && reading_.key(mark + 1) == "et") ++mark;
    if (mark + 1 >= end || part_at(mark + 1) == nullptr) break;
    token = mark + 1;
  }
  return token;
}

void ListedMembers::tie(const std::vector<ActorIndex>& parts, ActorIndex whole, TokenSpan cue, std::string_view rule) {
  for (const ActorIndex part : parts) {
    if (part == whole || scene_.candidates[part].actor.kind == ActorKind::place) continue;
    scene_.ties.push_back({part, "MEMBER_OF", whole, {}, cue, std::string(rule), false});
  }
}

// "dont le président, X": an office of the whole, which the ties of offices tell.
bool ListedMembers::names_office(const Draft& part) const {
  const Draft* noun = &part;
  if (part.source == Source::person && part.apposed != no_draft)
    noun = &scene_.drafts[static_cast<std::size_t>(part.apposed)];
  return scene_.is_noun(*noun, NounCategory::office) && noun->definite && noun->complement == no_draft;
}

// Nouns of those whom a body is made up of.
bool ListedMembers::are_members(const Draft& part) const {
  if (part.source != Source::noun || !part.definite) return false;
  return among(scene_.noun(part).masculine, {"membre", "militant", "adhérent", "élu", "combattant", "cadre", "majorité",
                                             "minorité", "délégué", "syndiqué"});
}

// The verb of "qui regroupe plusieurs partis, dont": what follows belongs to whom it tells of.
TokenIndex ListedMembers::verb_before(TokenIndex dont) const {
  constexpr TokenIndex longest = 10;
  const TokenIndex begin = reading_.sentence_begin(dont);
  for (TokenIndex t = dont - 1; t > begin && dont - t <= longest; --t) {
    if (groups(reading_.key(t))) return t;
    if (document_.morphology(t).verb_form == VerbForm::finite) return -1;
  }
  return -1;
}

// Those who are named behind "dont", where no verb follows.
void ListedMembers::included(TokenIndex dont) {
  const Draft* whole = whole_before(dont);
  if (const TokenIndex verb = verb_before(dont); verb >= 0) {
    if (const TokenIndex behind = grouped_by(verb); behind >= 0) whole = whole_before(behind);
  }
  if (whole == nullptr) return;
  const Draft* first = part_at(dont + 1);
  if (first == nullptr || names_office(*first)) return;
  std::vector<ActorIndex> parts;
  const TokenIndex behind = list_from(dont + 1, parts);
  // "dont le gouvernement a reconnu": a clause of its own; "dont les membres ont débrayé" tells who they are.
  if (behind < reading_.sentence_end(dont) && document_[behind].pos != Pos::punct) {
    if (!are_members(*first) || parts.size() != 1) return;
  }
  tie(parts, whole->actors.front(), {dont, dont + 1}, "named among them");
}

// The token behind the phrase that the verb or participle tells of: its "qui", or itself.
TokenIndex ListedMembers::grouped_by(TokenIndex verb) const {
  const TokenIndex begin = reading_.sentence_begin(verb);
  for (TokenIndex t = verb - 1; t > begin && verb - t <= 3; --t) {
    if (reading_.key(t) == "qui") return t;
    if (document_[t].pos != Pos::adv && document_[t].pos != Pos::aux && document_[t].pos != Pos::pron) break;
  }
  const std::string_view key = reading_.key(verb);
  return key.ends_with("ant") || is_made_up(key) ? verb : -1;
}

// "qui réunit la CGT et le PCF", "composée du Mali et du Niger".
void ListedMembers::grouped(TokenIndex verb) {
  const bool made_up = is_made_up(reading_.key(verb));
  const TokenIndex first = verb + 1;
  if (first >= reading_.sentence_end(verb)) return;
  if (made_up && !opens_part(reading_.key(first))) return;
  const TokenIndex behind = grouped_by(verb);
  const Draft* whole = behind < 0 ? nullptr : whole_before(behind);
  if (whole == nullptr || whole->number == Number::plural) return;
  std::vector<ActorIndex> parts;
  list_from(first, parts);
  const bool bodies = std::none_of(parts.begin(), parts.end(), [&](ActorIndex part) {
    return scene_.candidates[part].actor.kind == ActorKind::person;
  });
  if (parts.size() < 2 || !bodies) return;
  tie(parts, whole->actors.front(), {verb, verb + 1}, "those whom it groups");
}

// "trois pays membres de l'Union, X, Y et Z,", "Membre fondateur de l'Union, X ...": those behind the comma.
void ListedMembers::named_behind(TokenIndex member) {
  const TokenIndex end = reading_.sentence_end(member);
  TokenIndex of = member + 1;
  while (of < end && (document_[of].pos == Pos::adj || among(reading_.key(of), {"fondateur", "permanent"}))) ++of;
  if (of + 1 >= end || !among(reading_.key(of), de_forms)) return;
  const Draft* whole = edges_.starting(of + 1);
  if (whole == nullptr || whole->actors.size() != 1) return;
  const ActorKind kind = scene_.candidates[whole->actors.front()].actor.kind;
  const TokenIndex comma = end_of(*whole);
  const bool organised = kind == ActorKind::organisation || kind == ActorKind::group;
  if (organised && member > 1 && document_.word(member - 1) == ",") named_before(member, whole->actors.front());
  if (!organised || comma + 1 >= end || document_.word(comma) != ",") return;
  std::vector<ActorIndex> parts;
  const TokenIndex behind = list_from(comma + 1, parts);
  const bool opens = reading_.opens_sentence(member);
  if (opens ? parts.size() != 1 : parts.size() < 2 || (behind < end && document_[behind].pos != Pos::punct)) return;
  tie(parts, whole->actors.front(), {member, member + 1}, "named as members");
}

// "X, Y et Z, membres de l'Union,": those who are listed before the comma.
void ListedMembers::named_before(TokenIndex member, ActorIndex whole) {
  const TokenIndex begin = reading_.sentence_begin(member);
  std::vector<ActorIndex> parts;
  for (TokenIndex end = member - 1; end > begin;) {
    const Draft* part = edges_.ending(end);
    if (part == nullptr || part->actors.size() != 1) break;
    parts.push_back(part->actors.front());
    end = part->tokens.first - 1;
    if (end <= begin || (document_.word(end) != "," && reading_.key(end) != "et")) break;
  }
  if (parts.size() < 2) return;
  std::reverse(parts.begin(), parts.end());
  tie(parts, whole, {member, member + 1}, "named as members");
}

// "l'intersyndicale (CGT, FO et SUD)": at least two bodies, and nothing else.
void ListedMembers::bracketed(TokenIndex open) {
  const Draft* whole = edges_.ending(open);
  if (whole == nullptr || whole->number == Number::plural || open + 1 >= reading_.sentence_end(open)) return;
  const ActorKind kind = scene_.candidates[whole->actors.front()].actor.kind;
  if (kind != ActorKind::organisation && kind != ActorKind::group) return;
  std::vector<ActorIndex> parts;
  const TokenIndex close = list_from(open + 1, parts);
  const bool bodies = std::all_of(parts.begin(), parts.end(), [&](ActorIndex part) {
    const ActorKind of = scene_.candidates[part].actor.kind;
    return of == ActorKind::organisation || of == ActorKind::group || of == ActorKind::country;
  });
  if (parts.size() < 2 || !bodies || close >= document_.size() || document_.word(close) != ")") return;
  tie(parts, whole->actors.front(), {open + 1, close}, "listed in brackets");
}

// "Anna Diallo (Parti du travail)": a name of several words, which no acronym is.
void ListedMembers::party_of(TokenIndex open) {
  const Draft* person = edges_.ending(open);
  const Draft* party = edges_.starting(open + 1);
  if (person == nullptr || party == nullptr || person->source != Source::person || person->actors.size() != 1 ||
      party->actors.size() != 1 || (party->source != Source::body && party->source != Source::organisation))
    return;
  const Candidate& body = scene_.candidates[party->actors.front()];
  const bool partisan = body.cls == "parti" || (body.cls.empty() && party->core.size() > 1);
  if (!partisan || body.actor.kind != ActorKind::organisation || end_of(*party) >= document_.size() ||
      document_.word(end_of(*party)) != ")")
    return;
  const bool known = std::any_of(scene_.ties.begin(), scene_.ties.end(), [&](const Tie& other) {
    return other.source == person->actors.front() && other.target == party->actors.front();
  });
  if (!known) tie({person->actors.front()}, party->actors.front(), party->core, "party in brackets");
}

}  // namespace

void find_listed_members(Scene& scene) {
  ListedMembers(scene).run();
}

// Whether the words behind the phrase say who belongs to what it names.
bool lists_members(const Scene& scene, const Draft& whole) {
  const Document& document = scene.document;
  const Reading& reading = scene.reading;
  TokenIndex at = std::max(whole.core.last, whole.tokens.last);
  const TokenIndex end = reading.sentence_end(whole.core.first);
  if (at + 2 < end && document.word(at) == ",") ++at;
  if (at + 2 >= end) return false;
  if (document.word(at) == "(") {
    return document.word(at + 2) == "," && scene.draft_at(at + 1) != no_draft &&
           scene.draft_at(at + 3 < end ? at + 3 : at + 1) != no_draft;
  }
  if (reading.key(at) == "qui") ++at;
  return groups(reading.key(at)) || is_made_up(reading.key(at));
}

}  // namespace entente
