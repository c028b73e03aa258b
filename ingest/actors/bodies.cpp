// Organisations and groups by their names: those of the knowledge, those that only the article has, acronyms with what
// they stand for.
#include <algorithm>
#include <array>

#include "ingest/actors/acronyms.hpp"
#include "ingest/actors/name_key.hpp"
#include "ingest/actors/scene.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

class BodyNamer {
 public:
  explicit BodyNamer(Scene& scene) : scene_(scene), reading_(scene.reading), document_(scene.document) {}

  void run() {
    doubt_local_names();
    acronyms_ = read_acronyms(scene_);
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
  ActorIndex first_word_of(const Draft& draft) const;
  ActorIndex meant_by_acronym(TokenSpan whole) const;
  void name(std::int32_t index);
  ActorIndex national(const Draft& self, const Body& body);
  bool is_named_phrase(const Draft& draft) const;
  bool speaks_of_union() const;
  std::string_view class_of_name(TokenSpan span) const;
  TokenSpan name_span(const Draft& draft) const;
  ActorIndex unknown_body(TokenSpan span, const Draft& draft, std::string_view cls);

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
  Acronyms acronyms_;
  std::vector<std::pair<std::string, ActorIndex>> names_;  // keys of names already given, in the order of the text
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
  TokenIndex last = std::max(draft.tokens.last, draft.core.last);
  // "le Front du travail de Bernard Sow": who leads it is no part of its name.
  const TokenIndex least = scene_.noun(draft).cls == "parti" ? 1 : 2;  // "la Ligue de Matteo Sow"
  for (TokenIndex t = draft.core.last + least; t < last; ++t) {
    const std::int32_t at = scene_.draft_at(t);
    if (at == no_draft || (reading_.key(t - 1) != "de" && reading_.key(t - 1) != "d'")) continue;
    const Draft& person = scene_.drafts[static_cast<std::size_t>(at)];
    if (person.source == Source::person && person.core.first == t && person.core.size() > 1) last = t - 1;
  }
  return {draft.core.first, last};
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
    if (word.empty() || among(word, small)) continue;
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
  constexpr std::array<std::string_view, 5> parties{"rassemblement", "congres", "convention", "bloc", "coalition"};
  if (among(reading_.key(span.first), parties)) return "parti";
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

// "la Croix-Rouge malienne"
ActorIndex BodyNamer::national(const Draft& self, const Body& body) {
  const TokenSpan whole{self.core.first, std::max(self.core.last, self.tokens.last)};
  std::string key = "organisation:" + std::string(self.country) + "/" + body.key.substr(body.key.find(':') + 1);
  const ActorIndex index =
      scene_.actor(std::move(key), std::string(document_.words(whole)), ActorKind::organisation, self.country);
  Candidate& candidate = scene_.candidates[index];
  candidate.cls = body.cls;
  candidate.gender = body.gender;
  candidate.named = true;
  return index;
}

void BodyNamer::name(std::int32_t index) {
  Draft& self = draft(index);
  if (self.absorbed || self.resolved()) return;
  if (self.source == Source::body) {
    // "l'Union des travailleurs (UDT)": of several bodies of that name, the one with that acronym.
    if (const ActorIndex meant = meant_by_acronym(self.core); meant != no_actor) {
      scene_.resolve(self, meant, Resolution::name, "name of the acronym behind it");
      return;
    }
    const Body& body = reading_.knowledge().body(self.target);
    if (!self.country.empty() && body.country.empty()) {
      scene_.resolve(self, national(self, body), Resolution::name, "known body of that country");
      return;
    }
    const bool same = name_key(body.name) == reading_.key(self.core);
    scene_.resolve(self, body_actor(scene_, body), same ? Resolution::name : Resolution::alias, "known body");
    names_.emplace_back(name_key(body.name), self.actors.front());
    names_.emplace_back(std::string(reading_.key(self.core)), self.actors.front());
    return;
  }
  const bool phrase = is_named_phrase(self);
  if (self.source != Source::organisation && !phrase) return;
  TokenSpan span = phrase ? name_span(self) : self.core;
  if (phrase) self.tokens.last = span.last;
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
        std::none_of(scene_.drafts.begin(), scene_.drafts.end(), [&](const Draft& d) {
          return (d.source == Source::country || d.source == Source::demonym) && d.country == body.country;
        })) {
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
