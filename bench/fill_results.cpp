#include <fmt/core.h>

#include "bench/filler.h"
#include "features/adoptions/adoption_parts_store.h"
#include "features/adoptions/adoption_store.h"
#include "features/cases/case_store.h"
#include "features/originality/new_text.h"
#include "features/reports/report_store.h"

namespace baeumgil::bench {

void Filler::fill_reports() {
  in_batches("report", reported_trips_.size(), [this](Tx& tx, std::size_t i) { put_report(tx, i); });
}

void Filler::put_report(Tx& tx, std::size_t i) {
  auto const& trip = trips_[reported_trips_[i]];
  auto const at = start_of_day_in_seoul(trip.starts_on + 10);
  auto report = Report{.id = random_.id<ReportId>(at), .number = number("보고", year_of(trip)), .trip = trip.id};
  report.state = ReportState::accepted;
  report.due_on = trip.starts_on + 15;
  report.gist = practice_of(trip).summary;
  report.keywords = practice_of(trip).title;
  report.submitted_by = leader_of(trip).id;
  report.submitted_at = at;
  report.accepted_by = people_.front().id;
  report.accepted_at = at + 3 * 86400;
  insert_report(tx, report);
  require(update_report(tx, report), "report");
  for (auto const section : all_of<ReportSection>())
    require(
        save_section(
            tx, report.id,
            {.section = section, .body = paragraph_about(practice_of(trip), host_of(trip).name, random_), .author = leader_of(trip).id}),
        "section");
  for (auto const question : trip.questions)
    save_answer(tx, report.id, {.question = question, .answer = paragraph_about(practice_of(trip), host_of(trip).name, random_)});
  replace_figures(tx, report.id, {{.label = "이용률", .theirs = "81.2", .ours = "62.4", .unit = "%", .source = "기관 제공 자료"}});
  auto const sentences = 20 + static_cast<int>(i % 41);
  keep_new_text(tx, report.id,
                {.sentences = sentences, .alike = static_cast<int>(i * 7 % 23) * sentences / 40, .texts = static_cast<std::int64_t>(i)});
  stood(tx, "report", report.id.value, {{"draft", at - 86400}, {"submitted", at}, {"accepted", *report.accepted_at}});
  for (auto const* verb : {"report.submitted", "report.accepted"}) record(tx, verb, "report", report.id.value, report.gist);
  reports_.push_back({.id = report.id, .trip = reported_trips_[i]});
}

void Filler::fill_cases() {
  in_batches("case", std::min(sizes_.cases, reports_.size()), [this](Tx& tx, std::size_t i) { put_case(tx, i); });
}

void Filler::put_case(Tx& tx, std::size_t i) {
  auto const& trip = trips_[reports_[i].trip];
  auto const& practice = practice_of(trip);
  auto const at = start_of_day_in_seoul(trip.starts_on + 20);
  auto made = Case{.id = random_.id<CaseId>(at), .number = number("사례", year_of(trip)), .report = reports_[i].id};
  made.team = teams_[trip.team].id;
  made.host = host_of(trip).id;
  made.author = leader_of(trip).id;
  made.title = fmt::format("{} {}", host_of(trip).name, practice.title);
  made.one_line = practice.summary;
  made.field = practice.field;
  made.problem_before = paragraph_about(practice, host_of(trip).name, random_);
  made.what_they_did = paragraph_about(practice, host_of(trip).name, random_);
  made.since_year = random_.between(2015, 2024);
  made.cost_initial = Won{random_.between(1, 90) * 10'000'000LL};
  made.cost_yearly = Won{random_.between(1, 30) * 10'000'000LL};
  made.result_metric = "이용률";
  made.result_before = "54.0%";
  made.result_after = "81.2%";
  made.result_period = "시행 후 2년";
  made.result_source = "기관 제공 자료";
  made.failure_points = paragraph_about(practice, host_of(trip).name, random_);
  made.conditions = "조례 제정과 전담 인력 2명";
  made.fit = {.population = 2, .density = 1, .finance = 1, .law = 2, .organisation = 1, .technology = 2};
  made.award = practice.award;
  made.evidence_url = practice.source.starts_with("http") ? practice.source : "";
  made.keywords = practice.title;
  made.state = i % 10 == 0 ? CaseState::drafted : CaseState::published;
  if (made.state == CaseState::published) made.published_at = at + 86400;
  insert_case(tx, made);
  require(update_case(tx, made), "case");
  insert_case_issue(tx, made.id, teams_[trip.team].issue, people_.front().id);
  auto past = std::vector<Stood>{{"drafted", at}};
  if (made.published_at) past.push_back({"published", *made.published_at});
  stood(tx, "case", made.id.value, past);
  for (auto const* verb : {"case.drawn", "case.published"}) record(tx, verb, "case", made.id.value, made.title);
  if (made.state == CaseState::published) cases_.push_back({.id = made.id, .report = i});
}

void Filler::fill_adoptions() {
  in_batches("adoption", std::min(sizes_.adoptions, cases_.size()), [this](Tx& tx, std::size_t i) { put_adoption(tx, i); });
}

void Filler::put_adoption(Tx& tx, std::size_t i) {
  static constexpr auto kStates = std::array{AdoptionState::proposed, AdoptionState::under_review, AdoptionState::rejected,
                                             AdoptionState::planned,  AdoptionState::in_progress,  AdoptionState::closed_success};
  auto const source = i * cases_.size() / std::min(sizes_.adoptions, cases_.size());  // spread over all the years
  auto const& trip = trips_[reports_[cases_[source].report].trip];
  auto const proposed_on = trip.starts_on + 40;
  auto adoption = Adoption{.id = random_.id<AdoptionId>(start_of_day_in_seoul(proposed_on)), .number = number("도입", year_of(trip))};
  adoption.source_case = cases_[source].id;
  adoption.issue = teams_[trip.team].issue;
  adoption.proposer = leader_of(trip).id;
  adoption.proposal = paragraph_about(practice_of(trip), host_of(trip).name, random_);
  adoption.owner_department = random_.pick(departments_);
  adoption.officer = people_[2 + random_.below(people_.size() - 2)].id;
  adoption.state = kStates[i % kStates.size()];
  adoption.proposed_on = proposed_on;
  adoption.decide_by = proposed_on + 30;
  if (adoption.state != AdoptionState::proposed && adoption.state != AdoptionState::under_review) {
    adoption.decision = adoption.state == AdoptionState::rejected ? Decision::reject : Decision::adopt;
    adoption.decision_reason = "검토 결과 여건과 비용을 함께 살펴 결정하였다.";
    adoption.decided_by = people_[2].id;
    adoption.decided_on = proposed_on + 25;
    adoption.policy_name = practice_of(trip).title;
    adoption.kpi_metric = "이용률";
    adoption.kpi_unit = "%";
    adoption.kpi_baseline = 62.4;
    adoption.kpi_target = 80;
    if (adoption.state == AdoptionState::closed_success) adoption.kpi_result = 81.2;
  }
  insert_adoption(tx, adoption);
  require(update_adoption(tx, adoption), "adoption");
  adoption.milestones = {{.title = "조례 개정", .due_on = proposed_on + 90}, {.title = "시범 시행", .due_on = proposed_on + 180}};
  replace_milestones(tx, adoption);
  auto past =
      std::vector<Stood>{{"proposed", start_of_day_in_seoul(proposed_on)}, {"under_review", start_of_day_in_seoul(proposed_on + 5)}};
  if (adoption.state == AdoptionState::proposed) past.pop_back();
  if (adoption.decision == Decision::reject) past.push_back({"rejected", start_of_day_in_seoul(proposed_on + 25)});
  if (adoption.decision == Decision::adopt) {
    past.push_back({"decided_yes", start_of_day_in_seoul(proposed_on + 25)});
    past.push_back({"planned", start_of_day_in_seoul(proposed_on + 50)});
  }
  if (adoption.state >= AdoptionState::in_progress) past.push_back({"in_progress", start_of_day_in_seoul(proposed_on + 80)});
  if (adoption.state == AdoptionState::closed_success) {
    past.push_back({"implemented", start_of_day_in_seoul(proposed_on + 120)});
    past.push_back({"measured", start_of_day_in_seoul(proposed_on + 200)});
    past.push_back({"closed_success", start_of_day_in_seoul(proposed_on + 210)});
  }
  stood(tx, "adoption", adoption.id.value, past);
  record(tx, "adoption.proposed", "adoption", adoption.id.value, practice_of(trip).title);
  adoptions_.push_back(
      {.id = adoption.id, .program = teams_[trip.team].program, .owner = adoption.owner_department, .state = adoption.state});
  adoptions_.back().decided_on = adoption.decided_on.value_or(adoption.decide_by);
  adoptions_.back().title = practice_of(trip).title;
}

}  // namespace baeumgil::bench
