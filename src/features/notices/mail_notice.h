#pragma once

#include <string>

#include "base/result.h"
#include "platform/db/database.h"
#include "platform/html/locale.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {

// Puts the mail of one notice into the outbox, in the person's language, unless it was read already or mails are not
// wanted. May run again: a notice is mailed once.
Result<Done> mail_notice(Database&, Locale const&, std::string const& base_address, Job const&);

}  // namespace baeumgil
