// entente show: all that a graph knows of one actor, one relation or one article.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "cli/command.hpp"
#include "cli/rows.hpp"
#include "cli/statement_rows.hpp"
#include "cli/to_json.hpp"
#include "graph/articles.hpp"
#include "graph/names.hpp"

namespace entente {

namespace {

constexpr std::size_t shortest_id = 6;  // digits of a relation's id that are taken for one

// The passage with its cue marked, on a terminal.
std::string marked(const Evidence& evidence) {
  const std::string text = one_line(evidence.text);
  const std::size_t at = evidence.cue.empty() ? std::string::npos : text.find(one_line(evidence.cue));
  if (at == std::string::npos) return text;
  const std::size_t size = one_line(evidence.cue).size();
  return text.substr(0, at) + style::bold(text.substr(at, size)) + text.substr(at + size);
}

class ShowCommand final : public Command {
 public:
  std::string name() const override { return "show"; }
  std::string summary() const override { return "All that a graph knows of an actor, a relation or an article"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    app.add_option("WHAT", what_,
                   "An actor (name, alias or key), a relation's id or its beginning, or an article's id or "
                   "where it was found")
        ->required();
    app.add_option("--limit", limit_, "At most so many relations of a kind; 0: all")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str()
        ->type_name("N");
    output_.setup(app);
    app.footer(
        "Prints text for people, on a terminal or not; --format json gives everything as data, tsv and csv the "
        "relations.\n\n"
        "Examples:\n  entente show news.entente Macron\n  entente show news.entente country:RU --format json\n"
        "  entente show news.entente articles/crimee-2014.txt");
  }

  int run(const Log&) override {
    const Store store = Store::open(file_);
    const Snapshot snapshot(store);
    if (output_.format_name.empty()) output_.format_name = "table";
    if (looks_like_id() && show_relation(store)) return exit_ok;
    if (store.contains(what_)) {
      show_article(store, what_);
    } else if (const std::vector<std::string> found = store.articles_at(what_); !found.empty()) {
      if (found.size() > 1) throw Error(file_, "", std::to_string(found.size()) + " articles were found at " + what_);
      show_article(store, found.front());
    } else {
      show_actor(store, resolve_actor(store, what_).key);
    }
    return exit_ok;
  }

 private:
  struct Section {
    const char* title;
    const char* name;  // in JSON
    Filter filter;
  };

  bool is_text() const { return output_.format() == Format::table; }
  bool is_json() const { return output_.format() == Format::json || output_.format() == Format::ndjson; }

  std::string say(std::string_view code) const { return std::string(label(code, output_.language())); }
  std::string type_of(const Statement& s) const { return style::of_type(say(s.type), s.type); }

  bool looks_like_id() const {
    return what_.size() >= shortest_id && what_.find_first_not_of("0123456789abcdef") == std::string::npos;
  }

  bool show_relation(const Store& store) const {
    Filter filter;
    filter.key = what_;
    std::vector<Statement> found;
    each_statement(store, filter, Order::key, 2, [&](const Statement& s) { found.push_back(s); });
    if (found.empty()) return false;
    if (found.size() > 1) throw Error(file_, "", "several relations begin with \"" + what_ + "\": give more of the id");
    print(store, {}, {{"", "relation", filter}}, 0);
    return true;
  }

  void show_article(const Store& store, const std::string& key) const {
    Filter filter;
    filter.article = key;
    const StoredArticle article = find_article(store, key).value();
    std::vector<std::string> actors;
    std::string names;
    for (const ActorName& actor : actors_in(store, key)) {
      actors.push_back(json_object({{"key", json_string(actor.key)}, {"name", json_string(actor.name)}}));
      names += (names.empty() ? "" : ", ") + one_line(actor.name);
    }
    const std::vector<std::pair<std::string, std::string>> head{{"article", to_json(article)},
                                                                {"actors", json_list(actors)}};
    if (is_text()) {
      std::cout << style::bold(one_line(article.title.empty() ? article.key : article.title)) << '\n'
                << "  " << one_line(article.source) << (article.published.empty() ? "" : "  " + article.published)
                << '\n';
      if (!names.empty()) std::cout << "  " << say("names") << ' ' << names << '\n';
    }
    print(store, head, {{"Tells", "relations", filter}}, limit_);
  }

  void show_actor(const Store& store, const std::string& key) const {
    const StoredActor actor = find_actor(store, key).value();
    if (is_text()) {
      std::cout << style::bold(one_line(actor.name)) << "  " << say(actor.kind)
                << (actor.country.empty() ? "" : ", " + actor.country) << "  " << style::dim(actor.key) << '\n';
      std::string forms;
      for (const ActorForm& form : actor.forms) {
        forms += (forms.empty() ? "" : ", ") + one_line(form.text) + " (" + std::to_string(form.count) + ")";
      }
      if (!forms.empty()) std::cout << "  " << say("written") << ' ' << forms << '\n';
      std::cout << "  " << say("in") << ' ' << actor.articles << ' '
                << say(actor.articles == 1 ? "article" : "articles") << '\n';
    }
    Filter acts;
    acts.from = {key};
    Filter acted_upon;
    acted_upon.to = {key};
    Filter says;
    says.speakers = {key};
    if (!is_text() && !is_json()) {
      Filter either;
      either.either = {key};
      print(store, {}, {{"", "relations", either}}, limit_);
      return;
    }
    print(store, {{"actor", to_json(actor)}},
          {{"Acts", "acts", acts}, {"Is acted upon", "acted_upon", acted_upon}, {"Says", "says", says}}, limit_);
  }

  void print(const Store& store, std::vector<std::pair<std::string, std::string>> head,
             const std::vector<Section>& sections, std::size_t limit) const {
    if (!is_text() && !is_json()) {
      Rows rows = statement_rows(output_, std::cout);
      each_statement(store, sections.front().filter, Order::date, limit,
                     [&](const Statement& s) { add_statement(rows, s); });
      rows.finish();
      return;
    }
    for (const Section& section : sections) {
      std::vector<std::string> list;
      bool first = true;
      each_statement(store, section.filter, Order::date, limit, [&](const Statement& s) {
        if (is_json()) {
          list.push_back(to_json(s));
          return;
        }
        if (std::exchange(first, false) && *section.title != '\0')
          std::cout << '\n' << style::bold(say(section.title)) << '\n';
        print_statement(store, s);
      });
      head.emplace_back(section.name, json_list(list));
      const std::size_t all = is_text() && limit > 0 ? count_statements(store, section.filter) : 0;
      if (all > limit) std::cout << "  " << say("and") << ' ' << all - limit << ' ' << say("more") << " (--limit)\n";
    }
    if (is_json()) std::cout << json_object(head) << '\n';
  }

  void print_statement(const Store& store, const Statement& s) const {
    std::cout << "  " << (s.date.empty() ? say("undated") : s.date) << (s.until.empty() ? "" : " – " + s.until) << "  "
              << one_line(s.source.name) << ' ' << type_of(s) << (s.mode.empty() ? "" : " (" + say(s.mode) + ")") << ' '
              << one_line(s.target.name);
    if (!s.role.empty()) std::cout << ", " << one_line(s.role);
    for (const EventCount& count : s.counts) std::cout << ", " << say(count.of) << ' ' << count.number;
    if (s.modality != "asserted") std::cout << "  [" << say(s.modality) << ']';
    if (s.speaker) std::cout << "  " << say("according to") << ' ' << one_line(s.speaker->name);
    std::cout << "  " << style::dim(s.key.substr(0, 8)) << '\n';
    if (!s.content.empty()) {
      Filter filter;
      filter.key = s.content;
      each_statement(store, filter, Order::key, 1, [&](const Statement& c) {
        std::cout << "      " << say("that") << ": " << one_line(c.source.name) << ' ' << type_of(c) << ' '
                  << one_line(c.target.name) << "  [" << say(c.modality) << "]\n";
      });
    }
    for (const Evidence& evidence : s.evidence) {
      std::cout << "      « " << marked(evidence) << " »\n        "
                << style::dim(one_line(evidence.article.source) +
                              (evidence.article.published.empty() ? "" : ", " + evidence.article.published) + ", " +
                              evidence.rule)
                << '\n';
    }
  }

  std::string file_;
  std::string what_;
  std::size_t limit_ = 20;
  Output output_;
};

}  // namespace

std::unique_ptr<Command> make_show_command() {
  return std::make_unique<ShowCommand>();
}

}  // namespace entente
