#pragma once
// Keeps visit requests in the database: every SQL statement about them.

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "features/trips/find_trip.h"
#include "features/trips/visit.h"
#include "platform/db/transaction.h"
#include "platform/mail/outbox.h"

namespace baeumgil {

struct VisitFilter {
  std::optional<TripId> trip{};
  std::optional<InstitutionId> host{};
  std::optional<VisitState> state{};
  std::optional<VisitId> after{};
};
// Newest first, at most 201; of the trips the reader may see.
std::vector<Visit> list_visits(Tx&, Actor const&, VisitFilter const&, int limit);

void insert_visit(Tx&, Visit const&);
Result<Done> update_visit(Tx&, Visit const&);  // conflict when someone saved first
// One more link that opens the letter; those mailed before stay good.
void add_visit_link(Tx&, VisitId, std::string_view token_hash);
// By the hash of the token in one of the host's links; only letters that were sent.
std::optional<Visit> find_visit_by_token(Tx&, std::string_view token_hash);

}  // namespace baeumgil
