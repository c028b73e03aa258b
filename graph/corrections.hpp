// A user's file of corrections in, what it says of each actor's key out: which are one, which are not, what one is
// called. docs/actors.md has the format.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace entente {

// A set of lines that do not contradict each other; the order in which they stand says nothing.
class Corrections {
 public:
  Corrections() = default;

  // Throws Error with `file` and the line: of a word that is unknown, a key that is none, or of what contradicts
  // another line.
  static Corrections parse(std::string_view text, std::string_view file);

  // What both say. Throws Error with `file` where `other`, which is its, contradicts this.
  void merge(const Corrections& other, std::string_view file);

  // One line each, sorted: what parse() reads.
  std::string text() const;
  bool empty() const { return lines_.empty(); }
  const std::set<std::string>& lines() const { return lines_; }

  // Every key of which a line says something.
  const std::set<std::string>& keys() const { return keys_; }

  // The key that counts for what was found in that article as `key`.
  std::string key_of(const std::string& key, const std::string& article) const;

  // Whether a line says that they are not the same actor.
  bool apart(const std::string& a, const std::string& b) const;

  // What the actor of that (final) key is to be called.
  std::optional<std::string> name_of(const std::string& key) const;

 private:
  struct Place {
    std::string_view file;
    std::size_t line = 0;  // 0: of no file
  };

  void add(std::string_view line, const Place& place);
  std::string contradiction() const;
  void find_roots();
  const std::string& root(const std::string& key) const;

  std::set<std::string> lines_;
  std::set<std::string> keys_;
  std::set<std::pair<std::string, std::string>> same_;                    // kept, other
  std::set<std::pair<std::string, std::string>> different_;               // the smaller first
  std::map<std::pair<std::string, std::string>, std::string> elsewhere_;  // key and article -> who it is there
  std::map<std::string, std::string> names_;
  std::map<std::string, std::string> roots_;  // of keys that stand in `same`
};

}  // namespace entente
