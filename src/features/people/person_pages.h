#pragma once

#include <optional>
#include <string_view>

#include "base/actor.h"
#include "base/result.h"
#include "platform/html/page_button.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct PersonPages {
  Database& db;
  Site const& site;
  PageButton follow{nullptr};

  Result<Response> list(Request const&, Actor const&) const;        // GET /people
  Result<Response> show(Request const&, Actor const&) const;        // GET /people/{id}
  Result<Response> new_form(Request const&, Actor const&) const;    // GET /people/new
  Result<Response> create(Request const&, Actor const&) const;      // POST /people
  Result<Response> edit_form(Request const&, Actor const&) const;   // GET /people/{id}/edit
  Result<Response> edit(Request const&, Actor const&) const;        // POST /people/{id}
  Result<Response> transfer(Request const&, Actor const&) const;    // POST /people/{id}/transfer
  Result<Response> deactivate(Request const&, Actor const&) const;  // POST /people/{id}/deactivation
  Result<Response> reactivate(Request const&, Actor const&) const;  // POST /people/{id}/reactivation
  Result<Response> give_role(Request const&, Actor const&) const;   // POST /people/{id}/roles
  Result<Response> take_role(Request const&, Actor const&) const;   // POST /people/{id}/roles/{role}/removal

 private:
  Result<Response> show_page(Request const&, Actor const&, PersonId, Form const&) const;
  Result<Response> form_page(Request const&, Actor const&, std::optional<PersonId>, Form const&) const;
  Result<Response> after(Request const&, Actor const&, Result<PersonId> const&, std::string_view flash_key) const;
};

struct DepartmentPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;       // GET /departments
  Result<Response> new_form(Request const&, Actor const&) const;   // GET /departments/new
  Result<Response> create(Request const&, Actor const&) const;     // POST /departments
  Result<Response> edit_form(Request const&, Actor const&) const;  // GET /departments/{id}/edit
  Result<Response> edit(Request const&, Actor const&) const;       // POST /departments/{id}

 private:
  Response form_page(Request const&, Actor const&, std::optional<DepartmentId>, Form const&) const;
};

}  // namespace baeumgil
