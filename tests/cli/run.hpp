// Arguments and standard input in; exit code, standard output and standard error of the program out.
#pragma once

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace entente::test {

// A folder of its own, gone with it.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "entente-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string path(const std::string& name = {}) const {
    return name.empty() ? path_.string() : (path_ / name).string();
  }

  std::string put(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return path(name);
  }

 private:
  std::filesystem::path path_;
};

inline std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

struct Input {
  std::string standard_input;
  std::vector<std::pair<std::string, std::string>> environment;  // set on top of the test's own
  std::string standard_output = {};                              // a path, where it is not to be caught
  std::size_t largest_file = 0;                                  // bytes that a file may grow to; 0: no limit
};

struct Result {
  int exit_code = -1;  // 128 + signal where the program was killed by one
  std::string output;
  std::string errors;

  bool says(const std::string& text) const { return errors.find(text) != std::string::npos; }
};

inline Result run(const std::vector<std::string>& arguments, const Input& input = {}) {
  const Folder folder;
  const std::string in = folder.put("in", input.standard_input);
  const std::string out = input.standard_output.empty() ? folder.path("out") : input.standard_output;
  const std::string err = folder.path("err");
  std::vector<char*> argv{const_cast<char*>(ENTENTE_PROGRAM)};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);

  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("fork failed");
  if (child == 0) {
    const int files[] = {::open(in.c_str(), O_RDONLY), ::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600),
                         ::open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600)};
    for (int i = 0; i < 3; ++i) {
      if (files[i] < 0 || ::dup2(files[i], i) < 0) ::_exit(127);
    }
    if (input.largest_file > 0) {
      const ::rlimit limit{input.largest_file, input.largest_file};
      ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    for (const auto& [name, value] : input.environment) ::setenv(name.c_str(), value.c_str(), 1);
    ::execv(ENTENTE_PROGRAM, argv.data());
    ::_exit(127);
  }
  int status = 0;
  if (::waitpid(child, &status, 0) != child) throw std::runtime_error("waitpid failed");
  Result result;
  result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (input.standard_output.empty()) result.output = bytes_of(out);
  result.errors = bytes_of(err);
  return result;
}

}  // namespace entente::test
