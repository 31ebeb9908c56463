#pragma once
// A person's own page: language and mails, password, where one is signed in, tokens for programs.

#include "base/actor.h"
#include "base/result.h"
#include "features/sign_in/sign_in_settings.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct AccountPages {
  Database& db;
  Site const& site;
  SignInSettings settings{};

  Result<Response> show(Request const&, Actor const&) const;                 // GET /account
  Result<Response> change_preferences(Request const&, Actor const&) const;   // POST /account/preferences
  Result<Response> change_language(Request const&, Actor const&) const;      // POST /account/language, from any page
  Result<Response> change_password(Request const&, Actor const&) const;      // POST /account/password
  Result<Response> end_session(Request const&, Actor const&) const;          // POST /account/sessions/{id}/end
  Result<Response> sign_out_everywhere(Request const&, Actor const&) const;  // POST /account/sessions/end
  Result<Response> make_token(Request const&, Actor const&) const;           // POST /account/tokens
  Result<Response> revoke_token(Request const&, Actor const&) const;         // POST /account/tokens/{id}/revocation

 private:
  Result<Response> page(Request const&, Actor const&, Form) const;
};

}  // namespace baeumgil
