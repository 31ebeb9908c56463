#include "platform/mail/outbox_store.h"

#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

std::vector<MailAttachment> list_attachments(Tx& tx, MailId id) {
  return tx.list(
      "SELECT file_name, content_type, content FROM mail_attachments WHERE institution_id = $institution AND mail_id = $1 ORDER BY "
      "position",
      [](Row& row) {
        auto attachment = MailAttachment{};
        attachment.file_name = row.next<std::string>();
        attachment.content_type = row.next<std::string>();
        attachment.base64 = row.next<std::string>();
        return attachment;
      },
      id);
}

}  // namespace

MailId queue_mail(Tx& tx, Mail const& mail) {
  auto const id = MailId::make();
  tx.change(
      "INSERT INTO mail_outbox (institution_id, id, recipient, subject, body, sender_name, unsubscribe, created_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7)",
      id, mail.to, mail.subject, mail.text, mail.sender_name, mail.unsubscribe, tx.now());
  auto position = 0;
  for (auto const& attachment : mail.attachments)
    tx.change(
        "INSERT INTO mail_attachments (institution_id, mail_id, position, file_name, content_type, content) VALUES ($institution, $1, $2, "
        "$3, $4, $5)",
        id, ++position, attachment.file_name, attachment.content_type, attachment.base64);
  queue_job(tx, "mail.send", to_text(id), tx.now(), to_text(id));
  return id;
}

std::optional<OutboxMail> find_mail(Tx& tx, MailId id) {
  auto found = tx.find(
      "SELECT recipient, subject, body, sender_name, unsubscribe, state, created_at FROM mail_outbox "
      "WHERE institution_id = $institution AND id = $1",
      [](Row& row) {
        auto mail = OutboxMail{};
        mail.mail.to = row.next<std::string>();
        mail.mail.subject = row.next<std::string>();
        mail.mail.text = row.next<std::string>();
        mail.mail.sender_name = row.next<std::string>();
        mail.mail.unsubscribe = row.next<std::string>();
        mail.state = row.next<MailState>();
        mail.created = row.next<Instant>();
        return mail;
      },
      id);
  if (found) found->mail.attachments = list_attachments(tx, id);
  return found;
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
  // What was sent lies with whoever got it and can be made again; the outbox is no archive.
  if (is_gone) tx.change("DELETE FROM mail_attachments WHERE institution_id = $institution AND mail_id = $1", id);
}

}  // namespace baeumgil
