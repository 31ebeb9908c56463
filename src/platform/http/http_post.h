#pragma once
// One message to an address on the network, by libcurl. No redirect is followed, what is answered beyond the status is not kept.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace baeumgil {

struct HttpMessage {
  std::string url{};  // http or https
  std::vector<std::pair<std::string, std::string>> headers{};
  std::string body{};
  bool may_be_local{false};  // else this machine and its own link are refused, so that nobody asks our neighbours through us
};

struct HttpOutcome {
  int status{0};          // 0: nobody answered
  std::string problem{};  // why, in the library's words
};

// Waits at most ten seconds.
HttpOutcome http_post(HttpMessage const&);

// "https://host/path": an address a message may be sent to.
bool is_http_address(std::string_view);

}  // namespace baeumgil
