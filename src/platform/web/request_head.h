#pragma once
// Turns what stood in a request's head into a Request, or says with which status it is refused. Knows no socket.

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_text.h"
#include "platform/web/request.h"

namespace baeumgil {

constexpr auto enum_words(Method) { return std::array<std::string_view, 6>{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"}; }

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
