#pragma once
// A thread that does one thing again and again until stopped. What the thing throws is logged and it is tried again.

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace baeumgil {

class RepeatingTask {
 public:
  RepeatingTask(std::string name, std::function<void()> body) : name_{std::move(name)}, body_{std::move(body)} {}
  ~RepeatingTask() { stop(); }

  void start(int every_milliseconds);  // the first time at once
  void stop();                         // waits for the round under way

 private:
  void round() noexcept;

  std::string name_{};
  std::function<void()> body_{};
  std::mutex mutex_{};
  std::condition_variable wake_{};
  bool is_stopping_{false};
  std::thread thread_{};
};

}  // namespace baeumgil
