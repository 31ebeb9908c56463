#pragma once

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Locale;
class Router;

struct VisitApi {
  Database& db;
  Locale const& locale;
  std::string const& base_address;  // of the host: known only once the port is

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> create(Request const&, Actor const&) const;
  Result<Response> edit(Request const&, Actor const&) const;
  Result<Response> sign(Request const&, Actor const&) const;
  Result<Response> send(Request const&, Actor const&) const;
  Result<Response> agree(Request const&, Actor const&) const;
  Result<Response> confirm(Request const&, Actor const&) const;
  Result<Response> withdraw(Request const&, Actor const&) const;
  Result<Response> mark(Request const&, Actor const&) const;
  Result<Response> thank(Request const&, Actor const&) const;
};

void add_visit_api(Router&, VisitApi const&);

}  // namespace baeumgil
