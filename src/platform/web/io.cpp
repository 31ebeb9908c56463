// Sockets, TLS, timers, signals and accepting: everything the server does with Asio, on one thread.
#include "platform/web/io.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <csignal>
#include <exception>
#include <memory>
#include <set>

#include "platform/log/log.h"
#include "platform/web/body_reader.h"
#include "platform/web/server.h"
#include "platform/web/session.h"
#include "platform/web/worker_pool.h"

namespace baeumgil {
namespace {

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;
using Executor = asio::io_context::executor_type;
using Acceptor = asio::basic_socket_acceptor<Tcp, Executor>;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;
using PlainSocket = boost::beast::basic_stream<Tcp, Executor>;
using TlsSocket = boost::beast::ssl_stream<PlainSocket>;
using namespace std::chrono_literals;

constexpr auto kAwait = asio::use_awaitable_t<Executor>{};
constexpr auto kAwaitWithError = asio::as_tuple_t<asio::use_awaitable_t<Executor>>{kAwait};
constexpr std::size_t kDiscardBytes = 64 * 1024;
constexpr int kDiscardPieces = 1024;

// What the accept loop needs of a connection besides what sessions see.
class Connection : public Stream {
 public:
  virtual Awaitable<bool> greet() = 0;
  virtual void cut() = 0;
};

template <class Socket>
class SocketStream final : public Connection {
 public:
  explicit SocketStream(Socket socket) : socket_{std::move(socket)} {
    auto error = boost::system::error_code{};
    auto const peer = plain().socket().remote_endpoint(error);
    if (!error) remote_address_ = peer.address().to_string();
    plain().socket().set_option(Tcp::no_delay{true}, error);
  }

  void set_deadline(Deadline at) override { plain().expires_at(at); }

  Awaitable<Transfer> read_some(char* target, std::size_t size) override {
    auto const [error, count] = co_await socket_.async_read_some(asio::buffer(target, size), kAwaitWithError);
    co_return Transfer{.is_ok = !error, .count = count};
  }

  Awaitable<Transfer> write(std::string_view first, std::string_view second) override {
    auto const buffers = std::array{asio::const_buffer{first.data(), first.size()}, asio::const_buffer{second.data(), second.size()}};
    auto const [error, count] = co_await asio::async_write(socket_, buffers, kAwaitWithError);
    co_return Transfer{.is_ok = !error, .count = count};
  }

  Awaitable<bool> greet() override {
    if constexpr (std::is_same_v<Socket, TlsSocket>) {
      auto const [error] = co_await socket_.async_handshake(asio::ssl::stream_base::server, kAwaitWithError);
      co_return !error;
    }
    co_return true;
  }

  Awaitable<void> close() override {
    plain().expires_after(2s);
    if constexpr (std::is_same_v<Socket, TlsSocket>) co_await socket_.async_shutdown(kAwaitWithError);
    auto error = boost::system::error_code{};
    plain().socket().shutdown(Tcp::socket::shutdown_send, error);
    if (error) co_return;
    auto const rest = std::make_unique<char[]>(kDiscardBytes);
    for (auto i = 0; i < kDiscardPieces; ++i) {
      auto const [end, count] = co_await plain().async_read_some(asio::buffer(rest.get(), kDiscardBytes), kAwaitWithError);
      if (end) break;
    }
  }

  void cut() override { plain().cancel(); }
  std::string remote_address() const override { return remote_address_; }
  bool is_secure() const override { return std::is_same_v<Socket, TlsSocket>; }

 private:
  PlainSocket& plain() { return boost::beast::get_lowest_layer(socket_); }

  Socket socket_;
  std::string remote_address_{};
};

std::unique_ptr<asio::ssl::context> load_certificate(ServerSettings const& settings) {
  if (settings.certificate_file.empty()) return nullptr;
  auto tls = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
  tls->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 | asio::ssl::context::no_sslv3 |
                   asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1);
  tls->use_certificate_chain_file(settings.certificate_file);
  tls->use_private_key_file(settings.private_key_file, asio::ssl::context::pem);
  return tls;
}

}  // namespace

// Everything but the workers happens on the thread of run(). The order of the members matters: the workers end first,
// then the context destroys the coroutines, and what these refer to goes last.
struct Server::State final : SessionHost {
  ServerSettings settings;
  Answer answer;
  std::unique_ptr<asio::ssl::context> tls;
  std::set<Connection*> connections{};
  std::atomic<bool> is_stopping_now{false};
  asio::io_context context{1};
  Acceptor acceptor{context};
  asio::basic_signal_set<Executor> signals{context};
  Timer accept_pause{context};
  Timer shutdown_limit{context};
  WorkerPool workers;

  State(ServerSettings given, Answer give)
      : settings{std::move(given)},
        answer{std::move(give)},
        tls{load_certificate(settings)},
        workers{settings.workers, static_cast<std::size_t>(settings.queue_limit)} {
    auto const endpoint = Tcp::endpoint{asio::ip::make_address(settings.address), static_cast<unsigned short>(settings.port)};
    acceptor.open(endpoint.protocol());
    acceptor.set_option(Acceptor::reuse_address{true});
    acceptor.bind(endpoint);
    acceptor.listen(asio::socket_base::max_listen_connections);
  }

  bool is_stopping() const override { return is_stopping_now; }

  Awaitable<bool> on_worker(std::function<void()> job) override {
    auto start = [this](auto handler, std::function<void()> work) {
      auto const resume = std::make_shared<decltype(handler)>(std::move(handler));
      auto const guard = asio::make_work_guard(context);
      auto const was_taken = workers.offer([this, resume, guard, work = std::move(work)] {
        auto failure = std::exception_ptr{};
        try {
          work();
        } catch (...) {
          failure = std::current_exception();
        }
        asio::post(context, [resume, failure] { (*resume)(failure, true); });
      });
      if (!was_taken) asio::post(context, [resume] { (*resume)(std::exception_ptr{}, false); });
    };
    using Signature = void(std::exception_ptr, bool);
    co_return co_await asio::async_initiate<asio::use_awaitable_t<Executor> const, Signature>(std::move(start), kAwait, std::move(job));
  }

  Awaitable<void> accept_all() {
    while (!is_stopping_now) {
      if (connections.size() >= static_cast<std::size_t>(settings.connection_limit)) {
        co_await pause(20ms);
        continue;
      }
      auto socket = asio::basic_stream_socket<Tcp, Executor>{context};
      auto const [error] = co_await acceptor.async_accept(socket, kAwaitWithError);
      if (error == asio::error::operation_aborted) co_return;
      if (error) {
        // Out of file handles, most likely: trying again at once would only burn the processor.
        log_warning("connection not accepted", {{"error", error.message()}});
        co_await pause(50ms);
        continue;
      }
      auto plain = PlainSocket{std::move(socket)};
      auto connection = std::unique_ptr<Connection>{};
      if (tls)
        connection = std::make_unique<SocketStream<TlsSocket>>(TlsSocket{std::move(plain), *tls});
      else
        connection = std::make_unique<SocketStream<PlainSocket>>(std::move(plain));
      asio::co_spawn(context, converse(std::move(connection)), asio::detached);
    }
  }

  Awaitable<void> pause(std::chrono::milliseconds time) {
    accept_pause.expires_after(time);
    co_await accept_pause.async_wait(kAwaitWithError);
  }

  struct Registration {
    State& state;
    Connection& connection;
    Registration(State& s, Connection& c) : state{s}, connection{c} { state.connections.insert(&connection); }
    Registration(Registration const&) = delete;
    Registration& operator=(Registration const&) = delete;
    ~Registration() {
      state.connections.erase(&connection);
      if (state.is_stopping_now && state.connections.empty()) state.shutdown_limit.cancel();
    }
  };

  Awaitable<void> converse(std::unique_ptr<Connection> connection) {
    auto const registration = Registration{*this, *connection};
    connection->set_deadline(std::chrono::steady_clock::now() + std::chrono::seconds{settings.header_timeout_seconds});
    auto is_greeted = false;
    try {
      is_greeted = co_await connection->greet();
      if (is_greeted) co_await serve_connection(*connection, *this, settings, answer);
    } catch (std::exception const& fault) {
      log_error("connection failed", {{"error", fault.what()}});
    }
    if (is_greeted) co_await connection->close();
  }

  void begin_stop() {
    if (is_stopping_now) return;
    is_stopping_now = true;
    auto error = boost::system::error_code{};
    acceptor.close(error);
    accept_pause.cancel();
    signals.cancel(error);
    for (auto* connection : connections)
      if (connection->is_idle) connection->cut();
    if (connections.empty()) return;
    shutdown_limit.expires_after(std::chrono::seconds{settings.shutdown_seconds});
    shutdown_limit.async_wait([this](boost::system::error_code cancelled) {
      if (!cancelled) context.stop();
    });
  }
};

Server::Server(ServerSettings settings, Answer answer) {
  // A client that went away shows as an error of the write, not as a signal that ends the program.
  std::signal(SIGPIPE, SIG_IGN);
  remove_stale_uploads(settings.upload_folder);
  state_ = std::make_unique<State>(std::move(settings), std::move(answer));
}

Server::~Server() = default;

int Server::port() const { return state_->acceptor.local_endpoint().port(); }

void Server::run() {
  asio::co_spawn(state_->context, state_->accept_all(), asio::detached);
  state_->context.run();
}

void Server::handle_signals() {
  state_->signals.add(SIGTERM);
  state_->signals.add(SIGINT);
  state_->signals.async_wait([this](boost::system::error_code cancelled, int) {
    if (!cancelled) state_->begin_stop();
  });
}

void Server::stop() {
  asio::post(state_->context, [this] { state_->begin_stop(); });
}

}  // namespace baeumgil
