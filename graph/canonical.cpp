#include "graph/canonical.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "base/report.hpp"
#include "base/text.hpp"
#include "graph/sketch.hpp"

namespace entente {

namespace {

void clean(std::string& text) {
  if (first_invalid_utf8(text)) text = repair_utf8(text);
  text = strip_forbidden(text);
}

auto order(const RecordEvidence& e) {
  return std::tie(e.begin, e.end, e.cue, e.rule, e.sentence, e.text);
}
auto same(const RecordEvidence& e) {
  return std::tie(e.begin, e.end, e.cue, e.rule);
}
auto order(const RecordMention& m) {
  return std::tie(m.begin, m.end, m.sentence, m.how, m.text, m.reason);
}
auto same(const RecordMention& m) {
  return std::tie(m.begin, m.end);
}

template <typename Item>
void sort_unique(std::vector<Item>& items) {
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return order(a) < order(b); });
  items.erase(std::unique(items.begin(), items.end(), [](const Item& a, const Item& b) { return same(a) == same(b); }),
              items.end());
}

RecordEvidence cleaned(RecordEvidence evidence) {
  clean(evidence.cue);
  clean(evidence.rule);
  clean(evidence.text);
  return evidence;
}

// The identities of a record's relations. A relation's identity has its content's in it, so contents come first; a
// chain of contents costs no stack.
class Identities {
 public:
  Identities(const Record& record, const std::map<std::string, std::string>& keys) : record_(record), keys_(keys) {
    for (const RecordRelation& relation : record.relations) by_id_[relation.id] = &relation;
    for (const RecordRelation& relation : record.relations) find(relation);
  }

  const std::string& of(const std::string& id) const { return found_.at(id); }

 private:
  void find(const RecordRelation& first) {
    std::vector<const RecordRelation*> chain;
    for (const RecordRelation* next = &first; next != nullptr && !found_.contains(next->id);) {
      if (chain.size() > record_.relations.size()) fault(first, "content goes round in a circle");
      chain.push_back(next);
      if (next->content.empty()) break;
      const auto content = by_id_.find(next->content);
      if (content == by_id_.end()) fault(*next, "content: no such relation: " + next->content);
      next = content->second;
    }
    for (; !chain.empty(); chain.pop_back()) found_[chain.back()->id] = identity(*chain.back());
  }

  std::string identity(const RecordRelation& r) const {
    std::string bytes;
    for (std::string text :
         {key(r, r.source), r.type, r.mode, key(r, r.target), r.date, r.modality, key(r, r.attributed_to), r.role}) {
      clean(text);
      bytes += text;
      bytes += '\x1f';
    }
    if (!r.content.empty()) bytes += found_.at(r.content);
    return content_hash(bytes);
  }

  std::string key(const RecordRelation& relation, const std::string& id) const {
    if (id.empty()) return {};
    const auto found = keys_.find(id);
    if (found == keys_.end()) fault(relation, "no such actor: " + id);
    return found->second;
  }

  [[noreturn]] void fault(const RecordRelation& relation, const std::string& what) const {
    throw Error(record_.article.source, "relation \"" + relation.id + "\"", what);
  }

  const Record& record_;
  const std::map<std::string, std::string>& keys_;
  std::map<std::string, const RecordRelation*> by_id_;
  std::map<std::string, std::string> found_;
};

// Sorted by name, of each the greatest number.
std::vector<RecordCount> most(const std::vector<RecordCount>& a, const std::vector<RecordCount>& b) {
  std::map<std::string, std::int64_t> by_name;
  for (const std::vector<RecordCount>* counts : {&a, &b}) {
    for (RecordCount count : *counts) {
      clean(count.of);
      const auto [known, fresh] = by_name.try_emplace(std::move(count.of), count.number);
      if (!fresh) known->second = std::max(known->second, count.number);
    }
  }
  std::vector<RecordCount> result;
  for (const auto& [of, number] : by_name) result.push_back({of, number});
  return result;
}

// One span has one text and one sentence, whichever relation names it.
void agree_on_passages(std::vector<RecordRelation>& relations) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, RecordEvidence> first;
  const auto each = [&](auto&& visit) {
    for (RecordRelation& relation : relations) {
      visit(relation.evidence);
      for (RecordEvidence& evidence : relation.further) visit(evidence);
    }
  };
  each([&](const RecordEvidence& e) {
    const auto [at, fresh] = first.try_emplace({e.begin, e.end}, e);
    if (!fresh && std::tie(e.text, e.sentence) < std::tie(at->second.text, at->second.sentence)) at->second = e;
  });
  each([&](RecordEvidence& e) {
    const RecordEvidence& agreed = first.at({e.begin, e.end});
    e.text = agreed.text;
    e.sentence = agreed.sentence;
  });
}

}  // namespace

std::string content_hash(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  XXH128_canonical_t order{};
  XXH128_canonicalFromHash(&order, hash);
  std::string result;
  for (const unsigned char byte : order.digest) {
    result += "0123456789abcdef"[byte >> 4];
    result += "0123456789abcdef"[byte & 15];
  }
  return result;
}

Record canonical(const Record& record) {
  Record result;
  result.article = record.article;
  result.error = record.error;
  for (std::string* text : {&result.article.id, &result.article.source, &result.article.title, &result.article.url,
                            &result.article.published, &result.article.language, &result.error}) {
    clean(*text);
  }

  if (!is_sketch(result.article.sketch)) result.article.sketch.clear();

  std::map<std::string, std::string> keys;
  std::map<std::string, RecordActor> actors;
  for (const RecordActor& actor : record.actors) {
    RecordActor copy = actor;
    for (std::string* text : {&copy.key, &copy.name, &copy.kind, &copy.country}) clean(*text);
    copy.id = copy.key;
    keys[actor.id] = copy.key;
    for (std::string& office : copy.offices) clean(office);
    for (RecordMention& mention : copy.mentions) {
      for (std::string* text : {&mention.text, &mention.how, &mention.reason}) clean(*text);
    }
    const auto [known, fresh] = actors.try_emplace(copy.key, copy);
    if (!fresh) {
      known->second.mentions.insert(known->second.mentions.end(), copy.mentions.begin(), copy.mentions.end());
      known->second.offices.insert(known->second.offices.end(), copy.offices.begin(), copy.offices.end());
    }
  }
  for (auto& [key, actor] : actors) {
    sort_unique(actor.mentions);
    std::sort(actor.offices.begin(), actor.offices.end());
    actor.offices.erase(std::unique(actor.offices.begin(), actor.offices.end()), actor.offices.end());
    result.actors.push_back(std::move(actor));
  }

  Record asserted = record;
  for (RecordRelation& relation : asserted.relations) {
    if (relation.modality.empty()) relation.modality = "asserted";
  }
  const Identities identities(asserted, keys);
  std::map<std::string, std::pair<RecordRelation, std::vector<RecordEvidence>>> relations;
  for (const RecordRelation& relation : asserted.relations) {
    const std::string& id = identities.of(relation.id);
    auto& [known, passages] = relations[id];
    const double confidence = std::max(known.confidence, std::round(relation.confidence * 100) / 100);
    std::string until = std::max(known.until, relation.until);
    std::vector<RecordCount> counts = most(known.counts, relation.counts);
    known = relation;
    known.id = id;
    known.confidence = confidence;
    known.until = std::move(until);
    known.counts = std::move(counts);
    known.source = keys.at(relation.source);
    known.target = keys.at(relation.target);
    if (!relation.attributed_to.empty()) known.attributed_to = keys.at(relation.attributed_to);
    if (!relation.content.empty()) known.content = identities.of(relation.content);
    for (std::string* text : {&known.type, &known.mode, &known.date, &known.until, &known.modality, &known.role})
      clean(*text);
    passages.push_back(cleaned(relation.evidence));
    for (const RecordEvidence& evidence : relation.further) passages.push_back(cleaned(evidence));
  }
  for (auto& [id, found] : relations) {
    auto& [relation, passages] = found;
    relation.evidence = passages.front();
    relation.further.assign(passages.begin() + 1, passages.end());
    result.relations.push_back(std::move(relation));
  }
  agree_on_passages(result.relations);
  for (RecordRelation& relation : result.relations) {
    relation.further.push_back(relation.evidence);
    sort_unique(relation.further);
    relation.evidence = relation.further.front();
    relation.further.erase(relation.further.begin());
  }
  return result;
}

std::string digest(const Record& canonical_record) {
  Record copy = canonical_record;
  copy.article.source.clear();
  copy.article.url.clear();
  copy.article.sketch.clear();
  return content_hash(write_record(copy));
}

}  // namespace entente
