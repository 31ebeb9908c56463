#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/issues/find_similar.h"
#include "features/issues/issue.h"
#include "features/issues/issue_draft.h"
#include "features/issues/related_to_issue.h"
#include "platform/html/page_button.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Database;
class Form;
class Site;

// Of a new issue, or of one that is edited; what is like it stands above the form before it is saved.
struct IssueFormPage {
  std::optional<IssueId> id{};
  std::vector<IssueWithSupport> similar{};
};

struct IssuePages {
  Database& db;
  Site const& site;
  IssueLikeness likeness;
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
  Result<Response> support(Request const&, Actor const&) const;
  Result<Response> withdraw_support(Request const&, Actor const&) const;

 private:
  std::vector<IssueWithSupport> similar_to(Request const&, Actor const&, IssueDraft const&) const;
  Result<Response> shown(Request const&, Actor const&, IssueId, Form const&) const;
  Result<Response> form_page(Request const&, Actor const&, IssueFormPage const&, Form const&) const;
  // To the issue after a step that succeeded, or back to it with what was wrong.
  Result<Response> after_step(Request const&, Actor const&, Result<IssueId> const&, std::string_view flash_key) const;
};

}  // namespace baeumgil
