#pragma once
// The text of one mail as it travels (RFC 5322, 2045, 2047, 2369). Pure: no clock, no network.

#include <optional>
#include <string>
#include <string_view>

#include "base/dates.h"
#include "platform/mail/outbox.h"

namespace baeumgil {

struct MailMessage {
  std::string id{};    // stable over retries, so a mail server can drop a doubled one
  std::string from{};  // "배움길 <no-reply@example.go.kr>" or a bare address
  std::string to{};
  std::string subject{};
  std::string text{};
  Instant date{};
  std::vector<MailAttachment> attachments{};
  std::string unsubscribe{};  // a web address; what is none is left out
};

// The address inside "name <address>" or the bare one; absent when it could not be one or could carry a header.
std::optional<std::string> mail_address(std::string_view);
// The same address under another name; as it was when there is no other name.
std::string with_sender_name(std::string const& from, std::string_view name);
// Headers and body, CRLF. Both addresses must be good.
std::string mail_text(MailMessage const&);

}  // namespace baeumgil
