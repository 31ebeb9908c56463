#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/cases/case.h"
#include "features/transfer/judge_transfer.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Form;
class Site;

struct TransferPages {
  Database& db;
  Site const& site;

  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> form(Request const&, Actor const&) const;
  Result<Response> judge(Request const&, Actor const&) const;
  Result<Response> json(Request const&, Actor const&) const;
  Result<Response> put(Request const&, Actor const&) const;

 private:
  Result<Response> form_page(Request const&, Actor const&, Case const&, Form const&) const;
};

}  // namespace baeumgil
