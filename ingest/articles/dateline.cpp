#include "ingest/articles/dateline.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

#include "base/text.hpp"

namespace entente {

namespace {

// By the first letters of the folded name, French and English.
constexpr std::array<std::pair<std::string_view, int>, 18> months{{{"jan", 1},
                                                                   {"fev", 2},
                                                                   {"feb", 2},
                                                                   {"mar", 3},
                                                                   {"avr", 4},
                                                                   {"apr", 4},
                                                                   {"mai", 5},
                                                                   {"may", 5},
                                                                   {"juin", 6},
                                                                   {"jun", 6},
                                                                   {"juil", 7},
                                                                   {"jul", 7},
                                                                   {"aou", 8},
                                                                   {"aug", 8},
                                                                   {"sep", 9},
                                                                   {"oct", 10},
                                                                   {"nov", 11},
                                                                   {"dec", 12}}};

constexpr int earliest_year = 1600;  // of the first newspapers
constexpr int latest_year = 2200;

// What may stand in a dateline, as RE2 patterns. Texts are in NFC, with single spaces.
struct Parts {
  std::string month =
      "(?i:janvier|janv\\.?|f[eé]vrier|f[eé]vr?\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|ao[uû]t|septembre|"
      "sept?\\.?|octobre|oct\\.?|novembre|nov\\.?|d[eé]cembre|d[eé]c\\.?)";
  std::string weekday = "(?:(?i:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?";
  std::string day = weekday + "(?:1er|\\d{1,2}) " + month;
  std::string date = weekday + "((?:1er|\\d{1,2}) " + month + " \\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})";  // captured
  std::string time = "(?:,? ?(?:à|-|–)? ?\\d{1,2} ?[hH:] ?(?:\\d{2})?(?: ?(?:GMT|UTC|CEST|CET))?)?";
  std::string word = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
  std::string place = "(?:" + word + "(?:[ /](?:" + word + "|de|du|des|la|le|les|sur|sous|en|al|el)){0,5}(?:, " + word +
                      "(?: " + word + "){0,3})?)";
  std::string bracket = "\\(\\p{L}[^()]{1,40}\\)";
  // Without a date beside it, only a news agency's mark is taken for a dateline: "(UMP) - " follows names too.
  std::string agency_name =
      "(?:AFP|Agence France-Presse|Reuters|AP|Associated "
      "Press|dpa|DPA|ATS|Keystone-ATS|Belga|EFE|ANSA|APA|MAP|APS|TAP|PANA|"
      "AIP|ABP|ACP|ANP|APANEWS|Xinhua|TASS|Interfax|RIA "
      "Novosti|Sputnik|Anadolu|AA|IRNA|SANA|ANI|UPI|Bloomberg|Kyodo|Yonhap)";
  std::string agency = "\\(" + agency_name + "(?:(?:/| et | - )" + agency_name + ")*\\)";
  std::string dash = "(?: ?\\.? ?[-–—]+ )";
  std::string stop = "(?:" + dash + "| ?: |\\. | ?[.:]?$)";  // the rest of the paragraph follows, or it ends
};

struct Form {
  Form(const std::string& text, bool has_date) : pattern("^" + text), dated(has_date) {}
  RE2 pattern;
  bool dated;  // captures the date
};

const std::deque<Form>& dated_forms() {
  static const std::deque<Form> list = [] {
    const Parts p;
    std::deque<Form> forms;  // RE2 cannot be moved
    forms.emplace_back(p.date + p.time + "(?:, " + p.place + "| ?" + p.bracket + ")?" + p.stop, true);
    forms.emplace_back("Le " + p.date + "(?:" + p.dash + "|\\.?$)", true);
    forms.emplace_back(p.place + "(?: ?" + p.bracket + ")?(?:,| ?[-–—])? (?:le )?" + p.date + p.time + "(?: ?" +
                           p.bracket + ")?" + p.stop,
                       true);
    forms.emplace_back(p.place + " ?\\((?:[^()]{1,40}, ?)?(?:le )?" + p.date + "\\)" + p.stop, true);
    forms.emplace_back(
        "(?i:publi[ée]e?|post[ée]e?|paru|mise? en ligne|créée?|mise? à jour|modifi[ée]e?)(?: par [^.]{1,60})? le " +
            p.date + ".{0,80}$",
        true);
    return forms;
  }();
  return list;
}

const Form& undated_form() {
  static const Form form = [] {
    const Parts p;
    return Form(p.place + "(?:, (?:le )?" + p.day + ")?,? " + p.agency + p.dash, false);
  }();
  return form;
}

std::optional<Date> plausible(int year, int month, int day) {
  const Date date{year, month, day};
  if (year < earliest_year || year > latest_year || !is_valid(date)) return std::nullopt;
  return date;
}

int month_of(std::string_view name) {
  const std::string folded = fold(name);
  for (const auto& [beginning, month] : months) {
    if (folded.substr(0, beginning.size()) == beginning) return month;
  }
  return 0;
}

// What a dateline says, and where the text behind it begins.
struct Cut {
  std::optional<Date> date;
  std::size_t length = 0;
  bool before_dash = false;  // and more text
};

// nullopt where `form` does not match, or holds no possible date.
std::optional<Cut> match(const Form& form, const std::string& paragraph) {
  re2::StringPiece rest(paragraph);
  Cut cut;
  if (form.dated) {
    std::string written;
    if (!RE2::Consume(&rest, form.pattern, &written)) return std::nullopt;
    cut.date = read_date(written);
    if (!cut.date) return std::nullopt;
  } else if (!RE2::Consume(&rest, form.pattern)) {
    return std::nullopt;
  }
  cut.length = paragraph.size() - rest.size();
  static const RE2 dash("[-–—] $");
  cut.before_dash = !rest.empty() && RE2::PartialMatch(re2::StringPiece(paragraph.data(), cut.length), dash);
  return cut;
}

std::optional<Cut> match_any(const std::string& paragraph) {
  // The forms take some 30 ms to compile, as long as a start takes, and most paragraphs hold nothing of what they need.
  static const RE2 date(Parts().date);
  static const RE2 agency(Parts().agency);
  if (RE2::PartialMatch(paragraph, date)) {
    for (const Form& form : dated_forms()) {
      if (auto cut = match(form, paragraph)) return cut;
    }
  }
  if (RE2::PartialMatch(paragraph, agency)) return match(undated_form(), paragraph);
  return std::nullopt;
}

}  // namespace

std::optional<Date> read_date(std::string_view text) {
  text = trim(text);
  if (text.size() > 100) return std::nullopt;
  if (const auto date = parse_date(text)) return plausible(date->year, date->month, date->day);
  static const RE2 compact("(\\d{4})(\\d{2})(\\d{2})(?:T.*)?");
  static const RE2 year_first("(\\d{4})/(\\d{1,2})/(\\d{1,2})(?: .*)?");
  static const RE2 day_first("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?: .*)?");
  static const RE2 named("(?:\\p{L}+\\.?,? )?(\\d{1,2})(?:er)? (\\p{L}+)\\.?,? (\\d{4})(?:[ ,].*)?");
  const re2::StringPiece piece(text.data(), text.size());
  int year = 0;
  int month = 0;
  int day = 0;
  std::string name;
  if (RE2::FullMatch(piece, compact, &year, &month, &day) || RE2::FullMatch(piece, year_first, &year, &month, &day) ||
      RE2::FullMatch(piece, day_first, &day, &month, &year)) {
    return month == 0 || day == 0 ? std::nullopt : plausible(year, month, day);
  }
  if (RE2::FullMatch(piece, named, &day, &name, &year)) {
    month = month_of(name);
    return month == 0 || day == 0 ? std::nullopt : plausible(year, month, day);
  }
  return std::nullopt;
}

std::optional<Date> take_date_header(std::string& text) {
  static const RE2 header("^\\s*(?i:date) ?:?\\s+(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:\\s|$)");
  re2::StringPiece rest(text);
  std::string written;
  if (!RE2::Consume(&rest, header, &written)) return std::nullopt;
  const auto date = read_date(written);
  if (date) text.erase(0, text.size() - rest.size());
  return date;
}

std::optional<Date> take_dateline(std::vector<std::string>& paragraphs) {
  constexpr int most_openings = 3;  // "Publié le ...", "Mis à jour le ...", then the dateline proper
  std::optional<Date> result;
  bool cut_off = false;
  for (int i = 0; i < most_openings && !paragraphs.empty(); ++i) {
    const auto cut = match_any(paragraphs.front());
    if (!cut) break;
    cut_off = true;
    if (!result) result = cut->date;
    const bool whole = cut->length == paragraphs.front().size();
    if (!whole) paragraphs.front().erase(0, cut->length);
    if (!whole || paragraphs.size() == 1) break;
    paragraphs.erase(paragraphs.begin());
  }
  // Below a standfirst, only what no sentence can begin with: a date, then a dash.
  for (std::size_t i = 1; i < std::min<std::size_t>(3, paragraphs.size()) && !cut_off; ++i) {
    const auto cut = match_any(paragraphs[i]);
    if (!cut || !cut->date || !cut->before_dash) continue;
    result = cut->date;
    paragraphs[i].erase(0, cut->length);
    cut_off = true;
  }
  return result;
}

}  // namespace entente
