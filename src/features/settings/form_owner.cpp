#include "features/settings/form_owner.h"

#include "features/settings/find_settings.h"

namespace baeumgil {

FormOwner find_form_owner(Tx& tx, Language language) {
  auto const settings = find_settings(tx);
  return {.institution = shown_name_of(settings, language), .head = settings.sender_title};
}

}  // namespace baeumgil
