#include "features/find/indexer.h"

#include <chrono>
#include <exception>

#include "features/cases/case_search.h"
#include "features/find/indexer_queries.h"
#include "features/issues/issue_search.h"
#include "features/reports/report_search.h"
#include "features/targets/institution_search.h"
#include "features/trips/trip_search.h"
#include "platform/db/database.h"
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
}

void Indexer::catch_up() {
  auto const tenants = db_.read(InstitutionId{}, [](Tx& tx) { return list_tenants(tx); });
  for (auto const tenant : tenants) {
    auto& seen = seen_[tenant];
    seen = db_.read(tenant, [&](Tx& tx) {
      auto last = seen;
      for (auto const& change : list_changes_since(tx, seen)) {
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

void Indexer::start() {
  thread_ = std::thread{[this] {
    try {  // a boundary of its own: a broken index must not end the program
      fill();
      log_info("search index filled", {{"documents", std::to_string(index_.size())}});
      auto lock = std::unique_lock{mutex_};
      while (!wake_.wait_for(lock, std::chrono::seconds{1}, [this] { return is_stopping_; })) catch_up();
    } catch (std::exception const& fault) {
      log_error("search index stopped", {{"fault", fault.what()}});
    }
  }};
}

void Indexer::stop() {
  {
    auto const lock = std::lock_guard{mutex_};
    is_stopping_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

}  // namespace baeumgil
