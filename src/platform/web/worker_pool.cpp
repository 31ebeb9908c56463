#include "platform/web/worker_pool.h"

#include <utility>

namespace baeumgil {

WorkerPool::WorkerPool(int threads, std::size_t queue_limit) : queue_limit_{queue_limit} {
  for (auto i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool() {
  {
    auto const lock = std::scoped_lock{mutex_};
    is_stopping_ = true;
  }
  wake_.notify_all();
  for (auto& thread : threads_) thread.join();
}

bool WorkerPool::offer(std::function<void()> job) {
  {
    auto const lock = std::scoped_lock{mutex_};
    if (queue_.size() >= queue_limit_) return false;
    queue_.push_back(std::move(job));
  }
  wake_.notify_one();
  return true;
}

void WorkerPool::work() {
  while (true) {
    auto job = std::function<void()>{};
    {
      auto lock = std::unique_lock{mutex_};
      wake_.wait(lock, [this] { return is_stopping_ || !queue_.empty(); });
      if (queue_.empty()) return;
      job = std::move(queue_.front());
      queue_.pop_front();
    }
    job();
  }
}

}  // namespace baeumgil
