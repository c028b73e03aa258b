// A seed and sizes in, a made graph or made records out: what scripts/bench-graph measures with. Nothing in it is real.
//
//   make_graph graph FILE RELATIONS ACTORS SEED      a store with exactly so many relations
//   make_graph records ARTICLES ACTORS SEED          records on standard output, among the same actors
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <random>
#include <string>
#include <unordered_set>
#include <vector>

#include "graph/canonical.hpp"
#include "graph/record.hpp"
#include "graph/replace_graph.hpp"
#include "graph/sketch.hpp"
#include "graph/store.hpp"
#include "graph/vocabulary.hpp"

namespace {

using namespace entente;

constexpr std::size_t relations_an_article = 20;
constexpr std::size_t batch = 500;

// The same numbers everywhere: std::mt19937_64 is fixed by the standard, its distributions are not.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }
  double share() { return static_cast<double>(engine_() >> 11U) * 0x1.0p-53; }
  std::uint64_t bits() { return engine_(); }

 private:
  std::mt19937_64 engine_;
};

class Maker {
 public:
  Maker(std::size_t actors, std::uint64_t seed, std::string prefix)
      : actors_(actors), random_(seed), prefix_(std::move(prefix)) {
    Random words(1);
    const char* const syllables[] = {"ba", "cor", "de", "fi", "gou", "lan", "mé", "no", "pré", "ra", "ti", "vou"};
    for (std::size_t i = 0; i < 4000; ++i) {
      std::string word;
      for (std::size_t n = 2 + words.below(3); n > 0; --n) word += syllables[words.below(12)];
      words_.push_back(std::move(word));
    }
    for (const RelationType& type : known_types()) types_.emplace_back(type.name);
  }

  std::size_t distinct() const { return seen_.size(); }

  // At most `most` relations that were not told before; one article in twenty is a near copy of the one before it.
  Record article(std::size_t most) {
    if (!last_.relations.empty() && random_.below(20) == 0) {
      Record copy = last_;
      copy.article.id = id();
      copy.article.source = prefix_ + std::to_string(number_) + ".txt";
      return copy;
    }
    Record record;
    record.article.id = id();
    record.article.source = prefix_ + std::to_string(number_) + ".txt";
    record.article.title = sentence(8);
    record.article.published = date();
    record.article.language = "fr";
    while (record.article.sketch.size() < 2 * sketch_hashes) {
      record.article.sketch += "0123456789abcdef"[random_.below(16)];
    }
    std::vector<std::size_t> cast;
    for (std::size_t i = 0; i < 8; ++i) cast.push_back(some_actor());
    // So that everyone takes part somewhere.
    cast.push_back(2 * number_ % actors_);
    cast.push_back((2 * number_ + 1) % actors_);
    for (const std::size_t who : cast) add_actor(record, who);
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < std::min(relations_an_article, most); ++i) {
      RecordRelation r;
      r.id = "r" + std::to_string(i + 1);
      const std::size_t source = i < 2 ? cast[8 + i] : cast[random_.below(cast.size())];
      std::size_t target = cast[random_.below(cast.size())];
      if (target == source) target = cast[0] == source ? cast[1] : cast[0];
      r.source = "a" + std::to_string(source);
      r.target = "a" + std::to_string(target);
      r.type = types_[random_.below(types_.size())];
      if (random_.below(5) != 0) r.date = date();
      r.modality = modalities[random_.below(4) == 0 ? random_.below(modalities.size()) : 0];
      if (random_.below(5) == 0) r.attributed_to = "a" + std::to_string(cast[random_.below(cast.size())]);
      r.confidence = static_cast<double>(40 + random_.below(60)) / 100;
      const std::string text = sentence(12 + random_.below(16));
      r.evidence = {static_cast<std::uint32_t>(i),
                    at,
                    at + static_cast<std::uint32_t>(text.size()),
                    words_[random_.below(200)],
                    "fr:" + words_[random_.below(200)],
                    text};
      at += 400;
      seen_.insert(r.source + "|" + r.type + "|" + r.target + "|" + r.date + "|" + r.modality + "|" + r.attributed_to);
      record.relations.push_back(std::move(r));
    }
    last_ = record;
    return record;
  }

 private:
  std::string id() { return content_hash(prefix_ + std::to_string(++number_)); }

  // Few are named often, most seldom.
  std::size_t some_actor() {
    return static_cast<std::size_t>(std::pow(static_cast<double>(actors_), random_.share())) % actors_;
  }

  void add_actor(Record& record, std::size_t who) {
    const std::string id = "a" + std::to_string(who);
    for (const RecordActor& known : record.actors) {
      if (known.id == id) return;
    }
    const char* const kinds[] = {"person", "organisation", "country", "group", "place"};
    const char* const countries[] = {"FR", "RU", "DE", "US", "GB", "SY", "TR", "IR", "CN", "ML", "TD", "UA"};
    const std::string name = "Acteur " + words_[who % words_.size()] + " " + std::to_string(who);
    RecordActor actor{
        id, std::string(kinds[who % 5]) + ":" + std::to_string(who), name, kinds[who % 5], countries[who * 7 % 12], {}};
    for (std::uint32_t i = 0; i < 3; ++i) {
      const auto begin = static_cast<std::uint32_t>(random_.below(8000));
      actor.mentions.push_back({name, begin, begin + static_cast<std::uint32_t>(name.size()), i, "name", ""});
    }
    record.actors.push_back(std::move(actor));
  }

  std::string date() {
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", static_cast<int>(2000 + random_.below(25)),
                  static_cast<int>(1 + random_.below(12)), static_cast<int>(1 + random_.below(28)));
    return text;
  }

  std::string sentence(std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) text += (i == 0 ? "" : " ") + words_[random_.below(words_.size())];
    return text + ".";
  }

  std::size_t actors_;
  Random random_;
  std::string prefix_;
  std::size_t number_ = 0;
  std::vector<std::string> words_;
  std::vector<std::string> types_;
  std::unordered_set<std::string> seen_;
  Record last_;
};

void make_graph(const std::string& path, std::size_t relations, std::size_t actors, std::uint64_t seed) {
  Maker maker(actors, seed, "made-");
  replace_graph(path, [&](Store& store) {
    std::vector<Record> records;
    while (maker.distinct() < relations) {
      records.push_back(maker.article(relations - maker.distinct()));
      if (records.size() == batch || maker.distinct() == relations) {
        store.add(records);
        records.clear();
      }
    }
  });
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() == 5 && arguments[0] == "graph") {
      make_graph(arguments[1], std::stoul(arguments[2]), std::stoul(arguments[3]), std::stoull(arguments[4]));
      return 0;
    }
    if (arguments.size() == 4 && arguments[0] == "records") {
      Maker maker(std::stoul(arguments[2]), std::stoull(arguments[3]), "more-");
      for (std::size_t i = std::stoul(arguments[1]); i > 0; --i) {
        std::cout << write_record(maker.article(relations_an_article)) << '\n';
      }
      return std::cout.flush() ? 0 : 1;
    }
    std::cerr << "usage: make_graph graph FILE RELATIONS ACTORS SEED | records ARTICLES ACTORS SEED\n";
    return 2;
  } catch (const std::exception& fault) {
    std::cerr << "make_graph: " << fault.what() << '\n';
    return 1;
  }
}
