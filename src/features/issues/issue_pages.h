#pragma once

#include <optional>
#include <string_view>
#include "base/actor.h"
#include "base/result.h"

#include "features/issues/issue.h"
#include "features/issues/related_to_issue.h"
#include "platform/html/page_button.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

struct IssuePages {
  Database& db;
  Site const& site;
  PageButton follow{nullptr};
  ListRelated related{};

  Result<Response> list(Request const&, Actor const&) const;
  Result<Response> show(Request const&, Actor const&) const;
  Result<Response> new_form(Request const&, Actor const&) const;
  Result<Response> create(Request const&, Actor const&) const;
  Result<Response> edit_form(Request const&, Actor const&) const;
  Result<Response> edit(Request const&, Actor const&) const;
  Result<Response> accept(Request const&, Actor const&) const;
  Result<Response> open(Request const&, Actor const&) const;
  Result<Response> drop(Request const&, Actor const&) const;
  Result<Response> solve(Request const&, Actor const&) const;

 private:
  Result<Response> shown(Request const&, Actor const&, IssueId, Form const&) const;
  Result<Response> form_page(Request const&, Actor const&, std::optional<IssueId>, Form const&) const;
  // To the issue after a step that succeeded, or back to it with what was wrong.
  Result<Response> after_step(Request const&, Actor const&, Result<IssueId> const&, std::string_view flash_key) const;
};

}  // namespace baeumgil
