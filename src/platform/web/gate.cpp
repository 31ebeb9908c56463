#include "platform/web/gate.h"

#include <algorithm>
#include <chrono>
#include <exception>

#include "base/text.h"
#include "platform/db/value.h"
#include "platform/html/assets.h"
#include "platform/log/log.h"
#include "platform/web/api_csv.h"
#include "platform/web/api_input.h"
#include "platform/web/protection.h"
#include "platform/web/refusal_watch.h"
#include "platform/web/request_head.h"
#include "platform/web/url_text.h"

namespace baeumgil {
namespace {

// What is found out about one request on its way to the handler.
struct Visit {
  Actor actor{};
  Route const* route{nullptr};
  bool has_bearer{false};
  std::vector<std::string> cookies{};  // to be set
};

bool is_reading(Request const& request) { return request.method == Method::get || request.method == Method::head; }

std::optional<std::string_view> bearer_token(Request const& request) {
  auto const header = request.header("authorization");
  if (ascii_lower(header.substr(0, 7)) != "bearer ") return std::nullopt;
  return trimmed(header.substr(7));
}

Problem unauthenticated() { return {.kind = Kind::unauthenticated, .key = "problem.unauthenticated"}; }

// The request, its visit and where it came to: answers are made from all three.
class Passage {
 public:
  Passage(GateSettings const& settings, Router const& router, Site const& site, Authenticator& authenticator, Request& request)
      : settings_{settings}, router_{router}, site_{site}, authenticator_{authenticator}, request_{request} {}

  Response answer() {
    auto response = Response{};
    try {
      response = decide();
    } catch (DatabaseFault const& fault) {
      response = fault.cause == DatabaseFault::Cause::busy ? refuse({.kind = Kind::busy, .key = "problem.busy"}) : failed(fault.what());
    } catch (std::exception const& fault) {
      response = failed(fault.what());
    }
    settle_keeping(response);
    for (auto& cookie : visit_.cookies) response.with("Set-Cookie", std::move(cookie));
    auto const caching = visit_.actor.is_signed_in() || request_.is_api() ? "no-store" : "private, no-cache";
    add_if_absent(response, "Cache-Control", caching);
    return response;
  }

  Visit const& visit() const { return visit_; }

 private:
  // What anybody on the way may keep says nothing to one visitor: nobody is signed in, no cookie is set, and neither a message nor the
  // token of a form is in it.
  void settle_keeping(Response& response) {
    if (visit_.route == nullptr || !response.file_path.empty()) return;
    auto const kept = std::ranges::find_if(
        response.headers, [](auto const& header) { return header.first == "Cache-Control" && header.second.starts_with("public"); });
    if (kept == response.headers.end()) return;
    auto const has_token = !request_.csrf_token.empty() && response.body.find(request_.csrf_token) != std::string::npos;
    auto const is_for_one = visit_.actor.is_signed_in() || has_token || !request_.flash.empty() || !request_.query_value("lang").empty();
    if (is_for_one)
      response.headers.erase(kept);
    else
      visit_.cookies.clear();
  }

  Response decide() {
    if (auto asset = asset_response(request_)) return std::move(*asset);
    visit_.actor.language = asked_language(request_).value_or(Language::ko);
    auto const refused_token = identify();
    choose_language();
    prepare_page();
    if (refused_token) return refuse(*refused_token);
    if (request_.refused_status == 413) return refuse({.kind = Kind::too_large, .key = "problem.too_large"});
    if (request_.refused_status != 0) return refuse_with_status(invalid("body", "field.body_not_readable"), request_.refused_status);
    visit_.route = router_.find(request_.method, request_.path, request_.parameters);
    if (visit_.route == nullptr) return no_route();
    auto& actor = visit_.actor;
    if (visit_.route->access == Access::link) actor.via = Via::link;
    if (!may_pass(visit_.route->access, actor)) return actor.is_signed_in() ? refuse(not_found()) : ask_to_sign_in();
    if (!is_reading(request_)) {
      if (!is_from_our_pages()) return refuse(forbidden("problem.csrf"));
      if (!actor.may_write) return refuse(forbidden("problem.token_is_read_only"));
      auto key = read_request_key(request_);
      if (!key) return refuse(key.error());
      actor.key = std::move(*key);
    }
    auto result = visit_.route->operation ? answer_operation(*visit_.route) : visit_.route->handler(request_, actor);
    return result ? std::move(*result) : refuse(result.error());
  }

  Result<Response> answer_operation(Route const& route) {
    if (auto problem = query_problem(*route.operation, request_)) return *std::move(problem);
    if (is_reading(request_))
      return wants_csv(*route.operation, request_) ? csv_list(route, request_, visit_.actor) : route.handler(request_, visit_.actor);
    if (auto problem = body_problem(*route.operation, request_)) return *std::move(problem);
    return route.handler(request_, visit_.actor);
  }

  // A Problem when a token was shown that opens nothing: guessing must not look like being nobody.
  std::optional<Problem> identify() {
    auto refused = std::optional<Problem>{};
    auto const bearer = request_.is_api() ? bearer_token(request_) : std::nullopt;
    if (bearer) {
      visit_.has_bearer = true;
      auto found = authenticator_.by_api_token(*bearer);
      if (found)
        visit_.actor = std::move(*found);
      else
        refused = unauthenticated();
    } else {
      request_.session_token = request_.cookie(request_.is_secure ? "__Host-session" : "session");
      visit_.actor = authenticator_.by_session(request_.session_token);
    }
    visit_.actor.via = request_.is_api() ? Via::api : Via::page;
    visit_.actor.origin = request_.remote_address;
    visit_.actor.request_id = request_.request_id;
    visit_.actor.dry_run = request_.is_api() && request_.query_value("dry_run") == "1";
    return refused;
  }

  // A person's own language is the account's; a browser's choice serves those who are not signed in.
  void choose_language() {
    if (visit_.has_bearer)
      visit_.actor.language = asked_language(request_).value_or(visit_.actor.language);  // a program says what it wants
    if (visit_.actor.is_signed_in()) return;
    auto const chosen = enum_from_word<Language>(request_.query_value("lang"));
    if (chosen) visit_.cookies.push_back(language_cookie(*chosen, request_.is_secure));
    visit_.actor.language = chosen ? *chosen : asked_language(request_).value_or(Language::ko);
  }

  // What forms and the layout need: the token of this session or visitor, and the message left by the page before.
  void prepare_page() {
    if (visit_.has_bearer) return;
    if (visit_.actor.is_signed_in()) {
      request_.csrf_token = csrf_token(settings_.csrf_secret, "session", request_.session_token);
    } else if (!request_.is_api()) {
      auto visitor = std::string{request_.cookie(visitor_cookie_name(request_.is_secure))};
      if (visitor.empty()) {
        visitor = new_visitor();
        visit_.cookies.push_back(visitor_cookie(visitor, request_.is_secure));
      }
      request_.csrf_token = csrf_token(settings_.csrf_secret, "visitor", visitor);
    }
    auto const left = request_.cookie("flash");
    if (left.empty() || request_.method != Method::get || request_.is_api()) return;
    if (site_.locale().has(visit_.actor.language, left)) request_.flash = left;
    visit_.cookies.push_back(ended_flash_cookie());
  }

  // A program's token is not sent by a browser on its own; everything else a browser sends must carry our token.
  bool is_from_our_pages() const {
    if (visit_.has_bearer) return true;
    if (request_.header("sec-fetch-site") == "cross-site") return false;
    if (request_.is_api() && !visit_.actor.is_signed_in()) return true;
    auto const shown = request_.is_api() ? request_.header("x-csrf-token") : request_.form_value("csrf_token");
    return is_csrf_token(request_.csrf_token, shown);
  }

  Response no_route() {
    auto const allowed = router_.allowed_methods(request_.path);
    if (allowed.empty()) return refuse(not_found());
    auto problem = not_found();
    problem.key = "problem.method_not_allowed";
    return refuse_with_status(problem, 405).with("Allow", allowed);
  }

  Response ask_to_sign_in() {
    if (request_.is_api()) return refuse(unauthenticated()).with("WWW-Authenticate", "Bearer");
    if (!is_reading(request_)) return redirect("/sign-in");
    return redirect("/sign-in?next=" + url_encoded(request_.target));
  }

  Response refuse(Problem const& problem) { return refuse_with_status(problem, status_of(problem.kind)); }

  Response refuse_with_status(Problem const& problem, int status) {
    RefusalWatch::note(problem);
    auto const& actor = visit_.actor;
    auto response = request_.is_api() ? problem_json_with_status(site_.locale(), actor.language, problem,
                                                                 {.status = status, .request_id = request_.request_id})
                                      : site_.problem_page(request_, actor, problem);
    response.status = status;
    if (status == 503) response.with("Retry-After", "1");
    return response;
  }

  // What broke is for the log only; the page carries the request id that leads there.
  Response failed(std::string_view what) {
    log_error("request failed", {{"request", request_.request_id}, {"what", std::string{what}}});
    try {
      auto response = request_.is_api() ? fault_json(site_.locale(), visit_.actor.language, request_.request_id)
                                        : site_.fault_page(request_, visit_.actor);
      return with_status(std::move(response), 500);
    } catch (std::exception const& fault) {
      log_error("fault page failed", {{"request", request_.request_id}, {"what", fault.what()}});
      return text_response(500, "500 " + request_.request_id + "\n");
    }
  }

  GateSettings const& settings_;
  Router const& router_;
  Site const& site_;
  Authenticator& authenticator_;
  Request& request_;
  Visit visit_{};
};

void log_answer(Request const& request, Response const& response, Visit const& visit, std::chrono::steady_clock::duration time) {
  // The pattern, not the path: secret links and searches stay out of the log.
  auto const route = visit.route != nullptr ? visit.route->pattern : std::string{request.path.starts_with("/assets/") ? "/assets/" : "-"};
  auto const microseconds = std::chrono::duration_cast<std::chrono::microseconds>(time).count();
  log_info("request", {{"method", std::string{to_word(request.method)}},
                       {"route", route},
                       {"status", std::to_string(response.status)},
                       {"ms", std::to_string(microseconds / 1000) + "." + std::to_string(microseconds % 1000 / 100)},
                       {"bytes", std::to_string(response.body.size())},
                       {"request", request.request_id},
                       {"person", visit.actor.is_signed_in() ? to_text(visit.actor.person) : "-"}});
}

// A request that only reads shows what rules would say; nobody was refused.
void count(RefusalCounter& counter, Request const& request, Actor const& actor, RefusalWatch const& watch) {
  if (watch.rules().empty() || is_reading(request) || actor.dry_run || actor.institution.is_nil()) return;
  try {
    counter.count(actor, watch.rules());
  } catch (std::exception const& fault) {  // the answer stands whether or not it could be counted
    log_warning("a refusal was not counted", {{"request", request.request_id}, {"what", fault.what()}});
  }
}

}  // namespace

Gate::Gate(GateSettings settings, Router const& router, Site const& site, Authenticator& authenticator, RefusalCounter& refusals)
    : settings_{std::move(settings)}, router_{router}, site_{site}, authenticator_{authenticator}, refusals_{refusals} {}

Response Gate::answer(Request& request) const {
  auto const began = std::chrono::steady_clock::now();
  if (request.request_id.empty()) request.request_id = to_canonical(new_uuid());
  request.is_secure = request.is_secure || settings_.is_secure;
  auto const watch = RefusalWatch{};
  auto passage = Passage{settings_, router_, site_, authenticator_, request};
  auto response = passage.answer();
  count(refusals_, request, passage.visit().actor, watch);
  add_security_headers(response, request.is_secure);
  response.with("X-Request-Id", request.request_id);
  log_answer(request, response, passage.visit(), std::chrono::steady_clock::now() - began);
  return response;
}

std::pair<std::string, std::string> Gate::session_cookie(std::string_view token, bool is_secure) {
  auto const name = std::string{is_secure ? "__Host-session=" : "session="};
  return {"Set-Cookie", name + std::string{token} + "; Path=/; HttpOnly; SameSite=Lax" + (is_secure ? "; Secure" : "")};
}

std::pair<std::string, std::string> Gate::ended_session_cookie(bool is_secure) {
  auto cookie = session_cookie("", is_secure);
  cookie.second += "; Max-Age=0";
  return cookie;
}

}  // namespace baeumgil
