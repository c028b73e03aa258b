// Files as JSON or plain text in, a package folder as spaCy writes it out. For tests alone.
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <msgpack.hpp>
#include <random>
#include <string>

#include "base/flat_file.hpp"
#include "base/json.hpp"
#include "ingest/language/package.hpp"

namespace entente::test {

inline void pack_value(msgpack::packer<msgpack::sbuffer>& packer, const rapidjson::Value& value) {
  if (value.IsObject()) {
    packer.pack_map(value.MemberCount());
    for (const auto& member : value.GetObject()) {
      pack_value(packer, member.name);
      pack_value(packer, member.value);
    }
  } else if (value.IsArray()) {
    packer.pack_array(value.Size());
    for (const auto& item : value.GetArray()) pack_value(packer, item);
  } else if (value.IsString()) {
    packer.pack(std::string(json::view(value)));
  } else if (value.IsBool()) {
    packer.pack(value.GetBool());
  } else if (value.IsInt64()) {
    packer.pack(value.GetInt64());
  } else {
    packer.pack_nil();
  }
}

inline std::string packed(std::string_view text) {
  const rapidjson::Document document = json::parse(text, "test");
  msgpack::sbuffer buffer;
  msgpack::packer<msgpack::sbuffer> packer(buffer);
  pack_value(packer, document);
  return {buffer.data(), buffer.size()};
}

class SmallPackage {
 public:
  SmallPackage() { std::filesystem::create_directories(folder_); }
  ~SmallPackage() { std::filesystem::remove_all(folder_); }
  SmallPackage(const SmallPackage&) = delete;
  SmallPackage& operator=(const SmallPackage&) = delete;

  SmallPackage& text(const std::string& file, std::string_view content) {
    const std::filesystem::path path = folder_ / "package" / file;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return *this;
  }
  SmallPackage& json(const std::string& file, std::string_view content) { return text(file, packed(content)); }

  std::string path() const { return (folder_ / "package").string(); }

  // What `Component` installs from it.
  template <typename Component>
  FlatFile install() const {
    FlatFileWriter writer("test", 1);
    Component::install(Package::open(path()), writer);
    const std::string model = (folder_ / "model").string();
    writer.write(model);
    return FlatFile(model, "test", 1);
  }

 private:
  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("entente-package-" + std::to_string(std::random_device{}()));
};

constexpr std::string_view config_with_tokenizer =
    "[nlp]\nlang = \"fr\"\ntokenizer = {\"@tokenizers\":\"spacy.Tokenizer.v1\"}\n";

}  // namespace entente::test
