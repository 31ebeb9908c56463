#include "features/briefings/briefing_pages.h"

#include <algorithm>
#include <cstdlib>

#include "base/day_text.h"
#include "features/briefings/briefing_store.h"
#include "features/briefings/briefing_views.h"
#include "features/briefings/plan_briefing.h"
#include "features/cases/find_case.h"
#include "features/people/find_person.h"
#include "features/reports/find_report.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

struct ShownSlot {
  BriefingSlot slot{};
  std::size_t position{0};  // in the timetable, also when others are hidden from the reader
  SlideView slide{};
};

std::string presenter_of(Tx& tx, PersonId id) {
  auto const person = find_person(tx, id);
  return person ? person->department_name + " " + person->name : std::string{};
}

void add_part(SlideView& slide, std::string label, std::string const& text) {
  if (!text.empty()) slide.parts.push_back({.label = std::move(label), .text = text});
}

std::optional<SlideView> case_slide(Tx& tx, Actor const& actor, Site const& site, CaseId id) {
  auto const found = find_case(tx, actor, id);
  if (!found) return std::nullopt;
  auto slide = SlideView{.title = found->title, .lead = found->one_line, .presenter = presenter_of(tx, found->author)};
  slide.path = "/cases/" + to_text(id);
  add_part(slide, site.words(actor, "case.host"), found->host_name);
  add_part(slide, site.words(actor, "case.problem_before"), found->problem_before);
  add_part(slide, site.words(actor, "case.what_they_did"), found->what_they_did);
  if (!found->result_metric.empty())
    add_part(slide, site.words(actor, "case.part.result"),
             found->result_metric + ": " + found->result_before + " → " + found->result_after);
  add_part(slide, site.words(actor, "case.failure_points"), found->failure_points);
  add_part(slide, site.words(actor, "case.conditions"), found->conditions);
  return slide;
}

std::optional<SlideView> report_slide(Tx& tx, Actor const& actor, Site const& site, ReportId id) {
  auto const found = find_report(tx, actor, id);
  if (!found) return std::nullopt;
  auto slide = SlideView{.title = found->trip_purpose, .lead = found->gist, .presenter = presenter_of(tx, found->submitted_by)};
  slide.path = "/reports/" + to_text(id);
  for (auto const& text : found->sections)
    if (text.section != ReportSection::plan_vs_actual && text.section != ReportSection::sources)
      add_part(slide, site.words(actor, "report.section." + std::string{to_word(text.section)}), text.body);
  return slide;
}

// What the reader may not see has no row and no slide.
std::vector<ShownSlot> read_slots(Tx& tx, Actor const& actor, Site const& site, Briefing const& briefing) {
  auto shown = std::vector<ShownSlot>{};
  for (auto i = std::size_t{0}; i < briefing.slots.size(); ++i) {
    auto const& slot = briefing.slots[i];
    auto slide = slot.noun == SlotNoun::good_case ? case_slide(tx, actor, site, CaseId{slot.row})
                                                  : report_slide(tx, actor, site, ReportId{slot.row});
    if (slide) shown.push_back({.slot = slot, .position = i, .slide = *std::move(slide)});
  }
  return shown;
}

struct Shown {
  Briefing briefing{};
  std::vector<ShownSlot> slots{};
};

Result<Shown> read_shown(Tx& tx, Actor const& actor, Site const& site, BriefingId id) {
  auto shown = Shown{.briefing = TRY(find_briefing(tx, id))};
  shown.slots = read_slots(tx, actor, site, shown.briefing);
  return shown;
}

std::string when_of(Actor const& actor, Briefing const& briefing) {
  auto const day = day_text_with_weekday(actor.language, briefing.held_on);
  return day + " " + briefing.starts_at + (briefing.place.empty() ? "" : " · " + briefing.place);
}

BriefingInput read_briefing_input(Fields& fields) {
  auto input = BriefingInput{.title = fields.text("title"), .held_on = fields.date("held_on"), .starts_at = fields.text("starts_at")};
  input.place = fields.text("place");
  input.minutes_each = static_cast<int>(fields.integer("minutes_each").value_or(0));
  input.from = fields.date("from");
  input.until = fields.date("until");
  return input;
}

// The order after one step: a row goes one place up, or loses its slot.
std::vector<Uuid> order_after(Briefing const& briefing, Uuid const& row, std::string_view step) {
  auto rows = std::vector<Uuid>{};
  for (auto const& slot : briefing.slots) rows.push_back(slot.row);
  auto const found = std::ranges::find(rows, row);
  if (found == rows.end()) return rows;
  if (step == "remove")
    rows.erase(found);
  else if (found != rows.begin())
    std::iter_swap(found, found - 1);
  return rows;
}

}  // namespace

Result<Response> BriefingPages::list_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const briefings = db.read(actor, [](Tx& tx) { return list_briefings(tx); });
  auto view = BriefingsView{.may_plan = may_plan_briefing(actor)};
  for (auto const& briefing : briefings)
    view.rows.push_back({.path = "/briefings/" + to_text(briefing.id),
                         .title = briefing.title,
                         .when = when_of(actor, briefing),
                         .count = static_cast<std::int64_t>(briefing.slots.size())});
  view.title = form.text("title", "briefing.title", {.required = true, .max_length = 120});
  view.place = form.text("place", "briefing.place", {.max_length = 120});
  view.held_on = form.date("held_on", "briefing.held_on", {.required = true});
  view.starts_at = form.text("starts_at", "briefing.starts_at", {.required = true, .type = "time"});
  view.minutes_each = form.text("minutes_each", "briefing.minutes_each", {.required = true, .max_length = 3});
  view.from = form.date("from", "briefing.from", {.required = true, .hint_key = "briefing.from_hint"});
  view.until = form.date("until", "briefing.until", {.required = true});
  view.summary = form.summary();
  auto const title = site.words(actor, "briefing.list");
  return site.page(request, actor,
                   {.title = title, .crumbs = {{.label = title}}, .section = "/briefings", .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> BriefingPages::list(Request const& request, Actor const& actor) const {
  auto form = Form{site.locale(), actor.language};
  form.set("starts_at", "14:00").set("minutes_each", "10");
  return list_page(request, actor, form);
}

Result<Response> BriefingPages::plan(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const input = read_briefing_input(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<BriefingId>{*unreadable} : plan_briefing(db, actor, input);
  if (done) return redirect("/briefings/" + to_text(*done), "briefing.flash.planned");
  if (done.error().kind != Kind::invalid) return done.error();
  return list_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> BriefingPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<BriefingId>();
  if (!id) return not_found();
  auto const shown = TRY(db.read(actor, [&](Tx& tx) { return read_shown(tx, actor, site, *id); }));
  auto view = BriefingView{.path = "/briefings/" + to_text(*id), .title = shown.briefing.title, .when = when_of(actor, shown.briefing)};
  view.may_arrange = may_plan_briefing(actor);
  for (auto i = std::size_t{0}; i < shown.slots.size(); ++i) {
    auto const& slot = shown.slots[i];
    auto row = SlotRowView{.at = slot_start(shown.briefing, slot.position), .title = slot.slide.title, .path = slot.slide.path};
    row.noun = {.label = site.words(actor, "briefing.noun." + std::string{to_word(slot.slot.noun)}), .tone = Tone::primary};
    row.slide = view.path + "/slides/" + std::to_string(i + 1);
    row.presenter = slot.slide.presenter;
    if (view.may_arrange)
      for (auto const* step : {"up", "remove"})
        row.moves.push_back({.label_key = std::string{"briefing."} + step,
                             .path = view.path + "/arrangement",
                             .style = "text",
                             .fields = {{.name = "row", .value = to_text(slot.slot.row)}, {.name = "step", .value = step}}});
    view.rows.push_back(std::move(row));
  }
  view.nothing = {.title_key = "briefing.no_slots", .hint_key = "briefing.no_slots_hint"};
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "briefing.list"), .path = "/briefings"}, {.label = view.title}},
                    .section = "/briefings"},
                   view);
}

Result<Response> BriefingPages::slide(Request const& request, Actor const& actor) const {
  auto const id = request.id<BriefingId>();
  if (!id) return not_found();
  auto const shown = TRY(db.read(actor, [&](Tx& tx) { return read_shown(tx, actor, site, *id); }));
  auto const number = static_cast<std::size_t>(std::max(0, std::atoi(std::string{request.parameter("number")}.c_str())));
  if (number < 1 || number > shown.slots.size()) return not_found();
  auto const& slot = shown.slots[number - 1];
  auto view = slot.slide;
  view.briefing = shown.briefing.title;
  view.place = std::to_string(number) + " / " + std::to_string(shown.slots.size()) + " · " + slot_start(shown.briefing, slot.position);
  view.back = "/briefings/" + to_text(*id);
  if (number > 1) view.previous = view.back + "/slides/" + std::to_string(number - 1);
  if (number < shown.slots.size()) view.next = view.back + "/slides/" + std::to_string(number + 1);
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "briefing.list"), .path = "/briefings"},
                               {.label = shown.briefing.title, .path = view.back},
                               {.label = std::to_string(number)}},
                    .section = "/briefings"},
                   view);
}

Result<Response> BriefingPages::arrange(Request const& request, Actor const& actor) const {
  auto const id = request.id<BriefingId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const briefing = TRY(db.read(actor, [&](Tx& tx) { return find_briefing(tx, *id); }));
  auto const row = uuid_from_text(fields.text("row"));
  if (!row) return invalid("row", "field.required");
  (void)TRY(arrange_briefing(db, actor, *id, order_after(briefing, *row, fields.text("step"))));
  return redirect("/briefings/" + to_text(*id), "form.saved");
}

Result<Response> BriefingPages::json(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const briefings = db.read(actor, [&](Tx& tx) {
    auto all = list_briefings(tx);
    for (auto& briefing : all) {
      auto slots = std::vector<BriefingSlot>{};
      for (auto const& slot : read_slots(tx, actor, site, briefing)) slots.push_back(slot.slot);
      briefing.slots = std::move(slots);
    }
    return all;
  });
  return page_of_all(briefings, asked, write_briefing);
}

Result<Response> BriefingPages::plan_by_program(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const input = read_briefing_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const done = plan_briefing(db, actor, input);
  if (!done) return done.error();
  return done_answer(201, to_text(*done));
}

Result<Response> BriefingPages::arrange_by_program(Request const& request, Actor const& actor) const {
  auto const id = request.id<BriefingId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto rows = std::vector<Uuid>{};
  for (auto const& text : fields.texts("rows"))
    if (auto const row = uuid_from_text(text))
      rows.push_back(*row);
    else
      fields.refuse("rows", "field.unknown_choice");
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const done = arrange_briefing(db, actor, *id, rows);
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

}  // namespace baeumgil
