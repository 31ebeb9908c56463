#include "base/day_text.h"
#include "features/audit/history.h"
#include "features/issues/find_issue.h"
#include "features/programs/find_program.h"
#include "features/season/ask_proposal.h"
#include "features/season/proposal_store.h"
#include "features/season/season_input.h"
#include "features/season/season_pages.h"
#include "features/season/season_store.h"
#include "features/season/season_views.h"
#include "features/season/season_words_view.h"
#include "features/targets/find_institution.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

constexpr auto kFoundAtMost = 10;

struct Shown {
  Season season{};
  Program program{};
  std::optional<Wish> mine{};
  std::vector<WishCount> counts{};
  std::vector<Proposal> proposals{};
  std::vector<Institution> found{};
  std::vector<Issue> issues{};
  std::vector<RecordedEvent> events{};
};

Result<Shown> read_shown(Tx& tx, Actor const& actor, SeasonId id, Request const& request) {
  auto shown = Shown{.season = TRY(find_season(tx, id))};
  shown.program = TRY(find_program(tx, actor, shown.season.program));
  shown.mine = find_wish(tx, id, actor.person);
  auto const sees_all = actor.has(Role::programme_officer) || actor.has(Role::auditor);
  if (may_see_some_wishes(actor))
    shown.counts = count_wishes_by_department(tx, id, sees_all ? std::nullopt : std::optional{actor.department});
  if (may_see_proposals(actor)) shown.proposals = list_proposals(tx, id);
  if (may_edit_season(actor, shown.season)) {
    auto const words = request.query_value("host_q");
    if (!words.empty()) shown.found = search_institutions(tx, words, kFoundAtMost);
    if (auto const chosen = id_from_text<InstitutionId>(request.form_value("host")))
      if (auto const host = find_institution(tx, *chosen)) shown.found.push_back(*host);
    shown.issues = list_choosable_issues(tx, actor);
  }
  shown.events = list_events_of(tx, "season", id.value);
  return shown;
}

HostFormView host_form(Form const& form, Shown const& shown, Request const& request, std::string const& path) {
  auto view = HostFormView{.action = path + "/hosts", .page = path + "#hosts", .words = std::string{request.query_value("host_q")}};
  auto hosts = std::vector<Choice>{};
  for (auto const& host : shown.found) hosts.push_back({.value = to_text(host.id), .label = host.full_name});
  view.found = form.radio("host", "season.host", std::move(hosts), {.required = true});
  auto issues = std::vector<Choice>{};
  for (auto const& issue : shown.issues) issues.push_back({.value = to_text(issue.id), .label = issue.number + " " + issue.title});
  view.issue = form.select("issue", "season.issue", std::move(issues), {.required = true, .hint_key = "season.issue_hint"});
  view.teams_a_day = form.text("teams_a_day", "season.teams_a_day", {.required = true, .max_length = 3, .type = "number"});
  view.fare = form.text("fare", "season.fare", {.required = true, .max_length = 12, .hint_key = "season.fare_hint"});
  return view;
}

void add_lists(SeasonShowView& view, Site const& site, Actor const& actor, Shown const& shown) {
  auto const path = "/seasons/" + to_text(shown.season.id);
  for (auto const& host : shown.season.hosts) {
    auto row = SeasonHostView{.name = host.host_name, .path = "/targets/" + to_text(host.host), .issue = host.issue_title};
    row.field = site.words(actor, "policy_field." + std::string{to_word(host.field)});
    row.teams_a_day = host.teams_a_day;
    row.fare = host.fare;
    if (may_edit_season(actor, shown.season))
      row.remove = ActionButton{.label_key = "season.take_host_back",
                                .path = path + "/host-removal",
                                .style = "text",
                                .fields = {{.name = "host", .value = to_text(host.host)}}};
    view.hosts.push_back(std::move(row));
  }
  for (auto const& count : shown.counts)
    view.counts.push_back({.department = count.name,
                           .path = path + "/wishes?department=" + to_text(count.department),
                           .stated = count.stated,
                           .staff = count.staff});
  if (!shown.counts.empty()) view.wishes_path = path + "/wishes";
  for (auto const& proposal : shown.proposals)
    view.proposals.push_back(
        {.path = "/proposals/" + to_text(proposal.id),
         .number = site.words(actor, "proposal.title", {std::to_string(proposal.number)}),
         .state = proposal_badge(site, actor, proposal.state),
         .asked = day_text(actor.language, proposal.asked_at) + " " + time_in_seoul(proposal.asked_at) + " " + proposal.asked_by_name,
         .worth = proposal.worth,
         .share = share_of_bound(proposal)});
}

}  // namespace

Result<Response> SeasonPages::shown(Request const& request, Actor const& actor, SeasonId id, Form const& form) const {
  auto const read = TRY(db.read(actor, [&](Tx& tx) { return read_shown(tx, actor, id, request); }));
  auto const& season = read.season;
  auto const path = "/seasons/" + to_text(id);
  auto view = SeasonShowView{.title = season.program_title, .state = season_badge(site, actor, season.state)};
  view.program_path = "/programs/" + to_text(season.program);
  view.dates = span_words(actor, season.starts_on, season.ends_on);
  view.window = span_words(actor, season.apply_from, season.apply_until);
  view.limits =
      site.words(actor, "season.limits_are",
                 {std::to_string(read.program.team_max), std::to_string(read.program.nights_max), std::to_string(read.program.days_max)});
  view.budget = season.budget;
  view.costs = site.words(actor, "season.costs_are", {with_commas(season.day_cost), with_commas(season.night_cost)});
  view.staffing_path = "/staffing";
  view.my_wish = site.words(actor, read.mine ? "season.stated" : "season.not_stated");
  if (may_edit_season(actor, season)) view.edit_path = path + "/edit";
  if (may_state_wish(actor, season)) view.wish_path = path + "/wish";
  view.wish_key = read.mine ? "season.change_wish" : "season.state_wish";
  if (may_propose(actor, season) && !season.hosts.empty())
    view.buttons.push_back({.label_key = "proposal.ask", .path = path + "/proposals", .style = "secondary"});
  view.shows_proposals = may_see_proposals(actor);
  add_lists(view, site, actor, read);
  if (may_edit_season(actor, season)) view.host_form = host_form(form, read, request, path);
  view.summary = form.summary();
  view.history = to_timeline(site.locale(), actor.language, read.events);
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "season.list"), .path = "/seasons"}, {.label = view.title}},
                    .section = "/seasons",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> SeasonPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<SeasonId>();
  if (!id) return not_found();
  auto form = Form{site.locale(), actor.language};
  form.set("teams_a_day", "1");
  return shown(request, actor, *id, form);
}

Result<Response> SeasonPages::add_host(Request const& request, Actor const& actor) const {
  auto const id = request.id<SeasonId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const draft = read_season_host(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<SeasonId>{*unreadable} : offer_host(db, actor, *id, draft);
  if (done) return redirect("/seasons/" + to_text(*id) + "#hosts", "season.flash.host_offered");
  if (done.error().kind != Kind::invalid) return done.error();
  return shown(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> SeasonPages::remove_host(Request const& request, Actor const& actor) const {
  auto const id = request.id<SeasonId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  TRY(take_host_back(db, actor, *id, fields.id<InstitutionId>("host").value_or(InstitutionId{})));
  return redirect("/seasons/" + to_text(*id) + "#hosts", "season.flash.host_taken_back");
}

Result<Response> SeasonPages::ask(Request const& request, Actor const& actor) const {
  auto const id = request.id<SeasonId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto asked = ProposalRequest{.based_on = fields.id<ProposalId>("based_on"), .seed = fields.integer("seed")};
  auto const proposal = TRY(ask_proposal(db, actor, *id, asked));
  return redirect("/proposals/" + to_text(proposal), "proposal.flash.asked");
}

}  // namespace baeumgil
