#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/briefings/briefing.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct BriefingPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> plan(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> slide(Request const&, Actor const&) const;
  Result<Response> arrange(Request const&, Actor const&) const;
  Result<Response> json(Request const&, Actor const&) const;
  Result<Response> plan_by_program(Request const&, Actor const&) const;
  Result<Response> arrange_by_program(Request const&, Actor const&) const;

 private:
  Result<Response> list_page(Request const&, Actor const&, Form const&) const;
};

}  // namespace baeumgil
