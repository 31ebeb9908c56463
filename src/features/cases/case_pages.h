#pragma once

#include <optional>
#include <string_view>

#include "base/actor.h"
#include "base/result.h"
#include "features/cases/case.h"
#include "features/cases/case_corner_line.h"
#include "platform/documents/documents.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct CasePages {
  Database& db;
  Site const& site;
  CaseHooks hooks{};

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> map(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> file(Request const&, Actor const&, DocumentFormat) const;
  Result<Response> new_form(Request const&, Actor const&) const;
  Result<Response> create(Request const&, Actor const&) const;
  Result<Response> draw_form(Request const&, Actor const&) const;
  Result<Response> draw(Request const&, Actor const&) const;
  Result<Response> edit_form(Request const&, Actor const&) const;
  Result<Response> edit(Request const&, Actor const&) const;
  Result<Response> hand_in(Request const&, Actor const&) const;
  Result<Response> check(Request const&, Actor const&) const;
  Result<Response> publish(Request const&, Actor const&) const;
  Result<Response> send_back(Request const&, Actor const&) const;
  Result<Response> renew(Request const&, Actor const&) const;
  Result<Response> retire(Request const&, Actor const&) const;
  Result<Response> match(Request const&, Actor const&) const;
  Result<Response> unmatch(Request const&, Actor const&) const;

 private:
  struct Target {  // which form: of a card there is, of a report a card is drawn from, or of neither
    std::optional<CaseId> found{};
    std::optional<ReportId> report{};
  };
  Result<Response> form_page(Request const&, Actor const&, Target const&, Form const&) const;
  Result<Response> save(Request const&, Actor const&, Target const&) const;
  Result<Response> shown(Request const&, Actor const&, CaseId, Form const&) const;
  // To the card after a step that succeeded; otherwise to where what is wrong can be put right.
  Result<Response> after_step(Request const&, Actor const&, Result<CaseId> const&, std::string_view flash_key) const;
};

}  // namespace baeumgil
