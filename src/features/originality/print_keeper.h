#pragma once
// Keeps the prints true to the texts, in the background: after every change of the log those that are missing or older than
// their text are made anew. A report handed in is compared with within seconds.

#include <map>

#include "base/ids.h"
#include "platform/jobs/repeating_task.h"

namespace baeumgil {

class Database;
class FileStore;

class PrintKeeper {
 public:
  PrintKeeper(Database& db, FileStore const& files) : db_{db}, files_{files} {}

  void catch_up();  // of every institution here
  void start() { task_.start(2000); }
  void stop() { task_.stop(); }

 private:
  Database& db_;
  FileStore const& files_;
  std::map<InstitutionId, EventId> seen_{};
  RepeatingTask task_{"originality prints", [this] { catch_up(); }};
};

// Everything of one institution that is not up to date.
void keep_prints(Database&, InstitutionId);

}  // namespace baeumgil
