#include "features/reports/report.h"

#include <algorithm>

namespace baeumgil {
namespace {

bool is_one_of(std::vector<PersonId> const& people, Actor const& actor) { return std::ranges::find(people, actor.person) != people.end(); }

bool wrote(Actor const& actor, Report const& report) {
  return actor.is_signed_in() && (is_one_of(report.travelers, actor) || is_one_of(report.keepers, actor));
}

bool decides_for_department(Actor const& actor, Report const& report) { return actor.is_signed_in() && report.decider == actor.person; }

bool is_party(Actor const& actor, Report const& report) { return is_one_of(parties_to(report), actor); }

bool corrects(Actor const& actor, Report const& report) {
  return actor.is_signed_in() && (report.leader == actor.person || actor.has(Role::programme_officer));
}

bool is_open(ReportState state) { return state == ReportState::draft || state == ReportState::returned; }

}  // namespace

std::vector<PersonId> parties_to(Report const& report) {
  auto parties = report.travelers;
  parties.insert(parties.end(), report.keepers.begin(), report.keepers.end());
  parties.push_back(report.leader);
  return parties;
}

bool may_read_draft(Actor const& actor, Report const& report) {
  return wrote(actor, report) || report.leader == actor.person || actor.heads(report.leader_department) ||
         actor.has(Role::programme_officer) || actor.has(Role::auditor);
}

bool may_write_report(Actor const& actor, Report const& report) { return is_open(report.state) && wrote(actor, report); }

bool may_submit_report(Actor const& actor, Report const& report) {
  return is_open(report.state) && actor.is_signed_in() && (report.leader == actor.person || is_one_of(report.keepers, actor));
}

bool may_tell_report(Actor const& actor, Report const& report) {
  if (!is_open(report.state) || report.accepted_at) return false;
  return may_submit_report(actor, report) || (actor.heads(report.leader_department) && !wrote(actor, report));
}

bool may_accept_report(Actor const& actor, Report const& report) {
  if (is_party(actor, report)) return false;
  if (report.state == ReportState::submitted) return decides_for_department(actor, report);
  return report.state == ReportState::dept_accepted && actor.has(Role::programme_officer);
}

bool may_return_report(Actor const& actor, Report const& report) {
  if (is_party(actor, report)) return false;
  if (report.state == ReportState::submitted) return decides_for_department(actor, report) || actor.has(Role::programme_officer);
  return report.state == ReportState::dept_accepted && actor.has(Role::programme_officer);
}

bool may_correct_report(Actor const& actor, Report const& report) {
  return report.state == ReportState::accepted && corrects(actor, report);
}

bool says_the_same(Answer const& a, Answer const& b) {
  return a.answer == b.answer && a.unanswered_reason == b.unanswered_reason && a.source == b.source && a.host == b.host;
}

std::optional<Problem> take_back_problem(Actor const& actor, Report const& report, int newest_accepted) {
  if (report.state != ReportState::returned || !report.accepted_at) return conflict("report.correct.none_open");
  if (newest_accepted + 1 != report.edition) return conflict("report.correct.handed_in");
  if (!corrects(actor, report)) return forbidden("report.correct.not_allowed");
  return {};
}

bool may_comment_report(Actor const& actor, Report const& report) { return may_return_report(actor, report); }

bool may_draw_case(Actor const& actor, Report const& report) {
  return report.state == ReportState::accepted && (wrote(actor, report) || actor.has(Role::programme_officer));
}

}  // namespace baeumgil
