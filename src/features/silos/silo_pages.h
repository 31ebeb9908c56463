#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

struct SiloPages {
  Database& db;
  Site const& site;

  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> csv(Request const&, Actor const&) const;
  Result<Response> xlsx(Request const&, Actor const&) const;
  Result<Response> json(Request const&, Actor const&) const;
};

}  // namespace baeumgil
