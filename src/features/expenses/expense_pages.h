#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "features/expenses/expense_moves.h"
#include "platform/extraction/extracted_text.h"
#include "platform/html/components.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class FileStore;
class Form;
class Site;

struct ExpensePages {
  Database& db;
  Site const& site;
  FileStore& files;
  ExtractText extract_text;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> unclaimed(Request const&, Actor const&) const;  // back from a trip and not claimed
  Result<Response> begin(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> verdicts(Request const&, Actor const&) const;  // of the rules
  Result<Response> facts(Request const&, Actor const&) const;     // the form
  Result<Response> write(Request const&, Actor const&) const;
  Result<Response> receipt(Request const&, Actor const&) const;  // the form
  Result<Response> add(Request const&, Actor const&) const;
  Result<Response> take_out(Request const&, Actor const&) const;
  Result<Response> file(Request const&, Actor const&) const;
  Result<Response> carry_out(Request const&, Actor const&, ExpenseMove const&) const;

 private:
  Result<Response> shown(Request const&, Actor const&, ExpenseId, Form const&) const;
  Result<Response> facts_page(Request const&, Actor const&, ExpenseId, Form const&) const;
  Result<Response> receipt_page(Request const&, Actor const&, ExpenseId, Form const&, std::vector<Alert> said = {}) const;
  std::vector<Alert> read_from(Request const&, Actor const&) const;  // what the chosen file says of itself
};

}  // namespace baeumgil
