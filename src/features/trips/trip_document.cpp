#include "features/trips/trip_document.h"

#include <algorithm>

#include "base/day_text.h"
#include "features/expenses/money_rows.h"
#include "features/targets/find_institution.h"
#include "features/trips/official_share.h"
#include "features/trips/trip_shown_view.h"
#include "features/trips/trip_words.h"
#include "platform/documents/blocks.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

class PlanWriter {
 public:
  PlanWriter(TripShown const& shown, Locale const& locale, Language language)
      : shown_{shown}, trip_{shown.trip}, locale_{locale}, language_{language} {}

  Document write(std::string const& institution) {
    document_.title = words("trip.document.title") + " " + trip_.number;
    document_.gist =
        words("trip.document.gist", {trip_.purpose, trip_.destination, trip_period(language_, trip_.starts_on, trip_.ends_on)});
    document_.keywords = {words("trip.document.keyword"), trip_.destination};
    if (!shown_.program_title.empty()) document_.keywords.push_back(shown_.program_title);
    document_.author = institution;
    document_.language = std::string{to_word(language_)};
    document_.made_at = shown_.events.empty() ? Instant{} : shown_.events.front().at;  // the newest
    document_.page_header = institution + " · " + trip_.number;
    document_.blocks.push_back(Paragraph{.text = words("trip.document.title"), .kind = ParagraphKind::title, .align = TextAlign::center});
    add_order();
    add_travelers();
    add_learning();
    add_questions();
    add_days();
    add_money();
    add_visits();
    return std::move(document_);
  }

 private:
  std::string words(std::string_view key, std::vector<std::string> const& arguments = {}) const {
    return locale_.words(language_, key, arguments);
  }
  LabelledText fact(std::string_view key, std::string text) const { return {.label = words(key), .text = std::move(text)}; }

  void add_order() {
    auto const nights = words("trip.nights_days", {std::to_string(trip_.nights()), std::to_string(trip_.days())});
    auto const distance = trip_.distance_km ? with_commas(*trip_.distance_km) : std::string{};
    auto const won_of = [&](Won amount) { return amount > Won{} ? words("trip.won", {with_commas(amount)}) : std::string{}; };
    document_.blocks.push_back(facts_table(
        {fact("trip.purpose", trip_.purpose), fact("trip.number", trip_.number), fact("trip.record_no", trip_.record_no),
         fact("trip.state", words("trip.state." + std::string{to_word(trip_.state)})), fact("trip.team", trip_.team_name),
         fact("trip.program", shown_.program_title), fact("trip.issue", shown_.issue_title),
         fact("trip.period", trip_period(language_, trip_.starts_on, trip_.ends_on) + " (" + nights + ")"),
         fact("trip.destination", trip_.destination), fact("trip.kind", words("trip.kind." + std::string{to_word(trip_.kind)})),
         fact("trip.transport", words("trip.transport." + std::string{to_word(trip_.transport)})), fact("trip.distance_km", distance),
         fact("trip.own_car_reason", trip_.own_car_reason), fact("trip.lodging_plan", trip_.lodging_plan),
         fact("trip.budget_line", trip_.budget_line), fact("trip.estimate", won_of(trip_.estimate)), fact("trip.approver", shown_.approver),
         fact("trip.cancel_fee", won_of(trip_.cancellation_fee)), fact("trip.cancel_basis", trip_.cancellation_basis)}));
  }

  void add_travelers() {
    add_heading(document_, words("trip.travelers"));
    auto rows = std::vector<std::vector<std::string>>{};
    for (auto const& traveler : trip_.travelers) {
      auto const deputy = shown_.names.find(traveler.deputy);
      rows.push_back({traveler.department_name, traveler.rank, traveler.name, traveler.task,
                      deputy == shown_.names.end() ? std::string{} : deputy->second});
    }
    document_.blocks.push_back(text_table(
        {words("trip.department"), words("visit.letter.rank"), words("visit.letter.name"), words("trip.task"), words("trip.deputy")}, rows,
        {3, 2, 2, 4, 3}));
  }

  void add_learning() {
    auto figure = trip_.our_figure;
    if (!figure.empty() && trip_.our_figure_on) figure += " (" + day_text_with_weekday(language_, *trip_.our_figure_on) + ")";
    if (!figure.empty() && !trip_.our_figure_source.empty()) figure += " · " + trip_.our_figure_source;
    add_section(document_, words("trip.our_status"), trip_.our_status);
    add_section(document_, words("trip.our_figure"), figure);
    add_section(document_, words("trip.gap"), trip_.gap);
    add_section(document_, words("trip.desk_findings"), trip_.desk_findings);
    add_section(document_, words("trip.data_to_get"), trip_.data_to_get);
    add_section(document_, words("trip.earlier_answer"), trip_.earlier_visits_answer);
  }

  void add_questions() {
    if (trip_.questions.empty()) return;
    add_heading(document_, words("trip.questions"));
    auto number = 0;
    for (auto const& question : trip_.questions)
      document_.blocks.push_back(Item{.mark = official_mark(0, ++number), .text = question.question});
  }

  void add_days() {
    if (trip_.stops.empty()) return;
    add_heading(document_, words("trip.itinerary"));
    auto stops = trip_.stops;
    std::ranges::stable_sort(stops, {}, [](Stop const& stop) { return std::pair{stop.on, stop.from_time}; });
    auto rows = std::vector<std::vector<std::string>>{};
    for (auto const& stop : stops)
      rows.push_back({day_text_with_weekday(language_, stop.on), trip_hours(stop), stop.place, stop.host_name,
                      words("trip.activity." + std::string{to_word(stop.activity)}), stop.note});
    auto table = text_table({words("trip.stop.on"), words("trip.stop.hours"), words("trip.stop.place"), words("trip.stop.host"),
                             words("trip.stop.activity"), words("trip.stop.note")},
                            rows, {3, 2.4, 4, 3.4, 2, 2.4});
    if (auto const share = official_share(trip_.stops)) table.note = words("trip.official_share", {std::to_string(share->percent())});
    document_.blocks.push_back(std::move(table));
  }

  // 여비 산출내역: fares and what the rules give each traveller; of a trip abroad the costs of its plan too.
  void add_money() {
    add_heading(document_, words("trip.money"));
    auto const money = to_money_view(locale_, language_, shown_.estimate.each);
    auto rows = std::vector<std::vector<std::string>>{{words("expense.item.fare"),
                                                       trip_period(language_, trip_.starts_on, trip_.ends_on),
                                                       fare_text(locale_, language_, shown_),
                                                       {},
                                                       {}}};
    for (auto const& line : money.lines)
      rows.push_back({line.item, line.days, line.formula, line.amount, line.rules.empty() ? std::string{} : line.rules.front().text});
    // A sum that lacks a rate or a row is none.
    auto const is_whole = money.missing.empty();
    rows.push_back({words("trip.money.each"), {}, {}, is_whole ? money.payable : std::string{}, is_whole ? money.rounding : std::string{}});
    auto table = text_table({words("trip.money.item"), words("expense.line.days"), words("expense.line.formula"),
                             words("trip.money.amount"), words("trip.money.rule")},
                            rows, {2, 3, 3.4, 2.2, 5});
    if (is_whole)
      table.note = words("expense.estimate_all", {std::to_string(shown_.estimate.travelers), won_text(language_, shown_.estimate.all)});
    for (auto const& missing : money.missing) table.note += (table.note.empty() ? "" : " ") + missing.text;
    document_.blocks.push_back(std::move(table));
    if (shown_.costs.empty()) return;
    auto costs = std::vector<std::vector<std::string>>{};
    for (auto const& cost : shown_.costs)
      costs.push_back({words("overseas.cost." + std::string{to_word(cost.kind)}), cost.note, won_text(language_, cost.amount)});
    document_.blocks.push_back(
        text_table({words("overseas.cost.kind"), words("overseas.cost.note"), words("overseas.cost.amount")}, costs, {2, 4, 2}));
  }

  void add_visits() {
    if (shown_.visits.empty()) return;
    add_heading(document_, words("visit.list"));
    auto rows = std::vector<std::vector<std::string>>{};
    for (auto const& visit : shown_.visits)
      rows.push_back({visit.number, visit.host_name, trip_moment(language_, visit.agreed_at.value_or(visit.first_choice_at)),
                      words("visit.state." + std::string{to_word(visit.state)})});
    document_.blocks.push_back(
        text_table({words("trip.number"), words("visit.host"), words("trip.document.when"), words("trip.state")}, rows, {3, 4, 4, 2}));
  }

  TripShown const& shown_;
  Trip const& trip_;
  Locale const& locale_;
  Language language_;
  Document document_{};
};

}  // namespace

Document to_document(TripShown const& shown, std::string const& institution, Locale const& locale, Language language) {
  return PlanWriter{shown, locale, language}.write(institution);
}

Result<Document> read_plan_document(Tx& tx, Actor const& actor, TripId id, Locale const& locale, Language language) {
  auto const shown = TRY(read_trip_shown(tx, actor, id, locale));
  auto const own = find_institution(tx, tx.institution());
  return to_document(shown, own ? own->name : std::string{}, locale, language);
}

}  // namespace baeumgil
