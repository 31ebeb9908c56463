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

struct ConductPages {
  Database& db;
  Site const& site;

  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> record(Request const&, Actor const&) const;
  Result<Response> withdraw(Request const&, Actor const&) const;

 private:
  Result<Response> page(Request const&, Actor const&, TripId, Form const&) const;
};

struct DutyPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> order(Request const&, Actor const&) const;
  Result<Response> lift(Request const&, Actor const&) const;

 private:
  Result<Response> page(Request const&, Actor const&, Form const&) const;
};

}  // namespace baeumgil
