#include "features/adoptions/benefit_pages.h"

#include "features/adoptions/benefit_store.h"
#include "features/adoptions/benefit_views.h"
#include "features/adoptions/find_adoption.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

std::string const& policy_of(Adoption const& adoption) { return adoption.policy_name.empty() ? adoption.case_title : adoption.policy_name; }

BenefitInput read_input(Fields& fields) {
  auto input = BenefitInput{.year = fields.integer("year"), .kind = fields.choice<BenefitKind>("kind")};
  input.amount = fields.won("amount_won");
  input.sureness = fields.choice<Sureness>("sureness");
  input.basis = fields.text("basis");
  return input;
}

Result<BenefitId> record_sent(Database& db, Actor const& actor, AdoptionId id, Request const& request) {
  auto fields = Fields::of(request);
  auto const input = read_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return record_benefit(db, actor, id, input);
}

}  // namespace

Result<Response> BenefitPages::form_page(Request const& request, Actor const& actor, AdoptionId id,
                                         std::optional<Problem> const& problem) const {
  auto today = Date{};
  auto const adoption = TRY(db.read(actor, [&](Tx& tx) {
    today = tx.today();
    return find_adoption(tx, actor, id);
  }));
  if (!may_record_benefit(actor, adoption)) return forbidden("benefit.not_allowed");
  auto form = Form{site.locale(), actor.language};
  if (problem)
    form.typed(request).refuse(*problem);
  else
    form.set("year", std::to_string(today.year()));
  auto const words = [&](std::string_view name) { return problem ? form.value(name) : std::string{}; };
  auto view = BenefitFormView{.policy = adoption.number + " " + policy_of(adoption), .path = "/adoptions/" + to_text(id) + "/benefits"};
  view.year = form.text("year", "benefit.year", {.required = true, .type = "number"});
  view.kind = form.select("kind", "benefit.kind", enum_choices<BenefitKind>(site.locale(), actor.language, "benefit.kind.", words("kind")),
                          {.required = true});
  view.amount = form.text("amount_won", "benefit.amount", {.required = true, .hint_key = "benefit.amount_hint"});
  view.sureness =
      form.select("sureness", "benefit.sureness",
                  enum_choices<Sureness>(site.locale(), actor.language, "benefit.sureness.", words("sureness")), {.required = true});
  view.basis = form.area("basis", "benefit.basis", {.required = true, .max_length = 2000, .hint_key = "benefit.basis_hint"});
  view.summary = form.summary();
  auto const title = site.words(actor, "benefit.record");
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{.label = site.words(actor, "adoption.list"), .path = "/adoptions"},
                               {.label = adoption.number, .path = "/adoptions/" + to_text(id)},
                               {.label = title}},
                    .section = "/adoptions",
                    .status = problem ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> BenefitPages::form(Request const& request, Actor const& actor) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  return form_page(request, actor, *id, {});
}

Result<Response> BenefitPages::record(Request const& request, Actor const& actor) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  auto const made = record_sent(db, actor, *id, request);
  if (made) return redirect("/adoptions/" + to_text(*id), "benefit.flash.recorded");
  if (made.error().kind != Kind::invalid) return made.error();
  return form_page(request, actor, *id, made.error());
}

Result<Response> BenefitPages::confirm_page(Request const& request, Actor const& actor, BenefitId id,
                                            std::optional<Problem> const& problem) const {
  if (!may_confirm_benefits(actor)) return forbidden("benefit.not_allowed");
  struct Shown {
    Benefit benefit{};
    Adoption adoption{};
  };
  auto read = db.read(actor, [&](Tx& tx) -> Result<Shown> {
    auto benefit = TRY(find_benefit(tx, id));
    auto adoption = TRY(find_adoption(tx, actor, benefit.adoption));
    return Shown{std::move(benefit), std::move(adoption)};
  });
  auto const shown = TRY(std::move(read));
  if (!may_confirm_benefit(actor, shown.benefit)) return forbidden("benefit.own");
  auto form = Form{site.locale(), actor.language};
  if (problem) form.typed(request).refuse(*problem);
  auto const kind = site.words(actor, "benefit.kind." + std::string{to_word(shown.benefit.kind)});
  auto view = BenefitConfirmView{.policy = shown.adoption.number + " " + policy_of(shown.adoption),
                                 .path = "/benefits/" + to_text(id) + "/confirmation"};
  view.words = std::to_string(shown.benefit.year) + " · " + kind + " · " + with_commas(shown.benefit.amount) + " · " + shown.benefit.basis;
  view.record_no = form.text("record_no", "benefit.record_no", {.required = true, .max_length = 100, .hint_key = "benefit.record_no_hint"});
  view.summary = form.summary();
  auto const title = site.words(actor, "benefit.confirm");
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{.label = site.words(actor, "adoption.list"), .path = "/adoptions"}, {.label = title}},
                    .section = "/adoptions",
                    .status = problem ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> BenefitPages::confirm_form(Request const& request, Actor const& actor) const {
  auto const id = request.id<BenefitId>();
  if (!id) return not_found();
  return confirm_page(request, actor, *id, {});
}

Result<Response> BenefitPages::confirm(Request const& request, Actor const& actor) const {
  auto const id = request.id<BenefitId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const done = confirm_benefit(db, actor, *id, fields.text("record_no"));
  if (done) return redirect("/ledger", "benefit.flash.confirmed");
  if (done.error().kind != Kind::invalid) return done.error();
  return confirm_page(request, actor, *id, done.error());
}

Result<Response> BenefitPages::api_record(Request const& request, Actor const& actor) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  auto const made = TRY(record_sent(db, actor, *id, request));
  return done_answer(201, to_text(made));
}

Result<Response> BenefitPages::api_confirm(Request const& request, Actor const& actor) const {
  auto const id = request.id<BenefitId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const done = TRY(confirm_benefit(db, actor, *id, fields.text("record_no")));
  return done_answer(200, to_text(done));
}

}  // namespace baeumgil
