// No way leads to a decision without its reason: not through any page, not through the API, not through an import, not past
// the store.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "features/adoptions/adoption_store.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"
#include "tests/whole/doors.h"

namespace baeumgil {
namespace {

struct Decided {
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office office{make_office(db)};
  ChainWalk walk{walk_chain(db, office, WalkTo::reviewed_adoption)};

  Adoption adoption() {
    auto const reader = office.actor_of(office.kim_officer);
    return *db.read(reader, [&](Tx& tx) { return find_adoption(tx, reader, walk.adoption); });
  }
  std::int64_t decisions_without_reason() {
    return db.read(office.institution, [](Tx& tx) {
      return tx.value<std::int64_t>(
          "SELECT count(*) FROM adoptions WHERE institution_id = $institution AND decision IS NOT NULL AND decision_reason = ''");
    });
  }
};

DoorForm decision_form(std::string decision, std::optional<std::string> reason) {
  return {{"decision", std::move(decision)},
          {"reason_code", "budget"},
          {"record_no", "평생교육과-1"},
          {"next_review_on", "2026-12-31"},
          {"waits_for", "ordinance"},
          {"waits_for_subject", "하남시 공유 조례"},
          {"state", "rejected"},
          {"csv", "결정"},
          {"decision_reason", ""},
          {"issues", ""},
          {"reason", std::move(reason)}};
}

TEST(a_decision_without_reason, is_reached_by_no_route) {
  auto world = Decided{};
  auto const knocks = knock_at_every_door(world.program, world.office, {world.office.yoon_head, world.office.mayor},
                                          {decision_form("reject", std::nullopt), decision_form("reject", "   ")});
  EXPECT_GT(knocks.pages, 300);
  EXPECT_GT(knocks.operations, 300);
  EXPECT_GT(knocks.understood, 60) << "refused for what was asked, not for how";
  EXPECT_FALSE(world.adoption().decision) << "somewhere a no came through without its reason";
  EXPECT_EQ(world.decisions_without_reason(), 0);
}

TEST(a_decision_without_reason, is_refused_whatever_it_decides) {
  auto world = Decided{};
  auto const id = to_text(world.walk.adoption);
  auto const head = world.office.actor_of(world.office.yoon_head);
  for (auto const decision : all_of<Decision>()) {
    auto form = std::vector<std::pair<std::string, std::string>>{};
    for (auto const& [name, value] : decision_form(std::string{to_word(decision)}, " ")) form.emplace_back(name, *value);
    run_scenarios(world.program, {{.name = "page", .as = head, .post = "/adoptions/" + id + "/decision", .form = form, .status = 422},
                                  {.name = "API",
                                   .as = head,
                                   .post = "/api/v1/adoptions/" + id + "/decision",
                                   .json = R"({"decision":")" + std::string{to_word(decision)} +
                                           R"(","reason":"  ","reason_code":"law","record_no":"1","next_review_on":"2026-12-31"})",
                                   .status = 422}});
  }
  EXPECT_FALSE(world.adoption().decision);
}

TEST(a_decision_without_reason, is_not_kept_by_the_store) {
  auto world = Decided{};
  auto const officer = world.office.actor_of(world.office.kim_officer);
  auto adoption = world.adoption();
  adoption.decision = Decision::reject;
  auto const kept = world.db.write(officer, [&](Tx& tx) { return update_adoption(tx, adoption); });
  ASSERT_FALSE(kept);
  EXPECT_EQ(kept.error().fields.front().field, "reason");
  EXPECT_FALSE(world.adoption().decision);
}

std::string text_of(std::filesystem::path const& path) {
  auto file = std::ifstream{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

// Only the store writes the row; a card that becomes one with another takes its adoptions along, and nothing but that is written.
TEST(a_decision_without_reason, has_one_door_in_the_source) {
  auto writers = std::set<std::string>{};
  for (auto const& entry : std::filesystem::recursive_directory_iterator{std::filesystem::path{SOURCE_FOLDER} / "src"}) {
    auto const path = entry.path();
    if (path.extension() != ".cpp" || path.parent_path().filename() == "tests") continue;
    auto const text = text_of(path);
    for (auto const* words : {"UPDATE adoptions ", "INSERT INTO adoptions "})
      if (text.find(words) != std::string::npos) writers.insert(path.filename().string());
  }
  EXPECT_EQ(writers, (std::set<std::string>{"adoption_store.cpp", "move_adoptions_queries.cpp"}));
  auto const moving = text_of(std::filesystem::path{SOURCE_FOLDER} / "src/features/adoptions/move_adoptions_queries.cpp");
  EXPECT_EQ(moving.find("decision"), std::string::npos);
  EXPECT_EQ(moving.find("INSERT"), std::string::npos);
}

}  // namespace
}  // namespace baeumgil
