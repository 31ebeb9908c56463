#pragma once
// Keeps the host's copies of requests and its bundles: every SQL statement about them. Whoever runs the desk sees all of them.

#include <optional>
#include <vector>

#include "base/result.h"
#include "features/visit_desk/desk_request.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<DeskRequest> list_desk_requests(Tx&);  // newest first, with their lines, at most 500
Result<DeskRequest> find_desk_request(Tx&, DeskRequestId);
std::optional<DeskRequest> find_desk_request_of(Tx&, InstitutionId guest, VisitId);

void insert_desk_request(Tx&, DeskRequest const&);          // with its lines
Result<Done> update_desk_request(Tx&, DeskRequest const&);  // conflict when someone saved first
void replace_desk_lines(Tx&, DeskRequest const&);

void insert_desk_bundle(Tx&, Actor const&, DeskBundleId, Instant at);

}  // namespace baeumgil
