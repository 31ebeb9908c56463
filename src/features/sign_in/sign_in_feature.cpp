#include "features/sign_in/sign_in_feature.h"

#include "features/sign_in/account_pages.h"
#include "features/sign_in/account_store.h"
#include "features/sign_in/sign_in_pages.h"
#include "platform/jobs/jobs.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void add_account_routes(Router& router, AccountPages const& pages) {
  router.get("/account", Access::staff, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  router.post("/account/preferences", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.change_preferences(request, actor); });
  router.post("/account/language", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.change_language(request, actor); });
  router.post("/account/password", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.change_password(request, actor); });
  router.post("/account/sessions/end", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.sign_out_everywhere(request, actor); });
  router.post("/account/sessions/{id}/end", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.end_session(request, actor); });
  router.post("/account/tokens", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.make_token(request, actor); });
  router.post("/account/tokens/{id}/revocation", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.revoke_token(request, actor); });
}

}  // namespace

void add_sign_in_feature(FeatureHost& host) {
  auto& router = host.router;
  auto const pages = SignInPages{.host = host};
  router.get("/sign-in", Access::everyone, [pages](auto const& request, auto const& actor) { return pages.sign_in_form(request, actor); });
  router.post("/sign-in", Access::everyone, [pages](auto const& request, auto const& actor) { return pages.sign_in(request, actor); });
  router.post("/sign-out", Access::staff, [pages](auto const& request, auto const& actor) { return pages.sign_out(request, actor); });
  router.post("/people/{id}/invitation", Access::administrator,
              [pages](auto const& request, auto const& actor) { return pages.invite(request, actor); });
  router.get("/invitations/{token}", Access::link,
             [pages](auto const& request, auto const& actor) { return pages.invitation_form(request, actor); });
  router.post("/invitations/{token}", Access::link,
              [pages](auto const& request, auto const& actor) { return pages.accept(request, actor); });
  router.get("/first-administrator", Access::link,
             [pages](auto const& request, auto const& actor) { return pages.first_form(request, actor); });
  router.post("/first-administrator", Access::link,
              [pages](auto const& request, auto const& actor) { return pages.first(request, actor); });
  add_account_routes(router, AccountPages{host.db, host.site});
  host.jobs.hourly(remove_ended_sign_ins);
}

}  // namespace baeumgil
