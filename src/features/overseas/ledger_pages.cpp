#include <algorithm>

#include "features/overseas/committee_store.h"
#include "features/overseas/dossier_store.h"
#include "features/overseas/overseas_pages.h"
#include "features/overseas/overseas_plan_store.h"
#include "features/overseas/overseas_words.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kMostRows = 200;

PageBlock trips_block(Reading const& read, std::vector<OverseasRow> const& rows) {
  auto block = PageBlock{.id = "overseas-trips", .title_key = "overseas.trips", .empty_key = "overseas.trips.none"};
  for (auto const& row : rows) {
    auto const where = row.country.empty() ? row.destination : read.country(row.country) + " " + row.destination;
    block.rows.push_back({.cells = {{.label_key = "trip.purpose", .text = row.purpose, .path = "/overseas/trips/" + to_text(row.id)},
                                    {.label_key = "overseas.number", .text = row.number},
                                    {.label_key = "trip.destination", .text = where},
                                    {.label_key = "trip.period", .text = read.day(row.starts_on) + " ~ " + read.day(row.ends_on)},
                                    {.label_key = "overseas.people_count", .text = std::to_string(row.travelers), .is_number = true},
                                    {.label_key = "overseas.state", .badge = read.trip_state(row.state)}}});
  }
  return block;
}

Tabs tabs_of(Reading const& read, Request const& request) {
  auto const state = std::string{request.query_value("state")};
  auto tabs = Tabs{.label_key = "overseas.state"};
  tabs.tabs.push_back({.label = read.words("overseas.tab.waiting"), .path = "/overseas", .is_current = state.empty()});
  tabs.tabs.push_back({.label = read.words("form.all"), .path = "/overseas?state=all", .is_current = state == "all"});
  for (auto const one : {TripState::review_requested, TripState::conditional, TripState::came_back})
    tabs.tabs.push_back({.label = read.word("trip.state.", one),
                         .path = "/overseas?state=" + std::string{to_word(one)},
                         .is_current = state == to_word(one)});
  return tabs;
}

PageBlock candidates_block(Reading const& read, std::vector<Candidate> const& candidates) {
  auto block = PageBlock{.id = "overseas-candidates", .title_key = "overseas.candidates", .empty_key = "overseas.candidates.none"};
  auto rank = 0;
  for (auto const& candidate : candidates)
    block.rows.push_back({.cells = {{.label_key = "overseas.candidate.rank", .text = std::to_string(++rank), .is_number = true},
                                    {.label_key = "overseas.plan.country", .text = read.country(candidate.country)},
                                    {.label_key = "overseas.candidate.city", .text = candidate.city},
                                    {.label_key = "overseas.candidate.reason", .text = candidate.reason}}});
  if (may_edit_candidates(read.actor)) block.links.push_back({"overseas.step.candidates", "/overseas/candidates/list"});
  return block;
}

struct Ledger {
  std::vector<PastTrip> past{};
  std::vector<MileageBalance> balances{};
  std::vector<MileageEntry> own{};
};

}  // namespace

Result<Response> OverseasPages::page(Request const& request, Actor const& actor, BlocksView const& view, std::string const& section) const {
  auto const key = section_key(section);
  auto crumbs = std::vector<Crumb>{};
  if (view.title != site.words(actor, key)) crumbs.push_back({.label = site.words(actor, key), .path = section});
  crumbs.push_back({.label = view.number.empty() ? view.title : view.number});
  return site.page(request, actor, {.title = view.title, .crumbs = std::move(crumbs), .section = section}, view);
}

Result<Response> OverseasPages::list(Request const& request, Actor const& actor) const {
  auto const read = Reading{site, actor};
  auto const asked = std::string{request.query_value("state")};
  auto filter = OverseasFilter{.state = enum_from_word<TripState>(asked), .is_waiting = asked.empty()};
  auto view = BlocksView{.title = read.words("overseas.menu"), .lead = read.words("overseas.list_lead"), .tabs = tabs_of(read, request)};
  db.read(actor, [&](Tx& tx) {
    view.blocks.push_back(trips_block(read, list_overseas_trips(tx, actor, filter, {}, kMostRows)));
    view.blocks.push_back(candidates_block(read, list_candidates(tx)));
    return Done{};
  });
  view.links.push_back({"overseas.people", "/overseas/people"});
  view.links.push_back({"list.xlsx", "/overseas.xlsx"});
  if (may_see_exceptions(actor)) view.links.push_back({"overseas.exceptions", "/overseas/exceptions"});
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/overseas"}, view);
}

Result<Response> OverseasPages::people(Request const& request, Actor const& actor) const {
  auto const read = Reading{site, actor};
  auto const sees_all = may_see_exceptions(actor) || actor.has(Role::accounting_officer);
  auto const ledger = db.read(actor, [&](Tx& tx) {
    auto found = Ledger{.past = list_past_trips(tx, kMostRows), .own = list_mileage_of(tx, actor.person)};
    if (sees_all) found.balances = list_balances(tx, kMostRows);
    return found;
  });
  auto view = BlocksView{.title = read.words("overseas.people"), .lead = read.words("overseas.people_lead")};
  auto own = PageBlock{.id = "own-mileage", .title_key = "overseas.mileage.own", .empty_key = "overseas.mileage.none"};
  for (auto const& entry : ledger.own)
    own.rows.push_back({.cells = {{.label_key = "overseas.mileage.airline", .text = entry.airline},
                                  {.label_key = "overseas.mileage.earned", .text = with_commas(entry.earned), .is_number = true},
                                  {.label_key = "overseas.mileage.used", .text = with_commas(entry.used), .is_number = true},
                                  {.label_key = "overseas.mileage.declared", .text = read.day(entry.declared_on)}}});
  view.blocks.push_back(std::move(own));
  if (sees_all) {
    auto all = PageBlock{.id = "all-mileage", .title_key = "overseas.mileage.balances", .empty_key = "overseas.mileage.none"};
    for (auto const& balance : ledger.balances)
      all.rows.push_back(
          {.cells = {{.label_key = "overseas.mileage.person", .text = balance.name},
                     {.label_key = "overseas.mileage.airline", .text = balance.airline},
                     {.label_key = "overseas.mileage.earned", .text = with_commas(balance.earned), .is_number = true},
                     {.label_key = "overseas.mileage.used", .text = with_commas(balance.used), .is_number = true},
                     {.label_key = "overseas.mileage.left", .text = with_commas(balance.earned - balance.used), .is_number = true}}});
    view.blocks.push_back(std::move(all));
  }
  auto past = PageBlock{.id = "past-trips", .title_key = "overseas.past", .empty_key = "overseas.past.none"};
  if (may_edit_candidates(actor)) past.links.push_back({"overseas.step.past", "/overseas/people/past-trips"});
  for (auto const& trip : ledger.past)
    past.rows.push_back({.cells = {{.label_key = "overseas.past.person", .text = trip.name},
                                   {.label_key = "overseas.plan.track", .text = read.word("overseas.track.", trip.track)},
                                   {.label_key = "overseas.plan.country", .text = read.country(trip.country)},
                                   {.label_key = "overseas.past.returned_on", .text = read.day(trip.returned_on)},
                                   {.label_key = "overseas.past.note", .text = trip.note}}});
  view.blocks.push_back(std::move(past));
  return page(request, actor, view, "/overseas");
}

Result<Response> OverseasPages::exceptions(Request const& request, Actor const& actor) const {
  if (!may_see_exceptions(actor)) return not_found();
  auto const read = Reading{site, actor};
  auto const rows = db.read(actor, [&](Tx& tx) { return list_exceptions(tx, kMostRows); });
  auto view = BlocksView{.title = read.words("overseas.exceptions"), .lead = read.words("overseas.exceptions_lead")};
  auto counts = PageBlock{.id = "exception-counts", .title_key = "overseas.exceptions.counts", .width = "s4"};
  for (auto const* kind : {"urgent", "written", "waived", "late_publication", "late_registration", "changed_without_review"})
    counts.facts.push_back(
        {"overseas.exception." + std::string{kind}, std::to_string(std::ranges::count(rows, kind, &ExceptionRow::kind))});
  auto block =
      PageBlock{.id = "exception-rows", .title_key = "overseas.exceptions", .width = "s8", .empty_key = "overseas.exceptions.none"};
  for (auto const& row : rows)
    block.rows.push_back({.cells = {{.label_key = "overseas.exception.what", .text = row.title, .path = row.path},
                                    {.label_key = "overseas.exception.kind", .text = read.words("overseas.exception." + row.kind)},
                                    {.label_key = "overseas.reason", .text = row.reason},
                                    {.label_key = "overseas.exception.on", .text = read.day(row.on)}}});
  view.blocks = {std::move(counts), std::move(block)};
  return page(request, actor, view, "/overseas");
}

}  // namespace baeumgil
