#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

struct NoticePages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;      // GET /notices
  Result<Response> read(Request const&, Actor const&) const;      // POST /notices/{id}/read
  Result<Response> read_all(Request const&, Actor const&) const;  // POST /notices/read
  Result<Response> json(Request const&, Actor const&) const;      // GET /api/v1/notices
};

}  // namespace baeumgil
