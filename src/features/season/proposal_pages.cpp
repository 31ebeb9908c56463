#include "features/season/proposal_pages.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "features/audit/history.h"
#include "features/season/ask_proposal.h"
#include "features/season/form_season_teams.h"
#include "features/season/proposal_store.h"
#include "features/season/proposal_views.h"
#include "features/season/season_desk.h"
#include "features/season/season_store.h"
#include "features/season/season_words_view.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"
#include "platform/web/query_string.h"

namespace baeumgil {
namespace {

constexpr auto kTeamsOnAPage = 30;
constexpr auto kUnmetOnAPage = 40;
constexpr std::string_view kSecondsBetweenLooks = "2";

struct Shown {
  Proposal proposal{};
  SeasonDesk desk{};
  std::vector<StoredUnmet> unmet{};
  std::vector<RecordedEvent> events{};
};

Result<Shown> read_shown(Tx& tx, Actor const& actor, ProposalId id) {
  if (!may_see_proposals(actor)) return not_found();
  auto shown = Shown{.proposal = TRY(find_proposal(tx, id))};
  auto const season = TRY(find_season(tx, shown.proposal.season));
  shown.desk = TRY(load_desk(tx, actor, season));
  shown.unmet = list_unmet(tx, id);
  shown.events = list_events_of(tx, "proposal", id.value);
  return shown;
}

bool mentions(ProposedTeam const& team, std::string_view words) {
  if (words.empty() || team.host_name.find(words) != std::string::npos) return true;
  return std::ranges::any_of(team.members, [&](ProposedMember const& member) { return member.name.find(words) != std::string::npos; });
}

Badge locked_badge(Site const& site, Actor const& actor) { return {.label = site.words(actor, "proposal.locked"), .tone = Tone::warning}; }

ProposedTeamRowView to_row(Site const& site, Actor const& actor, Shown const& shown, ProposedTeam const& team) {
  auto row = ProposedTeamRowView{.number = team.number, .host = team.host_name};
  row.path = "/proposals/" + to_text(shown.proposal.id) + "/teams/" + std::to_string(team.number);
  if (auto const* host = shown.desk.season.host(team.host)) row.issue = host->issue_title;
  row.dates = span_words(actor, team.starts_on, team.ends_on());
  for (auto const& member : team.members) row.people.push_back(member.name + " (" + member.department_name + ")");
  if (team.is_locked || std::ranges::any_of(team.members, &ProposedMember::is_locked)) row.badges.push_back(locked_badge(site, actor));
  if (!team.team.is_nil()) row.team_path = "/teams/" + to_text(team.team);
  return row;
}

void add_teams(ProposalView& view, Site const& site, Actor const& actor, Shown const& shown, Request const& request) {
  auto query = Fields::of_query(request);
  view.words = query.text("q");
  auto const page = std::max<std::int64_t>(1, query.integer("page").value_or(1));
  auto matching = std::vector<ProposedTeam const*>{};
  for (auto const& team : shown.proposal.teams) {
    view.placed += static_cast<int>(team.members.size());
    if (mentions(team, view.words)) matching.push_back(&team);
  }
  view.team_count = static_cast<int>(matching.size());
  for (auto i = (page - 1) * kTeamsOnAPage; i < std::min<std::int64_t>(view.team_count, page * kTeamsOnAPage); ++i)
    view.teams.push_back(to_row(site, actor, shown, *matching[static_cast<std::size_t>(i)]));
  view.team_pages = paginate(QueryString{request}.without("page").text(), view.team_count, static_cast<int>(page), kTeamsOnAPage);
}

void add_unmet(ProposalView& view, Site const& site, Actor const& actor, Shown const& shown, Request const& request) {
  auto counts = std::map<std::pair<WishKind, int>, int>{};
  for (auto const& unmet : shown.unmet) ++counts[{unmet.kind, unmet.obstacle ? static_cast<int>(*unmet.obstacle) : -1}];
  for (auto const& [key, count] : counts) {
    auto const obstacle = key.second < 0 ? std::nullopt : std::optional{static_cast<Obstacle>(key.second)};
    view.counts.push_back({.wish = site.words(actor, "proposal.wish_kind." + std::string{to_word(key.first)}),
                           .why = why_words(site, actor, obstacle),
                           .count = count});
  }
  auto const asked = Fields::of_query(request).integer("unmet_page").value_or(1);
  auto const page = std::max<std::int64_t>(1, asked);
  auto const total = static_cast<std::int64_t>(shown.unmet.size());
  for (auto i = (page - 1) * kUnmetOnAPage; i < std::min(total, page * kUnmetOnAPage); ++i) {
    auto const& unmet = shown.unmet[static_cast<std::size_t>(i)];
    auto row = UnmetRowView{.person = unmet.person_name, .department = unmet.department_name};
    row.wish = wish_words(site, actor, unmet);
    row.why = why_words(site, actor, unmet.obstacle);
    if (unmet.obstacle)
      if (auto const rule = rule_behind(shown.desk, *unmet.obstacle, actor.language))
        row.rule = citation_text(site.locale(), actor.language, *rule);
    view.unmet_rows.push_back(std::move(row));
  }
  view.unmet = static_cast<int>(total);
  auto pages = paginate(QueryString{request}.without("unmet_page").text(), total, static_cast<int>(page), kUnmetOnAPage);
  view.unmet_pages = std::move(pages);
}

// What each wish met is worth, for who wants to know how the score comes about.
std::vector<std::string> worth_words(Site const& site, Actor const& actor) {
  auto const say = [&](std::string_view key, int worth) {
    return site.words(actor, "proposal.worth." + std::string{key}, {std::to_string(worth)});
  };
  return {say("place", WishWorth::kPlace),           say("newcomer", WishWorth::kNewcomer),
          say("field_1", WishWorth::kField[0]),      say("field_2", WishWorth::kField[1]),
          say("field_3", WishWorth::kField[2]),      say("host_1", WishWorth::kHost[0]),
          say("host_2", WishWorth::kHost[1]),        say("host_3", WishWorth::kHost[2]),
          say("issue", WishWorth::kIssue),           say("days", WishWorth::kDays),
          say("trip_days", WishWorth::kTripDays),    say("partner", WishWorth::kPartner),
          say("mixed", WishWorth::kOtherDepartment), say("same_again", WishWorth::kSameAgain)};
}

void add_buttons(ProposalView& view, Actor const& actor, Shown const& shown) {
  auto const& proposal = shown.proposal;
  if (may_cancel(actor, proposal))
    view.buttons.push_back({.label_key = "proposal.cancel", .path = view.path + "/cancellation", .style = "tertiary"});
  if (!may_propose(actor, shown.desk.season) || proposal.is_under_way()) return;
  auto const season = "/seasons/" + to_text(proposal.season);
  if (proposal.state == ProposalState::proposed) {
    view.buttons.push_back(
        {.label_key = "proposal.again",
         .path = season + "/proposals",
         .style = "secondary",
         .fields = {{.name = "based_on", .value = to_text(proposal.id)}, {.name = "seed", .value = std::to_string(proposal.seed)}}});
    view.buttons.push_back(
        {.label_key = "proposal.form_teams", .path = view.path + "/teams", .confirm_key = "proposal.form_teams_confirm"});
  }
}

}  // namespace

Result<Response> ProposalPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<ProposalId>();
  if (!id) return not_found();
  auto const shown = TRY(db.read(actor, [&](Tx& tx) { return read_shown(tx, actor, *id); }));
  auto const& proposal = shown.proposal;
  auto view = ProposalView{.title = site.words(actor, "proposal.title", {std::to_string(proposal.number)})};
  view.season = shown.desk.season.program_title;
  view.state = proposal_badge(site, actor, proposal.state);
  view.path = "/proposals/" + to_text(*id);
  view.is_under_way = proposal.is_under_way();
  view.percent = proposal.percent;
  if (auto const obstacle = enum_from_word<Obstacle>(proposal.problem)) {
    view.problem = why_words(site, actor, *obstacle);
    if (auto const rule = rule_behind(shown.desk, *obstacle, actor.language))
      view.problem_rule = citation_text(site.locale(), actor.language, *rule);
  }
  view.has_outcome = proposal.bound.has_value();
  view.worth = proposal.worth;
  view.bound = static_cast<int>(std::ceil(proposal.bound.value_or(0)));
  view.share = share_of_bound(proposal);
  if (proposal.started_at && proposal.finished_at)
    view.seconds = site.words(actor, "proposal.seconds", {std::to_string(proposal.finished_at->seconds - proposal.started_at->seconds)});
  view.people = static_cast<int>(shown.desk.wishes.size());
  view.wishes = proposal.wishes;
  view.seed = proposal.seed;
  view.worths = worth_words(site, actor);
  add_buttons(view, actor, shown);
  add_teams(view, site, actor, shown, request);
  view.people = std::max(view.people, view.placed);
  add_unmet(view, site, actor, shown, request);
  view.history = to_timeline(site.locale(), actor.language, shown.events);
  auto page = site.page(request, actor,
                        {.title = view.title,
                         .crumbs = {{.label = site.words(actor, "season.list"), .path = "/seasons"},
                                    {.label = view.season, .path = "/seasons/" + to_text(proposal.season)},
                                    {.label = view.title}},
                         .section = "/seasons"},
                        view);
  if (view.is_under_way) page.with("Refresh", std::string{kSecondsBetweenLooks});
  return page;
}

Result<Response> ProposalPages::cancel(Request const& request, Actor const& actor) const {
  auto const id = TRY(cancel_proposal(db, actor, request.id<ProposalId>().value_or(ProposalId{})));
  return redirect("/proposals/" + to_text(id), "proposal.flash.cancelled");
}

Result<Response> ProposalPages::form_teams(Request const& request, Actor const& actor) const {
  auto const id = TRY(form_season_teams(db, actor, request.id<ProposalId>().value_or(ProposalId{})));
  return redirect("/proposals/" + to_text(id), "proposal.flash.formed");
}

}  // namespace baeumgil
