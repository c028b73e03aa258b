#include "ingest/relations/confidence.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <string>
#include <string_view>

#include "base/report.hpp"
#include "base/text.hpp"
#include "ingest/relations/lexicon.hpp"

namespace entente {

namespace embedded {
extern const std::string_view confidence;
}

namespace {

// Lines of "feature<TAB>weight"; "#" opens a comment.
std::map<std::string, double, std::less<>> read_weights(std::string_view text) {
  std::map<std::string, double, std::less<>> weights;
  while (!text.empty()) {
    const std::size_t end_of_line = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end_of_line);
    text.remove_prefix(std::min(end_of_line + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    double weight = 0;
    const std::string_view number = tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1);
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), weight);
    if (error != std::errc{} || end != number.data() + number.size())
      throw Error("confidence.tsv", line, "is no feature and weight");
    weights.emplace(line.substr(0, tab), weight);
  }
  return weights;
}

std::string_view kind_of(std::string_view rule) {
  if (rule.find(':') != 2) return "tie";  // rules of the lexicon open with their language
  if (rule.ends_with("(nom)")) return "noun";
  if (rule.ends_with("(adj)")) return "adjective";
  if (rule.ends_with("(jugement)")) return "judgement";
  if (rule.ends_with("(contexte)")) return "context";
  return "verb";
}

class Rater {
 public:
  Rater(const Document& document, const Actors& actors) : document_(document) {
    for (const Mention& mention : actors.mentions) add(mention);
    for (const Mention& mention : actors.located) add(mention);
  }

  double rate(const Relation& relation) const {
    static const std::map<std::string, double, std::less<>> weights = read_weights(embedded::confidence);
    double sum = 0;
    const auto add = [&](std::string_view feature, std::string_view value = {}) {
      const auto found = weights.find(std::string(feature) + std::string(value));
      if (found != weights.end()) sum += found->second;
    };
    const Passage& passage = relation.passages.front();
    add("bias");
    add("type:", relation.type);
    add("kind:", kind_of(passage.rule));
    if (passage.by_position) add("found:position");
    if (passage.within) add("found:within");
    add("source:", how(relation.source, passage.sentence));
    add("target:", how(relation.target, passage.sentence));
    if (relation.modality != Modality::asserted) add("modality:other");
    if (relation.attributed_to) add("attributed");
    if (relation.content) add("content");
    if (relation.passages.size() > 1) add("told again");
    const std::size_t length =
        count_code_points(slice(document_.text, document_.bytes(document_.sentences[passage.sentence].tokens)));
    if (length > 200) add("sentence:long");
    if (length > 350) add("sentence:very long");
    // What the lexicon says of the word's sureness, above or below the usual.
    const auto odds = [](double share) { return std::log(share / (1 - share)); };
    sum += 0.5 * (odds(std::clamp(relation.weight, 0.05, 0.95)) - odds(Frame{}.weight));
    return 1 / (1 + std::exp(-sum));
  }

 private:
  static std::size_t rank(Resolution how) {
    constexpr std::array<Resolution, 7> order{Resolution::name,    Resolution::alias,   Resolution::office,
                                              Resolution::demonym, Resolution::metonym, Resolution::description,
                                              Resolution::pronoun};
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), how) - order.begin());
  }

  void add(const Mention& mention) {
    for (const ActorIndex actor : mention.actors) {
      const auto [at, fresh] = best_.try_emplace({actor, document_[mention.head].sentence}, mention.how);
      if (!fresh && rank(mention.how) < rank(at->second)) at->second = mention.how;
    }
  }

  // The plainest way in which the sentence names the actor.
  std::string_view how(ActorIndex actor, std::uint32_t sentence) const {
    const auto found = best_.find({actor, sentence});
    return found == best_.end() ? std::string_view("elsewhere") : name(found->second);
  }

  const Document& document_;
  std::map<std::pair<ActorIndex, std::uint32_t>, Resolution> best_;
};

}  // namespace

void rate_relations(std::vector<Relation>& relations, const Document& document, const Actors& actors) {
  const Rater rater(document, actors);
  for (Relation& relation : relations) relation.confidence = std::clamp(rater.rate(relation), 0.01, 0.99);
}

}  // namespace entente
