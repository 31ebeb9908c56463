#pragma once
// The parts of the gate that guard: CSRF tokens, cookies, request keys, security headers, the language asked for.

#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/result.h"
#include "platform/html/locale.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

// `kind` keeps the token of a session apart from that of a visitor who has the same cookie value.
std::string csrf_token(std::string_view secret, std::string_view kind, std::string_view holder);
bool is_csrf_token(std::string_view expected, std::string_view shown);

std::string_view visitor_cookie_name(bool is_secure);
std::string new_visitor();
std::string visitor_cookie(std::string_view visitor, bool is_secure);
std::string language_cookie(Language, bool is_secure);
std::string ended_flash_cookie();

// The cookie's language, else what the browser prefers among ours.
std::optional<Language> asked_language(Request const&);

// From the form field request_id or the header Request-Id; a problem when it is too long to be one.
Result<RequestKey> read_request_key(Request const&);

void add_if_absent(Response&, std::string_view name, std::string_view value);
void add_security_headers(Response&, bool is_secure);
Response with_status(Response, int status);

struct ProblemOptions {
  int status{400};
  std::string_view request_id{};
};
// For the statuses that no Kind stands for: 400, 405.
Response problem_json_with_status(Locale const&, Language, Problem const&, ProblemOptions);
// The problem document for what broke on our side.
Response fault_json(Locale const&, Language, std::string_view request_id);

}  // namespace baeumgil
