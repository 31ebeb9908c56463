#pragma once

#include <optional>

#include "base/actor.h"
#include "base/result.h"
#include "features/adoptions/benefit.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Site;

struct BenefitPages {
  Database& db;
  Site const& site;

  Result<Response> form(Request const&, Actor const&) const;          // GET /adoptions/{id}/benefits/new
  Result<Response> record(Request const&, Actor const&) const;        // POST /adoptions/{id}/benefits
  Result<Response> confirm_form(Request const&, Actor const&) const;  // GET /benefits/{id}/confirmation
  Result<Response> confirm(Request const&, Actor const&) const;       // POST /benefits/{id}/confirmation
  Result<Response> api_record(Request const&, Actor const&) const;    // POST /api/v1/adoptions/{id}/benefits
  Result<Response> api_confirm(Request const&, Actor const&) const;   // POST /api/v1/benefits/{id}/confirmation

 private:
  Result<Response> form_page(Request const&, Actor const&, AdoptionId, std::optional<Problem> const&) const;
  Result<Response> confirm_page(Request const&, Actor const&, BenefitId, std::optional<Problem> const&) const;
};

}  // namespace baeumgil
