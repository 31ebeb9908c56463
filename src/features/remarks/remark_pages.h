#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/remarks/remark.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct RemarkPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> say(Request const&, Actor const&) const;
  Result<Response> answer(Request const&, Actor const&) const;
  Result<Response> withdraw(Request const&, Actor const&) const;
  Result<Response> json(Request const&, Actor const&) const;
  Result<Response> say_by_program(Request const&, Actor const&) const;
  Result<Response> answer_by_program(Request const&, Actor const&) const;
  Result<Response> withdraw_by_program(Request const&, Actor const&) const;

 private:
  Result<Response> list_page(Request const&, Actor const&, CaseId, Form const&, RemarkId refused) const;
  Result<CaseId> case_of(Actor const&, RemarkId) const;
};

}  // namespace baeumgil
