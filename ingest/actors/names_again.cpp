// Names that return: a person's name is his or hers wherever it stands, whole or in part, and so is a body's acronym,
// whatever the recogniser and the tagger say there.
#include <algorithm>
#include <functional>

#include "ingest/actors/scene.hpp"

namespace entente {

namespace {

// "JeM", "FdI": short, and more than one capital.
bool is_acronym(std::string_view word) {
  constexpr std::size_t longest = 8;  // bytes
  return word.size() <= longest &&
         std::count_if(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) > 1;
}

class NamesAgain {
 public:
  explicit NamesAgain(Scene& scene) : scene_(scene), reading_(scene.reading), document_(scene.document) {}

  void run() {
    agree_on_persons();
    join_countries();
    agree_on_bodies();
    collect();
    if (surnames_.empty() && acronyms_.empty()) return;
    for (TokenIndex i = 0; i < document_.size(); ++i) take(i);
    scene_.sort_drafts();
  }

 private:
  void agree_on_persons();
  void join_countries();
  void agree_on_bodies();
  void collect();
  void take(TokenIndex i);
  bool stands_alone(TokenIndex i) const;
  bool goes_on(TokenIndex i) const;

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
  std::vector<std::string_view> surnames_;  // sorted, as keys
  std::vector<std::string_view> acronyms_;
};

// A name of two words or more that is a person's at one place is so everywhere.
void NamesAgain::agree_on_persons() {
  for (Draft& draft : scene_.drafts) {
    if ((draft.source != Source::place && draft.source != Source::organisation) || draft.core.size() < 2) continue;
    const std::string_view key = reading_.key(draft.core);
    for (const Draft& other : scene_.drafts) {
      if (other.source != Source::person || reading_.key(other.core) != key) continue;
      draft.source = Source::person;
      draft.gender = other.gender;
      break;
    }
  }
}

// "Algérie Télécom" that is a body at one place is so where the recogniser has seen a country and another name.
void NamesAgain::join_countries() {
  std::vector<std::string> bodies;
  for (const Draft& body : scene_.drafts) {
    if (body.source == Source::organisation && body.core.size() == 2) bodies.emplace_back(reading_.key(body.core));
  }
  std::sort(bodies.begin(), bodies.end());
  for (std::size_t c = 0; c < scene_.drafts.size() && !bodies.empty(); ++c) {
    Draft& country = scene_.drafts[c];
    const TokenSpan whole{country.core.first, country.core.last + 1};
    if (country.source != Source::country || country.core.size() != 1 || whole.last > document_.size() ||
        !std::binary_search(bodies.begin(), bodies.end(), reading_.key(whole), std::less<>{}))
      continue;
    if (const std::int32_t rest = scene_.draft_at(country.core.last); rest != no_draft)
      scene_.drafts[static_cast<std::size_t>(rest)].absorbed = true;
    country.source = Source::organisation;
    country.core = country.tokens = whole;
    country.country = {};
    scene_.cover(whole, static_cast<std::int32_t>(c));
  }
}

// "Fana" after "Fana Broadcasting Corporate" is the body, unless somebody has that name.
void NamesAgain::agree_on_bodies() {
  for (Draft& draft : scene_.drafts) {
    if ((draft.source != Source::person && draft.source != Source::place) || draft.core.size() != 1 ||
        draft.tokens.first < draft.core.first)
      continue;
    const std::string_view key = reading_.key(draft.core);
    const auto begins = [&](const Draft& other, Source source) {
      return other.source == source && other.core.size() > 1 && reading_.key(other.core.first) == key;
    };
    bool body = false;
    bool other_use = false;
    for (const Draft& other : scene_.drafts) {
      body = body || begins(other, Source::organisation);
      for (TokenIndex i = other.core.first; i < other.core.last && other.source == Source::person; ++i)
        other_use = other_use || (other.core.size() > 1 && reading_.key(i) == key);
    }
    if (body && !other_use) draft.source = Source::organisation;
  }
}

// Surnames of those whose full name the text has, and acronyms of bodies that it names or explains in brackets.
void NamesAgain::collect() {
  constexpr std::size_t shortest_surname = 4;  // bytes
  for (const Draft& draft : scene_.drafts) {
    if (draft.source == Source::person) {
      for (TokenIndex i = draft.core.first + 1; i < draft.core.last; ++i) {
        if (reading_.capital(i) && reading_.key(i).size() >= shortest_surname) surnames_.push_back(reading_.key(i));
      }
    } else if (draft.source == Source::organisation && draft.core.size() == 1 &&
               reading_.all_capitals(draft.core.first)) {
      acronyms_.push_back(reading_.key(draft.core));
    }
  }
  for (TokenIndex i = 1; i + 1 < document_.size(); ++i) {
    const bool acronym = reading_.all_capitals(i) || is_acronym(document_.word(i));
    if (acronym && document_.word(i - 1) == "(" && document_.word(i + 1) == ")") acronyms_.push_back(reading_.key(i));
  }
  for (std::vector<std::string_view>* names : {&surnames_, &acronyms_}) {
    std::sort(names->begin(), names->end());
    names->erase(std::unique(names->begin(), names->end()), names->end());
  }
}

bool NamesAgain::stands_alone(TokenIndex i) const {
  const TokenIndex next = i + 1;
  const TokenIndex end = reading_.sentence_end(i);
  if (next < end && (reading_.capital(next) || reading_.is_hyphen(next))) return false;
  return i == reading_.sentence_begin(i) || !(reading_.capital(i - 1) || reading_.is_hyphen(i - 1)) ||
         reading_.opens_sentence(i - 1);
}

// What opens a sentence has a capital anyway: a verb must follow.
bool NamesAgain::goes_on(TokenIndex i) const {
  if (!reading_.opens_sentence(i)) return true;
  const TokenIndex next = i + 1;
  if (next >= reading_.sentence_end(i)) return false;
  const Pos pos = document_[next].pos;
  const std::string_view key = reading_.key(next);
  return pos == Pos::aux || pos == Pos::verb || key == "ne" || key == "n'" || key == "se" || key == "s'";
}

void NamesAgain::take(TokenIndex i) {
  if (!reading_.capital(i) || scene_.draft_at(i) != no_draft || !stands_alone(i)) return;
  const std::string_view key = reading_.key(i);
  Draft draft;
  draft.core = draft.tokens = {i, i + 1};
  draft.head = i;
  draft.number = Number::singular;
  if (std::binary_search(acronyms_.begin(), acronyms_.end(), key) &&
      (reading_.all_capitals(i) || is_acronym(document_.word(i)))) {
    draft.source = Source::organisation;
  } else if (std::binary_search(surnames_.begin(), surnames_.end(), key) && goes_on(i)) {
    draft.source = Source::person;
  } else {
    return;
  }
  scene_.add(draft);
}

}  // namespace

void find_names_again(Scene& scene) {
  NamesAgain(scene).run();
}

}  // namespace entente
