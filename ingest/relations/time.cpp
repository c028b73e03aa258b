#include "ingest/relations/time.hpp"

#include "ingest/relations/time_reader.hpp"

namespace entente {

namespace {

bool is_dash(std::string_view word) {
  return word == "-" || word == "—" || word == "–";
}

// "21 juin 2012. – Le ministre": the dateline of an article dates no event.
bool is_dateline(const TimeReader& reader, const TimeExpression& found, const TokenSpan& sentence,
                 std::optional<Date> published) {
  if (found.tokens.first > sentence.first + 3 || found.past != published) return false;
  const std::string_view next = reader.word(found.tokens.last);
  const std::string_view after = reader.word(found.tokens.last + 1);
  if (found.tokens.last == sentence.last) return found.tokens.first == sentence.first && found.tokens.size() > 2;
  return is_dash(next) ||
         ((next == "." || next == ")" || next == ":") && (found.tokens.last + 1 == sentence.last || is_dash(after)));
}

}  // namespace

Date common_date(const Date& first, const Date& last) {
  if (first.year != last.year || first.month != last.month) return {first.year, 0, 0};
  return first.day == last.day ? first : Date{first.year, first.month, 0};
}

std::vector<TimeExpression> find_times(const Document& document, std::optional<Date> published) {
  TimeReader reader(document, published);
  std::vector<TimeExpression> result;
  for (const Sentence& sentence : document.sentences) {
    for (TokenIndex i = sentence.tokens.first; i < sentence.tokens.last;) {
      TimeExpression found;
      const TokenIndex end = reader.read(i, sentence.tokens.last, found);
      if (end == i) {
        ++i;
        continue;
      }
      found.tokens = {i, end};
      if (!is_dateline(reader, found, sentence.tokens, published)) {
        reader.tell(found);
        result.push_back(found);
      }
      i = end;
    }
  }
  return result;
}

}  // namespace entente
