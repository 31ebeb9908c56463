#include "features/cases/case_pages.h"
#include "features/cases/match_case.h"
#include "features/cases/move_case.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {

Result<Response> CasePages::after_step(Request const& request, Actor const& actor, Result<CaseId> const& done,
                                       std::string_view flash_key) const {
  if (done) return redirect("/cases/" + to_text(*done), flash_key);
  if (done.error().kind != Kind::invalid) return done.error();
  return shown(request, actor, *request.id<CaseId>(), Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> CasePages::hand_in(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  return after_step(request, actor, hand_in_case(db, actor, *id), "case.flash.handed_in");
}

Result<Response> CasePages::check(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  return after_step(request, actor, check_case(db, actor, *id), "case.flash.checked");
}

Result<Response> CasePages::publish(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  return after_step(request, actor, publish_case(db, actor, *id), "case.flash.published");
}

Result<Response> CasePages::send_back(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  return after_step(request, actor, return_case(db, actor, *id, fields.text("reason")), "case.flash.returned");
}

Result<Response> CasePages::renew(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  return after_step(request, actor, renew_case(db, actor, *id), "case.flash.renewed");
}

Result<Response> CasePages::retire(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  return after_step(request, actor, retire_case(db, actor, *id, fields.text("reason")), "case.flash.retired");
}

Result<Response> CasePages::match(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const issue = fields.id<IssueId>("issue");
  auto const done = issue ? match_case(db, actor, *id, *issue) : Result<CaseId>{invalid("issue", "field.required")};
  return after_step(request, actor, done, "case.flash.matched");
}

Result<Response> CasePages::unmatch(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  auto const issue = request.id<IssueId>("issue");
  if (!id || !issue) return not_found();
  return after_step(request, actor, unmatch_case(db, actor, *id, *issue), "case.flash.unmatched");
}

}  // namespace baeumgil
