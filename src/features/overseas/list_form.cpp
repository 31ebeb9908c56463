#include "features/overseas/call_form.h"
#include "features/overseas/country_form.h"
#include "features/overseas/dossier.h"
#include "features/overseas/keep_lists.h"

namespace baeumgil {
namespace {

constexpr auto kShort = 200;

std::vector<std::string> codes_of(std::vector<Candidate> const& candidates) {
  auto codes = std::vector<std::string>{};
  for (auto const& candidate : candidates) codes.push_back(candidate.country);
  return codes;
}

Result<KeptLists> find(Tx& tx, Actor const&, Request const&) { return KeptLists{list_candidates(tx)}; }
bool may_keep(Actor const& actor, KeptLists const&) { return may_edit_candidates(actor); }

void draw_candidates(StepForm& step, MoveView<KeptLists> const& view) {
  auto const countries = country_choices(codes_of(view.noun.candidates), view.actor.language);
  step.groups.push_back(row_group(view.form, "candidates", "overseas.candidates", [&](std::string const& row) {
    return RowGroup::Row{.parts = {view.form.select(row + "country", "overseas.plan.country", countries, {}),
                                   view.form.text(row + "city", "overseas.candidate.city", {.max_length = 100}),
                                   view.form.text(row + "reason", "overseas.candidate.reason", {.max_length = kShort})}};
  }));
}
void fill_candidates(Form& form, MoveView<KeptLists> const& view) {
  auto number = 0;
  for (auto const& candidate : view.noun.candidates) {
    auto const row = "candidates." + std::to_string(number++) + ".";
    form.set(row + "country", candidate.country).set(row + "city", candidate.city).set(row + "reason", candidate.reason);
  }
}
std::vector<ApiField> candidates_input() { return {rows_field("candidates", {given("country"), maybe("city"), maybe("reason")})}; }
Result<std::string> keep(Database& db, Actor const& actor, KeptLists const&, Fields& fields) {
  auto candidates = std::vector<Candidate>{};
  for (auto& row : fields.rows("candidates")) {
    auto candidate = Candidate{.country = row.text("country"), .city = row.text("city"), .reason = row.text("reason")};
    if (!candidate.country.empty()) candidates.push_back(std::move(candidate));
  }
  auto const kept = edit_candidates(db, actor, candidates);
  if (!kept) return kept.error();
  return std::string{"/overseas"};
}

void draw_past(StepForm& step, MoveView<KeptLists> const& view) {
  auto const& form = view.form;
  step.sections.push_back(
      {.parts = {form.text("person", "overseas.past.person", {.required = true, .max_length = 60, .hint_key = "overseas.past.person_hint"}),
                 form.select("track", "overseas.plan.track", view.choices<Track>("overseas.track."), {.required = true}),
                 form.select("country", "overseas.plan.country", country_choices(codes_of(view.noun.candidates), view.actor.language),
                             {.required = true}),
                 form.date("returned_on", "overseas.past.returned_on", {.required = true}),
                 form.text("note", "overseas.past.note", {.max_length = kShort})}});
}
std::vector<ApiField> past_input() {
  return {given("person"), word_field<Track>("track"), given("country"), given("returned_on", ApiType::date), maybe("note")};
}
Result<std::string> note(Database& db, Actor const& actor, KeptLists const&, Fields& fields) {
  auto input = PastTripInput{.person = fields.text("person"), .track = fields.choice<Track>("track")};
  input.country = fields.text("country");
  input.returned_on = fields.date("returned_on");
  input.note = fields.text("note");
  if (auto problem = fields.problem()) return std::move(*problem);
  auto const noted = note_past_trip(db, actor, input);
  if (!noted) return noted.error();
  return std::string{"/overseas/people"};
}

constexpr Move<KeptLists> kMoves[] = {
    {"candidates/list",
     {"overseas.step.candidates", "overseas.step.candidates_lead", "overseas.flash.candidates", "", "Edit the candidate countries"},
     may_keep,
     draw_candidates,
     fill_candidates,
     candidates_input,
     keep},
    {"people/past-trips",
     {"overseas.step.past", "overseas.step.past_lead", "overseas.flash.past", "", "Note a trip from before"},
     may_keep,
     draw_past,
     nullptr,
     past_input,
     note},
};

}  // namespace

MoveNoun<KeptLists> const& list_moves() {
  static auto const moves = MoveNoun<KeptLists>{
      .pattern = "/overseas",
      .forbidden_key = "overseas.candidates.not_officer",
      .section = "/overseas",
      .find = find,
      .path = [](KeptLists const&) { return std::string{"/overseas"}; },
      .title = [](KeptLists const&, Site const& site, Actor const& actor) { return site.words(actor, "overseas.menu"); },
      .moves = kMoves};
  return moves;
}

}  // namespace baeumgil
