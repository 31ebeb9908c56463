// What anybody sees without signing in: nothing before it is opened, nobody's name, no personal datum, nothing withheld.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "features/citizens/suggestion.h"
#include "features/targets/find_institution.h"
#include "platform/text/read_json.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

constexpr auto kPlanted = std::array<std::string_view, 5>{"010-1234-5678", "hong@example.kr", "900101-1234567", "M12345678", "12가3456"};
constexpr auto kPlantedText = "담당 010-1234-5678 hong@example.kr 900101-1234567 M12345678 12가3456";

struct Town {
  TestProgram& program{TestProgram::instance()};
  Office office{make_office(program.db())};
  ChainWalk walk{walk_chain(program.db(), office, WalkTo::measured_adoption)};
  Actor officer{office.actor_of(office.kim_officer)};
  std::string home{"/open/" + program.db().read(office.institution, [](Tx& tx) { return find_institution(tx, tx.institution())->code; })};
  std::string report{home + "/reports/" + to_text(walk.report)};

  void open() { EXPECT_TRUE(set_citizen_pages(program.db(), officer, true)); }
  template <class... Values>
  void change(Sql sql, Values const&... values) {
    EXPECT_TRUE(program.db().write(officer, [&](Tx& tx) -> Result<Done> {
      EXPECT_GT(tx.change(sql, values...), 0);
      return Done{};
    }));
  }
  std::vector<std::string> addresses() const {
    return {home,
            home + "/trips",
            home + "/trips.csv",
            home + "/trips.json",
            report,
            home + "/reports.atom",
            home + "/adoptions",
            home + "/adoptions.csv",
            home + "/adoptions.json",
            home + "/suggestions",
            home + "/thanks"};
  }
  Response seen(std::string const& path) const { return answer(program, {.get = path}); }
};

TEST(citizen_pages, do_not_exist_before_the_officer_opens_them) {
  auto town = Town{};
  for (auto const& path : town.addresses()) EXPECT_EQ(town.seen(path).status, 404) << path;
  run_scenarios(town.program,
                {{.name = "nobody suggests", .post = town.home + "/suggestions", .form = {{"title", "a"}, {"body", "b"}}, .status = 404},
                 {.name = "staff cannot open them",
                  .as = town.office.actor_of(town.office.lee_leader),
                  .post = "/suggestions/pages",
                  .form = {{"is_open", "1"}},
                  .status = 404},
                 {.name = "the officer can",
                  .as = town.officer,
                  .post = "/suggestions/pages",
                  .form = {{"is_open", "1"}},
                  .status = 303,
                  .events = 1}});
  for (auto const& path : town.addresses()) EXPECT_EQ(town.seen(path).status, 200) << path;
  EXPECT_EQ(town.seen("/open/no-such-code").status, 404);
  EXPECT_TRUE(set_citizen_pages(town.program.db(), town.officer, false));
  for (auto const& path : town.addresses()) EXPECT_EQ(town.seen(path).status, 404) << path;
}

TEST(citizen_pages, name_nobody_and_cover_every_planted_datum) {
  auto town = Town{};
  town.open();
  town.change("UPDATE trips SET purpose = purpose || $1, destination = destination || $1 WHERE institution_id = $institution",
              std::string_view{kPlantedText});
  town.change("UPDATE reports SET gist = gist || $1, disclosure_reason = $1 WHERE institution_id = $institution",
              std::string_view{kPlantedText});
  town.change("UPDATE report_sections SET body = body || $1 WHERE institution_id = $institution", std::string_view{kPlantedText});
  town.change("UPDATE cases SET title = title || $1, one_line = $1, share_scope = 'open' WHERE institution_id = $institution",
              std::string_view{kPlantedText});
  town.change("UPDATE adoptions SET policy_name = policy_name || $1, kpi_metric = $1 WHERE institution_id = $institution",
              std::string_view{kPlantedText});
  for (auto const* disclosure : {"open", "partial"}) {
    town.change("UPDATE reports SET disclosure = $1 WHERE institution_id = $institution", std::string_view{disclosure});
    for (auto const& path : town.addresses()) {
      auto const body = town.seen(path).body;
      for (auto const datum : kPlanted) EXPECT_EQ(body.find(datum), std::string::npos) << path << " " << datum;
      for (auto const& person : {town.office.lee_leader, town.office.park_member, town.office.kim_officer, town.office.han_head})
        EXPECT_EQ(body.find(person.name), std::string::npos) << path << " " << person.name;
    }
    EXPECT_NE(town.seen(town.report).body.find("●●●"), std::string::npos);
    EXPECT_NE(town.seen(town.home + "/trips.csv").body.find("●●●"), std::string::npos);
  }
}

TEST(citizen_pages, show_what_is_open_and_nothing_else) {
  auto town = Town{};
  town.open();
  EXPECT_NE(town.seen(town.home + "/trips").body.find(kWalkWord), std::string::npos);
  EXPECT_NE(town.seen(town.home + "/adoptions").body.find("→"), std::string::npos) << "the measured effect";
  EXPECT_NE(town.seen(town.report).body.find("시사점"), std::string::npos);
  town.change("UPDATE reports SET disclosure = 'partial', disclosure_reason = '협상 중인 계약' WHERE institution_id = $institution");
  EXPECT_EQ(town.seen(town.report).body.find("시사점"), std::string::npos);
  EXPECT_NE(town.seen(town.report).body.find("협상 중인 계약"), std::string::npos);
  town.change("UPDATE reports SET disclosure = 'closed' WHERE institution_id = $institution");
  EXPECT_EQ(town.seen(town.report).status, 404);
  EXPECT_EQ(town.seen(town.home + "/trips").body.find(town.report), std::string::npos);
  EXPECT_EQ(town.seen(town.home + "/reports.atom").body.find("<entry>"), std::string::npos);
  auto const case_title = town.program.db().read(
      town.office.institution, [](Tx& tx) { return tx.value<std::string>("SELECT title FROM cases WHERE institution_id = $institution"); });
  EXPECT_EQ(town.seen(town.home).body.find("<h3>" + case_title), std::string::npos) << "not shared with everybody";
  town.change("UPDATE trips SET state = 'permitted' WHERE institution_id = $institution");
  EXPECT_EQ(town.seen(town.home + "/trips.json").body, R"({"trips":[]})");
}

TEST(citizen_pages, give_data_others_may_keep) {
  auto town = Town{};
  town.open();
  auto const json = town.seen(town.home + "/trips.json");
  ASSERT_TRUE(flatten_json(json.body));
  auto const is_public = std::ranges::any_of(
      json.headers, [](auto const& header) { return header.first == "Cache-Control" && header.second.starts_with("public"); });
  EXPECT_TRUE(is_public);
  EXPECT_TRUE(flatten_json(town.seen(town.home + "/adoptions.json").body));
  auto const feed = town.seen(town.home + "/reports.atom").body;
  EXPECT_TRUE(feed.starts_with("<?xml"));
  EXPECT_NE(feed.find("<entry>"), std::string::npos);
}

TEST(suggestions, come_from_anybody_and_go_to_the_officer) {
  auto town = Town{};
  town.open();
  auto const to = town.home + "/suggestions";
  auto const strangers = make_strangers(town.program.db());
  run_scenarios(
      town.program,
      {{.name = "an empty one", .post = to, .form = {{"title", ""}, {"body", "내용"}}, .status = 422, .contains = {"내용"}},
       {.name = "one",
        .post = to,
        .form = {{"title", "이웃 도시의 공유주차"}, {"body", "좋아 보였다"}, {"contact", "010-0000-0000"}},
        .status = 303,
        .location = town.home + "/thanks"},
       {.name = "the officer reads it", .as = town.officer, .get = "/suggestions", .contains = {"이웃 도시의 공유주차", "010-0000-0000"}},
       {.name = "and is told", .as = town.officer, .get = "/notices", .contains = {"시민 제안"}},
       {.name = "staff do not", .as = town.office.actor_of(town.office.lee_leader), .get = "/suggestions", .status = 404},
       {.name = "another institution neither",
        .as = strangers.actor_of(strangers.kim_officer),
        .get = "/suggestions",
        .not_contains = {"공유주차"}},
       {.name = "nor citizens", .get = town.home, .not_contains = {"이웃 도시의 공유주차"}}});
  auto const id = town.program.db().read(town.office.institution, [](Tx& tx) { return list_suggestions(tx, 1).front().id; });
  auto const answer_path = "/suggestions/" + to_text(id) + "/answer";
  run_scenarios(
      town.program,
      {{.name = "nothing noted", .as = town.officer, .post = answer_path, .form = {{"note", ""}}, .status = 422},
       {.name = "by a stranger",
        .as = strangers.actor_of(strangers.kim_officer),
        .post = answer_path,
        .form = {{"note", "x"}},
        .status = 404},
       {.name = "noted", .as = town.officer, .post = answer_path, .form = {{"note", "현안으로 등록했습니다"}}, .status = 303, .events = 1},
       {.name = "once", .as = town.officer, .post = answer_path, .form = {{"note", "또"}}, .status = 409}});
}

TEST(suggestions, are_not_taken_by_the_dozen) {
  auto town = Town{};
  town.open();
  auto citizen = Actor{.institution = town.office.institution};
  citizen.origin = "203.0.113.7";
  auto const suggest = [&] { return make_suggestion(town.program.db(), citizen, {.title = "제안", .body = "내용"}); };
  for (auto i = 0; i < 5; ++i) EXPECT_TRUE(suggest());
  EXPECT_EQ(suggest().error().key, "citizens.too_many");
  citizen.origin = "203.0.113.8";
  EXPECT_TRUE(suggest());
  citizen.origin = "203.0.113.7";
  test_clock().advance(3601);
  EXPECT_TRUE(suggest());
}

}  // namespace
}  // namespace baeumgil
