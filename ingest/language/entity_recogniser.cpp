#include "ingest/language/entity_recogniser.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "ingest/language/label_table.hpp"

namespace entente {

namespace {

constexpr std::size_t context_words = 3;

// Which mask: outside of entities by whether a longer and a single-word entity may begin; inside by type and whether
// the entity may go on behind this word.
constexpr std::size_t outside_masks = 4;
constexpr std::size_t outside_mask(bool may_begin, bool may_unit) {
  return (may_begin ? 2U : 0U) + (may_unit ? 1U : 0U);
}
constexpr std::size_t inside_mask(std::size_t type, bool may_go_on) {
  return outside_masks + 2 * type + (may_go_on ? 1U : 0U);
}

}  // namespace

void EntityRecogniser::install(const Config& config, const ThincModel& model, std::string_view moves_bytes,
                               std::string_view file, std::size_t width, FlatFileWriter& writer) {
  constexpr std::size_t most_actions = 4096;
  const std::vector<Transition> transitions = read_transitions(moves_bytes, file, true);
  if (transitions.size() > most_actions) throw Error(file, "moves", "too many");
  std::vector<std::uint32_t> actions;
  std::vector<std::string> types{""};
  bool has_out = false;
  for (const Transition& transition : transitions) {
    const auto found = std::find(types.begin(), types.end(), transition.label);
    const auto type = static_cast<std::size_t>(found - types.begin());
    if (found == types.end()) types.push_back(transition.label);
    if (transition.label.size() > 23)
      throw Error(file, "moves", "the type \"" + transition.label + "\" is too long (23 bytes at most)");
    actions.push_back(static_cast<std::uint32_t>(transition.move));
    actions.push_back(static_cast<std::uint32_t>(type));
    has_out = has_out || transition.move == out;
  }
  if (!has_out) throw Error(file, "moves", "the move out of entities is missing");
  writer.add("ner.actions", std::span<const std::uint32_t>(actions));
  add_names(writer, "ner.types", types);
  TransitionScorer::install(config, "components.ner.model", model, context_words, width, transitions.size(), "ner",
                            writer);
}

std::size_t EntityRecogniser::read_action_count(const FlatFile& model) {
  const std::size_t numbers = model.section<std::uint32_t>("ner.actions").size();
  if (numbers == 0 || numbers % 2 != 0) throw Error(model.path(), "section ner.actions", "has a wrong size");
  return numbers / 2;
}

EntityRecogniser::EntityRecogniser(const FlatFile& model, std::size_t width)
    : scorer_(model, "ner", context_words, width, read_action_count(model)) {
  const std::vector<std::string> names = read_names(model, "ner.types");
  for (const std::string& name : names) {
    if (name.size() > 23) throw Error(model.path(), "section ner.types", "has a type that is too long");
    types_.emplace_back(name);
  }
  const auto numbers = model.section<std::uint32_t>("ner.actions");
  for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
    if (numbers[i] >= moves || numbers[i + 1] >= types_.size())
      throw Error(model.path(), "section ner.actions", "is wrong");
    actions_.push_back({static_cast<Move>(numbers[i]), static_cast<std::uint16_t>(numbers[i + 1])});
  }
  const std::size_t columns = scorer_.columns();
  const std::size_t mask_size = (outside_masks + 2 * types_.size()) * columns;
  float* masks = masks_.get(mask_size);
  std::fill(masks, masks + mask_size, -std::numeric_limits<float>::infinity());
  for (std::size_t a = 0; a < actions_.size(); ++a) {
    const auto [move, type] = actions_[a];
    const auto allow = [&](std::size_t mask) { masks[mask * columns + a] = 0; };
    for (const bool may_begin : {false, true}) {
      for (const bool may_unit : {false, true}) {
        if (move == out || (type != 0 && ((move == begin && may_begin) || (move == unit && may_unit)))) {
          allow(outside_mask(may_begin, may_unit));
        }
      }
    }
    if (type != 0 && move == in) allow(inside_mask(type, true));
    if (type != 0 && move == last) {
      allow(inside_mask(type, true));
      allow(inside_mask(type, false));
    }
  }
}

struct EntityRecogniser::System {
  using State = EntityRecogniser::State;
  static constexpr std::size_t features = context_words;

  const EntityRecogniser& recogniser;
  std::span<const std::vector<RawToken>> tokens;
  std::span<Document> documents;

  void start(State& state, std::size_t text) const {
    state = {text, static_cast<TokenIndex>(tokens[text].size()), 0, -1, 0};
    documents[text].entities.clear();
  }

  std::array<TokenIndex, context_words> context(const State& state) const {
    return {state.next, state.start, state.start < 0 ? -1 : state.next - 1};
  }

  const float* mask(const State& state) const {
    const auto& words = documents[state.text].tokens;
    const auto next = static_cast<std::size_t>(state.next);
    const bool more = state.next + 1 < state.length && words[next].sentence == words[next + 1].sentence;
    const bool is_space = tokens[state.text][next].is_space;
    const std::size_t mask =
        state.start >= 0 ? inside_mask(state.type, more) : outside_mask(more && !is_space, !is_space);
    return recogniser.masks_.data() + mask * recogniser.scorer_.columns();
  }

  void apply(State& state, std::size_t chosen) const {
    if (chosen >=
        recogniser.actions_.size()) {  // scores that are no numbers, or an entity that cannot end: as spaCy, give up
      state.next = state.length;
      return;
    }
    const auto [move, type] = recogniser.actions_[chosen];
    if (move == begin || move == unit) {
      state.start = state.next;
      state.type = type;
    }
    if (move == last || move == unit) {
      documents[state.text].entities.push_back({{state.start, state.next + 1}, recogniser.types_[state.type]});
      state.start = -1;
    }
    ++state.next;
  }

  void finish(const State& state, std::size_t text) const {
    static_cast<void>(state);
    Document& document = documents[text];
    for (const Entity& entity : document.entities) {
      for (TokenIndex i = entity.tokens.first; i < entity.tokens.last; ++i) {
        Token& token = document.tokens[static_cast<std::size_t>(i)];
        token.entity = entity.type;
        token.entity_start = i == entity.tokens.first;
      }
    }
  }
};

void EntityRecogniser::recognise(std::span<const std::vector<RawToken>> tokens, std::span<const std::size_t> texts,
                                 std::span<const std::size_t> first, const float* encoded, std::size_t rows,
                                 std::span<Document> documents, Workspace& workspace) const {
  scorer_.prepare(encoded, rows, workspace.scorer);
  const System system{*this, tokens, documents};
  decode(system, scorer_, texts, first, workspace.states, workspace.scorer);
}

}  // namespace entente
