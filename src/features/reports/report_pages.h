#pragma once

#include <string_view>

#include "base/actor.h"
#include "base/result.h"
#include "features/reports/report.h"
#include "platform/documents/documents.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;
struct ReportInput;

struct ReportPages {
  Database& db;
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> versions(Request const&, Actor const&) const;  // ?older=&newer= by their numbers
  Result<Response> file(Request const&, Actor const&, DocumentFormat) const;
  Result<Response> write_form(Request const&, Actor const&) const;
  Result<Response> write(Request const&, Actor const&) const;  // saves, and hands in when that button was pressed
  Result<Response> comment(Request const&, Actor const&) const;
  Result<Response> answer_comment_on(Request const&, Actor const&) const;
  Result<Response> writers(Request const&, Actor const&) const;  // who else writes, and which parts changed meanwhile
  Result<Response> submit(Request const&, Actor const&) const;
  Result<Response> tell(Request const&, Actor const&) const;  // that it was reported by word of mouth
  Result<Response> accept(Request const&, Actor const&) const;
  Result<Response> edition(Request const&, Actor const&) const;  // an accepted one, by its number
  Result<Response> correct(Request const&, Actor const&) const;
  Result<Response> take_correction_back(Request const&, Actor const&) const;
  Result<Response> send_back(Request const&, Actor const&) const;

 private:
  Result<Response> answer_with(Request const&, Actor const&, ReportId, Result<ReportId> const& done) const;
  Result<Response> shown(Request const&, Actor const&, ReportId, Form const&) const;
  // `mine`: what was typed and is not saved; null when what is stored is shown.
  Result<Response> put_note(Request const&, Actor const&, ReportId, std::string const& then) const;
  Result<Response> saved_answer(Actor const&, ReportId, ReportInput const&) const;
  Result<Response> unsaved_answer(Actor const&, ReportId, ReportInput const&, Problem const&) const;
  Result<Response> write_page(Request const&, Actor const&, ReportId, ReportInput const* mine, Problem const*) const;
};

}  // namespace baeumgil
