// Pages and API of a season, through the gate.
#include <gtest/gtest.h>

#include "features/season/proposal_store.h"
#include "features/teams/find_team.h"
#include "platform/web/response.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/season.h"

namespace baeumgil {
namespace {

struct PagesScene {
  TestProgram& program{TestProgram::instance()};
  Office office{make_office(program.db())};
  Office strangers{make_strangers(program.db())};
  IssueId issue{make_open_issue(program.db(), office)};
  ProgramId round{make_open_program(program.db(), office, issue)};
  SeasonScene season{make_season(program.db(), office, round, issue)};
  std::string path{"/seasons/" + to_text(season.season)};

  Actor as(Person const& person) const { return office.actor_of(person); }
  Actor stranger() const { return strangers.actor_of(strangers.kim_officer); }
};

TEST(pages, take_wishes_and_let_them_be_changed) {
  auto const scene = PagesScene{};
  auto const lee = scene.as(scene.office.lee_leader);
  auto const api = "/api/v1" + scene.path;
  run_scenarios(
      scene.program,
      {
          {.name = "the home page asks for wishes", .as = lee, .get = "/", .contains = {"희망 내기", scene.path}},
          {.name = "the season names its hosts",
           .as = lee,
           .get = scene.path,
           .contains = {"가까운시", "/wish"},
           .not_contains = {"/proposals"}},
          {.name = "a stranger sees no season", .as = scene.stranger(), .get = scene.path, .status = 404},
          {.name = "the form offers working days",
           .as = lee,
           .get = scene.path + "/wish",
           .contains = {"8. 11.(화)"},
           .not_contains = {"8. 15.(토)"}},
          {.name = "an empty wish comes back",
           .as = lee,
           .post = scene.path + "/wish",
           .form = {{"note", "적은 말"}},
           .status = 422,
           .contains = {"적은 말", "하루 이상"}},
          {.name = "nobody of that name",
           .as = lee,
           .post = scene.path + "/wish",
           .form = {{"can_go", "2026-08-11"}, {"field_1", "transport"}, {"partner_1", "없는사람"}},
           .status = 422,
           .contains = {"f-partner_1"}},
          {.name = "a wish is stated",
           .as = lee,
           .post = scene.path + "/wish",
           .form = {{"can_go", "2026-08-11"},
                    {"can_go", "2026-08-12"},
                    {"likes", "2026-08-12"},
                    {"field_1", "transport"},
                    {"partner_1", scene.office.park_member.staff_no}},
           .status = 303,
           .location = scene.path,
           .events = 1},
          {.name = "the home page asks no more", .as = lee, .get = "/", .not_contains = {"희망 내기"}},
          {.name = "programs read one's own", .as = lee, .get = api + "/wish", .contains = {"\"can_go\":[\"2026-08-11\",\"2026-08-12\"]"}},
          {.name = "and state it anew",
           .as = lee,
           .put = api + "/wish",
           .json = R"({"can_go":["2026-08-13"],"fields":["welfare"]})",
           .events = 1},
      });
}

TEST(pages, show_wishes_to_the_department_only_and_take_its_minimum) {
  auto const scene = PagesScene{};
  auto const lee = scene.as(scene.office.lee_leader);
  state_wishes(scene.program.db(), scene.office, scene.season);
  run_scenarios(scene.program, {
                                   {.name = "the head sees the department",
                                    .as = scene.as(scene.office.han_head),
                                    .get = scene.path + "/wishes",
                                    .contains = {scene.office.lee_leader.name}},
                                   {.name = "another head does not",
                                    .as = scene.as(scene.office.song_head),
                                    .get = scene.path + "/wishes",
                                    .contains = {scene.office.choi_member.name},
                                    .not_contains = {scene.office.park_member.name}},
                                   {.name = "nor by asking for it",
                                    .as = scene.as(scene.office.song_head),
                                    .get = scene.path + "/wishes?department=" + to_text(scene.office.transport),
                                    .status = 404},
                                   {.name = "staff see no wishes", .as = lee, .get = scene.path + "/wishes", .status = 404},
                                   {.name = "a head sets the minimum",
                                    .as = scene.as(scene.office.han_head),
                                    .post = "/staffing",
                                    .form = {{"department", to_text(scene.office.transport)},
                                             {"from", "2026-08-10"},
                                             {"until", "2026-08-28"},
                                             {"present_at_least", "1"}},
                                    .status = 303,
                                    .events = 1},
                                   {.name = "too many cannot be asked for",
                                    .as = scene.as(scene.office.han_head),
                                    .post = "/staffing",
                                    .form = {{"department", to_text(scene.office.transport)},
                                             {"from", "2026-08-10"},
                                             {"until", "2026-08-28"},
                                             {"present_at_least", "90"}},
                                    .status = 422,
                                    .contains = {"f-present_at_least"}},
                               });
}

TEST(pages, lead_a_proposal_to_teams) {
  auto const scene = PagesScene{};
  state_wishes(scene.program.db(), scene.office, scene.season);
  auto const officer = scene.as(scene.office.kim_officer);
  auto const asked = answer(scene.program, {.as = officer, .post = scene.path + "/proposals"});
  ASSERT_EQ(asked.status, 303);
  auto const path = header_of(asked, "Location");
  auto const waiting = answer(scene.program, {.as = officer, .get = path});
  EXPECT_EQ(header_of(waiting, "Refresh"), "2");
  EXPECT_GT(scene.program.program().jobs.run_due(), 0);
  auto const id = *id_from_text<ProposalId>(path.substr(path.rfind('/') + 1));
  auto const proposal = *scene.program.db().read(scene.office.institution, [&](Tx& tx) { return find_proposal(tx, id); });
  ASSERT_EQ(proposal.teams.size(), 2U);
  auto const& larger = proposal.teams[0].members.size() > proposal.teams[1].members.size() ? proposal.teams[0] : proposal.teams[1];
  auto const& smaller = &larger == &proposal.teams[0] ? proposal.teams[1] : proposal.teams[0];
  auto const mover = to_text(larger.members.back().person);
  auto const team = path + "/teams/" + std::to_string(larger.number);
  auto const api = "/api/v1" + path;
  run_scenarios(
      scene.program,
      {
          {.name = "score and bound stand on the page",
           .as = officer,
           .get = path,
           .contains = {std::to_string(proposal.teams.size()), "상한", "팀으로 확정"}},
          {.name = "staff see no proposal", .as = scene.as(scene.office.lee_leader), .get = path, .status = 404},
          {.name = "a stranger sees none", .as = scene.stranger(), .get = path, .status = 404},
          {.name = "a rule refuses a team of one",
           .as = officer,
           .post = path + "/moves",
           .form = {{"person", to_text(smaller.members.front().person)},
                    {"team", std::to_string(larger.number)},
                    {"shown", std::to_string(smaller.number)}},
           .status = 422,
           .contains = {"팀 구성 기준"}},
          {.name = "a person moves",
           .as = officer,
           .post = path + "/moves",
           .form = {{"person", mover}, {"team", std::to_string(smaller.number)}, {"shown", std::to_string(larger.number)}},
           .status = 303,
           .location = team,
           .events = 1},
          {.name = "a team is locked", .as = officer, .post = team + "/lock", .form = {{"lock", "locked"}}, .status = 303, .events = 1},
          {.name = "and stays as it is", .as = officer, .post = team + "/dissolution", .status = 409},
          {.name = "programs read it",
           .as = officer,
           .get = api,
           .contains = {"\"state\":\"proposed\"", "\"bound\":", "\"is_locked\":true"}},
          {.name = "programs meet the same rules",
           .as = officer,
           .post = api + "/journeys",
           .json = R"({"team":)" + std::to_string(smaller.number) + R"(,"starts_on":"2026-08-24"})",
           .status = 422,
           .contains = {"starts_on"}},
          {.name = "the teams become real", .as = officer, .post = path + "/teams", .status = 303, .events = 3},
          {.name = "and everybody is asked", .as = scene.as(scene.office.kang_member), .get = "/", .contains = {"팀 초대에 답하기"}},
      });
}

}  // namespace
}  // namespace baeumgil
