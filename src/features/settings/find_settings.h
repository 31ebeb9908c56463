#pragma once
// What other features ask of the settings.

#include "features/settings/settings.h"
#include "platform/db/transaction.h"
#include "platform/mail/outbox.h"

namespace baeumgil {

Settings find_settings(Tx&);  // of the transaction's institution

// The mail under the name this institution writes mails with.
Mail from_institution(Tx&, Mail);

}  // namespace baeumgil
