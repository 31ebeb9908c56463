#include "platform/html/site_pages.h"

#include <algorithm>
#include <array>

#include "platform/html/component_gallery.h"
#include "platform/html/layout.h"

namespace baeumgil {
namespace {

// Only a path of ours: "//host" and "/\host" lead elsewhere, and a control character would split the header.
bool is_own_path(std::string_view path) {
  if (!path.starts_with("/") || path.starts_with("//") || path.starts_with("/\\")) return false;
  return std::ranges::none_of(path, [](unsigned char c) { return c <= 0x20 || c == 0x7F; });
}

void keep(Response& response, Request const& request, std::string_view name, std::string_view value) {
  auto cookie = std::string{name} + "=" + std::string{value} + "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly";
  if (request.is_secure) cookie += "; Secure";
  response.with("Set-Cookie", cookie);
}

template <std::size_t size>
void keep_one_of(Response& response, Request const& request, std::string_view name, std::array<std::string_view, size> const& words) {
  auto const value = request.query_value(name);
  if (std::find(words.begin(), words.end(), value) != words.end()) keep(response, request, name, value);
}

std::vector<LicencesView::Part> bundled_parts(Site const& site, Actor const& actor) {
  auto const use = [&](std::string_view word) { return site.words(actor, "licences.use." + std::string{word}); };
  return {{"KRDS 1.1.0", use("look"), "ISC"},
          {"Pretendard GOV 1.3.9", use("font"), "SIL Open Font License 1.1"},
          {"Boost 1.81", use("server"), "Boost Software License 1.0"},
          {"SQLite 3", use("database"), "Public Domain"},
          {"PostgreSQL libpq 15", use("database"), "PostgreSQL License"},
          {"OpenSSL 3", use("secrets"), "Apache-2.0"},
          {"Argon2", use("secrets"), "CC0-1.0 / Apache-2.0"},
          {"ICU 72", use("text"), "Unicode-3.0"},
          {"{fmt} 9", use("text"), "MIT"},
          {"libcurl 7", use("mail"), "curl"},
          {"zlib, Brotli", use("compression"), "Zlib, MIT"}};
}

}  // namespace

// By GET on purpose: it keeps only how this browser shows pages, so that a plain form does it without script or token.
Result<Response> SitePages::display(Request const& request, Actor const& actor) const {
  auto const back = std::string{request.query_value("back")};
  auto response = redirect(is_own_path(back) ? back : "/");
  keep_one_of(response, request, "text_size", text_sizes());
  keep_one_of(response, request, "contrast", std::array<std::string_view, 2>{"normal", "high"});
  if (!actor.is_signed_in()) keep_one_of(response, request, "language", enum_words(Language::ko));
  return response;
}

Result<Response> SitePages::accessibility(Request const& request, Actor const& actor) const {
  auto const view = AccessibilityView{.title = site.words(actor, "accessibility.title")};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .is_wide = false}, view);
}

Result<Response> SitePages::licences(Request const& request, Actor const& actor) const {
  auto const view = LicencesView{.title = site.words(actor, "licences.title"), .parts = bundled_parts(site, actor)};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}}, view);
}

Result<Response> SitePages::gallery(Request const& request, Actor const& actor) const {
  auto const view = component_gallery(site.locale(), actor.language);
  auto const title = site.words(actor, "gallery.title");
  return site.page(request, actor, {.title = title, .crumbs = {{.label = title}}}, view);
}

void add_site_routes(Router& router, Site const& site) {
  auto const pages = SitePages{site};
  router.get("/display", Access::everyone, [pages](auto const& request, auto const& actor) { return pages.display(request, actor); });
  router.get("/accessibility", Access::everyone,
             [pages](auto const& request, auto const& actor) { return pages.accessibility(request, actor); });
  router.get("/notices-of-licences", Access::everyone,
             [pages](auto const& request, auto const& actor) { return pages.licences(request, actor); });
  router.get("/gallery", Access::administrator, [pages](auto const& request, auto const& actor) { return pages.gallery(request, actor); });
}

}  // namespace baeumgil
