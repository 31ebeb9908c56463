// Requests through the gate without a socket: who gets in, who is turned away, and what every answer carries.
#include "platform/web/gate.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "platform/crypto/digest.h"
#include "platform/db/value.h"
#include "platform/web/kept_by_anybody.h"
#include "platform/web/reply.h"

namespace baeumgil::testing {
namespace {

// Tokens are names here: whoever shows "officer" is the officer.
class NamedPeople final : public Authenticator {
 public:
  Actor by_session(std::string_view token) override {
    if (token == "staff") return staff_;
    if (token == "officer") return officer_;
    return {};
  }
  std::optional<Actor> by_api_token(std::string_view token) override {
    if (token == "program") return staff_;
    return std::nullopt;
  }

 private:
  static Actor signed_in() { return {.institution = InstitutionId::make(), .person = PersonId::make(), .name = "김하남"}; }
  Actor staff_{signed_in()};
  Actor officer_{[] {
    auto actor = signed_in();
    actor.roles = actor.roles.with(Role::programme_officer);
    actor.language = Language::en;
    return actor;
  }()};
};

// What a handler saw, told back as text.
Result<Response> tell(Request const& request, Actor const& actor) {
  return text_response(200, std::string{to_word(actor.language)} + " " + std::string{to_word(actor.via)} + " " + request.flash + " " +
                                actor.key.id + (actor.dry_run ? " dry" : "") + " " + actor.origin);
}

Router routes() {
  auto router = Router{};
  router.get("/", Access::everyone, tell);
  router.get("/desk", Access::staff, tell);
  router.get("/token", Access::everyone,
             [](Request const& request, Actor const&) -> Result<Response> { return text_response(200, request.csrf_token); });
  router.get("/kept", Access::everyone, [](Request const&, Actor const&) -> Result<Response> {
    return kept_by_anybody(text_response(200, "the same for everybody"));
  });
  router.get("/kept-form", Access::everyone, [](Request const& request, Actor const&) -> Result<Response> {
    return kept_by_anybody(text_response(200, "token " + request.csrf_token));
  });
  router.get("/fingerprint", Access::everyone, tell);
  router.post("/desk", Access::staff, [](Request const&, Actor const&) -> Result<Response> { return redirect("/desk", "site.home"); });
  router.post("/fingerprint", Access::staff,
              [](Request const&, Actor const& actor) -> Result<Response> { return text_response(200, actor.key.fingerprint); });
  router.post("/sign-in", Access::everyone, tell);
  router.get("/programs", Access::officer, tell);
  router.get("/settings", Access::administrator, tell);
  router.get("/log", Access::auditor, tell);
  router.get("/visit/{token}", Access::link, tell);
  router.get("/refused", Access::staff, [](Request const&, Actor const&) -> Result<Response> {
    return refused("members", "field.too_large", {.rule_id = "team.size.max", .words = "4명 이하", .article = "3. 운영방침"}, {"4"});
  });
  router.get("/broken", Access::everyone,
             [](Request const&, Actor const&) -> Result<Response> { throw std::runtime_error{"secret detail"}; });
  router.get("/busy", Access::everyone, [](Request const&, Actor const&) -> Result<Response> {
    throw DatabaseFault{DatabaseFault::Cause::busy, "locked"};
  });
  router.api({.path = "/api/v1/desk"}, Access::staff, tell);
  router.api({.method = Method::post, .path = "/api/v1/desk"}, Access::staff, tell);
  router.api({.path = "/api/v1/refused"}, Access::staff, [](Request const&, Actor const&) -> Result<Response> {
    return refused("members", "field.too_large", {.rule_id = "team.size.max", .words = "4명 이하", .article = "3. 운영방침"}, {"4"});
  });
  router.api({.path = "/api/v1/broken"}, Access::everyone,
             [](Request const&, Actor const&) -> Result<Response> { throw std::runtime_error{"secret detail"}; });
  return router;
}

struct Call {
  Method method{Method::get};
  std::string path{};
  std::vector<std::pair<std::string, std::string>> headers{};
  std::vector<std::pair<std::string, std::string>> form{};
  std::vector<std::pair<std::string, std::string>> query{};
  int refused_status{0};
};

struct Uncounted : RefusalCounter {
  void count(Actor const&, std::set<std::string> const&) override {}
};

struct House {
  Locale locale{Locale::embedded()};
  Site site{{}, locale};
  Router router{routes()};
  NamedPeople people{};
  Uncounted refusals{};
  Gate open{{.csrf_secret = "secret"}, router, site, people, refusals};
  Gate secure{{.csrf_secret = "secret", .is_secure = true}, router, site, people, refusals};
};

House& house() {
  static auto one = House{};
  return one;
}

Response answer(Call call, Gate const& gate = house().open) {
  auto request = Request{.method = call.method, .path = call.path, .target = call.path, .query = call.query, .form = call.form};
  request.headers = call.headers;
  request.remote_address = "192.0.2.7";
  request.refused_status = call.refused_status;
  return gate.answer(request);
}

std::string header_of(Response const& response, std::string_view name) {
  for (auto const& [key, value] : response.headers)
    if (key == name) return value;
  return {};
}

bool sets_cookie(Response const& response, std::string_view beginning) {
  for (auto const& [key, value] : response.headers)
    if (key == "Set-Cookie" && value.starts_with(beginning)) return true;
  return false;
}

std::pair<std::string, std::string> cookie(std::string_view text) { return {"cookie", std::string{text}}; }

std::string token_for(std::string_view cookies) { return answer({.path = "/token", .headers = {cookie(cookies)}}).body; }

TEST(gate, sends_strangers_to_the_sign_in_page_with_the_way_back) {
  auto const response = answer({.path = "/desk"});
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(header_of(response, "Location"), "/sign-in?next=%2Fdesk");
  EXPECT_EQ(header_of(answer({.method = Method::post, .path = "/desk"}), "Location"), "/sign-in");
  EXPECT_EQ(header_of(answer({.path = "/programs"}), "Location"), "/sign-in?next=%2Fprograms");
}

TEST(gate, tells_programs_that_they_must_sign_in) {
  auto const response = answer({.path = "/api/v1/desk"});
  EXPECT_EQ(response.status, 401);
  EXPECT_TRUE(response.content_type.starts_with("application/problem+json"));
  EXPECT_EQ(header_of(response, "WWW-Authenticate"), "Bearer");
  EXPECT_EQ(answer({.path = "/api/v1/desk", .headers = {{"authorization", "Bearer wrong"}, cookie("session=staff")}}).status, 401);
}

TEST(gate, lets_in_who_may_and_hides_what_one_may_not) {
  auto const as = [](std::string_view session, std::string path) {
    return answer({.path = std::move(path), .headers = {cookie(session)}}).status;
  };
  EXPECT_EQ(as("session=staff", "/desk"), 200);
  EXPECT_EQ(as("session=staff", "/programs"), 404);
  EXPECT_EQ(as("session=officer", "/programs"), 200);
  EXPECT_EQ(as("session=staff", "/log"), 404);
  EXPECT_EQ(as("session=officer", "/log"), 200);
  EXPECT_EQ(as("session=officer", "/settings"), 404);
  EXPECT_EQ(as("session=expired", "/desk"), 303);
  EXPECT_EQ(answer({.path = "/visit/abc"}).status, 200);
}

TEST(gate, takes_only_the_cookie_that_fits_the_connection) {
  auto const as = [](std::string_view session) { return answer({.path = "/desk", .headers = {cookie(session)}}, house().secure).status; };
  EXPECT_EQ(as("session=staff"), 303);
  EXPECT_EQ(as("__Host-session=staff"), 200);
  EXPECT_EQ(Gate::session_cookie("t", true).second, "__Host-session=t; Path=/; HttpOnly; SameSite=Lax; Secure");
  EXPECT_EQ(Gate::session_cookie("t", false).second, "session=t; Path=/; HttpOnly; SameSite=Lax");
  EXPECT_EQ(Gate::ended_session_cookie(false).second, "session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}

TEST(gate, takes_a_form_only_with_the_token_of_its_session) {
  auto const send = [](std::vector<std::pair<std::string, std::string>> form) {
    return answer({.method = Method::post, .path = "/desk", .headers = {cookie("session=staff")}, .form = std::move(form)}).status;
  };
  auto const token = token_for("session=staff");
  EXPECT_EQ(token.size(), 43U);
  EXPECT_EQ(send({{"csrf_token", token}}), 303);
  EXPECT_EQ(send({}), 403);
  EXPECT_EQ(send({{"csrf_token", ""}}), 403);
  EXPECT_EQ(send({{"csrf_token", token_for("session=officer")}}), 403);
}

TEST(gate, protects_forms_of_visitors_with_a_cookie_of_their_own) {
  auto const first = answer({.path = "/token"});
  ASSERT_TRUE(sets_cookie(first, "visitor="));
  auto const visitor = header_of(first, "Set-Cookie").substr(0, header_of(first, "Set-Cookie").find(';'));
  auto const send = [](std::string_view cookies, std::string_view token) {
    return answer({.method = Method::post, .path = "/sign-in", .headers = {cookie(cookies)}, .form = {{"csrf_token", std::string{token}}}})
        .status;
  };
  EXPECT_EQ(send(visitor, first.body), 200);
  EXPECT_EQ(send("visitor=other", first.body), 403);
  EXPECT_EQ(send("", first.body), 403);
  EXPECT_EQ(send(visitor, ""), 403);
  EXPECT_EQ(token_for(visitor), first.body) << "the form of a second tab still works";
  EXPECT_FALSE(sets_cookie(answer({.path = "/token", .headers = {cookie(visitor)}}), "visitor="));
  EXPECT_NE(token_for("visitor=staff"), token_for("session=staff")) << "a visitor cannot make the token of a session";
}

TEST(gate, asks_programs_for_a_token_or_the_header) {
  auto const send = [](std::vector<std::pair<std::string, std::string>> headers) {
    return answer({.method = Method::post, .path = "/api/v1/desk", .headers = std::move(headers)}).status;
  };
  EXPECT_EQ(send({{"authorization", "Bearer program"}}), 200);
  EXPECT_EQ(send({cookie("session=staff")}), 403);
  EXPECT_EQ(send({cookie("session=staff"), {"x-csrf-token", token_for("session=staff")}}), 200);
  EXPECT_EQ(send({cookie("session=staff"), {"x-csrf-token", token_for("session=staff")}, {"sec-fetch-site", "cross-site"}}), 403);
}

TEST(gate, carries_a_message_to_the_next_page_once) {
  auto const posted = answer({.method = Method::post,
                              .path = "/desk",
                              .headers = {cookie("session=staff")},
                              .form = {{"csrf_token", token_for("session=staff")}}});
  ASSERT_TRUE(sets_cookie(posted, "flash=site.home; "));
  auto const next = answer({.path = "/desk", .headers = {cookie("session=staff; flash=site.home")}});
  EXPECT_NE(next.body.find("site.home"), std::string::npos);
  EXPECT_TRUE(sets_cookie(next, "flash=; Path=/; Max-Age=0"));
  EXPECT_EQ(answer({.path = "/desk", .headers = {cookie("session=staff; flash=<b>")}}).body.find("<b>"), std::string::npos);
}

TEST(gate, chooses_the_language) {
  auto const language = [](Call call) { return answer(std::move(call)).body.substr(0, 2); };
  EXPECT_EQ(language({.path = "/"}), "ko");
  EXPECT_EQ(language({.path = "/", .headers = {{"accept-language", "fr-FR, en-GB;q=0.8, ko;q=0.5"}}}), "en");
  EXPECT_EQ(language({.path = "/", .headers = {cookie("language=ko"), {"accept-language", "en"}}}), "ko");
  EXPECT_EQ(language({.path = "/", .headers = {cookie("session=officer"), {"accept-language", "ko"}}}), "en") << "the person's own";
  EXPECT_EQ(language({.path = "/", .headers = {cookie("session=officer; language=ko")}}), "en") << "whoever used this browser before";
  EXPECT_EQ(language({.path = "/", .headers = {cookie("session=officer")}, .query = {{"lang", "ko"}}}), "en");
  EXPECT_FALSE(sets_cookie(answer({.path = "/", .headers = {cookie("session=officer")}, .query = {{"lang", "ko"}}}), "language="));
  EXPECT_TRUE(sets_cookie(answer({.path = "/", .query = {{"lang", "en"}}}), "language=en; "));
  EXPECT_FALSE(sets_cookie(answer({.path = "/", .query = {{"lang", "xx"}}}), "language="));
}

TEST(gate, knows_a_request_again_by_what_it_says) {
  auto const fingerprint = [](std::string_view session, std::vector<std::pair<std::string, std::string>> form) {
    form.emplace_back("csrf_token", token_for(session));
    form.emplace_back("request_id", "r1");
    return answer({.method = Method::post, .path = "/fingerprint", .headers = {cookie(session)}, .form = std::move(form)}).body;
  };
  auto const first = fingerprint("session=staff", {{"a", "1"}});
  EXPECT_EQ(first.size(), 64U);
  EXPECT_EQ(fingerprint("session=staff", {{"a", "1"}}), first);
  EXPECT_EQ(fingerprint("session=officer", {{"a", "1"}}), first) << "the token of the session is no part of it";
  EXPECT_NE(fingerprint("session=staff", {{"a", "2"}}), first);
  EXPECT_NE(fingerprint("session=staff", {{"a", ""}, {"1", ""}}), first);
}

TEST(gate, passes_on_what_programs_ask_for) {
  auto const call = Call{.method = Method::post,
                         .path = "/api/v1/desk",
                         .headers = {{"authorization", "bearer program"}, {"request-id", "abc"}},
                         .query = {{"dry_run", "1"}}};
  EXPECT_EQ(answer(call).body, "ko api  abc dry 192.0.2.7");
  auto too_long = call;
  too_long.headers[1].second = std::string(101, 'x');
  EXPECT_EQ(answer(too_long).status, 422);
}

TEST(gate, answers_unknown_paths_and_wrong_methods) {
  EXPECT_EQ(answer({.path = "/nowhere"}).status, 404);
  EXPECT_EQ(answer({.path = "/assets/nothing.css"}).status, 404);
  auto const wrong = answer({.method = Method::post, .path = "/programs"});
  EXPECT_EQ(wrong.status, 405);
  EXPECT_EQ(header_of(wrong, "Allow"), "GET, HEAD");
  auto const program = answer({.method = Method::remove, .path = "/api/v1/desk"});
  EXPECT_EQ(program.status, 405);
  EXPECT_NE(program.body.find("\"status\":405"), std::string::npos);
}

TEST(gate, shows_a_page_for_a_body_the_server_refused) {
  EXPECT_EQ(answer({.method = Method::post, .path = "/desk", .refused_status = 413}).status, 413);
  EXPECT_EQ(answer({.method = Method::post, .path = "/desk", .refused_status = 400}).status, 400);
}

TEST(gate, keeps_the_detail_of_a_fault_to_itself) {
  for (auto const* path : {"/broken", "/api/v1/broken"}) {
    auto const response = answer({.path = path});
    EXPECT_EQ(response.status, 500);
    EXPECT_EQ(response.body.find("secret detail"), std::string::npos);
    EXPECT_NE(response.body.find(header_of(response, "X-Request-Id")), std::string::npos) << "the page tells the request id";
  }
  auto const busy = answer({.path = "/busy"});
  EXPECT_EQ(busy.status, 503);
  EXPECT_EQ(header_of(busy, "Retry-After"), "1");
}

TEST(gate, cites_the_rule_that_refused) {
  auto const page = answer({.path = "/refused", .headers = {cookie("session=staff")}});
  EXPECT_EQ(page.status, 422);
  EXPECT_NE(page.body.find("3. 운영방침"), std::string::npos);
  auto const json = answer({.path = "/api/v1/refused", .headers = {{"authorization", "Bearer program"}}});
  EXPECT_EQ(json.status, 422);
  for (auto const* text : {R"("id":"team.size.max")", R"("field":"members")", R"("code":"field.too_large")", R"("article":"3. 운영방침")"})
    EXPECT_NE(json.body.find(text), std::string::npos) << text;
}

TEST(gate, guards_every_answer_with_the_same_headers) {
  for (auto const* path : {"/", "/desk", "/nowhere", "/broken", "/busy", "/assets/x.css", "/api/v1/desk", "/api/v1/nowhere"}) {
    auto const response = answer({.path = path}, house().secure);
    for (auto const* name : {"X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy",
                             "Permissions-Policy", "Strict-Transport-Security", "X-Request-Id", "Cache-Control"})
      EXPECT_NE(header_of(response, name), "") << path << " " << name;
    auto const policy = header_of(response, "Content-Security-Policy");
    EXPECT_TRUE(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self';")) << path;
    EXPECT_EQ(policy.find("unsafe"), std::string::npos);
  }
  EXPECT_EQ(header_of(answer({.path = "/"}), "Strict-Transport-Security"), "");
  EXPECT_EQ(header_of(answer({.path = "/desk", .headers = {cookie("session=staff")}}), "Cache-Control"), "no-store");
}

TEST(gate, lets_anybody_keep_only_what_says_nothing_to_one_visitor) {
  auto const kept = answer({.path = "/kept"});
  EXPECT_EQ(header_of(kept, "Cache-Control"), "public, max-age=300");
  EXPECT_EQ(header_of(kept, "Vary"), "Cookie, Accept-Language");
  EXPECT_EQ(header_of(kept, "ETag").size(), 34U);
  EXPECT_EQ(header_of(kept, "ETag"), header_of(answer({.path = "/kept"}), "ETag"));
  EXPECT_EQ(header_of(kept, "Set-Cookie"), "") << "a cookie would be everybody's";
  EXPECT_EQ(header_of(answer({.path = "/kept", .headers = {cookie("session=staff")}}), "Cache-Control"), "no-store");
  auto const form = answer({.path = "/kept-form"});
  EXPECT_EQ(header_of(form, "Cache-Control"), "private, no-cache") << "the token of a form is in it";
  EXPECT_TRUE(sets_cookie(form, "visitor="));
  auto const chosen = answer({.path = "/kept", .query = {{"lang", "en"}}});
  EXPECT_EQ(header_of(chosen, "Cache-Control"), "private, no-cache");
  EXPECT_TRUE(sets_cookie(chosen, "language=en"));
  auto const flash = answer({.path = "/kept", .headers = {cookie("flash=site.home")}});
  EXPECT_EQ(header_of(flash, "Cache-Control"), "private, no-cache") << "a message for one";
}

TEST(make_reply, says_that_a_kept_answer_is_still_the_same) {
  auto const kept = answer({.path = "/kept"});
  auto request = Request{.path = "/kept"};
  request.headers = {{"if-none-match", header_of(kept, "ETag")}};
  auto response = kept;
  EXPECT_EQ(make_reply(request, std::move(response), {}).status, 304);
  request.headers = {{"if-none-match", "\"another\""}};
  response = kept;
  EXPECT_EQ(make_reply(request, std::move(response), {}).status, 200);
  request.headers = {{"accept-encoding", "gzip"}};
  response = kept;
  response.body.append(10'000, 'a');
  EXPECT_NE(make_reply(request, std::move(response), {}).head.find("ETag: W/" + header_of(kept, "ETag")), std::string::npos);
  request.headers = {{"if-none-match", "W/" + header_of(kept, "ETag")}};
  response = kept;
  EXPECT_EQ(make_reply(request, std::move(response), {}).status, 304);
}

}  // namespace
}  // namespace baeumgil::testing
