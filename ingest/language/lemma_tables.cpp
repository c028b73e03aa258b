#include "ingest/language/lemma_tables.hpp"

#include <algorithm>
#include <map>

#include "ingest/language/lexeme.hpp"
#include "ingest/language/packed.hpp"
#include "ingest/language/strings.hpp"

namespace entente {

namespace {

constexpr std::string_view lookups_file = "lemmatizer/lookups/lookups.bin";

// The parts of speech that the French rules treat; the others are only looked up.
constexpr std::array<Pos, 11> french_pos{Pos::noun,  Pos::verb, Pos::adj,  Pos::adp,   Pos::adv,  Pos::aux,
                                         Pos::cconj, Pos::det,  Pos::pron, Pos::punct, Pos::sconj};

std::string lower_name(Pos pos) {
  return lower_case(name(pos));
}

// Distinct strings, in the order of their first use.
class Strings {
 public:
  std::uint32_t add(std::string_view text) {
    const auto [entry, added] = known_.try_emplace(std::string(text), static_cast<std::uint32_t>(first_.size()) - 1);
    if (added) {
      text_ += text;
      first_.push_back(static_cast<std::uint32_t>(text_.size()));
    }
    return entry->second;
  }

  void write(FlatFileWriter& writer) const {
    writer.add("lemmatizer/strings", text_);
    writer.add("lemmatizer/string_first", std::span<const std::uint32_t>(first_));
  }

 private:
  std::map<std::string, std::uint32_t, std::less<>> known_;
  std::string text_;
  std::vector<std::uint32_t> first_{0};
};

// A table by part of speech as it is written: keys sorted within each range.
struct TableWriter {
  std::vector<std::uint64_t> keys;
  std::vector<std::uint32_t> values;
  std::vector<std::uint32_t> first{0};

  void add_range(const std::map<std::uint64_t, std::uint32_t>& entries) {
    for (const auto& [key, value] : entries) {
      keys.push_back(key);
      values.push_back(value);
    }
    first.push_back(static_cast<std::uint32_t>(keys.size()));
  }

  void write(const std::string& name, bool with_values, FlatFileWriter& writer) const {
    writer.add(name + "/keys", std::span<const std::uint64_t>(keys));
    writer.add(name + "/first", std::span<const std::uint32_t>(first));
    if (with_values) writer.add(name + "/values", std::span<const std::uint32_t>(values));
  }
};

// Reads a package's lookup tables.
class Source {
 public:
  explicit Source(const Package& package) : file_(package, lookups_file), tables_(file_.map(file_.root(), "")) {}

  const Packed& file() const { return file_; }

  const msgpack::object_map& table(std::string_view name) const {
    const msgpack::object* table = Packed::find(tables_, name);
    if (table == nullptr) file_.fail(name, "is missing");
    return file_.map(*table, name);
  }

  // The entry for a part of speech, or nullptr.
  const msgpack::object* entry(std::string_view table_name, Pos pos) const {
    const std::uint64_t id = string_id(lower_name(pos));
    const msgpack::object_map& map = table(table_name);
    for (const msgpack::object_kv& entry : std::span(map.ptr, map.size)) {
      if (key(entry.key, table_name) == id) return &entry.val;
    }
    return nullptr;
  }

  std::uint64_t key(const msgpack::object& object, std::string_view place) const {
    if (object.type == msgpack::type::POSITIVE_INTEGER) return object.via.u64;
    return string_id(file_.text(object, place));
  }

  // The first of a list of lemmas; nothing where the list is empty.
  std::optional<std::string_view> first_lemma(const msgpack::object& object, std::string_view place) const {
    const msgpack::object_array& list = file_.array(object, place);
    if (list.size == 0) return std::nullopt;
    return file_.text(list.ptr[0], place);
  }

 private:
  Packed file_;
  const msgpack::object_map& tables_;
};

std::map<std::uint64_t, std::uint32_t> read_lemmas(const Source& source, const msgpack::object_map& map,
                                                   std::string_view place, bool is_lookup, bool plain_allowed,
                                                   Strings& strings) {
  std::map<std::uint64_t, std::uint32_t> lemmas;
  for (const msgpack::object_kv& entry : std::span(map.ptr, map.size)) {
    std::optional<std::string_view> lemma;
    if (entry.val.type == msgpack::type::STR && plain_allowed) {
      lemma = source.file().text(entry.val, place);
    } else {
      lemma = source.first_lemma(entry.val, place);
      if (!lemma && is_lookup) source.file().fail(place, "holds a word without a lemma");
    }
    if (lemma) lemmas[source.key(entry.key, place)] = strings.add(*lemma);
  }
  return lemmas;
}

}  // namespace

void LemmaTables::install(const Package& package, std::string_view mode, std::string_view language,
                          FlatFileWriter& writer) {
  const Source source(package);
  Strings strings;
  const bool rules = mode == "rule";
  TableWriter lookup;
  lookup.add_range(read_lemmas(source, source.table("lemma_lookup"), "lemma_lookup", true, !rules, strings));
  lookup.write("lemmatizer/lookup", true, writer);

  TableWriter index;
  TableWriter exceptions;
  std::vector<Suffix> suffixes;
  for (std::size_t i = 0; i < pos_count; ++i) {
    const Pos pos = static_cast<Pos>(i);
    const bool treated =
        rules && language == "fr" && std::find(french_pos.begin(), french_pos.end(), pos) != french_pos.end();
    std::map<std::uint64_t, std::uint32_t> words;
    std::map<std::uint64_t, std::uint32_t> irregular;
    if (const msgpack::object* list = treated ? source.entry("lemma_index", pos) : nullptr) {
      const msgpack::object_array& array = source.file().array(*list, "lemma_index");
      for (const msgpack::object& word : std::span(array.ptr, array.size)) words[source.key(word, "lemma_index")] = 0;
    }
    if (const msgpack::object* map = treated ? source.entry("lemma_exc", pos) : nullptr) {
      irregular = read_lemmas(source, source.file().map(*map, "lemma_exc"), "lemma_exc", false, false, strings);
    }
    if (const msgpack::object* list = treated ? source.entry("lemma_rules", pos) : nullptr) {
      const msgpack::object_array& array = source.file().array(*list, "lemma_rules");
      for (const msgpack::object& rule : std::span(array.ptr, array.size)) {
        const msgpack::object_array& pair = source.file().array(rule, "lemma_rules");
        if (pair.size != 2) source.file().fail("lemma_rules", "holds a rule that is no pair");
        suffixes.push_back({static_cast<std::uint32_t>(i), strings.add(source.file().text(pair.ptr[0], "lemma_rules")),
                            strings.add(source.file().text(pair.ptr[1], "lemma_rules"))});
      }
    }
    index.add_range(words);
    exceptions.add_range(irregular);
  }
  index.write("lemmatizer/index", false, writer);
  exceptions.write("lemmatizer/exceptions", true, writer);
  writer.add("lemmatizer/rules", std::span<const Suffix>(suffixes));
  strings.write(writer);
}

LemmaTables::Table LemmaTables::read_table(const FlatFile& model, const std::string& name, bool has_values) const {
  Table table;
  table.keys = model.section<std::uint64_t>(name + "/keys");
  table.first = model.section<std::uint32_t>(name + "/first");
  if (has_values) table.values = model.section<std::uint32_t>(name + "/values");
  const bool fits = !table.first.empty() && table.first.front() == 0 && table.first.back() == table.keys.size() &&
                    std::is_sorted(table.first.begin(), table.first.end()) &&
                    (!has_values || table.values.size() == table.keys.size());
  const bool known = std::all_of(table.values.begin(), table.values.end(),
                                 [&](std::uint32_t value) { return value + 1 < string_first_.size(); });
  if (!fits || !known) throw Error(model.path(), "section " + name, "does not fit its list");
  return table;
}

LemmaTables::LemmaTables(const FlatFile& model)
    : strings_(model.text("lemmatizer/strings")),
      string_first_(model.section<std::uint32_t>("lemmatizer/string_first")) {
  if (string_first_.empty() || string_first_.back() != strings_.size() ||
      !std::is_sorted(string_first_.begin(), string_first_.end())) {
    throw Error(model.path(), "section lemmatizer/string_first", "does not fit its list");
  }
  lookup_ = read_table(model, "lemmatizer/lookup", true);
  index_ = read_table(model, "lemmatizer/index", false);
  exceptions_ = read_table(model, "lemmatizer/exceptions", true);
  if (lookup_.first.size() != 2 || index_.first.size() != pos_count + 1 || exceptions_.first.size() != pos_count + 1) {
    throw Error(model.path(), "section lemmatizer/lookup/first", "has a wrong size");
  }
  for (const Suffix& rule : model.section<Suffix>("lemmatizer/rules")) {
    if (rule.pos >= pos_count || rule.from + 1 >= string_first_.size() || rule.to + 1 >= string_first_.size()) {
      throw Error(model.path(), "section lemmatizer/rules", "points outside of its lists");
    }
    rules_[rule.pos].push_back(rule);
  }
}

std::optional<std::size_t> LemmaTables::find(const Table& table, std::size_t range, std::string_view word) {
  const auto first = table.keys.begin() + table.first[range];
  const auto last = table.keys.begin() + table.first[range + 1];
  if (first == last) return std::nullopt;
  const std::uint64_t key = string_id(word);
  const auto found = std::lower_bound(first, last, key);
  if (found == last || *found != key) return std::nullopt;
  return static_cast<std::size_t>(found - table.keys.begin());
}

std::string LemmaTables::lookup(std::string_view word) const {
  const auto found = find(lookup_, 0, word);
  return std::string(found ? string(lookup_.values[*found]) : word);
}

std::string LemmaTables::french(std::string_view word, Pos pos) const {
  if (pos == Pos::none || pos == Pos::space) return lower_case(word);
  if (std::find(french_pos.begin(), french_pos.end(), pos) == french_pos.end()) return lookup(word);
  const auto range = static_cast<std::size_t>(pos);
  std::string lower = lower_case(word);
  if (find(index_, range, lower)) return lower;
  if (const auto found = find(exceptions_, range, lower)) return std::string(string(exceptions_.values[*found]));
  std::optional<std::string> unknown;  // the first form that a rule makes and no table has
  for (const Suffix& rule : rules_[range]) {
    const std::string_view from = string(rule.from);
    if (!lower.ends_with(from)) continue;
    std::string form = lower.substr(0, lower.size() - from.size());
    form += string(rule.to);
    if (form.empty()) continue;
    if (find(index_, range, form) || !is_alpha(form)) return form;
    if (!unknown) unknown = std::move(form);
  }
  return unknown ? *unknown : lookup(lower);
}

}  // namespace entente
