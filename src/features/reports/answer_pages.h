#pragma once
// The table of answers: question by visited institution.

#include "base/actor.h"
#include "base/result.h"
#include "features/reports/answer_queries.h"
#include "platform/web/fields.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Site;

struct AnswerPages {
  Database& db;
  Site const& site;

  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> workbook(Request const&, Actor const&) const;
  Result<Response> csv(Request const&, Actor const&) const;
};

AnswerFilter read_answer_filter(Fields& query);

}  // namespace baeumgil
