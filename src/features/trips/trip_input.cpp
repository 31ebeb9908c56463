#include "features/trips/trip_input.h"

#include <algorithm>

#include "base/text.h"
#include "features/trips/cancel_trip.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kFarthestKm = 30'000;  // half way round the earth, and back again
constexpr auto kMostRows = std::size_t{60};

// 14:00, as a clock shows it.
bool is_time(std::string_view text) {
  auto const is_digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
  if (text.size() != 5 || text[2] != ':' || !is_digit(0) || !is_digit(1) || !is_digit(3) || !is_digit(4)) return false;
  return text.substr(0, 2) < "24" && text.substr(3) < "60";
}

struct Findings {
  Problem problem{.kind = Kind::invalid, .key = "problem.invalid"};

  void wrong(std::string field, std::string_view key, std::vector<std::string> arguments = {}) {
    problem.fields.push_back({.field = std::move(field), .key = std::string{key}, .arguments = std::move(arguments)});
  }
  void limit(std::string field, std::string const& text, std::size_t most) {
    if (character_count(text) > most) wrong(std::move(field), "field.too_long", {std::to_string(most)});
  }
};

void check_rows(TripInput const& input, Findings& findings) {
  for (auto i = std::size_t{0}; i < input.travelers.size(); ++i)
    findings.limit("travelers." + std::to_string(i) + ".task", input.travelers[i].task, kMostOfLine);
  for (auto i = std::size_t{0}; i < input.questions.size(); ++i)
    findings.limit("questions." + std::to_string(i) + ".question", input.questions[i].question, kMostOfQuestion);
  for (auto i = std::size_t{0}; i < input.stops.size(); ++i) {
    auto const& stop = input.stops[i];
    auto const row = "stops." + std::to_string(i);
    if (!stop.from_time.empty() && !is_time(stop.from_time)) findings.wrong(row + ".from_time", "trip.stop.not_a_time");
    if (!stop.until_time.empty() && !is_time(stop.until_time)) findings.wrong(row + ".until_time", "trip.stop.not_a_time");
    findings.limit(row + ".place", stop.place, kMostOfLine);
    findings.limit(row + ".note", stop.note, kMostOfLine);
  }
  if (input.stops.size() > kMostRows) findings.wrong("stops", "trip.too_many_rows", {std::to_string(kMostRows)});
  if (input.questions.size() > kMostRows) findings.wrong("questions", "trip.too_many_rows", {std::to_string(kMostRows)});
}

void read_travelers(Fields& fields, TripInput& input) {
  for (auto& row : fields.rows("travelers")) {
    auto traveler = Traveler{};
    traveler.person = row.id<PersonId>("person").value_or(PersonId{});
    traveler.task = row.text("task");
    traveler.deputy = row.id<PersonId>("deputy").value_or(PersonId{});
    if (!traveler.person.is_nil()) input.travelers.push_back(std::move(traveler));
    fields.take_problems(row);
  }
}

void read_questions(Fields& fields, TripInput& input) {
  for (auto& row : fields.rows("questions")) {
    auto question = TripQuestion{.id = row.id<QuestionId>("id").value_or(QuestionId{})};
    question.question = row.text("question");
    question.from = row.id<QuestionId>("from").value_or(QuestionId{});
    if (!question.question.empty()) input.questions.push_back(std::move(question));
    fields.take_problems(row);
  }
}

void read_stops(Fields& fields, TripInput& input) {
  for (auto& row : fields.rows("stops")) {
    auto stop = Stop{};
    auto const on = row.date("on");
    stop.from_time = row.text("from_time");
    stop.until_time = row.text("until_time");
    stop.place = row.text("place");
    stop.host = row.id<InstitutionId>("host").value_or(InstitutionId{});
    stop.host_name = row.text("host_name");
    stop.activity = row.choice<Activity>("activity").value_or(Activity::official);
    stop.note = row.text("note");
    auto const is_empty = !on && stop.place.empty() && stop.host.is_nil() && stop.host_name.empty() && stop.note.empty();
    if (!is_empty) {
      if (!on)
        row.refuse("on", "field.required");
      else
        stop.on = *on;
      input.stops.push_back(std::move(stop));
    }
    fields.take_problems(row);
  }
}

}  // namespace

TripInput read_trip_input(Fields& fields) {
  auto input = TripInput{};
  input.issue = fields.id<IssueId>("issue").value_or(IssueId{});
  input.kind = fields.choice<TripKind>("kind").value_or(TripKind::domestic);
  input.purpose = fields.text("purpose");
  input.destination = fields.text("destination");
  input.starts_on = fields.date("starts_on");
  input.ends_on = fields.date("ends_on");
  input.transport = fields.choice<Transport>("transport").value_or(Transport::train);
  if (auto const distance = fields.integer("distance_km"))
    input.distance_km = static_cast<int>(std::clamp<std::int64_t>(*distance, -1, kFarthestKm + 1));
  input.own_car_reason = fields.text("own_car_reason");
  input.lodging_plan = fields.text("lodging_plan");
  input.budget_line = fields.text("budget_line");
  input.estimate = fields.won("estimate").value_or(Won{});
  input.our_status = fields.text("our_status");
  input.our_figure = fields.text("our_figure");
  input.our_figure_on = fields.date("our_figure_on");
  input.our_figure_source = fields.text("our_figure_source");
  input.gap = fields.text("gap");
  input.desk_findings = fields.text("desk_findings");
  input.data_to_get = fields.text("data_to_get");
  input.earlier_visits_answer = fields.text("earlier_visits_answer");
  input.version = static_cast<int>(fields.integer("version").value_or(0));
  read_travelers(fields, input);
  read_questions(fields, input);
  read_stops(fields, input);
  return input;
}

CancellationCost read_cancellation_cost(Fields& fields) {
  return {.fee = fields.won("cancel_fee").value_or(Won{}), .basis = fields.text("cancel_basis")};
}

std::optional<Problem> draft_problem(TripInput const& input) {
  auto findings = Findings{};
  if (input.purpose.empty()) findings.wrong("purpose", "field.required");
  if (!input.starts_on) findings.wrong("starts_on", "field.required");
  if (!input.ends_on) findings.wrong("ends_on", "field.required");
  if (input.starts_on && input.ends_on && *input.ends_on < *input.starts_on) findings.wrong("ends_on", "trip.ends_before_start");
  if (input.distance_km && *input.distance_km < 0) findings.wrong("distance_km", "field.too_small", {"0"});
  if (input.distance_km && *input.distance_km > kFarthestKm) findings.wrong("distance_km", "field.too_large", {with_commas(kFarthestKm)});
  if (input.estimate.amount < 0) findings.wrong("estimate", "field.too_small", {"0"});
  findings.limit("purpose", input.purpose, kMostOfLine);
  findings.limit("destination", input.destination, kMostOfLine);
  findings.limit("own_car_reason", input.own_car_reason, kMostOfReason);
  findings.limit("lodging_plan", input.lodging_plan, kMostOfReason);
  findings.limit("budget_line", input.budget_line, kMostOfLine);
  findings.limit("our_figure", input.our_figure, kMostOfLine);
  findings.limit("our_figure_source", input.our_figure_source, kMostOfLine);
  findings.limit("our_status", input.our_status, kMostOfParagraph);
  findings.limit("gap", input.gap, kMostOfParagraph);
  findings.limit("desk_findings", input.desk_findings, kMostOfParagraph);
  findings.limit("data_to_get", input.data_to_get, kMostOfParagraph);
  findings.limit("earlier_visits_answer", input.earlier_visits_answer, kMostOfParagraph);
  check_rows(input, findings);
  if (findings.problem.fields.empty()) return std::nullopt;
  return std::move(findings.problem);
}

void apply(TripInput const& input, Trip& trip) {
  trip.issue = input.issue;
  trip.kind = input.kind;
  trip.purpose = input.purpose;
  trip.destination = input.destination;
  trip.starts_on = *input.starts_on;
  trip.ends_on = *input.ends_on;
  trip.transport = input.transport;
  trip.distance_km = input.distance_km;
  trip.own_car_reason = input.own_car_reason;
  trip.lodging_plan = input.lodging_plan;
  trip.budget_line = input.budget_line;
  trip.estimate = input.estimate;
  trip.our_status = input.our_status;
  trip.our_figure = input.our_figure;
  trip.our_figure_on = input.our_figure_on;
  trip.our_figure_source = input.our_figure_source;
  trip.gap = input.gap;
  trip.desk_findings = input.desk_findings;
  trip.data_to_get = input.data_to_get;
  trip.earlier_visits_answer = input.earlier_visits_answer;
  trip.travelers = input.travelers;
  trip.questions = input.questions;
  for (auto& question : trip.questions)
    if (question.id.is_nil()) question.id = QuestionId::make();
  trip.stops = input.stops;
}

TripInput input_of(Trip const& trip) {
  auto input = TripInput{.issue = trip.issue, .kind = trip.kind, .purpose = trip.purpose, .destination = trip.destination};
  input.starts_on = trip.starts_on;
  input.ends_on = trip.ends_on;
  input.transport = trip.transport;
  input.distance_km = trip.distance_km;
  input.own_car_reason = trip.own_car_reason;
  input.lodging_plan = trip.lodging_plan;
  input.budget_line = trip.budget_line;
  input.estimate = trip.estimate;
  input.our_status = trip.our_status;
  input.our_figure = trip.our_figure;
  input.our_figure_on = trip.our_figure_on;
  input.our_figure_source = trip.our_figure_source;
  input.gap = trip.gap;
  input.desk_findings = trip.desk_findings;
  input.data_to_get = trip.data_to_get;
  input.earlier_visits_answer = trip.earlier_visits_answer;
  input.travelers = trip.travelers;
  input.questions = trip.questions;
  input.stops = trip.stops;
  input.version = trip.version;
  return input;
}

}  // namespace baeumgil
