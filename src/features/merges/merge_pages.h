#pragma once

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct MergePages {
  Database& db;
  Site const& site;

  Result<Response> form(Request const&, Actor const&) const;
  Result<Response> merge(Request const&, Actor const&) const;
  Result<Response> undo(Request const&, Actor const&) const;
  Result<Response> merge_by_program(Request const&, Actor const&) const;
  Result<Response> undo_by_program(Request const&, Actor const&) const;

 private:
  Result<Response> form_page(Request const&, Actor const&, CaseId, Form const&) const;
};

}  // namespace baeumgil
