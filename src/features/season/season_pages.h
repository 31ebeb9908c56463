#pragma once

#include <optional>

#include "base/actor.h"
#include "base/result.h"
#include "features/season/season.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct SeasonPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> new_form(Request const&, Actor const&) const;
  Result<Response> create(Request const&, Actor const&) const;
  Result<Response> edit_form(Request const&, Actor const&) const;
  Result<Response> edit(Request const&, Actor const&) const;
  Result<Response> add_host(Request const&, Actor const&) const;
  Result<Response> remove_host(Request const&, Actor const&) const;
  Result<Response> ask(Request const&, Actor const&) const;

 private:
  Result<Response> shown(Request const&, Actor const&, SeasonId, Form const&) const;
  Result<Response> form_page(Request const&, Actor const&, std::optional<SeasonId>, Form const&) const;
};

struct WishPages {
  Database& db;
  Site const& site;

  Result<Response> form(Request const&, Actor const&) const;
  Result<Response> state(Request const&, Actor const&) const;
  Result<Response> withdraw(Request const&, Actor const&) const;
  Result<Response> list(Request const&, Actor const&) const;

 private:
  Result<Response> form_page(Request const&, Actor const&, SeasonId, Form const&) const;
};

struct StaffingPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> set(Request const&, Actor const&) const;
  Result<Response> remove(Request const&, Actor const&) const;

 private:
  Result<Response> page(Request const&, Actor const&, Form const&) const;
};

}  // namespace baeumgil
