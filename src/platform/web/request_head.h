#pragma once
// Turns what stood in a request's head into a Request, or says with which status it is refused. Knows no socket.

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/web/request.h"

namespace baeumgil {

// In the order of Method.
inline constexpr auto kMethodWords = std::array<std::string_view, 6>{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};
inline std::string_view to_word(Method method) { return kMethodWords[static_cast<std::size_t>(method)]; }

struct RequestHead {
  std::string method{};
  std::string target{};
  bool is_http_1_1{true};
  std::vector<std::pair<std::string, std::string>> headers{};  // names as sent
};

// What the raw text of a head must not contain, whatever a parser makes of it: folded lines.
bool has_folded_line(std::string_view raw_head);

// 0 and a filled request, or the status of the refusal.
int read_request_head(RequestHead, Request&);

struct Connection {
  std::string remote_address{};
  bool is_secure{false};
  bool trusts_forwarded_headers{false};
};
void set_connection(Request&, Connection const&);

}  // namespace baeumgil
