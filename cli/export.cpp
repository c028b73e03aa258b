// entente export: a graph as a file that other programs open.
#include <CLI/CLI.hpp>
#include <optional>

#include "base/date.hpp"
#include "cli/command.hpp"
#include "cli/filter_options.hpp"
#include "cli/selection_options.hpp"
#include "export/writer.hpp"

namespace entente {

namespace {

std::string format_list() {
  std::string result;
  for (const ExportFormat& format : export_formats()) result += (result.empty() ? "" : ", ") + std::string(format.name);
  return result;
}

std::string check_time(const std::string& text) {  // xsd:dateTime in UTC
  constexpr std::string_view form = "0000-00-00T00:00:00Z";
  bool fits = text.size() == form.size() && parse_date(text);
  for (std::size_t i = 0; fits && i < form.size(); ++i) {
    fits = form[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == form[i];
  }
  fits = fits && text.substr(11, 2) < "24" && text.substr(14, 2) < "60" && text.substr(17, 2) < "60";
  return fits ? "" : "is no time (2024-05-31T12:00:00Z): " + text;
}

class ExportCommand final : public Command {
 public:
  std::string name() const override { return "export"; }
  std::string summary() const override { return "A graph as a file that other programs open: " + format_list(); }

  void setup(CLI::App& app) override {
    app.add_option("FILE", file_, "The graph (.entente)")->required();
    app.add_option("-o,--output", output_, "Where to; standard output by default")->type_name("FILE");
    app.add_option("-f,--format", format_, format_list() + "; by default what the output's extension says")
        ->type_name("FORMAT");
    app.add_flag("-O,--overwrite", overwrite_, "Replace a file that is there");
    app.add_option("--edges", edges_, "aggregate: one edge per source, type and target; statement: one per relation")
        ->check(CLI::IsMember({"aggregate", "statement"}))
        ->capture_default_str()
        ->type_name("FORM");
    app.add_flag("--isolated", isolated_, "Also actors that take part in nothing that is written");
    app.add_flag("--no-layout", no_layout_, "Without places, which take the longest of a large graph; for GraphML");
    selection_.setup(app);
    options_.setup(app, true);
    options_.setup_roll_up(app);
    app.add_option("--time", time_,
                   "When this was made, for RDF's provenance (2024-05-31T12:00:00Z); else none is written")
        ->check(CLI::Validator(check_time, ""))
        ->type_name("TIME");
    app.parse_complete_callback([this] { choose_format(); });
    app.footer(
        "Edges leave out what is denied, unless --modality asks for it; JSON-LD has every relation, with its "
        "modality.\n\n"
        "Examples:\n"
        "  entente export news.entente -o news.graphml\n"
        "  entente export news.entente -f jsonld --since 2018-04 > april.jsonld\n"
        "  entente export news.entente -O -o news.graphml --edges statement --type SANCTION\n"
        "  entente export news.entente -o damas.gexf --around Damas --max-nodes 50\n"
        "  entente export news.entente -o damas.svg --around Damas\n"
        "  entente export news.entente -o news.csv          # and news.nodes.csv beside it");
  }

  int run(const Log&) override {
    const Store store = Store::open(file_);
    ExportOptions options;
    options.filter = options_.filter(store);
    options.edges = edges_ == "statement" ? EdgeForm::statement : EdgeForm::aggregate;
    options.isolated = isolated_;
    options.layout = !no_layout_;
    selection_.apply(store, options);
    options.version = ENTENTE_VERSION;
    options.time = time_;
    OutputFile out(output_, overwrite_);
    std::vector<ExportTarget> targets{{chosen_, &out}};
    std::optional<OutputFile> beside;
    if (!chosen_->companion.empty() && out.is_file()) {
      beside.emplace(companion_path(output_), overwrite_);
      targets.push_back({find_format(chosen_->companion), &*beside});
    }
    export_graph(store, options, targets);
    if (beside) beside->commit();
    out.commit();
    return exit_ok;
  }

 private:
  void choose_format() {
    chosen_ = format_.empty() ? format_of(output_) : find_format(format_);
    if (chosen_ != nullptr) return;
    throw CLI::ValidationError(format_.empty() ? "-f is needed where the output's extension says no format"
                                               : "-f: no format \"" + format_ + "\"",
                               "known are " + format_list());
  }

  std::string file_;
  std::string output_;
  std::string format_;
  const ExportFormat* chosen_ = nullptr;
  bool overwrite_ = false;
  std::string edges_ = "aggregate";
  bool isolated_ = false;
  bool no_layout_ = false;
  SelectionOptions selection_;
  std::string time_;
  FilterOptions options_;
};

}  // namespace

std::unique_ptr<Command> make_export_command() {
  return std::make_unique<ExportCommand>();
}

}  // namespace entente
