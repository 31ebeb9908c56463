#include "features/webhooks/tests/receiver.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <stdexcept>

namespace baeumgil {
namespace {

std::size_t whole_length(std::string const& text) {
  auto const end = text.find("\r\n\r\n");
  if (end == std::string::npos) return std::string::npos;
  auto const at = text.find("Content-Length: ");
  return end + 4 + (at < end ? static_cast<std::size_t>(std::atoi(text.c_str() + at + 16)) : 0);
}

}  // namespace

Receiver::Receiver() : listener_{socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
  auto address = sockaddr_in{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  auto length = socklen_t{sizeof address};
  auto* any = reinterpret_cast<sockaddr*>(&address);
  if (bind(listener_, any, length) != 0 || listen(listener_, 8) != 0 || getsockname(listener_, any, &length) != 0)
    throw std::runtime_error{"no place to listen"};
  port_ = ntohs(address.sin_port);
  thread_ = std::thread{[this] { serve(); }};
}

Receiver::~Receiver() {
  shutdown(listener_, SHUT_RDWR);
  thread_.join();
  close(listener_);
}

std::vector<std::string> Receiver::messages() const {
  auto const lock = std::lock_guard{guard_};
  return messages_;
}

void Receiver::serve() {
  for (auto connection = accept(listener_, nullptr, nullptr); connection >= 0; connection = accept(listener_, nullptr, nullptr)) {
    serve_one(connection);
    close(connection);
  }
}

void Receiver::serve_one(int connection) {
  auto text = std::string{};
  auto piece = std::array<char, 4096>{};
  while (text.size() < whole_length(text)) {
    auto const count = read(connection, piece.data(), piece.size());
    if (count <= 0) return;
    text.append(piece.data(), static_cast<std::size_t>(count));
  }
  {
    auto const lock = std::lock_guard{guard_};
    messages_.push_back(text);
  }
  auto const answer = "HTTP/1.1 " + std::to_string(status_) + " So\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  static_cast<void>(!write(connection, answer.data(), answer.size()));
}

}  // namespace baeumgil
