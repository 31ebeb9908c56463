#include "platform/mail/outbox_store.h"

#include "platform/jobs/jobs.h"

namespace baeumgil {

MailId queue_mail(Tx& tx, Mail const& mail) {
  auto const id = MailId::make();
  tx.change(
      "INSERT INTO mail_outbox (institution_id, id, recipient, subject, body, sender_name, created_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6)",
      id, mail.to, mail.subject, mail.text, mail.sender_name, tx.now());
  queue_job(tx, "mail.send", to_text(id), tx.now(), to_text(id));
  return id;
}

std::optional<OutboxMail> find_mail(Tx& tx, MailId id) {
  return tx.find(
      "SELECT recipient, subject, body, sender_name, state, created_at FROM mail_outbox WHERE institution_id = $institution AND id = $1",
      [](Row& row) {
        auto found = OutboxMail{};
        found.mail.to = row.next<std::string>();
        found.mail.subject = row.next<std::string>();
        found.mail.text = row.next<std::string>();
        found.mail.sender_name = row.next<std::string>();
        found.state = row.next<MailState>();
        found.created = row.next<Instant>();
        return found;
      },
      id);
}

std::int64_t remove_old_mails(Tx& tx, Instant before) {
  return tx.change(
      "DELETE FROM mail_outbox WHERE institution_id = $institution AND id IN (SELECT id FROM mail_outbox "
      "WHERE institution_id = $institution AND state <> 'waiting' AND created_at < $1 ORDER BY id LIMIT 500)",
      before);
}

void update_mail_state(Tx& tx, MailId id, MailState state, std::string_view problem) {
  auto const is_gone = state == MailState::sent || state == MailState::logged;
  tx.change(
      "UPDATE mail_outbox SET state = $1, sent_at = $2, last_problem = $3 WHERE institution_id = $institution AND id = $4 "
      "AND state = 'waiting'",
      state, is_gone ? std::optional{tx.now()} : std::nullopt, problem, id);
}

}  // namespace baeumgil
