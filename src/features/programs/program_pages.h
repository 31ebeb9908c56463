#pragma once

#include <optional>

#include "base/actor.h"
#include "base/result.h"
#include "features/programs/move_program.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct ProgramPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> new_form(Request const&, Actor const&) const;
  Result<Response> create(Request const&, Actor const&) const;
  Result<Response> edit_form(Request const&, Actor const&) const;
  Result<Response> edit(Request const&, Actor const&) const;
  Result<Response> prolong(Request const&, Actor const&) const;
  Result<Response> set_budget(Request const&, Actor const&) const;
  Result<Response> move(Request const&, Actor const&, ProgramMove) const;

 private:
  Result<Response> shown(Request const&, Actor const&, ProgramId, Form const&) const;
  Result<Response> form_page(Request const&, Actor const&, std::optional<ProgramId>, Form const&) const;
};

}  // namespace baeumgil
