#include "features/trips/plan_step.h"

#include <algorithm>

#include "base/text.h"
#include "platform/crypto/digest.h"

namespace baeumgil {
namespace {

struct PlanField {
  std::string_view name{};  // without the number of its row
  PlanStep step{};
  std::string_view label_key{};
};

constexpr PlanField kFields[] = {
    {"purpose", PlanStep::purpose, "trip.purpose"},
    {"issue", PlanStep::purpose, "trip.issue"},
    {"kind", PlanStep::purpose, "trip.kind"},
    {"destination", PlanStep::purpose, "trip.destination"},
    {"starts_on", PlanStep::purpose, "trip.starts_on"},
    {"ends_on", PlanStep::purpose, "trip.ends_on"},
    {"our_status", PlanStep::status, "trip.our_status"},
    {"our_figure", PlanStep::status, "trip.our_figure"},
    {"our_figure_on", PlanStep::status, "trip.our_figure_on"},
    {"our_figure_source", PlanStep::status, "trip.our_figure_source"},
    {"gap", PlanStep::status, "trip.gap"},
    {"earlier_visits_answer", PlanStep::seen, "trip.earlier_answer"},
    {"questions", PlanStep::questions, "trip.questions"},
    {"questions.question", PlanStep::questions, "trip.question"},
    {"desk_findings", PlanStep::research, "trip.desk_findings"},
    {"data_to_get", PlanStep::research, "trip.data_to_get"},
    {"stops", PlanStep::itinerary, "trip.itinerary"},
    {"stops.on", PlanStep::itinerary, "trip.stop.on"},
    {"stops.from_time", PlanStep::itinerary, "trip.stop.from_time"},
    {"stops.until_time", PlanStep::itinerary, "trip.stop.until_time"},
    {"stops.place", PlanStep::itinerary, "trip.stop.place"},
    {"stops.host", PlanStep::itinerary, "trip.stop.host"},
    {"stops.host_name", PlanStep::itinerary, "trip.stop.host_name"},
    {"stops.note", PlanStep::itinerary, "trip.stop.note"},
    {"travelers", PlanStep::people, "trip.travelers"},
    {"travelers.person", PlanStep::people, "trip.traveler"},
    {"travelers.task", PlanStep::people, "trip.task"},
    {"travelers.deputy", PlanStep::people, "trip.deputy"},
    {"approver", PlanStep::people, "trip.approver"},
    {"transport", PlanStep::money, "trip.transport"},
    {"distance_km", PlanStep::money, "trip.distance_km"},
    {"own_car_reason", PlanStep::money, "trip.own_car_reason"},
    {"lodging_plan", PlanStep::money, "trip.lodging_plan"},
    {"budget_line", PlanStep::money, "trip.budget_line"},
    {"estimate", PlanStep::money, "trip.estimate"},
};

PlanField const& find_field(std::string_view field) {
  auto name = std::string{field};
  auto const first = field.find('.');
  auto const last = field.rfind('.');
  if (first != last) name = std::string{field.substr(0, first)} + std::string{field.substr(last)};
  auto const found = std::ranges::find(kFields, std::string_view{name}, &PlanField::name);
  auto const approver = std::ranges::find(kFields, std::string_view{"approver"}, &PlanField::name);
  return found == std::end(kFields) ? *approver : *found;
}

// Texts one after the other, each with its length, so that no two contents look alike.
class Sealed {
 public:
  Sealed& add(std::string_view text) {
    text_ += std::to_string(text.size()) + ":";
    text_ += text;
    return *this;
  }
  template <class T>
  Sealed& add(std::optional<T> const& value) {
    return add(value ? std::string_view{to_text(*value)} : std::string_view{});
  }
  template <class Tag>
  Sealed& add(Id<Tag> const& id) {
    return add(std::string_view{to_text(id)});
  }
  std::string take() const { return hex(sha256(text_)).substr(0, 16); }

 private:
  std::string text_{};
};

void seal_rows(PlanStep step, TripInput const& input, Sealed& sealed) {
  if (step == PlanStep::questions)
    for (auto const& question : input.questions) sealed.add(question.question).add(question.from);
  if (step == PlanStep::itinerary)
    for (auto const& stop : input.stops)
      sealed.add(to_text(stop.on))
          .add(stop.from_time)
          .add(stop.until_time)
          .add(stop.place)
          .add(stop.host)
          .add(to_word(stop.activity))
          .add(stop.note);
  if (step == PlanStep::people)
    for (auto const& traveler : input.travelers) sealed.add(traveler.person).add(traveler.task).add(traveler.deputy);
}

}  // namespace

PlanStep step_of(std::string_view field) { return find_field(field).step; }
std::string_view label_of(std::string_view field) { return find_field(field).label_key; }

void take_step(PlanStep step, TripInput const& from, TripInput& to) {
  switch (step) {
    case PlanStep::purpose:
      to.purpose = from.purpose;
      to.issue = from.issue;
      to.kind = from.kind;
      to.destination = from.destination;
      to.starts_on = from.starts_on;
      to.ends_on = from.ends_on;
      return;
    case PlanStep::status:
      to.our_status = from.our_status;
      to.our_figure = from.our_figure;
      to.our_figure_on = from.our_figure_on;
      to.our_figure_source = from.our_figure_source;
      to.gap = from.gap;
      return;
    case PlanStep::seen:
      to.earlier_visits_answer = from.earlier_visits_answer;
      return;
    case PlanStep::questions:
      to.questions = from.questions;
      return;
    case PlanStep::research:
      to.desk_findings = from.desk_findings;
      to.data_to_get = from.data_to_get;
      return;
    case PlanStep::itinerary:
      to.stops = from.stops;
      return;
    case PlanStep::people:
      to.travelers = from.travelers;
      return;
    case PlanStep::money:
      to.transport = from.transport;
      to.distance_km = from.distance_km;
      to.own_car_reason = from.own_car_reason;
      to.lodging_plan = from.lodging_plan;
      to.budget_line = from.budget_line;
      to.estimate = from.estimate;
      return;
  }
}

std::string seal_of(PlanStep step, TripInput const& input) {
  auto held = TripInput{};
  take_step(step, input, held);
  auto sealed = Sealed{};
  sealed.add(held.purpose).add(held.issue).add(to_word(held.kind)).add(held.destination).add(held.starts_on).add(held.ends_on);
  sealed.add(held.our_status).add(held.our_figure).add(held.our_figure_on).add(held.our_figure_source).add(held.gap);
  sealed.add(held.earlier_visits_answer).add(held.desk_findings).add(held.data_to_get).add(to_word(held.transport));
  sealed.add(held.distance_km ? std::to_string(*held.distance_km) : "").add(held.budget_line).add(std::to_string(held.estimate.amount));
  sealed.add(held.own_car_reason).add(held.lodging_plan);
  seal_rows(step, held, sealed);
  return sealed.take();
}

std::vector<std::string> texts_of(PlanStep step, TripInput const& input) {
  auto held = TripInput{};
  take_step(step, input, held);
  auto texts = std::vector<std::string>{held.purpose, held.destination};
  if (held.starts_on && held.ends_on) texts.push_back(to_text(*held.starts_on) + " ~ " + to_text(*held.ends_on));
  for (auto const& text : {held.our_status, held.our_figure, held.our_figure_source, held.gap, held.earlier_visits_answer,
                           held.desk_findings, held.data_to_get, held.own_car_reason, held.lodging_plan, held.budget_line})
    texts.push_back(text);
  if (held.estimate.amount != 0) texts.push_back(with_commas(held.estimate));
  for (auto const& question : held.questions) texts.push_back(question.question);
  for (auto const& stop : held.stops)
    texts.push_back(to_text(stop.on) + " " + stop.from_time + " " + stop.place + (stop.note.empty() ? "" : " (" + stop.note + ")"));
  for (auto const& traveler : held.travelers) texts.push_back(traveler.name + ": " + traveler.task);
  std::erase(texts, std::string{});
  return texts;
}

}  // namespace baeumgil
