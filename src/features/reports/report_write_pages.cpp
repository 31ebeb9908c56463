#include <algorithm>

#include "features/originality/check_originality.h"
#include "features/reports/answer_queries.h"
#include "features/reports/report_badges_view.h"
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
  std::vector<ReportComment> comments{};
  std::vector<VisitedHost> hosts{};
  int unexplained{0};
  Date today{};

  bool is_newer(std::string_view part) const { return std::ranges::find(newer, field_of_part(part)) != newer.end(); }
  HiddenField seen(std::string const& part) const { return {.name = "seen." + part, .value = part_digest(stored, part)}; }
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
    auto shown = ReportWriteView::Section{.writer = stored.author_name};
    shown.body = form.area(part + ".body", "report.section." + word,
                           {.required = is_required(section), .max_length = kLongText, .rows = 6, .hint_key = hint});
    shown.version = {.name = part + ".version", .value = std::to_string(stored.version)};
    shown.seen = written.seen(part);
    if (written.is_newer(part)) shown.newer = ReportWriteView::Newer{.text = stored.body, .author = stored.author_name};
    shown.comments = comments_at(written.comments, word);
    view.sections.push_back(std::move(shown));
  }
}

void show_answers(ReportWriteView& view, Form& form, Written const& written) {
  for (auto i = std::size_t{0}; i < written.mine.answers.size(); ++i) {
    auto const& mine = written.mine.answers[i];
    auto const& stored = written.stored.answers[i];
    auto const part = "answers." + to_text(mine.question);
    form.set(part + ".answer", mine.answer).set(part + ".reason", mine.unanswered_reason).set(part + ".source", mine.source);
    if (!mine.host.is_nil()) form.set(part + ".host", to_text(mine.host));
    auto shown = ReportWriteView::Answer{.number = static_cast<int>(i) + 1, .question = mine.question_text, .seen = written.seen(part)};
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
    if (written.is_newer(part)) {
      auto const& text = stored.answer.empty() ? stored.unanswered_reason : stored.answer;
      shown.newer = ReportWriteView::Newer{.text = stored.source.empty() ? text : text + "\n(" + stored.source + ")"};
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
  if (!written.is_newer("figures")) return;
  for (auto const& figure : written.stored.figures)
    view.newer_figures.push_back({figure.label, figure.theirs, figure.ours, figure.unit, figure.source});
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
  view.disclosure = form.radio("disclosure", "report.disclosure", enum_choices<Disclosure>(locale, language, "report.disclosure.", ""),
                               {.required = true});
  view.disclosure_reason =
      form.text("disclosure_reason", "report.disclosure_reason", {.max_length = 300, .hint_key = "report.disclosure_reason_hint"});
  auto const yes_or_no =
      std::vector<Choice>{{.value = "false", .label = form.words("form.no")}, {.value = "true", .label = form.words("form.yes")}};
  view.is_ai_used = form.radio("is_ai_used", "report.ai", yes_or_no, {.required = true, .hint_key = "report.ai_hint"});
  for (auto const* part : {"figures", "gist", "keywords", "benefits_received", "disclosure", "is_ai_used"})
    view.seen.push_back(written.seen(part));
  auto newer = [&](std::string_view part, std::string_view label_key, std::string const& text) {
    if (written.is_newer(part)) view.newer_details.push_back(form.words(label_key) + ": " + text);
  };
  newer("gist", "report.gist", written.stored.gist);
  newer("keywords", "report.keywords", written.stored.keywords);
  newer("benefits_received", "report.benefits", written.stored.benefits_received);
  newer("disclosure", "report.disclosure",
        form.words("report.disclosure." + std::string{to_word(written.stored.disclosure)}) + " " + written.stored.disclosure_reason);
  newer("is_ai_used", "report.ai", form.words(written.stored.is_ai_used ? "form.yes" : "form.no"));
}

Result<Written> read_written(Tx& tx, Actor const& actor, ReportId id, ReportInput const* mine) {
  auto written = Written{.stored = TRY(find_report(tx, actor, id)), .comments = list_comments(tx, id), .today = tx.today()};
  written.hosts = list_hosts_of_trip(tx, written.stored.trip);
  if (!may_write_report(actor, written.stored)) return forbidden("report.write.not_allowed");
  written.unexplained = check_originality(tx, actor, written.stored, load_rule_book(tx)).unexplained();
  std::erase_if(written.comments, [](auto const& comment) { return comment.is_resolved; });
  written.mine = written.stored;
  if (mine == nullptr) return written;
  // What the writer left alone is shown as it stands now; only what they changed is theirs.
  auto changed = *mine;
  if (auto const clash = leave_untouched_out(changed, written.stored))
    for (auto const& field : clash->fields) written.newer.push_back(field.field);
  apply_all(changed, written.mine);
  return written;
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
  view.due = due_badge(site, actor, report.state, report.due_on, written.today);
  view.may_submit = may_submit_report(actor, report);
  view.unexplained = written.unexplained;
  show_sections(view, form, written);
  show_answers(view, form, written);
  show_figures(view, form, written);
  show_details(view, form, written, site.locale(), actor.language);
  view.answer_comments = comments_at(written.comments, "answers");
  view.figure_comments = comments_at(written.comments, "figures");
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

Result<Response> ReportPages::write(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_report_input(fields);
  auto const unreadable = fields.problem();
  auto const saved = unreadable ? Result<ReportId>{*unreadable} : write_report(db, actor, *id, input);
  if (!saved) {
    auto const& problem = saved.error();
    auto const is_shown_again = problem.kind == Kind::invalid || (problem.kind == Kind::conflict && !problem.fields.empty());
    if (!is_shown_again) return problem;
    return write_page(request, actor, *id, &input, &problem);
  }
  auto const then = fields.text("then");
  if (then == "check") return redirect("/reports/" + to_text(*id) + "/originality", "form.saved");
  if (then != "submit") return redirect("/reports/" + to_text(*id) + "/text", "form.saved");
  // Handing in is a change of its own: what was typed stays saved when something is still missing.
  auto second = actor;
  if (!second.key.id.empty()) second.key.id += "-2";
  auto const handed_in = submit_report(db, second, *id);
  if (handed_in) return redirect("/reports/" + to_text(*id), "report.flash.submitted");
  if (handed_in.error().kind != Kind::invalid) return handed_in.error();
  return write_page(request, actor, *id, nullptr, &handed_in.error());
}

}  // namespace baeumgil
