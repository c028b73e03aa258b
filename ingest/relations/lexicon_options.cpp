#include "ingest/relations/lexicon_options.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "graph/vocabulary.hpp"

namespace entente {

namespace {

struct Flag {
  std::string_view name;
  bool Frame::*member;
  bool value;
};

constexpr std::array<Flag, 9> flags{{{"se", &Frame::reflexive, true},
                                     {"state", &Frame::state, true},
                                     {"itself", &Frame::within, false},
                                     {"event", &Frame::event_only, true},
                                     {"climate", &Frame::climate, true},
                                     {"obliges", &Frame::obliges, true},
                                     {"told", &Frame::told, true},
                                     {"capital", &Frame::capital, true},
                                     {"mutual", &Frame::mutual, true}}};

std::string quoted(std::string_view word) {
  return "\"" + std::string(word) + "\"";
}

std::optional<Modality> modality_of(std::string_view word) {
  for (const Modality modality :
       {Modality::asserted, Modality::planned, Modality::requested, Modality::hypothetical, Modality::denied}) {
    if (name(modality) == word) return modality;
  }
  return std::nullopt;
}

std::optional<std::string> set_content(Frame& frame, std::string_view value) {
  const std::size_t colon = value.find(':');
  const std::string_view who = value.substr(0, colon);
  if (who != "source" && who != "target") return "content is done by \"source\" or by \"target\"";
  frame.content = who == "source" ? Content::source : Content::target;
  if (colon == std::string_view::npos) return std::nullopt;
  frame.content_modality = modality_of(value.substr(colon + 1));
  if (!frame.content_modality) return quoted(value.substr(colon + 1)) + " is no modality";
  return std::nullopt;
}

std::optional<std::string> set_weight(Frame& frame, std::string_view value) {
  double weight = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), weight);
  if (error != std::errc{} || end != value.data() + value.size() || !(weight > 0 && weight <= 1))
    return "a weight is a number above 0 and at most 1";
  frame.weight = weight;
  return std::nullopt;
}

std::optional<std::string> set_count(Frame& frame, std::string_view value) {
  const bool fits =
      !value.empty() && value.size() <= 30 && std::ranges::all_of(value, [](char c) { return c >= 'a' && c <= 'z'; });
  if (!fits) return "a count is named by small letters: count=killed";
  frame.count = value;
  return std::nullopt;
}

// "person|court": kinds of actors, or declared classes of the words that name them.
std::optional<std::string> set_wanted(Wanted& wanted, std::string_view value, const Lexicon& lexicon) {
  while (!value.empty()) {
    const std::size_t bar = value.find('|');
    const std::string_view word = value.substr(0, bar);
    value.remove_prefix(bar == std::string_view::npos ? value.size() : bar + 1);
    bool known = false;
    for (const ActorKind kind :
         {ActorKind::person, ActorKind::country, ActorKind::organisation, ActorKind::group, ActorKind::place}) {
      if (name(kind) != word) continue;
      wanted.kinds.push_back(kind);
      known = true;
    }
    if (known) continue;
    if (!lexicon.has_class(word)) return quoted(word) + " is neither a kind of actor nor a declared class of words";
    wanted.classes.emplace_back(word);
  }
  return wanted.any() ? std::nullopt : std::optional<std::string>("no kind of actor is named");
}

}  // namespace

std::optional<std::string> set_option(Frame& frame, std::string_view option, const Lexicon& lexicon) {
  const std::size_t equals = option.find('=');
  const std::string_view key = option.substr(0, equals);
  const std::string_view value = equals == std::string_view::npos ? std::string_view{} : option.substr(equals + 1);
  if (const auto flag = std::ranges::find(flags, key, &Flag::name); flag != flags.end() && value.empty()) {
    frame.*(flag->member) = flag->value;
    return std::nullopt;
  }
  if (key == "content") return set_content(frame, value);
  if (key == "weight") return set_weight(frame, value);
  if (key == "count") return set_count(frame, value);
  if (key == "source") return set_wanted(frame.source_is, value, lexicon);
  if (key == "target") return set_wanted(frame.target_is, value, lexicon);
  if (key == "near" || key == "unless") {
    if (!lexicon.has_class(value)) return quoted(value) + " is no declared class of words";
    (key == "near" ? frame.near : frame.unless) = value;
    return std::nullopt;
  }
  if (key == "negated") {
    if (find_type(value) == nullptr) return quoted(value) + " is no type of relation";
    frame.negated = value;
    return std::nullopt;
  }
  if (key == "modality") {
    frame.modality = modality_of(value);
    if (!frame.modality) return quoted(value) + " is no modality";
    return std::nullopt;
  }
  return quoted(option) + " is no option";
}

}  // namespace entente
