#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/awards/award.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct NominationPages {
  Database& db;
  Site const& site;

  Result<Response> new_form(Request const&, Actor const&) const;
  Result<Response> create(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> eligibility(Request const&, Actor const&) const;  // the form
  Result<Response> judge(Request const&, Actor const&) const;
  Result<Response> revocation(Request const&, Actor const&) const;  // the form
  Result<Response> revoke(Request const&, Actor const&) const;
  Result<Response> score(Request const&, Actor const&) const;

 private:
  Result<Response> nominate_page(Request const&, Actor const&, Form const&) const;
  Result<Response> judge_page(Request const&, Actor const&, Form const&) const;
  Result<Response> revoke_page(Request const&, Actor const&, Form const&) const;
  Result<Response> shown(Request const&, Actor const&, Form const*) const;  // null: the reader's own points
};

}  // namespace baeumgil
