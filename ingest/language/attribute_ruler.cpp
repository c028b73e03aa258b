#include "ingest/language/attribute_ruler.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

#include "ingest/language/config.hpp"
#include "ingest/language/packed.hpp"
#include "ingest/language/strings.hpp"
#include "ingest/language/token_pattern.hpp"

namespace entente {

namespace {

constexpr std::string_view section = "attribute_ruler/patterns";

struct Rule {
  std::int64_t index =
      0;  // the token to change, counted from the match's first, or from behind its last where negative
  std::optional<Label> tag;
  std::optional<Pos> pos;
  std::optional<Label> dependency;
  std::optional<std::string> features;
  std::optional<std::string> lemma;
};

struct Candidate {  // a pattern that asks its first token for `value` of `attribute`
  TokenAttribute attribute{};
  std::uint64_t value = 0;
  std::uint32_t pattern = 0;
};

struct Match {
  std::uint32_t rule = 0;
  TokenIndex first = 0;
  TokenIndex last = 0;

  friend auto operator<=>(const Match&, const Match&) = default;
};

Label read_label(const Packed& file, const msgpack::object& object, std::string_view place) {
  try {
    return Label(file.text(object, place));
  } catch (const std::length_error& error) {
    file.fail(place, error.what());
  }
}

Rule read_rule(const Packed& file, const msgpack::object_map& map, std::string_view place) {
  Rule rule;
  if (const msgpack::object* index = Packed::find(map, "index")) rule.index = file.integer(*index, place);
  const msgpack::object* attributes = Packed::find(map, "attrs");
  if (attributes == nullptr) file.fail(place, "has no attrs");
  const msgpack::object_map& list = file.map(*attributes, place);
  for (const msgpack::object_kv& entry : std::span(list.ptr, list.size)) {
    const std::string_view name = file.text(entry.key, place);
    if (name == "TAG") {
      rule.tag = read_label(file, entry.val, place);
    } else if (name == "DEP") {
      rule.dependency = read_label(file, entry.val, place);
    } else if (name == "LEMMA") {
      rule.lemma = file.text(entry.val, place);
    } else if (name == "MORPH") {
      rule.features = normalise_features(file.text(entry.val, place));
    } else if (name == "POS") {
      const std::string_view pos = file.text(entry.val, place);
      rule.pos = pos_of(pos);
      if (*rule.pos == Pos::none && !pos.empty()) {
        file.fail(place, "part of speech \"" + std::string(pos) + "\" is not supported");
      }
    } else {
      file.fail(place, "attribute " + std::string(name) + " cannot be set");
    }
  }
  return rule;
}

}  // namespace

struct AttributeRuler::Model {
  std::vector<Rule> rules;
  std::vector<TokenPattern> patterns;
  std::vector<std::uint32_t> rule_of;  // by pattern
  std::vector<TokenAttribute> asked;   // that candidates ask for
  std::vector<Candidate> candidates;   // sorted by attribute and value
  std::vector<std::uint32_t> others;   // patterns that ask their first token for no single value
  bool sets_lemmas = false;

  Model(std::string_view bytes, std::string_view path) {
    const Packed file(bytes, path, "attribute_ruler/patterns");
    const msgpack::object_array& list = file.array(file.root(), "");
    for (std::uint32_t i = 0; i < list.size; ++i) {
      const std::string place = "pattern " + std::to_string(i);
      const msgpack::object_map& map = file.map(list.ptr[i], place);
      rules.push_back(read_rule(file, map, place));
      if (rules.back().lemma) sets_lemmas = true;
      const msgpack::object* alternatives = Packed::find(map, "patterns");
      if (alternatives == nullptr) file.fail(place, "has no patterns");
      const msgpack::object_array& array = file.array(*alternatives, place);
      for (const msgpack::object& alternative : std::span(array.ptr, array.size)) {
        add(TokenPattern::read(file, alternative, place), i);
        const auto size = static_cast<std::int64_t>(patterns.back().tokens.size());
        if (rules.back().index >= size || rules.back().index < -size)
          file.fail(place, "its index lies outside of the match");
      }
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      return a.attribute != b.attribute ? a.attribute < b.attribute
             : a.value != b.value       ? a.value < b.value
                                        : a.pattern < b.pattern;
    });
    for (const Candidate& candidate : candidates) {
      if (asked.empty() || asked.back() != candidate.attribute) asked.push_back(candidate.attribute);
    }
  }

  void add(TokenPattern pattern, std::uint32_t rule) {
    const auto number = static_cast<std::uint32_t>(patterns.size());
    const std::vector<TokenCondition>& first = pattern.tokens.front();
    const auto single = std::find_if(first.begin(), first.end(), [](const TokenCondition& condition) {
      return condition.test == TokenCondition::Test::equals;
    });
    if (single != first.end()) {
      candidates.push_back({single->attribute, single->values.front(), number});
    } else {
      others.push_back(number);
    }
    patterns.push_back(std::move(pattern));
    rule_of.push_back(rule);
  }

  void match(const TokenAttributes& attributes, TokenIndex token, TokenIndex size, std::vector<Match>& matches) const {
    const auto test = [&](std::uint32_t number) {
      const TokenPattern& pattern = patterns[number];
      if (!pattern.matches(attributes, token, size)) return;
      matches.push_back({rule_of[number], token, token + static_cast<TokenIndex>(pattern.tokens.size())});
    };
    for (const TokenAttribute attribute : asked) {
      const std::uint64_t value = attributes.value(attribute, token);
      auto candidate = std::lower_bound(
          candidates.begin(), candidates.end(), value, [&](const Candidate& a, std::uint64_t asked_value) {
            return a.attribute != attribute ? a.attribute < attribute : a.value < asked_value;
          });
      for (; candidate != candidates.end() && candidate->attribute == attribute && candidate->value == value;
           ++candidate) {
        test(candidate->pattern);
      }
    }
    for (const std::uint32_t number : others) test(number);
  }
};

struct AttributeRuler::Workspace::State {
  TokenAttributes::LowerCache lower;
  std::vector<Match> matches;
  std::vector<std::int64_t> features;  // by rule: the index in this document's morphologies, -1 until it is needed
  std::vector<std::int64_t> lemmas;    // by rule: the index in this document's lemmas
};

namespace {

// The index of the entry that `is` it, which is made where there is none.
template <typename List, typename Is, typename Make>
std::int64_t index_of(List& list, Is&& is, Make&& make) {
  const auto found = std::find_if(list.begin(), list.end(), is);
  if (found != list.end()) return found - list.begin();
  list.push_back(make());
  return static_cast<std::int64_t>(list.size()) - 1;
}

void set(const Rule& rule, Document& document, Token& token, std::int64_t& features, std::int64_t& lemma) {
  if (rule.tag) token.tag = *rule.tag;
  if (rule.pos) token.pos = *rule.pos;
  if (rule.dependency) token.dependency = *rule.dependency;
  if (rule.features) {
    if (features < 0) {
      features = index_of(
          document.morphologies, [&](const Morphology& known) { return known.features == *rule.features; },
          [&] { return Morphology::parse(*rule.features); });
    }
    token.morphology = static_cast<std::uint16_t>(features);
  }
  if (rule.lemma) {
    if (lemma < 0) {
      lemma = index_of(
          document.lemmas, [&](const std::string& known) { return known == *rule.lemma; }, [&] { return *rule.lemma; });
    }
    token.lemma = static_cast<std::uint32_t>(lemma);
  }
}

}  // namespace

AttributeRuler::Workspace::Workspace(const AttributeRuler&) : state_(std::make_unique<State>()) {}
AttributeRuler::Workspace::~Workspace() = default;
AttributeRuler::Workspace::Workspace(Workspace&&) noexcept = default;
AttributeRuler::Workspace& AttributeRuler::Workspace::operator=(Workspace&&) noexcept = default;

AttributeRuler::AttributeRuler(const FlatFile& model)
    : model_(std::make_unique<const Model>(model.text(section), model.path())) {}
AttributeRuler::~AttributeRuler() = default;
AttributeRuler::AttributeRuler(AttributeRuler&&) noexcept = default;
AttributeRuler& AttributeRuler::operator=(AttributeRuler&&) noexcept = default;

void AttributeRuler::install(const Package& package, FlatFileWriter& writer) {
  const Config config = Config::parse(package.file("config.cfg"), package.path());
  if (!config.has("components.attribute_ruler")) {
    writer.add(section, "\x90");  // an empty list
    return;
  }
  const std::string factory = config.text("components.attribute_ruler", "factory").value_or("");
  if (factory != "attribute_ruler") {
    throw Error(package.path(), "config.cfg: attribute_ruler", "factory \"" + factory + "\" is not supported");
  }
  const std::string_view patterns = package.file("attribute_ruler/patterns");
  const Model check(patterns, package.path());
  writer.add(section, patterns);
}

void AttributeRuler::apply(Document& document, const std::vector<RawToken>& tokens, Workspace& workspace) const {
  const Model& model = *model_;
  if (model.rules.empty()) return;
  Workspace::State& state = *workspace.state_;
  if (model.sets_lemmas && document.lemmas.empty()) document.lemmas.emplace_back();
  state.matches.clear();
  state.features.assign(model.rules.size(), -1);
  state.lemmas.assign(model.rules.size(), -1);
  const TokenAttributes attributes(document, tokens, state.lower);
  const TokenIndex size = document.size();
  for (TokenIndex token = 0; token < size; ++token) model.match(attributes, token, size, state.matches);
  // All is matched before anything is set; later rules then overwrite earlier ones.
  std::sort(state.matches.begin(), state.matches.end());
  for (const Match& match : state.matches) {
    const Rule& rule = model.rules[match.rule];
    const std::int64_t index = rule.index + (rule.index < 0 ? match.last : match.first);
    set(rule, document, document.tokens[static_cast<std::size_t>(index)], state.features[match.rule],
        state.lemmas[match.rule]);
  }
}

}  // namespace entente
