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

std::vector<std::string> lower_words(const Document& document) {
  std::vector<std::string> words;
  words.reserve(static_cast<std::size_t>(document.size()));
  for (TokenIndex i = 0; i < document.size(); ++i) {
    std::string word = lower_case(document.word(i));
    for (std::size_t at = word.find("’"); at != std::string::npos; at = word.find("’", at)) word.replace(at, 3, "'");
    words.push_back(std::move(word));
  }
  return words;
}

std::vector<TimeExpression> find_times(const Document& document, std::span<const std::string> words,
                                       std::optional<Date> published) {
  TimeReader reader(document, words, published);
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
