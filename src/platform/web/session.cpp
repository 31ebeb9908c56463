#include "platform/web/session.h"

#include <unistd.h>

#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <exception>
#include <memory>
#include <optional>

#include "base/id.h"
#include "base/text.h"
#include "platform/log/log.h"
#include "platform/web/body_reader.h"
#include "platform/web/reply.h"
#include "platform/web/request_head.h"

namespace baeumgil {
namespace {

namespace http = boost::beast::http;
using Parser = http::request_parser<http::buffer_body>;
using Clock = std::chrono::steady_clock;
using std::chrono::seconds;

constexpr std::size_t kPieceBytes = 16 * 1024;
constexpr std::size_t kBodyPieceBytes = 64 * 1024;
constexpr auto kNoBodyStatus = 0;

// Shared with the worker: it outlives the connection if that is cut while a handler runs.
struct Exchange {
  Request request{};
  std::unique_ptr<BodyReader> body{};  // deletes what is left of the uploads before the request goes
  Reply reply{};
};

std::string_view view_of(boost::beast::string_view text) { return {text.data(), text.size()}; }

RequestHead read_head(Parser const& parser) {
  auto const& message = parser.get();
  auto head = RequestHead{.method = std::string{view_of(message.method_string())},
                          .target = std::string{view_of(message.target())},
                          .is_http_1_1 = message.version() == 11};
  for (auto const& field : message) head.headers.emplace_back(view_of(field.name_string()), view_of(field.value()));
  return head;
}

class Session {
 public:
  Session(Stream& stream, SessionHost& host, ServerSettings const& settings, Server::Answer const& answer)
      : stream_{stream}, host_{host}, settings_{settings}, answer_{answer} {}

  Awaitable<void> run() {
    // Spelled out: g++ 12 miscompiles a loop whose only statement is its condition's co_await.
    auto goes_on = true;
    while (goes_on) {
      auto const was_served = co_await serve_one();
      goes_on = was_served;
    }
  }

 private:
  // Whether another request may follow.
  Awaitable<bool> serve_one() {
    if (!co_await read_raw_head()) co_return false;
    auto parser = Parser{};
    auto exchange = std::make_shared<Exchange>();
    auto const refused = take_head(parser, *exchange);
    if (refused != 0) {
      co_await refuse(refused);
      co_return false;
    }
    auto const could_read = co_await read_body(parser, *exchange);
    if (!could_read) co_return false;
    auto const keeps_alive = parser.keep_alive() && exchange->request.refused_status == 0;
    auto const was_taken = co_await answer(exchange, keeps_alive);
    if (!was_taken) {
      co_await refuse(503);
      co_return false;
    }
    auto const was_sent = co_await send(exchange->reply);
    co_return was_sent && exchange->reply.keeps_alive;
  }

  // Fills in_ up to and with the empty line; false when the connection is over.
  Awaitable<bool> read_raw_head() {
    auto seen = std::size_t{0};
    auto has_begun = false;
    stream_.is_idle = true;
    while (true) {
      // Some clients send an empty line after a body; it belongs to nothing.
      while (in_.starts_with("\r\n")) in_.erase(0, 2);
      auto const end = in_.find("\r\n\r\n", seen);
      head_size_ = end == std::string::npos ? 0 : end + 4;
      if (head_size_ > settings_.header_limit_bytes || (head_size_ == 0 && in_.size() > settings_.header_limit_bytes)) {
        co_await refuse(431);
        co_return false;
      }
      if (head_size_ != 0) break;
      if (in_.empty() && host_.is_stopping()) co_return false;
      seen = in_.size() < 3 ? 0 : in_.size() - 3;
      if (!in_.empty() && !has_begun) {
        has_begun = true;
        stream_.is_idle = false;
        head_deadline_ = Clock::now() + seconds{settings_.header_timeout_seconds};
      }
      stream_.set_deadline(has_begun
                               ? head_deadline_
                               : Clock::now() + seconds{is_first_ ? settings_.header_timeout_seconds : settings_.idle_timeout_seconds});
      if (!co_await read_more(kPieceBytes)) co_return false;
    }
    stream_.is_idle = false;
    is_first_ = false;
    co_return true;
  }

  // The status of a refusal, or 0 with the request filled.
  int take_head(Parser& parser, Exchange& exchange) {
    auto const raw = std::string_view{in_}.substr(0, head_size_);
    if (has_folded_line(raw)) return 400;
    parser.header_limit(static_cast<std::uint32_t>(settings_.header_limit_bytes + 1));
    parser.body_limit(boost::none);  // our own limits depend on the kind of body
    auto error = boost::system::error_code{};
    auto const used = parser.put(boost::asio::buffer(raw.data(), raw.size()), error);
    if ((error && error != http::error::need_more) || !parser.is_header_done()) return 400;
    in_.erase(0, used);
    auto const status = read_request_head(read_head(parser), exchange.request);
    if (status != 0) return status;
    auto const expectation = ascii_lower(exchange.request.header("expect"));
    if (!expectation.empty() && expectation != "100-continue") return 417;
    auto const connection = Connection{.remote_address = stream_.remote_address(),
                                       .is_secure = stream_.is_secure(),
                                       .trusts_forwarded_headers = settings_.trusts_forwarded_headers};
    set_connection(exchange.request, connection);
    auto const limits = BodyLimits{
        .body_bytes = settings_.body_limit_bytes, .upload_bytes = settings_.upload_limit_bytes, .upload_folder = settings_.upload_folder};
    exchange.body = std::make_unique<BodyReader>(exchange.request, limits);
    return 0;
  }

  // False when the connection is over. A body that is refused is noted in the request, and a page says so.
  Awaitable<bool> read_body(Parser& parser, Exchange& exchange) {
    auto const declared = parser.content_length();
    if (declared && *declared > exchange.body->limit_bytes()) {
      exchange.request.refused_status = 413;
      co_return true;
    }
    if (!parser.is_done() && in_.empty() && !exchange.request.header("expect").empty()) {
      stream_.set_deadline(Clock::now() + seconds{settings_.write_grace_seconds});
      auto const sent = co_await stream_.write("HTTP/1.1 100 Continue\r\n\r\n", {});
      if (!sent.is_ok) co_return false;
    }
    auto const began = Clock::now();
    auto received = std::size_t{0};
    auto piece = std::unique_ptr<char[]>{};
    if (!parser.is_done()) piece = std::make_unique<char[]>(kBodyPieceBytes);
    while (!parser.is_done()) {
      if (needs_input_ || in_.empty()) {
        // One deadline for the whole body, moved by what has come: a trickle cannot stretch it.
        stream_.set_deadline(began + seconds{settings_.header_timeout_seconds} +
                             seconds{received / static_cast<std::size_t>(settings_.minimum_bytes_per_second)});
        if (!co_await read_more(kBodyPieceBytes)) co_return false;
      }
      auto const status = take_body_piece(parser, exchange, piece.get(), received);
      if (status != 0) {
        exchange.request.refused_status = status;
        co_return true;
      }
    }
    needs_input_ = false;
    if (exchange.body->finish() != BodyReader::Outcome::fine) exchange.request.refused_status = 400;
    co_return true;
  }

  int take_body_piece(Parser& parser, Exchange& exchange, char* piece, std::size_t& received) {
    auto& target = parser.get().body();
    target.data = piece;
    target.size = kBodyPieceBytes;
    target.more = true;
    auto error = boost::system::error_code{};
    auto const used = parser.put(boost::asio::buffer(in_), error);
    in_.erase(0, used);
    needs_input_ = used == 0 && error == http::error::need_more;
    // The bytes on the wire, framing included: the rate counts work done, not only content.
    received += used;
    if (error && error != http::error::need_more && error != http::error::need_buffer) return 400;
    // Chunk lines without an end, or thousands of chunk extensions, are no body.
    if (needs_input_ && in_.size() > settings_.header_limit_bytes) return 400;
    auto const count = kBodyPieceBytes - target.size;
    if (count == 0) return kNoBodyStatus;
    switch (exchange.body->add({piece, count})) {
      case BodyReader::Outcome::malformed:
        return 400;
      case BodyReader::Outcome::too_large:
        return 413;
      case BodyReader::Outcome::fine:
        break;
    }
    return kNoBodyStatus;
  }

  // False when all workers and the queue are busy.
  Awaitable<bool> answer(std::shared_ptr<Exchange> exchange, bool keeps_alive) {
    auto const wished = ReplyOptions{.keeps_alive = keeps_alive, .compresses = settings_.compresses};
    // Named first: a lambda written inside the co_await expression is destroyed twice by g++ 12.
    auto job = std::function<void()>{[exchange, wished, &give = answer_, &host = host_] {
      auto response = give(exchange->request);
      auto options = wished;
      options.keeps_alive = wished.keeps_alive && !host.is_stopping();
      exchange->reply = make_reply(exchange->request, std::move(response), options);
    }};
    co_return co_await host_.on_worker(std::move(job));
  }

  Awaitable<bool> send(Reply const& reply) {
    auto const began = Clock::now();
    auto sent = std::uint64_t{0};
    stream_.set_deadline(write_deadline(began, reply.body.size()));
    auto transfer = co_await stream_.write(reply.head, reply.body);
    if (!transfer.is_ok) co_return false;
    if (!reply.file.is_open()) co_return true;
    auto const piece = std::make_unique<char[]>(kBodyPieceBytes);
    while (sent < reply.file_length) {
      auto const wanted = std::min<std::uint64_t>(kBodyPieceBytes, reply.file_length - sent);
      auto const count = ::pread(reply.file.handle(), piece.get(), wanted, static_cast<off_t>(reply.file_offset + sent));
      if (count <= 0) co_return false;  // the file became shorter: the length we promised cannot be kept
      sent += static_cast<std::uint64_t>(count);
      stream_.set_deadline(write_deadline(began, sent));
      auto const content = std::string_view{piece.get(), static_cast<std::size_t>(count)};
      transfer = co_await stream_.write(content, {});
      if (!transfer.is_ok) co_return false;
    }
    co_return true;
  }

  Deadline write_deadline(Clock::time_point began, std::uint64_t size) const {
    return began + seconds{settings_.write_grace_seconds} + seconds{size / static_cast<std::uint64_t>(settings_.minimum_bytes_per_second)};
  }

  // The gate has not seen this request, so its id is given here.
  Reply refusal(int status) const {
    auto request_id = to_canonical(new_uuid());
    log_info("request refused", {{"status", std::to_string(status)}, {"from", stream_.remote_address()}, {"request", request_id}});
    auto text = settings_.refusal_text ? settings_.refusal_text(status, request_id) : std::string{};
    return refusal_reply(status, std::move(text), std::move(request_id));
  }

  Awaitable<void> refuse(int status) {
    auto const reply = refusal(status);
    co_await send(reply);
  }

  Awaitable<bool> read_more(std::size_t size) {
    auto const before = in_.size();
    in_.resize(before + size);
    auto const transfer = co_await stream_.read_some(in_.data() + before, size);
    in_.resize(before + transfer.count);
    co_return transfer.is_ok;
  }

  Stream& stream_;
  SessionHost& host_;
  ServerSettings const& settings_;
  Server::Answer const& answer_;
  std::string in_{};  // received, not yet understood
  std::size_t head_size_{0};
  Deadline head_deadline_{};
  bool is_first_{true};
  bool needs_input_{false};
};

}  // namespace

Awaitable<void> serve_connection(Stream& stream, SessionHost& host, ServerSettings const& settings, Server::Answer const& answer) {
  auto session = Session{stream, host, settings, answer};
  co_await session.run();
}

}  // namespace baeumgil
