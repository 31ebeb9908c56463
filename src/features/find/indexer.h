#pragma once
// Keeps the search index true to the database: filled in the background at start, then following the log of changes.

#include <atomic>
#include <map>

#include "base/ids.h"
#include "platform/jobs/repeating_task.h"

namespace baeumgil {

class Database;
class SearchIndex;

class Indexer {
 public:
  Indexer(Database& db, SearchIndex& index) : db_{db}, index_{index} {}

  void fill();      // everything of every institution here
  void catch_up();  // what changed since the last call; fills first when it has never been filled
  void start() { task_.start(1000); }
  void stop() { task_.stop(); }
  bool is_full() const { return is_full_; }

 private:
  Database& db_;
  SearchIndex& index_;
  std::map<InstitutionId, EventId> seen_{};  // the newest event followed, per institution
  std::atomic<bool> is_full_{false};
  RepeatingTask task_{"search index", [this] { catch_up(); }};
};

}  // namespace baeumgil
