#include "platform/html/assets.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.h"

namespace baeumgil {
namespace {

std::string_view type_of(std::string_view name) {
  struct Type {
    std::string_view extension{};
    std::string_view type{};
  };
  constexpr auto types = std::array{
      Type{".css", "text/css; charset=utf-8"},
      Type{".js", "text/javascript; charset=utf-8"},
      Type{".svg", "image/svg+xml"},
      Type{".woff2", "font/woff2"},
      Type{".png", "image/png"},
      Type{".ico", "image/x-icon"},
      Type{".json", "application/json"},
  };
  for (auto const& [extension, type] : types)
    if (name.ends_with(extension)) return type;
  return "application/octet-stream";
}

// "css/app.3f2a9c0b1d2e.css" → the file css/app.css, if that is its hash.
EmbeddedFile const* find_by_address(std::string_view address) {
  auto const last = address.rfind('.');
  if (last == std::string_view::npos || last == 0) return nullptr;
  auto const before = address.rfind('.', last - 1);
  if (before == std::string_view::npos) return nullptr;
  auto const name = std::string{address.substr(0, before)} + std::string{address.substr(last)};
  constexpr auto private_folders = std::array<std::string_view, 3>{"locale/", "migrations/", "data/"};
  for (auto const folder : private_folders)
    if (name.starts_with(folder)) return nullptr;
  auto const* file = find_embedded(name);
  return file != nullptr && file->hash == address.substr(before + 1, last - before - 1) ? file : nullptr;
}

// "br;q=0" refuses; anything else that names the coding takes it.
bool accepts(Request const& request, std::string_view coding) {
  for (auto const part : split(request.header("accept-encoding"), ',')) {
    auto const item = split(part, ';');
    if (trimmed(item.front()) != coding) continue;
    if (item.size() < 2) return true;
    auto const weight = trimmed(item[1]);
    return weight != "q=0" && weight != "q=0.0" && weight != "q=0.00" && weight != "q=0.000";
  }
  return false;
}

}  // namespace

EmbeddedFile const* find_embedded(std::string_view name) {
  auto const files = embedded_files();
  auto const found = std::ranges::lower_bound(files, name, {}, &EmbeddedFile::name);
  return found != files.end() && found->name == name ? &*found : nullptr;
}

std::string asset_path(std::string_view name) {
  auto const* file = find_embedded(name);
  if (file == nullptr) throw std::logic_error{"no such asset: " + std::string{name}};
  auto const dot = name.rfind('.');
  return "/assets/" + std::string{name.substr(0, dot)} + "." + std::string{file->hash} + std::string{name.substr(dot)};
}

std::optional<Response> asset_response(Request const& request) {
  constexpr auto prefix = std::string_view{"/assets/"};
  if (!request.path.starts_with(prefix)) return std::nullopt;
  auto response = Response{};
  auto const* file = find_by_address(std::string_view{request.path}.substr(prefix.size()));
  if (file == nullptr) {
    response.status = 404;
    response.content_type = "text/plain; charset=utf-8";
    response.body = "404\n";
    return response;
  }
  auto content = file->content;
  auto tag = "\"" + std::string{file->hash};
  response.content_type = type_of(file->name);
  if (!file->brotli.empty() && accepts(request, "br")) {
    content = file->brotli;
    tag += "-br";
    response.with("Content-Encoding", "br");
  } else if (!file->gzip.empty() && accepts(request, "gzip")) {
    content = file->gzip;
    tag += "-gz";
    response.with("Content-Encoding", "gzip");
  }
  tag += "\"";
  if (!file->brotli.empty() || !file->gzip.empty()) response.with("Vary", "Accept-Encoding");
  response.with("Cache-Control", "public, max-age=31536000, immutable").with("ETag", tag);
  if (request.header("if-none-match").find(tag) != std::string_view::npos)
    response.status = 304;
  else
    response.body = content;
  return response;
}

}  // namespace baeumgil
