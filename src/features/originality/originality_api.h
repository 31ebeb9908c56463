#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Router;

struct OriginalityApi {
  Database& db;

  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> explain(Request const&, Actor const&) const;
  Result<Response> list_texts(Request const&, Actor const&) const;
  Result<Response> show_text(Request const&, Actor const&) const;
  Result<Response> add_text(Request const&, Actor const&) const;
  Result<Response> explain_photo(Request const&, Actor const&) const;
  Result<Response> remove_text(Request const&, Actor const&) const;
  Result<Response> restore_text(Request const&, Actor const&) const;
};

void add_originality_api(Router&, OriginalityApi);

}  // namespace baeumgil
