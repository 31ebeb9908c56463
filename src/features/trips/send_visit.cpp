#include "features/trips/send_visit.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/publications/public_cover.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "features/settings/find_settings.h"
#include "features/trips/as_host_reads.h"
#include "features/trips/hold_trip.h"
#include "features/trips/tell_desk.h"
#include "features/trips/trip_json.h"
#include "features/trips/visit_mail.h"
#include "features/trips/visit_signer.h"
#include "features/trips/visit_store.h"
#include "platform/crypto/link_token.h"
#include "platform/db/database.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

constexpr auto kDefaultReplyDays = 7;  // only when an institution has taken the rule away

// 협조 요청을 다시 보내는 횟수, by hand or by the clock: judged before it is sent again.
std::optional<Problem> resend_problem(Tx& tx, Actor const& actor, Visit const& visit) {
  auto const facts = Situation{.about = {AppliesTo::host}, .language = actor.language}.set("visit.times_resent", visit.reminders + 1);
  return first_refusal(evaluate(load_rule_book(tx), facts, tx.today()), "visit");
}

std::string new_link(Tx& tx, VisitId id) {
  auto const token = make_link_token(tx.institution());
  add_visit_link(tx, id, hash_of(token));
  return token.text;
}

void send_letter(Tx& tx, Visit const& visit, Mail mail, std::vector<MailAttachment> const& letter) {
  mail.attachments = letter;
  queue_mail(tx, from_institution(tx, std::move(mail)));
  queue_reply_wait(tx, visit.id);
}

void record(Tx& tx, Actor const& actor, std::string_view verb, Visit const& visit, std::string const& before) {
  record_event(tx, actor, {.verb = verb, .subject = {"visit", visit.id.value, visit.host_name}, .before = before, .after = to_json(visit)});
}

Result<Done> remind(Tx& tx, Actor const& actor, Visit visit, Reminder const& reminder) {
  auto const before = to_json(visit);
  ++visit.reminders;
  TRY(update_visit(tx, visit));
  auto const link = reminder.base_address + "/host/" + new_link(tx, visit.id);
  send_letter(tx, visit, reminder_mail(as_host_reads(load_public_cover(tx).everywhere(), visit), find_settings(tx), link), reminder.letter);
  record(tx, actor, "visit.reminded", visit, before);
  return Done{};
}

Result<Done> give_up(Tx& tx, Actor const& actor, Visit visit) {
  auto const before = to_json(visit);
  visit.state = VisitState::no_reply;
  TRY(update_visit(tx, visit));
  record(tx, actor, "visit.no_reply", visit, before);
  return Done{};
}

}  // namespace

void queue_reply_wait(Tx& tx, VisitId id) {
  auto const due = deadline(load_rule_book(tx), "visit.reply.due", tx.today()).value_or(tx.today() + kDefaultReplyDays);
  queue_job(tx, "visit.wait", to_text(id), start_of_day_in_seoul(due + 1), to_text(id));
}

Result<VisitId> sign_visit(Database& db, Actor const& actor, VisitId id, std::string const& record_no) {
  return db.write(actor, [&](Tx& tx) -> Result<VisitId> {
    auto visit = TRY(find_visit(tx, actor, id));
    auto const trip = TRY(find_trip(tx, actor, visit.trip));
    if (visit.state != VisitState::draft) return conflict("visit.sign.already");
    if (!may_sign_visit(actor, visit, signer_of(tx, visit, trip))) return forbidden("visit.sign.not_head");
    if (trimmed(record_no).empty()) return invalid("record_no", "field.required");
    auto const before = to_json(visit);
    visit.state = VisitState::signed_off;
    visit.record_no = trimmed(record_no);
    visit.signed_by = actor.person;
    visit.signed_at = tx.now();
    TRY(update_visit(tx, visit));
    record_event(tx, actor,
                 {.verb = "visit.signed", .subject = {"visit", id.value, visit.host_name}, .before = before, .after = to_json(visit)});
    notify(
        tx,
        {.to = visit.contact, .key = "notice.visit.signed", .arguments = {visit.number, visit.host_name}, .path = "/visits/" + to_text(id)},
        actor.person);
    return id;
  });
}

Result<std::string> send_visit(Database& db, Actor const& actor, VisitId id, std::string const& base_address,
                               std::vector<MailAttachment> const& letter) {
  auto token = std::string{};  // never an answer kept with the request: only its hash is stored
  auto const sent = db.write(actor, [&](Tx& tx) -> Result<VisitId> {
    auto visit = TRY(find_visit(tx, actor, id));
    auto const trip = TRY(find_trip(tx, actor, visit.trip));
    if (!may_send_visit(actor, visit, trip)) return forbidden("visit.send.not_allowed");
    if (auto problem = suspension_problem(tx, actor, trip)) return *std::move(problem);
    if (visit.state == VisitState::no_reply)
      if (auto refusal = resend_problem(tx, actor, visit)) return std::move(*refusal);
    auto const before = to_json(visit);
    if (visit.state == VisitState::no_reply) ++visit.reminders;
    visit.state = VisitState::sent;
    visit.sent_at = tx.now();
    visit.viewed_at.reset();
    TRY(update_visit(tx, visit));
    token = new_link(tx, id);
    send_letter(tx, visit,
                request_mail(as_host_reads(load_public_cover(tx).everywhere(), visit), find_settings(tx), base_address + "/host/" + token),
                letter);
    record(tx, actor, "visit.sent", visit, before);
    return tell_desk(tx, trip, id);
  });
  if (!sent) return sent.error();
  return token;
}

Result<Done> wait_for_reply(Database& db, Actor const& actor, VisitId id, Reminder const& reminder) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    auto const visit = TRY(find_visit(tx, actor, id));
    if (visit.state != VisitState::sent && visit.state != VisitState::viewed) return Done{};
    auto const trip = TRY(find_trip(tx, actor, visit.trip));
    if (suspension_problem(tx, actor, trip)) {  // no host is pressed for a day that may not be kept
      queue_reply_wait(tx, id);
      return Done{};
    }
    auto const is_last = resend_problem(tx, actor, visit).has_value();
    TRY(is_last ? give_up(tx, actor, visit) : remind(tx, actor, visit, reminder));
    notify(tx, {.to = trip.leader,
                .key = is_last ? "notice.visit.no_reply" : "notice.visit.reminded",
                .arguments = {visit.number, visit.host_name},
                .path = "/visits/" + to_text(id)});
    TRY(tell_desk(tx, trip, id));
    return Done{};
  });
}

}  // namespace baeumgil
