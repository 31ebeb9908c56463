#include "features/trips/proposed_time_rows.h"

#include "platform/html/form.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

std::optional<ProposedTime> read_proposed_time(Fields& fields, std::size_t position) {
  auto const day_field = proposed_field("proposed_on", position);
  auto const time_field = proposed_field("proposed_time", position);
  auto const day = fields.date(day_field);
  auto const time = fields.text(time_field);
  auto const part = fields.choice<DayPart>(proposed_field("proposed_part", position)).value_or(DayPart::at_time);
  if (!day) {
    if (fields.text(day_field).empty() && (!time.empty() || part != DayPart::at_time)) fields.refuse(day_field, "field.required");
    return std::nullopt;
  }
  if (time.empty() && part != DayPart::at_time) return proposed_part(*day, part);
  auto const at = time.empty() ? std::nullopt : instant_from_seoul(*day, time);
  if (at) return ProposedTime{.at = *at};
  fields.refuse(time_field, time.empty() ? "visit.answer.time_or_part" : "trip.stop.not_a_time");
  return std::nullopt;
}

}  // namespace

std::string proposed_field(std::string_view field, std::size_t position) {
  return std::string{field} + (position == 0 ? std::string{} : "_" + std::to_string(position + 1));
}

std::vector<ProposedTimeFields> proposed_time_rows(Form const& form) {
  auto rows = std::vector<ProposedTimeFields>{};
  for (auto position = std::size_t{0}; position < kMostProposed; ++position) {
    auto const number = std::to_string(position + 1);
    auto row = ProposedTimeFields{};
    row.on = form.date(proposed_field("proposed_on", position), "visit.host.proposed_on." + number, {});
    row.time = form.text(proposed_field("proposed_time", position), "visit.host.proposed_time." + number, {.type = "time"});
    row.part = form.select(proposed_field("proposed_part", position), "visit.host.proposed_part." + number,
                           {{.value = "morning", .label = form.words("visit.part.morning")},
                            {.value = "afternoon", .label = form.words("visit.part.afternoon")}},
                           {});
    row.part.empty_label = form.words("visit.host.part_none");
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<ProposedTime> read_proposed_times(Fields& fields) {
  auto proposed = std::vector<ProposedTime>{};
  for (auto position = std::size_t{0}; position < kMostProposed; ++position)
    if (auto const one = read_proposed_time(fields, position)) proposed.push_back(*one);
  return proposed;
}

}  // namespace baeumgil
