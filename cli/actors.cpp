// entente actors: who is who in a graph, by which names and why, and what may want correcting.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.hpp"
#include "cli/rows.hpp"
#include "cli/to_json.hpp"
#include "graph/identities.hpp"
#include "graph/query.hpp"

namespace entente {

namespace {

std::string times(std::int64_t count) {
  return " ×" + std::to_string(count);
}

template <typename Item, typename Write>
std::string joined(const std::vector<Item>& items, const Write& write) {
  std::string result;
  for (const Item& item : items) result += (result.empty() ? "" : "; ") + write(item);
  return result;
}

template <typename Item, typename Write>
std::string list(const std::vector<Item>& items, const Write& write) {
  std::vector<std::string> values;
  for (const Item& item : items) values.push_back(json_object(write(item)));
  return json_list(values);
}

std::string period(const HeldOffice& held) {
  if (held.first.empty()) return held.office;
  return held.office + " " + held.first + (held.first == held.last ? "" : " to " + held.last);
}

std::string to_json(const ActorIdentity& actor) {
  std::vector<std::pair<std::string, std::string>> members{
      {"key", json_string(actor.key)}, {"name", json_string(actor.name)}, {"kind", json_string(actor.kind)}};
  if (!actor.country.empty()) members.emplace_back("country", json_string(actor.country));
  members.emplace_back("articles", std::to_string(actor.articles));
  members.emplace_back("mentions", std::to_string(actor.mentions));
  using Members = std::vector<std::pair<std::string, std::string>>;
  members.emplace_back("names", list(actor.names, [](const ActorForm& form) {
                         return Members{{"text", json_string(form.text)},
                                        {"how", json_string(form.how)},
                                        {"count", std::to_string(form.count)}};
                       }));
  members.emplace_back("reasons", list(actor.reasons, [](const MentionReason& reason) {
                         Members object{{"how", json_string(reason.how)}};
                         if (!reason.reason.empty()) object.emplace_back("reason", json_string(reason.reason));
                         object.emplace_back("count", std::to_string(reason.mentions));
                         return object;
                       }));
  members.emplace_back("joined", list(actor.joined, [](const JoinedKey& key) {
                         return Members{{"key", json_string(key.key)},
                                        {"reason", json_string(key.reason)},
                                        {"articles", std::to_string(key.articles)}};
                       }));
  members.emplace_back("offices", list(actor.offices, [](const HeldOffice& held) {
                         Members object{{"office", json_string(held.office)}};
                         if (!held.first.empty()) {
                           object.emplace_back("first", json_string(held.first));
                           object.emplace_back("last", json_string(held.last));
                         }
                         object.emplace_back("articles", std::to_string(held.articles));
                         return object;
                       }));
  return json_object(members);
}

class ActorsCommand final : public Command {
 public:
  std::string name() const override { return "actors"; }
  std::string summary() const override { return "Who is who in a graph, by which names, and why"; }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    app.add_option("NAME", filter_.name, "Only actors of that key, or with a name of which a word begins so");
    app.add_option("--kind", filter_.kinds, "Only of that kind")
        ->check(CLI::IsMember({"person", "country", "organisation", "group", "place"}))
        ->delimiter(',')
        ->type_name("KIND");
    CLI::Option* review =
        app.add_flag("--review", review_, "Pairs that may be one instead: with one surname, one name, or two kinds");
    app.add_flag("--corrections", corrections_, "The corrections that the graph keeps instead, as a file has them")
        ->excludes(review);
    app.add_option("--limit", limit_, "At most so many")->check(CLI::NonNegativeNumber)->type_name("N");
    output_.setup(app);
    app.footer(
        "A name is followed by how often it stands in the articles. What stands under \"joined\" was found under "
        "another "
        "key.\n\n"
        "Examples:\n"
        "  entente actors news.entente Poutine\n"
        "  entente actors news.entente --kind person --format json\n"
        "  entente actors news.entente --review\n"
        "  entente actors news.entente --corrections > corrections.txt");
  }

  int run(const Log&) override {
    const Store store = Store::open(file_);
    const Snapshot snapshot(store);
    if (corrections_) {
      std::cout << store.corrections().text();
    } else if (review_) {
      print_review(store);
    } else {
      print_actors(store);
    }
    return exit_ok;
  }

 private:
  void print_actors(const Store& store) const {
    Rows rows(output_,
              {{"key"},
               {"name"},
               {"kind", false},
               {"country", false},
               {"articles"},
               {"mentions"},
               {"names", true, true},
               {"reasons", true, true},
               {"joined", true, true},
               {"offices", true, true}},
              std::cout);
    std::size_t shown = 0;
    each_identity(store, filter_, [&](const ActorIdentity& actor) {
      if (limit_ > 0 && shown++ >= limit_) return;
      rows.add(
          {actor.key, actor.name, actor.kind, actor.country, std::to_string(actor.articles),
           std::to_string(actor.mentions),
           joined(actor.names, [](const ActorForm& form) { return form.text + times(form.count); }),
           joined(actor.reasons,
                  [](const MentionReason& r) {
                    return r.how + (r.reason.empty() || r.reason == r.how ? "" : ": " + r.reason) + times(r.mentions);
                  }),
           joined(actor.joined, [](const JoinedKey& k) { return k.key + " (" + k.reason + ")" + times(k.articles); }),
           joined(actor.offices, period)},
          rows.wants_json() ? to_json(actor) : std::string());
    });
    rows.finish();
  }

  void print_review(const Store& store) const {
    Rows rows(output_, {{"reason"}, {"shared"}, {"key"}, {"name", false}, {"other"}, {"other_name", false}}, std::cout);
    std::size_t shown = 0;
    each_review_pair(store, filter_, [&](const ReviewPair& pair) {
      if (limit_ > 0 && shown++ >= limit_) return;
      rows.add({pair.reason, pair.shared, pair.first.key, pair.first.name, pair.second.key, pair.second.name},
               json_object({{"reason", json_string(pair.reason)},
                            {"shared", json_string(pair.shared)},
                            {"key", json_string(pair.first.key)},
                            {"name", json_string(pair.first.name)},
                            {"other", json_string(pair.second.key)},
                            {"other_name", json_string(pair.second.name)}}));
    });
    rows.finish();
  }

  std::string file_;
  IdentityFilter filter_;
  bool review_ = false;
  bool corrections_ = false;
  std::size_t limit_ = 0;
  Output output_;
};

}  // namespace

std::unique_ptr<Command> make_actors_command() {
  return std::make_unique<ActorsCommand>();
}

}  // namespace entente
