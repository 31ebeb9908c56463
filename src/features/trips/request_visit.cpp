#include "features/trips/request_visit.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/targets/find_institution.h"
#include "features/trips/check_plan.h"
#include "features/trips/trip_json.h"
#include "features/trips/visit_signer.h"
#include "features/trips/visit_store.h"
#include "platform/db/counter.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kMostOfRequest = std::size_t{2000};
constexpr auto kMostOfRequestLine = std::size_t{200};

std::optional<Problem> input_problem(VisitInput const& input, Trip const& trip) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  auto wrong = [&](std::string_view field, std::string_view key) {
    problem.fields.push_back({.field = std::string{field}, .key = std::string{key}});
  };
  auto limit = [&](std::string_view field, std::string const& text, std::size_t most) {
    if (character_count(text) <= most) return;
    problem.fields.push_back({.field = std::string{field}, .key = "field.too_long", .arguments = {std::to_string(most)}});
  };
  if (input.host.is_nil() && input.host_name.empty()) wrong("host", "field.required");
  if (input.topic.empty()) wrong("topic", "field.required");
  limit("topic", input.topic, kMostOfRequest);
  limit("requests", input.requests, kMostOfRequest);
  limit("place", input.place, kMostOfRequestLine);
  limit("host_department", input.host_department, kMostOfRequestLine);
  limit("host_email", input.host_email, kMostOfRequestLine);
  limit("contact_phone", input.contact_phone, kMostOfRequestLine);
  if (!input.first_choice_at)
    wrong("first_choice_on", "field.required");
  else if (day_in_seoul(*input.first_choice_at) < trip.starts_on || trip.ends_on < day_in_seoul(*input.first_choice_at))
    wrong("first_choice_on", "visit.outside_trip");
  if (input.second_choice_at &&
      (day_in_seoul(*input.second_choice_at) < trip.starts_on || trip.ends_on < day_in_seoul(*input.second_choice_at)))
    wrong("second_choice_on", "visit.outside_trip");
  if (input.host_email.empty())
    wrong("host_email", "field.required");
  else if (input.host_email.find('@') == std::string::npos || input.host_email.find_first_of(" \r\n\t,;") != std::string::npos)
    wrong("host_email", "field.not_an_email");
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

void apply(VisitInput const& input, Visit& visit) {
  visit.host_department = input.host_department;
  visit.host_email = input.host_email;
  visit.first_choice_at = *input.first_choice_at;
  visit.second_choice_at = input.second_choice_at;
  visit.place = input.place;
  visit.topic = input.topic;
  visit.requests = input.requests;
  visit.contact_phone = input.contact_phone;
}

std::string visit_number(Tx& tx) {
  auto const year = tx.today().year();
  auto digits = std::to_string(next_number(tx, "visit", year));
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  return std::to_string(year) + "-협조-" + digits;
}

// It has to be signed before it can be sent.
void tell_signer(Tx& tx, Actor const& actor, Visit const& visit, Trip const& trip) {
  if (auto const signer = signer_of(tx, visit, trip); !signer.is_nil())
    notify(
        tx,
        {.to = signer, .key = "notice.visit.to_sign", .arguments = {visit.number, visit.host_name}, .path = "/visits/" + to_text(visit.id)},
        actor.person);
}

}  // namespace

Result<VisitId> request_visit(Database& db, Actor const& actor, TripId trip_id, VisitInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<VisitId> {
    auto const trip = TRY(find_trip(tx, actor, trip_id));
    if (!may_request_visit(actor, trip)) return forbidden("visit.request.not_allowed");
    if (auto problem = input_problem(input, trip)) return std::move(*problem);
    auto host_id = input.host;
    if (host_id.is_nil()) host_id = TRY(host_by_name(tx, input.host_name, "host_name"));
    auto const host = find_institution(tx, host_id);
    if (!host) return invalid("host", "field.unknown_choice");
    for (auto const& other : list_visits_of(tx, trip_id))
      if (other.host == host_id && may_still_change(other.state)) return invalid("host", "visit.request.already");
    auto visit = Visit{.id = VisitId::make(), .number = visit_number(tx), .trip = trip_id, .contact = actor.person};
    apply(input, visit);
    visit.host = host_id;
    visit.host_name = host->name;
    insert_visit(tx, visit);
    record_event(tx, actor, {.verb = "visit.requested", .subject = {"visit", visit.id.value, visit.host_name}, .after = to_json(visit)});
    tell_signer(tx, actor, visit, trip);
    return visit.id;
  });
}

Result<VisitId> edit_visit(Database& db, Actor const& actor, VisitId id, VisitInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<VisitId> {
    auto visit = TRY(find_visit(tx, actor, id));
    auto const trip = TRY(find_trip(tx, actor, visit.trip));
    if (!may_request_visit(actor, trip)) return forbidden("visit.request.not_allowed");
    if (visit.state != VisitState::draft) return conflict("visit.edit.signed");
    auto asked = input;
    if (asked.host.is_nil()) asked.host = visit.host;
    if (auto problem = input_problem(asked, trip)) return std::move(*problem);
    if (!input.host.is_nil() && input.host != visit.host) return invalid("host", "visit.edit.host_fixed");
    auto const before = to_json(visit);
    apply(input, visit);
    TRY(update_visit(tx, visit));
    record_event(tx, actor,
                 {.verb = "visit.edited", .subject = {"visit", id.value, visit.host_name}, .before = before, .after = to_json(visit)});
    return id;
  });
}

}  // namespace baeumgil
