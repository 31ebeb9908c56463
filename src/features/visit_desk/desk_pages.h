#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/visit_desk/desk_request.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;
struct Problem;

struct DeskPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> answer(Request const&, Actor const&) const;
  Result<Response> bundle_form(Request const&, Actor const&) const;
  Result<Response> bundle(Request const&, Actor const&) const;
  Result<Response> offer(Request const&, Actor const&) const;
  Result<Response> open_slot(Request const&, Actor const&) const;
  Result<Response> close_slot(Request const&, Actor const&) const;
  Result<Response> write_answer(Request const&, Actor const&) const;
  Result<Response> remove_answer(Request const&, Actor const&) const;
  Result<Response> guest(Request const&, Actor const&) const;        // what a host offers, to whoever may ask to visit it
  Result<Response> list_json(Request const&, Actor const&) const;    // GET /api/v1/visit-desk
  Result<Response> answer_json(Request const&, Actor const&) const;  // POST /api/v1/visit-desk/{id}/answer

 private:
  Result<Response> request_page(Request const&, Actor const&, DeskRequestId, Form const&) const;
  Result<Response> bundle_page(Request const&, Actor const&, std::vector<DeskRequestId> const&, Form const&) const;
  Result<Response> offer_page(Request const&, Actor const&, Form const&) const;
};

}  // namespace baeumgil
