#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/db/database.h"

namespace baeumgil {

struct Preferences {
  Language language{Language::ko};
  bool wants_mail{true};
};
Result<Done> change_preferences(Database&, Actor const&, Preferences const&);
// Mails stay as they are; nothing is written when it is this language already.
Result<Done> change_language(Database&, Actor const&, Language);

}  // namespace baeumgil
