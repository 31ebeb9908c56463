// The metrics and the money, by the words of their definitions.
#include <algorithm>

#include "features/yearbook/tests/independent_book.h"

namespace baeumgil {
namespace {

std::set<Uuid> standing(RawBook const& book, FunnelStage stage, FunnelScope const& scope) {
  auto const found = stand_in(book.rows, stage, scope);
  return {found.begin(), found.end()};
}

Uuid id_in(RawRow const& row, std::string const& column) { return uuid_from_text(row.at(column)).value_or(Uuid{}); }
Date day_of(std::string const& text) { return *date_from_text(text); }
Date day_of_instant(std::string const& text) { return day_in_seoul(*instant_from_text(text)); }
std::int64_t number_in(RawRow const& row, std::string const& column) { return row.at(column).empty() ? 0 : std::stoll(row.at(column)); }
bool is_by(std::string const& day, Date until) { return !day.empty() && day_of(day) <= until; }

PartOfWhole adoption_rate(RawBook const& book, FunnelScope const& scope, Date until) {
  auto taken_on = std::set<std::string>{};
  for (auto const& id : standing(book, FunnelStage::adoptions, {.on = scope.on})) taken_on.insert(book.adoptions.at(id).at("case"));
  auto rate = PartOfWhole{};
  for (auto const& id : standing(book, FunnelStage::cases, scope)) {
    auto const& published = book.cases.at(id).at("published_at");
    if (published.empty() || day_of_instant(published) < plus_months(until, -12)) continue;
    ++rate.whole;
    if (taken_on.contains(to_text(id))) ++rate.part;
  }
  return rate;
}

PartOfWhole decision_days(RawBook const& book, FunnelScope const& scope, Date until) {
  auto days = std::vector<std::int64_t>{};
  for (auto const& id : standing(book, FunnelStage::decisions, scope)) {
    auto const& adoption = book.adoptions.at(id);
    auto const& published = book.cases.at(id_in(adoption, "case")).at("published_at");
    if (!published.empty() && is_by(adoption.at("decided_on"), until))
      days.push_back(day_of(adoption.at("decided_on")) - day_of_instant(published));
  }
  std::ranges::sort(days);
  auto const count = static_cast<std::int64_t>(days.size());
  return {.part = days.empty() ? 0 : days[static_cast<std::size_t>((count - 1) / 2)], .whole = count};
}

PartOfWhole reasons_given(RawBook const& book, FunnelScope const& scope) {
  auto found = PartOfWhole{};
  auto const decided = standing(book, FunnelStage::decisions, scope);
  for (auto const& row : book.rows.rows) {
    if (!decided.contains(row.id) || row.state_on(scope.on) != "rejected") continue;
    ++found.whole;
    if (!book.adoptions.at(row.id).at("reason").empty()) ++found.part;
  }
  return found;
}

PartOfWhole on_time(RawBook const& book, FunnelScope const& scope) {
  auto found = PartOfWhole{};
  for (auto const& id : standing(book, FunnelStage::reports, scope)) {
    auto const& report = book.reports.at(id);
    if (report.at("submitted_at").empty()) continue;
    ++found.whole;
    if (day_of_instant(report.at("submitted_at")) <= day_of(report.at("due_on"))) ++found.part;
  }
  return found;
}

PartOfWhole elsewhere(RawBook const& book, FunnelScope const& scope) {
  auto went_from = std::map<std::string, std::set<std::string>>{};  // by trip
  for (auto const& traveler : book.travelers)
    went_from[traveler.at("trip")].insert(book.people.at(id_in(traveler, "person")).at("department"));
  auto found = PartOfWhole{};
  for (auto const& id : standing(book, FunnelStage::adoptions, scope)) {
    ++found.whole;
    auto const& adoption = book.adoptions.at(id);
    auto const report = id_in(book.cases.at(id_in(adoption, "case")), "report");
    auto const trip = report.is_nil() ? std::string{} : book.reports.at(report).at("trip");
    auto const went = went_from[trip].contains(adoption.at("owner"));
    if (!adoption.at("owner").empty() && !went) ++found.part;
  }
  return found;
}

PartOfWhole newcomers(RawBook const& book, FunnelScope const& scope) {
  if (!scope.year || scope.program || scope.department || scope.field) return {};
  auto const trips = standing(book, FunnelStage::trips, {.on = scope.on});
  auto years = std::map<std::string, std::set<std::int64_t>>{};
  for (auto const& traveler : book.travelers) {
    auto const trip = id_in(traveler, "trip");
    if (trips.contains(trip))
      years[traveler.at("person")].insert(number_in(book.programs.at(id_in(book.trips.at(trip), "program")), "year"));
  }
  auto found = PartOfWhole{};
  for (auto const& [person, went] : years) {
    if (!went.contains(*scope.year)) continue;
    ++found.whole;
    if (*went.begin() == *scope.year) ++found.part;
  }
  return found;
}

std::int64_t minutes(std::string const& time) { return std::stoll(time.substr(0, 2)) * 60 + std::stoll(time.substr(3, 2)); }

PartOfWhole official_hours(RawBook const& book, FunnelScope const& scope) {
  auto const trips = standing(book, FunnelStage::trips, scope);
  auto found = PartOfWhole{};
  for (auto const& stop : book.stops) {
    if (!trips.contains(id_in(stop, "trip"))) continue;
    auto const length = minutes(stop.at("until")) - minutes(stop.at("from"));
    found.whole += length;
    if (stop.at("activity") == "official") found.part += length;
  }
  return {.part = found.part / 60, .whole = found.whole / 60};
}

PartOfWhole feedback(RawBook const& book, FunnelScope const& scope) {
  auto const trips = standing(book, FunnelStage::trips, scope);
  auto found = PartOfWhole{};
  for (auto const& visit : book.visits) {
    auto const& state = visit.at("state");
    auto const is_told = state == "feedback_sent" || state == "closed";
    if (!trips.contains(id_in(visit, "trip")) || !(is_told || state == "visited" || state == "thanked")) continue;
    ++found.whole;
    if (is_told) ++found.part;
  }
  return found;
}

PartOfWhole new_text(RawBook const& book, FunnelScope const& scope) {
  auto const reports = standing(book, FunnelStage::reports, scope);
  auto found = PartOfWhole{};
  for (auto const& one : book.compared) {
    if (!reports.contains(id_in(one, "report"))) continue;
    found.whole += number_in(one, "sentences");
    found.part += number_in(one, "sentences") - number_in(one, "alike");
  }
  return found;
}

std::int64_t staff_days(RawBook const& book, FunnelScope const& scope, Date until) {
  auto const trips = standing(book, FunnelStage::trips, scope);
  auto days = std::int64_t{0};
  for (auto const& traveler : book.travelers) {
    auto const id = id_in(traveler, "trip");
    if (!trips.contains(id) || !is_by(book.trips.at(id).at("ends_on"), until)) continue;
    days += day_of(book.trips.at(id).at("ends_on")) - day_of(book.trips.at(id).at("starts_on")) + 1;
  }
  return days;
}

void add_travel(std::map<std::string, std::int64_t>& sums, RawBook const& book, FunnelScope const& scope, Date until) {
  auto const all = of_scope(book.rows, FunnelStage::trips, scope);
  auto const trips = std::set<Uuid>{all.begin(), all.end()};
  for (auto const& id : trips)
    if (auto const& trip = book.trips.at(id); is_by(trip.at("fee_on"), until)) sums["fees"] += number_in(trip, "fee");
  auto claims = std::set<std::string>{};
  for (auto const& expense : book.expenses) {
    if (!trips.contains(id_in(expense, "trip"))) continue;
    claims.insert(expense.at("id"));
    if (!is_by(expense.at("paid_on"), until)) continue;
    ++sums["claims"];
    sums["paid"] += number_in(expense, "allowed");
  }
  for (auto const& recovery : book.recoveries)
    if (claims.contains(recovery.at("expense")) && is_by(recovery.at("paid_back_on"), until))
      sums["taken_back"] += number_in(recovery, "amount") + number_in(recovery, "surcharge");
  sums["days"] = staff_days(book, scope, until);
}

void add_prizes(std::map<std::string, std::int64_t>& sums, RawBook const& book, FunnelScope const& scope, Date until) {
  for (auto const& prize : book.prizes) {
    auto const program = id_in(prize, "program");
    if (!is_by(prize.at("decided_on"), until) || is_by(prize.at("revoked_on"), until)) continue;
    if (scope.year && number_in(book.programs.at(program), "year") != *scope.year) continue;
    if (scope.program && program != scope.program->value) continue;
    if (scope.department && id_in(prize, "department") != scope.department->value) continue;
    ++sums["prizes"];
    sums["prizes_decided"] += number_in(prize, "amount");
    if (is_by(prize.at("paid_on"), until)) sums["prizes_paid"] += number_in(prize, "amount");
  }
}

void add_benefits(std::map<std::string, std::int64_t>& sums, RawBook const& book, FunnelScope const& scope, Date until) {
  auto const all = of_scope(book.rows, FunnelStage::adoptions, scope);
  auto const adoptions = std::set<Uuid>{all.begin(), all.end()};
  for (auto const& benefit : book.benefits) {
    if (!adoptions.contains(id_in(benefit, "adoption")) || !is_by(benefit.at("recorded_on"), until)) continue;
    sums[is_by(benefit.at("confirmed_on"), until) ? "confirmed" : "unconfirmed"] += number_in(benefit, "amount");
  }
}

}  // namespace

std::map<std::string, std::int64_t> sum_money_again(RawBook const& book, FunnelScope const& scope, Date today) {
  static auto const kAllowed = std::set<std::string>{"permitted", "ready", "in_progress", "came_back", "reported", "closed"};
  auto const until = scope.on.value_or(today);
  auto sums = std::map<std::string, std::int64_t>{};
  for (auto const* name :
       {"paid", "fees", "claims", "taken_back", "prizes", "prizes_decided", "prizes_paid", "confirmed", "unconfirmed", "budget"})
    sums[name] = 0;
  sums["planned"] = 0;
  add_travel(sums, book, scope, until);
  add_prizes(sums, book, scope, until);
  add_benefits(sums, book, scope, until);
  for (auto const& [id, program] : book.programs)
    if (scope.year && number_in(program, "year") == *scope.year && program.at("state") != "draft")
      sums["budget"] += number_in(program, "budget");
  auto const trips = of_scope(book.rows, FunnelStage::trips, scope);
  for (auto const& row : book.rows.rows)
    if (std::ranges::binary_search(trips, row.id) && kAllowed.contains(row.state_on(scope.on)))
      sums["planned"] += number_in(book.trips.at(row.id), "estimate");
  return sums;
}

std::map<std::string, PartOfWhole> count_metrics_again(RawBook const& book, FunnelScope const& scope, Date today) {
  auto const until = scope.on.value_or(today);
  auto const adopted = static_cast<std::int64_t>(standing(book, FunnelStage::adoptions, scope).size());
  auto const measured = static_cast<std::int64_t>(standing(book, FunnelStage::effects, scope).size());
  auto const money = sum_money_again(book, scope, today);
  auto const paid = money.at("paid") + money.at("fees");
  return {{"adoption_rate", adoption_rate(book, scope, until)},
          {"decision_days", decision_days(book, scope, until)},
          {"reasons_given", reasons_given(book, scope)},
          {"measured", {.part = measured, .whole = adopted}},
          {"cost_per_adoption", {.part = adopted > 0 ? paid / adopted : 0, .whole = adopted}},
          {"on_time", on_time(book, scope)},
          {"elsewhere", elsewhere(book, scope)},
          {"newcomers", newcomers(book, scope)},
          {"official_hours", official_hours(book, scope)},
          {"feedback", feedback(book, scope)},
          {"new_text", new_text(book, scope)}};
}

}  // namespace baeumgil
