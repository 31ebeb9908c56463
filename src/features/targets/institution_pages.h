#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/html/page_button.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct InstitutionPages {
  Database& db;
  Site const& site;
  PageButton follow{nullptr};

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> new_form(Request const&, Actor const&) const;
  Result<Response> create(Request const&, Actor const&) const;

 private:
  Result<Response> form_page(Request const&, Actor const&, Form const&) const;
};

}  // namespace baeumgil
