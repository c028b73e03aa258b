// The relations found so far in, the stances that follow from them and from the words of a clause out: who accuses by
// what is said, who judges, who stands against whom, of which climate relations are.
#pragma once

#include <string>
#include <vector>

#include "ingest/relations/attribution.hpp"
#include "ingest/relations/dating.hpp"
#include "ingest/relations/judgements.hpp"

namespace entente {

class Stances {
 public:
  // All but `published` must outlive this object.
  Stances(const Syntax& syntax, const Matches& matches, const Roles& roles, const Attribution& attribution,
          const ModalityReader& modality, const Dating& dating, std::optional<Date> published)
      : syntax_(syntax),
        matches_(matches),
        roles_(roles),
        attribution_(attribution),
        modality_(modality),
        dating_(dating),
        published_(published) {}

  // To be added behind those found, whose places they name as their contents.
  std::vector<Relation> read(const std::vector<Relation>& found) const;

  // "les relations sont tendues", "se sont dégradées": the type that the words around the noun give; empty for none.
  std::string climate_of(TokenIndex noun) const;

 private:
  std::optional<Date> date_of_saying(TokenIndex token) const;
  TokenIndex contest_before(TokenIndex face) const;
  void add_rivals(std::vector<Relation>& result) const;
  void add_judgements(std::vector<Relation>& result) const;
  void add_speech_acts(const std::vector<Relation>& found, std::vector<Relation>& result) const;
  void add_accusations_untold(const std::vector<Relation>& found, std::vector<Relation>& result) const;
  bool is_misdeed(const Relation& said) const;
  void add_allegations(const std::vector<Relation>& found, std::vector<Relation>& result) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const Roles& roles_;
  const Attribution& attribution_;
  const ModalityReader& modality_;
  const Dating& dating_;
  std::optional<Date> published_;
};

}  // namespace entente
