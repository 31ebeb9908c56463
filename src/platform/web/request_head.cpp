#include "platform/web/request_head.h"

#include <algorithm>

#include "base/text.h"
#include "platform/web/url_text.h"

namespace baeumgil {
namespace {

constexpr std::size_t kQueryLimit = 1000;

// "http://host/path" is how a proxy may ask; we answer for the path.
std::string_view origin_form(std::string_view target) {
  auto const scheme = target.find("://");
  if (target.starts_with('/') || scheme == std::string_view::npos) return target;
  auto const path = target.find('/', scheme + 3);
  return path == std::string_view::npos ? std::string_view{"/"} : target.substr(path);
}

bool is_token(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view{"!#$%&'*+-.^_`|~"}.find(c) != std::string_view::npos;
  });
}

// Two readings of where a body ends are how requests are smuggled: only one way of saying it is taken.
bool has_one_length(Request const& request, bool is_http_1_1) {
  auto lengths = 0;
  auto encodings = 0;
  for (auto const& [name, value] : request.headers) {
    if (name == "content-length") {
      ++lengths;
      if (value.empty() || !std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; })) return false;
    }
    if (name == "transfer-encoding") {
      ++encodings;
      if (ascii_lower(value) != "chunked" || !is_http_1_1) return false;
    }
  }
  return lengths + encodings <= 1;
}

bool is_host(std::string_view host) {
  return std::ranges::all_of(host, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view{".-_:[]"}.find(c) != std::string_view::npos;
  });
}

}  // namespace

bool has_folded_line(std::string_view raw_head) {
  return raw_head.find("\n ") != std::string_view::npos || raw_head.find("\n\t") != std::string_view::npos;
}

int read_request_head(RequestHead head, Request& request) {
  for (auto& [name, value] : head.headers) {
    auto clean = clean_text(value);
    if (!is_token(name) || !clean) return 400;
    request.headers.emplace_back(ascii_lower(name), std::move(*clean));
  }
  auto const hosts = std::ranges::count_if(request.headers, [](auto const& header) { return header.first == "host"; });
  if (hosts > 1 || (hosts == 0 && head.is_http_1_1) || !is_host(request.header("host"))) return 400;
  if (!has_one_length(request, head.is_http_1_1)) return 400;
  auto const method = enum_from_word<Method>(head.method);
  if (!method) return 501;
  request.method = *method;
  request.target = origin_form(head.target);
  auto const target = std::string_view{request.target};
  if (!target.starts_with('/')) return 400;
  auto const question = std::min(target.find('?'), target.size());
  auto path = url_decoded(target.substr(0, question), PlusSign::is_plus);
  auto query = read_url_pairs(target.substr(std::min(question + 1, target.size())), kQueryLimit);
  if (!path || !query) return 400;
  request.path = std::move(*path);
  request.query = std::move(*query);
  return 0;
}

void set_connection(Request& request, Connection const& connection) {
  request.remote_address = connection.remote_address;
  request.is_secure = connection.is_secure;
  if (!connection.trusts_forwarded_headers) return;
  // The last entry is the one our own proxy wrote; those before it are whatever the client claims.
  auto const chain = split(request.header("x-forwarded-for"), ',');
  if (!trimmed(chain.back()).empty()) request.remote_address = trimmed(chain.back());
  request.is_secure = request.is_secure || request.header("x-forwarded-proto") == "https";
}

}  // namespace baeumgil
