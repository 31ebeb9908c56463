#include "platform/db/sqlite/sqlite_writer.h"

#include "platform/db/nesting.h"
#include "platform/db/sqlite/sqlite_transaction.h"

namespace baeumgil {

namespace {
constexpr std::size_t kMostInGroup = 256;
constexpr auto kIdle = std::chrono::seconds{2};
constexpr std::int64_t kRowsToCountAgain = 5000;
}  // namespace

SqliteWriter::SqliteWriter(std::string const& path, int timeout_seconds, Clock const& clock, void const* owner)
    : connection_{path, SqliteConnection::Use::write, timeout_seconds}, clock_{clock}, owner_{owner} {
  thread_ = std::thread{[this] { run(); }};
}

SqliteWriter::~SqliteWriter() {
  {
    auto const lock = std::lock_guard{mutex_};
    is_stopping_ = true;
    arrived_.notify_all();
  }
  thread_.join();
}

void SqliteWriter::write(InstitutionId institution, Body const& body) {
  auto request = Request{};
  request.institution = institution;
  request.body = &body;
  auto lock = std::unique_lock{mutex_};
  queue_.push_back(&request);
  arrived_.notify_one();
  request.answered.wait(lock, [&] { return request.is_done; });
  lock.unlock();
  if (request.fault) std::rethrow_exception(request.fault);
}

void SqliteWriter::run() {
  connection_.count_rows();
  while (true) {
    auto const group = next_group();
    if (group.empty()) return;
    write_group(group);
    // Told under the lock: the request lives on the stack of the caller, who may be gone as soon as it knows.
    auto const lock = std::lock_guard{mutex_};
    for (auto* request : group) {
      request->is_done = true;
      request->answered.notify_one();
    }
  }
}

// When nobody has written for a while.
void SqliteWriter::tidy() {
  if (connection_.changed_rows() - counted_at_ >= kRowsToCountAgain) {
    connection_.count_rows();
    counted_at_ = connection_.changed_rows();
  }
  connection_.shrink_log();
  is_log_long_ = false;
}

SqliteWriter::Group SqliteWriter::next_group() {
  auto const has_work = [this] { return !queue_.empty() || is_stopping_; };
  auto lock = std::unique_lock{mutex_};
  if (is_log_long_ && !arrived_.wait_for(lock, kIdle, has_work)) {
    lock.unlock();
    tidy();
    lock.lock();
  }
  arrived_.wait(lock, has_work);
  auto group = Group{};
  for (; !queue_.empty() && group.size() < kMostInGroup; queue_.pop_front()) group.push_back(queue_.front());
  return group;
}

void SqliteWriter::write_group(Group const& group) {
  if (try_group(group)) return;
  // The shared transaction is gone, through one member's doing. The others have been promised nothing yet.
  for (auto* request : group) {
    if (request->fault) continue;
    auto const alone = Group{request};
    if (!try_group(alone) && !request->fault)
      request->fault = std::make_exception_ptr(DatabaseFault{DatabaseFault::Cause::other, "the transaction was rolled back"});
  }
}

// False when the whole group was rolled back and may be tried one by one.
bool SqliteWriter::try_group(Group const& group) {
  try {
    connection_.script("BEGIN IMMEDIATE");
  } catch (...) {
    for (auto* request : group) request->fault = std::current_exception();
    return true;
  }
  auto is_worth_it = false;
  for (auto* request : group) {
    is_worth_it = run_body(*request) || is_worth_it;
    if (!connection_.is_in_transaction()) return false;
  }
  return commit(group, is_worth_it);
}

// A body that refuses or throws is rolled back to its savepoint; its neighbours do not notice.
bool SqliteWriter::run_body(Request& request) {
  auto keep = false;
  try {
    connection_.script("SAVEPOINT body");
    auto const guard = NestingGuard{owner_};
    auto tx = SqliteTransaction{connection_, request.institution, clock_.now()};
    keep = (*request.body)(tx);
    if (tx.is_broken()) throw DatabaseFault{DatabaseFault::Cause::other, "the body went on after a failed statement"};
  } catch (...) {
    request.fault = std::current_exception();
    keep = false;
  }
  try {
    if (connection_.is_in_transaction()) connection_.script(keep ? "RELEASE body" : "ROLLBACK TO body; RELEASE body");
  } catch (...) {
    request.fault = std::current_exception();
    roll_back();
  }
  return keep;
}

bool SqliteWriter::commit(Group const& group, bool is_worth_it) {
  try {
    connection_.script(is_worth_it ? "COMMIT" : "ROLLBACK");
    is_log_long_ = is_log_long_ || is_worth_it;
    return true;
  } catch (DatabaseFault const& fault) {
    roll_back();
    // A reference that is checked at commit: whose it was shows when each runs alone.
    if (fault.cause == DatabaseFault::Cause::constraint && group.size() > 1) return false;
    // A refusal may rest on a neighbour's change that is now gone, so nobody's answer stands.
    for (auto* request : group) request->fault = std::current_exception();
    return true;
  }
}

void SqliteWriter::roll_back() {
  if (connection_.is_in_transaction()) sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace baeumgil
