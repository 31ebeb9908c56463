#include "features/find/indexer.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "features/adoptions/adoption_search.h"
#include "features/audit/event_order.h"
#include "features/cases/case_search.h"
#include "features/exchange/received_search.h"
#include "features/find/indexer_queries.h"
#include "features/issues/issue_search.h"
#include "features/originality/public_text_search.h"
#include "features/programs/program_search.h"
#include "features/reports/answer_search.h"
#include "features/reports/report_search.h"
#include "features/targets/institution_search.h"
#include "features/teams/team_search.h"
#include "features/trips/trip_search.h"
#include "platform/crypto/digest.h"
#include "platform/db/database.h"
#include "platform/db/tenants.h"
#include "platform/log/log.h"
#include "platform/search/search_index.h"

namespace baeumgil {
namespace {

// Changes with what is put into a document, so that an index made by an earlier program is filled anew.
constexpr std::string_view kDocumentsVersion{"5 "};

void append(std::vector<SearchDocument>& all, std::vector<SearchDocument> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::vector<SearchDocument> list_documents(Tx& tx) {
  auto documents = list_issue_documents(tx);
  append(documents, list_trip_documents(tx));
  append(documents, list_report_documents(tx));
  append(documents, list_case_documents(tx));
  append(documents, list_public_text_documents(tx));
  append(documents, list_adoption_documents(tx));
  append(documents, list_program_documents(tx));
  append(documents, list_team_documents(tx));
  append(documents, list_answer_documents(tx));
  append(documents, list_received_documents(tx));
  return documents;
}

// The directory comes with the program, without events; its own text tells whether the index has this one.
std::string fingerprint_of(std::vector<SearchDocument> const& documents) {
  auto all = std::string{};
  for (auto const& document : documents) all += to_text(document.id) + document.title + "\n" + document.body + "\n";
  return std::string{kDocumentsVersion} + hex(sha256(all));
}

// The row as it is now; none when its noun is not searched or it is not to be found any more.
std::optional<SearchDocument> read_document(Tx& tx, ChangedRow const& change) {
  if (change.noun == "issue") return find_issue_document(tx, {change.id});
  if (change.noun == "trip") return find_trip_document(tx, {change.id});
  if (change.noun == "report") return find_report_document(tx, {change.id});
  if (change.noun == "case") return find_case_document(tx, {change.id});
  if (change.noun == "public_text") return find_public_text_document(tx, {change.id});
  if (change.noun == "institution") return find_institution_document(tx, {change.id});
  if (change.noun == "adoption") return find_adoption_document(tx, {change.id});
  if (change.noun == "program") return find_program_document(tx, {change.id});
  if (change.noun == "team") return find_team_document(tx, {change.id});
  return std::nullopt;
}

// Documents that come and go with another row: answers with their report, received cases with their file.
void add_what_hangs_on(Tx& tx, ChangedRow const& change, SearchIndex::Change& to) {
  if (change.noun == "exchange") append(to.puts, list_received_documents_of(tx, {change.id}));
  if (change.noun != "report") return;
  auto answers = list_answer_documents_of(tx, {change.id});
  for (auto const question : list_questions_of_report(tx, {change.id}))
    if (std::ranges::find(answers, question.value, &SearchDocument::id) == answers.end())
      to.removals.emplace_back("answer", question.value);
  append(to.puts, std::move(answers));
}

std::vector<ChangedRow> list_all_changes_since(Tx& tx, EventId from) {
  auto all = list_changes_since(tx, from);
  for (auto more = all; !more.empty(); all.insert(all.end(), more.begin(), more.end())) more = list_changes_since(tx, all.back().event);
  return all;
}

}  // namespace

void Indexer::fill_directory() {
  auto documents = db_.read(InstitutionId{}, [](Tx& tx) { return list_institution_documents(tx); });
  auto const fingerprint = fingerprint_of(documents);
  is_directory_checked_ = true;
  if (index_.cursor(InstitutionId{}) == fingerprint) return;
  index_.clear(InstitutionId{});
  index_.apply(InstitutionId{}, {.puts = std::move(documents), .cursor = fingerprint});
}

void Indexer::fill_tenant(InstitutionId tenant) {
  auto newest = EventId{};
  auto documents = db_.read(tenant, [&](Tx& tx) {
    newest = newest_event(tx);
    return list_documents(tx);
  });
  log_info("search index filled", {{"documents", std::to_string(documents.size())}});
  index_.clear(tenant);
  index_.apply(tenant, {.puts = std::move(documents), .cursor = std::string{kDocumentsVersion} + to_text(newest)});
}

void Indexer::fill() {
  index_.clear(InstitutionId{});
  fill_directory();
  for (auto const tenant : db_.read(InstitutionId{}, [](Tx& tx) { return list_tenants(tx); })) fill_tenant(tenant);
  is_full_ = true;
}

void Indexer::follow(InstitutionId tenant) {
  auto const cursor = index_.cursor(tenant);
  auto const seen =
      cursor.starts_with(kDocumentsVersion) ? uuid_from_text(std::string_view{cursor}.substr(kDocumentsVersion.size())) : std::nullopt;
  auto change = SearchIndex::Change{};
  auto directory = SearchIndex::Change{};
  auto const is_ours = seen && db_.read(tenant, [&](Tx& tx) {
    if (!seen->is_nil() && !has_event(tx, EventId{*seen})) return false;  // the index of another database
    auto& followed = followed_[tenant];
    auto const from = a_little_before(EventId{*seen});
    followed.erase(followed.begin(), followed.lower_bound(from));
    followed.insert(EventId{*seen});
    for (auto const& event : list_all_changes_since(tx, from)) {
      if (!followed.insert(event.event).second) continue;
      auto& one = event.noun == "institution" ? directory : change;
      if (auto document = read_document(tx, event))
        one.puts.push_back(std::move(*document));
      else
        one.removals.emplace_back(event.noun, event.id);
      add_what_hangs_on(tx, event, change);
      if (event.event > EventId{*seen}) change.cursor = std::string{kDocumentsVersion} + to_text(event.event);
    }
    return true;
  });
  if (!is_ours) return fill_tenant(tenant);
  if (!directory.puts.empty() || !directory.removals.empty()) index_.apply(InstitutionId{}, std::move(directory));
  if (!change.puts.empty() || !change.removals.empty() || !change.cursor.empty()) index_.apply(tenant, std::move(change));
}

void Indexer::catch_up() {
  if (!is_directory_checked_) fill_directory();
  for (auto const tenant : db_.read(InstitutionId{}, [](Tx& tx) { return list_tenants(tx); })) follow(tenant);
  is_full_ = true;
}

}  // namespace baeumgil
