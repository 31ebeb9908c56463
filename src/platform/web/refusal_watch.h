#pragma once
// Which rules said no while one request was answered. A request is answered by one thread from its beginning to its end,
// and pages turn a Problem into a form long before the gate sees it; so whoever shows one tells the watch of its thread.

#include <set>
#include <string>

#include "base/result.h"

namespace baeumgil {

class RefusalWatch {
 public:
  RefusalWatch();
  ~RefusalWatch();
  RefusalWatch(RefusalWatch const&) = delete;
  RefusalWatch& operator=(RefusalWatch const&) = delete;

  // The rules this problem cites; nothing when no request is being answered.
  static void note(Problem const&);
  std::set<std::string> const& rules() const { return rules_; }

 private:
  static RefusalWatch*& current();

  RefusalWatch* outer_;
  std::set<std::string> rules_{};
};

}  // namespace baeumgil
