#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "base/flat_file.hpp"

using entente::Error;
using entente::FlatFile;
using entente::FlatFileWriter;

namespace {

struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("entente-test-" + std::to_string(std::random_device{}()));
  Folder() { std::filesystem::create_directory(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string operator/(const char* name) const { return (path / name).string(); }
};

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string sample(const Folder& folder) {
  FlatFileWriter writer("test", 3);
  const float weights[] = {1.5F, -2.0F};
  writer.add<float>("weights", weights);
  writer.add("words", "un deux");
  writer.add("nothing", "");
  const std::string path = folder / "good";
  writer.write(path);
  return path;
}

}  // namespace

TEST_CASE("sections come back as they were written") {
  const Folder folder;
  const FlatFile file(sample(folder), "test", 3);
  CHECK(file.text("words") == "un deux");
  CHECK(file.text("nothing").empty());
  REQUIRE(file.section<float>("weights").size() == 2);
  CHECK(file.section<float>("weights")[1] == -2.0F);
  CHECK_THROWS_AS(file.text("absent"), Error);
  CHECK_THROWS_AS(file.section<std::uint32_t>("words"), Error);
}

TEST_CASE("another kind, another version and a missing file are refused") {
  const Folder folder;
  const std::string path = sample(folder);
  CHECK_THROWS_WITH_AS(FlatFile(path, "lang", 3), doctest::Contains("another kind"), Error);
  CHECK_THROWS_WITH_AS(FlatFile(path, "test", 4), doctest::Contains("version 3"), Error);
  CHECK_THROWS_WITH_AS(FlatFile(folder / "absent", "test", 3), doctest::Contains("absent"), Error);
  CHECK_THROWS_WITH_AS(FlatFile(folder.path.string(), "test", 3), doctest::Contains("regular"), Error);
}

TEST_CASE("every truncation and every altered byte is refused") {
  const Folder folder;
  const std::string good = bytes_of(sample(folder));
  const std::string path = folder / "bad";
  for (std::size_t size = 0; size < good.size(); ++size) {
    write(path, good.substr(0, size));
    CHECK_THROWS_AS(FlatFile(path, "test", 3), Error);
  }
  for (std::size_t at = 0; at < good.size(); ++at) {
    if (at >= 36 && at < 64) continue;  // reserved
    std::string altered = good;
    altered[at] = static_cast<char>(altered[at] ^ 0x41);
    write(path, altered);
    CHECK_THROWS_AS(FlatFile(path, "test", 3), Error);
  }
}

TEST_CASE("a path that cannot be written is an error, and leaves nothing behind") {
  FlatFileWriter writer("test", 1);
  CHECK_THROWS_AS(writer.write("/nonexistent-folder/file"), Error);
}
