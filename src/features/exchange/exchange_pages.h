#pragma once

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"
#include "features/exchange/received.h"
#include "platform/html/form.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

struct ExchangePages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;       // GET /exchange
  Result<Response> show(Request const&, Actor const&) const;       // GET /exchange/cases/{id}
  Result<Response> list_json(Request const&, Actor const&) const;  // GET /api/v1/received-cases
  Result<Response> desk(Request const&, Actor const&) const;       // GET /exchange/desk
  Result<Response> send(Request const&, Actor const&) const;       // POST /exchange/sendings
  Result<Response> receive(Request const&, Actor const&) const;    // POST /exchange/bundles
  Result<Response> preview(Request const&, Actor const&) const;    // GET /exchange/bundles/{id}
  Result<Response> take_in(Request const&, Actor const&) const;    // POST /exchange/bundles/{id}/acceptance
  Result<Response> put_away(Request const&, Actor const&) const;   // POST /exchange/bundles/{id}/removal

  Result<Response> deliver(Request const&, Actor const&) const;       // POST /exchange/deliveries
  Result<Response> open_arrival(Request const&, Actor const&) const;  // POST /exchange/arrivals/{id}/opening
  Result<Response> put_arrival_away(Request const&, Actor const&) const;
  Result<Response> receivers(Request const&, Actor const&) const;       // GET /cases/{id}/receivers
  Result<Response> set_receivers(Request const&, Actor const&) const;   // POST /cases/{id}/receivers
  Result<Response> receivers_json(Request const&, Actor const&) const;  // GET /api/v1/cases/{id}/receivers
  Result<Response> put_receivers(Request const&, Actor const&) const;   // PUT /api/v1/cases/{id}/receivers

  Result<Response> bundles_json(Request const&, Actor const&) const;   // GET /api/v1/bundles
  Result<Response> take_in_json(Request const&, Actor const&) const;   // POST /api/v1/bundles/{id}/acceptance
  Result<Response> put_away_json(Request const&, Actor const&) const;  // POST /api/v1/bundles/{id}/removal

 private:
  Result<Response> receivers_page(Request const&, Actor const&, CaseId, Form const&) const;
  Result<Response> desk_page(Request const&, Actor const&, Form const&) const;
  Result<Response> preview_page(Request const&, Actor const&, ReceivedBundleId, Form const&) const;
};

}  // namespace baeumgil
