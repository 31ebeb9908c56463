#pragma once

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct TripChangePages {
  Database& db;
  Site const& site;

  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> report(Request const&, Actor const&) const;
  Result<Response> answer(Request const&, Actor const&) const;

 private:
  Result<Response> page(Request const&, Actor const&, TripId, Form const&) const;
};

}  // namespace baeumgil
