#include "platform/web/tests/client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <stdexcept>

#include "base/text.h"

namespace baeumgil::testing {

std::string Answer::header(std::string_view lower_case_name) const {
  for (auto const line : split(head, '\n')) {
    auto const colon = line.find(':');
    if (colon != std::string_view::npos && ascii_lower(line.substr(0, colon)) == lower_case_name)
      return std::string{trimmed(line.substr(colon + 1))};
  }
  return {};
}

Client::Client(int port) : handle_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
  auto address = sockaddr_in{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  auto const patience = timeval{.tv_sec = 8, .tv_usec = 0};
  ::setsockopt(handle_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(handle_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  if (::connect(handle_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) throw std::runtime_error{"no connection"};
}

Client::~Client() { ::close(handle_); }

bool Client::send(std::string_view bytes) {
  while (!bytes.empty()) {
    auto const count = ::send(handle_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool Client::fill() {
  char piece[64 * 1024];
  auto const count = ::recv(handle_, piece, sizeof piece, 0);
  if (count <= 0) return false;
  buffer_.append(piece, static_cast<std::size_t>(count));
  return true;
}

Answer Client::receive_head() {
  auto end = buffer_.find("\r\n\r\n");
  while (end == std::string::npos) {
    if (!fill()) return {};
    end = buffer_.find("\r\n\r\n");
  }
  auto answer = Answer{.head = buffer_.substr(0, end)};
  buffer_.erase(0, end + 4);
  answer.status = std::stoi(answer.head.substr(9, 3));
  return answer;
}

Answer Client::receive() {
  auto answer = receive_head();
  auto const length = answer.header("content-length");
  auto const size = length.empty() ? 0 : std::stoull(length);
  while (buffer_.size() < size)
    if (!fill()) return {};
  answer.body = buffer_.substr(0, size);
  buffer_.erase(0, size);
  return answer;
}

bool Client::is_closed_within(int milliseconds) {
  auto wait = pollfd{.fd = handle_, .events = POLLIN, .revents = 0};
  char piece[4096];
  while (::poll(&wait, 1, milliseconds) == 1)
    if (::recv(handle_, piece, sizeof piece, 0) <= 0) return true;
  return false;
}

Answer Client::ask(std::string_view bytes) {
  send(bytes);  // a refusal may come before all was sent
  return receive();
}

std::string get(std::string_view target, std::string_view more_headers) {
  return "GET " + std::string{target} + " HTTP/1.1\r\nHost: test\r\n" + std::string{more_headers} + "\r\n";
}

std::string post(std::string_view target, std::string_view type, std::string_view body) {
  return "POST " + std::string{target} + " HTTP/1.1\r\nHost: test\r\nContent-Type: " + std::string{type} +
         "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string{body};
}

}  // namespace baeumgil::testing
