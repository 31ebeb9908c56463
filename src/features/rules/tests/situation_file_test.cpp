#include "features/rules/situation_file.h"

#include <gtest/gtest.h>

namespace baeumgil {
namespace {

TEST(a_situation_file, is_read_with_its_facts_by_their_kind) {
  auto const file = read_situation(
      R"({"date": "2026-08-20", "about": ["trip", "overseas"], "strict": true, "institution": "41450",
          "facts": {"trip.nights": 2, "trip.submitted_on": "2026-08-01", "trip.is_urgent": true, "committee": {"members": 7},
                    "approval.approver_is_traveler": false, "destination.area": "seoul"}})");
  ASSERT_TRUE(file) << file.error().fields[0].field << " " << file.error().fields[0].key;
  EXPECT_EQ(file->day, Date::of(2026, 8, 20));
  EXPECT_EQ(file->situation.about, (std::vector{AppliesTo::trip, AppliesTo::overseas}));
  EXPECT_TRUE(file->is_strict);
  EXPECT_EQ(file->institution, "41450");
  auto const& facts = file->situation.facts;
  EXPECT_EQ(facts.at("trip.nights"), Situation::Fact{2.0});
  EXPECT_EQ(facts.at("trip.submitted_on"), Situation::Fact{Date::of(2026, 8, 1)});
  EXPECT_EQ(facts.at("trip.is_urgent"), Situation::Fact{std::string{"yes"}});
  EXPECT_EQ(facts.at("committee.members"), Situation::Fact{7.0});
  EXPECT_EQ(facts.at("approval.approver_is_traveler"), Situation::Fact{0.0});
  EXPECT_EQ(facts.size(), 6U);
}

struct Bad {
  char const* json{};
  char const* field{};
  char const* key{};
  std::vector<std::string> arguments{};
};

TEST(a_bad_situation_file, is_refused_at_its_place) {
  for (auto const& row : {
           Bad{"{\n  \"date\": \"2026-08-20\",,\n}", "file", "rules.check.not_json", {"2", "24"}},
           Bad{"", "file", "rules.check.not_json", {"1", "1"}},
           Bad{R"({"facts": {"team.size": 3}})", "date", "rules.check.no_date", {}},
           Bad{R"({"date": "2026-02-30", "facts": {"team.size": 3}})", "date", "rules.check.not_a_date", {"2026-02-30"}},
           Bad{R"({"date": "2026-08-20"})", "facts", "rules.check.no_facts", {}},
           Bad{R"({"date": "2026-08-20", "facts": {}})", "facts", "rules.check.no_facts", {}},
           Bad{R"({"date": "2026-08-20", "facts": {"team.sise": 3}})",
               "facts.team.sise",
               "rules.check.unknown_fact",
               {"team.sise", "team.size"}},
           Bad{R"({"date": "2026-08-20", "facts": {"team.size": "vier"}})", "facts.team.size", "rules.check.not_a_number", {"vier"}},
           Bad{R"({"date": "2026-08-20", "facts": {"trip.submitted_on": 5}})", "facts.trip.submitted_on", "rules.check.not_a_date", {"5"}},
           Bad{R"({"date": "2026-08-20", "facts": {"destination.area": "busan"}})",
               "facts.destination.area",
               "rules.check.not_a_choice",
               {"busan", "seoul,metropolitan,elsewhere"}},
           Bad{R"({"date": "2026-08-20", "strict": "maybe", "facts": {"team.size": 3}})", "strict", "rules.check.not_yes_or_no", {"maybe"}},
           Bad{R"({"date": "2026-08-20", "tag": 1, "facts": {"team.size": 3}})", "tag", "rules.check.unknown_name", {"tag"}},
       }) {
    auto const file = read_situation(row.json);
    ASSERT_FALSE(file) << row.json;
    EXPECT_EQ(file.error().fields[0].field, row.field) << row.json;
    EXPECT_EQ(file.error().fields[0].key, row.key) << row.json;
    EXPECT_EQ(file.error().fields[0].arguments, row.arguments) << row.json;
  }
  auto const about = read_situation(R"({"date": "2026-08-20", "about": ["trips"], "facts": {"team.size": 3}})");
  ASSERT_FALSE(about);
  EXPECT_EQ(about.error().fields[0].field, "about.0");
}

}  // namespace
}  // namespace baeumgil
