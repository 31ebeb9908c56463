#include "features/trips/trip_form.h"

#include <algorithm>

#include "base/day_text.h"
#include "features/issues/find_issue.h"
#include "features/people/find_person.h"

namespace baeumgil {
namespace {

constexpr auto kQuestionRows = 5;  // the fewest a plan may have

std::string row_name(std::string_view group, int row, std::string_view field) {
  return std::string{group} + "." + (row < 0 ? std::string{"__N__"} : std::to_string(row)) + "." + std::string{field};
}

// A fresh row of the script's template has no number yet.
std::string row_title(Form const& form, std::string_view key, int row) {
  return row < 0 ? form.words(key) : form.words(key) + " " + std::to_string(row + 1);
}

QuestionRowView question_row(Form const& form, int row) {
  auto const name = [&](std::string_view field) { return row_name("questions", row, field); };
  auto view = QuestionRowView{.title = row_title(form, "trip.question", row)};
  view.id = {.name = name("id"), .value = form.value(name("id"))};
  view.from = {.name = name("from"), .value = form.value(name("from"))};
  if (auto const trip = form.value(name("from_trip")); !trip.empty()) view.origin = form.words("trip.question.from", {trip});
  view.question = form.area(name("question"), "trip.question", {.max_length = kMostOfQuestion, .rows = 2});
  return view;
}

StopRowView stop_row(Form const& form, TripFormStock const& stock, Locale const& locale, Language language, int row) {
  auto const name = [&](std::string_view field) { return row_name("stops", row, field); };
  auto view = StopRowView{.title = row_title(form, "trip.stop", row)};
  view.on = form.date(name("on"), "trip.stop.on", {});
  view.from_time = form.text(name("from_time"), "trip.stop.from_time", {.type = "time"});
  view.until_time = form.text(name("until_time"), "trip.stop.until_time", {.type = "time"});
  view.place = form.text(name("place"), "trip.stop.place", {.max_length = kMostOfLine});
  auto hosts = std::vector<Choice>{};
  auto add = [&](InstitutionId id, std::string const& label) {
    auto const value = to_text(id);
    if (!id.is_nil() && std::ranges::find(hosts, value, &Choice::value) == hosts.end()) hosts.push_back({.value = value, .label = label});
  };
  for (auto const& host : stock.team.hosts) add(host.host, host.name);
  for (auto const& stop : stock.stops) add(stop.host, stop.host_name);
  view.host = form.select(name("host"), "trip.stop.host", std::move(hosts), {});
  view.host_name = form.text(name("host_name"), "trip.stop.host_name", {.max_length = 100, .hint_key = "trip.stop.host_name_hint"});
  view.activity =
      form.select(name("activity"), "trip.stop.activity", enum_choices<Activity>(locale, language, "trip.activity.", "official"), {});
  view.activity.empty_label.clear();
  view.note = form.text(name("note"), "trip.stop.note", {.max_length = kMostOfLine});
  return view;
}

TravelerRowView traveler_row(Form const& form, TripFormStock const& stock, int row) {
  auto const name = [&](std::string_view field) { return row_name("travelers", row, field); };
  auto view = TravelerRowView{.title = row_title(form, "trip.traveler", row)};
  auto people = std::vector<Choice>{};
  auto department = DepartmentId{};
  auto const chosen = form.value(name("person"));
  for (auto const& member : stock.team.members) {
    if (!may_be_traveler(member)) continue;
    people.push_back({.value = to_text(member.person), .label = member.name + " (" + member.department_name + ")"});
    if (people.back().value == chosen) department = member.department;
  }
  view.person = form.select(name("person"), "trip.traveler", std::move(people), {});
  view.task = form.text(name("task"), "trip.task", {.max_length = kMostOfLine, .hint_key = "trip.task_hint"});
  auto deputies = std::vector<Choice>{};
  for (auto const& colleague : stock.colleagues) {
    auto const value = to_text(colleague.id);
    if (value == chosen || (!department.is_nil() && colleague.department != department)) continue;
    deputies.push_back({.value = value, .label = colleague.name + " " + colleague.rank + " (" + colleague.department_name + ")"});
  }
  view.deputy = form.select(name("deputy"), "trip.deputy", std::move(deputies), {.hint_key = "trip.deputy_hint"});
  return view;
}

void show_purpose(TripFormView& view, Form const& form, TripFormStock const& stock, Locale const& locale, Language language) {
  view.purpose = form.text("purpose", "trip.purpose", {.required = true, .max_length = kMostOfLine, .hint_key = "trip.purpose_hint"});
  auto issues = std::vector<Choice>{};
  for (auto const& issue : stock.issues) issues.push_back({.value = to_text(issue.id), .label = issue.number + " " + issue.title});
  view.issue = form.select("issue", "trip.issue", std::move(issues), {.required = true, .hint_key = "trip.issue_hint"});
  view.kind = form.radio("kind", "trip.kind", enum_choices<TripKind>(locale, language, "trip.kind.", "domestic"), {.required = true});
  view.destination = form.text("destination", "trip.destination", {.required = true, .max_length = kMostOfLine});
  view.starts_on = form.date("starts_on", "trip.starts_on", {.required = true});
  view.ends_on = form.date("ends_on", "trip.ends_on", {.required = true});
  view.transport =
      form.select("transport", "trip.transport", enum_choices<Transport>(locale, language, "trip.transport.", "train"), {.required = true});
  view.transport.empty_label.clear();
  view.distance_km = form.text("distance_km", "trip.distance_km", {.hint_key = "trip.distance_hint", .type = "number"});
  view.own_car_reason =
      form.area("own_car_reason", "trip.own_car_reason", {.max_length = kMostOfReason, .rows = 2, .hint_key = "trip.own_car_reason_hint"});
  view.lodging_plan =
      form.area("lodging_plan", "trip.lodging_plan", {.max_length = kMostOfReason, .rows = 2, .hint_key = "trip.lodging_plan_hint"});
  view.budget_line = form.text("budget_line", "trip.budget_line", {.max_length = kMostOfLine, .hint_key = "trip.budget_hint"});
  view.estimate = form.text("estimate", "trip.estimate", {.hint_key = "trip.estimate_hint"});
}

void show_learning(TripFormView& view, Form const& form) {
  auto const area = [&](std::string_view name, std::string_view label, std::string_view hint, bool is_required) {
    return form.area(name, label, {.required = is_required, .max_length = kMostOfParagraph, .rows = 4, .hint_key = hint});
  };
  view.our_status = area("our_status", "trip.our_status", "trip.our_status_hint", true);
  view.our_figure = form.text("our_figure", "trip.our_figure", {.max_length = kMostOfLine, .hint_key = "trip.our_figure_hint"});
  view.our_figure_on = form.date("our_figure_on", "trip.our_figure_on", {});
  view.our_figure_source = form.text("our_figure_source", "trip.our_figure_source", {.max_length = kMostOfLine});
  view.gap = area("gap", "trip.gap", "trip.gap_hint", true);
  view.desk_findings = area("desk_findings", "trip.desk_findings", "trip.desk_findings_hint", true);
  view.data_to_get = area("data_to_get", "trip.data_to_get", "trip.data_to_get_hint", false);
  view.earlier_visits_answer = area("earlier_visits_answer", "trip.earlier_answer", "trip.earlier_answer_hint", false);
}

template <class Date>
std::string text_or_nothing(std::optional<Date> const& day) {
  return day ? to_text(*day) : std::string{};
}

template <class N>
std::string text_or_nothing(Id<N> const& id) {
  return id.is_nil() ? std::string{} : to_text(id);
}

}  // namespace

TripFormStock read_stock(Tx& tx, Actor const& actor, Team team, Trip const* trip) {
  auto stock = TripFormStock{.issues = list_choosable_issues(tx, actor)};
  auto seen = std::vector<DepartmentId>{};
  for (auto const& member : team.members) {
    if (!may_be_traveler(member) || std::ranges::find(seen, member.department) != seen.end()) continue;
    seen.push_back(member.department);
    std::ranges::move(list_people_of(tx, member.department), std::back_inserter(stock.colleagues));
  }
  auto const bound = trip != nullptr ? trip->issue : team.issue;
  auto const is_listed = std::ranges::find(stock.issues, bound, &Issue::id) != stock.issues.end();
  if (!is_listed)  // it has moved on since, but this plan stays bound to it
    if (auto issue = find_issue(tx, actor, bound)) stock.issues.push_back(*std::move(issue));
  if (trip != nullptr) {
    stock.earlier = list_seen_trips(tx, actor, *trip);
    stock.stops = trip->stops;
  }
  stock.team = std::move(team);
  return stock;
}

void fill(Form& form, TripInput const& input) {
  form.set("issue", text_or_nothing(input.issue)).set("kind", std::string{to_word(input.kind)}).set("purpose", input.purpose);
  form.set("destination", input.destination).set("starts_on", text_or_nothing(input.starts_on));
  form.set("ends_on", text_or_nothing(input.ends_on)).set("transport", std::string{to_word(input.transport)});
  form.set("distance_km", input.distance_km ? std::to_string(*input.distance_km) : "").set("budget_line", input.budget_line);
  form.set("own_car_reason", input.own_car_reason).set("lodging_plan", input.lodging_plan);
  form.set("estimate", input.estimate.amount == 0 ? "" : with_commas(input.estimate)).set("our_status", input.our_status);
  form.set("our_figure", input.our_figure).set("our_figure_on", text_or_nothing(input.our_figure_on));
  form.set("our_figure_source", input.our_figure_source).set("gap", input.gap).set("desk_findings", input.desk_findings);
  form.set("data_to_get", input.data_to_get).set("earlier_visits_answer", input.earlier_visits_answer);
  form.set("version", std::to_string(input.version));
  for (auto i = 0; i < static_cast<int>(input.questions.size()); ++i) {
    auto const& question = input.questions[static_cast<std::size_t>(i)];
    form.set(row_name("questions", i, "id"), text_or_nothing(question.id));
    form.set(row_name("questions", i, "question"), question.question);
    form.set(row_name("questions", i, "from"), text_or_nothing(question.from));
    form.set(row_name("questions", i, "from_trip"), question.from_trip);
  }
  for (auto i = 0; i < static_cast<int>(input.stops.size()); ++i) {
    auto const& stop = input.stops[static_cast<std::size_t>(i)];
    auto set = [&](std::string_view field, std::string value) { form.set(row_name("stops", i, field), std::move(value)); };
    set("on", stop.on == Date{} ? "" : to_text(stop.on));
    set("from_time", stop.from_time);
    set("until_time", stop.until_time);
    set("place", stop.place);
    set("host", text_or_nothing(stop.host));
    set("host_name", stop.host.is_nil() ? stop.host_name : "");
    set("activity", std::string{to_word(stop.activity)});
    set("note", stop.note);
  }
  for (auto i = 0; i < static_cast<int>(input.travelers.size()); ++i) {
    auto const& traveler = input.travelers[static_cast<std::size_t>(i)];
    form.set(row_name("travelers", i, "person"), text_or_nothing(traveler.person));
    form.set(row_name("travelers", i, "task"), traveler.task);
    form.set(row_name("travelers", i, "deputy"), text_or_nothing(traveler.deputy));
  }
}

TripFormView to_form_view(Form const& form, TripFormStock const& stock, Locale const& locale, Language language) {
  auto view = TripFormView{.team = stock.team.name, .version = {.name = "version", .value = form.value("version")}};
  show_purpose(view, form, stock, locale, language);
  show_learning(view, form);
  for (auto const& earlier : stock.earlier)
    view.earlier.push_back(earlier.hosts + " · " + day_text_with_weekday(language, earlier.on) + " · " + earlier.team_name);
  view.questions_group = form.text("questions", "trip.questions");
  view.stops_group = form.text("stops", "trip.itinerary");
  view.travelers_group = form.text("travelers", "trip.travelers");
  view.approver = form.text("approver", "trip.approver");
  auto const questions = form.row_count("questions", 0);
  for (auto i = 0; i < std::max(questions + 1, kQuestionRows); ++i) view.questions.push_back(question_row(form, i));
  auto const stops = form.row_count("stops", 0);
  for (auto i = 0; i < stops + 2; ++i) view.stops.push_back(stop_row(form, stock, locale, language, i));
  auto const most = std::ranges::count_if(stock.team.members, may_be_traveler);
  auto const travelers = form.row_count("travelers", static_cast<int>(most));
  for (auto i = 0; i < travelers; ++i) view.travelers.push_back(traveler_row(form, stock, i));
  view.blank_question = question_row(form, -1);
  view.blank_stop = stop_row(form, stock, locale, language, -1);
  view.summary = form.summary();
  return view;
}

}  // namespace baeumgil
