#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/documents/documents.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

// What people do in a contest beside planning, nominating and marking.
struct ContestPages {
  Database& db;
  Site const& site;

  Result<Response> contributors(Request const&, Actor const&) const;  // the form, as are the next ones without a verb
  Result<Response> share(Request const&, Actor const&) const;
  Result<Response> sign(Request const&, Actor const&) const;
  Result<Response> tie(Request const&, Actor const&) const;
  Result<Response> declare(Request const&, Actor const&) const;
  Result<Response> ballot(Request const&, Actor const&) const;
  Result<Response> vote(Request const&, Actor const&) const;
  Result<Response> objection(Request const&, Actor const&) const;
  Result<Response> object(Request const&, Actor const&) const;
  Result<Response> answer_form(Request const&, Actor const&) const;
  Result<Response> answer(Request const&, Actor const&) const;
  Result<Response> meeting(Request const&, Actor const&) const;
  Result<Response> call(Request const&, Actor const&) const;
  Result<Response> resolution(Request const&, Actor const&) const;
  Result<Response> resolve(Request const&, Actor const&) const;
  Result<Response> standing(Request const&, Actor const&) const;
  Result<Response> ledger(Request const&, Actor const&) const;
  Result<Response> ledger_file(Request const&, Actor const&, DocumentFormat) const;

 private:
  Result<Response> share_page(Request const&, Actor const&, Form const&) const;
  Result<Response> tie_page(Request const&, Actor const&, Form const&) const;
  Result<Response> ballot_page(Request const&, Actor const&, Form const&) const;
  Result<Response> objection_page(Request const&, Actor const&, Form const&) const;
  Result<Response> answer_page(Request const&, Actor const&, Form const&) const;
  Result<Response> meeting_page(Request const&, Actor const&, Form const&) const;
  Result<Response> resolution_page(Request const&, Actor const&, Form const&) const;
};

}  // namespace baeumgil
