#pragma once
// Coming in and going out: signing in, invitations, the first administrator.

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/sign_in/sign_in_settings.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;
struct FeatureHost;

struct SignInPages {
  FeatureHost const& host;
  SignInSettings settings{};

  Result<Response> sign_in_form(Request const&, Actor const&) const;     // GET /sign-in
  Result<Response> sign_in(Request const&, Actor const&) const;          // POST /sign-in
  Result<Response> sign_out(Request const&, Actor const&) const;         // POST /sign-out
  Result<Response> invite(Request const&, Actor const&) const;           // POST /people/{id}/invitation
  Result<Response> invitation_form(Request const&, Actor const&) const;  // GET /invitations/{token}
  Result<Response> accept(Request const&, Actor const&) const;           // POST /invitations/{token}
  Result<Response> first_form(Request const&, Actor const&) const;       // GET /first-administrator
  Result<Response> first(Request const&, Actor const&) const;            // POST /first-administrator

 private:
  Response sign_in_page(Request const&, Actor const&, Form const&) const;
  Result<Response> invitation_page(Request const&, Actor const&, Form const&) const;
  Response first_page(Request const&, Actor const&, Form const&) const;
};

// Where a person goes after signing in: only to pages of ours.
std::string local_path(std::string_view next);

}  // namespace baeumgil
