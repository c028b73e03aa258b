// "l'Organisation de libération (OL)": names with their acronyms, persons with their initials or their party.
#include "ingest/actors/acronyms.hpp"
#include "ingest/word_list.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

class AcronymReader {
 public:
  explicit AcronymReader(Scene& scene) : scene_(scene), reading_(scene.reading), document_(scene.document) {}

  void run();
  Acronyms take() { return std::move(acronyms_); }

 private:
  Draft& draft(std::int32_t index) { return scene_.drafts[static_cast<std::size_t>(index)]; }
  bool is_acronym(TokenIndex i) const;
  bool is_no_place(TokenIndex i) const;
  TokenIndex body_before(TokenIndex open) const;
  TokenIndex expansion_before(TokenIndex open, std::string_view acronym) const;
  void join_party(std::int32_t person, TokenIndex acronym);
  void name_by_initials(std::int32_t person, TokenIndex initials);

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
  Acronyms acronyms_;
};

TokenIndex AcronymReader::expansion_before(TokenIndex open, std::string_view acronym) const {
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

// "le Comité pour le port et la mer (CPM)": a noun of bodies with a capital, and nothing but a name behind it.
TokenIndex AcronymReader::body_before(TokenIndex open) const {
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
bool AcronymReader::is_acronym(TokenIndex i) const {
  if (reading_.all_capitals(i)) return true;
  const std::string_view word = document_.word(i);
  return std::count_if(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2;
}

bool AcronymReader::is_no_place(TokenIndex i) const {
  std::vector<Term> terms;
  reading_.knowledge().find(reading_.key(i), terms);
  return std::none_of(terms.begin(), terms.end(), [](const Term& term) {
    return term.kind == TermKind::country || term.kind == TermKind::capital || term.kind == TermKind::city;
  });
}

void AcronymReader::run() {
  for (TokenIndex i = 1; i + 1 < document_.size(); ++i) {
    if (document_.word(i - 1) != "(") continue;
    // "(N-VA)" is three tokens.
    const bool parted = i + 3 < document_.size() && reading_.is_hyphen(i + 1) && reading_.capital(i + 2);
    const TokenIndex last = parted ? i + 3 : i + 1;
    if (document_.word(last) != ")" && document_.word(last) != ",") continue;
    const std::string key(reading_.key({i, last}));
    if (key.size() < 2 || key.size() > 10 || !reading_.capital(i)) continue;
    const bool word = document_.word(last) == ")" && body_before(i - 1) >= 0 && is_no_place(i);  // "(Synep)"
    const bool capitals = is_acronym(i) || (parted && is_acronym(i + 2));
    if (!capitals && scene_.draft_at(i) == no_draft && !word) continue;
    if (!capitals && !is_no_place(i)) continue;
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
      // "la mission de l'Union africaine (Amisom)": another body, unless both are of one class.
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
    // "Anna Maria Diallo (AMD)": he himself, by his initials.
    if (const std::int32_t person = scene_.draft_at(start);
        person != no_draft && draft(person).source == Source::person && draft(person).core.first == start &&
        draft(person).core.last == open) {
      name_by_initials(person, i);
      continue;
    }
    constexpr std::array<std::string_view, 7> texts{"accord",    "traite",     "loi",         "projet",
                                                    "protocole", "convention", "interruption"};
    if (among(reading_.key(start), texts)) {
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
      fresh.core = fresh.tokens = {i, last};
      fresh.head = i;
      fresh.source = Source::organisation;
      scene_.add(fresh);
    } else if (draft(acronym).source != Source::body) {
      draft(acronym).source = Source::organisation;
    }
  }
}

// The initials are the person's wherever they stand.
void AcronymReader::name_by_initials(std::int32_t person, TokenIndex initials) {
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

// "Anna Diallo (PS)": a member, not an explanation.
void AcronymReader::join_party(std::int32_t person, TokenIndex acronym) {
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

}  // namespace

Acronyms read_acronyms(Scene& scene) {
  AcronymReader reader(scene);
  reader.run();
  return reader.take();
}

}  // namespace entente
