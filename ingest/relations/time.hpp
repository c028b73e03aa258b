// A Document and its publication date in, the dates that its words give out: absolute ones and those relative to the
// publication ("vendredi", "il y a deux ans", "la veille").
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "ingest/language/document.hpp"

namespace entente {

// A date as precise as the words and the publication date allow. A weekday or a month without a year may lie before or
// after the publication: `past` and `future` are the nearest of each, and the tense decides. A period is dated by its
// beginning, and has its end where the words say it ("du 3 au 5 mai"). Words that only tell that it was some other time
// ("depuis des années", "régulièrement") have neither.
struct TimeExpression {
  TokenSpan tokens;
  std::optional<Date> past;
  std::optional<Date> future;
  std::optional<Date> past_until;
  std::optional<Date> future_until;

  bool dated() const { return past || future || past_until || future_until; }
};

// In the order of the text, none within another. The dateline that opens an article is none.
// `words` are the document's lower_words().
std::vector<TimeExpression> find_times(const Document& document, std::span<const std::string> words,
                                       std::optional<Date> published);

// The document's words in lower case, with the plain apostrophe.
std::vector<std::string> lower_words(const Document& document);

// The finest date that holds all days from `first` to `last`: "2018-04-30" to "2018-05-01" gives "2018".
Date common_date(const Date& first, const Date& last);

}  // namespace entente
