#pragma once

#include <optional>

#include "base/actor.h"
#include "base/result.h"
#include "features/teams/team_call.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct CallPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;          // all that are open
  Result<Response> list_of_team(Request const&, Actor const&) const;  // of one team
  Result<Response> open(Request const&, Actor const&) const;
  Result<Response> close(Request const&, Actor const&) const;
  Result<Response> answer(Request const&, Actor const&) const;
  Result<Response> withdraw(Request const&, Actor const&) const;
  Result<Response> accept(Request const&, Actor const&) const;
  Result<Response> decline(Request const&, Actor const&) const;

 private:
  Result<Response> page(Request const&, Actor const&, std::optional<TeamId>, Form const&) const;
  Result<Response> after(Request const&, Actor const&, Result<CallId> const&, std::string_view flash_key) const;
};

}  // namespace baeumgil
