#pragma once
// Another program that is told: a real server on this machine that keeps what it got and answers what it is told to.

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace baeumgil {

class Receiver {
 public:
  Receiver();
  ~Receiver();
  Receiver(Receiver const&) = delete;
  Receiver& operator=(Receiver const&) = delete;

  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/hook"; }
  void answer(int status) { status_ = status; }
  std::vector<std::string> messages() const;  // whole: head and body

 private:
  void serve();
  void serve_one(int connection);

  int listener_{-1};
  int port_{0};
  std::atomic<int> status_{204};
  mutable std::mutex guard_{};
  std::vector<std::string> messages_{};
  std::thread thread_{};
};

}  // namespace baeumgil
