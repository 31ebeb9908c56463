#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/season/proposal.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct ProposalPages {
  Database& db;
  Site const& site;

  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> show_team(Request const&, Actor const&) const;
  Result<Response> cancel(Request const&, Actor const&) const;
  Result<Response> form_teams(Request const&, Actor const&) const;
  Result<Response> move(Request const&, Actor const&) const;
  Result<Response> split(Request const&, Actor const&) const;
  Result<Response> dissolve(Request const&, Actor const&) const;
  Result<Response> journey(Request const&, Actor const&) const;
  Result<Response> lock(Request const&, Actor const&) const;
  Result<Response> lock_member(Request const&, Actor const&) const;

 private:
  Result<Response> team_page(Request const&, Actor const&, ProposalId, int number, Form const&) const;
  Result<Response> after(Request const&, Actor const&, Result<ProposalId> const&, std::string_view flash_key) const;
};

}  // namespace baeumgil
