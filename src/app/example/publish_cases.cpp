#include "app/example/publish_cases.h"

#include "features/cases/draw_case.h"
#include "features/cases/match_case.h"
#include "features/cases/move_case.h"
#include "features/merges/merge_cases.h"

namespace baeumgil {
namespace {

constexpr auto kDaysToHandIn = 1;
constexpr auto kDaysToCheck = 3;
constexpr auto kDaysToPublish = 4;
constexpr auto kDaysToMatch = 6;

std::optional<int> fit_of(CsvLine& line, std::string_view column) {
  auto const value = line.integer(column);
  if (!value) return std::nullopt;
  return static_cast<int>(*value);
}

CaseInput input_of(ExampleWorld& world, CsvLine& line) {
  auto input = CaseInput{.host = world.host(line.text("host")),
                         .title = line.text("title"),
                         .one_line = line.text("one_line"),
                         .field = line.choice<PolicyField>("field"),
                         .problem_before = line.text("problem_before"),
                         .what_they_did = line.text("what_they_did"),
                         .cost_note = line.text("cost_note"),
                         .result_metric = line.text("result_metric"),
                         .result_before = line.text("result_before"),
                         .result_after = line.text("result_after"),
                         .result_source = line.text("result_source"),
                         .legal_basis = line.text("legal_basis"),
                         .failure_points = line.text("failure_points"),
                         .conditions = line.text("conditions"),
                         .award = line.text("award"),
                         .evidence_url = line.text("evidence_url"),
                         .keywords = line.text("keywords"),
                         .share_scope = line.text("report").empty() ? ShareScope::open : ShareScope::institutions};
  if (auto const year = line.integer("since_year")) input.since_year = static_cast<int>(*year);
  input.fit = {.population = fit_of(line, "fit_population"),
               .finance = fit_of(line, "fit_finance"),
               .law = fit_of(line, "fit_law"),
               .organisation = fit_of(line, "fit_organisation")};
  return input;
}

void publish_one(ExampleWorld& world, CsvLine& line) {
  auto const key = line.text("key");
  auto const until = line.choice<CaseState>("until");
  auto const on = world.day(line.text("on"));
  auto const officer = world.actor("officer");
  auto const report = line.text("report");
  auto const author = report.empty() ? officer : world.actor(line.text("author"));
  auto const input = input_of(world, line);
  world.go_to(on);
  auto const id = world.must(
      report.empty() ? add_case(world.db, author, input) : draw_case(world.db, author, world.row<ReportId>(report + " report"), input),
      key);
  world.keep(key, id);
  if (until == CaseState::captured) return;
  world.go_to(on + kDaysToHandIn);
  world.must(hand_in_case(world.db, author, id), key + " handed in");
  if (until == CaseState::drafted) return;
  world.go_to(on + kDaysToCheck);
  world.must(check_case(world.db, officer, id), key + " checked");
  if (until == CaseState::checked) return;
  world.go_to(on + kDaysToPublish);
  world.must(publish_case(world.db, officer, id), key + " published");
  world.go_to(on + kDaysToMatch);
  for (auto const& issue : words_of(line.text("match")))
    world.must(match_case(world.db, officer, id, world.row<IssueId>(issue)), key + " matched to " + issue);
  constexpr auto kMerge = std::string_view{"merge:"};
  if (auto const recheck = line.text("recheck"); recheck.starts_with(kMerge))
    world.must(merge_cases(world.db, officer, id, world.row<CaseId>(recheck.substr(kMerge.size())), line.text("reason")), key + " merged");
}

}  // namespace

void publish_cases(ExampleWorld& world, std::string_view era) {
  for_each_line("cases", era, [&](CsvLine& line) { publish_one(world, line); });
}

void recheck_cases(ExampleWorld& world, std::string_view era, Date on) {
  world.go_to(on);
  world.must(age_cases(world.db, world.actor("officer")), "cases aged");
  for_each_line("cases", era, [&](CsvLine& line) {
    auto const key = line.text("key");
    auto const id = world.row<CaseId>(key);
    auto const officer = world.actor("officer");
    if (line.text("recheck") == "renew") world.must(renew_case(world.db, officer, id), key + " renewed");
    if (line.text("recheck") == "retire") world.must(retire_case(world.db, officer, id, line.text("reason")), key + " retired");
  });
}

}  // namespace baeumgil
