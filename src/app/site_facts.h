#pragma once
// What header and footer of every page say about the reader: the institution, and how many notices wait.

#include <memory>

#include "platform/html/site.h"

namespace baeumgil {

class Database;

class FindSiteFacts {
 public:
  explicit FindSiteFacts(Database&);
  SiteFacts operator()(Actor const&) const;

 private:
  struct Names;  // of institutions, kept because the directory hardly ever changes

  Database* db_{nullptr};
  std::shared_ptr<Names> names_{};
};

}  // namespace baeumgil
