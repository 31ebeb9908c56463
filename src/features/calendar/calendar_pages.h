#pragma once

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

struct CalendarPages {
  Database& db;
  Site const& site;
  std::string const& base_address;  // known when the server listens

  Result<Response> month(Request const&, Actor const&) const;
  Result<Response> feeds(Request const&, Actor const&) const;
  Result<Response> make(Request const&, Actor const&) const;
  Result<Response> revoke(Request const&, Actor const&) const;
  Result<Response> feed(Request const&, Actor const&) const;  // by the secret alone

 private:
  Result<Response> feeds_page(Request const&, Actor const&, std::string const& fresh) const;
};

}  // namespace baeumgil
