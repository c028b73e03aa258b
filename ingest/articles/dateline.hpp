// The opening of an article in, its publication date out, and the text without it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace entente {

// A date as records, meta elements and people write it: ISO 8601 ("2018-04", "2018-04-06T10:00:00Z", "20180406"), RFC
// 2822
// ("Fri, 06 Apr 2018 10:00:00 GMT"), French ("6 avril 2018", "06/04/2018", day first). The day as written, whatever the
// zone.
std::optional<Date> read_date(std::string_view text);

// A header before the first word (" date 2018-04 ", "Date : 2018-04-06") is cut off `text`.
std::optional<Date> take_date_header(std::string& text);

// The dateline at the start of the first paragraph is cut off: "3 juillet 2012. - ", "Paris, le 3 juillet 2012",
// "PARIS (AFP) - 3 juillet 2012 - ", "MOSCOU, 3 juil 2012 (AFP) - ", "Publié le 3 juillet 2012 à 10h12". A paragraph
// that is nothing else goes altogether, but one paragraph is always left. An agency's mark without date or year ("PARIS
// (AFP) - ", "PARIS, 3 juillet (Reuters) - ") is cut off too. Below a standfirst, in the second or third paragraph, a
// date before a dash is. A sentence that begins with a date ("Le 3 juillet 2012, la France a ...") stays.
std::optional<Date> take_dateline(std::vector<std::string>& paragraphs);

}  // namespace entente
