// The text of one lexicon file in, entries out; each fault is an Error with the line.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "graph/vocabulary.hpp"
#include "ingest/relations/lexicon.hpp"
#include "ingest/relations/lexicon_names.hpp"
#include "ingest/relations/lexicon_options.hpp"

namespace entente {

namespace {

constexpr std::size_t max_line = 4000;
constexpr std::size_t max_entries = 100000;
constexpr std::size_t max_words = 6;
constexpr std::size_t max_slots = 256;

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    const std::string_view part = trim(text.substr(0, end));
    if (!part.empty()) parts.push_back(part);
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

class LexiconReader {
 public:
  explicit LexiconReader(Lexicon& lexicon) : lexicon_(lexicon) {
    for (std::size_t i = 0; i < lexicon.entries_.size(); ++i) seen_.try_emplace(identity(lexicon.entries_[i]), i);
  }

  void read(std::string_view text, std::string_view file) {
    file_ = file;
    files_.emplace_back(file);
    line_ = 0;
    section_ = Section::none;
    bool versioned = false;
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      std::string_view line = text.substr(0, end);
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
      ++line_;
      if (line.size() > max_line) fail("is longer than " + std::to_string(max_line) + " bytes");
      if (first_invalid_utf8(line)) fail("is no valid UTF-8");
      if (const std::size_t comment = line.find('#'); comment != std::string_view::npos) line = line.substr(0, comment);
      const bool indented = !line.empty() && (line.front() == ' ' || line.front() == '\t');
      line = trim(line);
      if (line.empty()) continue;
      if (!versioned) {
        read_version(line);
        versioned = true;
      } else if (indented) {
        read_words(line);
      } else {
        read_head(line);
      }
    }
    if (!versioned) throw Error(file_, "", "is empty: a lexicon starts with \"lexicon fr 1\"");
    close_head();
  }

 private:
  enum class Section { none, entries, prepositions, classes };

  [[noreturn]] void fail(const std::string& what) const { throw Error(file_, "line " + std::to_string(line_), what); }

  void read_version(std::string_view line) {
    const auto words = split(line, ' ');
    if (words.size() != 3 || words[0] != "lexicon") fail("a lexicon starts with \"lexicon fr 1\"");
    if (words[2] != "1") fail("version " + std::string(words[2]) + " is not known; this program reads version 1");
    language_ = words[1];
    if (language_.size() != 2) fail("\"" + language_ + "\" is no language (two letters, as \"fr\")");
  }

  void close_head() {
    if (section_ != Section::none && words_ == 0) {
      throw Error(file_, "line " + std::to_string(head_line_), "no words follow");
    }
  }

  void read_head(std::string_view line) {
    close_head();
    head_line_ = line_;
    words_ = 0;
    const auto words = split(line, ' ');
    if (words[0] == "preposition") {
      if (words.size() != 2) fail("a preposition is declared as \"preposition contre\"");
      section_ = Section::prepositions;
      slot_ = lexicon_.add_slot(words[1]);
      if (slot_ < first_preposition) fail("\"" + std::string(words[1]) + "\" is no preposition");
      if (slot_ >= max_slots) fail("too many prepositions");
      add_preposition(words[1]);
      words_ = 1;
      return;
    }
    if (words[0] == "class") {
      if (words.size() != 2) fail("a class of words is declared as \"class court\"");
      section_ = Section::classes;
      class_ = words[1];
      lexicon_.classes_.try_emplace(class_);
      return;
    }
    section_ = Section::entries;
    entry_ = Entry{};
    read_kind(words);
  }

  // Of heads that are followed by nouns alone.
  static std::optional<Role> noun_role(std::string_view head) {
    constexpr std::array<std::pair<std::string_view, Role>, 7> roles{{{"transparent", Role::transparent},
                                                                      {"reference", Role::reference},
                                                                      {"author", Role::author},
                                                                      {"doer", Role::doer},
                                                                      {"office", Role::office},
                                                                      {"post", Role::post},
                                                                      {"inference", Role::inference}}};
    for (const auto& [name, role] : roles) {
      if (name == head) return role;
    }
    return std::nullopt;
  }

  void read_kind(const std::vector<std::string_view>& words) {
    std::size_t at = 1;
    if (words[0] == "verb" || words[0] == "noun" || words[0] == "adjective") {
      entry_.kind = words[0] == "verb" ? WordKind::verb : words[0] == "noun" ? WordKind::noun : WordKind::adjective;
      if (words.size() < 2) fail("a type must follow \"" + std::string(words[0]) + "\"");
      read_type(words[1]);
      at = read_slots(words, 2);
    } else if (words[0] == "imitation") {
      entry_.role = Role::imitation;
      at = read_slots(words, 1);
    } else if (words[0] == "control") {
      entry_.role = Role::control;
      entry_.frame.source = {slot_subject};
      entry_.frame.content = Content::source;
    } else if (words[0] == "support") {
      entry_.role = Role::support;
      entry_.frame.source = {slot_subject};
    } else if (words[0] == "attribution") {
      entry_.role = Role::attribution;
      entry_.frame.source = {slot_subject};
    } else if (words[0] == "nothing") {
      entry_.role = Role::nothing;
    } else if (const auto role = noun_role(words[0])) {
      entry_.role = *role;
      entry_.kind = WordKind::noun;
    } else if (words[0] == "appointment") {
      entry_.role = Role::appointment;
    } else if (words[0] == "judgement" || words[0] == "climate") {
      const std::string head(words[0]);
      if (words.size() < 3 || (words[1] != "verb" && words[1] != "noun"))
        fail("a " + head + " is written as \"" + head + " noun ACCUSE\" or \"" + head + " verb ACCUSE\"");
      entry_.role = head == "climate" ? Role::climate : Role::judgement;
      entry_.kind = words[1] == "verb" ? WordKind::verb : WordKind::noun;
      read_type(words[2]);
      at = 3;
    } else {
      fail("\"" + std::string(words[0]) +
           "\" is unknown; a line begins with verb, noun, adjective, control, support, attribution, nothing, "
           "transparent, reference, author, doer, office, post, appointment, imitation, climate, judgement, inference, "
           "class or preposition");
    }
    for (; at < words.size(); ++at) read_option(words[at]);
  }

  const RelationType& relation_type(std::string_view name) const {
    const RelationType* type = find_type(name);
    if (type == nullptr) fail("\"" + std::string(name) + "\" is no type of relation");
    return *type;
  }

  void read_type(std::string_view word) {
    const std::size_t colon = word.find(':');
    const std::string_view type = word.substr(0, colon);
    entry_.frame.mutual = relation_type(type).mutual;
    entry_.frame.state = relation_type(type).quad == QuadClass::structure;
    entry_.frame.type = type;
    if (colon == std::string_view::npos) return;
    const std::string_view mode = word.substr(colon + 1);
    if (!is_mode(type, mode)) {
      fail("\"" + std::string(mode) + "\" is no mode of " + std::string(type));
    }
    entry_.frame.mode = mode;
  }

  std::size_t read_slots(const std::vector<std::string_view>& words, std::size_t at) {
    if (words.size() < at + 3 || words[at + 1] != "->") {
      fail("the arguments are written as \"subject -> object\", with a space on both sides of the arrow");
    }
    entry_.frame.source = slots(words[at]);
    entry_.frame.target = slots(words[at + 2]);
    return at + 3;
  }

  std::vector<Slot> slots(std::string_view text) {
    std::vector<Slot> result;
    for (const std::string_view part : split(text, '|')) {
      const auto slot = lexicon_.slot(part);
      if (!slot) fail("\"" + std::string(part) + "\" is neither an argument nor a declared preposition");
      if (entry_.kind == WordKind::noun && (*slot == slot_subject || *slot == slot_object)) {
        fail("a noun has no " + std::string(part));
      }
      result.push_back(*slot);
    }
    return result;
  }

  void read_option(std::string_view word) {
    if (const auto fault = set_option(entry_.frame, word, lexicon_)) fail(*fault);
  }

  void read_words(std::string_view line) {
    if (section_ == Section::none) fail("words without a line that says what they are");
    for (const std::string_view phrase : split(line, ',')) {
      ++words_;
      if (section_ == Section::prepositions) {
        add_preposition(phrase);
      } else if (section_ == Section::classes) {
        lexicon_.classes_[class_].insert(lower_case(phrase));
      } else {
        add_entry(phrase);
      }
    }
  }

  void add_preposition(std::string_view phrase) {
    Lexicon::Preposition preposition{{}, slot_};
    std::string text = lower_case(phrase);
    for (const std::string_view word : split(text, ' ')) {
      // "d'" and "l'" are tokens of their own.
      std::size_t begin = 0;
      for (std::size_t i = word.find('\''); i != std::string_view::npos; i = word.find('\'', i + 1)) {
        preposition.words.emplace_back(word.substr(begin, i + 1 - begin));
        begin = i + 1;
      }
      if (begin < word.size()) preposition.words.emplace_back(word.substr(begin));
    }
    // As texts are read: contracted articles are "à" and "de".
    for (std::string& word : preposition.words) {
      if (preposition.words.size() == 1) break;
      if (word == "au" || word == "aux") word = "à";
      if (word == "du" || word == "des" || word == "d'") word = "de";
    }
    if (preposition.words.size() > max_words) fail("a preposition has at most " + std::to_string(max_words) + " words");
    auto& list = lexicon_.prepositions_[preposition.words.back()];
    list.push_back(std::move(preposition));
    std::stable_sort(list.begin(), list.end(),
                     [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
  }

  void add_entry(std::string_view phrase) {
    Entry entry = entry_;
    entry.file = file_;
    entry.line = line_;
    auto words = split(phrase, ' ');
    if (entry.kind == WordKind::verb && (words.front() == "se" || words.front().starts_with("s'"))) {
      entry.frame.reflexive = true;
      if (words.front() == "se") {
        words.erase(words.begin());
      } else {
        words.front().remove_prefix(2);
      }
      if (words.empty() || words.front().empty()) fail("\"se\" without a verb");
    }
    // "s'en prendre à": the verb is the head, the clitic its second word.
    if (entry.kind == WordKind::verb && words.size() > 1 && (words[0] == "en" || words[0] == "y"))
      std::swap(words[0], words[1]);
    if (words.size() > max_words) fail("an entry has at most " + std::to_string(max_words) + " words");
    for (const std::string_view word : words) {
      std::vector<std::string> choices;
      for (const std::string_view choice : split(word, '/')) choices.emplace_back(lower_case(choice));
      if (choices.empty()) fail("\"" + std::string(phrase) + "\" is no entry");
      entry.words.push_back(std::move(choices));
    }
    const bool written = phrase.starts_with("se ") || phrase.starts_with("s'");
    entry.rule = language_ + ":" + (entry.frame.reflexive && !written ? "se " : "") + std::string(phrase);
    entry.rule += rule_suffix(entry);
    auto& entries = lexicon_.entries_;
    const auto [known, fresh] = seen_.try_emplace(identity(entry), entries.size());
    if (!fresh) {
      Entry& earlier = entries[known->second];
      if (std::ranges::find(files_, earlier.file) != files_.end()) {
        fail("\"" + std::string(phrase) + "\" stands in " + (earlier.file == file_ ? "" : earlier.file + ", ") +
             "line " + std::to_string(earlier.line) + " already");
      }
      earlier = std::move(entry);
      return;
    }
    if (entries.size() >= max_entries) fail("more than " + std::to_string(max_entries) + " entries");
    entries.push_back(std::move(entry));
  }

  // Entries that differ in none of this are one and the same.
  static std::string identity(const Entry& entry) {
    std::string key = std::to_string(static_cast<int>(entry.kind)) + std::to_string(static_cast<int>(entry.role)) +
                      (entry.frame.reflexive ? "se " : " ") + entry.frame.type;
    for (const auto& choices : entry.words) {
      key += ' ';
      for (const std::string& choice : choices) key += choice + '/';
    }
    return key;
  }

  Lexicon& lexicon_;
  std::unordered_map<std::string, std::size_t> seen_;
  std::vector<std::string> files_;  // whose entries belong together: none stands twice
  std::string file_;
  std::string language_;
  std::size_t line_ = 0;
  std::size_t head_line_ = 0;
  std::size_t words_ = 0;
  Section section_ = Section::none;
  Slot slot_ = 0;
  std::string class_;
  Entry entry_;
};

void Lexicon::add(std::span<const LexiconFile> files) {
  LexiconReader reader(*this);
  for (const LexiconFile& file : files) reader.read(file.text, file.name);
  index();
}

void Lexicon::add(std::string_view text, std::string_view name) {
  const LexiconFile file{name, text};
  add({&file, 1});
}

}  // namespace entente
