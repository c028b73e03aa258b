#include "ingest/language/dependency_parser.hpp"

#include <algorithm>
#include <limits>

#include "ingest/language/label_table.hpp"

namespace entente {

namespace {

constexpr std::string_view delimiter = "||";
constexpr std::size_t move_sets = 1U << ArcEager::moves;

// Labels as the stored names have them, with the halves of lifted ones; the index is the label's number.
std::uint16_t number_of(std::vector<std::string>& labels, std::string_view label) {
  const auto found = std::find(labels.begin(), labels.end(), label);
  const auto index = static_cast<std::uint16_t>(found - labels.begin());
  if (found == labels.end()) labels.emplace_back(label);
  return index;
}

}  // namespace

void DependencyParser::install(const Config& config, const ThincModel& model, std::string_view moves,
                               std::string_view file, std::size_t width, FlatFileWriter& writer) {
  constexpr std::size_t most_actions = 4096;
  const std::vector<Transition> transitions = read_transitions(moves, file, false);
  if (transitions.size() > most_actions) throw Error(file, "moves", "too many");
  std::vector<std::uint32_t> actions;
  std::vector<std::string> labels;
  unsigned seen = 0;
  for (const Transition& transition : transitions) {
    if (transition.move >= static_cast<int>(ArcEager::moves)) {
      throw Error(file, "moves", "the move " + std::to_string(transition.move) + " is not supported");
    }
    if (transition.label == "subtok")
      throw Error(file, "moves", "the label \"subtok\" (learn_tokens) is not supported");
    seen |= 1U << transition.move;
    actions.push_back(static_cast<std::uint32_t>(transition.move));
    actions.push_back(number_of(labels, transition.label));
  }
  constexpr unsigned needed = 1U << ArcEager::shift | 1U << ArcEager::reduce;
  if ((seen & needed) != needed) throw Error(file, "moves", "shift or reduce is missing");
  const std::size_t own = labels.size();
  for (std::size_t i = 0; i < own; ++i) {
    const std::size_t split = labels[i].find(delimiter);
    if (split == std::string::npos) continue;
    number_of(labels, std::string(labels[i].substr(0, split)));
    number_of(labels, std::string(labels[i].substr(split + delimiter.size())));
  }
  number_of(labels, "ROOT");
  for (const std::string& label : labels) {
    const bool lifted = label.find(delimiter) != std::string::npos;
    if (lifted && label.find(delimiter) != label.rfind(delimiter)) {
      throw Error(file, "moves", "the label \"" + label + "\" is lifted twice, which is not supported");
    }
    if (!lifted && label.size() > 23)
      throw Error(file, "moves", "the label \"" + label + "\" is too long (23 bytes at most)");
  }
  writer.add("parser.actions", std::span<const std::uint32_t>(actions));
  add_names(writer, "parser.labels", labels);
  TransitionScorer::install(config, "components.parser.model", model, ArcEager::features, width, transitions.size(),
                            "parser", writer);
}

std::size_t DependencyParser::read_action_count(const FlatFile& model) {
  const std::size_t numbers = model.section<std::uint32_t>("parser.actions").size();
  if (numbers == 0 || numbers % 2 != 0) throw Error(model.path(), "section parser.actions", "has a wrong size");
  return numbers / 2;
}

DependencyParser::DependencyParser(const FlatFile& model, std::size_t width)
    : scorer_(model, "parser", ArcEager::features, width, read_action_count(model)) {
  const std::vector<std::string> names = read_names(model, "parser.labels");
  const auto numbers = model.section<std::uint32_t>("parser.actions");
  for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
    if (numbers[i] >= ArcEager::moves || numbers[i + 1] >= names.size()) {
      throw Error(model.path(), "section parser.actions", "is wrong");
    }
    actions_.push_back({static_cast<ArcEager::Move>(numbers[i]), static_cast<std::uint16_t>(numbers[i + 1])});
  }
  const auto number = [&](std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
      throw Error(model.path(), "section parser.labels", "has no label \"" + std::string(name) + "\"");
    return static_cast<std::uint16_t>(found - names.begin());
  };
  for (const std::string& name : names) {
    const std::size_t split = name.find(delimiter);
    if (split == std::string::npos) {
      if (name.size() > 23) throw Error(model.path(), "section parser.labels", "has a label that is too long");
      labels_.emplace_back(name);
      lifted_.push_back({number(name), 0});
    } else {
      labels_.emplace_back();
      lifted_.push_back({number(name.substr(0, split)), number(name.substr(split + delimiter.size()))});
    }
  }
  root_ = number("ROOT");
  const std::size_t mask_size = move_sets * scorer_.columns();
  float* masks = masks_.get(mask_size);
  std::fill(masks, masks + mask_size, -std::numeric_limits<float>::infinity());
  for (std::size_t set = 0; set < move_sets; ++set) {
    for (std::size_t a = 0; a < actions_.size(); ++a) {
      if ((set >> actions_[a].move & 1U) != 0) masks[set * scorer_.columns() + a] = 0;
    }
  }
}

struct DependencyParser::System {
  using State = ArcEager;
  static constexpr std::size_t features = ArcEager::features;

  const DependencyParser& parser;
  std::span<const std::vector<RawToken>> tokens;
  std::span<Document> documents;
  DependencyParser::Workspace& workspace;

  void start(State& state, std::size_t text) const { state.start(static_cast<TokenIndex>(tokens[text].size())); }
  auto context(const State& state) const { return state.context(); }
  const float* mask(const State& state) const {
    return parser.masks_.data() + state.allowed() * parser.scorer_.columns();
  }

  void apply(State& state, std::size_t chosen) const {
    if (chosen >= parser.actions_.size()) {  // scores that are no numbers: the first that is allowed, as spaCy does
      const unsigned allowed = state.allowed();
      chosen = 0;
      while ((allowed >> parser.actions_[chosen].move & 1U) == 0) ++chosen;
    }
    state.apply(parser.actions_[chosen].move, parser.actions_[chosen].label);
  }

  void finish(const State& state, std::size_t text) const;
};

void DependencyParser::System::finish(const State& state, std::size_t text) const {
  const std::size_t size = tokens[text].size();
  auto& [scorer, states, edges, heads, labels, is_space] = workspace;
  heads.assign(state.heads().begin(), state.heads().end());
  labels.assign(state.labels().begin(), state.labels().end());
  is_space.resize(size);
  for (std::size_t i = 0; i < size; ++i) {
    is_space[i] = tokens[text][i].is_space ? 1 : 0;
    if (heads[i] >= 0) continue;
    heads[i] = static_cast<TokenIndex>(i);
    labels[i] = parser.root_;
  }
  edges.find(heads);
  restore_lifted(heads, labels, parser.lifted_, is_space, edges);

  Document& document = documents[text];
  document.sentences.clear();
  for (std::size_t i = 0; i < size; ++i) {
    const auto index = static_cast<TokenIndex>(i);
    if (i == 0 || edges.starts_sentence[i] != 0) document.sentences.push_back({{index, index}, 0});
    document.sentences.back().tokens.last = index + 1;
    Token& token = document.tokens[i];
    token.head = heads[i];
    token.dependency = parser.labels_[labels[i]];
    token.sentence = static_cast<std::uint32_t>(document.sentences.size() - 1);
  }
}

void DependencyParser::parse(std::span<const std::vector<RawToken>> tokens, std::span<const std::size_t> texts,
                             std::span<const std::size_t> first, const float* encoded, std::size_t rows,
                             std::span<Document> documents, Workspace& workspace) const {
  scorer_.prepare(encoded, rows, workspace.scorer);
  const System system{*this, tokens, documents, workspace};
  decode(system, scorer_, texts, first, workspace.states, workspace.scorer);
}

}  // namespace entente
