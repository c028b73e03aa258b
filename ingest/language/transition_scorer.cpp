#include "ingest/language/transition_scorer.hpp"

#include <limits>
#include <numeric>

namespace entente {

namespace {

constexpr std::size_t largest_hidden = 1024;
constexpr std::size_t state_pieces = 2;

std::vector<std::size_t> plain_order(std::size_t size) {
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

// Per feature: the first pieces of all units, then the second ones.
std::vector<std::size_t> lower_order(std::size_t features, std::size_t hidden) {
  std::vector<std::size_t> order;
  for (std::size_t f = 0; f < features; ++f) {
    for (std::size_t p = 0; p < state_pieces; ++p) {
      for (std::size_t i = 0; i < hidden; ++i) order.push_back((f * hidden + i) * state_pieces + p);
    }
  }
  return order;
}

// Nothing may choose what only fills up the last block.
std::vector<float> filled_bias(const std::vector<float>& bias) {
  std::vector<float> filled(kernels::padded(bias.size()), -std::numeric_limits<float>::infinity());
  std::copy(bias.begin(), bias.end(), filled.begin());
  return filled;
}

}  // namespace

void TransitionScorer::install(const Config& config, const std::string& section, const ThincModel& model,
                               std::size_t features, std::size_t width, std::size_t actions, const std::string& prefix,
                               FlatFileWriter& writer) {
  if (const std::string name = config.text(section, "@architectures").value_or("");
      name != "spacy.TransitionBasedParser.v2") {
    config.fail(section, "", "the architecture " + name + " is not supported, only spacy.TransitionBasedParser.v2");
  }
  if (config.flag(section, "extra_state_tokens").value_or(false))
    config.fail(section, "", "extra_state_tokens is not supported");
  if (!config.flag(section, "use_upper").value_or(true)) config.fail(section, "", "use_upper = false is not supported");
  if (config.number(section, "maxout_pieces").value_or(-1) != state_pieces) {
    config.fail(section, "", "maxout_pieces is not supported unless it is 2");
  }
  const std::int64_t wanted = config.number(section, "hidden_width").value_or(-1);
  if (wanted < 1 || wanted > static_cast<std::int64_t>(largest_hidden) || wanted % kernels::block != 0) {
    config.fail(section, "",
                "hidden_width = " + std::to_string(wanted) + " is not supported, only multiples of 16 up to 1024");
  }
  const auto hidden = static_cast<std::size_t>(wanted);
  const ThincNode& lower = model.role("lower");
  const ThincNode& upper = model.role("upper");
  const ThincNode* reduce = nullptr;
  for (const ThincNode* node : model.named("linear")) {
    if (node == &upper) continue;
    if (reduce != nullptr) model.refuse("linear", "is there more than once");
    reduce = node;
  }
  if (reduce == nullptr) model.refuse("linear", "is missing");

  const auto add = [&](const char* name, std::span<const float> values) { writer.add(prefix + name, values); };
  const auto one_to_one = plain_order(hidden);
  add(".reduce.weights", kernels::pack(model.param(*reduce, "W", {hidden, width}).values, width, one_to_one));
  add(".reduce.bias", model.param(*reduce, "b", {hidden}).values);
  const auto order = lower_order(features, hidden);
  add(".lower.weights",
      kernels::pack(model.param(lower, "W", {features, hidden, state_pieces, hidden}).values, hidden, order));
  add(".lower.bias", std::vector<float>(features * hidden * state_pieces, 0.0F));
  add(".absent", kernels::pack(model.param(lower, "pad", {1, features, hidden, state_pieces}).values, 1, order));
  add(".state.bias", kernels::pack(model.param(lower, "b", {hidden, state_pieces}).values, 1, lower_order(1, hidden)));
  add(".upper.weights", kernels::pack(model.param(upper, "W", {actions, hidden}).values, hidden, plain_order(actions)));
  add(".upper.bias", filled_bias(model.param(upper, "b", {actions}).values));
}

TransitionScorer::TransitionScorer(const FlatFile& model, const std::string& prefix, std::size_t features,
                                   std::size_t width, std::size_t actions)
    : feature_count_(features) {
  hidden_width_ = model.section<float>(prefix + ".reduce.bias").size();
  if (hidden_width_ == 0 || hidden_width_ > largest_hidden || hidden_width_ % kernels::block != 0) {
    throw Error(model.path(), "section " + prefix + ".reduce.bias", "has a wrong size");
  }
  const auto affine = [&](const std::string& name, std::size_t inputs, std::size_t columns) {
    return kernels::Affine{model.section<float>(prefix + name + ".weights", inputs * columns).data(),
                           model.section<float>(prefix + name + ".bias", columns).data(), inputs, columns};
  };
  const std::size_t state = hidden_width_ * state_pieces;
  reduce_ = affine(".reduce", width, hidden_width_);
  lower_ = affine(".lower", hidden_width_, features * state);
  absent_ = model.section<float>(prefix + ".absent", features * state).data();
  bias_ = model.section<float>(prefix + ".state.bias", state).data();
  upper_ = affine(".upper", hidden_width_, kernels::padded(actions));
}

void TransitionScorer::prepare(const float* encoded, std::size_t tokens, Workspace& workspace) const {
  float* reduced = workspace.reduced_.get(tokens * hidden_width_);
  kernels::affine({encoded, reduce_.inputs}, tokens, reduce_, reduced, hidden_width_);
  workspace.ahead_ = tokens <= most_ahead;
  if (workspace.ahead_) {
    float* features = workspace.features_.get(tokens * lower_.columns);
    kernels::affine({reduced, hidden_width_}, tokens, lower_, features, lower_.columns);
  }
  workspace.hidden_.get(at_once * hidden_width_);
  workspace.scores_.get(at_once * upper_.columns);
}

const float* TransitionScorer::score(std::span<const std::int64_t> words, Workspace& workspace) const {
  constexpr std::size_t most_features = 16;
  const std::size_t states = words.size() / feature_count_;
  const std::size_t width = hidden_width_ * state_pieces;
  float* hidden = workspace.hidden_.get(at_once * hidden_width_);
  float* scores = workspace.scores_.get(at_once * upper_.columns);
  const float* ahead = workspace.features_.data();
  float* single = workspace.single_.get(feature_count_ * width);
  for (std::size_t s = 0; s < states; ++s) {
    std::array<const float*, most_features> rows{};
    for (std::size_t f = 0; f < feature_count_; ++f) {
      const std::int64_t word = words[s * feature_count_ + f];
      if (word < 0) {
        rows[f] = absent_ + f * width;
      } else if (workspace.ahead_) {
        rows[f] = ahead + static_cast<std::size_t>(word) * lower_.columns + f * width;
      } else {
        const kernels::Affine one{lower_.weights + f * width * hidden_width_, lower_.bias + f * width, hidden_width_,
                                  width};
        const float* reduced = workspace.reduced_.data() + static_cast<std::size_t>(word) * hidden_width_;
        kernels::affine({reduced, hidden_width_}, 1, one, single + f * width, width);
        rows[f] = single + f * width;
      }
    }
    kernels::sum_and_maxout({rows.data(), feature_count_}, bias_, hidden_width_, hidden + s * hidden_width_);
  }
  kernels::affine({hidden, hidden_width_}, states, upper_, scores, upper_.columns);
  return scores;
}

}  // namespace entente
