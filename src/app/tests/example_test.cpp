#include <gtest/gtest.h>

#include "app/example/load_example.h"
#include "app/program.h"
#include "features/adoptions/adoption.h"
#include "features/awards/award.h"
#include "features/cases/case.h"
#include "features/expenses/expense.h"
#include "features/issues/issue_store.h"
#include "features/programs/program_store.h"
#include "features/reports/report.h"
#include "features/sign_in/sign_in.h"
#include "features/teams/team.h"
#include "features/trips/settlement.h"
#include "features/trips/trip.h"
#include "features/trips/visit.h"
#include "platform/files/file_store.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

constexpr auto kCheapHash = PasswordCost{.memory_kib = 64, .passes = 1};

FileStore& example_files() {
  static auto const folder = ScratchDatabase{};
  static auto files = FileStore{folder.folder() + "/files"};
  return files;
}

// Loaded once for all tests here; a refused step fails each of them.
Database& loaded() {
  static auto const once = [] {
    load_carried_data(test_database());
    load_example(test_database(), example_files(), test_clock(), SignInSettings{.cost = kCheapHash});
    return true;
  }();
  EXPECT_TRUE(once);
  return test_database();
}

template <class State, class Count>
void expect_every_state(Count count) {
  for (auto const state : all_of<State>()) {
    auto const found = loaded().read(example_institution(), [&](Tx& tx) { return count(tx, std::string{to_word(state)}); });
    EXPECT_GT(found, 0) << to_word(state);
  }
}

Program august_2022() {
  auto const officer =
      Actor{.institution = example_institution(), .person = PersonId::make(), .roles = Roles{}.with(Role::programme_officer)};
  auto const found = loaded().read(officer, [&](Tx& tx) { return list_programs(tx, officer, {.fiscal_year = 2022}); });
  EXPECT_EQ(found.size(), 1U);
  return found.empty() ? Program{} : found.front();
}

}  // namespace

TEST(example, has_twelve_hundred_people_and_all_are_marked_as_examples) {
  auto const [people, examples, named] = loaded().read(example_institution(), [](Tx& tx) {
    return std::tuple{tx.value<std::int64_t>("SELECT count(*) FROM people WHERE institution_id = $institution"),
                      tx.value<std::int64_t>("SELECT count(*) FROM people WHERE institution_id = $institution AND is_example = 1"),
                      tx.value<std::int64_t>("SELECT count(DISTINCT password_hash) FROM people WHERE institution_id = $institution")};
  });
  EXPECT_EQ(people, 1200);
  EXPECT_EQ(examples, 1200);
  EXPECT_EQ(named, 16) << "each who signs in has a hash of the own, nobody else has any";
}

TEST(example, holds_every_state_of_a_programme) {
  expect_every_state<ProgramState>([](Tx& tx, std::string const& state) {
    return tx.value<std::int64_t>("SELECT count(*) FROM programs WHERE institution_id = $institution AND state = $1", state);
  });
}

TEST(example, holds_every_state_of_a_pending_issue) {
  expect_every_state<IssueState>([](Tx& tx, std::string const& state) {
    return tx.value<std::int64_t>("SELECT count(*) FROM issues WHERE institution_id = $institution AND state = $1", state);
  });
}

TEST(example, holds_every_state_of_a_team) {
  expect_every_state<TeamState>([](Tx& tx, std::string const& state) {
    return tx.value<std::int64_t>("SELECT count(*) FROM teams WHERE institution_id = $institution AND state = $1", state);
  });
}

TEST(example, holds_every_answer_to_an_invitation) {
  expect_every_state<MemberAnswer>([](Tx& tx, std::string const& answer) {
    return tx.value<std::int64_t>("SELECT count(*) FROM team_members WHERE institution_id = $institution AND answer = $1", answer);
  });
}

TEST(example, holds_every_state_of_a_trip) {
  expect_every_state<TripState>([](Tx& tx, std::string const& state) {
    return tx.value<std::int64_t>("SELECT count(*) FROM trips WHERE institution_id = $institution AND state = $1", state);
  });
}

TEST(example, holds_every_state_of_a_travel_claim) {
  expect_every_state<ExpenseState>([](Tx& tx, std::string const& state) {
    return tx.value<std::int64_t>("SELECT count(*) FROM expenses WHERE institution_id = $institution AND state = $1", state);
  });
  expect_every_state<Settlement>([](Tx& tx, std::string const& settlement) {
    return tx.value<std::int64_t>("SELECT count(*) FROM trips WHERE institution_id = $institution AND settlement = $1", settlement);
  });
}

TEST(example, holds_every_state_of_a_letter_to_a_host) {
  expect_every_state<VisitState>([](Tx& tx, std::string const& state) {
    return tx.value<std::int64_t>("SELECT count(*) FROM visits WHERE institution_id = $institution AND state = $1", state);
  });
}

TEST(example, holds_every_state_of_a_report) {
  expect_every_state<ReportState>([](Tx& tx, std::string const& state) {
    return tx.value<std::int64_t>("SELECT count(*) FROM reports WHERE institution_id = $institution AND state = $1", state);
  });
}

TEST(example, holds_every_state_of_a_case) {
  expect_every_state<CaseState>([](Tx& tx, std::string const& state) {
    return tx.value<std::int64_t>("SELECT count(*) FROM cases WHERE institution_id = $institution AND state = $1", state);
  });
}

TEST(example, holds_every_state_of_an_adoption) {
  expect_every_state<AdoptionState>([](Tx& tx, std::string const& state) {
    return tx.value<std::int64_t>("SELECT count(*) FROM adoptions WHERE institution_id = $institution AND state = $1", state);
  });
}

TEST(example, holds_every_state_of_a_round_of_awards_under_each_instrument) {
  expect_every_state<RoundState>([](Tx& tx, std::string const& state) {
    return tx.value<std::int64_t>("SELECT count(*) FROM award_rounds WHERE institution_id = $institution AND state = $1", state);
  });
  expect_every_state<AwardInstrument>([](Tx& tx, std::string const& instrument) {
    return tx.value<std::int64_t>("SELECT count(*) FROM award_rounds WHERE institution_id = $institution AND instrument = $1", instrument);
  });
}

TEST(example, has_a_committee_that_sits_and_has_still_to_decide) {
  auto const open = loaded().read(example_institution(), [](Tx& tx) {
    return tx.value<std::int64_t>(
        "SELECT count(*) FROM overseas_agenda a JOIN overseas_meetings m ON m.institution_id = a.institution_id AND m.id = a.meeting_id "
        "WHERE a.institution_id = $institution AND m.state = 'open' AND a.outcome IS NULL AND EXISTS (SELECT 1 FROM overseas_sheets s "
        "WHERE s.institution_id = a.institution_id AND s.item_id = a.id)");
  });
  EXPECT_EQ(open, 1);
}

TEST(example, has_scouting_wishes_for_the_next_programme) {
  auto const found = loaded().read(example_institution(), [](Tx& tx) { return list_issues(tx, {.is_wished = true}).total; });
  EXPECT_EQ(found, 2);
}

TEST(example, holds_every_state_of_a_nomination) {
  expect_every_state<NominationState>([](Tx& tx, std::string const& state) {
    return tx.value<std::int64_t>("SELECT count(*) FROM nominations WHERE institution_id = $institution AND state = $1", state);
  });
}

TEST(example, keeps_each_prize_given_in_the_register_and_waits_with_one) {
  auto const [given, unpaid] = loaded().read(example_institution(), [](Tx& tx) {
    return std::pair{tx.value<std::int64_t>("SELECT count(*) FROM award_register WHERE institution_id = $institution"),
                     tx.value<std::int64_t>("SELECT count(*) FROM award_register WHERE institution_id = $institution AND paid_on IS NULL")};
  });
  EXPECT_EQ(given, 5) << "one of them revoked";
  EXPECT_EQ(unpaid, 1);
}

TEST(example, tells_the_programme_of_august_2022_as_it_was_announced) {
  auto const program = august_2022();
  EXPECT_EQ(program.state, ProgramState::closed);
  EXPECT_EQ(program.starts_on, Date::of(2022, 8, 1));
  EXPECT_EQ(program.ends_on, Date::of(2022, 8, 31));
  EXPECT_EQ(program.team_max, 4);
  EXPECT_EQ(program.nights_max, 2);
  EXPECT_EQ(program.days_max, 3);
  EXPECT_EQ(program.fields, (std::vector{PolicyField::transport, PolicyField::welfare, PolicyField::education}));
  EXPECT_EQ(program.host_kinds.size(), 4U);
  EXPECT_NE(program.participants.find("전 직원"), std::string::npos);
  EXPECT_NE(program.overseas_plan.find("싱가포르"), std::string::npos);
  EXPECT_NE(program.awards_plan.find("포상금"), std::string::npos);
}

TEST(example, is_loaded_once_and_leaves_the_clock_as_it_was) {
  auto& db = loaded();
  auto const at = test_clock().now();
  EXPECT_TRUE(is_example_loaded(db));
  EXPECT_ANY_THROW(load_example(db, example_files(), test_clock(), SignInSettings{.cost = kCheapHash}));
  EXPECT_EQ(test_clock().now(), at);
}

TEST(example, brings_a_neighbour_with_a_word_in_every_noun_that_the_first_has_nowhere) {
  auto& db = loaded();
  load_neighbour(db, example_files(), test_clock(), SignInSettings{.cost = kCheapHash});
  auto const canaries = [&](InstitutionId institution) {
    return db.read(institution, [](Tx& tx) {
      return tx.value<std::int64_t>(
          "SELECT count(DISTINCT noun) FROM events WHERE institution_id = $institution AND after_json LIKE '%카나리아이천%'");
    });
  };
  EXPECT_GE(canaries(neighbour_institution()), 8);
  EXPECT_EQ(canaries(example_institution()), 0);
}

}  // namespace baeumgil
