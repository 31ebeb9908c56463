#pragma once

#include <optional>

#include "base/actor.h"
#include "base/result.h"
#include "features/teams/team.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct TeamPages {
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
  Result<Response> invite(Request const&, Actor const&) const;
  Result<Response> remove(Request const&, Actor const&) const;
  Result<Response> reply(Request const&, Actor const&) const;
  Result<Response> substitute(Request const&, Actor const&) const;
  Result<Response> submit(Request const&, Actor const&) const;
  Result<Response> confirm_one(Request const&, Actor const&) const;
  Result<Response> confirm(Request const&, Actor const&) const;
  Result<Response> send_back(Request const&, Actor const&) const;
  Result<Response> withdraw(Request const&, Actor const&) const;
  Result<Response> close(Request const&, Actor const&) const;

 private:
  Result<Response> shown(Request const&, Actor const&, TeamId, Form const&) const;
  Result<Response> form_page(Request const&, Actor const&, std::optional<TeamId>, Form const&) const;
  Result<Response> after(Request const&, Actor const&, Result<TeamId> const&, std::string_view flash_key) const;
};

}  // namespace baeumgil
