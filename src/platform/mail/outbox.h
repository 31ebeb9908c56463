#pragma once
// Mail leaves only through rows written in the same transaction as the change that caused it, sent after commit by a job.

#include <string>
#include <vector>

#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct MailAttachment {
  std::string file_name{};
  std::string content_type{};
  std::string base64{};  // the content as it travels and as it waits; see platform/text/base64.h
};

struct Mail {
  std::string to{};
  std::string subject{};
  std::string text{};         // plain text; UTF-8
  std::string sender_name{};  // in place of the installation's, before the same address
  std::vector<MailAttachment> attachments{};
  std::string unsubscribe{};  // address of the page where one stops hearing of it; empty: none
};

MailId queue_mail(Tx&, Mail const&);

}  // namespace baeumgil
