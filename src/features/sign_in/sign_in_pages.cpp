#include "features/sign_in/sign_in_pages.h"

#include <algorithm>

#include "base/text.h"
#include "features/sign_in/account_store.h"
#include "features/sign_in/sign_in.h"
#include "features/sign_in/sign_in_views.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/fields.h"
#include "platform/web/gate.h"

namespace baeumgil {
namespace {

constexpr std::string_view kInstitutionCookie = "institution";

std::string remembered_institution(std::string_view institution, bool is_secure) {
  return std::string{kInstitutionCookie} + "=" + std::string{institution} + "; Path=/sign-in; Max-Age=31536000; HttpOnly; SameSite=Lax" +
         (is_secure ? "; Secure" : "");
}

std::vector<Tenant> tenants_of(Database& db) {
  return db.read(InstitutionId{}, [](Tx& tx) { return list_tenants_by_name(tx); });
}

// The only tenant, or the one chosen; nil when none was.
InstitutionId chosen_institution(std::vector<Tenant> const& tenants, std::string_view chosen) {
  if (tenants.size() == 1) return tenants.front().id;
  auto const id = id_from_text<InstitutionId>(chosen);
  auto const is_served = id && std::any_of(tenants.begin(), tenants.end(), [&](Tenant const& tenant) { return tenant.id == *id; });
  return is_served ? *id : InstitutionId{};
}

}  // namespace

std::string local_path(std::string_view next) {
  auto const is_local = next.starts_with('/') && !next.starts_with("//") && next.find('\\') == std::string_view::npos &&
                        std::all_of(next.begin(), next.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; });
  return is_local ? std::string{next} : "/";
}

Response SignInPages::sign_in_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const& site = host.site;
  auto const tenants = tenants_of(host.db);
  auto view = SecretFormView{.title = site.words(actor, "site.sign_in"), .summary = form.summary(), .action = "/sign-in"};
  view.lead = site.words(actor, tenants.empty() ? "sign_in.nobody_yet" : "sign_in.lead");
  view.hidden.push_back({.name = "next", .value = form.value("next")});
  if (tenants.size() > 1) {
    auto choices = std::vector<Choice>{};
    auto const chosen = form.value("institution");
    for (auto const& tenant : tenants)
      choices.push_back({.value = to_text(tenant.id), .label = tenant.name, .is_chosen = to_text(tenant.id) == chosen});
    view.institution = form.select("institution", "sign_in.institution", std::move(choices), {.required = true});
    view.institution->empty_label = site.words(actor, "form.choose");
  }
  view.fields = {form.text("login", "sign_in.login", {.required = true, .max_length = 200, .autocomplete = "username"}),
                 form.text("password", "sign_in.password",
                           {.required = true, .max_length = 200, .type = "password", .autocomplete = "current-password"})};
  view.fields.back().value.clear();
  view.submit_key = "site.sign_in";
  auto const status = view.summary.is_shown() ? 422 : 200;
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .status = status, .is_wide = false}, view);
}

Result<Response> SignInPages::sign_in_form(Request const& request, Actor const& actor) const {
  if (actor.is_signed_in()) return redirect(local_path(request.query_value("next")));
  auto form = Form{host.site.locale(), actor.language};
  form.set("next", local_path(request.query_value("next"))).set("institution", std::string{request.cookie(kInstitutionCookie)});
  return sign_in_page(request, actor, form);
}

Result<Response> SignInPages::sign_in(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const institution = chosen_institution(tenants_of(host.db), fields.text("institution"));
  auto refused = Problem{};
  if (institution.is_nil()) {
    refused = invalid("institution", "field.required");
  } else {
    auto const token = baeumgil::sign_in(host.db, settings,
                                         {.institution = institution,
                                          .login = fields.text("login"),
                                          .password = std::string{request.form_value("password")},
                                          .origin = actor.origin,
                                          .browser = std::string{request.header("user-agent")},
                                          .request_id = actor.request_id});
    if (token) {
      auto response = redirect(local_path(fields.text("next")));
      auto const cookie = Gate::session_cookie(*token, request.is_secure);
      return response.with(cookie.first, cookie.second).with("Set-Cookie", remembered_institution(to_text(institution), request.is_secure));
    }
    refused = token.error();
  }
  return sign_in_page(request, actor, Form{host.site.locale(), actor.language}.typed(request).refuse(refused));
}

Result<Response> SignInPages::sign_out(Request const& request, Actor const& actor) const {
  TRY(baeumgil::sign_out(host.db, actor, request.session_token));
  auto const cookie = Gate::ended_session_cookie(request.is_secure);
  return redirect("/sign-in", "sign_in.flash.out").with(cookie.first, cookie.second);
}

}  // namespace baeumgil
