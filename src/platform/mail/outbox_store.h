#pragma once
// The rows of the outbox. Every statement about mails is in outbox_store.cpp.

#include <optional>
#include <string_view>

#include "platform/mail/outbox.h"

namespace baeumgil {

enum class MailState : std::uint8_t { waiting, sent, logged, failed };
constexpr auto enum_words(MailState) { return std::array<std::string_view, 4>{"waiting", "sent", "logged", "failed"}; }

struct OutboxMail {
  Mail mail{};
  MailState state{MailState::waiting};
  Instant created{};
};

std::optional<OutboxMail> find_mail(Tx&, MailId);
std::int64_t remove_old_mails(Tx&, Instant before);  // no longer waiting; at most some hundreds. How many
void update_mail_state(Tx&, MailId, MailState, std::string_view problem);

}  // namespace baeumgil
