// What a change of rules would alter in the trips, teams and adoptions under way, before it is saved.
#include <gtest/gtest.h>

#include "features/reports/find_report.h"
#include "features/rules/draft_rule.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

std::string drafted(Office const& office, RuleDraft draft) {
  draft.words_ko = "우리 기관의 기준입니다.";
  draft.article = "제5조";
  draft.source = "시험시 규칙";
  draft.effective_from = Date::of(2020, 1, 1);
  auto const id = draft_rule(TestProgram::instance().db(), office.actor_of(office.kim_officer), draft);
  EXPECT_TRUE(id);
  return "/rules/drafts/" + (id ? to_text(*id) : std::string{});
}

struct Asked {
  char const* why{};
  RuleDraft draft{};
  std::string link{};
  char const* outcome{};
};

TEST(a_draft_page, names_the_running_matters_whose_verdict_would_change) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const strangers = make_strangers(program.db());
  auto const walk = walk_chain(program.db(), office, WalkTo::draft_trip);
  auto const officer = office.actor_of(office.kim_officer);
  for (auto const& row : {
           Asked{"more questions than the plan has",
                 {.code = "trip.questions.min", .value = 14.0},
                 "/trips/" + to_text(walk.trip),
                 "새로 어긋남"},
           Asked{"a larger team than there is", {.code = "team.size.min", .value = 4.0}, "/teams/" + to_text(walk.team), "새로 어긋남"},
       }) {
    auto const page = drafted(office, row.draft);
    run_scenarios(program, {{.name = row.why, .as = officer, .get = page, .contains = {row.link, row.outcome, "통과(기준"}},
                            {.name = "no other institution", .as = strangers.actor_of(strangers.kim_officer), .get = page, .status = 404}});
  }
  auto const harmless = drafted(office, {.code = "trip.questions.max", .value = 16.0});
  run_scenarios(program, {{.name = "a limit that moves is told too",
                           .as = officer,
                           .get = harmless,
                           .contains = {"/trips/" + to_text(walk.trip), "기준 바뀜"}}});
  auto const elsewhere = drafted(strangers, {.code = "trip.questions.min", .value = 14.0});
  run_scenarios(program, {{.name = "a stranger's draft changes nothing here",
                           .as = strangers.actor_of(strangers.kim_officer),
                           .get = elsewhere,
                           .contains = {"판정이 달라지는 것은 없습니다."},
                           .not_contains = {kWalkWord}}});
}

TEST(a_draft_page, names_reports_that_are_not_accepted_yet) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const walk = walk_chain(program.db(), office, WalkTo::came_back);
  auto const officer = office.actor_of(office.kim_officer);
  auto const report = program.db().read(officer, [&](Tx& tx) { return *find_report_of_trip(tx, officer, walk.trip); });
  auto const page = drafted(office, {.code = "report.domestic.due", .value = 2.0, .is_binding = true});
  run_scenarios(program,
                {{.name = "its last day moves", .as = officer, .get = page, .contains = {"/reports/" + to_text(report.id), "기준 바뀜"}}});
}

TEST(a_draft_page, names_adoptions_whose_clock_would_move) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const walk = walk_chain(program.db(), office, WalkTo::proposed_adoption);
  auto const page = drafted(office, {.code = "adoption.decide.due", .value = 10.0});
  run_scenarios(program, {{.name = "the last day moves",
                           .as = office.actor_of(office.kim_officer),
                           .get = page,
                           .contains = {"/adoptions/" + to_text(walk.adoption), "기준 바뀜"}}});
}

}  // namespace
}  // namespace baeumgil
