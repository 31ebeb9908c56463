// What anybody sees without signing in: nothing before it is opened, nobody's name, no personal datum, nothing withheld.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>

#include "features/citizens/council_record.h"
#include "features/citizens/suggestion.h"
#include "features/citizens/tests/town.h"
#include "platform/text/read_json.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

constexpr auto kPlanted = std::array<std::string_view, 5>{"010-1234-5678", "hong@example.kr", "900101-1234567", "M12345678", "12가3456"};
constexpr auto kPlantedText = "담당 010-1234-5678 hong@example.kr 900101-1234567 M12345678 12가3456";

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
  town.change("UPDATE reports SET gist = gist || $1, keywords = $1, disclosure_reason = $1 WHERE institution_id = $institution",
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
  EXPECT_EQ(town.seen(town.home + "/reports.json").body, R"({"reports":[]})");
  EXPECT_EQ(town.seen(town.home + "/reports.csv").body.find(kWalkWord), std::string::npos);
  EXPECT_EQ(town.seen(town.home + "/cases.atom").body.find("<entry>"), std::string::npos) << "not shared with everybody";
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
  town.change("UPDATE cases SET share_scope = 'open' WHERE institution_id = $institution");
  town.change("UPDATE reports SET disclosure = 'open' WHERE institution_id = $institution");
  for (auto const* path : {"/reports.csv", "/reports.json", "/cases.atom", "/adoptions.atom"}) {
    auto const file = town.seen(town.home + path);
    EXPECT_NE(file.body.find(kWalkWord), std::string::npos) << path;
    EXPECT_TRUE(std::ranges::any_of(file.headers, [](auto const& header) {
      return header.first == "Cache-Control" && header.second.starts_with("public");
    })) << path;
  }
  auto const reports = flatten_json(town.seen(town.home + "/reports.json").body);
  ASSERT_TRUE(reports);
  EXPECT_TRUE(std::ranges::any_of(*reports, [&](auto const& line) {
    return line.path == "reports.0.address" && line.text.ends_with(town.report);
  })) << "each leads to its page";
  town.change("UPDATE cases SET state = 'retired' WHERE institution_id = $institution");
  EXPECT_EQ(town.seen(town.home + "/cases.atom").body.find("<entry>"), std::string::npos) << "one that was withdrawn";
}

std::map<std::string, std::string> figures_of(Town const& town) {
  auto const flat = flatten_json(town.seen(town.home + "/council.json").body);
  EXPECT_TRUE(flat);
  auto figures = std::map<std::string, std::string>{};
  if (flat)
    for (auto const& line : *flat) figures.emplace(line.path, line.text);
  return figures;
}

TEST(council_page, counts_what_the_public_lists_show_year_by_year) {
  auto town = Town{};
  town.open();
  auto const before = figures_of(town);
  EXPECT_EQ(before.at("years.0.year"), "2026");
  EXPECT_EQ(before.at("years.0.trips"), "1");
  EXPECT_EQ(before.at("years.0.cases"), "0") << "not open to everybody";
  EXPECT_EQ(before.at("years.0.decisions.reject"), "0");
  EXPECT_EQ(before.at("years.0.states.measured"), "1");
  EXPECT_EQ(before.at("years.0.benefit_won"), "0");
  EXPECT_EQ(before.count("years.1.year"), 0U);
  town.change("UPDATE cases SET share_scope = 'open' WHERE institution_id = $institution");
  auto const day = Date::of(2026, 8, 1);
  auto const benefit = [&](int year, int amount, std::optional<Date> confirmed_on) {
    town.change(
        "INSERT INTO benefits (institution_id, id, adoption_id, year, kind, amount_won, sureness, basis, recorded_by_id, recorded_on, "
        "confirmed_on) VALUES ($institution, $1, $2, $3, 'saving', $4, 'settled', '결산', $5, $6, $7)",
        new_uuid(), town.walk.adoption, year, amount, town.office.park_member.id, day, confirmed_on);
  };
  benefit(2025, 1'000'000, day);
  benefit(2026, 2'000'000, std::nullopt);
  auto const after = figures_of(town);
  EXPECT_EQ(after.at("years.0.cases"), "1");
  EXPECT_EQ(after.at("years.0.benefit_won"), "0") << "nobody confirmed it";
  EXPECT_EQ(after.at("years.1.year"), "2025");
  EXPECT_EQ(after.at("years.1.benefit_won"), "1000000");
  EXPECT_EQ(after.at("years.1.trips"), "0");
  auto const page = town.seen(town.home + "/council").body;
  for (auto const* part : {"1,000,000원", "?year=2026", "/council.csv", "/council.json", "수정 도입", "성과측정"})
    EXPECT_NE(page.find(part), std::string::npos) << part;
  EXPECT_NE(town.seen(town.home + "/trips?year=2026").body.find(kWalkWord), std::string::npos);
  EXPECT_EQ(town.seen(town.home + "/trips?year=2025").body.find(kWalkWord), std::string::npos);
  town.change(
      "UPDATE trips SET state = 'cancelled', cancellation_fee_on = $1, cancellation_fee_won = 32000 WHERE institution_id = $institution",
      Date::of(2025, 3, 2));
  auto const given_up = figures_of(town);
  EXPECT_EQ(given_up.at("years.0.trips"), "0");
  EXPECT_EQ(given_up.at("years.0.cancellation_fees_won"), "0");
  EXPECT_EQ(given_up.at("years.1.cancellation_fees_won"), "32000") << "in the year its fee was told";
  EXPECT_NE(town.seen(town.home + "/council").body.find("32,000원"), std::string::npos);
  auto const others = make_strangers(town.program.db());
  EXPECT_TRUE(town.program.db().read(others.institution, list_council_years).empty());
}

TEST(council_page, counts_prizes_that_were_paid_and_kept) {
  auto town = Town{.reaches = WalkTo::paid_round};
  town.open();
  auto const paid = figures_of(town);
  EXPECT_EQ(paid.at("years.0.prizes"), "1");
  EXPECT_NE(paid.at("years.0.prizes_won"), "0");
  town.change("UPDATE award_register SET revoked_on = decided_on WHERE institution_id = $institution");
  EXPECT_EQ(figures_of(town).at("years.0.prizes"), "0");
  EXPECT_EQ(figures_of(town).at("years.0.prizes_won"), "0");
}

TEST(council_page, is_data_others_may_keep) {
  auto town = Town{};
  town.open();
  for (auto const* ending : {"/council.csv", "/council.json"}) {
    auto const data = town.seen(town.home + ending);
    EXPECT_EQ(header_of(data, "Cache-Control"), "public, max-age=300") << ending;
  }
  auto const csv = town.seen(town.home + "/council.csv").body;
  EXPECT_NE(csv.find("연도,"), std::string::npos);
  EXPECT_NE(csv.find("2026,1,"), std::string::npos);
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
