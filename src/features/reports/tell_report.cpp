#include "features/reports/tell_report.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/reports/report_json.h"
#include "features/reports/report_store.h"
#include "features/rules/evaluate.h"
#include "features/rules/ladder.h"
#include "features/rules/load_rules.h"
#include "features/rules/use_exception.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kToldRule = std::string_view{"report.oral"};

bool speaks_of_telling(Rule const& rule) { return rule.condition.find("report.is_oral=yes") != std::string::npos; }

std::vector<Person> list_hearers(Tx& tx, Report const& report) {
  auto hearers = std::vector<Person>{};
  for (auto const post : {Post::department_head, Post::bureau_head, Post::deputy_mayor, Post::mayor})
    for (auto const& id : list_holders(tx, post, report.leader_department)) {
      auto const has_travelled = std::ranges::find(report.travelers, id) != report.travelers.end();
      if (has_travelled || id == report.leader || std::ranges::find(hearers, id, &Person::id) != hearers.end()) continue;
      if (auto const person = find_person(tx, id)) hearers.push_back(*person);
    }
  return hearers;
}

std::optional<Problem> text_problem(std::string_view field, std::string const& text) {
  if (trimmed(text).empty()) return invalid(std::string{field}, "field.required");
  if (character_count(text) > kMostTold) return invalid(std::string{field}, "field.too_long", {std::to_string(kMostTold)});
  return std::nullopt;
}

std::optional<Problem> day_problem(std::optional<Date> on, Trip const& trip, Date today) {
  if (!on) return invalid("told_on", "field.required");
  if (*on < trip.starts_on || *on > today) return invalid("told_on", "report.told.day", {to_text(trip.starts_on), to_text(today)});
  return std::nullopt;
}

}  // namespace

std::optional<Problem> telling_problem(RuleBook const& rules, Trip const& trip, Language language) {
  auto const is_abroad = trip.kind == TripKind::overseas;
  auto facts = Situation{.about = {AppliesTo::report, is_abroad ? AppliesTo::overseas : AppliesTo::domestic}, .language = language};
  facts.set("report.is_oral", "yes").set("trip.days", trip.days()).set("trip.nights", trip.nights());
  auto verdicts = evaluate(rules, facts, trip.starts_on);
  std::erase_if(verdicts, [](Verdict const& verdict) { return !speaks_of_telling(verdict.rule); });
  if (auto refusal = first_refusal(verdicts, "told_on")) return refusal;
  if (std::ranges::any_of(verdicts, [](Verdict const& verdict) { return verdict.rule.code == kToldRule; })) return std::nullopt;
  auto const* due = rules.in_force(is_abroad ? "report.overseas.due" : "report.domestic.due", trip.starts_on);
  if (due == nullptr) return invalid("told_on", "report.told.not_open");
  return refused("told_on", "report.told.not_open", citation_of(*due, language));
}

std::optional<Telling> find_telling(Tx& tx, Actor const& actor, Report const& report, Trip const& trip) {
  if (!may_tell_report(actor, report)) return std::nullopt;
  auto const rules = load_rule_book(tx);
  if (telling_problem(rules, trip, actor.language)) return std::nullopt;
  auto const* rule = rules.in_force(kToldRule, trip.starts_on);
  return Telling{.hearers = list_hearers(tx, report), .rule = citation_of(*rule, actor.language)};
}

Result<ReportId> tell_report(Database& db, Actor const& actor, ReportId id, ToldReport const& told) {
  return db.write(actor, [&](Tx& tx) -> Result<ReportId> {
    auto report = TRY(find_report(tx, actor, id));
    if (!may_tell_report(actor, report)) return forbidden("report.told.not_allowed");
    auto const trip = TRY(find_trip(tx, actor, report.trip));
    if (auto problem = telling_problem(load_rule_book(tx), trip, actor.language)) return *std::move(problem);
    if (auto problem = day_problem(told.on, trip, tx.today())) return *std::move(problem);
    auto const hearers = list_hearers(tx, report);
    auto const heard_by = std::ranges::find(hearers, told.to, &Person::id);
    if (heard_by == hearers.end()) return invalid("told_to", "report.told.to_unknown");
    if (auto problem = text_problem("told_gist", told.gist)) return *std::move(problem);
    if (auto problem = text_problem("told_reason", told.reason)) return *std::move(problem);
    auto const before = to_json(report);
    report.state = ReportState::submitted;
    report.state_reason.clear();
    report.gist = trimmed(told.gist);
    report.told_on = told.on;
    report.told_to = heard_by->id;
    report.told_to_name = heard_by->name;
    report.told_reason = trimmed(told.reason);
    report.submitted_by = actor.person;
    report.submitted_at = *told.on == tx.today() ? tx.now() : start_of_day_in_seoul(*told.on);
    TRY(update_report(tx, report));
    auto const path = "/reports/" + to_text(id);
    auto const subject = Subject{"report", id.value, report.trip_purpose};
    use_exception(
        tx, actor,
        {.rule = kToldRule, .subject = subject, .department = report.leader_department, .path = path, .reason = report.told_reason});
    record_event(tx, actor,
                 {.verb = "report.told", .subject = subject, .reason = report.told_reason, .before = before, .after = to_json(report)});
    if (auto const decider = find_decider(tx, report.leader_department, parties_to(report)); !decider.is_nil())
      notify(tx, {.to = decider, .key = "notice.report.told", .arguments = {report.number, report.trip_purpose}, .path = path},
             actor.person);
    return id;
  });
}

}  // namespace baeumgil
