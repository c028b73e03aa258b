#include "ingest/language/pipeline.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/flat_file.hpp"
#include "base/time_limit.hpp"
#include "ingest/language/attribute_ruler.hpp"
#include "ingest/language/label_table.hpp"
#include "ingest/language/lemmatizer.hpp"
#include "ingest/language/model_file.hpp"
#include "ingest/language/neural_model.hpp"
#include "ingest/language/tokenizer.hpp"

namespace entente {

namespace {

constexpr std::size_t longest_text = 1'000'000;  // code points, as spaCy's nlp.max_length
constexpr std::size_t batch_tokens = 1024;       // more gain nothing: the rows no longer stay near the processor

std::vector<std::string> read_about(const FlatFile& model) {
  std::vector<std::string> about = read_names(model, "about");
  if (about.size() != 2) throw Error(model.path(), "section about", "is wrong");
  return about;
}

// The paragraphs of a text: what lies between lines of white space only, without the white space around it.
void find_paragraphs(std::string_view text, std::vector<ByteSpan>& paragraphs) {
  std::size_t begin = text.size();
  std::size_t end = 0;
  int line_breaks = 0;
  const auto close = [&] {
    if (begin < end) paragraphs.push_back({static_cast<ByteOffset>(begin), static_cast<ByteOffset>(end)});
    begin = text.size();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (is_white_space(c)) {
      if (c == U'\n' && ++line_breaks == 2) close();
      continue;
    }
    line_breaks = 0;
    begin = std::min(begin, start);
    end = at;
  }
  close();
}

// Joins documents of parts of a text to one, in their order.
class Joiner {
 public:
  explicit Joiner(std::string_view text) {
    whole_.text = text;
    whole_.lemmas.emplace_back();
    whole_.morphologies.emplace_back();
    lemmas_.emplace("", 0);
    morphologies_.emplace("", 0);
  }

  void add(const Document& part, ByteOffset begin, std::uint32_t paragraph) {
    const auto tokens = static_cast<TokenIndex>(whole_.tokens.size());
    const auto sentences = static_cast<std::uint32_t>(whole_.sentences.size());
    const auto moved = [&](ByteOffset offset) { return static_cast<ByteOffset>(value(offset) + value(begin)); };
    lemma_of_.clear();
    for (const std::string& lemma : part.lemmas) {
      const auto [found, is_new] = lemmas_.emplace(lemma, static_cast<std::uint32_t>(whole_.lemmas.size()));
      if (is_new) whole_.lemmas.push_back(lemma);
      lemma_of_.push_back(found->second);
    }
    morphology_of_.clear();
    for (const Morphology& morphology : part.morphologies) {
      const auto [found, is_new] =
          morphologies_.emplace(morphology.features, static_cast<std::uint16_t>(whole_.morphologies.size()));
      if (is_new) whole_.morphologies.push_back(morphology);
      morphology_of_.push_back(found->second);
    }
    for (Token token : part.tokens) {
      token.span = {moved(token.span.begin), moved(token.span.end)};
      token.lemma = part.lemmas.empty() ? 0 : lemma_of_[token.lemma];
      token.morphology = part.morphologies.empty() ? std::uint16_t{0} : morphology_of_[token.morphology];
      token.head += tokens;
      token.sentence += sentences;
      whole_.tokens.push_back(token);
    }
    for (const Sentence& sentence : part.sentences) {
      whole_.sentences.push_back({{sentence.tokens.first + tokens, sentence.tokens.last + tokens}, paragraph});
    }
    for (const Entity& entity : part.entities) {
      whole_.entities.push_back({{entity.tokens.first + tokens, entity.tokens.last + tokens}, entity.type});
    }
  }

  Document take() { return std::move(whole_); }

 private:
  Document whole_;
  std::unordered_map<std::string, std::uint32_t> lemmas_;
  std::unordered_map<std::string, std::uint16_t> morphologies_;
  std::vector<std::uint32_t> lemma_of_;
  std::vector<std::uint16_t> morphology_of_;
};

}  // namespace

struct Pipeline::Model {
  FlatFile file;
  std::vector<std::string> about;
  Tokenizer tokenizer;
  NeuralModel neural;
  AttributeRuler ruler;
  Lemmatizer lemmatizer;

  explicit Model(const std::string& path)
      : file(path, model_kind, model_version),
        about(read_about(file)),
        tokenizer(file),
        neural(file),
        ruler(file),
        lemmatizer(file) {}
};

struct Pipeline::Workspace::State {
  Tokenizer::Workspace tokenizer;
  NeuralModel::Workspace neural;
  AttributeRuler::Workspace ruler;
  Lemmatizer::Workspace lemmatizer;
  std::vector<std::vector<RawToken>> tokens;

  explicit State(const Model& model)
      : tokenizer(model.tokenizer), neural(model.neural), ruler(model.ruler), lemmatizer(model.lemmatizer) {}
};

Pipeline::Workspace::Workspace(const Pipeline& pipeline) : state_(std::make_unique<State>(*pipeline.model_)) {}
Pipeline::Workspace::~Workspace() = default;
Pipeline::Workspace::Workspace(Workspace&&) noexcept = default;
Pipeline::Workspace& Pipeline::Workspace::operator=(Workspace&&) noexcept = default;

Pipeline::Pipeline(const std::string& model_file) : model_(std::make_unique<const Model>(model_file)) {}
Pipeline::~Pipeline() = default;
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&&) noexcept = default;

std::string_view Pipeline::language() const {
  return model_->about[0];
}
std::string_view Pipeline::name() const {
  return model_->about[1];
}

std::vector<Document> Pipeline::analyse(std::span<const std::string_view> texts, Workspace& workspace) const {
  Workspace::State& state = *workspace.state_;
  std::vector<Document> documents(texts.size());
  for (std::size_t first = 0; first < texts.size();) {
    std::size_t count = 0;
    for (std::size_t tokens = 0; first + count < texts.size() && tokens < batch_tokens; ++count) {
      const std::string_view text = texts[first + count];
      if (const auto invalid = first_invalid_utf8(text)) {
        throw Error("text", "byte " + std::to_string(*invalid), "is no UTF-8");
      }
      if (text.size() > longest_text && count_code_points(text) > longest_text) {
        throw Error("text", "", "is longer than 1,000,000 characters");
      }
      check_time();
      if (state.tokens.size() <= count) state.tokens.emplace_back();
      std::vector<RawToken>& own = state.tokens[count];
      model_->tokenizer.tokenize(text, state.tokenizer, own);
      Document& document = documents[first + count];
      document.text = text;
      document.lemmas.emplace_back();
      document.morphologies.emplace_back();
      document.tokens.resize(own.size());
      for (std::size_t i = 0; i < own.size(); ++i) {
        document.tokens[i].span = own[i].span;
        document.tokens[i].space_after = own[i].space_after;
      }
      tokens += own.size();
    }
    const std::span<const std::vector<RawToken>> tokens{state.tokens.data(), count};
    const std::span<Document> batch{documents.data() + first, count};
    model_->neural.annotate(tokens, batch, state.neural);
    for (std::size_t i = 0; i < count; ++i) {
      model_->ruler.apply(batch[i], tokens[i], state.ruler);
      model_->lemmatizer.apply(batch[i], tokens[i], state.lemmatizer);
    }
    first += count;
  }
  return documents;
}

std::vector<Document> Pipeline::analyse_paragraphs(std::span<const std::string_view> texts,
                                                   Workspace& workspace) const {
  std::vector<ByteSpan> spans;
  std::vector<std::size_t> counts;
  std::vector<std::string_view> paragraphs;
  for (const std::string_view text : texts) {
    if (const auto invalid = first_invalid_utf8(text)) {
      throw Error("text", "byte " + std::to_string(*invalid), "is no UTF-8");
    }
    const std::size_t before = spans.size();
    find_paragraphs(text, spans);
    counts.push_back(spans.size() - before);
    for (std::size_t i = before; i < spans.size(); ++i) paragraphs.push_back(slice(text, spans[i]));
  }
  const std::vector<Document> parts = analyse(paragraphs, workspace);

  std::vector<Document> documents;
  documents.reserve(texts.size());
  std::size_t part = 0;
  for (std::size_t t = 0; t < texts.size(); ++t) {
    Joiner joiner(texts[t]);
    for (std::size_t p = 0; p < counts[t]; ++p, ++part) {
      joiner.add(parts[part], spans[part].begin, static_cast<std::uint32_t>(p));
    }
    documents.push_back(joiner.take());
  }
  return documents;
}

}  // namespace entente
