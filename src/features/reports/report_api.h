#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Router;

struct ReportApi {
  Database& db;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> write(Request const&, Actor const&) const;
  Result<Response> submit(Request const&, Actor const&) const;
  Result<Response> tell(Request const&, Actor const&) const;
  Result<Response> accept(Request const&, Actor const&) const;
  Result<Response> correct(Request const&, Actor const&) const;
  Result<Response> take_correction_back(Request const&, Actor const&) const;
  Result<Response> send_back(Request const&, Actor const&) const;
};

void add_report_api(Router&, ReportApi);

}  // namespace baeumgil
