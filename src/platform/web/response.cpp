#include "platform/web/response.h"

#include <algorithm>

#include "platform/web/url_text.h"

namespace baeumgil {
namespace {

// RFC 6266: the exact name for today's browsers, an ASCII one for the rest.
std::string attachment(std::string_view file_name) {
  auto plain = std::string{};
  for (auto const c : file_name) {
    auto const is_plain = c > ' ' && c < '\x7f' && c != '"' && c != '\\' && c != '/' && c != '%';
    if (is_plain)
      plain += c;
    else if (plain.empty() || plain.back() != '_')
      plain += '_';
  }
  return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + url_encoded(file_name);
}

}  // namespace

Response redirect(std::string const& path) {
  auto response = Response{.status = 303, .content_type = {}};
  // A line end in a path would start a header of its own.
  auto const is_safe = std::ranges::none_of(path, [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; });
  return response.with("Location", is_safe ? path : "/");
}

Response redirect(std::string const& path, std::string_view flash_key) {
  // Keys are plain words with dots: nothing in them needs escaping inside a cookie.
  return redirect(path).with("Set-Cookie", "flash=" + url_encoded(flash_key) + "; Path=/; Max-Age=60; HttpOnly; SameSite=Lax");
}

Response json_response(int status, std::string body) {
  return {.status = status, .content_type = "application/json; charset=utf-8", .body = std::move(body)};
}

Response text_response(int status, std::string body) {
  return {.status = status, .content_type = "text/plain; charset=utf-8", .body = std::move(body)};
}

Response download(std::string content_type, std::string file_name, std::string body) {
  auto response = Response{.content_type = std::move(content_type), .body = std::move(body)};
  return response.with("Content-Disposition", attachment(file_name));
}

Response download_file(std::string content_type, std::string file_name, std::string path) {
  auto response = Response{.content_type = std::move(content_type), .file_path = std::move(path)};
  return response.with("Content-Disposition", attachment(file_name));
}

}  // namespace baeumgil
