#include "cli/run_report.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "export/output_file.hpp"

namespace entente {

namespace {

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void write_counts(Writer& json, const char* name, const std::map<std::string, std::size_t>& counts) {
  json.Key(name);
  json.StartObject();
  for (const auto& [what, number] : counts) {
    json.Key(what.c_str(), static_cast<rapidjson::SizeType>(what.size()));
    json.Uint64(number);
  }
  json.EndObject();
}

}  // namespace

void write_report(const std::string& path, const ArticleCounts& counts, double seconds) {
  rapidjson::StringBuffer text;
  Writer json(text);
  json.SetIndent(' ', 2);
  json.StartObject();
  json.Key("format");
  json.String("entente-report/1");
  json.Key("program");
  json.String("entente " ENTENTE_VERSION);
  json.Key("articles");
  json.StartObject();
  json.Key("analysed");
  json.Uint64(counts.articles - counts.failures());
  json.Key("failed");
  json.Uint64(counts.failures());
  json.Key("skipped");
  json.Uint64(counts.skips());
  json.EndObject();
  write_counts(json, "failed", counts.failed);
  write_counts(json, "skipped", counts.skipped);
  write_counts(json, "relations", counts.relations);
  json.Key("interrupted");
  json.Bool(counts.interrupted);
  json.Key("seconds");
  json.Double(static_cast<double>(static_cast<long>(seconds * 1000)) / 1000);
  json.EndObject();
  OutputFile out(path, true);
  out.write({text.GetString(), text.GetSize()});
  out.write("\n");
  out.commit();
}

}  // namespace entente
