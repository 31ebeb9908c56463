#include "platform/jobs/repeating_task.h"

#include <chrono>
#include <exception>

#include "platform/log/log.h"

namespace baeumgil {

void RepeatingTask::round() noexcept {
  try {
    body_();
  } catch (std::exception const& fault) {
    log_error("background task failed", {{"task", name_}, {"fault", fault.what()}});
  }
}

void RepeatingTask::start(int every_milliseconds) {
  thread_ = std::thread{[this, every_milliseconds] {
    auto lock = std::unique_lock{mutex_};
    do {
      lock.unlock();
      round();
      lock.lock();
    } while (!wake_.wait_for(lock, std::chrono::milliseconds{every_milliseconds}, [this] { return is_stopping_; }));
  }};
}

void RepeatingTask::stop() {
  {
    auto const lock = std::lock_guard{mutex_};
    is_stopping_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

}  // namespace baeumgil
