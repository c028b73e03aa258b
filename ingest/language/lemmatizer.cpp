#include "ingest/language/lemmatizer.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "ingest/language/config.hpp"
#include "ingest/language/lemma_tables.hpp"

namespace entente {

namespace {

enum class Mode : std::uint8_t { none, lookup, french };

constexpr std::array<std::string_view, 3> mode_names{"none", "lookup", "rule:fr"};

// Their lemmatizers look words up by code of their own.
constexpr std::array<std::string_view, 5> own_lookup{"ca", "es", "ht", "it", "nl"};

}  // namespace

struct Lemmatizer::Model {
  Mode mode = Mode::none;
  bool overwrite = false;
  std::optional<LemmaTables> tables;

  std::string lemma(std::string_view word, Pos pos) const {
    return mode == Mode::french ? tables->french(word, pos) : tables->lookup(word);
  }
};

// Remembers the lemmas of words by string id and part of speech. What is remembered is dropped only between documents,
// so that the indices hold through one.
struct Lemmatizer::Workspace::State {
  static constexpr std::size_t smallest = std::size_t{1} << 12;
  static constexpr std::size_t largest = std::size_t{1} << 16;
  static constexpr std::uint32_t nowhere = UINT32_MAX;

  struct Entry {
    std::uint64_t orth = 0;  // 0: empty
    std::uint32_t lemma = 0;
    Pos pos = Pos::none;
  };
  struct Place {
    std::uint64_t document = 0;  // the last one that it was used in
    std::uint32_t index = 0;     // in that document's lemmas
  };

  std::vector<Entry> entries = std::vector<Entry>(smallest);  // a power of two
  std::size_t used = 0;
  std::vector<std::string> lemmas;
  std::vector<Place> places;  // by lemma
  std::unordered_map<std::string, std::uint32_t> known;
  std::uint64_t document = 0;

  void start() {
    ++document;
    if (used < largest / 2) return;
    entries.assign(smallest, Entry{});
    used = 0;
    lemmas.clear();
    places.clear();
    known.clear();
  }

  static std::size_t slot_of(const std::vector<Entry>& table, std::uint64_t orth, Pos pos) {
    std::size_t slot = (orth ^ (static_cast<std::uint64_t>(pos) * 0x9E3779B97F4A7C15ULL)) & (table.size() - 1);
    while (table[slot].orth != 0 && (table[slot].orth != orth || table[slot].pos != pos))
      slot = (slot + 1) & (table.size() - 1);
    return slot;
  }

  std::uint32_t intern(std::string lemma) {
    const auto [entry, added] = known.try_emplace(std::move(lemma), static_cast<std::uint32_t>(lemmas.size()));
    if (added) {
      lemmas.push_back(entry->first);
      places.emplace_back();
    }
    return entry->second;
  }

  void grow() {
    std::vector<Entry> larger(entries.size() * 2);
    for (const Entry& entry : entries) {
      if (entry.orth != 0) larger[slot_of(larger, entry.orth, entry.pos)] = entry;
    }
    entries.swap(larger);
  }

  std::uint32_t lemma_of(const Model& model, std::uint64_t orth, Pos pos, std::string_view word) {
    std::size_t slot = slot_of(entries, orth, pos);
    if (entries[slot].orth != 0) return entries[slot].lemma;
    if (used >= entries.size() / 2) {
      grow();
      slot = slot_of(entries, orth, pos);
    }
    entries[slot] = {orth, intern(model.lemma(word, pos)), pos};
    ++used;
    return entries[slot].lemma;
  }
};

Lemmatizer::Workspace::Workspace(const Lemmatizer&) : state_(std::make_unique<State>()) {}
Lemmatizer::Workspace::~Workspace() = default;
Lemmatizer::Workspace::Workspace(Workspace&&) noexcept = default;
Lemmatizer::Workspace& Lemmatizer::Workspace::operator=(Workspace&&) noexcept = default;

Lemmatizer::Lemmatizer(const FlatFile& file) {
  Model model;
  const std::string_view mode = file.text("lemmatizer/mode");
  const auto known = std::find(mode_names.begin(), mode_names.end(), mode);
  if (known == mode_names.end()) throw Error(file.path(), "section lemmatizer/mode", "holds no known mode");
  model.mode = static_cast<Mode>(known - mode_names.begin());
  model.overwrite = file.text("lemmatizer/overwrite") == "true";
  if (model.mode != Mode::none) model.tables.emplace(file);
  model_ = std::make_unique<const Model>(std::move(model));
}
Lemmatizer::~Lemmatizer() = default;
Lemmatizer::Lemmatizer(Lemmatizer&&) noexcept = default;
Lemmatizer& Lemmatizer::operator=(Lemmatizer&&) noexcept = default;

void Lemmatizer::install(const Package& package, FlatFileWriter& writer) {
  const Config config = Config::parse(package.file("config.cfg"), package.path());
  constexpr std::string_view component = "components.lemmatizer";
  const auto fail = [&](const std::string& what) { throw Error(package.path(), "config.cfg: lemmatizer", what); };
  std::string name(mode_names[0]);
  if (config.has(component)) {
    const std::string factory = config.text(component, "factory").value_or("");
    const std::string mode = config.text(component, "mode").value_or("");
    const std::string language = config.text("nlp", "lang").value_or("");
    if (factory != "lemmatizer") fail("factory \"" + factory + "\" is not supported");
    const bool own = std::find(own_lookup.begin(), own_lookup.end(), language) != own_lookup.end();
    if (mode == "rule" && language == "fr") {
      name = mode_names[2];
    } else if (mode == "lookup" && !own) {
      name = mode_names[1];
    } else {
      fail("mode \"" + mode + "\" of language \"" + language + "\" is not supported");
    }
    LemmaTables::install(package, mode, language, writer);
  }
  writer.add("lemmatizer/mode", name);
  writer.add("lemmatizer/overwrite", config.flag(component, "overwrite").value_or(false) ? "true" : "false");
}

void Lemmatizer::apply(Document& document, const std::vector<RawToken>& tokens, Workspace& workspace) const {
  if (model_->mode == Mode::none) {
    if (document.lemmas.empty()) document.lemmas.emplace_back();
    return;
  }
  Workspace::State& state = *workspace.state_;
  state.start();
  const bool some_set = !document.lemmas.empty();
  for (std::size_t i = 0; i < document.lemmas.size(); ++i) {  // those of the ruler
    state.places[state.intern(document.lemmas[i])] = {state.document, static_cast<std::uint32_t>(i)};
  }
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    Token& token = document.tokens[i];
    if (some_set && !model_->overwrite && !document.lemmas[token.lemma].empty()) continue;
    const std::uint32_t lemma = state.lemma_of(*model_, tokens[i].orth, token.pos, slice(document.text, token.span));
    Workspace::State::Place& place = state.places[lemma];
    if (place.document != state.document) {
      place = {state.document, static_cast<std::uint32_t>(document.lemmas.size())};
      document.lemmas.push_back(state.lemmas[lemma]);
    }
    token.lemma = place.index;
  }
}

}  // namespace entente
