#pragma once
// Tells one person something, inside and by mail, in the transaction that caused it.

#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct Notice {
  PersonId to{};
  std::string_view key{};  // "notice.trip.submitted": title in locale; "<key>.mail" is not needed
  std::vector<std::string> arguments{};
  std::string path{};  // where to act: "/trips/…"
};

// Nobody is told of what they did themselves: pass the actor's person as `except`.
void notify(Tx&, Notice const&, PersonId except = {});

}  // namespace baeumgil
