#pragma once
// Exceptions used and refusals of rules, counted by rule, by department and by month: for whoever reads the log of changes.

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

struct ExceptionPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;  // GET /audit/exceptions
};

}  // namespace baeumgil
