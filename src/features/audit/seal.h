#pragma once
// The log of changes under seal: some hundred lines at a time are closed with a digest over them and over the seal before, so
// that a line changed, removed or slipped in afterwards no longer fits. Who wrote down a digest can prove it.

#include <cstdint>
#include <string>
#include <vector>

#include "base/dates.h"
#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct Seal {
  std::int64_t number{0};  // from 1; 0: there is none yet
  EventId last_event{};
  std::int64_t event_count{0};
  std::string digest{};  // 64 hex digits
  Instant sealed_at{};
};

// Seals at most one piece of the lines that are old enough for no older one to appear; how many lines.
std::int64_t seal_events(Tx&, Instant unused);

Seal last_seal(Tx&);
std::vector<Seal> list_seals(Tx&, int limit);  // newest first

struct SealCheck {
  Seal head{};
  std::int64_t events{0};              // under seal
  std::int64_t unsealed{0};            // too fresh
  std::vector<std::int64_t> broken{};  // numbers of the seals whose lines no longer fit
};
// Reads the whole log; every digest is made anew.
SealCheck check_seals(Tx&);

}  // namespace baeumgil
