#pragma once
// 포상대장: every prize given, whatever the round; one that was revoked stays and says so. A merit stands in it once, not counting those.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "features/awards/contest.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct RegisterFilter {
  std::optional<AwardInstrument> instrument{};
  std::optional<AwardRoundId> round{};
  std::optional<int> year{};  // of the decision
};

std::vector<RegisterEntry> list_register(Tx&, RegisterFilter const&, int offset, int limit);  // newest first; at most 200
std::vector<RegisterEntry> list_register_after(Tx&, RegisterFilter const&, std::optional<Uuid> after, int limit);
std::vector<RegisterEntry> list_prizes_of(Tx&, AwardRoundId);   // all of the round, however many; as they were entered
std::optional<RegisterEntry> find_prize_of(Tx&, NominationId);  // the one it holds: none before it is given, nor once it is revoked
std::int64_t count_register(Tx&, RegisterFilter const&);
Won sum_register(Tx&, RegisterFilter const&);  // of what was not revoked

// A merit that asks for a prize. A case and every adoption of it are one merit: the same result is not paid for twice.
struct MeritClaim {
  std::string_view merit_key{};
  CaseId source_case{};
  AwardInstrument instrument{};
};
// Prizes that stand against it: of the very merit by any instrument, of its kin by one of the same family; not revoked.
std::int64_t count_prizes_for(Tx&, MeritClaim const&);
bool insert_register_entry(Tx&, RegisterEntry const&);                          // false when the merit has a prize already
void mark_paid(Tx&, AwardRoundId, Date paid_on, std::string_view late_reason);  // what was not revoked
// Prizes this person was given a part of for something else that came of the same case; not revoked.
std::int64_t count_prizes_of(Tx&, PersonId, CaseId, NominationId besides);
void insert_payees(Tx&, Uuid const& register_id, std::vector<Payee> const&);
std::vector<Payee> list_payees(Tx&, Uuid const& register_id);

struct LedgerRow {
  int year{0};  // of the decision
  DepartmentId department{};
  std::string department_name{};
  AwardInstrument instrument{};
  std::int64_t prizes{0};
  Won contributors{};  // to people of the department
  Won own{};           // to the department itself
  Won adopted{};       // for what it took on
  Won paid{};          // of all three, what has been paid
  Won sum() const { return contributors + own + adopted; }
};
// Newest year first, then as the departments stand. Revoked prizes are not counted.
std::vector<LedgerRow> list_ledger(Tx&, std::optional<int> year);
void mark_revoked(Tx&, NominationId, Date, std::string_view reason);

}  // namespace baeumgil
