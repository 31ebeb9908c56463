#include "app/example/register_issues.h"

#include "features/issues/accept_issue.h"
#include "features/issues/drop_issue.h"
#include "features/issues/open_issue.h"
#include "features/issues/register_issue.h"
#include "features/issues/solve_issue.h"
#include "features/issues/support_issue.h"

namespace baeumgil {
namespace {

constexpr auto kDaysToTakeUp = 5;
constexpr auto kDaysToOpen = 3;
constexpr auto kDaysToDrop = 40;

std::optional<Date> day_or_none(ExampleWorld const& world, std::string const& text) {
  if (text.empty()) return std::nullopt;
  return world.day(text);
}

IssueDraft issue_draft_of(ExampleWorld const& world, CsvLine& line) {
  return {.title = line.text("title"),
          .description = line.text("description"),
          .field = line.choice<PolicyField>("field"),
          .priority = line.choice<Priority>("priority"),
          .owner_department = world.department(line.text("department")),
          .baseline = {.value = line.number("baseline_value"),
                       .unit = line.text("baseline_unit"),
                       .on = day_or_none(world, line.text("baseline_on")),
                       .source = line.text("baseline_source")},
          .target_value = line.number("target_value"),
          .target_on = day_or_none(world, line.text("target_on")),
          .pledge = line.text("pledge")};
}

void register_one(ExampleWorld& world, CsvLine& line) {
  auto const key = line.text("key");
  auto const until = line.choice<IssueState>("until");
  auto const registered_on = world.day(line.text("on"));
  world.go_to(registered_on);
  auto const id = world.must(register_issue(world.db, world.actor(line.text("department") + "/officer"), issue_draft_of(world, line)), key);
  world.keep(key, id);
  if (until == IssueState::registered) return;
  auto const officer = world.actor("officer");
  world.go_to(registered_on + kDaysToTakeUp);
  world.must(accept_issue(world.db, officer, id, {}), key + " accepted");
  if (until == IssueState::accepted) return;
  world.go_to(registered_on + kDaysToTakeUp + kDaysToOpen);
  world.must(open_issue(world.db, officer, id), key + " opened");
  if (until != IssueState::dropped) return;
  world.go_to(registered_on + kDaysToDrop);
  world.must(drop_issue(world.db, officer, id, line.text("reason")), key + " dropped");
}

void support_one(ExampleWorld& world, CsvLine& line) {
  world.go_to(world.day(line.text("on")));
  auto const key = line.text("issue");
  for (auto const& colleague : words_of(line.text("by")))
    world.must(support_issue(world.db, world.actor(colleague), world.row<IssueId>(key)), key + " supported by " + colleague);
}

}  // namespace

void register_issues(ExampleWorld& world, std::string_view era) {
  for_each_line("issues", era, [&](CsvLine& line) { register_one(world, line); });
  for_each_line("supports", era, [&](CsvLine& line) { support_one(world, line); });
}

void solve_issues(ExampleWorld& world, std::string_view era) {
  for_each_line("issues", era, [&](CsvLine& line) {
    if (line.text("solved_on").empty()) return;
    world.go_to(world.day(line.text("solved_on")));
    auto const head = world.actor(line.text("department") + "/head");
    auto const key = line.text("key");
    world.must(solve_issue(world.db, head, world.row<IssueId>(key), line.text("evidence")), key + " solved");
  });
}

}  // namespace baeumgil
