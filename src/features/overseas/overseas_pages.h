#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/overseas/overseas_views.h"
#include "platform/documents/documents.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

using PaperFormat = std::optional<DocumentFormat>;  // none: the page

struct OverseasPages {
  Database& db;
  Site const& site;

  // Trips and what is owed around them
  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> plan_paper(Request const&, Actor const&, PaperFormat) const;
  Result<Response> registration_pack(Request const&, Actor const&, PaperFormat) const;
  Result<Response> people(Request const&, Actor const&) const;  // who was where, and whose mileage is left
  Result<Response> exceptions(Request const&, Actor const&) const;
  // The committee room
  Result<Response> committees(Request const&, Actor const&) const;
  Result<Response> committee(Request const&, Actor const&) const;
  Result<Response> meetings(Request const&, Actor const&) const;
  Result<Response> meeting(Request const&, Actor const&) const;
  Result<Response> item(Request const&, Actor const&) const;
  Result<Response> verdicts(Request const&, Actor const&) const;  // of the rules, on one item
  Result<Response> minutes(Request const&, Actor const&, PaperFormat) const;
  Result<Response> resolution(Request const&, Actor const&, PaperFormat) const;
  Result<Response> review_sheet(Request const&, Actor const&, PaperFormat) const;  // F06, to be filled on paper
  // Backpack calls
  Result<Response> calls(Request const&, Actor const&) const;
  Result<Response> call(Request const&, Actor const&) const;
  Result<Response> decision_paper(Request const&, Actor const&, PaperFormat) const;
  Result<Response> proposal(Request const&, Actor const&) const;

 private:
  Result<Response> page(Request const&, Actor const&, BlocksView const&, std::string const& section) const;
};

}  // namespace baeumgil
