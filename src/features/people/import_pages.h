#pragma once

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Router;
class Site;

struct ImportPages {
  Database& db;
  Site const& site;

  Result<Response> form(Request const&, Actor const&) const;     // GET /people/import
  Result<Response> preview(Request const&, Actor const&) const;  // POST /people/import: changes nothing
  Result<Response> apply(Request const&, Actor const&) const;    // POST /people/import/confirmation
  Result<Response> json(Request const&, Actor const&) const;     // POST /api/v1/people/import

 private:
  Response form_page(Request const&, Actor const&, Form const&) const;
  Response preview_page(Request const&, Actor const&, std::string const& csv, Form const&) const;
};

void add_import_routes(Router&, ImportPages);

}  // namespace baeumgil
