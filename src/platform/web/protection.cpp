#include "platform/web/protection.h"

#include <algorithm>

#include "base/text.h"
#include "platform/crypto/digest.h"
#include "platform/web/request_head.h"

namespace baeumgil {
namespace {

constexpr std::size_t kRequestKeyLimit = 100;

// Lengths go in as well: two different forms never give the same bytes.
void add_piece(Sha256& digest, std::string_view piece) {
  digest.add(std::to_string(piece.size()) + ":");
  digest.add(piece);
}

std::string fingerprint_of(Request const& request) {
  auto digest = Sha256{};
  add_piece(digest, to_word(request.method));
  add_piece(digest, request.path);
  for (auto const& [name, value] : request.form) {
    if (name == "csrf_token") continue;
    add_piece(digest, name);
    add_piece(digest, value);
  }
  for (auto const& upload : request.uploads) {
    add_piece(digest, upload.field);
    add_piece(digest, upload.file_name);
    add_piece(digest, std::to_string(upload.size_bytes));
  }
  add_piece(digest, request.body);
  return hex(digest.finish());
}

}  // namespace

std::string csrf_token(std::string_view secret, std::string_view kind, std::string_view holder) {
  return base64url(hmac_sha256(secret, std::string{kind} + ":" + std::string{holder}));
}

bool is_csrf_token(std::string_view expected, std::string_view shown) {
  return !expected.empty() && is_equal_in_constant_time(expected, shown);
}

std::string_view visitor_cookie_name(bool is_secure) { return is_secure ? "__Host-visitor" : "visitor"; }

std::string new_visitor() { return random_token(); }

std::string visitor_cookie(std::string_view visitor, bool is_secure) {
  return std::string{visitor_cookie_name(is_secure)} + "=" + std::string{visitor} + "; Path=/; HttpOnly; SameSite=Lax" +
         (is_secure ? "; Secure" : "");
}

std::string language_cookie(Language language, bool is_secure) {
  return "language=" + std::string{to_word(language)} + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax" +
         (is_secure ? "; Secure" : "");
}

std::string ended_flash_cookie() { return "flash=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"; }

std::optional<Language> asked_language(Request const& request) {
  if (auto const kept = enum_from_word<Language>(request.cookie("language"))) return kept;
  // Browsers list languages by preference; weights only repeat that order.
  for (auto const item : split(request.header("accept-language"), ',')) {
    auto const tag = ascii_lower(trimmed(split(item, ';').front()));
    if (auto const language = enum_from_word<Language>(split(tag, '-').front())) return language;
  }
  return std::nullopt;
}

Result<RequestKey> read_request_key(Request const& request) {
  auto const in_form = request.form_value("request_id");
  auto const id = in_form.empty() ? request.header("request-id") : in_form;
  if (id.empty()) return RequestKey{};
  if (id.size() > kRequestKeyLimit) return invalid("request_id", "field.too_long", {std::to_string(kRequestKeyLimit)});
  return RequestKey{.id = std::string{id}, .fingerprint = fingerprint_of(request)};
}

void add_if_absent(Response& response, std::string_view name, std::string_view value) {
  auto const is_there = std::ranges::any_of(response.headers, [&](auto const& header) { return header.first == name; });
  if (!is_there) response.with(std::string{name}, std::string{value});
}

void add_security_headers(Response& response, bool is_secure) {
  add_if_absent(response, "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
                "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'");
  add_if_absent(response, "X-Content-Type-Options", "nosniff");
  add_if_absent(response, "Referrer-Policy", "same-origin");
  add_if_absent(response, "Cross-Origin-Opener-Policy", "same-origin");
  add_if_absent(response, "Cross-Origin-Resource-Policy", "same-origin");
  add_if_absent(response, "Cross-Origin-Embedder-Policy", "require-corp");
  add_if_absent(response, "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
  if (is_secure) add_if_absent(response, "Strict-Transport-Security", "max-age=31536000");
}

Response with_status(Response response, int status) {
  response.status = status;
  return response;
}

}  // namespace baeumgil
