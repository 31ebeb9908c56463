#include "features/cases/case_mail_pages.h"

#include "base/text.h"
#include "features/cases/case_mail_views.h"
#include "features/cases/find_case.h"
#include "features/cases/mail_case.h"
#include "features/citizens/public_record.h"
#include "features/publications/find_edition.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

constexpr auto kReceivers = 1000;  // characters of the field

struct Shown {
  Case found{};
  bool is_public{false};
};

Result<Shown> read_shown(Tx& tx, Actor const& actor, CaseId id) {
  auto shown = Shown{.found = TRY(find_case(tx, actor, id))};
  if (!may_mail_case(actor, shown.found)) return conflict("case.mail.not_standing");
  shown.is_public = has_edition(tx, {.noun = PublishedNoun::good_case, .id = id.value}) && is_open(tx);
  return shown;
}

// Names with commas or on lines of their own.
std::vector<std::string> names_in(std::string_view text) {
  auto names = std::vector<std::string>{};
  for (auto const line : split(text, '\n'))
    for (auto const name : split(line, ','))
      if (auto const words = trimmed(name); !words.empty()) names.emplace_back(words);
  return names;
}

}  // namespace

Result<Response> CaseMailPages::form_page(Request const& request, Actor const& actor, CaseId id, Form const& form) const {
  auto const shown = TRY(db.read(actor, [&](Tx& tx) { return read_shown(tx, actor, id); }));
  auto view = CaseMailView{.case_path = "/cases/" + to_text(id), .case_title = shown.found.title};
  view.public_state = site.words(actor, shown.is_public ? "case.mail.is_public" : "case.mail.not_public");
  view.to = form.area("to", "case.mail.to", {.max_length = kReceivers, .rows = 3, .hint_key = "case.mail.to_hint"});
  view.email = form.text("email", "case.mail.email", {.max_length = 200, .hint_key = "case.mail.email_hint", .type = "email"});
  view.message = form.area("message", "case.mail.message", {.max_length = kCaseMessage, .rows = 5, .hint_key = "case.mail.message_hint"});
  view.summary = form.summary();
  auto const title = site.words(actor, "case.mail");
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{.label = site.words(actor, "case.list"), .path = "/cases"},
                               {.label = shown.found.number, .path = view.case_path},
                               {.label = title}},
                    .section = "/cases",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> CaseMailPages::form(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  return form_page(request, actor, *id, Form{site.locale(), actor.language});
}

Result<Response> CaseMailPages::send(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = CaseMailInput{.to = names_in(fields.text("to")), .email = fields.text("email"), .message = fields.text("message")};
  auto const sent = mail_case(db, actor, *id, input, base_address);
  if (sent) return redirect("/cases/" + to_text(*id), "case.flash.mailed");
  if (sent.error().kind != Kind::invalid) return sent.error();
  return form_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(sent.error()));
}

Result<Response> CaseMailPages::send_by_program(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = CaseMailInput{.to = fields.texts("to"), .email = fields.text("email"), .message = fields.text("message")};
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const sent = mail_case(db, actor, *id, input, base_address);
  if (!sent) return sent.error();
  return done_answer(201, to_text(*sent));
}

void add_case_mail_routes(Router& router, CaseMailPages const& pages) {
  router.get("/cases/{id}/mail", Access::staff, handler(pages, &CaseMailPages::form));
  router.post("/cases/{id}/mail", Access::staff, handler(pages, &CaseMailPages::send));
  router.api({.method = Method::post,
              .path = "/api/v1/cases/{id}/mails",
              .summary = "Send a case by mail, to colleagues and to one address outside",
              .tag = "cases",
              .input = {{.name = "to",
                         .type = ApiType::array,
                         .description = "names, staff numbers or mail addresses of colleagues",
                         .required = false,
                         .fields = {{}}},
                        {.name = "email", .description = "outside; the case must be public", .required = false, .max_length = 200},
                        {.name = "message", .required = false, .max_length = kCaseMessage}},
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &CaseMailPages::send_by_program));
}

}  // namespace baeumgil
