#pragma once
// A body that opens another transaction would wait for itself, or see another snapshot than it thinks. It is told so.

#include "platform/db/value.h"

namespace baeumgil {

class NestingGuard {
 public:
  // `database` identifies which one; another database may be used inside.
  explicit NestingGuard(void const* database) : outer_{current()} {
    refuse_inside(database);
    current() = database;
  }
  ~NestingGuard() { current() = outer_; }
  NestingGuard(NestingGuard const&) = delete;
  NestingGuard& operator=(NestingGuard const&) = delete;

  static void refuse_inside(void const* database) {
    if (current() == database)
      throw DatabaseFault{DatabaseFault::Cause::other, "a transaction was opened inside another one: pass the Tx instead"};
  }

 private:
  static void const*& current() {
    static thread_local void const* database{nullptr};
    return database;
  }

  void const* outer_;
};

}  // namespace baeumgil
