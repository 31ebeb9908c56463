#pragma once
// Mail leaves only through rows written in the same transaction as the change that caused it, sent after commit by a job.

#include <string>

#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct Mail {
  std::string to{};
  std::string subject{};
  std::string text{};         // plain text; UTF-8
  std::string sender_name{};  // in place of the installation's, before the same address
};

MailId queue_mail(Tx&, Mail const&);

}  // namespace baeumgil
