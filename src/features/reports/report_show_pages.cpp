#include <algorithm>

#include "features/audit/history.h"
#include "features/cases/draw_case.h"
#include "features/cases/find_case.h"
#include "features/chain/chain_line.h"
#include "features/originality/check_originality.h"
#include "features/reports/accept_report.h"
#include "features/reports/kept_edition.h"
#include "features/reports/report_badges_view.h"
#include "features/reports/report_comment_store.h"
#include "features/reports/report_history.h"
#include "features/reports/report_input.h"
#include "features/reports/report_package_document.h"
#include "features/reports/report_pages.h"
#include "features/reports/submit_report.h"
#include "features/rules/load_rules.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

struct Shown {
  Report report{};
  Trip trip{};
  std::vector<Visit> visits{};
  std::vector<ReportComment> comments{};
  std::vector<Case> cases{};
  ChainLine chain{};
  std::vector<RecordedEvent> events{};
  std::vector<KeptEdition> editions{};       // accepted before this one
  std::optional<Originality> originality{};  // for those who write or check it
  std::optional<Telling> telling{};          // for those who may say it was told
  Date today{};
};

Result<Shown> read_shown(Tx& tx, Actor const& actor, ReportId id, Locale const& locale) {
  auto found = Shown{.report = TRY(find_report(tx, actor, id)), .today = tx.today()};
  found.trip = TRY(find_trip(tx, actor, found.report.trip));
  found.visits = list_visits_of(tx, found.report.trip);
  found.cases = list_cases_of_report(tx, actor, id);
  found.editions = list_accepted_editions(tx, id);
  std::erase_if(found.editions, [&](KeptEdition const& kept) { return kept.edition == found.report.edition; });
  found.chain = chain_line(tx, actor, Stage::report, id.value, locale);
  found.events = one_of_each_sitting(list_events_of(tx, "report", id.value, kMostSavings));
  if (may_see_originality(actor, found.report)) found.originality = check_originality(tx, actor, found.report, load_rule_book(tx));
  found.telling = find_telling(tx, actor, found.report, found.trip);
  // What was said while it was being written stays among those who wrote and checked it.
  if (may_read_draft(actor, found.report))
    found.comments = list_comments(tx, id);
  else
    for (auto& event : found.events) event.reason.clear();
  return found;
}

void show_trip(ReportShowView& view, Shown const& shown) {
  view.trip_id = to_text(shown.trip.id);
  view.trip_number = shown.trip.number;
  view.team = shown.report.team_name;
  view.destination = shown.trip.destination;
  view.starts_on = shown.trip.starts_on;
  view.ends_on = shown.trip.ends_on;
  for (auto const& traveler : shown.trip.travelers)
    view.travelers.push_back({.name = traveler.name, .department = traveler.department_name, .rank = traveler.rank, .task = traveler.task});
  for (auto const& visit : shown.visits)
    view.hosts.push_back({.name = visit.host_name, .department = visit.host_department, .met = visit.attendants});
  if (!view.hosts.empty()) return;
  for (auto const& stop : shown.trip.stops)
    if (!stop.host.is_nil()) view.hosts.push_back({.name = stop.host_name});
}

void show_texts(ReportShowView& view, Site const& site, Actor const& actor, Shown const& shown) {
  auto const context = CommentContext{.site = site, .actor = actor, .report = shown.report, .is_form = true};
  auto const& report = shown.report;
  for (auto const section : all_of<ReportSection>()) {
    auto text = ReportShowView::Section{.word = std::string{to_word(section)}};
    for (auto const& written : report.sections)
      if (written.section == section) {
        text.body = written.body;
        text.writer = written.author_name;
      }
    text.comments = comments_at(context, shown.comments, text.word);
    auto const is_of_proposals = section == ReportSection::adoption_proposals;
    text.has_rows = is_of_proposals && !report.proposals.empty();
    if (is_required(section) || is_of_proposals || !text.body.empty() || !text.comments.empty()) view.sections.push_back(std::move(text));
  }
  for (auto const& answer : report.answers)
    view.answers.push_back({.question = answer.question_text,
                            .answer = answer.answer,
                            .reason = answer.unanswered_reason,
                            .source = answer.source,
                            .question_id = to_text(answer.question),
                            .host = answer.host_name,
                            .comments = comments_at(context, shown.comments, "answers." + to_text(answer.question))});
  for (auto const& figure : report.figures) view.figures.push_back({figure.label, figure.theirs, figure.ours, figure.unit, figure.source});
  for (auto i = std::size_t{0}; i < report.proposals.size(); ++i) {
    auto const& proposal = report.proposals[i];
    auto line = ProposalLineView{.what = proposal.what, .owner = proposal.owner_name, .due_on = proposal.due_on};
    if (may_draw_case(actor, report)) line.draw = "/reports/" + to_text(report.id) + "/cases/new?proposal=" + std::to_string(i + 1);
    for (auto const& found : shown.cases)
      if (may_propose_adoption(actor, found) && proposal_of(report, found.title) == i)
        line.propose = "/cases/" + to_text(found.id) + "/adoptions/new?proposal=" + std::to_string(i + 1);
    view.proposals.push_back(std::move(line));
  }
  view.answer_comments = comments_at(context, shown.comments, "answers");
  view.figure_comments = comments_at(context, shown.comments, "figures");
}

void show_steps(ReportShowView& view, Actor const& actor, Shown const& shown, Form const& form) {
  auto const& report = shown.report;
  auto const path = "/reports/" + to_text(report.id);
  view.may_write = may_write_report(actor, report);
  if (std::ranges::find(report.travelers, actor.person) != report.travelers.end()) view.kept_as = view.id + "." + to_text(actor.person);
  view.may_draw = may_draw_case(actor, report);
  if (may_submit_report(actor, report))
    view.submit = ActionButton{.label_key = "report.submit", .path = path + "/submission", .confirm_key = "report.submit.confirm"};
  if (may_accept_report(actor, report)) {
    auto const is_last = report.state == ReportState::dept_accepted;
    view.accept = ActionButton{.label_key = is_last ? "report.accept" : "report.accept_by_head",
                               .path = path + "/acceptance",
                               .confirm_key = is_last ? "report.accept.confirm" : "report.accept_by_head.confirm"};
  }
  if (may_correct_report(actor, report)) {
    view.correct_path = path + "/correction";
    view.correction = form.area("reason", "report.correct.reason",
                                {.required = true, .max_length = 1000, .rows = 3, .hint_key = "report.correct.reason_hint"});
    view.is_correct_open = !view.correction.error.empty();
  }
  if (!take_back_problem(actor, report, newest_edition_of(shown.editions)))
    view.take_back = ActionButton{.label_key = "report.correct.take_back",
                                  .path = path + "/correction/removal",
                                  .style = "tertiary",
                                  .confirm_key = "report.correct.take_back.confirm"};
  view.may_return = may_return_report(actor, report);
  if (!view.may_return) return;
  view.return_reason = form.area("reason", "report.return.reason",
                                 {.required = true, .max_length = 1000, .rows = 3, .hint_key = "report.return.reason_hint"});
  for (auto const section : all_of<ReportSection>()) {
    auto const word = std::string{to_word(section)};
    view.return_comments.push_back(form.area("comments." + word, "report.section." + word, {.max_length = 1000, .rows = 2}));
  }
  view.return_comments.push_back(form.area("comments.answers", "report.answers", {.max_length = 1000, .rows = 2}));
  view.return_comments.push_back(form.area("comments.figures", "report.figures", {.max_length = 1000, .rows = 2}));
  view.is_return_open = !view.return_reason.error.empty();
}

std::string originality_words(Site const& site, Actor const& actor, Originality const& found) {
  if (found.passages.empty()) return site.words(actor, "originality.review_none");
  auto const explained = std::ranges::count_if(found.passages, [](Passage const& passage) { return passage.is_explained(); });
  return site.words(actor, "originality.review",
                    {std::to_string(found.passages.size()), std::to_string(explained), std::to_string(found.unexplained())});
}

ReportShowView to_view(Site const& site, Actor const& actor, Shown const& shown, Form const& form) {
  auto const& report = shown.report;
  auto view = ReportShowView{.id = to_text(report.id), .number = report.number, .purpose = report.trip_purpose};
  view.files.path = "/reports/" + view.id + "/document";
  if (has_report_package(report)) view.e_approval_path = "/reports/" + view.id + "/e-approval.zip";
  view.may_publish = actor.has(Role::programme_officer) || actor.has(Role::auditor);
  view.state = state_badge(site, actor, report.state);
  if (!report.accepted_at) view.due = due_badge(site, actor, report.state, report.due_on, shown.today);
  view.due_on = report.due_on;
  if (report.state == ReportState::returned) view.state_reason = report.state_reason;
  view.is_correction = report.accepted_at && report.state != ReportState::accepted;
  for (auto const& kept : shown.editions)
    view.editions.push_back(
        {.path = "/reports/" + view.id + "/editions/" + std::to_string(kept.edition), .edition = kept.edition, .at = kept.accepted_at});
  view.is_accepted = report.state == ReportState::accepted;
  view.edition = report.edition;
  view.submitted_at = report.submitted_at;
  view.accepted_at = report.accepted_at;
  view.gist = report.gist;
  view.keywords = report.keywords;
  view.disclosure = std::string{to_word(report.disclosure)};
  view.disclosure_reason = report.disclosure_reason;
  view.benefits_received = report.benefits_received;
  view.is_ai_used = report.is_ai_used;
  show_trip(view, shown);
  show_texts(view, site, actor, shown);
  if (may_comment_report(actor, report)) view.comment_path = "/reports/" + view.id + "/comments";
  if (auto const open = std::ranges::count_if(shown.comments, &ReportComment::is_open); open > 0) view.open_comments = std::to_string(open);
  for (auto const& found : shown.cases) {
    auto const word = std::string{to_word(found.state)};
    auto const state = Badge{.label = site.words(actor, "case.state." + word), .tone = tone_of_state(word)};
    view.cases.push_back({.id = to_text(found.id), .title = found.number + " " + found.title, .state = state});
  }
  if (shown.originality) view.originality = originality_words(site, actor, *shown.originality);
  show_steps(view, actor, shown, form);
  if (shown.telling) view.tell = to_tell_view(form, site.locale(), actor.language, *shown.telling, report);
  if (report.told_on) view.told = told_words(site.locale(), actor.language, report);
  view.chain = shown.chain;
  view.history = to_timeline(site.locale(), actor.language, shown.events);
  view.summary = form.summary();
  return view;
}

}  // namespace

Result<Response> ReportPages::shown(Request const& request, Actor const& actor, ReportId id, Form const& form) const {
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_shown(tx, actor, id, site.locale()); }));
  auto const view = to_view(site, actor, found, form);
  return site.page(request, actor,
                   {.title = found.report.trip_purpose,
                    .crumbs = {{.label = site.words(actor, "report.list"), .path = "/reports"}, {.label = found.report.number}},
                    .section = "/reports",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> ReportPages::submit(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto const done = submit_report(db, actor, *id);
  if (done) return redirect("/reports/" + to_text(*id), "report.flash.submitted");
  if (done.error().kind != Kind::invalid) return done.error();
  return write_page(request, actor, *id, nullptr, &done.error());  // where each missing part can be written
}

Result<Response> ReportPages::tell(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const told = read_told_report(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<ReportId>{*unreadable} : tell_report(db, actor, *id, told);
  if (done) return redirect("/reports/" + to_text(*id), "report.flash.told");
  if (done.error().kind != Kind::invalid) return done.error();
  return shown(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> ReportPages::accept(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  TRY(accept_report(db, actor, *id));
  return redirect("/reports/" + to_text(*id), "report.flash.accepted");
}

Result<Response> ReportPages::send_back(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_return_input(fields);
  auto const done = return_report(db, actor, *id, input.reason, input.comments);
  if (done) return redirect("/reports/" + to_text(*id), "report.flash.returned");
  if (done.error().kind != Kind::invalid) return done.error();
  return shown(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

}  // namespace baeumgil
