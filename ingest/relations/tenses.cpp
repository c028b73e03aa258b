#include "ingest/relations/tenses.hpp"
#include "ingest/word_list.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace entente {

namespace {

constexpr std::array<std::string_view, 5> conditional_endings{"ais", "ait", "ions", "iez", "aient"};
constexpr std::array<std::string_view, 6> future_endings{"ai", "as", "a", "ons", "ez", "ont"};

// Infinitives, or their ends, and what the future puts in their place.
constexpr std::array<std::pair<std::string_view, std::string_view>, 20> irregular{
    {{"avoir", "aur"},     {"savoir", "saur"},     {"être", "ser"},       {"faire", "fer"},    {"pouvoir", "pourr"},
     {"vouloir", "voudr"}, {"valoir", "vaudr"},    {"falloir", "faudr"},  {"devoir", "devr"},  {"cevoir", "cevr"},
     {"mouvoir", "mouvr"}, {"pleuvoir", "pleuvr"}, {"asseoir", "assiér"}, {"voir", "verr"},    {"envoyer", "enverr"},
     {"venir", "viendr"},  {"tenir", "tiendr"},    {"courir", "courr"},   {"mourir", "mourr"}, {"quérir", "querr"}}};

std::string instead(std::string_view infinitive, std::size_t bytes, std::string_view end) {
  return std::string(infinitive.substr(0, infinitive.size() - bytes)) + std::string(end);
}

std::vector<std::string> stems(std::string_view infinitive) {
  if (infinitive == "aller") return {"ir"};
  for (const auto& [end, stem] : irregular) {
    // "prévoir" and "pourvoir" are regular; "recevoir" has its own end.
    if (end == "voir" && (infinitive == "prévoir" || infinitive == "pourvoir")) continue;
    if (infinitive.ends_with(end)) return {instead(infinitive, end.size(), stem)};
  }
  if (infinitive.ends_with("re")) return {instead(infinitive, 1, "")};
  if (!infinitive.ends_with("er")) return {std::string(infinitive)};
  std::vector<std::string> result{std::string(infinitive)};
  const std::size_t size = infinitive.size();
  if (infinitive.ends_with("yer")) result.push_back(instead(infinitive, 3, "ier"));
  if (infinitive.ends_with("eler") || infinitive.ends_with("eter")) {
    const char consonant = infinitive[size - 3];
    result.push_back(instead(infinitive, 2, std::string(1, consonant) + "er"));  // "appellera"
  }
  if (size > 4 && infinitive[size - 4] == 'e')  // "lèvera", "mènera"
    result.push_back(instead(infinitive, 4, "è" + std::string(1, infinitive[size - 3]) + "er"));
  return result;
}

}  // namespace

FormTense tense_of(std::string_view form, std::string_view infinitive) {
  for (const std::string& stem : stems(infinitive)) {
    if (stem.empty() || !form.starts_with(stem)) continue;
    const std::string_view ending = form.substr(stem.size());
    if (among(ending, conditional_endings)) return FormTense::conditional;
    if (among(ending, future_endings)) return FormTense::future;
  }
  return FormTense::other;
}

bool is_present(std::string_view form, std::string_view infinitive) {
  if (!infinitive.ends_with("er") || infinitive.size() < 4) return false;
  infinitive.remove_suffix(1);
  if (!form.starts_with(infinitive)) return false;
  form.remove_prefix(infinitive.size());
  return form.empty() || form == "nt";
}

bool may_be_future(std::string_view form) {
  return std::ranges::any_of(future_endings, [&](std::string_view ending) {
    return form.size() > ending.size() && form.ends_with(ending) && form[form.size() - ending.size() - 1] == 'r';
  });
}

}  // namespace entente
