#include "cli/graph_server.hpp"

#include <algorithm>
#include <exception>
#include <set>
#include <utility>

#include "base/report.hpp"
#include "cli/to_json.hpp"
#include "export/viewer_data.hpp"
#include "export/viewer_page.hpp"
#include "graph/names.hpp"

namespace entente {

namespace {

constexpr std::size_t most_neighbours = 150;
constexpr std::size_t most_found = 30;
constexpr std::size_t most_in_piece = 20000;  // relations, without their passages
constexpr std::size_t most_relations = 300;   // with their passages
constexpr std::size_t most_passages = 20;     // of one relation
constexpr std::size_t longest_value = 1000;   // bytes of a parameter

struct Refused {
  int status;
  std::string why;
};

std::string required(const Parameters& parameters, const std::string& name) {
  const auto found = parameters.find(name);
  if (found == parameters.end() || found->second.empty()) throw Refused{400, name + " is needed"};
  if (found->second.size() > longest_value) throw Refused{400, name + " is too long"};
  return found->second;
}

std::string piece(const Store& store, const ExportOptions& options, bool vocabulary) {
  std::string result;
  ViewerData::Form form;
  form.vocabulary = vocabulary;
  form.passages = false;
  form.most_statements = most_in_piece;
  ViewerData data([&](std::string_view text) { result += text; }, form);
  export_graph(store, options, data);
  return result;
}

}  // namespace

GraphServer::GraphServer(const std::string& path, Filter filter, std::size_t actors)
    : store_(Store::open(path)), filter_(std::move(filter)), actors_(actors), page_(served_page()) {}

ServedAnswer GraphServer::answer(std::string_view path, const Parameters& parameters) {
  constexpr const char* json = "application/json; charset=utf-8";
  const auto failed = [&](int status, const std::string& why) {
    return ServedAnswer{status, json, json_object({{"error", json_string(why)}})};
  };
  try {
    if (path == "/") return {200, "text/html; charset=utf-8", page_};
    if (path == "/api/graph") return {200, json, graph()};
    if (path == "/api/around") return {200, json, around(required(parameters, "actor"))};
    if (path == "/api/search") return {200, json, search(required(parameters, "text"))};
    if (path == "/api/relations") {
      const std::string other = parameters.count("other") > 0 ? required(parameters, "other") : std::string();
      return {200, json, relations(required(parameters, "actor"), other)};
    }
    return failed(404, "there is no such page");
  } catch (const Refused& refused) {
    return failed(refused.status, refused.why);
  } catch (const std::exception& error) {
    return failed(500, error.what());
  }
}

std::string GraphServer::graph() {
  if (first_piece_.empty()) {
    ExportOptions options;
    options.filter = filter_;
    options.max_nodes = actors_;
    first_piece_ = piece(store_, options, true);
  }
  return first_piece_;
}

std::string GraphServer::around(const std::string& actor) const {
  if (!find_actor(store_, actor)) throw Refused{404, "there is no such actor"};
  ExportOptions options;
  options.filter = filter_;
  options.filter.either = {actor};
  if (count_statements(store_, options.filter) == 0)
    throw Refused{404, "no relation of this actor is left by the filter"};
  options.around = actor;
  options.max_nodes = most_neighbours;
  return piece(store_, options, false);
}

std::string GraphServer::search(const std::string& text) const {
  std::string result;
  ViewerData::Form form;
  form.vocabulary = form.places = form.passages = false;
  ViewerData data([&](std::string_view part) { result += part; }, form);
  const Snapshot snapshot(store_);
  data.begin();
  for (const ActorName& name : search_actors(store_, text, most_found)) {
    if (const std::optional<StoredActor> actor = find_actor(store_, name.key)) data.actor(*actor, {});
  }
  data.end();
  return result;
}

std::string GraphServer::relations(const std::string& actor, const std::string& other) const {
  Filter filter = filter_;
  if (other.empty()) {
    filter.either = {actor};
  } else {
    filter.between = {actor, other};
  }
  const Snapshot snapshot(store_);
  std::set<std::string> actors;
  std::map<std::string, StoredArticle> articles;
  std::vector<Statement> statements;
  each_statement(store_, filter, Order::latest, most_relations, [&](const Statement& statement) {
    actors.insert({statement.source.key, statement.target.key});
    if (statement.speaker) actors.insert(statement.speaker->key);
    for (std::size_t i = 0; i < std::min(statement.evidence.size(), most_passages); ++i) {
      articles.emplace(statement.evidence[i].article.key, statement.evidence[i].article);
    }
    statements.push_back(statement);
  });
  std::string result;
  ViewerData::Form form;
  form.vocabulary = form.places = false;
  form.most_passages = most_passages;
  ViewerData data([&](std::string_view part) { result += part; }, form);
  data.begin();
  for (const std::string& key : actors) {
    if (const std::optional<StoredActor> found = find_actor(store_, key)) data.actor(*found, {});
  }
  for (const auto& [key, article] : articles) data.article(article);
  for (const Statement& statement : statements) data.statement(statement);
  data.end();
  return result;
}

bool is_loopback_host(std::string_view host, int port) {
  const std::string end = ":" + std::to_string(port);
  return host == "127.0.0.1" + end || host == "localhost" + end ||
         (port == 80 && (host == "127.0.0.1" || host == "localhost"));
}

}  // namespace entente
