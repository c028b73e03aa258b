// Lexicon files in, validated entries out: which words carry a relation, and which of their arguments acts and is acted
// upon. The format is described in docs/lexicon.md.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/report.hpp"
#include "ingest/actors/actors.hpp"
#include "ingest/relations/relations.hpp"

namespace entente {

enum class WordKind : std::uint8_t { verb, noun, adjective };

// An argument of a word: `subject` and `object` are those of the active voice, `possessive` is a determiner ("leur
// soutien"), `demonym` an adjective ("les frappes russes"); above these come the prepositions, each with its number.
using Slot = std::uint16_t;
inline constexpr Slot slot_subject = 0;
inline constexpr Slot slot_object = 1;
inline constexpr Slot slot_possessive = 2;
inline constexpr Slot slot_demonym = 3;
inline constexpr Slot slot_governor = 4;  // what a participle, an adjective or an apposition is said of
inline constexpr Slot first_preposition = 5;

// Who does what the clause below a word says.
enum class Content : std::uint8_t { none, source, target };

// Of which kinds an argument must be, or by words of which declared classes it must be named; any of them will do.
struct Wanted {
  std::vector<ActorKind> kinds;
  std::vector<std::string> classes;

  bool any() const { return !kinds.empty() || !classes.empty(); }
};

struct Frame {
  std::string type;  // an event or a stance of graph/vocabulary.hpp; empty for words that only steer others (control,
                     // support, attribution)
  std::string mode;
  std::vector<Slot> source;  // in the order of preference
  std::vector<Slot> target;
  bool mutual = false;      // "A <-> B"; several actors of one slot are then related to each other
  bool reflexive = false;   // asks for "se"
  bool state = false;       // holds without being dated: alliances, enmities
  bool within = true;       // an argument that is no actor may give one that it names ("les positions des rebelles")
  bool event_only = false;  // the target is to be found in an event noun only
  bool climate = false;     // of the type that a word of its climate gives: "des relations tendues"
  bool capital = false;     // a capital where it happens stands for its country: "en visite à Lima"
  bool told = false;        // stands only where the text says what is asked: "appeler à"
  bool obliges = false;     // whoever says that others must asks them to: devoir
  Content content = Content::none;
  std::optional<Modality> content_modality;
  std::string negated;               // the type where the word is negated: "n'accepte pas" is REJECT
  std::optional<Modality> modality;  // of what the word itself states ("envisager": planned)
  double weight = 0.75;              // how often such a word is right
  Wanted source_is;
  Wanted target_is;
  std::string near;    // stands only in sentences with a word of this class
  std::string unless;  // and never in those with one of this
  std::string count;   // what the number of those acted upon counts: "killed"; empty for nothing
};

// What a word does that carries no relation itself.
enum class Role : std::uint8_t {
  relation,     // carries a relation
  control,      // its infinitive has its own subject: devoir, vouloir, commencer à
  support,      // lends its subject to an event noun: mener, lancer, procéder à
  attribution,  // says who says so: dire, affirmer
  nothing,      // an idiom whose words are to be left alone: "prêter serment"
  transparent,  // a noun that says nothing of its own: "une partie de l'aide", "une série d'attaques"
  reference,    // a noun that stands for what was told before: "cette décision", "ces actes"
  author,       // whose event the noun behind it is: "responsable des frappes"
  doer,         // who has done such an act: "agresseur"
  office,       // who holds it leads or serves: "ministre"
  post,         // what such a person is given: "portefeuille"
  appointment,  // by which somebody comes to an office or a post: "nommer", "revenir à"
  climate,      // what relations can be, which makes them a conflict or a friendship: "tendu"
  imitation,    // whoever does it does what another has done: "faire de même"
  judgement,    // what is said of somebody's doing that is good or bad: "inadmissible", "une victoire"
  inference,    // no word: a way to conclude what no word says, which can be switched off as a word can
};

// A word as one of few numbers: words with different numbers differ, which saves most comparisons.
inline constexpr std::size_t word_numbers = 1U << 16U;
std::uint16_t word_number(std::string_view word);

struct Entry {
  WordKind kind = WordKind::verb;
  Role role = Role::relation;
  Frame frame;
  std::vector<std::vector<std::string>> words;  // per position the lemmas that may stand there; the first is the head
  std::string rule;                             // "fr:faire pression"
  std::string file;
  std::size_t line = 0;
};

struct LexiconFile {
  std::string_view name;  // for messages
  std::string_view text;
};

class Lexicon {
 public:
  // The French lexicon that the program carries.
  static Lexicon french();

  // Adds the entries of files that belong together: none may stand twice in them, and they take the place of earlier
  // ones with the same words, kind and type. Throws Error naming file and line.
  void add(std::span<const LexiconFile> files);
  void add(std::string_view text, std::string_view name);

  // Rules that must not fire ("fr:demander"); unknown ones are an Error.
  void disable(const std::vector<std::string>& rules);

  // Entries whose first word is the lemma, in the order of the file.
  struct Range {
    const std::uint32_t* first = nullptr;
    const std::uint32_t* last = nullptr;
    const std::uint32_t* begin() const { return first; }
    const std::uint32_t* end() const { return last; }
    bool empty() const { return first == last; }
  };
  Range find(WordKind kind, std::string_view lemma) const;
  bool knows_verb(std::string_view lemma) const { return !find(WordKind::verb, lemma).empty(); }
  // The way to conclude of that name; null where the lexicon has it not, or it is switched off.
  const Entry* inference(std::string_view name) const;

  // Declared classes of words: "court" of tribunal, juge.
  bool has_class(std::string_view name) const { return classes_.contains(name); }
  bool in_class(std::string_view name, std::string_view lemma) const;

  const Entry& operator[](std::uint32_t index) const { return entries_[index]; }
  // The numbers of the entry's words behind its head: for each position how many may stand there, then theirs.
  std::span<const std::uint16_t> further_words(std::uint32_t index) const {
    return std::span(numbers_).subspan(first_number_[index], first_number_[index + 1] - first_number_[index]);
  }
  const std::vector<Entry>& entries() const { return entries_; }

  // Prepositions of several words are one slot each ("à l'encontre de" -> "contre").
  struct Preposition {
    std::vector<std::string> words;  // lower case
    Slot slot;
  };
  // Those whose last word is `word`, the longest first; null where there is none.
  const std::vector<Preposition>* prepositions_ending(std::string_view word) const;
  std::optional<Slot> slot(std::string_view name) const;
  std::string_view slot_name(Slot slot) const { return slots_[slot]; }
  // Of an argument by its slot: whether that preposition brings it in.
  bool is_preposition(Slot slot, std::string_view word) const {
    return slot >= first_preposition && slot_name(slot) == word;
  }

 private:
  friend class LexiconReader;
  Slot add_slot(std::string_view name);
  void index();

  std::vector<Entry> entries_;
  std::vector<std::uint16_t> numbers_;        // of all entries, side by side: most of them are only looked at there
  std::vector<std::size_t> first_number_{0};  // per entry, and the end
  std::vector<std::string> slots_{"subject", "object", "possessive", "demonym", "governor"};
  struct WordHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  template <typename Value>
  using ByWord = std::unordered_map<std::string, Value, WordHash, std::equal_to<>>;

  ByWord<std::vector<std::uint32_t>> heads_[3];
  std::vector<bool> is_head_[3] = {std::vector<bool>(word_numbers), std::vector<bool>(word_numbers),
                                   std::vector<bool>(word_numbers)};  // by the number of the word
  ByWord<std::uint32_t> inferences_;
  ByWord<std::vector<Preposition>> prepositions_;
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> classes_;
};

}  // namespace entente
