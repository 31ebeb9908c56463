#pragma once
// Files compiled into the program: CSS, script, fonts, icons, each with a hashed, never-expiring address and with
// Brotli and gzip forms made at build time.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

struct EmbeddedFile {
  std::string_view name{};  // "css/app.css", "locale/ko.json", "migrations/0001_base.sql", "data/rules.csv"
  std::string_view content{};
  std::string_view brotli{};  // empty when not worth it
  std::string_view gzip{};
  std::string_view hash{};  // 12 hex digits of SHA-256
};

std::span<EmbeddedFile const> embedded_files();  // sorted by name
EmbeddedFile const* find_embedded(std::string_view name);
std::string asset_path(std::string_view name);           // "/assets/css/app.3f2a9c….css"; faults on an unknown name
std::optional<Response> asset_response(Request const&);  // for /assets/…: encoding, ETag, ranges, immutable

}  // namespace baeumgil
