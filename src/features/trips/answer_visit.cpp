#include "features/trips/answer_visit.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/trips/tell_desk.h"
#include "features/trips/trip_json.h"
#include "features/trips/visit_store.h"
#include "platform/db/database.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

constexpr auto kMostOfAnswer = std::size_t{2000};

std::optional<Problem> proposal_problem(std::vector<ProposedTime> const& proposed, Instant now) {
  if (proposed.empty()) return invalid("proposed_on", "field.required");
  if (proposed.size() > kMostProposed) return invalid("proposed_on", "visit.answer.too_many", {std::to_string(kMostProposed)});
  if (std::ranges::any_of(proposed, [&](ProposedTime const& one) { return one.at <= now; }))
    return invalid("proposed_on", "visit.answer.date_passed");
  return std::nullopt;
}

std::string_view apply(HostAnswer const& answer, Visit& visit) {
  visit.attendants = answer.attendants;
  visit.limits = answer.limits;
  visit.photo_allowed = answer.photo_allowed;
  visit.share_allowed = answer.share_allowed;
  visit.arrival_info = answer.arrival_info;
  switch (*answer.decision) {
    case HostDecision::accept:
      visit.state = VisitState::accepted;
      visit.agreed_at = answer.takes_second_choice ? *visit.second_choice_at : visit.first_choice_at;
      return "visit.accepted";
    case HostDecision::propose_date:
      visit.state = VisitState::counter_proposed;
      visit.proposed = answer.proposed;
      return "visit.date_proposed";
    case HostDecision::decline:
      break;
  }
  visit.state = VisitState::declined;
  visit.decline_reason = answer.decline_reason;
  return "visit.declined";
}

}  // namespace

std::optional<Problem> answer_problem(HostAnswer const& answer, Visit const& visit, Instant now) {
  if (!answer.decision) return invalid("decision", "field.required");
  if (*answer.decision == HostDecision::decline && answer.decline_reason.empty()) return invalid("decline_reason", "field.reason_required");
  if (*answer.decision == HostDecision::accept && answer.takes_second_choice && !visit.second_choice_at)
    return invalid("decision", "field.unknown_choice");
  if (*answer.decision == HostDecision::propose_date)
    if (auto problem = proposal_problem(answer.proposed, now)) return problem;
  // Anybody who holds the link may write here, so there is an end to it.
  for (auto const& [field, text] : {std::pair{"attendants", &answer.attendants}, std::pair{"limits", &answer.limits},
                                    std::pair{"arrival_info", &answer.arrival_info}, std::pair{"decline_reason", &answer.decline_reason}})
    if (character_count(*text) > kMostOfAnswer) return invalid(field, "field.too_long", {std::to_string(kMostOfAnswer)});
  return std::nullopt;
}

Result<VisitId> record_host_answer(Tx& tx, Actor const& host, Visit visit, HostAnswer const& answer) {
  auto const before = to_json(visit);
  auto const verb = apply(answer, visit);
  visit.answered_at = tx.now();
  TRY(update_visit(tx, visit));
  cancel_jobs(tx, "visit.wait", to_text(visit.id));
  record_event(tx, host, {.verb = verb, .subject = {"visit", visit.id.value, visit.host_name}, .before = before, .after = to_json(visit)});
  auto const trip = TRY(find_trip(tx, host, visit.trip));
  notify(tx, {.to = trip.leader,
              .key = "notice.visit.answered",
              .arguments = {visit.number, visit.host_name},
              .path = "/visits/" + to_text(visit.id)});
  return tell_desk(tx, trip, visit.id);
}

std::optional<LinkToken> read_visit_token(std::string_view text) {
  constexpr auto kLongest = std::size_t{100};
  return text.size() > kLongest ? std::nullopt : read_link_token(text);
}

Result<VisitId> view_visit(Database& db, Actor const& host, LinkToken const& token) {
  return db.write(host, [&](Tx& tx) -> Result<VisitId> {
    auto visit = find_visit_by_token(tx, hash_of(token));
    if (!visit) return not_found();
    if (visit->state != VisitState::sent) return visit->id;
    auto const before = to_json(*visit);
    visit->state = VisitState::viewed;
    visit->viewed_at = tx.now();
    TRY(update_visit(tx, *visit));
    record_event(
        tx, host,
        {.verb = "visit.viewed", .subject = {"visit", visit->id.value, visit->host_name}, .before = before, .after = to_json(*visit)});
    return visit->id;
  });
}

Result<VisitId> answer_visit(Database& db, Actor const& host, LinkToken const& token, HostAnswer const& answer) {
  return db.write(host, [&](Tx& tx) -> Result<VisitId> {
    auto visit = find_visit_by_token(tx, hash_of(token));
    if (!visit) return not_found();
    if (!awaits_answer(visit->state)) return conflict("visit.answer.already");
    if (auto problem = answer_problem(answer, *visit, tx.now())) return std::move(*problem);
    return record_host_answer(tx, host, *std::move(visit), answer);
  });
}

}  // namespace baeumgil
