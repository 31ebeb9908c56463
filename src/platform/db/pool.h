#pragma once
// A fixed number of connections, opened when first needed, lent to one thread at a time.

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "platform/db/value.h"

namespace baeumgil {

template <class Connection>
class Pool {
 public:
  using Open = std::function<std::unique_ptr<Connection>()>;

  Pool(int size, int wait_seconds, Open open) : open_{std::move(open)}, wait_seconds_{wait_seconds} {
    for (auto i = 0; i < size; ++i) idle_.push_back(nullptr);
  }

  class Lease {
   public:
    Lease(Pool& pool, std::unique_ptr<Connection> connection) : pool_{pool}, connection_{std::move(connection)} {}
    ~Lease() { pool_.give_back(std::move(connection_)); }
    Lease(Lease const&) = delete;
    Lease& operator=(Lease const&) = delete;

    Connection& operator*() { return ready(); }
    Connection* operator->() { return &ready(); }
    void discard() { connection_.reset(); }  // the next use opens a new one

   private:
    Connection& ready() {
      if (!connection_) connection_ = pool_.open_();
      return *connection_;
    }

    Pool& pool_;
    std::unique_ptr<Connection> connection_;
  };

  // Faults as busy when none comes free in time.
  Lease take() {
    auto lock = std::unique_lock{mutex_};
    if (!returned_.wait_for(lock, std::chrono::seconds{wait_seconds_}, [this] { return !idle_.empty(); }))
      throw DatabaseFault{DatabaseFault::Cause::busy, "no database connection came free"};
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return Lease{*this, std::move(connection)};
  }

 private:
  void give_back(std::unique_ptr<Connection> connection) {
    auto const lock = std::lock_guard{mutex_};
    idle_.push_back(std::move(connection));
    returned_.notify_one();
  }

  Open open_;
  int wait_seconds_;
  std::mutex mutex_{};
  std::condition_variable returned_{};
  std::vector<std::unique_ptr<Connection>> idle_{};
};

}  // namespace baeumgil
