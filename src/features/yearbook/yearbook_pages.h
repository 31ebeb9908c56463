#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/documents/documents.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class FileStore;
class Site;

struct YearbookPages {
  Database& db;
  Site const& site;
  FileStore const& files;

  Result<Response> list(Request const&, Actor const&) const;  // GET /yearbook
  Result<Response> show(Request const&, Actor const&) const;  // GET /yearbook/{year}
  Result<Response> file(Request const&, Actor const&, DocumentFormat) const;
  Result<Response> json(Request const&, Actor const&) const;  // GET /api/v1/yearbook/{year}

 private:
  Result<Document> document_of(Request const&, Actor const&) const;
};

}  // namespace baeumgil
