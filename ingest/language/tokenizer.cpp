#include "ingest/language/tokenizer.hpp"

#include <algorithm>

#include "base/time_limit.hpp"
#include "ingest/language/affixes.hpp"
#include "ingest/language/lexeme.hpp"
#include "ingest/language/run_cache.hpp"
#include "ingest/language/runs.hpp"
#include "ingest/language/special_cases.hpp"

namespace entente {

namespace {

constexpr std::size_t longest_text = std::size_t{1} << 30;

RawToken make_token(const Lexeme& lexeme, std::uint32_t begin, std::uint32_t end) {
  RawToken token;
  token.span = {ByteOffset(begin), ByteOffset(end)};
  token.is_space = lexeme.is_space != 0;
  token.orth = lexeme.orth;
  token.norm = lexeme.norm;
  token.prefix = lexeme.prefix;
  token.suffix = lexeme.suffix;
  token.shape = lexeme.shape;
  return token;
}

void append_special(std::span<const SpecialToken> special, std::uint32_t begin, std::vector<RawToken>& tokens) {
  for (const SpecialToken& part : special) {
    const auto end = begin + static_cast<std::uint32_t>(part.size);
    tokens.push_back(make_token(part.lexeme, begin, end));
    begin = end;
  }
}

}  // namespace

struct Tokenizer::Model {
  Affixes affixes;
  SpecialCases specials;
  std::span<const NormEntry> norms;

  explicit Model(const FlatFile& file)
      : affixes(Affixes::Rules::read(file), file.path()),
        specials(file),
        norms(file.section<NormEntry>("tokenizer/norms")) {}
};

struct Tokenizer::Workspace::State {
  Affixes::Scratch affixes;
  std::vector<Affixes::Piece> pieces;
  std::vector<RawToken> run;
  RunCache cache;
  std::vector<SpecialCases::Match> matches;
  std::vector<bool> seen;
  std::vector<RawToken> tokens;

  void split(const Model& model, std::string_view text);
  void find_phrases(const Model& model, const std::vector<RawToken>& found);
  void apply_phrases(const Model& model, std::string_view text, std::vector<RawToken>& found);
};

// Fills `run` with the tokens of one run.
void Tokenizer::Workspace::State::split(const Model& model, std::string_view text) {
  pieces.clear();
  run.clear();
  const auto whole = model.specials.find(text);
  if (whole) {
    append_special(model.specials.tokens(*whole), 0, run);
    return;
  }
  model.affixes.split(text, model.specials, affixes, pieces);
  for (const Affixes::Piece& piece : pieces) {
    if (piece.special != Affixes::no_special) {
      append_special(model.specials.tokens(piece.special), piece.begin, run);
    } else {
      const std::string_view word = text.substr(piece.begin, piece.end - piece.begin);
      run.push_back(make_token(make_lexeme(word, model.norms), piece.begin, piece.end));
    }
  }
}

// Leaves in `matches` the phrases that stand, in the order of the text: the longest first, then the earliest; every
// match, standing or not, bars its tokens from being the ends of others (Tokenizer._filter_special_spans).
void Tokenizer::Workspace::State::find_phrases(const Model& model, const std::vector<RawToken>& found) {
  matches.clear();
  const auto size = static_cast<std::uint32_t>(found.size());
  const auto orth_at = [&](std::uint32_t i) { return found[i].orth; };
  for (std::uint32_t i = 0; i < size; ++i) {
    if (model.specials.may_start_phrase(found[i].orth)) model.specials.find_phrases(i, size, orth_at, matches);
  }
  if (matches.empty()) return;
  std::sort(matches.begin(), matches.end(), [](const SpecialCases::Match& a, const SpecialCases::Match& b) {
    return a.last - a.first != b.last - b.first ? a.last - a.first > b.last - b.first : a.first < b.first;
  });
  seen.assign(found.size(), false);
  std::size_t kept = 0;
  for (const SpecialCases::Match match : matches) {
    const bool stands = !seen[match.first] && !seen[match.last - 1];
    for (std::uint32_t i = match.first; i < match.last; ++i) seen[i] = true;
    if (stands) matches[kept++] = match;
  }
  matches.resize(kept);
  std::sort(matches.begin(), matches.end(),
            [](const SpecialCases::Match& a, const SpecialCases::Match& b) { return a.first < b.first; });
}

// spaCy's second pass (Tokenizer._apply_special_cases): special cases that stand across what the first pass has parted.
void Tokenizer::Workspace::State::apply_phrases(const Model& model, std::string_view text,
                                                std::vector<RawToken>& found) {
  find_phrases(model, found);
  if (matches.empty()) return;
  tokens.clear();
  std::uint32_t next = 0;
  for (const SpecialCases::Match match : matches) {
    tokens.insert(tokens.end(), found.begin() + next, found.begin() + match.first);
    const RawToken& first = found[match.first];
    const RawToken& last = found[match.last - 1];
    // The phrase may hold a space in the text where the special case has none.
    const auto special = model.specials.find(slice(text, {first.span.begin, last.span.end}));
    if (special) {
      append_special(model.specials.tokens(*special), value(first.span.begin), tokens);
      tokens.back().space_after = last.space_after;
    } else {
      tokens.insert(tokens.end(), found.begin() + match.first, found.begin() + match.last);
    }
    next = match.last;
  }
  tokens.insert(tokens.end(), found.begin() + next, found.end());
  found.swap(tokens);
}

Tokenizer::Workspace::Workspace(const Tokenizer&) : state_(std::make_unique<State>()) {}
Tokenizer::Workspace::~Workspace() = default;
Tokenizer::Workspace::Workspace(Workspace&&) noexcept = default;
Tokenizer::Workspace& Tokenizer::Workspace::operator=(Workspace&&) noexcept = default;

Tokenizer::Tokenizer(const FlatFile& model) : model_(std::make_unique<const Model>(model)) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

void Tokenizer::tokenize(std::string_view text, Workspace& workspace, std::vector<RawToken>& tokens) const {
  if (text.size() >= longest_text) throw Error("a text is too long: " + std::to_string(text.size()) + " bytes");
  Workspace::State& state = *workspace.state_;
  tokens.clear();
  for_each_run(text, [&](std::size_t begin, std::size_t end, bool space_after) {
    const std::string_view run = text.substr(begin, end - begin);
    const std::uint64_t hash = RunCache::hash(run);
    auto parts = state.cache.find(run, hash);
    if (!parts) {
      check_time();
      state.split(*model_, run);
      state.cache.store(run, hash, state.run);
      parts = state.run;
    }
    const auto offset = static_cast<std::uint32_t>(begin);
    for (const RawToken& part : *parts) {
      RawToken& token = tokens.emplace_back(part);
      token.span.begin = ByteOffset(value(token.span.begin) + offset);
      token.span.end = ByteOffset(value(token.span.end) + offset);
    }
    tokens.back().space_after = space_after;
  });
  state.apply_phrases(*model_, text, tokens);
}

}  // namespace entente
