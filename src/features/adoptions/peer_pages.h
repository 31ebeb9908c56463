#pragma once

#include <optional>

#include "base/actor.h"
#include "base/result.h"
#include "features/adoptions/record_peer.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Fields;
class Router;
class Site;

struct PeerPages {
  Database& db;
  Site const& site;

  Result<Response> form(Request const&, Actor const&) const;            // GET /adoptions/{id}/peers/new
  Result<Response> record(Request const&, Actor const&) const;          // POST /adoptions/{id}/peers
  Result<Response> leave_out_form(Request const&, Actor const&) const;  // GET /adoptions/{id}/peers/left-out
  Result<Response> leave_out(Request const&, Actor const&) const;       // POST /adoptions/{id}/peers/left-out
  Result<Response> api_list(Request const&, Actor const&) const;        // GET /api/v1/adoptions/{id}/peers
  Result<Response> api_record(Request const&, Actor const&) const;      // POST /api/v1/adoptions/{id}/peers
  Result<Response> api_leave_out(Request const&, Actor const&) const;   // POST /api/v1/adoptions/{id}/peers/left-out

 private:
  Result<Response> form_page(Request const&, Actor const&, AdoptionId, std::optional<Problem> const&) const;
  Result<Response> leave_out_page(Request const&, Actor const&, AdoptionId, std::optional<Problem> const&) const;
};

PeerInput read_peer_values(Fields&);  // all but which peer
void add_peers(Router&, PeerPages);

}  // namespace baeumgil
