#include "features/sign_in/account_pages.h"

#include "base/day_text.h"
#include "base/text.h"
#include "features/people/find_person.h"
#include "features/sign_in/api_tokens.h"
#include "features/sign_in/browser_name.h"
#include "features/sign_in/change_password.h"
#include "features/sign_in/change_preferences.h"
#include "features/sign_in/sign_in_views.h"
#include "features/sign_in/token.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"
#include "platform/web/gate.h"
#include "platform/web/url_text.h"

namespace baeumgil {
namespace {

struct OwnAccount {
  Person person{};
  std::vector<Session> sessions{};
  std::optional<SessionId> here{};
  std::vector<ApiToken> tokens{};
  Instant now{};
};

std::string role_words(Site const& site, Actor const& actor, Roles roles) {
  auto words = std::vector<std::string>{};
  for (auto const role : all_of<Role>())
    if (roles.has(role)) words.push_back(site.words(actor, "role." + std::string{to_word(role)}));
  return join(words, ", ");
}

std::string until_text(Site const& site, Actor const& actor, ApiToken const& token, Instant now) {
  if (!token.expires_at) return {};
  auto const day = day_text(actor.language, *token.expires_at);
  return *token.expires_at > now ? day : site.words(actor, "token.expired", {day});
}

void fill_forms(AccountView& view, Site const& site, Actor const& actor, Form const& form) {
  view.summary = form.summary();
  view.language = form.select("language", "site.language", enum_choices<Language>(site.locale(), actor.language, "site.language_", ""), {});
  view.mail = form.checks("wants_mail", "account.mail", {{.value = "1", .label = site.words(actor, "account.wants_mail")}}, {});
  view.passwords = {
      form.text("current_password", "password.current", {.required = true, .type = "password", .autocomplete = "current-password"}),
      form.text("password", "password.new",
                {.required = true, .max_length = 200, .hint_key = "password.hint", .type = "password", .autocomplete = "new-password"}),
      form.text("password_again", "password.again", {.required = true, .type = "password", .autocomplete = "new-password"})};
  for (auto& field : view.passwords) field.value.clear();
  view.token_name = form.text("name", "token.name", {.required = true, .max_length = 60, .hint_key = "token.name_hint"});
  view.token_scope = form.select("scope", "token.scope", enum_choices<TokenScope>(site.locale(), actor.language, "token.scope.", ""),
                                 {.hint_key = "token.scope_hint"});
  view.token_days = form.text("days", "token.days", {.required = true, .hint_key = "token.days_hint", .type = "number"});
}

}  // namespace

Result<Response> AccountPages::page(Request const& request, Actor const& actor, Form form) const {
  auto const secret = read_session_token(request.session_token);
  auto const read = db.read(actor, [&](Tx& tx) -> Result<OwnAccount> {
    auto account = OwnAccount{.person = TRY(find_person(tx, actor.person))};
    account.sessions = list_sessions(tx, actor.person, tx.now() - settings.idle_seconds);
    if (secret) account.here = find_session_id(tx, secret->hash);
    account.tokens = list_tokens(tx, actor.person);
    account.now = tx.now();
    return account;
  });
  auto const own = TRY(read);
  auto view = AccountView{.title = site.words(actor, "site.account"),
                          .name = own.person.name,
                          .email = own.person.email,
                          .department = own.person.department_name,
                          .roles = role_words(site, actor, own.person.roles)};
  if (form.value("language").empty()) {
    form.set("language", std::string{to_word(own.person.language)});
    if (own.person.wants_mail) form.set("wants_mail", "1");
  }
  if (form.value("days").empty()) form.set("days", "90");
  fill_forms(view, site, actor, form);
  for (auto const& session : own.sessions)
    view.sessions.push_back(
        {.browser = browser_name(session.browser),
         .origin = session.origin,
         .since = session.created_at,
         .seen = session.last_seen_at,
         .is_here = own.here == session.id,
         .end = {.label_key = "account.end", .path = "/account/sessions/" + to_text(session.id) + "/end", .style = "tertiary"}});
  view.sign_out_everywhere = {.label_key = "account.sign_out_everywhere",
                              .path = "/account/sessions/end",
                              .style = "secondary",
                              .confirm_key = "account.sign_out_everywhere_confirm"};
  for (auto const& token : own.tokens)
    view.tokens.push_back({.name = token.name,
                           .scope = site.words(actor, "token.scope." + std::string{to_word(token.scope)}),
                           .since = token.created_at,
                           .used = token.last_used_at
                                       ? day_text(actor.language, *token.last_used_at) + " " + time_in_seoul(*token.last_used_at)
                                       : site.words(actor, "token.never_used"),
                           .until = until_text(site, actor, token, own.now),
                           .revoke = {.label_key = "token.revoke",
                                      .path = "/account/tokens/" + to_text(token.id) + "/revocation",
                                      .style = "tertiary",
                                      .confirm_key = "token.revoke_confirm"}});
  auto const status = view.summary.is_shown() ? 422 : 200;
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .status = status}, view);
}

Result<Response> AccountPages::show(Request const& request, Actor const& actor) const {
  return page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> AccountPages::change_preferences(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const language = fields.choice<Language>("language").value_or(Language::ko);
  TRY(baeumgil::change_preferences(db, actor, {.language = language, .wants_mail = fields.flag("wants_mail")}));
  return redirect("/account", "form.saved");
}

Result<Response> AccountPages::change_language(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const language = fields.choice<Language>("language").value_or(actor.language);
  TRY(baeumgil::change_language(db, actor, language));
  auto const back = request.form_value("back");
  return redirect(is_local_path(back) ? std::string{back} : "/");
}

Result<Response> AccountPages::change_password(Request const& request, Actor const& actor) const {
  auto const password = std::string{request.form_value("password")};
  auto const is_same = password == request.form_value("password_again");
  auto const change = PasswordChange{
      .current = std::string{request.form_value("current_password")}, .password = password, .session_token = request.session_token};
  auto const done =
      is_same ? baeumgil::change_password(db, settings, actor, change) : Result<Done>{invalid("password_again", "password.differs")};
  if (done) return redirect("/account", "password.flash.changed");
  if (done.error().kind != Kind::invalid) return done.error();
  return page(request, actor, Form{site.locale(), actor.language}.refuse(done.error()));
}

Result<Response> AccountPages::end_session(Request const& request, Actor const& actor) const {
  auto const id = request.id<SessionId>();
  if (!id) return not_found();
  TRY(end_own_session(db, actor, *id));
  return redirect("/account", "account.flash.ended");
}

Result<Response> AccountPages::sign_out_everywhere(Request const& request, Actor const& actor) const {
  TRY(baeumgil::sign_out_everywhere(db, actor));
  auto const cookie = Gate::ended_session_cookie(request.is_secure);
  return redirect("/sign-in", "account.flash.out_everywhere").with(cookie.first, cookie.second);
}

Result<Response> AccountPages::make_token(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const input = TokenInput{.name = fields.text("name"),
                                .scope = fields.choice<TokenScope>("scope").value_or(TokenScope::read),
                                .days = static_cast<int>(fields.integer("days").value_or(0))};
  auto const unreadable = fields.problem();
  auto const token = unreadable ? Result<std::string>{*unreadable} : make_api_token(db, actor, input);
  if (!token && token.error().kind != Kind::invalid) return token.error();
  if (!token) {
    auto form = Form{site.locale(), actor.language};
    form.set("name", input.name).set("scope", std::string{to_word(input.scope)}).refuse(token.error());
    return page(request, actor, std::move(form));
  }
  auto const view = SecretView{.title = site.words(actor, "token.made"),
                               .lead = site.words(actor, "token.made_lead"),
                               .label = site.words(actor, "token.token"),
                               .secret = *token,
                               .back = "/account"};
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "site.account"), .path = "/account"}, {.label = view.title}},
                    .is_wide = false},
                   view);
}

Result<Response> AccountPages::revoke_token(Request const& request, Actor const& actor) const {
  auto const id = request.id<TokenId>();
  if (!id) return not_found();
  TRY(revoke_api_token(db, actor, *id));
  return redirect("/account", "token.flash.revoked");
}

}  // namespace baeumgil
