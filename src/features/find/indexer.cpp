#include "features/find/indexer.h"

#include "features/cases/case_search.h"
#include "features/find/indexer_queries.h"
#include "features/issues/issue_search.h"
#include "features/reports/report_search.h"
#include "features/targets/institution_search.h"
#include "features/trips/trip_search.h"
#include "platform/db/database.h"
#include "platform/db/tenants.h"
#include "platform/log/log.h"
#include "platform/search/search_index.h"

namespace baeumgil {
namespace {

void put_all(SearchIndex& index, std::vector<SearchDocument> const& documents) {
  for (auto const& document : documents) index.put(document);
}

// The row as it is now; none when its noun is not searched or it is not to be found any more.
std::optional<SearchDocument> read_document(Tx& tx, ChangedRow const& change) {
  if (change.noun == "issue") return find_issue_document(tx, {change.id});
  if (change.noun == "trip") return find_trip_document(tx, {change.id});
  if (change.noun == "report") return find_report_document(tx, {change.id});
  if (change.noun == "case") return find_case_document(tx, {change.id});
  if (change.noun == "institution") return find_institution_document(tx, {change.id});
  return std::nullopt;
}

// Two writers may commit in another order than their events were numbered in, so each look goes back five seconds.
EventId a_little_before(EventId event) {
  constexpr auto kOverlapMilliseconds = std::uint64_t{5000};
  auto milliseconds = std::uint64_t{0};  // the first 48 bits of a UUIDv7
  for (auto i = 0U; i < 6; ++i) milliseconds = milliseconds << 8U | event.value.bytes[i];
  if (milliseconds < kOverlapMilliseconds) return {};
  milliseconds -= kOverlapMilliseconds;
  auto earlier = EventId{};
  for (auto i = 0U; i < 6; ++i) earlier.value.bytes[5 - i] = static_cast<std::uint8_t>(milliseconds >> (8U * i));
  return earlier;
}

}  // namespace

void Indexer::fill() {
  auto const tenants = db_.read(InstitutionId{}, [&](Tx& tx) {
    put_all(index_, list_institution_documents(tx));
    return list_tenants(tx);
  });
  for (auto const tenant : tenants)
    seen_[tenant] = db_.read(tenant, [&](Tx& tx) {
      put_all(index_, list_issue_documents(tx));
      put_all(index_, list_trip_documents(tx));
      put_all(index_, list_report_documents(tx));
      put_all(index_, list_case_documents(tx));
      return newest_event(tx);
    });
  is_full_ = true;
  log_info("search index filled", {{"documents", std::to_string(index_.size())}});
}

void Indexer::catch_up() {
  if (!is_full_) return fill();
  auto const tenants = db_.read(InstitutionId{}, [](Tx& tx) { return list_tenants(tx); });
  for (auto const tenant : tenants) {
    auto& seen = seen_[tenant];
    seen = db_.read(tenant, [&](Tx& tx) {
      auto last = seen;
      for (auto const& change : list_changes_since(tx, a_little_before(seen))) {
        if (auto const document = read_document(tx, change))
          index_.put(*document);
        else
          index_.remove(change.noun == "institution" ? InstitutionId{} : tenant, change.noun, change.id);
        last = change.event;
      }
      return last;
    });
  }
}

}  // namespace baeumgil
