#pragma once
// A fixed number of threads and a queue with an end: when it is full, the caller says so instead of waiting.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace baeumgil {

class WorkerPool {
 public:
  WorkerPool(int threads, std::size_t queue_limit);
  ~WorkerPool();  // finishes what was accepted

  bool offer(std::function<void()> job);  // false: the queue is full

 private:
  void work();

  std::mutex mutex_{};
  std::condition_variable wake_{};
  std::deque<std::function<void()>> queue_{};
  std::size_t queue_limit_{0};
  bool is_stopping_{false};
  std::vector<std::thread> threads_{};
};

}  // namespace baeumgil
