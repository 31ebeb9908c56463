#include "features/originality/explanation.h"

namespace baeumgil {

bool may_explain_passage(Actor const& actor, Report const& report) { return may_write_report(actor, report); }

bool may_see_originality(Actor const& actor, Report const& report) {
  return may_read_draft(actor, report) || may_return_report(actor, report) || may_accept_report(actor, report);
}

bool may_change_public_texts(Actor const& actor) { return actor.has(Role::programme_officer); }

bool may_see_public_text(Actor const& actor, PublicText const& text) { return !text.is_removed || may_change_public_texts(actor); }

}  // namespace baeumgil
