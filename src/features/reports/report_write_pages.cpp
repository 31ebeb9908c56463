#include <algorithm>
#include <map>

#include "base/second_change.h"
#include "features/on_site/find_site_notes.h"
#include "features/originality/check_originality.h"
#include "features/originality/kept_check.h"
#include "features/people/find_person.h"
#include "features/reports/answer_queries.h"
#include "features/reports/note_at_hand_view.h"
#include "features/reports/note_writing.h"
#include "features/reports/put_note_in_report.h"
#include "features/reports/report_badges_view.h"
#include "features/reports/report_clash_view.h"
#include "features/reports/report_comment_store.h"
#include "features/reports/report_input.h"
#include "features/reports/report_merge.h"
#include "features/reports/report_pages.h"
#include "features/reports/report_write_views.h"
#include "features/reports/submit_report.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

constexpr auto kLongText = 20000;

struct Written {
  Report stored{};
  Report mine{};                     // stored, with what was typed over it
  std::vector<std::string> newer{};  // fields where a colleague was first
  std::map<std::string, std::string, std::less<>> seen_before{};
  std::vector<Writer> writers{};
  std::vector<ReportComment> comments{};
  std::vector<VisitedHost> hosts{};
  std::vector<Department> departments{};
  std::vector<SiteNote> notes{};
  std::optional<KeptCheck> check{};
  Date today{};
  bool has_travelled{false};  // the reader: what was given is theirs to declare

  bool is_newer(std::string_view part) const { return std::ranges::find(newer, field_of_part(part)) != newer.end(); }
  // Where both wrote, what the writer had before them stays until they choose.
  HiddenField seen(std::string const& part) const {
    auto const before = seen_before.find(part);
    return {.name = "seen." + part, .value = is_newer(part) && before != seen_before.end() ? before->second : part_digest(stored, part)};
  }
  std::optional<ReportClashView> clash(Site const& site, Actor const& actor, std::string const& part) const {
    if (!is_newer(part)) return std::nullopt;
    return clash_view(site, actor, mine, stored, part);
  }
};

SectionText section_of(Report const& report, ReportSection section) {
  auto const found = std::ranges::find(report.sections, section, &SectionText::section);
  return found == report.sections.end() ? SectionText{.section = section} : *found;
}

void show_sections(ReportWriteView& view, Form& form, Written const& written) {
  for (auto const section : all_of<ReportSection>()) {
    auto const word = std::string{to_word(section)};
    auto const part = "sections." + word;
    auto const stored = section_of(written.stored, section);
    form.set(part + ".body", section_of(written.mine, section).body);
    auto const hint = "report.section_hint." + word;
    auto shown = ReportWriteView::Section{.part = part, .label = form.words("report.section." + word), .writer = stored.author_name};
    shown.body = form.area(part + ".body", "report.section." + word,
                           {.required = is_required(section), .max_length = kLongText, .rows = 6, .hint_key = hint});
    shown.version = {.name = part + ".version", .value = std::to_string(stored.version)};
    shown.seen = written.seen(part);
    view.sections.push_back(std::move(shown));
  }
}

void show_answers(ReportWriteView& view, Form& form, Written const& written) {
  for (auto i = std::size_t{0}; i < written.mine.answers.size(); ++i) {
    auto const& mine = written.mine.answers[i];
    auto const part = "answers." + to_text(mine.question);
    form.set(part + ".answer", mine.answer).set(part + ".reason", mine.unanswered_reason).set(part + ".source", mine.source);
    if (!mine.host.is_nil()) form.set(part + ".host", to_text(mine.host));
    auto shown = ReportWriteView::Answer{
        .number = static_cast<int>(i) + 1, .question = mine.question_text, .seen = written.seen(part), .part = part};
    shown.answer = form.area(part + ".answer", "report.answer", {.max_length = kLongText, .rows = 4, .hint_key = "report.answer_hint"});
    shown.reason =
        form.area(part + ".reason", "report.answer.reason", {.max_length = 1000, .rows = 2, .hint_key = "report.answer.reason_hint"});
    shown.source = form.text(part + ".source", "report.answer.source", {.max_length = 300, .hint_key = "report.answer.source_hint"});
    if (written.hosts.size() > 1) {
      auto hosts = std::vector<Choice>{};
      for (auto const& host : written.hosts) hosts.push_back({.value = to_text(host.id), .label = host.name});
      shown.host = form.select(part + ".host", "report.answer.host", std::move(hosts), {});
      shown.host->empty_label = form.words("report.answer.host_all");
    }
    view.answers.push_back(std::move(shown));
  }
}

FigureRowView figure_row(Form const& form, std::string const& row, std::string number) {
  auto const name = "figures." + row;
  return {.number = std::move(number),
          .label = form.text(name + ".label", "report.figure.label", {.required = true, .max_length = 100}),
          .theirs = form.text(name + ".theirs", "report.figure.theirs", {.required = true, .max_length = 60}),
          .ours = form.text(name + ".ours", "report.figure.ours", {.max_length = 60}),
          .unit = form.text(name + ".unit", "report.figure.unit", {.max_length = 30}),
          .source = form.text(name + ".source", "report.figure.source", {.required = true, .max_length = 300})};
}

// What was written, and one more row to write in for those without JavaScript.
void show_figures(ReportWriteView& view, Form& form, Written const& written) {
  auto const& figures = written.mine.figures;
  for (auto i = std::size_t{0}; i <= figures.size(); ++i) {
    auto const row = std::to_string(i);
    if (i < figures.size()) {
      auto const name = "figures." + row;
      form.set(name + ".label", figures[i].label).set(name + ".theirs", figures[i].theirs).set(name + ".ours", figures[i].ours);
      form.set(name + ".unit", figures[i].unit).set(name + ".source", figures[i].source);
    }
    view.figures.push_back(figure_row(form, row, std::to_string(i + 1)));
  }
  view.empty_figure = figure_row(form, "__N__", "");
}

std::vector<Choice> owner_choices(std::vector<Department> const& departments) {
  auto choices = std::vector<Choice>{};
  for (auto const& department : departments) choices.push_back({.value = to_text(department.id), .label = department.name});
  return choices;
}

ReportProposalForm proposal_row(Form const& form, std::string const& row, std::string number, std::vector<Department> const& departments) {
  auto const name = "proposals." + row;
  auto view = ReportProposalForm{
      .number = std::move(number),
      .what = form.area(name + ".what", "report.proposal.what", {.required = true, .max_length = kMostOfProposal, .rows = 2}),
      .owner = form.select(name + ".owner", "report.proposal.owner", owner_choices(departments), {.required = true}),
      .due_on = form.date(name + ".due_on", "report.proposal.due_on", {.required = true})};
  view.owner.empty_label = form.words("form.choose");
  return view;
}

void show_proposals(ReportWriteView& view, Form& form, Written const& written) {
  auto const& proposals = written.mine.proposals;
  for (auto i = std::size_t{0}; i <= proposals.size(); ++i) {
    auto const row = std::to_string(i);
    if (i < proposals.size()) {
      auto const name = "proposals." + row;
      form.set(name + ".what", proposals[i].what).set(name + ".owner", to_text(proposals[i].owner));
      if (proposals[i].due_on) form.set(name + ".due_on", to_text(*proposals[i].due_on));
    }
    view.proposals.push_back(proposal_row(form, row, std::to_string(i + 1), written.departments));
  }
  view.empty_proposal = proposal_row(form, "__N__", "", written.departments);
}

void show_details(ReportWriteView& view, Form& form, Written const& written, Locale const& locale, Language language) {
  auto const& mine = written.mine;
  form.set("gist", mine.gist).set("keywords", mine.keywords).set("benefits_received", mine.benefits_received);
  form.set("disclosure", std::string{to_word(mine.disclosure)}).set("disclosure_reason", mine.disclosure_reason);
  form.set("is_ai_used", mine.is_ai_used ? "true" : "false");
  view.gist = form.area("gist", "report.gist", {.required = true, .max_length = 500, .rows = 2, .hint_key = "report.gist_hint"});
  view.keywords = form.text("keywords", "report.keywords", {.required = true, .max_length = 200, .hint_key = "report.keywords_hint"});
  view.benefits_received = form.area("benefits_received", "report.benefits",
                                     {.required = true, .max_length = 1000, .rows = 2, .hint_key = "report.benefits_hint"});
  view.conduct_path = written.has_travelled ? "/trips/" + to_text(written.stored.trip) + "/conduct" : std::string{};
  view.disclosure = form.radio("disclosure", "report.disclosure", enum_choices<Disclosure>(locale, language, "report.disclosure.", ""),
                               {.required = true});
  view.disclosure_reason =
      form.text("disclosure_reason", "report.disclosure_reason", {.max_length = 300, .hint_key = "report.disclosure_reason_hint"});
  auto const yes_or_no =
      std::vector<Choice>{{.value = "false", .label = form.words("form.no")}, {.value = "true", .label = form.words("form.yes")}};
  view.is_ai_used = form.radio("is_ai_used", "report.ai", yes_or_no, {.required = true, .hint_key = "report.ai_hint"});
  for (auto const* part : {"figures", "proposals", "gist", "keywords", "benefits_received", "disclosure", "is_ai_used"})
    view.seen.push_back(written.seen(part));
}

void show_notes(ReportWriteView& view, Written const& written, Site const& site, Actor const& actor) {
  for (auto& answer : view.answers) answer.notes = notes_at(site, actor, written.mine, written.notes, answer.part);
  for (auto& section : view.sections) section.notes = notes_at(site, actor, written.mine, written.notes, section.part);
}

// Both texts where two wrote at once.
void show_clashes(ReportWriteView& view, Written const& written, Site const& site, Actor const& actor) {
  for (auto& section : view.sections) section.clash = written.clash(site, actor, section.part);
  for (auto& answer : view.answers) answer.clash = written.clash(site, actor, answer.part);
  view.figures_clash = written.clash(site, actor, "figures");
  view.proposals_clash = written.clash(site, actor, "proposals");
  for (auto const* part : {"gist", "keywords", "benefits_received", "disclosure", "is_ai_used"})
    if (auto clash = written.clash(site, actor, part)) view.detail_clashes.push_back(*std::move(clash));
  for (auto const& writer : written.writers) {
    auto const where = writer.part.empty() ? std::string{} : ": " + part_label(site, actor, written.stored, writer.part);
    view.writers.push_back(writer.name + where);
  }
}

Result<Written> read_written(Tx& tx, Actor const& actor, ReportId id, ReportInput const* mine) {
  auto written = Written{.stored = TRY(find_report(tx, actor, id)), .comments = list_comments(tx, id), .today = tx.today()};
  written.hosts = list_hosts_of_trip(tx, written.stored.trip);
  written.departments = list_departments(tx);
  written.notes = list_site_notes(tx, actor, written.stored.trip);
  if (!may_write_report(actor, written.stored)) return forbidden("report.write.not_allowed");
  written.check = find_kept_check(tx, id);
  written.mine = written.stored;
  written.writers = list_other_writers(tx, actor, id);
  auto const& travelers = written.stored.travelers;
  written.has_travelled = written.stored.leader == actor.person || std::ranges::find(travelers, actor.person) != travelers.end();
  if (mine == nullptr) return written;
  written.seen_before = mine->seen;
  // What the writer left alone is shown as it stands now; only what they changed is theirs.
  auto changed = *mine;
  if (auto const clash = leave_untouched_out(changed, written.stored))
    for (auto const& field : clash->fields) written.newer.push_back(field.field);
  apply_all(changed, written.mine);
  for (auto& proposal : written.mine.proposals)
    if (auto const at = std::ranges::find(written.departments, proposal.owner, &Department::id); at != written.departments.end())
      proposal.owner_name = at->name;
  return written;
}

void show_comments(ReportWriteView& view, CommentContext const& context, std::vector<ReportComment> const& comments) {
  constexpr auto kOfSections = std::string_view{"sections."};
  for (auto& section : view.sections) section.comments = comments_at(context, comments, section.part.substr(kOfSections.size()));
  for (auto& answer : view.answers) answer.comments = comments_at(context, comments, answer.part);
  view.answer_comments = comments_at(context, comments, "answers");
  view.figure_comments = comments_at(context, comments, "figures");
}

// "mine:<part>": what stands in the form, by somebody who has seen the other text; "theirs:<part>": the other one stays.
void choose_side(Fields& fields, ReportInput& input) {
  auto const chosen = fields.text("side");
  auto const colon = chosen.find(':');
  if (colon == std::string::npos) return;
  auto const part = chosen.substr(colon + 1);
  if (chosen.starts_with("theirs:"))
    leave_out(input, part);
  else if (auto const standing = fields.text("standing." + part); !standing.empty())
    input.seen[part] = standing;
}

}  // namespace

Result<Response> ReportPages::write_page(Request const& request, Actor const& actor, ReportId id, ReportInput const* mine,
                                         Problem const* problem) const {
  auto const written = TRY(db.read(actor, [&](Tx& tx) { return read_written(tx, actor, id, mine); }));
  auto form = Form{site.locale(), actor.language};
  if (problem != nullptr) form.refuse(*problem);
  auto const& report = written.stored;
  auto view = ReportWriteView{.id = to_text(id), .number = report.number, .title = site.words(actor, "report.write")};
  view.purpose = report.trip_purpose;
  if (report.state == ReportState::returned) view.state_reason = report.state_reason;
  view.due_on = report.due_on;
  if (!report.accepted_at) view.due = due_badge(site, actor, report.state, report.due_on, written.today);
  view.may_submit = may_submit_report(actor, report);
  view.originality = check_words(site, actor, written.check, report);
  if (written.check) view.unexplained = written.check->unexplained;
  // What stands in the way of handing it in was found just now.
  if (problem != nullptr && std::ranges::find(problem->fields, "originality", &FieldProblem::field) != problem->fields.end())
    view.unexplained = db.read(actor, [&](Tx& tx) { return check_originality(tx, actor, report, load_rule_book(tx)).unexplained(); });
  show_sections(view, form, written);
  show_answers(view, form, written);
  show_figures(view, form, written);
  show_proposals(view, form, written);
  show_details(view, form, written, site.locale(), actor.language);
  show_clashes(view, written, site, actor);
  show_notes(view, written, site, actor);
  view.kept_as = view.id + "." + to_text(actor.person);
  show_comments(view, {.site = site, .actor = actor, .report = report}, written.comments);
  view.summary = form.summary();
  auto const status = problem == nullptr ? 200 : problem->kind == Kind::conflict ? 409 : 422;
  return site.page(request, actor,
                   {.title = view.title + ": " + report.trip_purpose,
                    .crumbs = {{.label = site.words(actor, "report.list"), .path = "/reports"},
                               {.label = report.number, .path = "/reports/" + view.id},
                               {.label = view.title}},
                    .section = "/reports",
                    .status = status},
                   view);
}

Result<Response> ReportPages::write_form(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  return write_page(request, actor, *id, nullptr, nullptr);
}

// A change of its own, after what was typed is saved.
Result<Response> ReportPages::put_note(Request const& request, Actor const& actor, ReportId id, std::string const& then) const {
  auto const note = id_from_text<SiteNoteId>(then.substr(then.find(':') + 1));
  if (!note) return not_found();
  auto const place = then.starts_with("figure:") ? NotePlace::figures : NotePlace::text;
  auto const done = put_note_in_report(db, for_second_change(actor), id, *note, place);
  if (!done && done.error().kind == Kind::invalid) return write_page(request, actor, id, nullptr, &done.error());
  if (!done) return done.error();
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return find_report(tx, actor, id); }));
  auto const put = db.read(actor, [&](Tx& tx) { return find_site_note(tx, actor, found.trip, *note); });
  auto const anchor = put ? "#f-" + field_of_part(part_for(found, *put, place)) : std::string{};
  return redirect("/reports/" + to_text(id) + "/text" + anchor, "report.flash.note_put");
}

Result<Response> ReportPages::write(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto input = read_report_input(fields);
  choose_side(fields, input);
  auto const is_script = request.header("accept").find("application/json") != std::string_view::npos;
  auto const unreadable = fields.problem();
  auto const saved = unreadable ? Result<ReportId>{*unreadable} : write_report(db, actor, *id, input);
  if (is_script && saved) return saved_answer(actor, *id, input);
  if (is_script && (saved.error().kind == Kind::invalid || saved.error().kind == Kind::conflict))
    return unsaved_answer(actor, *id, input, saved.error());
  if (!saved) {
    auto const& problem = saved.error();
    auto const is_shown_again = problem.kind == Kind::invalid || (problem.kind == Kind::conflict && !problem.fields.empty());
    if (!is_shown_again) return problem;
    return write_page(request, actor, *id, &input, &problem);
  }
  auto const then = fields.text("then");
  if (then.starts_with("note:") || then.starts_with("figure:")) return put_note(request, actor, *id, then);
  if (then == "check") return redirect("/reports/" + to_text(*id) + "/originality", "form.saved");
  if (then != "submit") return redirect("/reports/" + to_text(*id) + "/text", "form.saved");
  // Handing in is a change of its own: what was typed stays saved when something is still missing.
  auto const handed_in = submit_report(db, for_second_change(actor), *id);
  if (handed_in) return redirect("/reports/" + to_text(*id), "report.flash.submitted");
  if (handed_in.error().kind != Kind::invalid) return handed_in.error();
  return write_page(request, actor, *id, nullptr, &handed_in.error());
}

}  // namespace baeumgil
