#include "ingest/language/regex.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <re2/re2.h>

#include <string>

#include "base/report.hpp"

namespace entente {

namespace {

constexpr std::uint32_t most_steps = 100'000'000;
constexpr std::size_t smallest_stack = std::size_t{64} << 10;
constexpr std::size_t largest_stack = std::size_t{32} << 20;

template <auto function>
struct Free {
  template <typename T>
  void operator()(T* pointer) const {
    function(pointer);
  }
};
using CodePointer = std::unique_ptr<pcre2_code, Free<&pcre2_code_free_8>>;

// RE2 keeps its states in what remains of this memory, so it is asked for the least that the pattern compiles in.
std::unique_ptr<RE2> compile_re2(std::string_view pattern) {
  for (std::int64_t megabytes = 16; megabytes <= 256; megabytes *= 4) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_never_capture(true);
    options.set_max_mem(megabytes << 20);
    auto compiled = std::make_unique<RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
    if (compiled->ok()) return compiled;
    if (compiled->error_code() != RE2::ErrorPatternTooLarge) break;
  }
  return nullptr;
}

// To Python, where case is ignored, \u0130 and \u0131 equal "i"; to Unicode's simple case folding they do not.
bool replace_turkish_i(std::string_view text, std::string& plain) {
  constexpr std::string_view capital = "\xC4\xB0";
  constexpr std::string_view dotless = "\xC4\xB1";
  if (text.find(capital) == std::string_view::npos && text.find(dotless) == std::string_view::npos) return false;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view pair = text.substr(at, 2);
    const bool is_i = pair == capital || pair == dotless;
    plain += is_i ? 'i' : text[at];
    at += is_i ? 2 : 1;
  }
  return true;
}

}  // namespace

struct RegexScratch::State {
  std::unique_ptr<pcre2_match_data, Free<&pcre2_match_data_free_8>> data{pcre2_match_data_create(1, nullptr)};
  std::unique_ptr<pcre2_match_context, Free<&pcre2_match_context_free_8>> context{pcre2_match_context_create(nullptr)};
  std::unique_ptr<pcre2_jit_stack, Free<&pcre2_jit_stack_free_8>> stack{
      pcre2_jit_stack_create(smallest_stack, largest_stack, nullptr)};

  State() {
    if (!data || !context) throw std::bad_alloc();
    pcre2_set_match_limit(context.get(), most_steps);
    if (stack) pcre2_jit_stack_assign(context.get(), nullptr, stack.get());
  }
};

RegexScratch::RegexScratch() : state_(std::make_unique<State>()) {}
RegexScratch::~RegexScratch() = default;
RegexScratch::RegexScratch(RegexScratch&&) noexcept = default;
RegexScratch& RegexScratch::operator=(RegexScratch&&) noexcept = default;

struct SearchRegex::Code {
  CodePointer pcre2;
};

SearchRegex::SearchRegex(std::string_view pattern, std::string_view file, std::string_view place, bool anchored) {
  int error = 0;
  PCRE2_SIZE offset = 0;
  const std::unique_ptr<pcre2_compile_context, Free<&pcre2_compile_context_free_8>> context{
      pcre2_compile_context_create(nullptr)};
  if (!context) throw std::bad_alloc();
  pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
  const std::uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NO_AUTO_CAPTURE | (anchored ? PCRE2_ANCHORED : 0U);
  CodePointer code{pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(), options, &error, &offset,
                                 context.get())};
  if (!code) {
    char reason[256] = {};
    pcre2_get_error_message(error, reinterpret_cast<PCRE2_UCHAR*>(reason), sizeof reason);
    throw Error(file, place, "regular expression, byte " + std::to_string(offset) + ": " + reason);
  }
  pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE);  // where there is none, pcre2_match() interprets
  code_ = std::make_unique<const Code>(Code{std::move(code)});
}

SearchRegex::~SearchRegex() = default;
SearchRegex::SearchRegex(SearchRegex&&) noexcept = default;
SearchRegex& SearchRegex::operator=(SearchRegex&&) noexcept = default;

std::optional<SearchRegex::Match> SearchRegex::search(std::string_view text, RegexScratch& scratch, std::size_t from,
                                                      bool not_empty_there) const {
  RegexScratch::State& state = *scratch.state_;
  const auto subject = reinterpret_cast<PCRE2_SPTR>(text.data() == nullptr ? "" : text.data());
  const std::uint32_t options = PCRE2_NO_UTF_CHECK | (not_empty_there ? PCRE2_NOTEMPTY_ATSTART : 0U);
  const auto match = [&](std::uint32_t more) {
    return pcre2_match(code_->pcre2.get(), subject, text.size(), from, options | more, state.data.get(),
                       state.context.get());
  };
  int result = match(0);
  if (result == PCRE2_ERROR_JIT_STACKLIMIT) result = match(PCRE2_NO_JIT);
  if (result < 0) return std::nullopt;
  const PCRE2_SIZE* ends = pcre2_get_ovector_pointer(state.data.get());
  return Match{ends[0], ends[1]};
}

struct TestRegex::Code {
  std::unique_ptr<const RE2> re2;
  bool folds = false;  // ignores case
  std::unique_ptr<const SearchRegex> pcre2;
};

TestRegex::TestRegex(std::string_view pattern, std::string_view file, std::string_view place) {
  Code code;
  // RE2's \b knows ASCII letters only.
  const bool has_boundary =
      pattern.find("\\b") != std::string_view::npos || pattern.find("\\B") != std::string_view::npos;
  if (!has_boundary) code.re2 = compile_re2(pattern);
  code.folds = pattern.starts_with("(?") && pattern.substr(0, pattern.find(')')).find('i') != std::string_view::npos;
  if (!code.re2) code.pcre2 = std::make_unique<const SearchRegex>(pattern, file, place, true);
  code_ = std::make_unique<const Code>(std::move(code));
}

TestRegex::~TestRegex() = default;
TestRegex::TestRegex(TestRegex&&) noexcept = default;
TestRegex& TestRegex::operator=(TestRegex&&) noexcept = default;

bool TestRegex::matches(std::string_view text, RegexScratch& scratch) const {
  std::string plain;
  if (code_->folds && replace_turkish_i(text, plain)) text = plain;
  if (code_->pcre2) return code_->pcre2->search(text, scratch).has_value();
  const auto test = [&](std::string_view subject) {
    return code_->re2->Match({subject.data(), subject.size()}, 0, subject.size(), RE2::ANCHOR_START, nullptr, 0);
  };
  // Python's $ also stands before a line break at the end.
  return test(text) || (text.ends_with('\n') && test(text.substr(0, text.size() - 1)));
}

}  // namespace entente
