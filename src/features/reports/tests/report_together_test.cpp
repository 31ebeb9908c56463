// Several people write one report at once: parts that save themselves, two texts for one part, who is there, what the log tells.
#include <gtest/gtest.h>

#include "features/reports/note_writing.h"
#include "features/reports/report_history.h"
#include "features/reports/report_json.h"
#include "features/reports/report_merge.h"
#include "features/reports/report_parts.h"
#include "features/reports/tests/opened_report.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

using Header = std::pair<std::string, std::string>;
Header const kScript{"accept", "application/json"};

struct SharedDesk : OpenedReport {
  std::string seen(std::string_view part) const { return part_digest(opened, part); }
  std::vector<Writer> writers_for(Person const& person) const {
    return db().read(as(person), [&](Tx& tx) { return list_other_writers(tx, as(person), opened.id); });
  }
};

RecordedEvent saving(std::string who, std::int64_t at, Report const& before, Report const& after) {
  auto const change = changed_parts(before, after);
  return {.id = EventId::make(),
          .at = Instant{at},
          .actor_name = std::move(who),
          .verb = "report.written",
          .before = change.before,
          .after = change.after};
}

Report with_gist(std::string gist) { return Report{.gist = std::move(gist)}; }

}  // namespace

TEST(a_part_that_saves_itself, answers_a_script_with_what_it_has_seen_now) {
  auto const desk = SharedDesk{};
  auto const leader = desk.as(desk.office.lee_leader);
  auto const member = desk.as(desk.office.park_member);
  auto const gist = desk.seen("gist");
  run_scenarios(desk.program, {{.name = "saved",
                                .as = leader,
                                .post = desk.path("/text"),
                                .form = {{"gist", "먼저쓴요지"}, {"seen.gist", gist}},
                                .headers = {kScript},
                                .contains = {R"("saved":true)", R"("part":"gist")"},
                                .events = 1},
                               {.name = "nothing new in it",
                                .as = leader,
                                .post = desk.path("/text"),
                                .form = {{"gist", "먼저쓴요지"}, {"seen.gist", gist}},
                                .headers = {kScript},
                                .contains = {R"("saved":true)"}},
                               {.name = "a colleague was first: both texts",
                                .as = member,
                                .post = desk.path("/text"),
                                .form = {{"gist", "나중쓴요지"}, {"seen.gist", gist}},
                                .headers = {kScript},
                                .contains = {R"("saved":false)", R"("again":false)", "먼저쓴요지", R"("mine":[{"text":)"}},
                               {.name = "another part is not disturbed by it",
                                .as = member,
                                .post = desk.path("/text"),
                                .form = {{"keywords", "통학로"}, {"seen.keywords", desk.seen("keywords")}},
                                .headers = {kScript},
                                .contains = {R"("saved":true)"},
                                .events = 1},
                               {.name = "what cannot be saved so",
                                .as = member,
                                .post = desk.path("/text"),
                                .form = {{"figures.0.label", "사고"}, {"seen.figures", desk.seen("figures")}},
                                .headers = {kScript},
                                .contains = {R"("saved":false)", "수치의 출처를 적어 주세요."}},
                               {.name = "not the head",
                                .as = desk.as(desk.office.han_head),
                                .post = desk.path("/text"),
                                .form = {{"gist", "x"}},
                                .headers = {kScript},
                                .status = 403},
                               {.name = "not a colleague",
                                .as = desk.as(desk.office.kang_member),
                                .post = desk.path("/text"),
                                .form = {{"gist", "x"}},
                                .headers = {kScript},
                                .status = 404,
                                .not_contains = {"먼저쓴요지"}},
                               {.name = "not a stranger",
                                .as = desk.strangers.actor_of(desk.strangers.kim_officer),
                                .post = desk.path("/text"),
                                .form = {{"gist", "x"}},
                                .headers = {kScript},
                                .status = 404}});
  EXPECT_EQ(desk.now().gist, "먼저쓴요지");
}

TEST(writers, are_told_who_else_writes_where_and_what_changed_meanwhile) {
  auto const desk = SharedDesk{};
  auto const leader = desk.as(desk.office.lee_leader);
  auto const member = desk.as(desk.office.park_member);
  auto const stranger = desk.strangers.actor_of(desk.strangers.kim_officer);
  run_scenarios(desk.program,
                {{.name = "the leader is in the findings",
                  .as = leader,
                  .post = desk.path("/writers"),
                  .form = {{"part", "sections.findings"}},
                  .contains = {R"("writers":[],"parts":[])", R"("originality":"원본성 점검)"}},
                 {.name = "and saves", .as = leader, .post = desk.path("/text"), .form = {{"gist", "새요지"}}, .status = 303, .events = 1},
                 {.name = "the member learns of both",
                  .as = member,
                  .post = desk.path("/writers"),
                  .form = {{"part", ""}, {"seen.gist", desk.seen("gist")}, {"seen.keywords", desk.seen("keywords")}},
                  .contains = {"이팀장", "주요 내용", "새요지"},
                  .not_contains = {R"("part":"keywords")"}},
                 {.name = "on the page too", .as = member, .get = desk.path("/text"), .contains = {"이팀장: 주요 내용"}},
                 {.name = "no such part", .as = leader, .post = desk.path("/writers"), .form = {{"part", "sections.x"}}, .status = 422},
                 {.name = "not the head", .as = desk.as(desk.office.han_head), .post = desk.path("/writers"), .status = 403},
                 {.name = "not a colleague", .as = desk.as(desk.office.kang_member), .post = desk.path("/writers"), .status = 404},
                 {.name = "not a stranger", .as = stranger, .post = desk.path("/writers"), .status = 404, .not_contains = {"이팀장"}}});
  EXPECT_EQ(desk.writers_for(desk.office.park_member).size(), 1U);
  EXPECT_TRUE(desk.writers_for(desk.office.lee_leader).size() == 1 && desk.writers_for(desk.office.lee_leader)[0].part.empty());
  test_clock().set(test_clock().now() + kWritingSeconds + 1);
  EXPECT_TRUE(desk.writers_for(desk.office.park_member).empty()) << "gone";
}

TEST(changed_parts, hold_what_changed_and_nothing_else) {
  auto before = Report{.gist = "그대로", .keywords = "하나"};
  before.sections.push_back({.section = ReportSection::findings, .body = "같은 글"});
  auto after = before;
  after.keywords = "둘";
  after.sections.push_back({.section = ReportSection::sources, .body = "면담"});
  auto const change = changed_parts(before, after);
  EXPECT_EQ(change.after.find("그대로"), std::string::npos);
  EXPECT_EQ(change.after.find("같은 글"), std::string::npos);
  EXPECT_NE(change.before.find("하나"), std::string::npos);
  EXPECT_NE(change.after.find("면담"), std::string::npos);
}

TEST(versions_of, tell_the_whole_text_back_from_what_each_saving_changed) {
  auto none = Report{};
  auto first = with_gist("첫 요지");
  auto second = first;
  second.sections.push_back({.section = ReportSection::findings, .body = "본 것"});
  auto third = second;
  third.gist = "새 요지";
  auto const log =
      std::vector<RecordedEvent>{saving("다", 90000, second, third), saving("나", 60000, first, second), saving("가", 0, none, first)};
  auto const versions = versions_of(log, read_version(to_json(third)));
  ASSERT_EQ(versions.size(), 3U);
  ASSERT_EQ(versions[0].parts.size(), 1U);
  EXPECT_EQ(versions[0].parts[0].text, "첫 요지");
  EXPECT_EQ(versions[1].parts.size(), 2U);
  EXPECT_EQ(versions[2].parts[0].text, "새 요지");
}

TEST(one_of_each_sitting, keeps_the_last_of_what_one_person_saved_without_a_pause) {
  auto const a = with_gist("a");
  auto const b = with_gist("b");
  auto const log = std::vector<RecordedEvent>{saving("가", 9000, a, b), saving("가", 700, b, a), saving("가", 650, a, b),
                                              saving("나", 640, b, a), saving("가", 600, a, b)};
  auto const kept = one_of_each_sitting(log);
  ASSERT_EQ(kept.size(), 4U);
  EXPECT_EQ(kept[1].at.seconds, 700);
  EXPECT_EQ(kept[2].actor_name, "나");
}

}  // namespace baeumgil
