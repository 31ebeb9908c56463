// The server on a real socket: what it answers, what it refuses, whom it drops.
#include "platform/web/server.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <memory>
#include <tuple>
#include <vector>

#include "platform/web/refusal_text.h"
#include "platform/web/tests/client.h"
#include "platform/web/tests/running_server.h"

namespace baeumgil::testing {
namespace {

using Clock = std::chrono::steady_clock;

int milliseconds_since(Clock::time_point began) {
  return static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - began).count());
}

// What a connection gets for exactly these bytes, on a server with small limits.
int status_for(std::string_view bytes) {
  static auto server = RunningServer{{.header_limit_bytes = 4096, .body_limit_bytes = 1000, .upload_limit_bytes = 100'000}};
  auto client = Client{server.port()};
  return client.ask(bytes).status;
}

TEST(server, keeps_a_connection_for_the_next_request) {
  auto const server = RunningServer{};
  auto client = Client{server.port()};
  EXPECT_EQ(client.ask(get("/?who=%EA%B0%80")).body, "hello 가");
  EXPECT_EQ(client.ask(get("/?who=b")).body, "hello b");
}

TEST(server, closes_when_asked_to) {
  auto const server = RunningServer{};
  auto client = Client{server.port()};
  auto const answer = client.ask(get("/", "Connection: close\r\n"));
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("connection"), "close");
  EXPECT_TRUE(client.is_closed_within(1000));
}

TEST(server, answers_pipelined_requests_in_order) {
  auto const server = RunningServer{};
  auto client = Client{server.port()};
  client.send(get("/?who=1") + post("/echo", "text/plain", "2") + get("/?who=3"));
  EXPECT_EQ(client.receive().body, "hello 1");
  EXPECT_EQ(client.receive().body, "2");
  EXPECT_EQ(client.receive().body, "hello 3");
}

TEST(server, answers_a_request_that_comes_byte_by_byte) {
  auto const server = RunningServer{};
  auto client = Client{server.port()};
  for (auto const c : post("/echo", "text/plain", "body")) client.send({&c, 1});
  EXPECT_EQ(client.receive().body, "body");
}

TEST(server, leaves_the_body_out_for_head_but_tells_its_length) {
  auto const server = RunningServer{};
  auto client = Client{server.port()};
  client.send("HEAD /page HTTP/1.1\r\nHost: t\r\n\r\n" + get("/"));
  EXPECT_EQ(client.receive_head().header("content-length"), "4096");
  EXPECT_EQ(client.receive().body, "hello ");
}

TEST(server, reads_a_chunked_body) {
  auto const server = RunningServer{};
  auto client = Client{server.port()};
  auto const head = std::string{"POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n"};
  EXPECT_EQ(client.ask(head + "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n").body, "abcde");
  for (auto const c : head + "3\r\nabc\r\n2\r\nde\r\n0\r\nTrailer: x\r\n\r\n") client.send({&c, 1});
  EXPECT_EQ(client.receive().body, "abcde");
}

TEST(server, invites_a_body_that_waits_for_it) {
  auto const server = RunningServer{};
  auto client = Client{server.port()};
  client.send("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.receive_head().status, 100);
  EXPECT_EQ(client.ask("ok").body, "ok");
}

TEST(server, refuses_what_could_be_read_in_two_ways) {
  struct Probe {
    std::string_view name{};
    std::string bytes{};
  };
  using namespace std::string_literals;
  auto const nul = "GET /a\0b HTTP/1.1\r\nHost: t\r\n\r\n"s;
  auto const probes = std::vector<Probe>{
      {"length and chunks", "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
      {"two lengths", "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"},
      {"the same length twice", "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc"},
      {"a list of lengths", "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 3, 3\r\n\r\nabc"},
      {"a signed length", "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: +5\r\n\r\nabcde"},
      {"a negative length", "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: -5\r\n\r\nabcde"},
      {"a huge length", "POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 99999999999999999999999\r\n\r\nabcde"},
      {"another coding", "POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: gzip\r\n\r\nabc"},
      {"a disguised coding", "POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: xchunked\r\n\r\nabc"},
      {"chunked twice", "POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
      {"chunks in 1.0", "POST /echo HTTP/1.0\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
      {"NUL in the target", nul},
      {"a space before the colon", "GET / HTTP/1.1\r\nHost : t\r\n\r\n"},
      {"no host", "GET / HTTP/1.1\r\n\r\n"},
      {"two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"},
      {"a host that is markup", "GET / HTTP/1.1\r\nHost: <script>\r\n\r\n"},
      {"a folded header", "GET / HTTP/1.1\r\nHost: t\r\nX-A: 1\r\n 2\r\n\r\n"},
      {"a bare line feed", "GET / HTTP/1.1\nHost: t\n\r\n\r\n"},
      {"a bad chunk size", "POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n0x3\r\nabc\r\n0\r\n\r\n"},
      {"broken percent text", get("/%zz")},
      {"bytes that are no text", get("/%ff%fe")},
      {"a query that is no text", get("/?a=%c3%28")},
      {"a hidden NUL", get("/%00")},
      {"HTTP/2.0", "GET / HTTP/2.0\r\nHost: t\r\n\r\n"},
      {"no HTTP at all", "\x16\x03\x01\x02hello\r\n\r\n"},
  };
  for (auto const& probe : probes) EXPECT_EQ(status_for(probe.bytes), 400) << probe.name;
}

TEST(server, knows_which_methods_it_does_not_know) { EXPECT_EQ(status_for("BREW / HTTP/1.1\r\nHost: t\r\n\r\n"), 501); }

TEST(server, refuses_an_expectation_it_cannot_meet) {
  EXPECT_EQ(status_for("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 1\r\nExpect: miracles\r\n\r\nx"), 417);
}

TEST(server, refuses_a_head_over_the_limit) {
  EXPECT_EQ(status_for(get("/", "X-Long: " + std::string(8000, 'a') + "\r\n")), 431);
  EXPECT_EQ(status_for("GET /" + std::string(200'000, 'a')), 431);
}

TEST(server, gives_a_request_that_nobody_understood_a_number_that_the_log_knows) {
  auto const locale = Locale::embedded();
  auto const server = RunningServer{{.header_limit_bytes = 4096, .refusal_text = [&locale](int status, std::string_view request_id) {
                                       return refusal_text(locale, status, request_id);
                                     }}};
  for (auto const& [bytes, status, korean, english] :
       {std::tuple{get("/", "X-Long: " + std::string(8000, 'a') + "\r\n"), 431, "쿠키를 지운 뒤", "Remove the cookies"},
        std::tuple{std::string{"BREW / HTTP/1.1\r\nHost: t\r\n\r\n"}, 501, "처리하지 못했습니다", "could not be done"},
        std::tuple{std::string{"GET / HTTP/1.1\r\n\r\n"}, 400, "처리하지 못했습니다", "could not be done"}}) {
    auto client = Client{server.port()};
    ::testing::internal::CaptureStderr();
    auto const answer = client.ask(bytes);
    auto const logged = ::testing::internal::GetCapturedStderr();
    auto const id = answer.header("x-request-id");
    EXPECT_EQ(answer.status, status);
    EXPECT_EQ(id.size(), 36U);
    EXPECT_NE(logged.find("request=" + id), std::string::npos) << logged;
    for (auto const& words : {std::string{korean}, std::string{english}, id})
      EXPECT_NE(answer.body.find(words), std::string::npos) << words << " in " << answer.body;
  }
}

TEST(server, refuses_a_body_over_the_limit_and_says_so_while_it_is_sent) {
  EXPECT_EQ(status_for(post("/echo", "text/plain", std::string(1000, 'a'))), 200);
  EXPECT_EQ(status_for(post("/echo", "text/plain", std::string(1001, 'a'))), 413);
  EXPECT_EQ(status_for(post("/echo", "text/plain", std::string(3'000'000, 'a'))), 413);
  EXPECT_EQ(
      status_for("POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n800\r\n" + std::string(0x800, 'a') + "\r\n0\r\n\r\n"),
      413);
}

TEST(server, refuses_a_body_that_is_no_text) {
  EXPECT_EQ(status_for(post("/echo", "application/json", "{\"a\":\"\xc3\x28\"}")), 400);
  EXPECT_EQ(status_for(post("/form", "application/x-www-form-urlencoded", "a=%ff")), 400);
  EXPECT_EQ(status_for(post("/form", "multipart/form-data", "no boundary")), 400);
  EXPECT_EQ(
      status_for(post("/form", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ncut off")),
      400);
}

TEST(server, reads_names_in_one_normal_form) {
  auto const server = RunningServer{};
  auto client = Client{server.port()};
  EXPECT_EQ(client.ask(post("/form", "application/x-www-form-urlencoded", "a=%E1%84%80%E1%85%A1&b=1+2")).body, "a=가\nb=1 2\n");
}

TEST(server, drops_slow_heads_and_serves_the_others_meanwhile) {
  auto const server = RunningServer{{.workers = 2, .header_timeout_seconds = 1}};
  auto slow = std::vector<std::unique_ptr<Client>>{};
  for (auto i = 0; i < 20; ++i) slow.push_back(std::make_unique<Client>(server.port()));
  auto const began = Clock::now();
  auto const request = get("/");
  // Two bytes a second, for longer than the deadline.
  for (auto step = 0; step < 3; ++step) {
    for (auto const& client : slow) client->send(std::string_view{request}.substr(static_cast<std::size_t>(step), 1));
    auto const asked = Clock::now();
    EXPECT_EQ((Client{server.port()}.ask(request).status), 200);
    EXPECT_LT(milliseconds_since(asked), 200);
    std::this_thread::sleep_for(std::chrono::milliseconds{300});
  }
  for (auto const& client : slow) EXPECT_TRUE(client->is_closed_within(1500));
  EXPECT_LT(milliseconds_since(began), 3000);
}

TEST(server, drops_a_body_that_only_trickles) {
  auto const server = RunningServer{{.header_timeout_seconds = 1, .minimum_bytes_per_second = 1000}};
  auto client = Client{server.port()};
  client.send("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 1000\r\n\r\nfew");
  EXPECT_TRUE(client.is_closed_within(2000));
}

TEST(server, closes_a_connection_that_says_nothing) {
  auto const server = RunningServer{{.header_timeout_seconds = 1, .idle_timeout_seconds = 1}};
  auto silent = Client{server.port()};
  auto served = Client{server.port()};
  EXPECT_EQ(served.ask(get("/")).status, 200);
  EXPECT_TRUE(served.is_closed_within(2000));
  EXPECT_TRUE(silent.is_closed_within(2000));
}

TEST(server, says_busy_when_the_queue_is_full) {
  auto const server = RunningServer{{.workers = 1, .queue_limit = 1}};
  auto clients = std::vector<std::unique_ptr<Client>>{};
  for (auto i = 0; i < 6; ++i) {
    clients.push_back(std::make_unique<Client>(server.port()));
    clients.back()->send(get("/slow"));
  }
  auto busy = 0;
  auto fine = 0;
  for (auto const& client : clients) {
    auto const answer = client->receive();
    busy += answer.status == 503 && answer.header("retry-after") == "1" ? 1 : 0;
    fine += answer.status == 200 ? 1 : 0;
  }
  EXPECT_GE(busy, 3);
  EXPECT_EQ(busy + fine, 6);
}

TEST(server, survives_an_answer_that_breaks) {
  auto const server = RunningServer{};
  auto broken = Client{server.port()};
  EXPECT_EQ(broken.ask(get("/fails")).status, 0);
  EXPECT_EQ((Client{server.port()}.ask(get("/")).status), 200);
}

TEST(server, survives_a_client_that_leaves_before_the_answer) {
  auto const server = RunningServer{};
  for (auto i = 0; i < 5; ++i) Client{server.port()}.send(get("/slow"));
  EXPECT_EQ((Client{server.port()}.ask(get("/")).status), 200);
}

TEST(server, lets_requests_in_flight_finish_and_cuts_idle_connections_at_the_end) {
  auto server = RunningServer{};
  auto idle = Client{server.port()};
  EXPECT_EQ(idle.ask(get("/")).status, 200);
  auto working = Client{server.port()};
  working.send(get("/slow"));
  std::this_thread::sleep_for(std::chrono::milliseconds{50});
  auto const began = Clock::now();
  server.stop();
  EXPECT_TRUE(idle.is_closed_within(200));
  auto const answer = working.receive();
  EXPECT_EQ(answer.body, "slow");
  EXPECT_EQ(answer.header("connection"), "close");
  EXPECT_TRUE(working.is_closed_within(200));
  EXPECT_THROW(Client{server.port()}, std::exception);
  EXPECT_LT(milliseconds_since(began), 2000);
}

TEST(server, believes_a_proxy_only_when_told_to) {
  auto const plain = RunningServer{};
  auto const behind = RunningServer{{.trusts_forwarded_headers = true}};
  auto const request = get("/address", "X-Forwarded-For: 10.1.1.1, 10.2.2.2\r\nX-Forwarded-Proto: https\r\n");
  EXPECT_EQ((Client{plain.port()}.ask(request).body), "127.0.0.1 plain");
  EXPECT_EQ((Client{behind.port()}.ask(request).body), "10.2.2.2 secure");
}

}  // namespace
}  // namespace baeumgil::testing
