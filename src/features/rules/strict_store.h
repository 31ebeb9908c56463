#pragma once
// Keeps from when to when an institution holds itself to the stricter set of rules.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/rules/rule.h"
#include "platform/db/transaction.h"

namespace baeumgil {

using StrictSpanId = Id<struct StrictSpanTag>;

struct KeptStrictSpan {
  StrictSpanId id{};
  StrictSpan span{};
  std::string reason{};
  std::string decided_by{};
  Instant decided_at{};
  int version{1};
};

std::vector<KeptStrictSpan> list_strict_spans(Tx&);  // the latest first
void insert_strict_span(Tx&, KeptStrictSpan const&);
Result<Done> update_strict_span(Tx&, KeptStrictSpan const&);  // its last day; conflict when someone saved first

}  // namespace baeumgil
