#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class FileStore;
class Router;

struct OnSiteApi {
  Database& db;
  FileStore& files;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> take(Request const&, Actor const&) const;
  Result<Response> withdraw(Request const&, Actor const&) const;
};

void add_on_site_api(Router&, OnSiteApi const&);

}  // namespace baeumgil
