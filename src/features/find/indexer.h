#pragma once
// Keeps the search index true to the database: filled in the background at start, then following the log of changes.

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include "base/ids.h"

namespace baeumgil {

class Database;
class SearchIndex;

class Indexer {
 public:
  Indexer(Database& db, SearchIndex& index) : db_{db}, index_{index} {}
  ~Indexer() { stop(); }

  void fill();      // everything of every institution here
  void catch_up();  // what changed since the last call
  void start();     // fill, then catch up every second, on a thread of its own
  void stop();
  bool is_full() const { return is_full_; }

 private:
  Database& db_;
  SearchIndex& index_;
  std::map<InstitutionId, EventId> seen_{};  // the newest event followed, per institution
  std::atomic<bool> is_full_{false};
  std::mutex mutex_{};
  std::condition_variable wake_{};
  bool is_stopping_{false};
  std::thread thread_{};
};

}  // namespace baeumgil
