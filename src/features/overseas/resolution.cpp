#include "features/overseas/resolution.h"

#include <algorithm>
#include <cmath>

namespace baeumgil {
namespace {

constexpr auto kWhole = 100.0;

std::optional<Bound> bound_of(RuleBook const& book, std::string_view code, Date day, Language language) {
  auto const* rule = book.in_force(code, day);
  if (rule == nullptr) return std::nullopt;
  return Bound{.value = rule->value.value_or(0), .rule = citation_of(*rule, language)};
}

bool counts_as_member(Seated const& seated, CommitteeBounds const& bounds) {
  auto const stays = !bounds.recused_stay || bounds.recused_stay->value != 0;
  return seated.is_in_term && (stays || !seated.is_recused);
}

bool may_vote(Seated const& seated) { return seated.is_in_term && seated.is_present && !seated.is_recused; }

void find(std::vector<Finding>& findings, Defect defect, int has, int needs, std::optional<Bound> const& bound = {}) {
  findings.push_back({defect, has, needs, bound ? std::optional{bound->rule} : std::nullopt});
}

void check_composition(Sitting const& sitting, CommitteeBounds const& bounds, std::vector<Finding>& findings) {
  auto const in_term = static_cast<int>(std::ranges::count_if(sitting.members, &Seated::is_in_term));
  auto const outside = static_cast<int>(
      std::ranges::count_if(sitting.members, [](Seated const& seated) { return seated.is_in_term && seated.seat == Seat::outside; }));
  auto const at_least = [&](Defect defect, int has, std::optional<Bound> const& bound) {
    if (bound && has < bound->value) find(findings, defect, has, static_cast<int>(bound->value), bound);
  };
  at_least(Defect::too_few_members, in_term, bounds.members_min);
  if (bounds.members_max && in_term > bounds.members_max->value)
    find(findings, Defect::too_many_members, in_term, static_cast<int>(bounds.members_max->value), bounds.members_max);
  if (sitting.others_pay) at_least(Defect::too_few_outside, outside, bounds.outside_when_others_pay);
  if (!bounds.outside_percent) return;
  auto const needed = more_than(bounds.outside_percent->value, in_term);
  if (outside < needed) find(findings, Defect::too_few_outside, outside, needed, bounds.outside_percent);
}

void check_presence(Sitting const& sitting, SittingCount const& count, CommitteeBounds const& bounds, std::vector<Finding>& findings) {
  auto const is_written = sitting.mode == MeetingMode::written;
  auto const& needed = is_written ? bounds.signatures_percent : bounds.quorum_percent;
  if (!count.has_quorum)
    find(findings, is_written ? Defect::too_few_signatures : Defect::no_quorum, count.present, count.needed_present, needed);
  if (!is_written) {
    if (!count.is_presided) find(findings, Defect::nobody_presides, 0, 1);
    return;
  }
  if (!sitting.gives_written_reason) find(findings, Defect::written_without_reason, 0, 1, bounds.signatures_percent);
  if (bounds.written_max && sitting.written_before + 1 > bounds.written_max->value)
    find(findings, Defect::written_too_often, sitting.written_before + 1, static_cast<int>(bounds.written_max->value), bounds.written_max);
}

int needed_votes_of_all(SittingCount const& count, CommitteeBounds const& bounds) {
  return bounds.vote_of_all_percent ? more_than(bounds.vote_of_all_percent->value, count.members) : 0;
}

}  // namespace

int more_than(double percent, int of) { return static_cast<int>(std::floor(percent * of / kWhole + 1e-9)) + 1; }

CommitteeBounds committee_bounds(RuleBook const& book, Date day, Language language) {
  auto const bound = [&](std::string_view code) { return bound_of(book, code, day, language); };
  return {.members_min = bound("overseas.committee.members.min"),
          .members_max = bound("overseas.committee.members.max"),
          .outside_when_others_pay = bound("overseas.committee.outside.min"),
          .outside_percent = bound("overseas.committee.outside_majority"),
          .quorum_percent = bound("overseas.committee.quorum"),
          .vote_percent = bound("overseas.committee.vote"),
          .vote_of_all_percent = bound("overseas.committee.vote_of_all"),
          .signatures_percent = bound("overseas.committee.written_vote"),
          .written_max = bound("overseas.committee.written.max"),
          .pass_line = bound("overseas.committee.pass_line"),
          .recused_stay = bound("overseas.committee.recused_stay"),
          .recusal = bound("overseas.committee.recusal")};
}

SittingCount count_sitting(Sitting const& sitting, CommitteeBounds const& bounds) {
  auto count = SittingCount{};
  auto sheets = 0;
  auto points = 0;
  for (auto const& seated : sitting.members) {
    if (seated.is_present && !seated.is_in_term) ++count.expired;
    if (!counts_as_member(seated, bounds)) continue;
    ++count.members;
    if (seated.seat == Seat::outside) ++count.outside;
    if (seated.is_recused) ++count.recused;
    if (!may_vote(seated)) continue;
    ++count.present;
    if (seated.chairing != Chairing::none) count.is_presided = true;
    if (!seated.ballot) {
      ++count.missing_sheets;
      continue;
    }
    ++count.ballots[static_cast<std::size_t>(*seated.ballot)];
    ++sheets;
    points += seated.points;
  }
  auto const& share = sitting.mode == MeetingMode::written ? bounds.signatures_percent : bounds.quorum_percent;
  count.needed_present = share ? more_than(share->value, count.members) : 1;
  count.has_quorum = count.present >= count.needed_present;
  auto const of_present = bounds.vote_percent ? more_than(bounds.vote_percent->value, count.present) : 1;
  count.needed_votes = std::max(of_present, needed_votes_of_all(count, bounds));
  if (sheets > 0) count.mean = static_cast<double>(points) / sheets;
  return count;
}

std::vector<Finding> sitting_defects(Sitting const& sitting, CommitteeBounds const& bounds) {
  auto findings = std::vector<Finding>{};
  check_composition(sitting, bounds, findings);
  check_presence(sitting, count_sitting(sitting, bounds), bounds, findings);
  if (sitting.open_challenges > 0) find(findings, Defect::challenge_open, sitting.open_challenges, 0, bounds.recusal);
  return findings;
}

std::vector<Finding> resolution_defects(Sitting const& sitting, ReviewOutcome outcome, CommitteeBounds const& bounds) {
  auto findings = sitting_defects(sitting, bounds);
  // 보류 without a vote is all that is left to a committee that cannot decide; how it would have voted is beside the point.
  if (!findings.empty()) return outcome == ReviewOutcome::held ? std::vector<Finding>{} : findings;
  auto const count = count_sitting(sitting, bounds);
  if (count.missing_sheets > 0) find(findings, Defect::sheet_missing, count.present - count.missing_sheets, count.present);
  auto const votes = count.votes(ballot_for(outcome));
  if (votes < count.needed_votes)
    find(findings, Defect::not_carried, votes, count.needed_votes,
         needed_votes_of_all(count, bounds) == count.needed_votes ? bounds.vote_of_all_percent : bounds.vote_percent);
  auto const permits = outcome == ReviewOutcome::passed || outcome == ReviewOutcome::conditional;
  if (permits && bounds.pass_line && count.mean < bounds.pass_line->value)
    find(findings, Defect::below_pass_line, static_cast<int>(count.mean), static_cast<int>(bounds.pass_line->value), bounds.pass_line);
  return findings;
}

}  // namespace baeumgil
