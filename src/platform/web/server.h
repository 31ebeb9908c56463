#pragma once
// The HTTP/1.1 server. Sockets, timers and TLS are Asio coroutines in io.cpp and session.cpp only; handlers are plain
// functions on a bounded worker pool (full: 503). SIGTERM lets requests in flight finish.

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

struct ServerSettings {
  std::string address{"127.0.0.1"};
  int port{8080};  // 0: any free one
  int workers{4};
  int queue_limit{256};
  std::size_t header_limit_bytes{32 * 1024};
  std::size_t body_limit_bytes{1024 * 1024};          // of JSON and urlencoded forms, held in memory
  std::size_t upload_limit_bytes{200 * 1024 * 1024};  // of a multipart body, streamed to disk
  int header_timeout_seconds{10};
  int idle_timeout_seconds{60};
  int minimum_bytes_per_second{1024};  // of a body, after a grace period
  std::string upload_folder{};         // where uploads wait
  std::string certificate_file{};      // both set: TLS 1.2 and later
  std::string private_key_file{};
  bool trusts_forwarded_headers{false};  // X-Forwarded-For and -Proto, behind a proxy of ours
  int connection_limit{4096};            // more wait to be accepted
  int write_grace_seconds{30};           // before minimum_bytes_per_second counts for what is sent
  int shutdown_seconds{10};              // for requests in flight
  bool compresses{true};                 // gzip of pages and JSON
  // What is answered before a request could be understood; without it, the status alone.
  std::function<std::string(int status, std::string_view request_id)> refusal_text{};
};

class Server {
 public:
  using Answer = std::function<Response(Request&)>;  // never throws

  Server(ServerSettings, Answer);
  ~Server();
  int port() const;  // the real one
  void run();        // until stop(), or SIGTERM and SIGINT when handle_signals() was called
  void handle_signals();
  void stop();  // from any thread

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace baeumgil
