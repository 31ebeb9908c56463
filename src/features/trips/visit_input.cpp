#include "features/trips/visit_input.h"

#include <algorithm>

#include "features/trips/proposed_time_rows.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

// A day and an hour in Seoul; a day without its hour is half an answer.
std::optional<Instant> read_moment(Fields& fields, std::string_view day_field, std::string_view time_field) {
  auto const day = fields.date(day_field);
  auto const time = fields.text(time_field);
  if (!day) return std::nullopt;
  if (time.empty()) {
    fields.refuse(time_field, "field.required");
    return std::nullopt;
  }
  auto const at = instant_from_seoul(*day, time);
  if (!at) fields.refuse(time_field, "trip.stop.not_a_time");
  return at;
}

// yes, no, or left open. JSON says true and false.
std::optional<bool> read_yes_no(Fields& fields, std::string_view name) {
  auto const word = fields.text(name);
  if (word.empty()) return std::nullopt;
  if (word == "yes" || word == "true") return true;
  if (word == "no" || word == "false") return false;
  fields.refuse(name, "field.unknown_choice");
  return std::nullopt;
}

}  // namespace

VisitInput read_visit_input(Fields& fields) {
  auto input = VisitInput{.host = fields.id<InstitutionId>("host").value_or(InstitutionId{})};
  input.host_name = fields.text("host_name");
  input.host_department = fields.text("host_department");
  input.host_email = fields.text("host_email");
  input.first_choice_at = read_moment(fields, "first_choice_on", "first_choice_time");
  input.second_choice_at = read_moment(fields, "second_choice_on", "second_choice_time");
  input.place = fields.text("place");
  input.topic = fields.text("topic");
  input.requests = fields.text("requests");
  input.contact_phone = fields.text("contact_phone");
  return input;
}

DateChosen read_date_chosen(Fields& fields) {
  auto chosen = DateChosen{.time = fields.text("agreed_time")};
  if (auto const position = fields.integer("proposal"))
    chosen.proposal = static_cast<int>(std::clamp<std::int64_t>(*position, -1, std::int64_t{kMostProposed}));
  return chosen;
}

HostAnswer read_host_answer(Fields& fields) {
  auto answer = HostAnswer{};
  auto const decision = fields.text("decision");
  answer.takes_second_choice = decision == "accept_second";
  if (answer.takes_second_choice)
    answer.decision = HostDecision::accept;
  else
    answer.decision = fields.choice<HostDecision>("decision");
  answer.proposed = read_proposed_times(fields);
  answer.attendants = fields.text("attendants");
  answer.limits = fields.text("limits");
  answer.photo_allowed = read_yes_no(fields, "photo_allowed");
  answer.share_allowed = read_yes_no(fields, "share_allowed");
  answer.arrival_info = fields.text("arrival_info");
  answer.decline_reason = fields.text("decline_reason");
  return answer;
}

}  // namespace baeumgil
