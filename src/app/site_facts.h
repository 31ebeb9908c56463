#pragma once
// What header and footer of every page say about the reader: the institution as its settings name it, and how many notices wait.

#include "platform/html/site.h"

namespace baeumgil {

class Database;

class FindSiteFacts {
 public:
  explicit FindSiteFacts(Database&);
  SiteFacts operator()(Actor const&) const;

 private:
  Database* db_{nullptr};
};

}  // namespace baeumgil
