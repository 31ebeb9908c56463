#pragma once
// The seam between sockets and HTTP: a connection as a few awaitable calls, without the type of its stream, so that the
// coroutines of the session compile once and cheaply. Only io.cpp and session.cpp include this.

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace baeumgil {

template <class T>
using Awaitable = boost::asio::awaitable<T, boost::asio::io_context::executor_type>;

using Deadline = std::chrono::steady_clock::time_point;

struct Transfer {
  bool is_ok{false};
  std::size_t count{0};
};

// One connection, plain or TLS. Every call ends at the deadline at the latest.
class Stream {
 public:
  virtual ~Stream() = default;
  virtual void set_deadline(Deadline) = 0;
  virtual Awaitable<Transfer> read_some(char* target, std::size_t size) = 0;
  virtual Awaitable<Transfer> write(std::string_view first, std::string_view second) = 0;
  // Sends the end, then reads on for a moment: closing at once would take an early refusal away from who is still sending.
  virtual Awaitable<void> close() = 0;
  virtual std::string remote_address() const = 0;
  virtual bool is_secure() const = 0;

  // Between two requests: shutting down may cut the connection now.
  bool is_idle{true};
};

// What the server offers its sessions.
class SessionHost {
 public:
  virtual ~SessionHost() = default;
  // Runs the job on the workers and comes back to the caller's thread; false when all workers and the queue are busy.
  virtual Awaitable<bool> on_worker(std::function<void()> job) = 0;
  virtual bool is_stopping() const = 0;  // from any thread
};

}  // namespace baeumgil
