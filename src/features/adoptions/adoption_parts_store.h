#pragma once
// Keeps what stands beside the row of an adoption.

#include <string>
#include <string_view>
#include <vector>

#include "features/adoptions/adoption.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// "event hall", as the row keeps them.
CostTraits cost_traits_of(std::string_view);
std::string text_of(CostTraits const&);

void read_parts(Tx&, Adoption&);
// Of all of them at once: money by year, gates passed, who was asked.
void read_money_parts(Tx&, std::vector<Adoption>&);
void replace_milestones(Tx&, Adoption const&);
void replace_years(Tx&, Adoption const&);
void replace_shares(Tx&, Adoption const&);

// False when that department was asked for the same already.
bool insert_consultation(Tx&, AdoptionId, AdoptionConsultation const&, PersonId asked_by);
void update_consultation(Tx&, AdoptionConsultation const&);
std::vector<AdoptionConsultation> list_consultations(Tx&, AdoptionId);

void put_gate(Tx&, AdoptionId, PassedGate const&, PersonId recorded_by);
// False when that check was made already.
bool insert_check(Tx&, AdoptionId, AdoptionCheck const&, PersonId checked_by);

void insert_dispute(Tx&, AdoptionId, OwnerDispute const&, PersonId raised_by);
void settle_dispute(Tx&, AdoptionId);

void insert_drop_request(Tx&, AdoptionId, DropRequest const&);
void answer_drop_request(Tx&, AdoptionId, DropAnswer const&);  // the open one

// A decision that a new review takes back, so that it is never lost.
struct PastDecision {
  Decision decision{};
  std::string reason_code{};
  std::string reason{};
  PersonId decided_by{};
  std::string decided_by_name{};  // of the join
  Date decided_on{};
  std::string record_no{};
};
void insert_past_decision(Tx&, Adoption const&);
std::vector<PastDecision> list_past_decisions(Tx&, AdoptionId);  // newest first

}  // namespace baeumgil
