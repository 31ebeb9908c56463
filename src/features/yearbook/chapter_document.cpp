// What was learned abroad, what was taken on, what was not and why, who worked together, who was honoured, what comes next.
#include <fmt/format.h>

#include <algorithm>

#include "features/yearbook/book_document.h"
#include "features/yearbook/index_document.h"

namespace baeumgil {
namespace {

void count_in_bars(std::vector<ChartBar>& bars, std::string const& label) {
  auto bar = std::ranges::find(bars, label, &ChartBar::label);
  if (bar == bars.end()) bar = bars.insert(bar, ChartBar{.label = label});
  ++bar->value;
}

}  // namespace

void BookWriter::show_most_first(std::string_view title_key, std::vector<ChartBar> bars) {
  std::ranges::stable_sort(bars, std::greater{}, &ChartBar::value);
  if (bars.size() > 1) show_bars(words(title_key), bars, 0.8);
}

void BookWriter::add_overseas() {
  chapter(Chapter::overseas);
  if (book_.overseas.empty()) return note(words("yearbook.empty.overseas"));
  auto trips = table("yearbook.overseas.trips",
                     {"yearbook.overseas.trip", "yearbook.department", "yearbook.overseas.where", "yearbook.host",
                      "yearbook.overseas.people", "yearbook.figure.estimate", "ledger.trips"},
                     {3.6, 2, 2.6, 3, 1.1, 2.7, 2.7});
  auto lessons =
      table("yearbook.overseas.lessons", {"yearbook.overseas.trip", "yearbook.overseas.lesson", "yearbook.overseas.cases"}, {3, 6.4, 3});
  auto all = YearbookTrip{};
  for (auto const& trip : book_.overseas) {
    auto const path = "/trips/" + to_text(trip.id);
    trips.rows.push_back({{.text = trip.purpose, .link = path},
                          {.text = trip.department},
                          {.text = trip.destination + "\n" + days(trip.starts_on, trip.ends_on)},
                          {.text = trip.hosts.empty() ? "-" : trip.hosts},
                          number(trip.travelers, path),
                          amount(trip.estimate, path),
                          amount(trip.paid, path)});
    all.travelers += trip.travelers;
    all.estimate += trip.estimate;
    all.paid += trip.paid;
    auto cases = std::string{};
    for (auto const& found : trip.cases) cases += (cases.empty() ? "" : "\n") + found.title;
    if (!trip.lessons.empty() || !cases.empty())
      lessons.rows.push_back({{.text = trip.purpose, .link = path},
                              {.text = trip.lessons.empty() ? words("yearbook.overseas.no_report") : trip.lessons},
                              {.text = cases.empty() ? "-" : cases, .link = trip.cases.size() == 1 ? trip.cases.front().path : ""}});
  }
  auto const rows = rows_of(FunnelStage::trips);
  if (book_.overseas.size() > 1)
    trips.rows.push_back(
        {sum(words("budget.sum")), {}, {}, {}, number(all.travelers, rows), amount(all.estimate, rows), amount(all.paid, rows)});
  show(std::move(trips));
  if (lessons.rows.size() > 1) return show(std::move(lessons));
  note(words("yearbook.overseas.no_lessons"));
}

void BookWriter::add_adoptions() {
  chapter(Chapter::adoptions);
  if (book_.adoptions.empty()) return note(words("yearbook.empty.adoptions"));
  auto made = table("yearbook.chapter.adoptions",
                    {"yearbook.policy", "yearbook.department", "yearbook.state", "yearbook.reason", "yearbook.budget", "yearbook.effect"},
                    {4, 2.4, 2, 4, 2.6, 2.6});
  auto bars = std::vector<ChartBar>{};
  for (auto const& adoption : book_.adoptions) {
    count_in_bars(bars, words("adoption.state." + adoption.state));
    auto effect = std::string{"-"};
    if (adoption.kpi_baseline && adoption.kpi_result)
      effect = fmt::format("{:g} → {:g} {}", *adoption.kpi_baseline, *adoption.kpi_result, adoption.kpi_unit);
    auto const path = "/adoptions/" + to_text(adoption.id);
    made.rows.push_back({{.text = adoption.title, .link = path},
                         {.text = adoption.department},
                         {.text = words("adoption.state." + adoption.state)},
                         {.text = adoption.reason},
                         adoption.budget ? amount(*adoption.budget, path) : Cell{.text = "-", .align = TextAlign::right},
                         {.text = std::move(effect), .align = TextAlign::right, .link = path}});
  }
  show_most_first("yearbook.adoptions.by_state", std::move(bars));
  show(std::move(made));
  add_cards();
  add_adoptions_in("yearbook.adoptions.implemented", {"implemented", "measured", "closed_success", "closed_no_effect"});
  add_adoptions_in("yearbook.adoptions.delayed", {"delayed", "on_hold"});
  add_adoptions_in("yearbook.adoptions.dropped", {"dropped"});
}

// The newest card of each adoption that has one.
void BookWriter::add_cards() {
  section("yearbook.adoptions.cards");
  auto made = table("yearbook.adoptions.cards",
                    {"yearbook.policy", "adoption.card.quarter", "adoption.card.status", "adoption.card.progress",
                     "adoption.card.budget_used", "adoption.card.done", "adoption.card.problem"},
                    {3, 1.8, 1.3, 1.5, 2.4, 3, 3});
  for (auto const& adoption : book_.adoptions) {
    if (!adoption.card) continue;
    auto const& card = *adoption.card;
    auto const path = "/adoptions/" + to_text(adoption.id);
    made.rows.push_back({{.text = adoption.title, .link = path},
                         {.text = words("adoption.card.of", {std::to_string(card.year), std::to_string(card.quarter)})},
                         {.text = words("adoption.card.status." + card.status)},
                         number(card.progress_percent, path),
                         amount(card.budget_used, path),
                         {.text = card.done},
                         {.text = card.problem_and_measure.empty() ? "-" : card.problem_and_measure}});
  }
  if (made.rows.size() < 2) return note(words("yearbook.empty.cards"));
  show(std::move(made));
}

// Why one is late stands in its card; why one was given up, in the adoption.
void BookWriter::add_adoptions_in(std::string_view title_key, std::vector<std::string_view> const& states) {
  section(title_key);
  auto made = table(title_key, {"yearbook.policy", "yearbook.department", "yearbook.state", "yearbook.reason"}, {4, 2.4, 2, 5});
  for (auto const& adoption : book_.adoptions) {
    if (std::ranges::find(states, std::string_view{adoption.state}) == states.end()) continue;
    auto const is_late = adoption.state == "delayed" || adoption.state == "on_hold";
    auto const told_by_card = is_late && adoption.card && !adoption.card->problem_and_measure.empty();
    auto const& reason = told_by_card ? adoption.card->problem_and_measure : adoption.reason;
    made.rows.push_back({{.text = adoption.title, .link = "/adoptions/" + to_text(adoption.id)},
                         {.text = adoption.department},
                         {.text = words("adoption.state." + adoption.state)},
                         {.text = reason.empty() ? "-" : reason}});
  }
  if (made.rows.size() < 2) return note(words("yearbook.empty.none_in_state"));
  show(std::move(made));
}

// What went wrong where we went, what we did not take on and why, and what trips found that does not fit us.
void BookWriter::add_failures() {
  chapter(Chapter::failures);
  section("yearbook.failures.of_hosts");
  if (book_.failures.empty()) {
    note(words("yearbook.empty.failures"));
  } else {
    auto made = table("yearbook.failures.of_hosts", {"yearbook.cases", "yearbook.host", "yearbook.case.failures"}, {3.4, 2.2, 6});
    for (auto const& found : book_.failures)
      made.rows.push_back(
          {{.text = found.title, .link = "/cases/" + to_text(found.id)}, {.text = found.host}, {.text = found.failure_points}});
    show(std::move(made));
  }
  add_refusals();
  section("yearbook.failures.not_adoptable");
  if (book_.not_adoptable.empty()) return note(words("yearbook.empty.not_adoptable"));
  auto made = table("yearbook.failures.not_adoptable", {"yearbook.overseas.trip", "yearbook.reason"}, {4, 7});
  for (auto const& found : book_.not_adoptable)
    made.rows.push_back({{.text = found.purpose, .link = "/trips/" + to_text(found.trip)}, {.text = found.text}});
  show(std::move(made));
}

void BookWriter::add_refusals() {
  section("yearbook.failures.refused");
  if (book_.refusals.empty()) return note(words("yearbook.empty.refused"));
  auto bars = std::vector<ChartBar>{};
  auto made =
      table("yearbook.failures.refused",
            {"yearbook.policy", "yearbook.department", "yearbook.state", "adoption.reason_code", "yearbook.reason", "adoption.decided_on"},
            {3.4, 2.2, 1.8, 2, 4.4, 2.2});
  for (auto const& adoption : book_.refusals) {
    auto const code = adoption.reason_code.empty() ? std::string{"-"} : words("adoption.reason." + adoption.reason_code);
    made.rows.push_back({{.text = adoption.title, .link = "/adoptions/" + to_text(adoption.id)},
                         {.text = adoption.department},
                         {.text = words("adoption.state." + adoption.state)},
                         {.text = code},
                         {.text = adoption.reason},
                         {.text = adoption.decided_on ? day(*adoption.decided_on) : "-"}});
    if (!adoption.reason_code.empty()) count_in_bars(bars, code);
  }
  show_most_first("yearbook.failures.by_reason", std::move(bars));
  show(std::move(made));
}

void BookWriter::add_collaboration() {
  chapter(Chapter::collaboration);
  note(words("yearbook.mixed_teams", {std::to_string(book_.mixed_teams.size()), std::to_string(book_.teams.size())}));
  auto const elsewhere = std::ranges::find(book_.metrics, Metric::elsewhere, &MetricValue::metric);
  if (elsewhere != book_.metrics.end() && elsewhere->is_known())
    point(words("metric.elsewhere") + ": " + metric_value(*elsewhere) + " (" +
              words("metric.of", {with_commas(elsewhere->part), with_commas(elsewhere->whole)}) + ")",
          elsewhere->part_path);
  if (book_.mixed_teams.empty()) return;
  auto bars = std::vector<ChartBar>{};
  for (auto const& team : book_.mixed_teams) count_in_bars(bars, words("yearbook.n_departments", {std::to_string(team.departments)}));
  show_most_first("yearbook.mixed.by_departments", std::move(bars));
  auto made = table("yearbook.mixed", {"yearbook.team", "yearbook.departments", "yearbook.members"}, {6, 2, 2});
  for (auto const& team : book_.mixed_teams) {
    auto const path = "/teams/" + to_text(team.id);
    made.rows.push_back({{.text = team.name, .link = path}, number(team.departments, path), number(team.members, path)});
  }
  show(std::move(made));
}

void BookWriter::add_awards() {
  chapter(Chapter::awards);
  if (book_.prizes.empty()) return note(words("yearbook.empty.awards"));
  auto made =
      table("yearbook.chapter.awards", {"yearbook.merit", "yearbook.department", "yearbook.prize", "yearbook.amount"}, {5, 3, 2, 2.4});
  for (auto const& prize : book_.prizes) {
    auto const path = "/nominations/" + to_text(prize.nomination);
    made.rows.push_back(
        {{.text = prize.title, .link = path}, {.text = prize.department}, {.text = prize.prize}, amount(prize.amount, path)});
  }
  show(std::move(made));
}

void BookWriter::add_next() {
  chapter(Chapter::next);
  add_next_year();
  section("yearbook.next_table");
  if (book_.open_issues.empty()) return note(words("yearbook.empty.next"));
  note(words("yearbook.next_issues", {std::to_string(book_.open_issues.size())}));
  auto made = table("yearbook.next_table", {"yearbook.issue", "yearbook.department", "yearbook.state", "yearbook.cases"}, {6, 3, 2.4, 1.4});
  for (auto const& issue : book_.open_issues)
    made.rows.push_back({{.text = issue.title, .link = "/issues/" + to_text(issue.id)},
                         {.text = issue.owner_department},
                         {.text = words("issue.state." + issue.state)},
                         number(issue.cases, "/cases?issue=" + to_text(issue.id))});
  show(std::move(made));
}

// What was decided and is not finished: its steps and its money of the year to come.
void BookWriter::add_next_year() {
  section("yearbook.next.plan");
  auto made = table("yearbook.next.plan",
                    {"yearbook.policy", "yearbook.department", "yearbook.state", "yearbook.next.steps", "yearbook.next.budget"},
                    {3.6, 2.2, 1.8, 4.6, 2.8});
  auto all = Won{};
  for (auto const& adoption : book_.adoptions) {
    auto const is_over = adoption.state.starts_with("closed") || adoption.state == "dropped" || adoption.state == "rejected";
    if (is_over || (adoption.next_steps.empty() && !adoption.next_budget)) continue;
    auto steps = std::string{};
    for (auto const& step : adoption.next_steps) steps += (steps.empty() ? "" : "\n") + day(step.due_on) + " " + step.title;
    auto const path = "/adoptions/" + to_text(adoption.id);
    made.rows.push_back({{.text = adoption.title, .link = path},
                         {.text = adoption.department},
                         {.text = words("adoption.state." + adoption.state)},
                         {.text = steps.empty() ? "-" : steps},
                         adoption.next_budget ? amount(*adoption.next_budget, path) : Cell{.text = "-", .align = TextAlign::right}});
    all += adoption.next_budget.value_or(Won{});
  }
  if (made.rows.size() < 2) return note(words("yearbook.empty.next_plan", {std::to_string(book_.year + 1)}));
  if (made.rows.size() > 2) made.rows.push_back({sum(words("budget.sum")), {}, {}, {}, amount(all, rows_of(FunnelStage::adoptions))});
  show(std::move(made));
}

// Three to a line.
void BookWriter::add_teams() {
  constexpr auto across = std::size_t{3};
  if (book_.teams.empty()) return;
  auto made = Table{.caption = words("yearbook.teams"), .widths = {1, 1, 1}};
  for (auto const& team : book_.teams) {
    if (made.rows.empty() || made.rows.back().size() == across) made.rows.emplace_back();
    made.rows.back().push_back({.text = team.number + " " + team.name, .link = "/teams/" + to_text(team.id)});
  }
  made.rows.back().resize(across);
  show(std::move(made));
}

void BookWriter::add_places() {
  auto made = table("ledger.places", {"ledger.place", "ledger.province", "ledger.learned", "ledger.taught"}, {4, 3, 2, 2});
  for (auto const& place : book_.places) {
    auto const path = "/targets/" + to_text(place.id);
    made.rows.push_back({{.text = place.name, .link = path},
                         {.text = place.province.empty() ? words("ledger.off_map") : place.province},
                         number(place.learned, path),
                         number(place.taught, path)});
  }
  if (made.rows.size() > 1) show(std::move(made));
}

void BookWriter::add_appendix() {
  document_.blocks.push_back(Heading{.text = words("yearbook.chapter.appendix")});
  section("yearbook.teams");
  add_teams();
  section("yearbook.hosts");
  note(words("yearbook.hosts_thanks"));
  add_places();
  section("yearbook.definitions");
  note(words("funnel.limit.attributes"));
  note(words("funnel.limit.metrics"));
  note(words("yearbook.limit.texts"));
  auto definitions = std::vector<LabelledText>{};
  for (auto const stage : all_of<FunnelStage>()) {
    auto const word = std::string{to_word(stage)};
    definitions.push_back({.label = words("funnel." + word), .text = words("funnel.meaning." + word)});
  }
  show(facts_table(definitions));
  auto index = index_of(book_, locale_, language_);
  if (index.rows.size() < 2) return;
  section("yearbook.index");
  show(std::move(index));
}

}  // namespace baeumgil
