#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Router;

struct ReportCommentApi {
  Database& db;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> add(Request const&, Actor const&) const;
  Result<Response> answer(Request const&, Actor const&) const;
};

void add_report_comment_api(Router&, ReportCommentApi);

}  // namespace baeumgil
