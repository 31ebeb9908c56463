// The committee's arithmetic against a second, plainer count, over every size of 1 to 15 with every number of absent,
// recused and outside members and every split of votes.

#include "features/overseas/resolution.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "features/rules/rule_file.h"

namespace baeumgil {
namespace {

auto const kDayOfMeeting = Date::of(2026, 11, 26);

Bound bound(double value, std::string code = "rule") { return {value, Citation{.rule_id = std::move(code)}}; }

// Hanam's rows: a majority of the members present, a majority of those for it.
CommitteeBounds plain_bounds() {
  return {.quorum_percent = bound(50, "quorum"), .vote_percent = bound(50, "vote"), .signatures_percent = bound(50, "signatures")};
}

bool has(std::vector<Finding> const& findings, Defect defect) {
  return std::ranges::find(findings, defect, &Finding::defect) != findings.end();
}

struct Numbers {
  int members{0};
  int recused{0};
  int absent{0};  // of those not recused
  int in_favour{0};
  int present() const { return members - recused - absent; }
};

// The chair sits first among those present, so that only the numbers decide.
Sitting sitting_of(Numbers const& n, MeetingMode mode = MeetingMode::meeting) {
  auto sitting = Sitting{.mode = mode, .gives_written_reason = true};
  for (auto i = 0; i < n.members; ++i) {
    auto seated = Seated{.points = 80};
    if (i < n.present()) {
      seated.is_present = true;
      seated.chairing = i == 0 ? Chairing::chair : Chairing::none;
      seated.ballot = i < n.in_favour ? Ballot::passed : Ballot::rejected;
    } else if (i < n.present() + n.recused) {
      seated.is_present = true;
      seated.is_recused = true;
      seated.ballot = Ballot::passed;  // must not count, whatever lies in the drawer
    }
    sitting.members.push_back(seated);
  }
  return sitting;
}

template <class Check>
void for_all_numbers(Check&& check) {
  for (auto members = 1; members <= 15; ++members)
    for (auto recused = 0; recused <= members; ++recused)
      for (auto absent = 0; absent <= members - recused; ++absent)
        for (auto in_favour = 0; in_favour <= members - recused - absent; ++in_favour) check(Numbers{members, recused, absent, in_favour});
}

TEST(resolution, is_valid_exactly_with_a_majority_present_and_a_majority_of_them_for_it) {
  auto checked = 0;
  auto valid = 0;
  for_all_numbers([&](Numbers const& n) {
    auto const is_quorate = 2 * n.present() > n.members;
    auto const is_carried = 2 * n.in_favour > n.present();
    auto const findings = resolution_defects(sitting_of(n), ReviewOutcome::passed, plain_bounds());
    ASSERT_EQ(findings.empty(), is_quorate && is_carried) << n.members << " " << n.recused << " " << n.absent << " " << n.in_favour;
    ASSERT_EQ(has(findings, Defect::no_quorum), !is_quorate);
    ASSERT_EQ(has(findings, Defect::nobody_presides), n.present() == 0);
    ++checked;
    valid += findings.empty() ? 1 : 0;
  });
  EXPECT_EQ(checked, 3'875) << "every way to split 1 to 15 members in four";
  EXPECT_GT(valid, 500);
}

TEST(resolution, takes_recused_members_out_of_all_members_only_when_the_rule_says_so) {
  auto bounds = plain_bounds();
  bounds.recused_stay = bound(0);
  for_all_numbers([&](Numbers const& n) {
    auto const remaining = n.members - n.recused;
    auto const expected = 2 * n.present() > remaining && 2 * n.in_favour > n.present();
    ASSERT_EQ(resolution_defects(sitting_of(n), ReviewOutcome::passed, bounds).empty(), expected && n.present() > 0);
  });
}

TEST(resolution, asks_a_majority_of_all_members_where_the_rule_does) {
  auto bounds = plain_bounds();
  bounds.vote_of_all_percent = bound(50, "of_all");
  for_all_numbers([&](Numbers const& n) {
    auto const expected = 2 * n.present() > n.members && 2 * n.in_favour > n.present() && 2 * n.in_favour > n.members;
    ASSERT_EQ(resolution_defects(sitting_of(n), ReviewOutcome::passed, bounds).empty(), expected);
  });
}

TEST(resolution, counts_signatures_against_all_members_on_paper) {
  for_all_numbers([&](Numbers const& n) {
    auto const findings = resolution_defects(sitting_of(n, MeetingMode::written), ReviewOutcome::passed, plain_bounds());
    ASSERT_EQ(findings.empty(), 2 * n.present() > n.members && 2 * n.in_favour > n.present());
    ASSERT_FALSE(has(findings, Defect::no_quorum));
    ASSERT_EQ(has(findings, Defect::too_few_signatures), 2 * n.present() <= n.members);
  });
}

TEST(resolution, of_any_kind_needs_its_own_majority_once_the_committee_can_decide) {
  for_all_numbers([&](Numbers const& n) {
    auto const against = n.present() - n.in_favour;
    auto const can_decide = 2 * n.present() > n.members;
    ASSERT_EQ(resolution_defects(sitting_of(n), ReviewOutcome::rejected, plain_bounds()).empty(), can_decide && 2 * against > n.present());
    // Nobody voted to hold it: it may only be carried over where nothing can be decided.
    ASSERT_EQ(resolution_defects(sitting_of(n), ReviewOutcome::held, plain_bounds()).empty(), !can_decide);
    ASSERT_FALSE(resolution_defects(sitting_of(n), ReviewOutcome::conditional, plain_bounds()).empty());
  });
}

TEST(resolution, needs_the_outside_share_of_members_in_term) {
  for (auto members = 1; members <= 15; ++members)
    for (auto outside = 0; outside <= members; ++outside)
      for (auto expired = 0; expired <= outside; ++expired) {
        auto sitting = sitting_of({.members = members, .in_favour = members});
        for (auto i = 0; i < outside; ++i) {
          auto& seated = sitting.members[static_cast<std::size_t>(members - 1 - i)];
          seated.seat = Seat::outside;
          seated.is_in_term = i >= expired;
        }
        auto bounds = plain_bounds();
        bounds.outside_percent = bound(50);
        bounds.outside_when_others_pay = bound(1);
        auto const in_term = members - expired;
        auto const is_more = 2 * (outside - expired) > in_term;
        ASSERT_EQ(has(sitting_defects(sitting, bounds), Defect::too_few_outside), !is_more);
        bounds.outside_percent.reset();
        ASSERT_FALSE(has(sitting_defects(sitting, bounds), Defect::too_few_outside)) << "only when others pay";
        sitting.others_pay = true;
        ASSERT_EQ(has(sitting_defects(sitting, bounds), Defect::too_few_outside), outside == expired);
      }
}

TEST(resolution, never_counts_whose_term_is_over) {
  for (auto members = 1; members <= 15; ++members)
    for (auto expired = 0; expired < members; ++expired) {
      auto sitting = sitting_of({.members = members, .in_favour = members});
      for (auto i = 0; i < expired; ++i) sitting.members[static_cast<std::size_t>(members - 1 - i)].is_in_term = false;
      auto const count = count_sitting(sitting, plain_bounds());
      EXPECT_EQ(count.members, members - expired);
      EXPECT_EQ(count.present, members - expired);
      EXPECT_EQ(count.expired, expired);
      EXPECT_EQ(count.votes(Ballot::passed), members - expired);
    }
}

TEST(resolution, keeps_to_the_size_of_the_committee) {
  auto bounds = plain_bounds();
  bounds.members_min = bound(4);
  bounds.members_max = bound(7);
  for (auto members = 1; members <= 15; ++members) {
    auto const findings = sitting_defects(sitting_of({.members = members, .in_favour = members}), bounds);
    EXPECT_EQ(has(findings, Defect::too_few_members), members < 4) << members;
    EXPECT_EQ(has(findings, Defect::too_many_members), members > 7) << members;
  }
}

TEST(resolution, waits_for_every_sheet_and_the_pass_line) {
  auto bounds = plain_bounds();
  bounds.pass_line = bound(70);
  for (auto members = 1; members <= 15; ++members)
    for (auto points = 60; points <= 80; ++points) {
      auto sitting = sitting_of({.members = members, .in_favour = members});
      for (auto& seated : sitting.members) seated.points = points;
      ASSERT_EQ(has(resolution_defects(sitting, ReviewOutcome::passed, bounds), Defect::below_pass_line), points < 70);
      sitting.members.back().ballot.reset();
      ASSERT_TRUE(has(resolution_defects(sitting, ReviewOutcome::passed, bounds), Defect::sheet_missing));
    }
  auto rejected = sitting_of({.members = 5});
  for (auto& seated : rejected.members) seated.points = 10;
  EXPECT_TRUE(resolution_defects(rejected, ReviewOutcome::rejected, bounds).empty()) << "a poor plan may be turned down";
}

TEST(resolution, needs_somebody_to_preside_a_meeting_but_not_paper) {
  auto sitting = sitting_of({.members = 7, .in_favour = 7});
  sitting.members[0].is_recused = true;
  EXPECT_TRUE(has(sitting_defects(sitting, plain_bounds()), Defect::nobody_presides));
  sitting.members[1].chairing = Chairing::vice_chair;
  EXPECT_TRUE(sitting_defects(sitting, plain_bounds()).empty());
  sitting.members[1].chairing = Chairing::none;
  sitting.mode = MeetingMode::written;
  EXPECT_TRUE(sitting_defects(sitting, plain_bounds()).empty());
}

TEST(resolution, on_paper_is_an_exception_that_is_counted) {
  auto bounds = plain_bounds();
  bounds.written_max = bound(3, "written.max");
  for (auto before = 0; before <= 6; ++before) {
    auto sitting = sitting_of({.members = 5, .in_favour = 5}, MeetingMode::written);
    sitting.written_before = before;
    EXPECT_EQ(has(sitting_defects(sitting, bounds), Defect::written_too_often), before >= 3) << before;
    sitting.gives_written_reason = false;
    EXPECT_TRUE(has(sitting_defects(sitting, bounds), Defect::written_without_reason));
  }
}

TEST(resolution, says_the_numbers_and_the_rule) {
  auto const findings = resolution_defects(sitting_of({.members = 7, .absent = 4, .in_favour = 3}), ReviewOutcome::passed, plain_bounds());
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].has, 3);
  EXPECT_EQ(findings[0].needs, 4);
  EXPECT_EQ(findings[0].rule->rule_id, "quorum");
}

TEST(more_than, is_the_fewest_whole_people_above_a_share) {
  struct Row {
    double percent{0};
    int of{0};
    int needed{0};
  };
  for (auto const& row : {Row{50, 4, 3}, Row{50, 5, 3}, Row{50, 7, 4}, Row{50, 0, 1}, Row{60, 5, 4}, Row{66, 9, 6}, Row{0, 9, 1}})
    EXPECT_EQ(more_than(row.percent, row.of), row.needed) << row.percent << " % of " << row.of;
}

TEST(committee_bounds, come_from_the_rows_in_force_with_their_articles) {
  auto const book = carried_rule_book();
  ASSERT_TRUE(book);
  auto const bounds = committee_bounds(*book, kDayOfMeeting, Language::ko);
  ASSERT_TRUE(bounds.quorum_percent && bounds.vote_percent && bounds.signatures_percent && bounds.pass_line && bounds.members_min);
  EXPECT_EQ(bounds.quorum_percent->rule.article, "제8조 제2항");
  EXPECT_EQ(bounds.members_max->value, 7);
  EXPECT_EQ(bounds.pass_line->value, 70);
  EXPECT_TRUE(bounds.recused_stay->rule.is_disputed);
  EXPECT_FALSE(bounds.vote_of_all_percent) << "only where the institution's own rule asks for it";
}

}  // namespace
}  // namespace baeumgil
