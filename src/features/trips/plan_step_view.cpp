#include "features/trips/plan_step_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/day_text.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

std::string path_of(Trip const& trip) { return "/trips/" + to_text(trip.id) + "/plan"; }

std::string left_text(Site const& site, Actor const& actor, std::ptrdiff_t count) {
  return count == 0 ? site.words(actor, "trip.plan.done") : site.words(actor, "trip.plan.left", {std::to_string(count)});
}

std::ptrdiff_t count_in(PlanProgress const& progress, PlanStep step) {
  return std::ranges::count(progress.missing, step, [](FieldProblem const& problem) { return step_of(problem.field); });
}

// "출장자 2 직무대행자: 필수 항목입니다."
PlanGapView to_gap(Site const& site, Actor const& actor, FieldProblem const& problem, std::string const& step_path) {
  auto label = site.words(actor, label_of(problem.field));
  auto const first = problem.field.find('.');
  auto const last = problem.field.rfind('.');
  if (first != last) label += " " + std::to_string(std::stoi(problem.field.substr(first + 1, last - first - 1)) + 1);
  auto gap =
      PlanGapView{.text = label + ": " + site.words(actor, problem.key, problem.arguments), .path = step_path + "#f-" + problem.field};
  if (problem.rule) gap.rule = citation_text(site.locale(), actor.language, *problem.rule);
  return gap;
}

}  // namespace

PlanNav to_nav(Site const& site, Actor const& actor, Trip const& trip, PlanProgress const& progress, std::optional<PlanStep> current) {
  auto nav = PlanNav{.overview_path = path_of(trip)};
  for (auto const step : all_of<PlanStep>()) {
    auto const word = std::string{to_word(step)};
    auto const left = count_in(progress, step);
    nav.rows.push_back({.step = word,
                        .label_key = "trip.plan.step." + word,
                        .path = path_of(trip) + "/" + word,
                        .left = left_text(site, actor, left),
                        .is_done = left == 0,
                        .is_current = step == current});
  }
  return nav;
}

PlanOverviewView to_overview(Site const& site, Actor const& actor, Trip const& trip, PlanProgress const& progress) {
  auto view = PlanOverviewView{.title = trip.purpose, .number = trip.number};
  if (trip.state == TripState::returned) view.reason = trip.state_reason;
  for (auto const& row : to_nav(site, actor, trip, progress, std::nullopt).rows) {
    auto part = PlanPartView{.label_key = row.label_key, .path = row.path};
    part.state = {.label = row.left, .tone = row.is_done ? Tone::success : Tone::warning};
    for (auto const& problem : progress.missing)
      if (to_word(step_of(problem.field)) == row.step) part.gaps.push_back(to_gap(site, actor, problem, row.path));
    view.parts.push_back(std::move(part));
  }
  view.is_complete = progress.missing.empty();
  view.left = view.is_complete ? site.words(actor, "trip.plan.complete")
                               : site.words(actor, "trip.plan.still", {std::to_string(progress.missing.size())});
  view.whole_path = "/trips/" + to_text(trip.id) + "/edit";
  view.show_path = "/trips/" + to_text(trip.id);
  view.may_submit = may_submit_trip(actor, trip);
  view.submit = {.label_key = "trip.submit", .path = view.show_path + "/submission", .confirm_key = "trip.plan.submit_confirm"};
  return view;
}

std::vector<SeenTripView> to_seen(Site const& site, Actor const& actor, std::vector<SeenTrip> const& seen) {
  auto views = std::vector<SeenTripView>{};
  for (auto const& trip : seen) {
    auto view = SeenTripView{.title = trip.purpose, .path = "/trips/" + to_text(trip.trip), .gist = trip.gist};
    view.facts = trip.number + " · " + day_text_with_weekday(actor.language, trip.on) + " · " + trip.hosts + " · " + trip.team_name + " (" +
                 trip.leader_name + ", " + trip.department_name + ")";
    view.because = {.label = site.words(actor, "trip.seen.because." + std::string{to_word(trip.because)}),
                    .tone = trip.must_be_answered() ? Tone::primary : Tone::gray};
    if (trip.report) view.report_path = "/reports/" + to_text(*trip.report);
    for (auto const& found : trip.cases)
      view.cases.push_back({.title = found.title, .one_line = found.one_line, .path = "/cases/" + to_text(found.id)});
    for (auto const& question : trip.open_questions) {
      auto text = question.question;
      if (!question.reason.empty()) text += " — " + question.reason;
      if (!question.asked_by.empty()) text += " · " + site.words(actor, "trip.seen.asked_by", {question.asked_by});
      view.open_questions.push_back(std::move(text));
    }
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<std::string> suggested_questions(Site const& site, Actor const& actor, Issue const& issue) {
  auto suggested = std::vector<std::string>{};
  auto ask = [&](std::string_view key, std::vector<std::string> arguments) {
    suggested.push_back(site.words(actor, std::string{"trip.suggest."} += key, arguments));
  };
  if (issue.baseline) {
    auto const ours = fmt::format("{}{}", issue.baseline->value, issue.baseline->unit);
    ask("figure", {issue.title, ours});
    if (issue.target_value) ask("target", {ours, fmt::format("{}{}", *issue.target_value, issue.baseline->unit)});
  }
  for (auto const* key : {"first_step", "cost", "failure", "law", "again"}) ask(key, {issue.title});
  return suggested;
}

}  // namespace baeumgil
