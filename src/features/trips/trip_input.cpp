#include "features/trips/trip_input.h"

#include <array>

#include "base/text.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kLongText = std::size_t{4000};
constexpr auto kShortText = std::size_t{200};
constexpr auto kMostRows = std::size_t{60};

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
    stop.activity = row.choice<Activity>("activity").value_or(Activity::official);
    stop.note = row.text("note");
    auto const is_empty = !on && stop.place.empty() && stop.host.is_nil() && stop.note.empty();
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
  if (auto const distance = fields.integer("distance_km")) input.distance_km = static_cast<int>(*distance);
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

std::optional<Problem> draft_problem(TripInput const& input) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  auto wrong = [&](std::string_view field, std::string_view key, std::vector<std::string> arguments = {}) {
    problem.fields.push_back({.field = std::string{field}, .key = std::string{key}, .arguments = std::move(arguments)});
  };
  if (input.purpose.empty()) wrong("purpose", "field.required");
  if (!input.starts_on) wrong("starts_on", "field.required");
  if (!input.ends_on) wrong("ends_on", "field.required");
  if (input.starts_on && input.ends_on && *input.ends_on < *input.starts_on) wrong("ends_on", "trip.ends_before_start");
  if (input.distance_km && (*input.distance_km < 0 || *input.distance_km > 30000)) wrong("distance_km", "field.out_of_range");
  if (input.estimate.amount < 0) wrong("estimate", "field.out_of_range");
  auto const texts =
      std::array{std::pair{"our_status", &input.our_status}, std::pair{"gap", &input.gap}, std::pair{"desk_findings", &input.desk_findings},
                 std::pair{"data_to_get", &input.data_to_get}, std::pair{"earlier_visits_answer", &input.earlier_visits_answer}};
  for (auto const& [field, text] : texts)
    if (character_count(*text) > kLongText) wrong(field, "field.too_long", {std::to_string(kLongText)});
  if (character_count(input.purpose) > kShortText) wrong("purpose", "field.too_long", {std::to_string(kShortText)});
  if (character_count(input.destination) > kShortText) wrong("destination", "field.too_long", {std::to_string(kShortText)});
  if (input.stops.size() > kMostRows) wrong("stops", "field.too_many", {std::to_string(kMostRows)});
  if (problem.fields.empty()) return std::nullopt;
  return problem;
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

}  // namespace baeumgil
