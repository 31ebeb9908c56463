#pragma once
// The settings as a form or a JSON body sends them.

#include "features/settings/change_settings.h"
#include "platform/html/form.h"
#include "platform/web/fields.h"

namespace baeumgil {

SettingsInput read_settings_input(Fields&);
Form settings_form(Locale const&, Language, Settings const&);

}  // namespace baeumgil
