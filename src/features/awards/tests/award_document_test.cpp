// The papers of a round: the committee's resolution and the score sheets say what the pages show.
#include "features/awards/award_document.h"

#include "features/awards/award_package_document.h"
#include "features/awards/contest_store.h"
#include "features/awards/tests/contest_world.h"
#include "platform/html/locale.h"
#include "tests/fixtures/form_text.h"

namespace baeumgil {
namespace {

Document read(ContestWorld& world, Actor const& actor,
              Result<Document> (*paper)(Tx&, Actor const&, AwardRoundId, Locale const&, Language)) {
  auto const locale = Locale::embedded();
  return *world.db.read(actor, [&](Tx& tx) { return paper(tx, actor, world.round, locale, Language::ko); });
}

TEST(award_document, writes_the_resolution_once_there_is_one) {
  auto world = ContestWorld{};
  disclose_two(world);
  auto const page = "/awards/" + to_text(world.round);
  ASSERT_TRUE(call_award_meeting(world.db, world.secretary, world.round, world.meeting()));
  run_scenarios(world.program, {{.name = "called but not held", .as = world.leader, .get = page + "/minutes.pdf", .status = 404},
                                {.name = "so the page offers none", .as = world.leader, .get = page, .not_contains = {"/minutes."}}});
  world.pass_days(7);
  ASSERT_TRUE(resolve_awards(world.db, world.secretary, world.round, world.resolution(3)));
  auto const strangers = make_strangers(world.db);
  auto const stranger = strangers.actor_of(strangers.mayor);
  run_scenarios(world.program, {{.name = "the page offers it", .as = world.leader, .get = page, .contains = {page + "/minutes.hwpx"}},
                                {.name = "as a file", .as = world.leader, .get = page + "/minutes.pdf", .contains = {"%PDF-1.7"}},
                                {.name = "not to another institution", .as = stranger, .get = page + "/minutes.pdf", .status = 404}});
  auto const minutes = plain_text(read(world, world.officer, read_award_minutes));
  auto const meeting = *world.db.read(world.officer, [&](Tx& tx) { return find_award_meeting(tx, world.round); });
  for (auto const& member : meeting.members) EXPECT_NE(minutes.find(plain_text(member.name)), std::string::npos) << member.name;
  for (auto const* words : {"심사위원회의결서", "가결", "위와같이의결합니다.", "재적"})
    EXPECT_NE(minutes.find(words), std::string::npos) << words;
  auto const sheets = plain_text(read(world, world.officer, read_score_sheets));
  for (auto const* words : {"+12.67", "1위", "99"}) EXPECT_NE(sheets.find(words), std::string::npos) << words;
}

TEST(award_document, goes_to_the_approval_system_while_the_decision_is_waited_for) {
  auto world = ContestWorld{};
  disclose_two(world);
  auto const page = "/awards/" + to_text(world.round);
  auto const path = page + "/e-approval.zip";
  run_scenarios(world.program, {{.name = "nothing is resolved", .as = world.secretary, .get = path, .status = 404},
                                {.name = "so there is no link", .as = world.secretary, .get = page, .not_contains = {path}}});
  world.pass_days(7);
  world.resolve();
  auto const locale = Locale::embedded();
  auto const package = world.db.read(world.secretary, [&](Tx& tx) { return read_award_package(tx, world.secretary, world.round, locale); });
  ASSERT_TRUE(package);
  EXPECT_EQ(package->attachments.size(), 3U) << "the score sheets, and the statement of each merit that was carried";
  ASSERT_EQ(package->line.size(), 2U);
  EXPECT_EQ(package->line[0].name, world.office.secretary.name);
  EXPECT_EQ(package->line[1].name, world.office.mayor.name);
  EXPECT_EQ(package->line[1].on, "");
  auto const strangers = make_strangers(world.db);
  run_scenarios(world.program,
                {{.name = "the page leads to it", .as = world.secretary, .get = page, .contains = {path}},
                 {.name = "the file", .as = world.officer, .get = path, .contains = {"PK"}},
                 {.name = "who does not run the round has none", .as = world.leader, .get = path, .status = 404},
                 {.name = "nor a link", .as = world.leader, .get = page, .not_contains = {path}},
                 {.name = "another institution", .as = strangers.actor_of(strangers.kim_officer), .get = path, .status = 404}});
  auto const decided = decide_awards(world.db, world.mayor, world.round, "기획조정과-7");
  ASSERT_TRUE(decided) << decided.error().key;
  run_scenarios(world.program, {{.name = "what is decided goes nowhere", .as = world.secretary, .get = path, .status = 404}});
}

TEST(award_document, writes_the_merit_statement_with_all_that_its_form_asks) {
  auto world = ContestWorld{};
  world.open(world.input());
  auto asked = NominationInput{.merit_key = "case:" + to_text(world.cases[0]), .merit = "다시 설계함"};
  asked.statement.prior_awards = "2024 시장 표창";
  asked.statement.merit_from = Date::of(2026, 1, 5);
  asked.statement.merit_until = Date::of(2026, 1, 4);
  auto const events = world.events();
  auto const backwards = nominate(world.db, world.leader, world.round, asked);
  world.refused(backwards, Kind::invalid, events);
  EXPECT_EQ(backwards.error().fields.front().field, "merit_until");
  asked.statement.merit_until = Date::of(2026, 6, 30);
  asked.statement.recommendation_rank = 100;
  world.refused(nominate(world.db, world.leader, world.round, asked), Kind::invalid, events);
  asked.statement.recommendation_rank = 2;
  asked.statement.has_consent = true;
  auto const made = nominate(world.db, world.leader, world.round, asked);
  ASSERT_TRUE(made);
  ASSERT_TRUE(judge_eligibility(world.db, world.officer, *made, all_clear(world.db, world.officer, *made)));
  auto const locale = Locale::embedded();
  auto const paper =
      plain_text(*world.db.read(world.leader, [&](Tx& tx) { return read_merit_statement(tx, world.leader, *made, locale, Language::ko); }));
  for (auto const* words : {"2024시장표창", "2026.1.5.~2026.6.30.", "추천순위", "동의를받음", "징계·수사"})
    EXPECT_NE(paper.find(words), std::string::npos) << words << " in " << paper;
  auto const path = "/nominations/" + to_text(*made);
  run_scenarios(world.program,
                {{.name = "the page says it", .as = world.leader, .get = path, .contains = {"2024 시장 표창", "동의를 받음"}},
                 {.name = "so does a program",
                  .as = world.leader,
                  .get = "/api/v1" + path,
                  .contains = {R"("merit_from":"2026-01-05")", R"("recommendation_rank":2)", R"("has_consent":true)"}}});
}

}  // namespace
}  // namespace baeumgil
