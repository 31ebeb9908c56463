#pragma once
// The one thread that writes. What waits is written as one group: each body in a savepoint of its own, one commit, and
// only then is everyone answered. Under load many writes share one fsync (docs/decisions/0006).

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/clock.h"
#include "platform/db/sqlite/sqlite_connection.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class SqliteWriter {
 public:
  using Body = std::function<bool(Tx&)>;  // whether to keep its change

  // `owner` identifies the database, for refusing a transaction inside another.
  SqliteWriter(std::string const& path, int timeout_seconds, Clock const&, void const* owner);
  ~SqliteWriter();  // what was accepted is still written

  // Durable when it returns. Throws what the body threw or what became of the commit.
  void write(InstitutionId, Body const&);

 private:
  struct Request {
    InstitutionId institution{};
    Body const* body{nullptr};
    std::exception_ptr fault{};
    bool is_done{false};
    std::condition_variable answered{};
  };
  using Group = std::vector<Request*>;

  void run();
  Group next_group();
  void tidy();
  void write_group(Group const&);
  bool try_group(Group const&);
  bool run_body(Request&);
  bool commit(Group const&, bool is_worth_it);
  void roll_back();

  SqliteConnection connection_;
  Clock const& clock_;
  void const* owner_;
  std::mutex mutex_{};
  std::condition_variable arrived_{};
  std::deque<Request*> queue_{};
  bool is_stopping_{false};
  bool is_log_long_{false};     // something was written since the log was last emptied
  std::int64_t counted_at_{0};  // changed rows when the planner's figures were last counted
  std::thread thread_{};
};

}  // namespace baeumgil
