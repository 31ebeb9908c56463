#include "platform/http/http_post.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <memory>
#include <mutex>
#include <stdexcept>

namespace baeumgil {
namespace {

constexpr long kConnectSeconds = 5;
constexpr long kWholeSeconds = 10;
constexpr std::size_t kMostAddress = 500;

bool is_local(std::uint32_t address) {  // in host order
  auto const first = address >> 24U;
  return first == 127 || first == 0 || (address >> 16U) == 0xA9FE;  // 127/8, 0/8, 169.254/16
}

bool is_local(sockaddr const& to) {
  if (to.sa_family == AF_INET) return is_local(ntohl(reinterpret_cast<sockaddr_in const&>(to).sin_addr.s_addr));
  if (to.sa_family != AF_INET6) return true;
  auto const& address = reinterpret_cast<sockaddr_in6 const&>(to).sin6_addr;
  if (!IN6_IS_ADDR_V4MAPPED(&address))
    return IN6_IS_ADDR_LOOPBACK(&address) || IN6_IS_ADDR_LINKLOCAL(&address) || IN6_IS_ADDR_UNSPECIFIED(&address);
  auto const* bytes = address.s6_addr + 12;
  return is_local(std::uint32_t{bytes[0]} << 24U | std::uint32_t{bytes[1]} << 16U | std::uint32_t{bytes[2]} << 8U | bytes[3]);
}

// After the name was looked up, so that a name cannot lead back to us.
curl_socket_t open_socket(void* may_be_local, curlsocktype, curl_sockaddr* to) {
  if (!*static_cast<bool const*>(may_be_local) && is_local(to->addr)) return CURL_SOCKET_BAD;
  return socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

std::size_t let_go(char*, std::size_t size, std::size_t count, void*) { return size * count; }

struct Closer {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

template <class T>
void set(CURL* handle, CURLoption option, T value) {
  if (curl_easy_setopt(handle, option, value) != CURLE_OK) throw std::runtime_error{"curl_easy_setopt"};
}

}  // namespace

HttpOutcome http_post(HttpMessage const& message) {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  auto const curl = std::unique_ptr<CURL, Closer>{curl_easy_init()};
  if (!curl) throw std::runtime_error{"curl_easy_init"};
  auto headers = std::unique_ptr<curl_slist, Closer>{};
  for (auto const& [name, value] : message.headers) {
    auto* longer = curl_slist_append(headers.get(), (name + ": " + value).c_str());
    if (longer == nullptr) throw std::bad_alloc{};
    static_cast<void>(headers.release());
    headers.reset(longer);
  }
  auto may_be_local = message.may_be_local;
  set(curl.get(), CURLOPT_URL, message.url.c_str());
  set(curl.get(), CURLOPT_PROTOCOLS_STR, "http,https");
  set(curl.get(), CURLOPT_NOSIGNAL, 1L);
  set(curl.get(), CURLOPT_PROXY, "");
  set(curl.get(), CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  set(curl.get(), CURLOPT_TIMEOUT, kWholeSeconds);
  set(curl.get(), CURLOPT_HTTPHEADER, headers.get());
  set(curl.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(message.body.size()));
  set(curl.get(), CURLOPT_POSTFIELDS, message.body.c_str());
  set(curl.get(), CURLOPT_WRITEFUNCTION, &let_go);
  set(curl.get(), CURLOPT_OPENSOCKETFUNCTION, &open_socket);
  set(curl.get(), CURLOPT_OPENSOCKETDATA, static_cast<void*>(&may_be_local));
  auto const code = curl_easy_perform(curl.get());
  auto status = 0L;
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
  return {.status = static_cast<int>(status), .problem = code == CURLE_OK ? std::string{} : std::string{curl_easy_strerror(code)}};
}

bool is_http_address(std::string_view text) {
  if (text.empty() || text.size() > kMostAddress) return false;
  auto const url = std::unique_ptr<CURLU, Closer>{curl_url()};
  if (curl_url_set(url.get(), CURLUPART_URL, std::string{text}.c_str(), 0) != CURLUE_OK) return false;
  char* scheme = nullptr;
  if (curl_url_get(url.get(), CURLUPART_SCHEME, &scheme, 0) != CURLUE_OK) return false;
  auto const is_web = std::string_view{scheme} == "https" || std::string_view{scheme} == "http";
  curl_free(scheme);
  char* user = nullptr;  // a password does not belong in an address
  auto const has_user = curl_url_get(url.get(), CURLUPART_USER, &user, 0) == CURLUE_OK;
  curl_free(user);
  return is_web && !has_user;
}

}  // namespace baeumgil
