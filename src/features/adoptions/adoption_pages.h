#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/adoptions/adoption_moves.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct AdoptionPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> proposal(Request const&, Actor const&) const;  // the form
  Result<Response> propose(Request const&, Actor const&) const;
  Result<Response> step(Request const&, Actor const&, AdoptionMove const&) const;  // the form of one step
  Result<Response> carry_out(Request const&, Actor const&, AdoptionMove const&) const;
  Result<Response> cost_gates(Request const&, Actor const&) const;
  Result<Response> calendar(Request const&, Actor const&) const;
  Result<Response> memory(Request const&, Actor const&) const;  // kept decisions, and what changed around us
  Result<Response> change(Request const&, Actor const&) const;  // the form of such a change
  Result<Response> add_change(Request const&, Actor const&) const;

 private:
  Result<Response> change_page(Request const&, Actor const&, Form const&) const;
  Result<Response> proposal_page(Request const&, Actor const&, CaseId, Form const&) const;
  Result<Response> step_page(Request const&, Actor const&, AdoptionId, AdoptionMove const&, std::optional<Problem> const&) const;
};

}  // namespace baeumgil
