// A match in, whom it is directed at where none of its arguments says so out: by whoever made what is rejected, by the
// event that is complained of, by what is promised.
#pragma once

#include "ingest/relations/circumstances.hpp"
#include "ingest/relations/clitics.hpp"
#include "ingest/relations/contents.hpp"
#include "ingest/relations/context.hpp"
#include "ingest/relations/matches.hpp"
#include "ingest/relations/party.hpp"
#include "ingest/relations/syntax.hpp"

namespace entente {

class Roles;

class Fallbacks {
 public:
  // All must outlive this object.
  Fallbacks(const Syntax& syntax, const Matches& matches, const Contents& contents, const Clitics& clitics,
            const Context& context, const Circumstances& circumstances, const Roles& roles)
      : syntax_(syntax),
        matches_(matches),
        contents_(contents),
        clitics_(clitics),
        context_(context),
        circumstances_(circumstances),
        roles_(roles) {}

  Party directed_at(const Match& match, const ActorSet& acting) const;
  Party main_subject(const Match& match) const;
  Party condition_subject(const Match& match) const;
  Party purpose_target(const Match& match) const;
  bool is_own_state(const ActorSet& acting, ActorIndex target) const;
  bool is_done_by_another(TokenIndex verb, const Match& match) const;

 private:
  Party agent_of_object(const Match& match) const;
  Party target_of_object(const Match& match) const;
  Party doer_of_event_behind(const Match& match) const;
  Party target_of_noun_behind(const Match& match) const;
  Party target_of_main_event(const Match& match) const;
  Party named_in_content(const Match& match) const;
  Party named_in_object(const Match& match) const;

  const Syntax& syntax_;
  const Matches& matches_;
  const Contents& contents_;
  const Clitics& clitics_;
  const Context& context_;
  const Circumstances& circumstances_;
  const Roles& roles_;
};

}  // namespace entente
