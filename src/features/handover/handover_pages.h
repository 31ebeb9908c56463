#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/handover/handover.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct HandoverPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> make(Request const&, Actor const&) const;  // the form
  Result<Response> add(Request const&, Actor const&) const;
  Result<Response> reply(Request const&, Actor const&) const;  // the form that returns one promise
  Result<Response> answer(Request const&, Actor const&) const;

 private:
  Result<Response> make_page(Request const&, Actor const&, Form const&) const;
  Result<Response> reply_page(Request const&, Actor const&, HandoverId, Form const&) const;
};

}  // namespace baeumgil
