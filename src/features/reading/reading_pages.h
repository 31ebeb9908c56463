#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/reading/reading.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct ReadingPages {
  Database& db;
  Site const& site;

  Result<Response> home(Request const&, Actor const&) const;
  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> of_case(Request const&, Actor const&) const;
  Result<Response> make(Request const&, Actor const&) const;
  Result<Response> drop(Request const&, Actor const&) const;
  Result<Response> add(Request const&, Actor const&) const;     // from the page of a case
  Result<Response> remove(Request const&, Actor const&) const;  // from the list
  Result<Response> ask(Request const&, Actor const&) const;
  Result<Response> rate(Request const&, Actor const&) const;
  Result<Response> rate_by_program(Request const&, Actor const&) const;
  Result<Response> json(Request const&, Actor const&) const;
  Result<Response> make_by_program(Request const&, Actor const&) const;
  Result<Response> add_by_program(Request const&, Actor const&) const;
  Result<Response> drop_by_program(Request const&, Actor const&) const;
  Result<Response> remove_by_program(Request const&, Actor const&) const;
  Result<Response> ask_by_program(Request const&, Actor const&) const;

 private:
  Result<Response> home_page(Request const&, Actor const&, Form const&) const;
  Result<Response> case_page(Request const&, Actor const&, CaseId, Form const&) const;
};

}  // namespace baeumgil
