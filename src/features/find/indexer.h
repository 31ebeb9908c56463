#pragma once
// Keeps the search index true to the database, following the log of changes from where the index on disk stands; what is
// missing, damaged, of another version or of another database is filled anew. All in the background.

#include <atomic>
#include <map>
#include <set>

#include "base/ids.h"
#include "platform/jobs/repeating_task.h"

namespace baeumgil {

class Database;
class SearchIndex;

class Indexer {
 public:
  Indexer(Database& db, SearchIndex& index) : db_{db}, index_{index} {}

  void fill();      // everything of every institution here, anew
  void catch_up();  // what changed since the last call, or since the index was written
  void start() { task_.start(1000); }
  void stop() { task_.stop(); }
  bool is_full() const { return is_full_; }

 private:
  void fill_directory();
  void fill_tenant(InstitutionId);
  void follow(InstitutionId);

  Database& db_;
  SearchIndex& index_;
  std::map<InstitutionId, std::set<EventId>> followed_{};  // lately: events are looked at for some seconds more
  bool is_directory_checked_{false};
  std::atomic<bool> is_full_{false};
  RepeatingTask task_{"search index", [this] { catch_up(); }};
};

}  // namespace baeumgil
