// What the council asks, year by year: to read and print, and as data.
#include "base/day_text.h"
#include "base/json_writer.h"
#include "features/citizens/citizen_pages.h"
#include "features/citizens/citizen_views.h"
#include "features/citizens/council_record.h"
#include "features/citizens/open_data_view.h"
#include "features/citizens/open_door.h"
#include "features/citizens/public_words_view.h"
#include "features/settings/find_settings.h"
#include "platform/csv/csv.h"
#include "platform/db/database.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

template <WordedEnum E>
std::string key_of(std::string_view prefix, E value) {
  return std::string{prefix} + std::string{to_word(value)};
}

template <WordedEnum E, class Counts>
void write_counts(JsonWriter& json, std::string_view name, Counts const& counts) {
  json.key(name).begin_object();
  for (auto const value : all_of<E>()) json.field(to_word(value), counts[static_cast<std::size_t>(value)]);
  json.end_object();
}

CouncilYearRow to_row(Site const& site, Actor const& actor, CouncilYear const& one, std::string const& home) {
  auto const year = std::to_string(one.year);
  auto row = CouncilYearRow{.year = year, .trips = std::to_string(one.trips), .people = std::to_string(one.people)};
  row.paid = won_words(one.paid);
  row.fees = won_words(one.fees);
  row.cases = std::to_string(one.cases);
  row.benefit = won_words(one.benefit);
  row.prizes = site.words(actor, "citizens.prizes_of", {std::to_string(one.prizes), won_words(one.prizes_paid)});
  if (one.trips > 0) row.trips_path = home + "/trips?year=" + year;
  if (one.decided() > 0) row.adoptions_path = home + "/adoptions?year=" + year;
  row.decided = std::to_string(one.decided());
  for (auto const decision : all_of<Decision>())
    row.decisions.push_back({key_of("adoption.decision.", decision), std::to_string(one.decisions[static_cast<std::size_t>(decision)])});
  for (auto const state : all_of<AdoptionState>()) {
    auto const count = one.states[static_cast<std::size_t>(state)];
    if (count == 0) continue;
    row.states += (row.states.empty() ? "" : " · ") + site.words(actor, key_of("adoption.state.", state)) + " " + std::to_string(count);
  }
  return row;
}

}  // namespace

Result<Response> CitizenPages::council(Request const& request, Actor const& actor) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto view = CouncilView{.path = open_path(request.parameter("code"))};
  for (auto const decision : all_of<Decision>()) view.decisions.push_back(key_of("adoption.decision.", decision));
  auto const years = db.read(institution, [&](Tx& tx) {
    view.institution = shown_name_of(find_settings(tx), actor.language);
    view.today = day_text(actor.language, tx.today());
    return list_council_years(tx);
  });
  for (auto const& year : years) view.rows.push_back(to_row(site, actor, year, view.path));
  auto const title = site.words(actor, "citizens.council");
  return kept_by_anybody(
      site.page(request, actor,
                {.title = title, .crumbs = {{.label = site.words(actor, "citizens.home"), .path = view.path}, {.label = title}}}, view));
}

Result<Response> CitizenPages::council_csv(Request const& request, Actor const& actor) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto csv = CsvWriter{};
  auto const words = [&](std::string_view key) { return site.words(actor, key); };
  auto head = std::vector<std::string>{words("citizens.year"),
                                       words("citizens.trips"),
                                       words("citizens.people"),
                                       words("citizens.paid"),
                                       words("citizens.cancellation_fees"),
                                       words("citizens.open_cases")};
  for (auto const decision : all_of<Decision>())
    head.push_back(words("citizens.decision") + ": " + words(key_of("adoption.decision.", decision)));
  for (auto const state : all_of<AdoptionState>()) head.push_back(words("citizens.state") + ": " + words(key_of("adoption.state.", state)));
  for (auto const* key : {"citizens.benefit", "citizens.prizes", "citizens.prizes_paid"}) head.push_back(words(key));
  csv.row(head);
  for (auto const& one : db.read(institution, list_council_years)) {
    auto cells = std::vector<std::string>{std::to_string(one.year),        std::to_string(one.trips),       std::to_string(one.people),
                                          std::to_string(one.paid.amount), std::to_string(one.fees.amount), std::to_string(one.cases)};
    for (auto const count : one.decisions) cells.push_back(std::to_string(count));
    for (auto const count : one.states) cells.push_back(std::to_string(count));
    for (auto const amount : {one.benefit.amount, one.prizes, one.prizes_paid.amount}) cells.push_back(std::to_string(amount));
    csv.row(cells);
  }
  return open_data(kOpenCsv, csv.take());
}

Result<Response> CitizenPages::council_json(Request const& request, Actor const&) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto const home = base_address + open_path(request.parameter("code"));
  auto json = JsonWriter{};
  json.begin_object().key("years").begin_array();
  for (auto const& one : db.read(institution, list_council_years)) {
    json.begin_object().field("year", one.year).field("trips", one.trips).field("people", one.people).field("paid_won", one.paid.amount);
    json.field("cancellation_fees_won", one.fees.amount).field("cases", one.cases);
    write_counts<Decision>(json, "decisions", one.decisions);
    write_counts<AdoptionState>(json, "states", one.states);
    json.field("benefit_won", one.benefit.amount).field("prizes", one.prizes).field("prizes_won", one.prizes_paid.amount);
    json.field("trips_list", home + "/trips.json").field("adoptions_list", home + "/adoptions.json").end_object();
  }
  return open_data(kOpenJson, json.end_array().end_object().take());
}

}  // namespace baeumgil
