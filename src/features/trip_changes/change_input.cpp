#include "features/trip_changes/change_input.h"

#include "platform/web/fields.h"

namespace baeumgil {

TripChangeDraft read_change_input(Fields& fields) {
  auto draft =
      TripChangeDraft{.kind = fields.choice<TripChangeKind>("kind").value_or(TripChangeKind::other), .words = fields.text("words")};
  draft.happened_on = fields.date("happened_on");
  draft.new_starts_on = fields.date("new_starts_on");
  draft.new_ends_on = fields.date("new_ends_on");
  draft.leaving = fields.id<PersonId>("leaving").value_or(PersonId{});
  return draft;
}

}  // namespace baeumgil
