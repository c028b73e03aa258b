#include "ingest/actors/knowledge.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "ingest/actors/knowledge_data.hpp"
#include "ingest/actors/tables.hpp"
#include "ingest/word_list.hpp"

namespace entente {

namespace embedded {
extern const std::string_view actors_adjectives;
extern const std::string_view actors_countries;
extern const std::string_view actors_given_names;
extern const std::string_view actors_holders;
extern const std::string_view actors_nouns;
extern const std::string_view actors_organisations;
extern const std::string_view actors_parties;
extern const std::string_view actors_seats;
extern const std::string_view actors_titles;
}  // namespace embedded

Gender gender_of(std::string_view letters, const TableRow& row) {
  if (letters.starts_with('m')) return Gender::masculine;
  if (letters.starts_with('f')) return Gender::feminine;
  if (letters.empty() || letters == "x") return Gender::none;
  row.fail("has an unknown gender: " + std::string(letters));
}

Number grammatical_number(std::string_view letters) {
  return letters.ends_with('p') ? Number::plural : Number::singular;
}

static std::uint8_t count_capitals(std::string_view name) {
  unsigned count = 0;
  for (const std::string_view word : split(name, ' ')) {
    const std::size_t apostrophe = word.find('\'');
    const bool elided = apostrophe != std::string_view::npos && apostrophe + 1 < word.size();
    if (starts_with_capital(word) || (elided && starts_with_capital(word.substr(apostrophe + 1)))) ++count;
  }
  return static_cast<std::uint8_t>(count);
}

Term body_term(std::string_view name, Gender gender, Number number, std::uint32_t index) {
  return {TermKind::body,       gender, number, starts_with_capital(name), is_all_capitals(name), false,
          count_capitals(name), index};
}

namespace {

// Countries whose French name ends in "e" and is masculine all the same; the plural ones are told by their ending.
constexpr std::array<std::string_view, 7> masculine_in_e{"BZ", "KH", "MX", "MZ", "SR", "SZ", "ZW"};
constexpr std::array<std::string_view, 14> plural_countries{"AE", "BS", "FJ", "KM", "MH", "MV", "NL",
                                                            "PH", "PS", "SB", "SC", "TC", "US", "KY"};

}  // namespace

void Knowledge::Data::load_package() {
  strings = file.text("strings");
  terms = file.section<StoredTerm>("terms");
  cities = file.section<StoredCity>("cities");
  const auto valid = [&](const StoredText& text) {
    return text.offset <= strings.size() && text.size <= strings.size() - text.offset;
  };
  for (const StoredCountry& stored : file.section<StoredCountry>("countries")) {
    if (!valid(stored.name)) throw Error(file.path(), "section countries", "points outside of the strings");
    Country& country = countries.emplace_back();
    country.code = {stored.code[0], stored.code[1]};
    country.name = strings.substr(stored.name.offset, stored.name.size);
    const bool ends_in_e = country.name.ends_with('e');
    const bool exception = among(country.iso(), masculine_in_e);
    country.gender = ends_in_e && !exception ? Gender::feminine : Gender::masculine;
    if (among(country.iso(), plural_countries)) {
      country.number = Number::plural;
    }
  }
  for (const StoredTerm& term : terms) keys.set(place_of(term.hash));
  const std::string_view bits = file.text("begins");
  if (bits.size() != begin_bytes) throw Error(file.path(), "section begins", "has a wrong size");
  for (std::size_t i = 0; i < begins.size(); ++i) {
    begins[i] = ((static_cast<unsigned char>(bits[i / 8]) >> (i % 8)) & 1U) != 0;
  }
}

void Knowledge::Data::add(std::string_view name, const Term& term, bool of_user) {
  const auto offset = static_cast<std::uint32_t>(own_strings.size());
  append_name_key(own_strings, name);
  const StoredText key{offset, static_cast<std::uint32_t>(own_strings.size()) - offset};
  if (key.size == 0) return;
  const std::string_view text = std::string_view(own_strings).substr(key.offset, key.size);
  for_each_beginning(text, [&](std::uint16_t bit) { begins.set(bit); });
  own.push_back({hash_key(text), key, term, of_user});
  keys.set(place_of(own.back().hash));
  own_strings += '\n';  // parts the keys, so that a space at a start is never swallowed
}

namespace {

// The plural of the noun and of the adjectives beside it: "chef de l'Etat" -> "chefs de l'Etat".
std::string plural_of(std::string_view phrase) {
  std::string result;
  bool head = true;
  while (!phrase.empty()) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    std::string word(phrase.substr(0, end));
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
    if (word == "de" || word.starts_with("d'") || word == "du" || word == "des" || word == "à" || word == "au" ||
        word == "aux" || word == "en" || word == "par") {
      head = false;
    }
    if (head && !word.ends_with('s') && !word.ends_with('x') && !word.ends_with('z')) {
      if (word.ends_with("al") && word.size() > 3) {
        word.replace(word.size() - 1, 1, "ux");
      } else if (word.ends_with("eau")) {
        word += 'x';
      } else {
        word += 's';
      }
    }
    if (!result.empty()) result += ' ';
    result += word;
  }
  return result;
}

}  // namespace

void Knowledge::Data::add_forms(std::string_view masculine, std::string_view feminine, TermKind kind,
                                std::uint32_t target, bool capital) {
  const Gender first = masculine == feminine ? Gender::none : Gender::masculine;
  const std::string plural = plural_of(masculine);
  // "villageois" is one or several: the article says how many.
  const bool invariable = kind == TermKind::noun && plural == masculine;
  add(masculine, {kind, first, invariable ? Number::none : Number::singular, capital, false, false, 0, target});
  if (plural != masculine) add(plural, {kind, first, Number::plural, capital, false, false, 0, target});
  if (masculine == feminine) return;
  add(feminine, {kind, Gender::feminine, Number::singular, capital, false, false, 0, target});
  add(plural_of(feminine), {kind, Gender::feminine, Number::plural, capital, false, false, 0, target});
}

void Knowledge::Data::add_nouns(const TableRow& row) {
  constexpr std::array<std::string_view, 6> categories{"office",     "person",      "relation",
                                                       "collective", "institution", "body"};
  const std::string_view name = row.columns[1] == "relation" ? row.columns[1] : row.columns[0];
  const auto category = std::find(categories.begin(), categories.end(), name);
  if (category == categories.end()) row.fail("has an unknown category: " + std::string(name));
  for (const std::string_view word : split(row.columns[2], ',')) {
    const auto index = static_cast<std::uint32_t>(nouns.size());
    const std::size_t colon = word.find(':');
    const std::size_t slash = word.find('/');
    Noun& noun = nouns.emplace_back();
    noun.category = static_cast<NounCategory>(category - categories.begin());
    noun.cls = row.columns[1];
    if (colon != std::string_view::npos) {
      const std::string_view form = word.substr(0, colon);
      const std::string_view letters = word.substr(colon + 1);
      noun.masculine = form;
      const Gender gender = gender_of(letters, row);
      add(form, {TermKind::noun, gender, grammatical_number(letters), false, false, false, 0, index});
      if (grammatical_number(letters) == Number::singular && plural_of(form) != form) {
        add(plural_of(form), {TermKind::noun, gender, Number::plural, false, false, false, 0, index});
      }
    } else {
      noun.masculine = word.substr(0, slash);
      add_forms(noun.masculine, slash == std::string_view::npos ? noun.masculine : word.substr(slash + 1),
                TermKind::noun, index, false);
    }
  }
}

std::optional<std::uint32_t> Knowledge::Data::find_country(std::string_view iso) const {
  const auto found =
      std::lower_bound(countries.begin(), countries.end(), iso,
                       [](const Country& country, std::string_view code) { return country.iso() < code; });
  if (found == countries.end() || found->iso() != iso) return std::nullopt;
  return static_cast<std::uint32_t>(found - countries.begin());
}

void Knowledge::Data::load_tables() {
  own.reserve(12'000);
  own_strings.reserve(256 << 10);
  const auto forms = [](std::string_view text) {
    const std::size_t slash = text.find('/');
    const std::string_view masculine = text.substr(0, slash);
    return std::pair(masculine, slash == std::string_view::npos ? masculine : text.substr(slash + 1));
  };

  for_each_row(embedded::actors_countries, "countries.tsv", 4, [&](const TableRow& row) {
    if (row.columns[0].size() != 2) row.fail("has no ISO 3166 code of two letters");
    for (const std::string_view city : split(row.columns[2], ';')) {
      const auto spellings = split(city, '/');
      for (const std::string_view name : spellings) {
        if (name != spellings.front()) capital_spellings.emplace_back(name_key(name), spellings.front());
      }
    }
    const auto country = find_country(row.columns[0]);
    if (!country) return;  // the package has fewer countries than the world: a test's
    const auto names = split(row.columns[1], ';');
    for (const std::string_view name : names) {
      add(name, {TermKind::country, Gender::none, Number::none, true, is_all_capitals(name), false, 1, *country});
    }
    for (const std::string_view city : split(row.columns[2], ';')) {
      for (const std::string_view name : split(city, '/')) {
        add(name, {TermKind::capital, Gender::none, Number::singular, true, false, false, 1, *country});
      }
    }
    for (const std::string_view name : split(row.columns[3], ';')) {
      const auto [masculine, feminine] = forms(name);
      add_forms(masculine, feminine, TermKind::demonym, *country, true);
    }
  });

  for_each_row(embedded::actors_organisations, "organisations.tsv", 5, [&](const TableRow& row) {
    const auto index = static_cast<std::uint32_t>(bodies.size());
    const auto names = split(row.columns[4], ';');
    if (names.empty()) row.fail("has no name");
    const Gender gender = gender_of(row.columns[3], row);
    const Number number = grammatical_number(row.columns[3]);
    bodies.push_back({std::string(row.columns[0]), std::string(names.front()), std::string(row.columns[1]),
                      std::string(row.columns[2]), gender, number});
    const std::string_view cls = row.columns[2];
    const bool public_body = cls == "institution" || cls == "alliance";
    for (const std::string_view name : names) {
      Term term = body_term(name, gender, number, index);
      term.lower_case = public_body && name.find(' ') != std::string_view::npos && term.capitals == 1;
      add(name, term);
    }
  });

  for_each_row(embedded::actors_seats, "seats.tsv", 6, [&](const TableRow& row) {
    const auto index = static_cast<std::uint32_t>(bodies.size());
    const Gender gender = gender_of(row.columns[5], row);
    bodies.push_back({std::string(row.columns[1]), std::string(row.columns[4]), std::string(row.columns[2]),
                      std::string(row.columns[3]), gender, Number::singular});
    add(row.columns[0],
        {TermKind::seat, gender, Number::singular, true, false, false, count_capitals(row.columns[0]), index});
  });

  for_each_row(embedded::actors_adjectives, "adjectives.tsv", 4, [&](const TableRow& row) {
    const auto index = static_cast<std::uint32_t>(bodies.size());
    bodies.push_back({std::string(row.columns[1]), std::string(row.columns[2]), std::string(row.columns[3]), "people",
                      Gender::masculine, Number::plural});
    const auto [masculine, feminine] = forms(row.columns[0]);
    add_forms(masculine, feminine, TermKind::adjective, index, false);
  });

  for_each_row(embedded::actors_parties, "parties.tsv", 3, [&](const TableRow& row) {
    const auto body =
        std::find_if(bodies.begin(), bodies.end(), [&](const Body& b) { return b.key == row.columns[2]; });
    if (body == bodies.end()) row.fail("has a party that organisations.tsv has not: " + std::string(row.columns[2]));
    parties.push_back({row.columns[1], static_cast<std::uint32_t>(body - bodies.begin())});
    const auto [masculine, feminine] = forms(row.columns[0]);
    add_forms(masculine, feminine, TermKind::party, static_cast<std::uint32_t>(parties.size() - 1), false);
  });

  for_each_row(embedded::actors_nouns, "nouns.tsv", 3, [&](const TableRow& row) { add_nouns(row); });

  for_each_row(embedded::actors_titles, "titles.tsv", 2, [&](const TableRow& row) {
    add(row.columns[0], {TermKind::title, gender_of(row.columns[1], row), Number::none, true, false, false, 1, 0});
  });

  for_each_row(embedded::actors_given_names, "given_names.tsv", 2, [&](const TableRow& row) {
    const Gender gender = gender_of(row.columns[0], row);
    for (const std::string_view name : split(row.columns[1], ' ')) {
      add(name, {TermKind::given_name, gender, Number::singular, true, false, false, 1, 0});
    }
  });

  for_each_row(embedded::actors_holders, "holders.tsv", 7, [&](const TableRow& row) {
    const auto from = parse_date(row.columns[4]);
    const auto until = parse_date(row.columns[5]);
    if (!from || (!until && !row.columns[5].empty())) row.fail("has no valid dates");
    if (until && *until <= *from) row.fail("ends before it begins");
    holders.push_back({row.columns[0], row.columns[1], gender_of(row.columns[2], row), row.columns[3], *from, until,
                       false, name_key(row.columns[3])});
  });

  sort_terms();
}

// What the user added comes first.
void Knowledge::Data::sort_terms() {
  std::stable_sort(own.begin(), own.end(), [](const OwnTerm& a, const OwnTerm& b) {
    return std::pair(a.hash, !a.of_user) < std::pair(b.hash, !b.of_user);
  });
}

Knowledge::Knowledge(const std::string& file) {
  auto data = std::make_unique<Data>(file);
  data->load_package();
  data->load_tables();
  data_ = std::move(data);
}

Knowledge::~Knowledge() = default;
Knowledge::Knowledge(Knowledge&&) noexcept = default;
Knowledge& Knowledge::operator=(Knowledge&&) noexcept = default;

namespace {

// The first of the terms, which are sorted by hash, whose hash is not less: hashes are spread evenly, so the search
// starts where it should be and steps from there.
template <typename Terms>
auto first_at(const Terms& terms, std::uint64_t hash) {
  const auto size = static_cast<std::ptrdiff_t>(std::size(terms));
  const auto begin = std::begin(terms);
  if (size == 0) return begin;
  const double share = static_cast<double>(hash) / 18446744073709551616.0;
  const std::ptrdiff_t guess = std::min(size - 1, static_cast<std::ptrdiff_t>(share * static_cast<double>(size)));
  std::ptrdiff_t low = guess;
  std::ptrdiff_t high = guess;
  for (std::ptrdiff_t step = 8; low > 0 && begin[low].hash >= hash; step *= 2)
    low = std::max<std::ptrdiff_t>(0, low - step);
  for (std::ptrdiff_t step = 8; high < size && begin[high].hash < hash; step *= 2) high = std::min(size, high + step);
  return std::lower_bound(begin + low, begin + high, hash,
                          [](const auto& term, std::uint64_t value) { return term.hash < value; });
}

}  // namespace

void Knowledge::find(std::string_view key, std::vector<Term>& terms) const {
  const std::uint64_t hash = hash_key(key);
  if (!data_->keys[Data::place_of(hash)]) return;
  auto own = first_at(data_->own, hash);
  for (; own != data_->own.end() && own->hash == hash; ++own) {
    if (std::string_view(data_->own_strings).substr(own->key.offset, own->key.size) == key) terms.push_back(own->term);
  }
  auto stored = first_at(data_->terms, hash);
  for (; stored != data_->terms.end() && stored->hash == hash; ++stored) {
    if (stored->key.offset > data_->strings.size() ||
        data_->strings.substr(stored->key.offset, stored->key.size) != key)
      continue;
    if (stored->kind > static_cast<std::uint8_t>(TermKind::city)) continue;
    const auto kind = static_cast<TermKind>(stored->kind);
    if (stored->target >= (kind == TermKind::city ? data_->cities.size() : data_->countries.size())) continue;
    terms.push_back({kind, static_cast<Gender>(stored->gender), static_cast<Number>(stored->number),
                     stored->capital != 0, false, false, 1, stored->target});
  }
}

bool Knowledge::may_begin(std::string_view words) const {
  return data_->begins[static_cast<std::uint16_t>(hash_key(words))];
}

const Country& Knowledge::country(std::uint32_t target) const {
  return data_->countries[target];
}

std::optional<std::uint32_t> Knowledge::find_country(std::string_view iso) const {
  return data_->find_country(iso);
}

std::span<const Country> Knowledge::countries() const {
  return data_->countries;
}

City Knowledge::city(std::uint32_t target) const {
  const StoredCity& stored = data_->cities[target];
  const std::string_view name = stored.name.offset <= data_->strings.size()
                                    ? data_->strings.substr(stored.name.offset, stored.name.size)
                                    : std::string_view{};
  return {stored.geoname, stored.population, name, {stored.country, 2}};
}

const Body& Knowledge::body(std::uint32_t target) const {
  return data_->bodies[target];
}

std::string_view Knowledge::capital(std::string_view name) const {
  const auto& known = data_->capital_spellings;
  const auto found =
      std::find_if(known.begin(), known.end(), [key = name_key(name)](const auto& s) { return s.first == key; });
  return found == known.end() ? name : found->second;
}

const PartyWord& Knowledge::party(std::uint32_t target) const {
  return data_->parties[target];
}

const Noun& Knowledge::noun(std::uint32_t target) const {
  return data_->nouns[target];
}

}  // namespace entente
