#pragma once
// Keeps how often rules said no, for the auditor: after the answer is made, in a transaction of its own.

#include "platform/web/gate.h"

namespace baeumgil {

class Database;

class CountRefusals : public RefusalCounter {
 public:
  explicit CountRefusals(Database& db) : db_{db} {}
  void count(Actor const&, std::set<std::string> const& rules) override;

 private:
  Database& db_;
};

}  // namespace baeumgil
