#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/awards/round_moves.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct AwardPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> prizes_given(Request const&, Actor const&) const;  // 포상대장
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> new_form(Request const&, Actor const&) const;
  Result<Response> create(Request const&, Actor const&) const;
  Result<Response> step(Request const&, Actor const&, RoundMove const&) const;
  Result<Response> carry_out(Request const&, Actor const&, RoundMove const&) const;

 private:
  Result<Response> plan_page(Request const&, Actor const&, Form const&) const;
  Result<Response> step_page(Request const&, Actor const&, RoundMove const&, Form const&) const;
};

}  // namespace baeumgil
