#pragma once

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"
#include "platform/html/form.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

struct ContactPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;    // GET /targets/{id}/contacts
  Result<Response> form(Request const&, Actor const&) const;    // GET /targets/{id}/contacts/new
  Result<Response> add(Request const&, Actor const&) const;     // POST /targets/{id}/contacts
  Result<Response> remove(Request const&, Actor const&) const;  // POST /contacts/{id}/removal
  Result<Response> list_json(Request const&, Actor const&) const;
  Result<Response> add_json(Request const&, Actor const&) const;
  Result<Response> remove_json(Request const&, Actor const&) const;

 private:
  Result<Response> form_page(Request const&, Actor const&, InstitutionId host, Form const&) const;
};

}  // namespace baeumgil
