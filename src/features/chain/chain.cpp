#include "features/chain/chain.h"

#include "features/adoptions/find_adoption.h"
#include "features/awards/find_nomination.h"
#include "features/cases/find_case.h"
#include "features/chain/chain_queries.h"
#include "features/issues/find_issue.h"
#include "features/programs/find_program.h"
#include "features/reports/find_report.h"
#include "features/teams/find_team.h"
#include "features/trips/find_trip.h"

namespace baeumgil {
namespace {

std::string path_of(std::string_view folder, Uuid const& id) { return "/" + std::string{folder} + "/" + to_text(id); }

// What the reader may see of one row; none when it does not exist for him.
std::optional<ChainItem> read_item(Tx& tx, Actor const& actor, Stage stage, Uuid const& id) {
  auto item = [&](std::string number, std::string title, std::string_view state, std::string_view folder) {
    return ChainItem{id, std::move(number), std::move(title), std::string{state}, path_of(folder, id)};
  };
  switch (stage) {
    case Stage::issue:
      if (auto issue = find_issue(tx, actor, {id})) return item(issue->number, issue->title, to_word(issue->state), "issues");
      break;
    case Stage::program:
      if (auto program = find_program(tx, actor, {id})) return item({}, program->title, to_word(program->state), "programs");
      break;
    case Stage::team:
      if (auto team = find_team(tx, actor, {id})) return item(team->number, team->name, to_word(team->state), "teams");
      break;
    case Stage::trip:
      if (auto trip = find_trip(tx, actor, {id})) return item(trip->number, trip->purpose, to_word(trip->state), "trips");
      break;
    case Stage::visit:
      if (auto visit = find_visit(tx, actor, {id})) return item(visit->number, visit->host_name, to_word(visit->state), "visits");
      break;
    case Stage::report:
      if (auto report = find_report(tx, actor, {id})) return item(report->number, report->gist, to_word(report->state), "reports");
      break;
    case Stage::good_case:
      if (auto found = find_case(tx, actor, {id})) return item(found->number, found->title, to_word(found->state), "cases");
      break;
    case Stage::adoption:
      if (auto adoption = find_adoption(tx, actor, {id}))
        return item(adoption->number, adoption->policy_name.empty() ? adoption->proposal : adoption->policy_name, to_word(adoption->state),
                    "adoptions");
      break;
    case Stage::award:
      // A judge of a blind round must not find the people behind a merit by way of its line.
      if (auto nomination = find_nomination(tx, actor, {id}); nomination && !nomination->is_blinded)
        return item({}, nomination->title, to_word(nomination->state), "nominations");
      break;
  }
  return std::nullopt;
}

}  // namespace

std::vector<ChainStage> read_chain(Tx& tx, Actor const& actor, Stage noun, Uuid const& id) {
  auto const ids = related_ids(tx, noun, id);
  auto line = std::vector<ChainStage>{};
  for (auto const stage : all_of<Stage>()) {
    auto& entry = line.emplace_back(ChainStage{.stage = stage});
    for (auto const& related : ids[static_cast<std::size_t>(stage)]) {
      if (static_cast<int>(entry.items.size()) == kChainItems) break;
      if (auto item = read_item(tx, actor, stage, related)) entry.items.push_back(std::move(*item));
    }
  }
  return line;
}

}  // namespace baeumgil
