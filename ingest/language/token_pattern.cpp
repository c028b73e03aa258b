#include "ingest/language/token_pattern.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>

#include "ingest/language/strings.hpp"

namespace entente {

namespace {

struct AttributeName {
  std::string_view name;
  TokenAttribute attribute;
};

constexpr std::array<AttributeName, 15> attribute_names{{{"ORTH", TokenAttribute::orth},
                                                         {"TEXT", TokenAttribute::orth},
                                                         {"LOWER", TokenAttribute::lower},
                                                         {"NORM", TokenAttribute::norm},
                                                         {"PREFIX", TokenAttribute::prefix},
                                                         {"SUFFIX", TokenAttribute::suffix},
                                                         {"SHAPE", TokenAttribute::shape},
                                                         {"POS", TokenAttribute::pos},
                                                         {"TAG", TokenAttribute::tag},
                                                         {"DEP", TokenAttribute::dependency},
                                                         {"LEMMA", TokenAttribute::lemma},
                                                         {"MORPH", TokenAttribute::morphology},
                                                         {"IS_SPACE", TokenAttribute::is_space},
                                                         {"IS_SENT_START", TokenAttribute::sentence_start},
                                                         {"SENT_START", TokenAttribute::sentence_start}}};

std::string upper(std::string_view name) {
  std::string result(name);
  for (char& c : result) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return result;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

// The id that spaCy gives features: those of the placeholder "_" where there are none.
std::uint64_t features_id(std::string_view features) {
  return string_id(features.empty() ? "_" : features);
}

// The ids of "Field=Value" for each value of each field, sorted.
std::vector<std::uint64_t> single_features(std::string_view features) {
  std::vector<std::uint64_t> result;
  if (features.empty()) return result;
  for (const std::string_view feature : split(features, '|')) {
    const std::size_t equals = feature.find('=');
    if (equals == std::string_view::npos) continue;
    for (const std::string_view value : split(feature.substr(equals + 1), ',')) {
      result.push_back(string_id(std::string(feature.substr(0, equals + 1)) + std::string(value)));
    }
  }
  std::sort(result.begin(), result.end());
  return result;
}

class PatternReader {
 public:
  PatternReader(const Packed& file, std::string_view place) : file_(file), place_(place) {}

  std::vector<TokenCondition> token(const msgpack::object& object) const {
    std::vector<TokenCondition> conditions;
    const msgpack::object_map& map = file_.map(object, place_);
    for (const msgpack::object_kv& entry : std::span(map.ptr, map.size)) {
      const std::string name = upper(file_.text(entry.key, place_));
      if (name == "OP") {
        const std::string_view op = file_.text(entry.val, place_);
        if (op != "1") file_.fail(place_, "operator \"" + std::string(op) + "\" is not supported");
        continue;
      }
      const auto known = std::find_if(attribute_names.begin(), attribute_names.end(),
                                      [&](const AttributeName& attribute) { return attribute.name == name; });
      if (known == attribute_names.end()) file_.fail(place_, "attribute " + name + " is not supported");
      if (entry.val.type == msgpack::type::MAP) {
        for (const msgpack::object_kv& predicate : std::span(entry.val.via.map.ptr, entry.val.via.map.size)) {
          conditions.push_back(with_predicate(known->attribute, predicate));
        }
      } else {
        conditions.push_back({known->attribute, TokenCondition::Test::equals, {plain_value(entry.val)}});
      }
    }
    return conditions;
  }

 private:
  std::uint64_t plain_value(const msgpack::object& value) const {
    if (value.type == msgpack::type::BOOLEAN) return value.via.boolean ? 1 : 0;
    if (value.type == msgpack::type::POSITIVE_INTEGER) return value.via.u64;
    return string_id(file_.text(value, place_));
  }

  TokenCondition with_predicate(TokenAttribute attribute, const msgpack::object_kv& entry) const {
    using Test = TokenCondition::Test;
    const std::string name = upper(file_.text(entry.key, place_));
    TokenCondition condition{attribute, Test::in, {}};
    const bool of_features = attribute == TokenAttribute::morphology;
    if (name == "NOT_IN") {
      condition.test = Test::not_in;
    } else if (name == "IS_SUPERSET" && of_features) {
      condition.test = Test::superset;
    } else if (name == "IS_SUBSET" && of_features) {
      condition.test = Test::subset;
    } else if (name == "INTERSECTS" && of_features) {
      condition.test = Test::intersects;
    } else if (name != "IN") {
      file_.fail(place_, "predicate " + name + " is not supported");
    }
    const msgpack::object_array& values = file_.array(entry.val, place_);
    for (const msgpack::object& value : std::span(values.ptr, values.size)) {
      condition.values.push_back(of_features ? features_id(normalise_features(file_.text(value, place_)))
                                             : plain_value(value));
    }
    std::sort(condition.values.begin(), condition.values.end());
    condition.values.erase(std::unique(condition.values.begin(), condition.values.end()), condition.values.end());
    return condition;
  }

  const Packed& file_;
  std::string_view place_;
};

}  // namespace

std::string normalise_features(std::string_view features) {
  if (features.empty() || features == "_") return {};
  std::map<std::string_view, std::string> fields;
  for (const std::string_view feature : split(features, '|')) {
    const std::size_t equals = std::min(feature.find('='), feature.size());
    std::vector<std::string_view> values = split(feature.substr(std::min(equals + 1, feature.size())), ',');
    std::sort(values.begin(), values.end());
    std::string& joined = fields[feature.substr(0, equals)];
    joined.clear();
    for (const std::string_view value : values) {
      if (!joined.empty()) joined += ',';
      joined += value;
    }
  }
  std::vector<std::string> sorted;
  for (const auto& [field, values] : fields) sorted.push_back(std::string(field) + "=" + values);
  std::sort(sorted.begin(), sorted.end());
  std::string result;
  for (const std::string& feature : sorted) {
    if (!result.empty()) result += '|';
    result += feature;
  }
  return result;
}

std::uint64_t TokenAttributes::LowerCache::lower(std::uint64_t orth, std::string_view word) {
  Entry& entry = entries_[orth % entries_.size()];
  if (entry.orth != orth) entry = {orth, string_id(lower_case(word))};
  return entry.lower;
}

std::uint64_t TokenAttributes::value(TokenAttribute attribute, TokenIndex index) const {
  static const auto pos_ids = [] {
    std::array<std::uint64_t, 19> ids{};
    for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = string_id(name(static_cast<Pos>(i)));
    return ids;
  }();
  const RawToken& raw = tokens_[static_cast<std::size_t>(index)];
  const Token& token = document_[index];
  switch (attribute) {
    case TokenAttribute::orth:
      return raw.orth;
    case TokenAttribute::lower:
      return cache_.lower(raw.orth, document_.word(index));
    case TokenAttribute::norm:
      return raw.norm;
    case TokenAttribute::prefix:
      return raw.prefix;
    case TokenAttribute::suffix:
      return raw.suffix;
    case TokenAttribute::shape:
      return raw.shape;
    case TokenAttribute::pos:
      return pos_ids[static_cast<std::size_t>(token.pos)];
    case TokenAttribute::tag:
      return string_id(token.tag.view());
    case TokenAttribute::dependency:
      return string_id(token.dependency.view());
    case TokenAttribute::lemma:
      return document_.lemmas.empty() ? 0 : string_id(document_.lemma(index));
    case TokenAttribute::morphology:
      return features_id(features(index));
    case TokenAttribute::is_space:
      return raw.is_space ? 1 : 0;
    case TokenAttribute::sentence_start:
      return token.sentence < document_.sentences.size() && document_.sentences[token.sentence].tokens.first == index
                 ? 1
                 : 0;
  }
  return 0;
}

bool TokenCondition::holds(const TokenAttributes& attributes, TokenIndex token) const {
  const auto among = [&](std::uint64_t value) { return std::binary_search(values.begin(), values.end(), value); };
  if (test == Test::equals) return attributes.value(attribute, token) == values.front();
  if (test == Test::in) return among(attributes.value(attribute, token));
  if (test == Test::not_in) return !among(attributes.value(attribute, token));
  const std::vector<std::uint64_t> features = single_features(attributes.features(token));
  if (test == Test::superset) return std::includes(features.begin(), features.end(), values.begin(), values.end());
  if (test == Test::subset) return std::includes(values.begin(), values.end(), features.begin(), features.end());
  return std::any_of(features.begin(), features.end(), among);
}

TokenPattern TokenPattern::read(const Packed& file, const msgpack::object& pattern, std::string_view place) {
  TokenPattern result;
  const PatternReader reader(file, place);
  const msgpack::object_array& tokens = file.array(pattern, place);
  for (const msgpack::object& token : std::span(tokens.ptr, tokens.size)) result.tokens.push_back(reader.token(token));
  if (result.tokens.empty()) file.fail(place, "is an empty pattern");
  return result;
}

bool TokenPattern::matches(const TokenAttributes& attributes, TokenIndex first, TokenIndex size) const {
  if (static_cast<std::size_t>(size - first) < tokens.size()) return false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (const TokenCondition& condition : tokens[i]) {
      if (!condition.holds(attributes, first + static_cast<TokenIndex>(i))) return false;
    }
  }
  return true;
}

}  // namespace entente
