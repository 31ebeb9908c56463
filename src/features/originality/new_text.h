#pragma once
// 새로 쓴 글: of an accepted report, how many of its sentences stand nowhere else alike. Kept with the acceptance, for what it is
// compared with grows from day to day.

#include <cstdint>
#include <optional>

#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct Originality;

struct NewText {
  int sentences{0};       // long enough to be compared
  int alike{0};           // found alike elsewhere, explained or not
  std::int64_t texts{0};  // compared with
};
NewText new_text_of(Originality const&);

void keep_new_text(Tx&, ReportId, NewText const&);
std::optional<NewText> find_new_text(Tx&, ReportId);

}  // namespace baeumgil
