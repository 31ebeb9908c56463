#pragma once
// A blocking TCP client that sends exactly the bytes it is told to, for probing the server.

#include <string>
#include <string_view>

namespace baeumgil::testing {

struct Answer {
  int status{0};  // 0: the connection ended without an answer
  std::string head{};
  std::string body{};

  std::string header(std::string_view lower_case_name) const;
};

class Client {
 public:
  explicit Client(int port);
  ~Client();
  Client(Client const&) = delete;
  Client& operator=(Client const&) = delete;

  bool send(std::string_view bytes);
  Answer receive();                         // one answer by its Content-Length
  Answer receive_head();                    // an answer to HEAD, or 304, 100: no body follows
  bool is_closed_within(int milliseconds);  // by the server
  Answer ask(std::string_view bytes);
  int handle() const { return handle_; }

 private:
  bool fill();

  int handle_{-1};
  std::string buffer_{};
};

std::string get(std::string_view target, std::string_view more_headers = "");
std::string post(std::string_view target, std::string_view type, std::string_view body);

}  // namespace baeumgil::testing
