// A citizen names who deserves a prize; the officer takes it into a contest.
#include "features/citizens/candidate.h"
#include "features/citizens/citizen_pages.h"
#include "features/citizens/citizen_views.h"
#include "features/citizens/open_door.h"
#include "features/citizens/public_words_view.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {

Result<Response> CitizenPages::candidate_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto choices = std::vector<Choice>{};
  auto is_taken = false;
  db.read(institution, [&](Tx& tx) {
    choices.clear();
    is_taken = !list_citizen_rounds(tx).empty();
    for (auto const& one : list_prize_candidates(tx)) {
      auto const name = policy_words(site, actor, one.name, {.field = one.field, .owner = one.owner});
      choices.push_back({.value = one.number, .label = name + " (" + one.number + ")"});
    }
    return 0;
  });
  auto const path = open_path(request.parameter("code"));
  auto view = CandidateFormView{.action = path + "/candidates", .is_taken = is_taken && !choices.empty()};
  view.adoption = form.select("adoption", "citizens.candidate", std::move(choices), {.required = true});
  view.body = form.area("body", "citizens.candidate_body",
                        {.required = true, .max_length = 4000, .rows = 8, .hint_key = "citizens.candidate_hint"});
  view.contact = form.text("contact", "citizens.contact", {.max_length = 200, .hint_key = "citizens.contact_hint"});
  view.summary = form.summary();
  auto const title = site.words(actor, "citizens.name_candidate");
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{.label = site.words(actor, "citizens.home"), .path = path}, {.label = title}},
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> CitizenPages::candidate_form(Request const& request, Actor const& actor) const {
  return candidate_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> CitizenPages::name_candidate(Request const& request, Actor const& actor) const {
  auto const citizen = citizen_of(TRY(open_institution(db, request.parameter("code"))), actor);
  auto fields = Fields::of(request);
  auto const draft =
      SuggestionDraft{.body = fields.text("body"), .contact = fields.text("contact"), .candidate_number = fields.text("adoption")};
  auto const made =
      draft.candidate_number.empty() ? Result<SuggestionId>{invalid("adoption", "field.required")} : make_suggestion(db, citizen, draft);
  if (made) return redirect(open_path(request.parameter("code")) + "/thanks");
  if (made.error().kind != Kind::invalid) return made.error();
  return candidate_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(made.error()));
}

Result<Response> CitizenPages::accept(Request const& request, Actor const& actor) const {
  auto const id = request.id<SuggestionId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const taken = CandidateTaken{.round = fields.id<AwardRoundId>("round").value_or(AwardRoundId{}), .merit = fields.text("merit")};
  auto const made = accept_candidate(db, actor, *id, taken);
  if (made) return redirect("/nominations/" + to_text(*made), "nomination.flash.made");
  if (made.error().kind != Kind::invalid) return made.error();
  return list_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(made.error()), *id);
}

}  // namespace baeumgil
