#include "features/season/open_season.h"

#include <algorithm>

#include "features/audit/record_event.h"
#include "features/issues/find_issue.h"
#include "features/programs/find_program.h"
#include "features/season/formation_problem.h"
#include "features/season/season_event.h"
#include "features/season/season_store.h"
#include "features/targets/find_institution.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kHostsAtMost = std::size_t{120};
constexpr auto kTeamsADayAtMost = 20;

std::optional<Problem> problem_of(SeasonDraft const& draft, Program const& program) {
  if (!draft.starts_on) return invalid("starts_on", "field.required");
  if (!draft.ends_on) return invalid("ends_on", "field.required");
  if (*draft.ends_on < *draft.starts_on) return invalid("ends_on", "season.dates_reversed");
  auto const window = std::vector<std::string>{in_korean(program.starts_on), in_korean(program.ends_on)};
  if (*draft.starts_on < program.starts_on) return invalid("starts_on", "season.outside_program", window);
  if (*draft.ends_on > program.ends_on) return invalid("ends_on", "season.outside_program", window);
  if (*draft.ends_on - *draft.starts_on >= kSeasonDaysAtMost)
    return invalid("ends_on", "season.too_long", {std::to_string(kSeasonDaysAtMost)});
  if (draft.budget && *draft.budget > program.budget) return invalid("budget", "season.over_budget", {with_commas(program.budget)});
  for (auto const& [field, won] : {std::pair{"budget", draft.budget}, {"day_cost", draft.day_cost}, {"night_cost", draft.night_cost}}) {
    if (!won) return invalid(field, "field.required");
    if (won->amount < 0) return invalid(field, "field.too_small", {"0"});
  }
  return std::nullopt;
}

void put_into(Season& season, SeasonDraft const& draft) {
  season.starts_on = *draft.starts_on;
  season.ends_on = *draft.ends_on;
  season.budget = *draft.budget;
  season.day_cost = *draft.day_cost;
  season.night_cost = *draft.night_cost;
  if (draft.version) season.version = *draft.version;
}

Result<Done> keep_season(Tx& tx, Actor const& actor, Season const& before, Season const& after, std::string_view verb) {
  TRY(update_season(tx, after));
  record_event(tx, actor, {.verb = verb, .subject = subject_of(after), .before = event_json(before), .after = event_json(after)});
  return Done{};
}

Result<Season> find_editable(Tx& tx, Actor const& actor, SeasonId id) {
  auto season = TRY(find_season(tx, id));
  if (!may_open_season(actor)) return forbidden("season.edit.not_officer");
  if (!may_edit_season(actor, season)) return conflict("season.edit.formed");
  return season;
}

}  // namespace

Result<SeasonId> open_season(Database& db, Actor const& actor, SeasonDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<SeasonId> {
    if (!may_open_season(actor)) return forbidden("season.edit.not_officer");
    if (!draft.program) return invalid("program", "field.required");
    auto const program = find_program(tx, actor, *draft.program);
    if (!program || !takes_trips(*program)) return invalid("program", "field.unknown_choice");
    if (find_season_of(tx, program->id)) return invalid("program", "season.already_open");
    if (auto problem = problem_of(draft, *program)) return *std::move(problem);
    auto season = Season{.id = SeasonId::make(), .program = program->id, .program_title = program->title};
    put_into(season, draft);
    insert_season(tx, season);
    record_event(tx, actor, {.verb = "season.opened", .subject = subject_of(season), .after = event_json(season)});
    return season.id;
  });
}

Result<SeasonId> edit_season(Database& db, Actor const& actor, SeasonId id, SeasonDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<SeasonId> {
    auto const before = TRY(find_editable(tx, actor, id));
    auto const program = TRY(find_program(tx, actor, before.program));
    if (auto problem = problem_of(draft, program)) return *std::move(problem);
    auto season = before;
    put_into(season, draft);
    TRY(keep_season(tx, actor, before, season, "season.edited"));
    return id;
  });
}

Result<SeasonId> offer_host(Database& db, Actor const& actor, SeasonId id, SeasonHostDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<SeasonId> {
    auto const before = TRY(find_editable(tx, actor, id));
    if (!draft.host || !find_institution(tx, *draft.host)) return invalid("host", "field.unknown_choice");
    if (!draft.issue) return invalid("issue", "field.required");
    auto const issue = find_issue(tx, actor, *draft.issue);
    if (!issue || !takes_trips(issue->state)) return invalid("issue", "field.unknown_choice");
    auto const teams = draft.teams_a_day.value_or(1);
    if (teams < 1) return invalid("teams_a_day", "field.too_small", {"1"});
    if (teams > kTeamsADayAtMost) return invalid("teams_a_day", "field.too_large", {std::to_string(kTeamsADayAtMost)});
    auto const fare = draft.fare.value_or(Won{});
    if (fare.amount < 0) return invalid("fare", "field.too_small", {"0"});
    auto season = before;
    std::erase_if(season.hosts, [&](SeasonHost const& host) { return host.host == *draft.host; });
    if (season.hosts.size() >= kHostsAtMost) return invalid("host", "season.too_many_hosts", {std::to_string(kHostsAtMost)});
    season.hosts.push_back({.host = *draft.host, .issue = *draft.issue, .teams_a_day = teams, .fare = fare});
    TRY(keep_season(tx, actor, before, season, "season.host_offered"));
    return id;
  });
}

Result<SeasonId> take_host_back(Database& db, Actor const& actor, SeasonId id, InstitutionId host) {
  return db.write(actor, [&](Tx& tx) -> Result<SeasonId> {
    auto const before = TRY(find_editable(tx, actor, id));
    auto season = before;
    if (std::erase_if(season.hosts, [&](SeasonHost const& one) { return one.host == host; }) == 0) return not_found();
    TRY(keep_season(tx, actor, before, season, "season.host_taken_back"));
    return id;
  });
}

}  // namespace baeumgil
