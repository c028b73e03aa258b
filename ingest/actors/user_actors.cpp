// Knowledge::add: a user's actors, names and holders of offices.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "ingest/actors/knowledge_data.hpp"
#include "ingest/actors/name_key.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace {

void need_columns(const TableRow& row, std::size_t columns, std::string_view what) {
  if (row.columns.size() == columns) return;
  row.fail("has " + std::to_string(row.columns.size()) + " columns; " + std::string(what));
}

bool is_own_key(std::string_view key) {
  constexpr std::array<std::string_view, 4> kinds{"person", "organisation", "group", "place"};
  const std::size_t colon = key.find(':');
  if (colon == std::string_view::npos || colon + 1 == key.size()) return false;
  return among(key.substr(0, colon), kinds) && key.find_first_of(" \t@\"") == std::string_view::npos;
}

std::vector<std::string_view> names_of(std::string_view list, const TableRow& row) {
  const auto names = split(list, ';');
  if (names.empty()) row.fail("has no name");
  for (const std::string_view name : names) {
    if (name_key(name).empty()) row.fail("has a name without letters: " + std::string(name));
  }
  return names;
}

}  // namespace

void Knowledge::Data::add_user_row(const TableRow& row) {
  const auto& columns = row.columns;
  const auto known_country = [&](std::string_view iso) {
    if (!find_country(iso)) row.fail("has a country that is none (ISO 3166, two letters): " + std::string(iso));
  };
  const auto known_body = [&](std::string_view key) {
    return std::find_if(bodies.begin(), bodies.end(), [&](const Body& body) { return body.key == key; });
  };
  if (columns[0] == "actor") {
    need_columns(row, 6, "an actor has: actor, key, country, class, gender and number, names");
    if (!is_own_key(columns[1])) {
      row.fail("has a key that is none (person:, organisation:, group: or place: and a name without blanks): " +
               std::string(columns[1]));
    }
    if (known_body(columns[1]) != bodies.end()) {
      row.fail("has a key that is known already; an alias line gives it further names: " + std::string(columns[1]));
    }
    if (!columns[2].empty()) known_country(columns[2]);
    const bool known_class =
        columns[3].empty() ||
        std::any_of(bodies.begin(), bodies.end(), [&](const Body& body) { return body.cls == columns[3]; }) ||
        std::any_of(nouns.begin(), nouns.end(), [&](const Noun& noun) { return noun.cls == columns[3]; });
    if (!known_class) row.fail("has an unknown class: " + std::string(columns[3]));
    const Gender gender = gender_of(columns[4], row);
    const Number number = grammatical_number(columns[4]);
    const auto names = names_of(columns[5], row);
    const auto index = static_cast<std::uint32_t>(bodies.size());
    bodies.push_back({std::string(columns[1]), std::string(names.front()), std::string(columns[2]),
                      std::string(columns[3]), gender, number});
    for (const std::string_view name : names) add(name, body_term(name, gender, number, index), true);
  } else if (columns[0] == "alias") {
    need_columns(row, 3, "an alias has: alias, key, names");
    const auto names = names_of(columns[2], row);
    if (columns[1].starts_with("country:")) {
      const std::string_view iso = columns[1].substr(std::string_view("country:").size());
      known_country(iso);
      for (const std::string_view name : names) {
        Term term = body_term(name, Gender::none, Number::none, *find_country(iso));
        term.kind = TermKind::country;
        add(name, term, true);
      }
      return;
    }
    const auto body = known_body(columns[1]);
    if (body == bodies.end()) {
      row.fail("has a key that neither our tables nor a line above have; an actor line makes one: " +
               std::string(columns[1]));
    }
    const auto index = static_cast<std::uint32_t>(body - bodies.begin());
    for (const std::string_view name : names) add(name, body_term(name, body->gender, body->number, index), true);
  } else if (columns[0] == "office") {
    need_columns(row, 7, "an office has: office, country, class, gender, name, first day, day after the last");
    known_country(columns[1]);
    if (columns[2] != "state" && columns[2] != "government" && columns[2] != "monarch") {
      row.fail("has an office that is neither state, government nor monarch: " + std::string(columns[2]));
    }
    if (name_key(columns[4]).empty()) row.fail("has no name");
    const auto from = parse_date(columns[5]);
    const auto until = parse_date(columns[6]);
    if (!from || (!until && !columns[6].empty())) row.fail("has no valid dates");
    if (until && *until <= *from) row.fail("ends before it begins");
    holders.push_back(
        {columns[1], columns[2], gender_of(columns[3], row), columns[4], *from, until, true, name_key(columns[4])});
  } else {
    row.fail("begins with neither actor, alias nor office: " + std::string(columns[0]));
  }
}

void Knowledge::add(std::string_view text, std::string_view file) {
  constexpr std::size_t most_bytes = std::size_t{16} << 20;
  if (text.size() > most_bytes) throw Error(file, "", "is longer than 16 MiB");
  const std::string& kept = data_->user_texts.emplace_back(text);
  for_each_row(kept, file, any_columns, [&](const TableRow& row) { data_->add_user_row(row); });
  data_->sort_terms();
}

}  // namespace entente
