// Lemmas and tenses, repaired from the form where the pipeline's are wrong: the part of Syntax that reads words.
#include <algorithm>

#include "ingest/relations/syntax.hpp"
#include "ingest/relations/tenses.hpp"

namespace entente {

namespace {

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return word.ends_with(ending); });
}

std::string without_suffix(std::string_view word, std::size_t bytes, std::string_view instead) {
  return std::string(word.substr(0, word.size() - bytes)) + std::string(instead);
}

// Infinitives that an inflected form may come from, by the regular endings.
std::vector<std::string> infinitives_of(std::string_view form) {
  std::vector<std::string> result;
  for (const std::string_view ending :
       {"ées", "és", "ée", "é", "èrent", "aient", "eront", "ent", "ait", "era", "ant", "es", "e", "a"}) {
    if (form.size() > ending.size() + 2 && form.ends_with(ending))
      result.push_back(without_suffix(form, ending.size(), "er"));
  }
  for (const std::string_view ending : {"issent", "issant", "issait", "iront", "ies", "ie", "is", "it", "ira", "i"}) {
    if (form.size() > ending.size() + 2 && form.ends_with(ending))
      result.push_back(without_suffix(form, ending.size(), "ir"));
  }
  if (form.ends_with("t")) result.push_back(std::string(form) + "tre");  // "combat", "admet"
  if (form.size() > 5 && form.ends_with("ient")) result.push_back(without_suffix(form, 4, "enir"));
  for (const std::string_view ending : {"dus", "due", "dues", "du", "dent", "d"}) {
    if (form.size() > ending.size() + 2 && form.ends_with(ending))
      result.push_back(without_suffix(form, ending.size(), "dre"));
  }
  return result;
}

}  // namespace

void Syntax::find_lemmas() {
  const std::size_t size = static_cast<std::size_t>(document_.size());
  lemmas_.reserve(size);
  verbal_.assign(size, false);
  for (TokenIndex i = 0; i < document_.size(); ++i) {
    const std::string& form = lower(i);
    std::string lemma = lower_case(document_.lemma(i));
    const Token& token = document_[i];
    const Morphology& morphology = document_.morphology(i);
    const bool participle = morphology.verb_form == VerbForm::participle;
    bool verbal = token.pos == Pos::verb ||
                  (token.pos == Pos::aux && !token.dependency.view().starts_with("aux") && token.dependency != "cop");
    // Participles are tagged as adjectives or nouns where the parser errs; they count as verbs where the lexicon knows
    // them.
    if ((verbal || participle || token.pos == Pos::adj || token.pos == Pos::propn) && !lexicon_.knows_verb(lemma)) {
      const bool candidate = verbal || ends_with_any(form, {"é", "ée", "és", "ées"});
      if (candidate) {
        for (const std::string& infinitive : infinitives_of(form)) {
          if (!lexicon_.knows_verb(infinitive)) continue;
          lemma = infinitive;
          verbal = true;
          break;
        }
      }
    } else if (token.pos == Pos::noun && form.ends_with('e') && is_behind_quotation(i) &&
               lexicon_.knows_verb(form + "r")) {
      // "« ... », juge le ministère": a verb of saying taken for a noun.
      lemma = form + "r";
      verbal = true;
    } else if (token.pos == Pos::noun && dependent(i, "nsubj") >= 0 && dependent(i, "cop") < 0 &&
               dependent(i, "det") < 0) {
      // "Zagreb enquête sur": a finite verb taken for a noun.
      for (const std::string& infinitive : infinitives_of(form)) {
        if (!lexicon_.knows_verb(infinitive)) continue;
        lemma = infinitive;
        verbal = true;
        break;
      }
    } else if (participle && lexicon_.knows_verb(lemma)) {
      verbal = verbal || token.pos != Pos::aux;
    }
    // "l'opposant Martin", "des manifestants": what has an article is no participle.
    if (verbal && participle && ends_with_any(form, {"ant", "ante", "ants", "antes"})) {
      const TokenIndex article = dependent(i, "det");
      if (article >= 0 && article == i - 1) {
        verbal = false;
        lemma = form;
      }
    }
    // "ont resserré", taken for an adjective: what has an auxiliary of tense is a verb.
    if (!verbal && token.pos == Pos::adj && lexicon_.knows_verb(lemma) && dependent(i, "aux:tense") >= 0) verbal = true;
    // "X, parti de la majorité": who has left has an auxiliary.
    if (verbal && (form == "parti" || form == "partis") &&
        (token.pos != Pos::verb || (i + 1 < document_.size() && document_[i + 1].pos == Pos::adj)))
      verbal = false;
    verbal_[static_cast<std::size_t>(i)] = verbal;
    lemmas_.push_back(std::move(lemma));
  }
}

void Syntax::find_tenses() {
  for (TokenIndex i = 0; i < document_.size(); ++i) {
    const Pos pos = document_[i].pos;
    if (!is_verbal(i) && pos != Pos::aux && pos != Pos::verb) continue;
    const FormTense found = tense_of(lower(i), lemma(i));
    const Morphology& own = document_.morphology(i);
    if ((own.verb_form == VerbForm::participle || own.tense == Tense::future) && is_present(lower(i), lemma(i))) {
      Morphology repaired = own;
      repaired.mood = Mood::indicative;
      repaired.tense = Tense::present;
      repaired.verb_form = VerbForm::finite;
      repaired_.emplace_back(i, repaired);
      continue;
    }
    // "fournit", taken for a future, which no form without its ending is.
    if (found == FormTense::other && own.tense == Tense::future && !may_be_future(lower(i))) {
      Morphology repaired = own;
      repaired.tense = Tense::present;
      repaired_.emplace_back(i, repaired);
      continue;
    }
    const bool known = found == FormTense::other ||
                       (found == FormTense::future && own.tense == Tense::future && own.mood == Mood::indicative) ||
                       (found == FormTense::conditional && own.mood == Mood::conditional);
    if (known) continue;
    Morphology repaired = own;
    repaired.mood = found == FormTense::future ? Mood::indicative : Mood::conditional;
    repaired.tense = found == FormTense::future ? Tense::future : Tense::present;
    repaired.verb_form = VerbForm::finite;
    repaired_.emplace_back(i, repaired);
  }
}

const Morphology& Syntax::morphology(TokenIndex token) const {
  const auto found = std::ranges::lower_bound(repaired_, token, {}, [](const auto& entry) { return entry.first; });
  return found != repaired_.end() && found->first == token ? found->second : document_.morphology(token);
}

}  // namespace entente
