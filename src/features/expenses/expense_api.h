#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/expenses/expense_moves.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class FileStore;
class Router;

struct ExpenseApi {
  Database& db;
  FileStore& files;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> money(Request const&, Actor const&) const;
  Result<Response> verdicts(Request const&, Actor const&) const;
  Result<Response> begin(Request const&, Actor const&) const;
  Result<Response> write(Request const&, Actor const&) const;
  Result<Response> add(Request const&, Actor const&) const;
  Result<Response> take_out(Request const&, Actor const&) const;
  Result<Response> carry_out(Request const&, Actor const&, ExpenseMove const&) const;
};

void add_expense_api(Router&, ExpenseApi);

}  // namespace baeumgil
