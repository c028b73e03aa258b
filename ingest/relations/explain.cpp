#include "ingest/relations/explain.hpp"

#include <algorithm>

#include "ingest/relations/attribution.hpp"
#include "ingest/relations/conditions.hpp"
#include "ingest/relations/dating.hpp"
#include "ingest/relations/matches.hpp"
#include "ingest/relations/modality.hpp"
#include "ingest/relations/roles.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

std::vector<ExplainedMatch> explain_matches(const Document& document, const Actors& actors, const Lexicon& lexicon,
                                            std::optional<Date> published) {
  const Syntax syntax = syntax_with_speakers(document, actors, lexicon, published);
  const Matches matches(syntax);
  const Roles roles(syntax, matches);
  const ModalityReader modality(syntax, matches, roles);
  const Attribution attribution(syntax, matches, roles);
  const Dating dating(syntax, matches, roles, published);
  std::vector<ExplainedMatch> result;
  for (MatchIndex i = 0; i < static_cast<MatchIndex>(matches.all().size()); ++i) {
    const Match& match = matches[i];
    ExplainedMatch& out = result.emplace_back();
    out.entry = match.entry;
    const auto [first, last] = std::minmax_element(match.tokens.begin(), match.tokens.end());
    out.tokens = {*first, *last + 1};
    for (const TokenIndex token : match.tokens) {
      for (const Argument& argument : syntax.below(token)) {
        if (std::find(match.tokens.begin(), match.tokens.end(), argument.head) != match.tokens.end()) continue;
        const Mention* mention = syntax.mention_at(argument.head);
        out.arguments.push_back({std::string(lexicon.slot_name(argument.slot)),
                                 std::string(mention ? document.words(mention->tokens) : document.word(argument.head)),
                                 syntax.actors_at(argument.head)});
      }
    }
    const MatchIndex governor = roles.content_governor(match.anchor());
    if (governor != no_match) out.content_of = matches[governor].entry->rule;
    out.source = roles.source(i).actors;
    if (match.entry->role != Role::relation) continue;
    out.target = roles.target(i).actors;
    out.wanted = meets_conditions(syntax, roles, match, roles.source(i), roles.target(i));
    out.guessed = roles.source(i).fallback || roles.target(i).fallback;
    out.modality = modality.read(i);
    out.date = dating.time(i, out.modality).date;
    out.speaker = attribution.speaker(match.anchor());
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const ExplainedMatch& a, const ExplainedMatch& b) { return a.tokens.first < b.tokens.first; });
  return result;
}

}  // namespace entente
