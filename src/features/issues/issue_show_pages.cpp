#include <fmt/format.h>

#include "base/day_text.h"
#include "features/audit/history.h"
#include "features/chain/chain_line.h"
#include "features/issues/find_issue.h"
#include "features/issues/issue_pages.h"
#include "features/issues/issue_rows_view.h"
#include "features/issues/issue_store.h"
#include "features/issues/issue_views.h"
#include "platform/db/database.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

struct Shown {
  IssueWithSupport issue{};
  ChainLine chain{};
  std::vector<ChainStage> stages{};
  std::vector<RecordedEvent> events{};
  Date wished_before{};
  bool is_supported{false};  // by this reader
  std::vector<RelatedToIssue> related{};
  std::optional<ActionButton> follow{};
};

Result<Shown> read_shown(Tx& tx, Actor const& actor, IssueId id, Locale const& locale) {
  auto found = Shown{.issue = TRY(find_issue_with_support(tx, actor, id))};
  found.chain = chain_line(tx, actor, Stage::issue, id.value, locale);
  found.stages = read_chain(tx, actor, Stage::issue, id.value);
  found.events = list_events_without(tx, "issue", id.value, "issue.support");  // they are counted above
  found.is_supported = is_supported_by(tx, id, actor.person);
  found.wished_before = wished_before(tx);
  return found;
}

void show_figures(IssueShowView& view, Actor const& actor, Issue const& issue) {
  auto unit = std::string{};
  if (issue.baseline) {
    unit = issue.baseline->unit;
    view.baseline = shown_figure(issue.baseline->value, unit);
    view.baseline_on = day_text(actor.language, issue.baseline->on);
    view.baseline_source = issue.baseline->source;
  }
  if (issue.target_value) view.target = shown_figure(*issue.target_value, unit);
  if (issue.target_on) view.target_on = day_text(actor.language, *issue.target_on);
}

// What this reader may do next, each with what has to be written for it.
void show_steps(IssueShowView& view, Actor const& actor, Issue const& issue, Form const& form) {
  auto const path = "/issues/" + to_text(issue.id);
  auto figures = form;
  if (issue.baseline && form.value("baseline_value").empty())
    figures.set("baseline_value", fmt::format("{}", issue.baseline->value))
        .set("baseline_unit", issue.baseline->unit)
        .set("baseline_on", to_text(issue.baseline->on))
        .set("baseline_source", issue.baseline->source);
  if (may_accept_issue(actor, issue)) {
    auto step =
        IssueStepView{.label_key = "issue.accept", .hint_key = "issue.accept_hint", .action = path + "/acceptance", .is_open = true};
    step.fields.push_back(
        figures.text("baseline_value", "issue.baseline.value", {.required = true, .hint_key = "issue.baseline.value_hint"}));
    step.fields.push_back(
        figures.text("baseline_unit", "issue.baseline.unit", {.required = true, .max_length = 30, .hint_key = "issue.baseline.unit_hint"}));
    step.fields.push_back(figures.date("baseline_on", "issue.baseline.on", {.required = true}));
    step.fields.push_back(figures.text("baseline_source", "issue.baseline.source",
                                       {.required = true, .max_length = 200, .hint_key = "issue.baseline.source_hint"}));
    view.steps.push_back(std::move(step));
  }
  if (may_solve_issue(actor, issue)) {
    auto step = IssueStepView{.label_key = "issue.solve", .hint_key = "issue.solve_hint", .action = path + "/solution", .is_open = true};
    step.reason = form.area("evidence", "issue.evidence", {.required = true, .max_length = 2000});
    view.steps.push_back(std::move(step));
  }
  if (may_drop_issue(actor, issue)) {
    auto step = IssueStepView{.label_key = "issue.drop", .hint_key = "issue.drop_hint", .action = path + "/dismissal"};
    step.reason = form.area("reason", "issue.drop_reason", {.required = true, .max_length = 1000, .rows = 3});
    step.is_open = !step.reason->error.empty();
    view.steps.push_back(std::move(step));
  }
}

std::vector<IssueBoundView> to_bound(Site const& site, Actor const& actor, std::vector<ChainStage> const& stages) {
  auto bound = std::vector<IssueBoundView>{};
  for (auto const& stage : stages) {
    if (stage.stage != Stage::team && stage.stage != Stage::trip && stage.stage != Stage::good_case && stage.stage != Stage::adoption)
      continue;
    auto const word = std::string{to_word(stage.stage)};
    auto view = IssueBoundView{.label_key = "chain.stage." + word, .count = static_cast<std::int64_t>(stage.items.size())};
    for (auto const& item : stage.items)
      view.items.push_back({.title = item.number.empty() ? item.title : item.number + " " + item.title,
                            .path = item.path,
                            .state = {.label = site.words(actor, word + ".state." + item.state), .tone = tone_of_state(item.state)}});
    bound.push_back(std::move(view));
  }
  return bound;
}

IssueShowView to_view(Site const& site, Actor const& actor, Shown const& shown, Form const& form) {
  auto const& issue = shown.issue;
  auto view = IssueShowView{.number = issue.number, .title = issue.title, .description = issue.description};
  view.state = state_badge(site, actor, issue);
  view.priority = priority_badge(site, actor, issue);
  view.wish = wish_badge(site, actor, issue, shown.wished_before);
  view.field = site.words(actor, "policy_field." + std::string{to_word(issue.field)});
  view.department = issue.owner_department_name;
  view.registered_by = issue.registered_by_name;
  view.pledge = issue.pledge;
  view.state_reason = issue.state_reason;
  show_figures(view, actor, issue);
  if (may_edit_issue(actor, issue)) view.edit_path = "/issues/" + to_text(issue.id) + "/edit";
  if (takes_trips(issue.state) && !actor.has(Role::auditor)) view.form_team_path = "/teams/new?issue=" + to_text(issue.id);
  if (may_open_issue(actor, issue))
    view.open =
        ActionButton{.label_key = "issue.open", .path = "/issues/" + to_text(issue.id) + "/opening", .confirm_key = "issue.open_confirm"};
  view.supports = issue.support_count;
  if (may_support_issue(actor, issue))
    view.support = ActionButton{.label_key = shown.is_supported ? "issue.support.withdraw" : "issue.support",
                                .path = "/issues/" + to_text(issue.id) + (shown.is_supported ? "/support/removal" : "/support"),
                                .style = shown.is_supported ? "tertiary" : "secondary"};
  view.summary = form.summary();
  show_steps(view, actor, issue, form);
  view.chain = shown.chain;
  view.bound = to_bound(site, actor, shown.stages);
  view.history = to_timeline(site.locale(), actor.language, shown.events);
  view.related = shown.related;
  view.follow = shown.follow;
  return view;
}

}  // namespace

Result<Response> IssuePages::shown(Request const& request, Actor const& actor, IssueId id, Form const& form) const {
  auto const read = db.read(actor, [&](Tx& tx) -> Result<Shown> {
    auto at_hand = TRY(read_shown(tx, actor, id, site.locale()));
    if (related) at_hand.related = related(tx, actor, at_hand.issue);
    if (follow != nullptr) at_hand.follow = follow(tx, actor, "issue", to_text(id));
    return at_hand;
  });
  auto const found = TRY(read);
  auto const view = to_view(site, actor, found, form);
  return site.page(request, actor,
                   {.title = found.issue.title,
                    .crumbs = {{.label = site.words(actor, "issue.list"), .path = "/issues"}, {.label = found.issue.number}},
                    .section = "/issues",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> IssuePages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<IssueId>();
  if (!id) return not_found();
  return shown(request, actor, *id, Form{site.locale(), actor.language});
}

}  // namespace baeumgil
