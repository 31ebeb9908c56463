#include "app/case_hooks.h"

#include "features/contacts/contact_corner_line.h"
#include "features/exchange/receiver_line.h"
#include "features/find/related_line.h"
#include "features/follows/follow_button_line.h"
#include "features/follows/follow_line.h"
#include "features/host_word/host_word_line.h"
#include "features/merges/merge_line.h"
#include "features/publications/publication_line.h"
#include "features/pushes/push_line.h"
#include "features/reading/count_read.h"
#include "features/reading/reading_line.h"
#include "features/remarks/remark_line.h"
#include "features/transfer/transfer_corner_line.h"

namespace baeumgil {

CaseHooks case_hooks(SearchIndex const& index) {
  auto const related = [&index](Tx& tx, Actor const& actor, Case const& found, Locale const&) {
    return related_corner(tx, actor, index, found);
  };
  return {.corners = {reading_corner, related, host_word_corner, contact_corner, transfer_corner, push_corner, follow_corner, merge_corner,
                      receiver_corner, publication_corner, remark_corner},
          .follow = follow_button,
          .was_read = count_read};
}

}  // namespace baeumgil
