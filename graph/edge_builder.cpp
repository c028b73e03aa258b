#include "graph/edge_builder.hpp"

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

template <typename T>
std::int64_t sort_unique(std::vector<T>& all) {
  if (all.size() > 1) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
  }
  return static_cast<std::int64_t>(all.size());
}

}  // namespace

void RowCursor::advance() {
  at_row_ = rows_.step();
  if (at_row_) id_ = rows_.integer(0);
}

bool RowCursor::find(std::int64_t id) {
  constexpr std::int64_t near = 16;
  if (id < from_ || (at_row_ && id > id_ && id - id_ > near)) {
    rows_.start(id);
    advance();
  }
  while (at_row_ && id_ < id) advance();
  from_ = id;
  return at_row_ && id_ == id;
}

bool RowCursor::next() {
  const std::int64_t id = id_;
  advance();
  if (at_row_ && id_ == id) return true;
  from_ = id + 1;
  return false;
}

FactsReader::FactsReader(const Database& database)
    : support_(database, "SELECT relation, article, passage, confidence FROM support WHERE relation >= ?1 ORDER BY 1"),
      until_(database, "SELECT relation, until FROM support_until WHERE relation >= ?1 ORDER BY 1"),
      passages_(database, R"(SELECT id, "begin", "end", text FROM passage WHERE id >= ?1 ORDER BY 1)"),
      stories_(database, "SELECT id, story FROM article WHERE id >= ?1 ORDER BY 1"),
      key_(database.prepare("SELECT key FROM article WHERE id = ?")) {}

void FactsReader::read(std::int64_t relation, EdgeFacts& facts) {
  facts.told.clear();
  facts.confidence = 0;
  facts.passage.clear();
  surest_.clear();
  for (bool more = support_.find(relation); more; more = support_.next()) {
    const SqlStatement& row = support_.row();
    const Candidate told{row.integer(1), row.integer(2)};
    facts.told.push_back({told.article, story_of(told.article), told.passage});
    const double confidence = row.real(3);
    if (surest_.empty() || confidence > facts.confidence) {
      facts.confidence = confidence;
      surest_.clear();
    }
    if (confidence == facts.confidence) surest_.push_back(told);
  }
  if (!surest_.empty()) choose(facts);
  facts.until.clear();
  for (bool more = until_.find(relation); more; more = until_.next()) {
    if (until_.row().text(1) > facts.until) facts.until = until_.row().text(1);
  }
}

void FactsReader::choose(EdgeFacts& facts) {
  const auto take = [&](const Candidate& one) {
    if (!passages_.find(one.passage)) return;
    const SqlStatement& row = passages_.row();
    facts.article = one.article;
    facts.begin = row.integer(1);
    facts.end = row.integer(2);
    facts.passage = row.text(3);
  };
  take(surest_.front());
  for (auto one = surest_.begin() + 1; one != surest_.end(); ++one) {
    if (one->passage == (one - 1)->passage || !passages_.find(one->passage)) continue;
    const auto place = std::make_tuple(key_of(one->article), passages_.row().integer(1), passages_.row().integer(2));
    if (place < std::make_tuple(key_of(facts.article), facts.begin, facts.end)) take(*one);
  }
}

std::int64_t FactsReader::story_of(std::int64_t article) {
  if (article != last_article_) {
    last_article_ = article;
    last_story_ = stories_.find(article) ? stories_.row().integer(1) : article;
  }
  return last_story_;
}

const std::string& FactsReader::key_of(std::int64_t article) {
  found_key_ = key_.start(article).step() ? key_.string(0) : std::string();
  return found_key_;
}

void EdgeBuilder::start(const ActorName& source, const std::string& type, const ActorName& target) {
  edge_.source = source;
  edge_.type = type;
  edge_.target = target;
  edge_.statements = 0;
  edge_.first_date.clear();
  edge_.last_date.clear();
  edge_.dates.clear();
  edge_.periods.clear();
  edge_.until.clear();
  edge_.by_modality.assign(modalities.size(), 0);
  edge_.confidence = 0;
  edge_.speakers.clear();
  edge_.passage.clear();
  for (std::vector<std::int64_t>* numbers : {&articles_, &stories_, &passages_, &speakers_}) numbers->clear();
}

bool EdgeBuilder::is_surer(const EdgeFacts& facts, FactsReader& reader) const {
  if (articles_.empty() || facts.confidence != edge_.confidence) {
    return articles_.empty() || facts.confidence > edge_.confidence;
  }
  if (facts.article == article_) return std::tie(facts.begin, facts.end) < std::tie(begin_, end_);
  const std::string known = reader.key_of(article_);
  return reader.key_of(facts.article) < known;
}

void EdgeBuilder::add(const EdgeFacts& facts, FactsReader& reader) {
  ++edge_.statements;
  if (facts.modality < modalities.size()) ++edge_.by_modality[facts.modality];
  if (!facts.date.empty()) edge_.dates.push_back(facts.date);
  if (!facts.until.empty() && !facts.date.empty()) edge_.periods.push_back({facts.date, facts.until});
  edge_.until = std::max(edge_.until, facts.until);
  if (facts.speaker != 0) speakers_.push_back(facts.speaker);
  if (facts.told.empty()) return;
  if (is_surer(facts, reader)) {
    edge_.confidence = facts.confidence;
    edge_.passage = facts.passage;
    article_ = facts.article;
    begin_ = facts.begin;
    end_ = facts.end;
  }
  for (const EdgeFacts::Told& told : facts.told) {
    articles_.push_back(told.article);
    stories_.push_back(told.story);
    passages_.push_back(told.passage);
  }
}

const Edge& EdgeBuilder::finish(const std::function<const std::string&(std::int64_t)>& name_of) {
  edge_.articles = sort_unique(articles_);
  edge_.weight = sort_unique(stories_);
  edge_.passages = sort_unique(passages_);
  if (sort_unique(edge_.dates) > 0) {
    edge_.first_date = edge_.dates.front();
    edge_.last_date = edge_.dates.back();
  }
  sort_unique(edge_.periods);
  if (sort_unique(speakers_) > 0) {
    std::vector<std::string> names;  // two may have one name
    for (const std::int64_t speaker : speakers_) names.push_back(name_of(speaker));
    sort_unique(names);
    for (const std::string& name : names) edge_.speakers += (edge_.speakers.empty() ? "" : "; ") + name;
  }
  return edge_;
}

std::size_t modality_place(std::string_view modality) {
  return static_cast<std::size_t>(std::find(modalities.begin(), modalities.end(), modality) - modalities.begin());
}

}  // namespace entente
