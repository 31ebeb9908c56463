#pragma once
// A case by mail: the form, and the same for programs.

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/cases/case.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Router;
class Site;

struct CaseMailPages {
  Database& db;
  Site const& site;
  std::string const& base_address;  // known only when the server listens

  Result<Response> form(Request const&, Actor const&) const;
  Result<Response> send(Request const&, Actor const&) const;
  Result<Response> send_by_program(Request const&, Actor const&) const;

 private:
  Result<Response> form_page(Request const&, Actor const&, CaseId, Form const&) const;
};

void add_case_mail_routes(Router&, CaseMailPages const&);

}  // namespace baeumgil
