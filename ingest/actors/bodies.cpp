// Organisations and groups by their names: those of the knowledge, those that only the article has, acronyms with what
// they stand for.
#include <algorithm>
#include <array>
#include <map>

#include "ingest/actors/name_key.hpp"
#include "ingest/actors/scene.hpp"

namespace entente {

namespace {

class BodyNamer {
 public:
  explicit BodyNamer(Scene& scene) : scene_(scene), reading_(scene.reading), document_(scene.document) {}

  void run() {
    doubt_local_names();
    join_acronyms();
    drop_agencies();
    // Whole names first: "le Bloc" may come before "le Bloc québécois".
    for (const bool whole : {true, false}) {
      for (std::size_t i = 0; i < scene_.drafts.size(); ++i) {
        const Draft& self = scene_.drafts[i];
        const bool long_name = self.source == Source::body || self.core.size() > 1 ||
                               (self.source == Source::organisation && acronyms_.contains(reading_.key(self.core)));
        if (long_name == whole) name(static_cast<std::int32_t>(i));
      }
    }
  }

 private:
  Draft& draft(std::int32_t index) { return scene_.drafts[static_cast<std::size_t>(index)]; }
  void doubt_local_names();
  void drop_agencies();
  void join_acronyms();
  void join_party(std::int32_t person, TokenIndex acronym);
  void name_by_initials(std::int32_t person, TokenIndex initials);
  ActorIndex first_word_of(const Draft& draft) const;
  ActorIndex meant_by_acronym(TokenSpan whole) const;
  void name(std::int32_t index);
  bool is_acronym(TokenIndex i) const;
  TokenIndex body_before(TokenIndex open) const;
  TokenIndex expansion_before(TokenIndex open, std::string_view acronym) const;
  bool is_named_phrase(const Draft& draft) const;
  bool speaks_of_union() const;
  std::string_view class_of_name(TokenSpan span) const;
  TokenSpan name_span(const Draft& draft) const;
  ActorIndex unknown_body(TokenSpan span, const Draft& draft, std::string_view cls);

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
  std::map<std::string, TokenSpan, std::less<>> acronyms_;  // acronym -> what it stands for, in this article
  std::vector<std::pair<std::string, ActorIndex>> names_;   // keys of names already given, in the order of the text
};

// "(Belga)": who brings the news.
void BodyNamer::drop_agencies() {
  for (Draft& draft : scene_.drafts) {
    const TokenIndex before = draft.core.first - 1;
    if (draft.source != Source::body || before < 0 || draft.core.last >= document_.size()) continue;
    const bool bracket = document_.word(before) == "(" && document_.word(draft.core.last) == ")";
    const std::string& cls = reading_.knowledge().body(draft.target).cls;
    const bool opens = before == 0 || document_[before - 1].pos == Pos::propn ||
                       document_[before - 1].pos == Pos::punct || document_[before - 1].pos == Pos::space;
    draft.absorbed = draft.absorbed || (bracket && opens && cls == "média");
  }
}

// A party or a union of a country that the article does not speak of is another one's of the same name.
void BodyNamer::doubt_local_names() {
  for (Draft& draft : scene_.drafts) {
    if (draft.source != Source::body) continue;
    const Body& body = reading_.knowledge().body(draft.target);
    if (body.country.empty() || (body.cls != "parti" && body.cls != "syndicat" &&
                                 body.key.find('/') == std::string::npos && body.cls != "institution"))
      continue;
    const bool spoken_of = std::any_of(scene_.drafts.begin(), scene_.drafts.end(), [&](const Draft& other) {
      return &other != &draft && other.country == body.country &&
             (other.source == Source::country || other.source == Source::demonym || other.source == Source::capital ||
              other.source == Source::city || other.source == Source::seat ||
              (other.source == Source::body && other.target != draft.target));
    });
    if (!spoken_of) {
      draft.source = Source::organisation;
      draft.country = {};
    }
  }
}

TokenIndex BodyNamer::expansion_before(TokenIndex open, std::string_view acronym) const {
  const TokenIndex begin = std::max(reading_.sentence_begin(open), open - 16);
  auto letter = static_cast<std::int32_t>(acronym.size()) - 1;
  for (TokenIndex i = open - 1; i >= begin && letter >= 0; --i) {
    const std::string_view key = reading_.key(i);
    if (key.empty()) {
      if (document_.word(i) == "," || document_[i].pos == Pos::punct) break;
      continue;
    }
    // "Royaume-Uni" gives two letters.
    std::int32_t inner = letter;
    bool all = true;
    for (std::size_t at = key.size(); at > 0 && inner >= 0;) {
      const std::size_t space = key.rfind(' ', at - 1);
      const std::size_t start = space == std::string_view::npos ? 0 : space + 1;
      if (key[start] == acronym[static_cast<std::size_t>(inner)]) {
        --inner;
      } else {
        all = false;
        break;
      }
      at = start == 0 ? 0 : start - 1;
    }
    if (all && inner < letter) {
      letter = inner;
      if (letter < 0) return reading_.capital(i) || scene_.draft_at(i) != no_draft ? i : -1;
    } else if (key.size() > 3 && reading_.capital(i)) {
      return -1;
    }
  }
  return -1;
}

// "le Mouvement pour la justice et l'égalité (JEM)": a noun of bodies with a capital, and nothing but a name behind it.
TokenIndex BodyNamer::body_before(TokenIndex open) const {
  constexpr TokenIndex longest = 12;
  for (TokenIndex i = open - 1; i >= std::max(reading_.sentence_begin(open), open - longest); --i) {
    const Pos pos = document_[i].pos;
    if (pos == Pos::verb || pos == Pos::aux || pos == Pos::punct || pos == Pos::pron) return -1;
    const std::int32_t at = scene_.draft_at(i);
    if (at == no_draft || !reading_.capital(i)) continue;
    const Draft& draft = scene_.drafts[static_cast<std::size_t>(at)];
    if (draft.core.first == i && draft.source == Source::noun && open - i > 1 &&
        scene_.noun(draft).category == NounCategory::body)
      return i;
    if (draft.source == Source::organisation && draft.core.first == i && draft.core.last < open) return i;
    if (draft.source != Source::noun && draft.source != Source::organisation) return -1;
  }
  return -1;
}

// "ONU", "M5-RFP", "CNRdR": two capitals at least.
bool BodyNamer::is_acronym(TokenIndex i) const {
  if (reading_.all_capitals(i)) return true;
  const std::string_view word = document_.word(i);
  return std::count_if(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2;
}

void BodyNamer::join_acronyms() {
  for (TokenIndex i = 1; i + 1 < document_.size(); ++i) {
    if (document_.word(i - 1) != "(" || (document_.word(i + 1) != ")" && document_.word(i + 1) != ",")) continue;
    const std::string key(reading_.key(i));
    if (key.size() < 2 || key.size() > 10 || !reading_.capital(i)) continue;
    if (!is_acronym(i) && scene_.draft_at(i) == no_draft) continue;
    const TokenIndex open = i - 1;
    if (open == 0) continue;
    TokenIndex start = expansion_before(open, key);
    if (start < 0) {
      // What stands before the bracket, if it is a name.
      const std::int32_t before = scene_.draft_at(open - 1);
      if (before != no_draft && draft(before).source == Source::person) {
        join_party(before, i);
        continue;
      }
      for (std::int32_t d = 0; start < 0 && d < static_cast<std::int32_t>(scene_.drafts.size()); ++d) {
        if (draft(d).source == Source::noun && draft(d).tokens.last == open && reading_.capital(draft(d).core.first))
          start = draft(d).core.first;
      }
      if (start < 0) start = body_before(open);
      // "Moscou (AFP)" is a dateline.
      const auto is_place = [](const Draft& d) {
        return d.source == Source::capital || d.source == Source::city || d.source == Source::place;
      };
      // "la mission des Nations unies (Monusco)": another body, unless both are of one class.
      const std::int32_t inside = scene_.draft_at(i);
      const bool another =
          before != no_draft && inside != no_draft && draft(before).source == Source::body &&
          draft(inside).source == Source::body && draft(before).target != draft(inside).target &&
          reading_.knowledge().body(draft(before).target).cls != reading_.knowledge().body(draft(inside).target).cls;
      const bool named = before != no_draft && draft(before).source != Source::pronoun && !is_place(draft(before));
      if (start < 0 && named && !another && reading_.capital(draft(before).core.first))
        start = draft(before).core.first;
    }
    if (start < 0) continue;
    // "Jean-Baptiste Kéré (JBK)": he himself, by his initials.
    if (const std::int32_t person = scene_.draft_at(start);
        person != no_draft && draft(person).source == Source::person && draft(person).core.first == start &&
        draft(person).core.last == open) {
      name_by_initials(person, i);
      continue;
    }
    constexpr std::array<std::string_view, 7> texts{"accord",    "traite",     "loi",         "projet",
                                                    "protocole", "convention", "interruption"};
    if (std::find(texts.begin(), texts.end(), reading_.key(start)) != texts.end()) {
      for (Draft& other : scene_.drafts)
        other.absorbed = other.absorbed || (other.source == Source::organisation && reading_.key(other.core) == key);
      continue;
    }
    acronyms_.emplace(key, TokenSpan{start, open});
    // One draft for the whole name, one for its acronym.
    const std::int32_t first = scene_.draft_at(start);
    std::int32_t whole = first;
    if (first == no_draft || draft(first).source == Source::person || draft(first).source == Source::place) {
      if (first == no_draft) {
        Draft fresh;
        fresh.core = fresh.tokens = {start, open};
        fresh.source = Source::organisation;
        fresh.head = reading_.head_of(fresh.core);
        fresh.number = Number::singular;
        scene_.add(fresh);
        whole = static_cast<std::int32_t>(scene_.drafts.size()) - 1;
      } else {
        draft(first).source = Source::organisation;
      }
    }
    for (TokenIndex t = start; t < open; ++t) {
      const std::int32_t inner = scene_.draft_at(t);
      if (inner != no_draft && inner != whole && draft(inner).source != Source::country) draft(inner).absorbed = true;
    }
    Draft& name = draft(whole);
    name.core.last = name.tokens.last = open;
    if (name.tokens.first > start) name.tokens.first = start;
    if (name.source != Source::body) name.source = Source::organisation;
    std::int32_t acronym = scene_.draft_at(i);
    if (acronym == no_draft) {
      Draft fresh;
      fresh.core = fresh.tokens = {i, i + 1};
      fresh.head = i;
      fresh.source = Source::organisation;
      scene_.add(fresh);
    } else if (draft(acronym).source != Source::body) {
      draft(acronym).source = Source::organisation;
    }
  }
}

// The initials are the person's wherever they stand.
void BodyNamer::name_by_initials(std::int32_t person, TokenIndex initials) {
  const std::string key(reading_.key(initials));
  for (TokenIndex i = 0; i < document_.size(); ++i) {
    if (reading_.key(i) != key || !reading_.all_capitals(i)) continue;
    std::int32_t at = scene_.draft_at(i);
    if (at == no_draft) {
      Draft fresh;
      fresh.core = fresh.tokens = {i, i + 1};
      fresh.head = i;
      fresh.number = Number::singular;
      scene_.add(fresh);
      at = static_cast<std::int32_t>(scene_.drafts.size()) - 1;
    }
    draft(at).source = Source::person;
    draft(at).apposed = no_draft;
    scene_.initials.emplace_back(at, person);
  }
}

// "Alfredo Pérez Rubalcaba (PSOE)": a member, not an explanation.
void BodyNamer::join_party(std::int32_t person, TokenIndex acronym) {
  std::int32_t party = scene_.draft_at(acronym);
  if (party == no_draft) {
    Draft fresh;
    fresh.core = fresh.tokens = {acronym, acronym + 1};
    fresh.head = acronym;
    fresh.source = Source::organisation;
    fresh.number = Number::singular;
    scene_.add(fresh);
    party = static_cast<std::int32_t>(scene_.drafts.size()) - 1;
  }
  scene_.memberships.emplace_back(person, party);
}

bool BodyNamer::speaks_of_union() const {
  return std::any_of(scene_.drafts.begin(), scene_.drafts.end(), [&](const Draft& d) {
    if (d.source != Source::body && d.source != Source::seat && d.source != Source::belonging) return false;
    const std::string& key = reading_.knowledge().body(d.target).key;
    return key == "organisation:ue" || key == "organisation:commission-europeenne";
  });
}

bool BodyNamer::is_named_phrase(const Draft& draft) const {
  if (draft.source != Source::noun || draft.absorbed) return false;
  const NounCategory category = scene_.noun(draft).category;
  if (category != NounCategory::body && category != NounCategory::collective) return false;
  if (draft.bare && reading_.all_capitals(draft.core.first)) return false;  // "l'ONG"
  if (draft.apposed != no_draft && category == NounCategory::body) return false;
  return reading_.capital(draft.core.first) && !reading_.opens_sentence(draft.core.first) &&
         draft.number != Number::plural && scene_.noun(draft).cls != "government" && scene_.noun(draft).cls != "state";
}

TokenSpan BodyNamer::name_span(const Draft& draft) const {
  return {draft.core.first, std::max(draft.tokens.last, draft.core.last)};
}

// "la CE" behind "la Communauté européenne": the first letters of the words, small ones left out.
bool are_initials(std::string_view acronym, std::string_view name) {
  constexpr std::array<std::string_view, 10> small{"de", "du", "des", "la", "le", "les", "et", "l'", "d'", "pour"};
  std::size_t letter = 0;
  int words = 0;
  while (!name.empty()) {
    std::size_t end = std::min(name.find_first_of(" '"), name.size());
    if (end < name.size() && name[end] == '\'') ++end;
    const std::string_view word = name.substr(0, end);
    name.remove_prefix(std::min(end + (end < name.size() && name[end] == ' ' ? 1 : 0), name.size()));
    if (word.empty() || std::find(small.begin(), small.end(), word) != small.end()) continue;
    if (letter >= acronym.size() || word.front() != acronym[letter]) return false;
    ++letter;
    ++words;
  }
  return letter == acronym.size() && words >= 2;
}

ActorIndex BodyNamer::unknown_body(TokenSpan span, const Draft& draft, std::string_view cls) {
  const std::string key(reading_.key(span));
  if (span.size() == 1 && reading_.all_capitals(span.first)) {
    for (auto known = names_.rbegin(); known != names_.rend(); ++known) {
      if (are_initials(key, known->first)) return known->second;
    }
  }
  // "le Parti libéral" after "le Parti libéral japonais", or the other way round.
  for (auto known = names_.rbegin(); known != names_.rend(); ++known) {
    const std::string& other = known->first;
    const std::string& shorter = other.size() < key.size() ? other : key;
    const std::string& longer = other.size() < key.size() ? key : other;
    if (longer == shorter) return known->second;
    const bool bare = (draft.source == Source::noun && draft.definite && &shorter == &key) ||
                      (span.size() == 1 && &shorter == &key && reading_.capital(span.first));
    if ((shorter.find(' ') != std::string::npos || bare) && longer.starts_with(shorter + " ")) return known->second;
  }
  std::string name(document_.words(span));
  const std::string prefix =
      "organisation:" + (draft.country.empty() ? std::string() : std::string(draft.country) + "/");
  const ActorIndex index = scene_.actor(prefix + slug(key), std::move(name), ActorKind::organisation, draft.country);
  Candidate& candidate = scene_.candidates[index];
  candidate.named = true;
  if (candidate.cls.empty()) candidate.cls = cls;
  if (candidate.gender == Gender::none) candidate.gender = draft.gender;
  names_.emplace_back(key, index);
  return index;
}

// "le Rassemblement pour le progrès" is a party by its first word.
std::string_view BodyNamer::class_of_name(TokenSpan span) const {
  if (span.size() < 2) return {};
  std::vector<Term> terms;
  reading_.knowledge().find(reading_.key(span.first), terms);
  for (const Term& term : terms) {
    if (term.kind != TermKind::noun) continue;
    const Noun& noun = reading_.knowledge().noun(term.target);
    if (noun.category == NounCategory::body) return noun.cls;
  }
  return {};
}

// "Fana" after "Fana Broadcasting Corporate".
ActorIndex BodyNamer::first_word_of(const Draft& draft) const {
  if (draft.source != Source::organisation || draft.core.size() != 1) return no_actor;
  const std::string own = std::string(reading_.key(draft.core)) + " ";
  ActorIndex found = no_actor;
  for (const auto& [name, actor] : names_) {
    if (!name.starts_with(own) || actor == found) continue;
    if (found != no_actor) return no_actor;
    found = actor;
  }
  return found;
}

ActorIndex BodyNamer::meant_by_acronym(TokenSpan whole) const {
  for (const auto& [acronym, span] : acronyms_) {
    if (span != whole && reading_.key(span) != reading_.key(whole)) continue;
    std::vector<Term> terms;
    reading_.knowledge().find(acronym, terms);
    for (const Term& term : terms) {
      if (term.kind == TermKind::body && term.acronym)
        return body_actor(scene_, reading_.knowledge().body(term.target));
    }
  }
  return no_actor;
}

void BodyNamer::name(std::int32_t index) {
  Draft& self = draft(index);
  if (self.absorbed || self.resolved()) return;
  if (self.source == Source::body) {
    // "l'Armée de libération nationale (ELN)": of several bodies of that name, the one with that acronym.
    if (const ActorIndex meant = meant_by_acronym(self.core); meant != no_actor) {
      scene_.resolve(self, meant, Resolution::name, "name of the acronym behind it");
      return;
    }
    const Body& body = reading_.knowledge().body(self.target);
    const bool same = name_key(body.name) == reading_.key(self.core);
    scene_.resolve(self, body_actor(scene_, body), same ? Resolution::name : Resolution::alias, "known body");
    names_.emplace_back(name_key(body.name), self.actors.front());
    names_.emplace_back(std::string(reading_.key(self.core)), self.actors.front());
    return;
  }
  const bool phrase = is_named_phrase(self);
  if (self.source != Source::organisation && !phrase) return;
  TokenSpan span = phrase ? name_span(self) : self.core;
  const std::string own(reading_.key(span));
  // "la Commission", "l'Union", where the Union is spoken of.
  if ((own == "commission" || own == "union") && speaks_of_union()) {
    std::vector<Term> known;
    reading_.knowledge().find(own == "union" ? "union europeenne" : "commission europeenne", known);
    for (const Term& term : known) {
      if (term.kind != TermKind::body) continue;
      scene_.resolve(self, body_actor(scene_, reading_.knowledge().body(term.target)), Resolution::alias,
                     "the Union or its Commission");
      return;
    }
  }
  const auto expansion = acronyms_.find(own);
  // What the article says an acronym stands for goes before what is known of it.
  if (expansion != acronyms_.end()) span = expansion->second;
  std::vector<Term> terms;
  for (const auto& [acronym, whole] : acronyms_) {
    if (whole == span || reading_.key(whole) == own) reading_.knowledge().find(acronym, terms);
  }
  reading_.knowledge().find(reading_.key(span), terms);
  for (const Term& term : terms) {
    if (term.kind != TermKind::body) continue;
    const Body& body = reading_.knowledge().body(term.target);
    if (body.key.find('/') != std::string::npos && self.source == Source::organisation && self.country.empty() &&
        std::none_of(scene_.drafts.begin(), scene_.drafts.end(),
                     [&](const Draft& d) { return d.source == Source::country && d.country == body.country; })) {
      continue;
    }
    scene_.resolve(self, body_actor(scene_, body), Resolution::alias, "known body by its acronym");
    return;
  }
  if (const ActorIndex whole = first_word_of(self); whole != no_actor) {
    scene_.resolve(self, whole, Resolution::alias, "first word of its name");
    return;
  }
  std::string_view cls = phrase ? scene_.noun(self).cls : class_of_name(span);
  if (self.apposed != no_draft && draft(self.apposed).source == Source::noun) {
    cls = scene_.noun(draft(self.apposed)).cls;
    if (self.country.empty()) self.country = draft(self.apposed).country;
  }
  scene_.resolve(self, unknown_body(span, self, cls),
                 expansion != acronyms_.end() ? Resolution::alias : Resolution::name,
                 expansion != acronyms_.end() ? "acronym explained in the text" : "name");
}

}  // namespace

void name_bodies(Scene& scene) {
  BodyNamer(scene).run();
}

}  // namespace entente
