#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/pushes/push.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct PushPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> finds(Request const&, Actor const&) const;  // what the finds of one person became
  Result<Response> accept(Request const&, Actor const&) const;
  Result<Response> decline(Request const&, Actor const&) const;
  Result<Response> json(Request const&, Actor const&) const;
  Result<Response> accept_by_program(Request const&, Actor const&) const;
  Result<Response> decline_by_program(Request const&, Actor const&) const;

 private:
  Result<Response> list_page(Request const&, Actor const&, Form const&, PushId refused) const;
};

}  // namespace baeumgil
