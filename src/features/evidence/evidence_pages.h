#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/html/form.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class FileStore;
class Site;

struct EvidencePages {
  Database& db;
  Site const& site;
  FileStore const& store;

  Result<Response> list(Request const&, Actor const&) const;      // GET /evidence
  Result<Response> look_up(Request const&, Actor const&) const;   // POST /evidence
  Result<Response> form(Request const&, Actor const&) const;      // GET /evidence/{noun}/{id}
  Result<Response> hand_out(Request const&, Actor const&) const;  // POST /evidence/{noun}/{id}

 private:
  Result<Response> list_page(Request const&, Actor const&, Form const&) const;
};

}  // namespace baeumgil
