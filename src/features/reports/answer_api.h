#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Router;

struct AnswerApi {
  Database& db;

  Result<Response> list(Request const&, Actor const&) const;
};

void add_answer_api(Router&, AnswerApi);

}  // namespace baeumgil
