#pragma once
// 포상대장: every prize given, whatever the round; one that was revoked stays and says so. A merit stands in it once, not counting those.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "features/awards/award.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct RegisterFilter {
  std::optional<AwardInstrument> instrument{};
  std::optional<AwardRoundId> round{};
  std::optional<int> year{};  // of the decision
};

std::vector<RegisterEntry> list_register(Tx&, RegisterFilter const&, int offset, int limit);  // newest first; at most 200
std::vector<RegisterEntry> list_register_after(Tx&, RegisterFilter const&, std::optional<Uuid> after, int limit);
std::int64_t count_register(Tx&, RegisterFilter const&);
Won sum_register(Tx&, RegisterFilter const&);  // of what was not revoked

std::int64_t count_prizes_for(Tx&, std::string_view merit_key);  // not revoked
bool insert_register_entry(Tx&, RegisterEntry const&);           // false when the merit has a prize already
void mark_paid(Tx&, AwardRoundId, Date paid_on);                 // what was not revoked
void mark_revoked(Tx&, NominationId, Date, std::string_view reason);

}  // namespace baeumgil
