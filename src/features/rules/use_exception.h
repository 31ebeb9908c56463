#pragma once
// Whoever passes a rule by way of its exception (urgent, in writing, over the cap) says so here, in the same transaction, so
// that the auditor can count it. The exception's own row decides whether it is open at all; that is judged before.

#include <string>
#include <string_view>

#include "base/actor.h"
#include "features/audit/event.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct ExceptionUse {
  std::string_view rule{};    // "overseas.apply.urgent"
  Subject subject{};          // what it was used for
  DepartmentId department{};  // whose matter it is
  std::string path{};         // "/trips/…"
  std::string reason{};
};

void use_exception(Tx&, Actor const&, ExceptionUse const&);

}  // namespace baeumgil
