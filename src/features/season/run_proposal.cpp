#include "features/audit/record_event.h"
#include "features/season/ask_proposal.h"
#include "features/season/proposal_store.h"
#include "features/season/propose_formation.h"
#include "features/season/season_desk.h"
#include "features/season/season_event.h"
#include "features/season/season_store.h"
#include "platform/db/database.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

struct Work {
  Proposal proposal{};
  Proposal based_on{};
  SeasonDesk desk{};
};

// Programmes are visible to whoever asked for the proposal.
Actor worker(Job const& job) { return {.institution = job.institution, .roles = Roles{}.with(Role::programme_officer), .via = Via::job}; }

Result<Done> begin(Database& db, Actor const& actor, ProposalId id) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    auto proposal = TRY(find_proposal(tx, id));
    if (!proposal.is_under_way()) return conflict("problem.conflict");
    proposal.state = ProposalState::running;
    proposal.percent = 0;
    proposal.started_at = tx.now();
    TRY(update_proposal(tx, proposal));
    return Done{};
  });
}

Result<Work> read_work(Tx& tx, Actor const& actor, ProposalId id) {
  auto work = Work{.proposal = TRY(find_proposal(tx, id))};
  auto const season = TRY(find_season(tx, work.proposal.season));
  work.desk = TRY(load_desk(tx, actor, season));
  work.desk.problem.seed = static_cast<std::uint64_t>(work.proposal.seed);
  if (work.proposal.based_on.is_nil()) return work;
  work.based_on = TRY(find_proposal(tx, work.proposal.based_on));
  work.desk.problem.kept = kept_of(work.desk, work.based_on);
  return work;
}

// Nothing when it was cancelled meanwhile.
Result<Done> keep_outcome(Database& db, Actor const& actor, Work const& work, FormationProposal const& outcome) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    auto const before = TRY(find_proposal(tx, work.proposal.id));
    if (before.state != ProposalState::running) return Done{};
    auto proposal = before;
    proposal.finished_at = tx.now();
    proposal.percent = 100;
    if (outcome.kept_breaks) {
      proposal.state = ProposalState::failed;
      proposal.problem = to_word(outcome.kept_breaks->obstacle);
    } else {
      proposal.state = ProposalState::proposed;
      proposal.worth = outcome.worth;
      proposal.bound = outcome.bound;
      proposal.wishes = count_wishes(work.desk.problem);
      proposal.teams = teams_of(work.desk, outcome.plan, work.based_on);
    }
    TRY(update_proposal(tx, proposal));
    replace_unmet(tx, proposal.id, unmet_of(work.desk, outcome.unmet));
    record_event(tx, actor,
                 {.verb = outcome.kept_breaks ? "proposal.failed" : "proposal.made",
                  .subject = subject_of(work.desk.season, proposal),
                  .before = event_json(before),
                  .after = event_json(proposal)});
    return Done{};
  });
}

}  // namespace

Result<Done> run_proposal(Database& db, Job const& job) {
  auto const id = id_from_text<ProposalId>(job.payload);
  if (!id) return Done{};
  auto const actor = worker(job);
  if (auto const begun = begin(db, actor, *id); !begun) return Done{};  // gone, or cancelled before it began
  auto const work = TRY(db.read(actor, [&](Tx& tx) { return read_work(tx, actor, *id); }));
  auto const outcome = propose_formation(work.desk.problem, [&](int percent) {
    auto goes_on = false;
    auto const told = db.write(actor, [&](Tx& tx) -> Result<Done> {
      goes_on = note_progress(tx, *id, percent);
      return Done{};
    });
    return told && goes_on;
  });
  if (outcome.was_stopped) return Done{};
  return keep_outcome(db, actor, work, outcome);
}

}  // namespace baeumgil
