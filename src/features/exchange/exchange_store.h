#pragma once
// Every SQL statement of the exchange.

#include <optional>
#include <string>
#include <vector>

#include "features/exchange/find_received.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<CaseId> list_shareable_cases(Tx&);  // published or stale, to be shared between institutions, newest first
std::int64_t count_yes_decisions(Tx&, CaseId);

std::string find_trusted_name(Tx&, std::string_view signed_by);  // empty: not confirmed
void trust_key(Tx&, std::string_view signed_by, std::string const& name, PersonId by);

void insert_bundle(Tx&, ReceivedBundle const&, PersonId by);
Result<ReceivedBundle> find_bundle(Tx&, ReceivedBundleId);
std::optional<ReceivedBundleId> find_bundle_by_digest(Tx&, std::string_view digest);
std::vector<ReceivedBundle> list_bundles(Tx&, int limit);  // newest first, without content
void mark_taken_in(Tx&, ReceivedBundleId);
void remove_bundle(Tx&, ReceivedBundleId);

struct KnownCase {
  ReceivedCaseId id{};
  std::string content{};
  Instant made_at{};
};
std::optional<KnownCase> find_known_case(Tx&, std::string_view from_code, std::string_view origin_id);
void store_received_case(Tx&, ReceivedBundle const&, SharedCase const&, std::optional<ReceivedCaseId> known);
struct ReceivedFilter {
  std::string words{};  // part of the title
  std::string field{};
};
std::vector<ReceivedCase> list_received_cases(Tx&, ReceivedFilter const&, int offset, int limit);  // newest first
// By id, newest first.
std::vector<ReceivedCase> list_received_cases_after(Tx&, ReceivedFilter const&, std::optional<ReceivedCaseId> after, int limit);
std::int64_t count_received_cases(Tx&, ReceivedFilter const&);

}  // namespace baeumgil
