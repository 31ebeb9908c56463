#pragma once
// The mail with a case, Korean first with English below.

#include <string>

#include "features/cases/case.h"
#include "features/settings/settings.h"
#include "platform/mail/outbox.h"

namespace baeumgil {

struct CaseMail {
  Case const& found;     // as its receiver may have it
  std::string sender{};  // department and name
  std::string message{};
  std::string link{};
  Settings const& settings;  // whose contact line an outsider gets
};

Mail mail_inside(CaseMail const&, std::string const& to);
Mail mail_outside(CaseMail const&, std::string const& to);

}  // namespace baeumgil
