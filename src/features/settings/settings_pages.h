#pragma once
// The settings of the institution, for its administrators, and its mark, for everybody.

#include "base/actor.h"
#include "base/result.h"
#include "features/settings/settings.h"
#include "platform/html/form.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class FileStore;
class Router;
class Site;

struct SettingsPages {
  Database& db;
  Site const& site;
  FileStore& files;

  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> change(Request const&, Actor const&) const;
  Result<Response> change_mark(Request const&, Actor const&) const;
  Result<Response> remove_mark(Request const&, Actor const&) const;
  Result<Response> mark(Request const&, Actor const&) const;

 private:
  Result<Response> page(Request const&, Actor const&, Settings const&, Form) const;
};

}  // namespace baeumgil
