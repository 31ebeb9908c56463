#include "features/trips/close_visit.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/publications/public_cover.h"
#include "features/settings/find_settings.h"
#include "features/trips/as_host_reads.h"
#include "features/trips/find_trip.h"
#include "features/trips/tell_desk.h"
#include "features/trips/trip_json.h"
#include "features/trips/visit_mail.h"
#include "features/trips/visit_store.h"
#include "platform/crypto/link_token.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kMostOnVisit = std::size_t{4000};

struct OpenedVisit {
  Visit visit{};
  Trip trip{};
};

Result<OpenedVisit> open_visit(Tx& tx, Actor const& actor, VisitId id, VisitState to) {
  auto opened = OpenedVisit{.visit = TRY(find_visit(tx, actor, id))};
  opened.trip = TRY(find_trip(tx, actor, opened.visit.trip));
  if (!actor.has(Role::programme_officer)) return forbidden("visit.follow.not_team");
  if (!leads(kVisitTransitions, opened.visit.state, to)) return conflict("visit.follow.wrong_state");
  return opened;
}

Result<VisitId> store(Tx& tx, Actor const& actor, std::string_view verb, OpenedVisit const& before, Visit const& visit) {
  TRY(update_visit(tx, visit));
  record_event(
      tx, actor,
      {.verb = verb, .subject = {"visit", visit.id.value, visit.host_name}, .before = to_json(before.visit), .after = to_json(visit)});
  return tell_desk(tx, before.trip, visit.id);
}

}  // namespace

bool may_send_feedback(Actor const& actor, Visit const& visit) {
  return actor.has(Role::programme_officer) && visit.state == VisitState::thanked;
}

bool may_close_visit(Actor const& actor, Visit const& visit) {
  return actor.has(Role::programme_officer) && visit.state == VisitState::feedback_sent;
}

Result<VisitId> send_feedback(Database& db, Actor const& actor, VisitId id, Feedback const& feedback) {
  return db.write(actor, [&](Tx& tx) -> Result<VisitId> {
    auto const opened = TRY(open_visit(tx, actor, id, VisitState::feedback_sent));
    auto visit = opened.visit;
    visit.feedback = trimmed(feedback.text);
    if (visit.feedback.empty()) return invalid("feedback", "field.required");
    if (character_count(visit.feedback) > kMostOnVisit) return invalid("feedback", "field.too_long", {std::to_string(kMostOnVisit)});
    visit.state = VisitState::feedback_sent;
    visit.feedback_at = tx.now();
    if (!visit.host_email.empty()) {
      auto const token = make_link_token(tx.institution());
      add_visit_link(tx, id, hash_of(token));
      auto const sender = shown_name_of(find_settings(tx), Language::ko);
      queue_mail(tx, from_institution(tx, feedback_mail(as_host_reads(load_public_cover(tx).everywhere(), visit), sender,
                                                        feedback.base_address + "/host/" + token.text)));
    }
    return store(tx, actor, "visit.feedback_sent", opened, visit);
  });
}

Result<VisitId> close_visit(Database& db, Actor const& actor, VisitId id) {
  return db.write(actor, [&](Tx& tx) -> Result<VisitId> {
    auto const opened = TRY(open_visit(tx, actor, id, VisitState::closed));
    auto visit = opened.visit;
    visit.state = VisitState::closed;
    return store(tx, actor, "visit.closed", opened, visit);
  });
}

}  // namespace baeumgil
