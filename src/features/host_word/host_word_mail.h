#pragma once
// The letter with the link, Korean first with English below: hosts abroad are asked too.

#include "features/cases/case.h"
#include "features/host_word/host_word.h"
#include "features/settings/settings.h"
#include "platform/mail/outbox.h"

namespace baeumgil {

Mail host_word_mail(HostWord const&, Case const&, Settings const& sender, std::string const& link);

}  // namespace baeumgil
