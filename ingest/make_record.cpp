#include "ingest/make_record.hpp"

#include <algorithm>
#include <vector>

#include "ingest/articles/sketch.hpp"

namespace entente {

namespace {

RecordArticle make_article(const Article& article) {
  return {article.id,
          article.source,
          article.title,
          article.url,
          article.published ? to_string(*article.published) : "",
          article.language,
          make_sketch(article.text)};
}

// What the text leaves without a name ("@" and its token) is nobody outside of this article.
std::string key_everywhere(const std::string& key, const Article& article) {
  const std::size_t at = key.find('@');
  if (at == std::string::npos) return key;
  return key.substr(0, at + 1) + article.id.substr(0, 12) + "-" + key.substr(at + 1);
}

}  // namespace

Record make_record(const Article& article, const Document& document, const Actors& actors,
                   std::span<const Relation> relations) {
  const CodePoints points(document.text);
  Record record;
  record.article = make_article(article);

  // Places that nothing is done to are left out; they stand behind all others.
  std::vector<bool> wanted(actors.actors.size(), false);
  const auto want = [&](ActorIndex actor) { wanted[actor] = true; };
  for (const Mention& mention : actors.mentions) std::ranges::for_each(mention.actors, want);
  for (const Relation& relation : relations) {
    want(relation.source);
    want(relation.target);
    if (relation.attributed_to) want(*relation.attributed_to);
  }
  std::vector<std::size_t> numbers(actors.actors.size(), 0);
  const auto actor_id = [&](ActorIndex actor) { return "a" + std::to_string(numbers[actor] + 1); };
  for (ActorIndex i = 0; i < actors.actors.size(); ++i) {
    if (!wanted[i]) continue;
    numbers[i] = record.actors.size();
    const Actor& actor = actors.actors[i];
    record.actors.push_back({actor_id(i),
                             key_everywhere(actor.key, article),
                             actor.name,
                             std::string(name(actor.kind)),
                             actor.country,
                             {},
                             actor.offices});
  }
  const auto put = [&](const Mention& mention) {
    const ByteSpan bytes = document.bytes(mention.tokens);
    for (const ActorIndex actor : mention.actors) {
      if (!wanted[actor]) continue;
      record.actors[numbers[actor]].mentions.push_back(
          {std::string(slice(document.text, bytes)), points.at(bytes.begin), points.at(bytes.end),
           document[mention.head].sentence, std::string(name(mention.how)), mention.reason});
    }
  };
  std::ranges::for_each(actors.mentions, put);
  std::ranges::for_each(actors.located, put);

  const auto evidence = [&](const Passage& passage) {
    const ByteSpan bytes = document.bytes(document.sentences[passage.sentence].tokens);
    return RecordEvidence{passage.sentence,     points.at(bytes.begin),
                          points.at(bytes.end), std::string(document.words(passage.cue)),
                          passage.rule,         std::string(slice(document.text, bytes)),
                          passage.by_position,  passage.within};
  };
  for (std::size_t i = 0; i < relations.size(); ++i) {
    const Relation& relation = relations[i];
    RecordRelation& out = record.relations.emplace_back();
    out.id = "r" + std::to_string(i + 1);
    out.source = actor_id(relation.source);
    out.type = relation.type;
    out.mode = relation.mode;
    out.target = actor_id(relation.target);
    if (relation.date) out.date = to_string(*relation.date);
    if (relation.until) out.until = to_string(*relation.until);
    out.modality = name(relation.modality);
    if (relation.attributed_to) out.attributed_to = actor_id(*relation.attributed_to);
    if (relation.content) out.content = "r" + std::to_string(*relation.content + 1);
    out.role = relation.role;
    for (const Count& count : relation.counts) out.counts.push_back({count.of, count.number});
    out.confidence = relation.confidence;
    out.evidence = evidence(relation.passages.front());
    for (std::size_t p = 1; p < relation.passages.size(); ++p) out.further.push_back(evidence(relation.passages[p]));
  }
  return record;
}

Record make_error_record(const Article& article, std::string_view error) {
  Record record;
  record.article = make_article(article);
  record.error = error;
  return record;
}

}  // namespace entente
