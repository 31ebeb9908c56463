#include "features/rules/known_fact.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <vector>

namespace baeumgil {
namespace {

// By name.
constexpr auto kFacts = std::to_array<KnownFact>({
    {"adoption.archived_on", FactType::date},
    {"adoption.asked_on", FactType::date},
    {"adoption.card_filed_on", FactType::date},
    {"adoption.closed_on", FactType::date},
    {"adoption.decide_by", FactType::date},
    {"adoption.decided_on", FactType::date},
    {"adoption.decider_is_superior", FactType::yes_no},
    {"adoption.effect_started_on", FactType::date},
    {"adoption.expected_cost", FactType::number},
    {"adoption.fix_requested_on", FactType::date},
    {"adoption.followed_opinion", FactType::yes_no},
    {"adoption.has_agreement", FactType::yes_no},
    {"adoption.has_transferred_funds", FactType::yes_no},
    {"adoption.investment_review", FactType::word, "none,own,province,ministry"},
    {"adoption.is_consulted", FactType::yes_no},
    {"adoption.is_event", FactType::yes_no},
    {"adoption.is_hall", FactType::yes_no},
    {"adoption.is_named", FactType::yes_no},
    {"adoption.is_used_after_rejection", FactType::yes_no},
    {"adoption.notified_on", FactType::date},
    {"adoption.objections", FactType::number},
    {"adoption.open_consents", FactType::number},
    {"adoption.opinion_given_on", FactType::date},
    {"adoption.planned_on", FactType::date},
    {"adoption.preaudit_answered_on", FactType::date},
    {"adoption.preaudit_asked_on", FactType::date},
    {"adoption.preaudit_is_extended", FactType::yes_no},
    {"adoption.quarter_ended_on", FactType::date},
    {"adoption.reason_given", FactType::flag},
    {"adoption.received_on", FactType::date},
    {"adoption.rereview_requested_on", FactType::date},
    {"adoption.same_before", FactType::number},
    {"adoption.shares_percent", FactType::number},
    {"approval.approver_is_traveler", FactType::flag},
    {"approval.approver_post", FactType::word, "department_head,bureau_head,deputy_mayor,mayor"},
    {"approval.highest_post", FactType::word, "staff,team_leader,department_head,bureau_head,deputy_mayor,mayor"},
    {"approval.permit_post", FactType::word, "department_head,bureau_head,deputy_mayor,mayor"},
    {"award.amount", FactType::number},
    {"award.applied_on", FactType::date},
    {"award.bonus_amount", FactType::number},
    {"award.bonus_applied_on", FactType::date},
    {"award.bonus_paid_on", FactType::date},
    {"award.bonus_paneled_on", FactType::date},
    {"award.bonus_resolved_on", FactType::date},
    {"award.case_amount", FactType::number},
    {"award.discipline_cases", FactType::number},
    {"award.elected_recipients", FactType::number},
    {"award.exclusion_grounds", FactType::number},
    {"award.grade", FactType::word, "gold,silver,bronze,encouragement,effort,happy"},
    {"award.incentives", FactType::number},
    {"award.instrument", FactType::word,
     "performance_prize,commendation,budget_bonus,budget_bonus_spread,special_prize,proposal_prize,proactive"},
    {"award.is_dispatched", FactType::yes_no},
    {"award.leave_days", FactType::number},
    {"award.merit_on", FactType::date},
    {"award.notified_on", FactType::date},
    {"award.objected_on", FactType::date},
    {"award.paid_on", FactType::date},
    {"award.published_on", FactType::date},
    {"award.resolutions", FactType::number},
    {"award.same_merit_awards", FactType::number},
    {"award.saving", FactType::number},
    {"award.saving_kind", FactType::word, "staff_cost,running_cost,project_cost,revenue"},
    {"award.selections_in_year", FactType::number},
    {"award.shares_percent", FactType::number},
    {"award.votes_on_ballot", FactType::number},
    {"case.as_of", FactType::date},
    {"case.host_asked_on", FactType::date},
    {"case.published_on", FactType::date},
    {"committee.civilians", FactType::number},
    {"committee.is_notice_waived", FactType::yes_no},
    {"committee.is_written", FactType::yes_no},
    {"committee.kind", FactType::word, "overseas,performance,panel,proactive,award"},
    {"committee.mean_score", FactType::number},
    {"committee.meets_on", FactType::date},
    {"committee.members", FactType::number},
    {"committee.named_members", FactType::number},
    {"committee.notified_on", FactType::date},
    {"committee.officials", FactType::number},
    {"committee.outside_members", FactType::number},
    {"committee.present", FactType::number},
    {"committee.signatures", FactType::number},
    {"committee.votes_for", FactType::number},
    {"committee.written_reviews_in_year", FactType::number},
    {"country.tier", FactType::word, "a,b,c,d"},
    {"destination.area", FactType::word, "seoul,metropolitan,elsewhere"},
    {"expense.claimed_on", FactType::date},
    {"expense.mileage_unanswered", FactType::flag},
    {"expense.overcap_claimed_on", FactType::date},
    {"expense.receipts_without_card", FactType::number},
    {"expense.receipts_without_proof", FactType::number},
    {"expense.settle_by", FactType::date},
    {"expense.unexplained_overlaps", FactType::number},
    {"fiscal_year.ended_on", FactType::date},
    {"gift.meal_won", FactType::number},
    {"gift.won_in_year", FactType::number},
    {"gift.won_once", FactType::number},
    {"issue.registered_on", FactType::date},
    {"lodging.night_usd", FactType::number},
    {"lodging.night_won", FactType::number},
    {"log.checked_on", FactType::date},
    {"log.deleted_on", FactType::date},
    {"log.is_large", FactType::yes_no},
    {"log.next_checked_on", FactType::date},
    {"log.written_on", FactType::date},
    {"meeting.held_on", FactType::date},
    {"meeting.is_waived", FactType::yes_no},
    {"meeting.notified_on", FactType::date},
    {"overseas.mileage_by", FactType::date},
    {"overseas.mileage_entered_on", FactType::date},
    {"overseas.plan_published_on", FactType::date},
    {"overseas.publish_by", FactType::date},
    {"overseas.published_on", FactType::date},
    {"overseas.register_by", FactType::date},
    {"overseas.resolved_on", FactType::date},
    {"proposal.people", FactType::number},
    {"proposal.won_per_person", FactType::number},
    {"record.ai_labels", FactType::number},
    {"record.alternative_asked_on", FactType::date},
    {"record.alternative_given_on", FactType::date},
    {"record.changes_after_approval", FactType::number},
    {"record.is_ai_made", FactType::yes_no},
    {"record.lost_returned_drafts", FactType::number},
    {"record.minutes", FactType::number},
    {"record.needs_minutes", FactType::yes_no},
    {"report.due_on", FactType::date},
    {"report.is_oral", FactType::yes_no},
    {"report.received_on", FactType::date},
    {"report.registered_on", FactType::date},
    {"report.submitted_on", FactType::date},
    {"report.unanswered_questions", FactType::number},
    {"report.unexplained_passages", FactType::number},
    {"review.member_is_in_department", FactType::flag},
    {"review.reviewer_is_in_department", FactType::flag},
    {"review.reviewer_ties", FactType::number},
    {"rule.people", FactType::number},
    {"team.applied_on", FactType::date},
    {"team.other_teams_of_member", FactType::number},
    {"team.size", FactType::number},
    {"traveler.backpack_trips", FactType::number},
    {"traveler.barring_reports", FactType::number},
    {"traveler.grade", FactType::word, "grade_1_a,grade_1_b,grade_1_c,grade_1_d,grade_2"},
    {"traveler.other_trips", FactType::number},
    {"traveler.trip_violations", FactType::number},
    {"trip.alert_level", FactType::number},
    {"trip.cost_increase_percent", FactType::number},
    {"trip.days", FactType::number},
    {"trip.departs_on", FactType::date},
    {"trip.emergency_duties", FactType::number},
    {"trip.ends_on", FactType::date},
    {"trip.extension_days", FactType::number},
    {"trip.has_civilians", FactType::yes_no},
    {"trip.is_long", FactType::yes_no},
    {"trip.is_ministry_plan", FactType::yes_no},
    {"trip.is_referred", FactType::yes_no},
    {"trip.is_urgent", FactType::yes_no},
    {"trip.issue_count", FactType::number},
    {"trip.least_visits_a_day", FactType::number},
    {"trip.legal_basis", FactType::word, "overseas_rule,training_act"},
    {"trip.nights", FactType::number},
    {"trip.off_plan_won", FactType::number},
    {"trip.payer", FactType::word, "own,other"},
    {"trip.purpose_kind", FactType::word, "inspection,training,conference,negotiation,other"},
    {"trip.questions", FactType::number},
    {"trip.returned_on", FactType::date},
    {"trip.reviews", FactType::number},
    {"trip.shift_days", FactType::number},
    {"trip.starts_on", FactType::date},
    {"trip.submitted_on", FactType::date},
    {"trip.travelers", FactType::number},
    {"trip.travelers_without_own_task", FactType::number},
    {"trip.unreported_changes", FactType::number},
    {"trip.untrained_travelers", FactType::number},
    {"trip.urgent_reasons", FactType::number},
    {"trip.won_above_support", FactType::number},
    {"visit.letter_sent_on", FactType::date},
    {"visit.sent_on", FactType::date},
    {"visit.starts_on", FactType::date},
    {"visit.times_resent", FactType::number},
    {"year.looked_on", FactType::date},
});

// Letters to change, add or leave out to make one name of the other.
std::size_t distance(std::string_view a, std::string_view b) {
  auto row = std::vector<std::size_t>(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (auto i = std::size_t{0}; i < a.size(); ++i) {
    auto corner = row[0]++;
    for (auto j = std::size_t{0}; j < b.size(); ++j) {
      auto const changed = corner + (a[i] == b[j] ? 0U : 1U);
      corner = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row[b.size()];
}

}  // namespace

std::span<KnownFact const> known_facts() { return kFacts; }

KnownFact const* find_known_fact(std::string_view name) {
  auto const found = std::ranges::lower_bound(kFacts, name, {}, &KnownFact::name);
  return found != kFacts.end() && found->name == name ? &*found : nullptr;
}

std::string_view nearest_fact(std::string_view name) {
  return std::ranges::min_element(kFacts, {}, [&](KnownFact const& fact) { return distance(fact.name, name); })->name;
}

}  // namespace baeumgil
