#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/reports/report.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class FileStore;
class Form;
class Site;

struct OriginalityPages {
  Database& db;
  Site const& site;

  Result<Response> show(Request const&, Actor const&) const;  // ?passage=KEY opens that passage's form
  Result<Response> explain(Request const&, Actor const&) const;
  Result<Response> take_back(Request const&, Actor const&) const;
  Result<Response> explain_photo(Request const&, Actor const&) const;  // ?photo=ID opens that photo's form

 private:
  Result<Response> shown(Request const&, Actor const&, ReportId, std::string const& open, Form const&) const;
};

struct PublicTextPages {
  Database& db;
  Site const& site;
  FileStore& files;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> form(Request const&, Actor const&) const;
  Result<Response> add(Request const&, Actor const&) const;
  Result<Response> remove(Request const&, Actor const&) const;
  Result<Response> restore(Request const&, Actor const&) const;
  Result<Response> file(Request const&, Actor const&) const;  // as it was sent

 private:
  Result<Response> form_page(Request const&, Actor const&, Form const&) const;
};

}  // namespace baeumgil
