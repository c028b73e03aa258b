// entente lexicon: checks lexicon files, and shows which entries match a sentence and which argument goes where.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include "cli/command.hpp"
#include "cli/data.hpp"
#include "cli/rows.hpp"
#include "cli/to_json.hpp"
#include "graph/vocabulary.hpp"
#include "ingest/actors/knowledge.hpp"
#include "ingest/clause_repairs.hpp"
#include "ingest/language/conllu.hpp"
#include "ingest/language/pipeline.hpp"
#include "ingest/lost_objects.hpp"
#include "ingest/lost_verbs.hpp"
#include "ingest/relations/explain.hpp"
#include "ingest/relations/lexicon.hpp"

namespace entente {

namespace {

constexpr std::size_t max_file = 64u << 20;

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(path, "", "cannot be opened");
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (in.bad()) throw Error(path, "", "cannot be read");
  if (text.size() > max_file) throw Error(path, "", "is larger than 64 MB");
  return text;
}

Lexicon load(const std::vector<std::string>& files) {
  Lexicon lexicon = Lexicon::french();
  for (const std::string& file : files) lexicon.add(read_file(file), file);
  return lexicon;
}

class LexiconCommand final : public Command {
 public:
  std::string name() const override { return "lexicon"; }
  std::string summary() const override { return "Check lexicon files, explain what they find in a sentence"; }

  void setup(CLI::App& app) override {
    app.require_subcommand(1);
    check_ = app.add_subcommand("check", "Read lexicon files on top of the program's own, and count their entries");
    check_->add_option("FILE", files_, "Lexicon files; without any, the program's own is counted");
    output_.setup(*check_);
    rules_ = app.add_subcommand("rules", "List the rules that relations name, one a line");
    rules_->add_option("--lexicon", files_, "Lexicon files to add")->type_name("FILE");
    explain_ = app.add_subcommand("explain", "Show which entries match a sentence, and which argument went where");
    explain_->add_option("SENTENCE", sentence_, "A sentence, in quotes; standard input without it");
    explain_->add_option("--lexicon", files_, "Lexicon files to add")->type_name("FILE");
    explain_->add_option("--model", model_, "Model file, or the name of an installed model")->type_name("MODEL");
    explain_->add_option("--knowledge", knowledge_, "Knowledge file")->type_name("FILE");
    explain_->add_option("--date", date_, "Publication date, for relative dates")->type_name("DATE");
    explain_->add_flag("--parsed", parsed_, "The input is CoNLL-U, as `entente parse` writes it: no model is needed");
    explain_->add_flag("--all", all_, "Also words that only steer others: control, light verbs, verbs of saying");
    app.footer(
        "Examples:\n  entente lexicon check mine.lexicon\n"
        "  entente lexicon explain \"Oslo a promis de soutenir Quito.\" --date 2018-04-06");
  }

  int run(const Log& log) override {
    if (rules_->parsed()) return run_rules();
    return check_->parsed() ? run_check(log) : run_explain();
  }

 private:
  int run_check(const Log& log) {
    const Lexicon lexicon = load(files_);
    std::map<std::string, std::map<WordKind, std::size_t>> counts;
    std::size_t total = 0;
    for (const Entry& entry : lexicon.entries()) {
      if (entry.role != Role::relation) continue;
      if (!files_.empty() && std::find(files_.begin(), files_.end(), entry.file) == files_.end()) continue;
      ++counts[entry.frame.type][entry.kind];
      ++total;
    }
    Rows rows(output_, {{"type"}, {"verbs"}, {"nouns"}, {"adjectives"}, {"entries"}}, std::cout);
    for (const RelationType& type : known_types()) {
      const auto found = counts.find(std::string(type.name));
      if (found == counts.end()) continue;
      const auto count = [&](WordKind kind) {
        const auto cell = found->second.find(kind);
        return cell == found->second.end() ? std::size_t{0} : cell->second;
      };
      const std::size_t verbs = count(WordKind::verb);
      const std::size_t nouns = count(WordKind::noun);
      const std::size_t adjectives = count(WordKind::adjective);
      std::ostringstream json;
      json << "{\"type\":\"" << type.name << "\",\"verbs\":" << verbs << ",\"nouns\":" << nouns
           << ",\"adjectives\":" << adjectives << "}";
      rows.add({std::string(type.name), std::to_string(verbs), std::to_string(nouns), std::to_string(adjectives),
                std::to_string(verbs + nouns + adjectives)},
               json.str());
    }
    rows.finish();
    log(LogLevel::info, std::to_string(total) + " entries, all well-formed");
    return exit_ok;
  }

  int run_rules() {
    std::set<std::string> rules;  // an entry may stand with several types
    const Lexicon lexicon = load(files_);
    for (const Entry& entry : lexicon.entries()) {
      if (entry.role == Role::relation || entry.role == Role::judgement || entry.role == Role::inference ||
          entry.frame.obliges)
        rules.insert(entry.rule);
    }
    for (const std::string& rule : rules) std::cout << rule << "\n";
    return exit_ok;
  }

  Document document(const Lexicon& lexicon) const {
    std::string text = sentence_;
    if (text.empty()) text.assign(std::istreambuf_iterator<char>(std::cin), {});
    if (parsed_) return read_conllu(text, "standard input");
    if (first_invalid_utf8(text)) throw Error("sentence", "", "is no valid UTF-8");
    const Pipeline pipeline(find_model(model_));
    Pipeline::Workspace workspace(pipeline);
    const std::string_view view = text;
    Document document = std::move(pipeline.analyse_paragraphs({&view, 1}, workspace).front());
    find_lost_verbs(document, lexicon);
    find_lost_objects(document);
    repair_clauses(document);
    return document;
  }

  int run_explain() {
    const Lexicon lexicon = load(files_);
    std::optional<Date> published;
    if (!date_.empty()) {
      published = parse_date(date_);
      if (!published) throw Error("--date", date_, "is no date (YYYY-MM-DD, YYYY-MM or YYYY)");
    }
    const Knowledge knowledge(find_knowledge(knowledge_));
    const Document text = document(lexicon);
    const Actors actors = find_actors(text, knowledge, published);
    const auto names = [&](const std::vector<ActorIndex>& list) {
      std::string result;
      for (const ActorIndex actor : list) result += (result.empty() ? "" : ", ") + actors.actors[actor].name;
      return result.empty() ? std::string("-") : result;
    };
    for (const ExplainedMatch& match : explain_matches(text, actors, lexicon, published)) {
      const Entry& entry = *match.entry;
      if (entry.role != Role::relation && !all_) continue;
      std::cout << one_line(text.words(match.tokens)) << "  " << entry.rule << "  (" << entry.file << ", line "
                << entry.line << ")\n";
      for (const ExplainedArgument& argument : match.arguments) {
        std::cout << "    " << argument.slot << ": " << one_line(argument.words);
        if (!argument.actors.empty()) std::cout << " = " << names(argument.actors);
        std::cout << "\n";
      }
      if (entry.role != Role::relation) {
        std::cout << "    subject: " << names(match.source) << "\n";
        continue;
      }
      const bool found = match.wanted && !match.source.empty() &&
                         (!match.target.empty() || (entry.frame.mutual && match.source.size() > 1));
      std::cout << "    " << (found ? "" : "nothing: ") << names(match.source) << " -" << entry.frame.type
                << (entry.frame.mode.empty() ? "" : ":" + entry.frame.mode) << "-> " << names(match.target) << ", "
                << entente::name(match.modality);
      if (match.date) std::cout << ", " << to_string(*match.date);
      if (match.speaker) std::cout << ", says " << actors.actors[*match.speaker].name;
      if (!match.content_of.empty()) std::cout << ", content of " << match.content_of;
      if (!match.wanted) std::cout << ", not as the entry wants it";
      if (match.guessed) std::cout << ", an argument found by position";
      std::cout << "\n";
    }
    return exit_ok;
  }

  CLI::App* check_ = nullptr;
  CLI::App* rules_ = nullptr;
  CLI::App* explain_ = nullptr;
  std::vector<std::string> files_;
  std::string sentence_;
  std::string model_;
  std::string knowledge_;
  std::string date_;
  bool parsed_ = false;
  bool all_ = false;
  Output output_;
};

}  // namespace

std::unique_ptr<Command> make_lexicon_command() {
  return std::make_unique<LexiconCommand>();
}

}  // namespace entente
