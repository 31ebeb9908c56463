#include "features/trips/follow_visit.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/publications/public_cover.h"
#include "features/settings/find_settings.h"
#include "features/trips/as_host_reads.h"
#include "features/trips/tell_desk.h"
#include "features/trips/trip_json.h"
#include "features/trips/visit_mail.h"
#include "features/trips/visit_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

// A move by the team along the table; `prepare` may still change the letter.
struct VisitMove {
  VisitState to{};
  std::string_view verb{};
};
template <class Prepare>
Result<VisitId> move_visit(Database& db, Actor const& actor, VisitId id, VisitMove move, Prepare&& prepare) {
  return db.write(actor, [&](Tx& tx) -> Result<VisitId> {
    auto visit = TRY(find_visit(tx, actor, id));
    auto const trip = TRY(find_trip(tx, actor, visit.trip));
    if (!may_follow_visit(actor, visit, trip)) return forbidden("visit.follow.not_team");
    auto const is_withdrawal = move.to == VisitState::withdrawn && may_still_change(visit.state);
    if (!is_withdrawal && !leads(kVisitTransitions, visit.state, move.to)) return conflict("visit.follow.wrong_state");
    auto const before = to_json(visit);
    visit.state = move.to;
    TRY(prepare(tx, visit, trip));
    TRY(update_visit(tx, visit));
    record_event(tx, actor,
                 {.verb = move.verb,
                  .subject = {"visit", id.value, visit.host_name},
                  .reason = visit.state_reason,
                  .before = before,
                  .after = to_json(visit)});
    return tell_desk(tx, trip, id);
  });
}

// A host is visited on a day somebody travels.
Result<Done> keep_to_trip(Visit const& visit, Trip const& trip) {
  auto const at = visit.agreed_at.value_or(visit.first_choice_at);
  if (is_on_trip(trip, at)) return Done{};
  return invalid("agreed_on", "visit.agree.outside_trip",
                 {in_korean(day_in_seoul(at)), in_korean(trip.starts_on), in_korean(trip.ends_on)});
}

Result<Instant> chosen_time(Visit const& visit, DateChosen const& chosen) {
  if (visit.proposed.empty()) return conflict("visit.follow.wrong_state");
  if (!chosen.proposal && visit.proposed.size() > 1) return invalid("proposal", "field.required");
  auto const position = chosen.proposal.value_or(0);
  if (position < 0 || static_cast<std::size_t>(position) >= visit.proposed.size()) return invalid("proposal", "field.unknown_choice");
  auto const& proposed = visit.proposed[static_cast<std::size_t>(position)];
  if (proposed.part == DayPart::at_time) return proposed.at;
  if (chosen.time.empty()) return invalid("agreed_time", "visit.agree.needs_time");
  auto const at = instant_from_seoul(day_in_seoul(proposed.at), chosen.time);
  if (!at) return invalid("agreed_time", "trip.stop.not_a_time");
  if (!is_within(proposed, *at)) return invalid("agreed_time", "visit.agree.other_part");
  return *at;
}

}  // namespace

bool took_place(VisitState state) { return state >= VisitState::visited && !is_off(state); }

Result<VisitId> agree_date(Database& db, Actor const& actor, VisitId id, DateChosen const& chosen) {
  return move_visit(
      db, actor, id, VisitMove{VisitState::accepted, "visit.date_agreed"}, [&](Tx& tx, Visit& visit, Trip const& trip) -> Result<Done> {
        visit.agreed_at = TRY(chosen_time(visit, chosen));
        TRY(keep_to_trip(visit, trip));
        if (!visit.host_email.empty())
          queue_mail(tx, from_institution(tx, agreed_mail(as_host_reads(load_public_cover(tx).everywhere(), visit), find_settings(tx))));
        return Done{};
      });
}

Result<VisitId> confirm_visit(Database& db, Actor const& actor, VisitId id) {
  return move_visit(db, actor, id, VisitMove{VisitState::confirmed, "visit.confirmed"},
                    [](Tx&, Visit& visit, Trip const& trip) { return keep_to_trip(visit, trip); });
}

Result<VisitId> withdraw_visit(Database& db, Actor const& actor, VisitId id, std::string const& reason) {
  return move_visit(db, actor, id, VisitMove{VisitState::withdrawn, "visit.withdrawn"},
                    [&](Tx& tx, Visit& visit, Trip const&) -> Result<Done> {
                      if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
                      visit.state_reason = trimmed(reason);
                      if (visit.sent_at)
                        queue_mail(tx, from_institution(tx, cancellation_mail(as_host_reads(load_public_cover(tx).everywhere(), visit))));
                      return Done{};
                    });
}

Result<VisitId> mark_visited(Database& db, Actor const& actor, VisitId id) {
  return move_visit(db, actor, id, VisitMove{VisitState::visited, "visit.visited"}, [](Tx& tx, Visit& visit, Trip const&) -> Result<Done> {
    auto const on = day_in_seoul(visit.agreed_at.value_or(visit.first_choice_at));
    if (tx.today() < on) return invalid("visited_on", "visit.mark.too_early", {in_korean(on)});
    return Done{};
  });
}

Result<VisitId> thank_host(Database& db, Actor const& actor, VisitId id, std::vector<MailAttachment> const& letter) {
  return move_visit(db, actor, id, VisitMove{VisitState::thanked, "visit.thanked"}, [&](Tx& tx, Visit& visit, Trip const&) -> Result<Done> {
    if (visit.host_email.empty()) return Done{};
    auto mail = thank_you_mail(visit, shown_name_of(find_settings(tx), Language::ko));
    mail.attachments = letter;
    queue_mail(tx, from_institution(tx, std::move(mail)));
    return Done{};
  });
}

}  // namespace baeumgil
