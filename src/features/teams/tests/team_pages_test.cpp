// The pages and the API from an issue to a team, through the gate.
#include <gtest/gtest.h>

#include "features/issues/register_issue.h"
#include "features/teams/find_team.h"
#include "platform/web/response.h"
#include "tests/fixtures/round.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

// An office with an open issue, a programme that takes teams and a team that is ready, beside a stranger.
struct PagesScene {
  TestProgram& program{TestProgram::instance()};
  Office office{make_office(program.db())};
  Office strangers{make_strangers(program.db())};
  IssueId issue{make_open_issue(program.db(), office)};
  ProgramId round{make_open_program(program.db(), office, issue)};
  TeamId team{make_ready_team(program.db(), office, round, issue)};
  Actor lee{office.actor_of(office.lee_leader)};
  Actor stranger{strangers.actor_of(strangers.kim_officer)};
};

TEST(pages, show_issues_targets_and_plans) {
  auto const scene = PagesScene{};
  auto const& [program, office, strangers, issue, round, team, lee, stranger] = scene;
  auto const issue_path = "/issues/" + to_text(issue);
  auto const program_path = "/programs/" + to_text(round);
  run_scenarios(program,
                {
                    {.name = "the list shows baseline and target",
                     .as = lee,
                     .get = "/issues?state=open&sort=target",
                     .contains = {"통학로 교통사고", "12.4건/년 → 8건/년"}},
                    {.name = "staff see the issue but no step of the officer",
                     .as = lee,
                     .get = issue_path,
                     .contains = {"교통사고분석시스템", "안심통학팀"},
                     .not_contains = {"/dismissal"}},
                    {.name = "a stranger sees no issue", .as = stranger, .get = issue_path, .status = 404, .not_contains = {"통학로"}},
                    {.name = "dropping without a reason shows the page again",
                     .as = office.actor_of(office.kim_officer),
                     .post = issue_path + "/dismissal",
                     .form = {{"reason", ""}},
                     .status = 422,
                     .contains = {"f-reason"}},
                    {.name = "staff cannot register", .as = lee, .get = "/issues/new", .status = 403},
                    {.name = "a wrong form keeps what was typed",
                     .as = office.actor_of(office.kim_officer),
                     .post = "/issues",
                     .form = {{"title", "새 현안"}, {"baseline_value", "열둘"}},
                     .status = 422,
                     .contains = {"새 현안", "열둘"}},
                    {.name = "the directory opens",
                     .as = lee,
                     .get = "/targets?q="
                            "하남",
                     .contains = {"/targets/"}},
                    {.name = "the plan numbers its clauses",
                     .as = lee,
                     .get = program_path,
                     .contains = {"3. 운영방침", "2박 3일", "자치행정과-101"},
                     .not_contains = {"/suspension"}},
                    {.name = "a stranger sees no plan", .as = stranger, .get = program_path, .status = 404},
                });
}

TEST(pages, lead_the_team_to_its_submission) {
  auto const scene = PagesScene{};
  auto const& [program, office, strangers, issue, round, team, lee, stranger] = scene;
  auto const team_path = "/teams/" + to_text(team);
  run_scenarios(
      program,
      {
          {.name = "the team is complete",
           .as = lee,
           .get = team_path,
           .contains = {"빠진 것이 없습니다", "2개 부서 협업", "교통안전지수"}},
          {.name = "the picker finds people without script",
           .as = lee,
           .get = team_path + "?person_q="
                              "강주임",
           .contains = {"평생교육과"}},
          {.name = "a stranger sees no team", .as = stranger, .get = team_path, .status = 404},
          {.name = "a stranger moves no team", .as = stranger, .post = team_path + "/submission", .status = 404},
          {.name = "the list of a year", .as = lee, .get = "/teams?year=2026", .contains = {team_path, "2026년도"}},
          {.name = "and not of another", .as = lee, .get = "/teams?year=2025", .not_contains = {team_path}},
          {.name = "nor with those handed in", .as = lee, .get = "/teams?year=2026&standing=1", .not_contains = {team_path}},
          {.name = "a member cannot submit", .as = office.actor_of(office.park_member), .post = team_path + "/submission", .status = 403},
          {.name = "the leader submits", .as = lee, .post = team_path + "/submission", .status = 303, .location = team_path, .events = 1},
          {.name = "now it is", .as = lee, .get = "/teams?year=2026&standing=1", .contains = {team_path, "name=\"standing\""}},
          {.name = "the head finds the button",
           .as = office.actor_of(office.han_head),
           .get = team_path,
           .contains = {"/member-confirmation"}},
          {.name = "the API says the same", .as = lee, .get = "/api/v1/teams/" + to_text(team), .contains = {"\"state\":\"submitted\""}},
          {.name = "the API cites the rule",
           .as = lee,
           .post = "/api/v1/teams",
           .json = "{\"program\":\"" + to_text(round) + "\",\"issue\":\"" + to_text(issue) +
                   "\",\"name\":\"둘째 팀\",\"field\":\"transport\",\"theme\":\"가\",\"hypothesis\":\"나\"}",
           .status = 422,
           .contains = {"team.other_teams_of_member.max"}},
      });
}

}  // namespace
}  // namespace baeumgil
