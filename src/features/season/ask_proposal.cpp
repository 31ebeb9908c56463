#include "features/season/ask_proposal.h"

#include <algorithm>

#include "features/audit/record_event.h"
#include "features/season/proposal_store.h"
#include "features/season/season_event.h"
#include "features/season/season_store.h"
#include "platform/db/database.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {

Result<ProposalId> ask_proposal(Database& db, Actor const& actor, SeasonId id, ProposalRequest const& asked) {
  return db.write(actor, [&](Tx& tx) -> Result<ProposalId> {
    auto const season = TRY(find_season(tx, id));
    if (!may_open_season(actor)) return forbidden("season.edit.not_officer");
    if (!may_propose(actor, season)) return conflict("season.edit.formed");
    if (season.hosts.empty()) return conflict("season.propose.no_hosts");
    auto const earlier = list_proposals(tx, id);
    if (std::ranges::any_of(earlier, &Proposal::is_under_way)) return conflict("season.propose.under_way");
    auto proposal = Proposal{.id = ProposalId::make(), .season = id, .number = next_proposal_number(tx, id)};
    if (asked.based_on) {
      if (std::ranges::find(earlier, *asked.based_on, &Proposal::id) == earlier.end()) return not_found();
      proposal.based_on = *asked.based_on;
    }
    proposal.seed = std::max<std::int64_t>(1, asked.seed.value_or(1));
    proposal.asked_by = actor.person;
    insert_proposal(tx, proposal);
    queue_job(tx, kProposalJob, to_text(proposal.id), tx.now(), to_text(proposal.id));
    record_event(tx, actor, {.verb = "proposal.asked", .subject = subject_of(season, proposal), .after = event_json(proposal)});
    return proposal.id;
  });
}

Result<ProposalId> cancel_proposal(Database& db, Actor const& actor, ProposalId id) {
  return db.write(actor, [&](Tx& tx) -> Result<ProposalId> {
    auto const before = TRY(find_proposal(tx, id));
    if (!may_see_proposals(actor)) return not_found();
    if (!may_open_season(actor)) return forbidden("season.edit.not_officer");
    if (!may_cancel(actor, before)) return conflict("problem.conflict");
    auto proposal = before;
    proposal.state = ProposalState::cancelled;
    proposal.finished_at = tx.now();
    TRY(update_proposal(tx, proposal));
    cancel_jobs(tx, kProposalJob, to_text(id));
    auto const season = TRY(find_season(tx, before.season));
    record_event(tx, actor,
                 {.verb = "proposal.cancelled",
                  .subject = subject_of(season, proposal),
                  .before = event_json(before),
                  .after = event_json(proposal)});
    return id;
  });
}

}  // namespace baeumgil
