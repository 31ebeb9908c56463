#pragma once
// Everything that stands between the server and a handler, once: request id, session, language, CSRF, access, request key,
// security headers, the error boundary and the log line. Scenarios in tests call answer() without a socket.

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "platform/html/site.h"
#include "platform/web/request.h"
#include "platform/web/response.h"
#include "platform/web/router.h"

namespace baeumgil {

// Who is behind a token. Implemented by the sign_in feature; nobody is an actor with a nil person.
class Authenticator {
 public:
  virtual ~Authenticator() = default;
  virtual Actor by_session(std::string_view session_token) = 0;
  virtual std::optional<Actor> by_api_token(std::string_view bearer_token) = 0;
};

// Told which rules refused a changing request, when it has been answered. Implemented by app.
class RefusalCounter {
 public:
  virtual ~RefusalCounter() = default;
  virtual void count(Actor const&, std::set<std::string> const& rules) = 0;
};

struct GateSettings {
  std::string csrf_secret{};  // random, kept in the data folder
  bool is_secure{false};      // TLS: __Host- cookie, HSTS
};

class Gate {
 public:
  Gate(GateSettings, Router const&, Site const&, Authenticator&, RefusalCounter&);

  Response answer(Request&) const;

  // The cookie that carries a new session, and the one that ends it.
  static std::pair<std::string, std::string> session_cookie(std::string_view token, bool is_secure);
  static std::pair<std::string, std::string> ended_session_cookie(bool is_secure);

 private:
  GateSettings settings_{};
  Router const& router_;
  Site const& site_;
  Authenticator& authenticator_;
  RefusalCounter& refusals_;
};

// Problem → status, once: invalid 422, unauthenticated 401, forbidden 403, not_found 404, conflict 409, too_large 413, busy 503.
int status_of(Kind);
// application/problem+json (RFC 9457) with fields and the rule that refused.
Response problem_json(Locale const&, Language, Problem const&, std::string_view request_id);

}  // namespace baeumgil
