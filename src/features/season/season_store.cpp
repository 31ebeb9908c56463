#include "features/season/season_store.h"

#include <map>

namespace baeumgil {
namespace {

constexpr Sql kSeasons{
    "SELECT s.id, s.program_id, p.title, p.apply_from, p.apply_until, s.state, s.starts_on, s.ends_on, s.budget_won, s.day_cost_won, "
    "s.night_cost_won, s.version FROM seasons s JOIN programs p ON p.institution_id = s.institution_id AND p.id = s.program_id "
    "WHERE s.institution_id = $institution"};

Season read_season(Row& row) {
  auto season = Season{};
  season.id = row.next<SeasonId>();
  season.program = row.next<ProgramId>();
  season.program_title = row.next<std::string>();
  season.apply_from = row.next<Date>();
  season.apply_until = row.next<Date>();
  season.state = row.next<SeasonState>();
  season.starts_on = row.next<Date>();
  season.ends_on = row.next<Date>();
  season.budget = row.next<Won>();
  season.day_cost = row.next<Won>();
  season.night_cost = row.next<Won>();
  season.version = row.next<int>();
  return season;
}

void read_hosts(Tx& tx, Season& season) {
  season.hosts = tx.list(
      "SELECT h.host_id, h.issue_id, h.teams_a_day, h.fare_won, n.full_name, i.title, i.field FROM season_hosts h "
      "JOIN shared_institutions n ON n.id = h.host_id "
      "JOIN issues i ON i.institution_id = h.institution_id AND i.id = h.issue_id "
      "WHERE h.institution_id = $institution AND h.season_id = $1 ORDER BY h.position",
      [](Row& row) {
        auto host = SeasonHost{.host = row.next<InstitutionId>()};
        host.issue = row.next<IssueId>();
        host.teams_a_day = row.next<int>();
        host.fare = row.next<Won>();
        host.host_name = row.next<std::string>();
        host.issue_title = row.next<std::string>();
        host.field = row.next<PolicyField>();
        return host;
      },
      season.id);
}

void write_hosts(Tx& tx, Season const& season) {
  tx.change("DELETE FROM season_hosts WHERE institution_id = $institution AND season_id = $1", season.id);
  auto position = 0;
  for (auto const& host : season.hosts)
    tx.change(
        "INSERT INTO season_hosts (institution_id, season_id, host_id, issue_id, position, teams_a_day, fare_won) "
        "VALUES ($institution, $1, $2, $3, $4, $5, $6)",
        season.id, host.host, host.issue, position++, host.teams_a_day, host.fare);
}

constexpr Sql kWishes{
    "SELECT w.season_id, w.person_id, p.name, p.department_id, d.name, w.trip_days, w.note, w.stated_at, w.version FROM season_wishes w "
    "JOIN people p ON p.institution_id = w.institution_id AND p.id = w.person_id "
    "JOIN departments d ON d.institution_id = p.institution_id AND d.id = p.department_id "
    "WHERE w.institution_id = $institution AND w.withdrawn_at IS NULL"};

Wish read_wish(Row& row) {
  auto wish = Wish{};
  wish.season = row.next<SeasonId>();
  wish.person = row.next<PersonId>();
  wish.person_name = row.next<std::string>();
  wish.department = row.next<DepartmentId>();
  wish.department_name = row.next<std::string>();
  wish.trip_days = row.next<int>();
  wish.note = row.next<std::string>();
  wish.stated_at = row.next<Instant>();
  wish.version = row.next<int>();
  return wish;
}

void take_choice(Wish& wish, Row& row) {
  auto const kind = row.next<std::string>();
  auto const word = row.next<std::string>();
  auto const chosen = row.next<std::optional<Uuid>>().value_or(Uuid{});
  if (kind == "field") {
    if (auto const field = enum_from_word<PolicyField>(word)) wish.fields.push_back(*field);
  } else if (kind == "issue") {
    wish.issues.push_back({chosen});
  } else if (kind == "host") {
    wish.hosts.push_back({chosen});
  } else {
    wish.partners.push_back({chosen});
  }
}

// One statement for the days and one for the choices of all of them.
std::vector<Wish> list_whole(Tx& tx, Query const& query, SeasonId season, std::optional<PersonId> only) {
  auto wishes = tx.list(query, read_wish);
  auto of = std::map<PersonId, Wish*>{};
  for (auto& wish : wishes) of[wish.person] = &wish;
  auto days =
      Query{"SELECT person_id, on_day, is_liked FROM season_wish_days WHERE institution_id = $institution AND season_id = $1", season};
  auto choices = Query{
      "SELECT person_id, kind, word, chosen_id FROM season_wish_choices WHERE institution_id = $institution AND season_id = $1", season};
  if (only) {
    days.add(" AND person_id = $?", *only);
    choices.add(" AND person_id = $?", *only);
  }
  tx.each(days.add(" ORDER BY person_id, on_day"), [&](Row& row) {
    auto const found = of.find(row.next<PersonId>());
    if (found == of.end()) return;
    auto const day = row.next<Date>();
    found->second->can_go.push_back(day);
    if (row.next<int>() != 0) found->second->likes.push_back(day);
  });
  tx.each(choices.add(" ORDER BY person_id, kind, position"), [&](Row& row) {
    if (auto const found = of.find(row.next<PersonId>()); found != of.end()) take_choice(*found->second, row);
  });
  return wishes;
}

template <class Ids>
void write_choices(Tx& tx, Wish const& wish, std::string_view kind, Ids const& ids) {
  auto position = 0;
  for (auto const& id : ids)
    tx.change(
        "INSERT INTO season_wish_choices (institution_id, season_id, person_id, kind, position, chosen_id) "
        "VALUES ($institution, $1, $2, $3, $4, $5)",
        wish.season, wish.person, kind, position++, id);
}

void write_parts(Tx& tx, Wish const& wish) {
  tx.change("DELETE FROM season_wish_days WHERE institution_id = $institution AND season_id = $1 AND person_id = $2", wish.season,
            wish.person);
  tx.change("DELETE FROM season_wish_choices WHERE institution_id = $institution AND season_id = $1 AND person_id = $2", wish.season,
            wish.person);
  for (auto const& day : wish.can_go) {
    auto is_liked = false;
    for (auto const& liked : wish.likes) is_liked = is_liked || liked == day;
    tx.change("INSERT INTO season_wish_days (institution_id, season_id, person_id, on_day, is_liked) VALUES ($institution, $1, $2, $3, $4)",
              wish.season, wish.person, day, is_liked);
  }
  auto position = 0;
  for (auto const field : wish.fields)
    tx.change(
        "INSERT INTO season_wish_choices (institution_id, season_id, person_id, kind, position, word) "
        "VALUES ($institution, $1, $2, 'field', $3, $4)",
        wish.season, wish.person, position++, field);
  write_choices(tx, wish, "issue", wish.issues);
  write_choices(tx, wish, "host", wish.hosts);
  write_choices(tx, wish, "partner", wish.partners);
}

}  // namespace

Result<Season> find_season(Tx& tx, SeasonId id) {
  auto season = tx.find(Query{kSeasons}.add(" AND s.id = $?", id), read_season);
  if (!season) return not_found();
  read_hosts(tx, *season);
  return *std::move(season);
}

std::optional<SeasonId> find_season_of(Tx& tx, ProgramId program) {
  return tx.find(
      "SELECT id FROM seasons WHERE institution_id = $institution AND program_id = $1", [](Row& row) { return row.next<SeasonId>(); },
      program);
}

std::vector<Season> list_seasons(Tx& tx) {
  auto seasons = tx.list(Query{kSeasons}.add(" ORDER BY s.id DESC LIMIT 50"), read_season);
  for (auto& season : seasons) read_hosts(tx, season);
  return seasons;
}

void insert_season(Tx& tx, Season const& season) {
  tx.change(
      "INSERT INTO seasons (institution_id, id, program_id, state, starts_on, ends_on, budget_won, day_cost_won, night_cost_won, "
      "created_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
      season.id, season.program, season.state, season.starts_on, season.ends_on, season.budget, season.day_cost, season.night_cost,
      tx.now());
  write_hosts(tx, season);
}

Result<Done> update_season(Tx& tx, Season const& season) {
  auto const changed = tx.change(
      "UPDATE seasons SET state = $1, starts_on = $2, ends_on = $3, budget_won = $4, day_cost_won = $5, night_cost_won = $6, "
      "version = version + 1 WHERE institution_id = $institution AND id = $7 AND version = $8",
      season.state, season.starts_on, season.ends_on, season.budget, season.day_cost, season.night_cost, season.id, season.version);
  if (changed == 0) return conflict("problem.saved_first");
  write_hosts(tx, season);
  return Done{};
}

std::optional<Wish> find_wish(Tx& tx, SeasonId season, PersonId person) {
  auto query = Query{kWishes}.add(" AND w.season_id = $? AND w.person_id = $?", season, person);
  auto found = list_whole(tx, query, season, person);
  return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::vector<Wish> list_wishes(Tx& tx, SeasonId season, std::optional<DepartmentId> department) {
  auto query = Query{kWishes}.add(" AND w.season_id = $?", season);
  if (department) query.add(" AND p.department_id = $?", *department);
  return list_whole(tx, query.add(" ORDER BY d.position, d.name, p.sort_key, p.id"), season, {});
}

std::vector<WishCount> count_wishes_by_department(Tx& tx, SeasonId season, std::optional<DepartmentId> department) {
  auto query = Query{
      "SELECT d.id, d.name, COUNT(w.person_id), COUNT(*) FROM departments d "
      "JOIN people p ON p.institution_id = d.institution_id AND p.department_id = d.id AND p.is_active = 1 "
      "LEFT JOIN season_wishes w ON w.institution_id = p.institution_id AND w.person_id = p.id AND w.season_id = $1 "
      "AND w.withdrawn_at IS NULL WHERE d.institution_id = $institution",
      season};
  if (department) query.add(" AND d.id = $?", *department);
  return tx.list(query.add(" GROUP BY d.id, d.name, d.position ORDER BY d.position, d.name"), [](Row& row) {
    auto count = WishCount{.department = row.next<DepartmentId>()};
    count.name = row.next<std::string>();
    count.stated = row.next<int>();
    count.staff = row.next<int>();
    return count;
  });
}

Result<Done> store_wish(Tx& tx, Wish const& wish) {
  auto const changed = tx.change(
      "INSERT INTO season_wishes (institution_id, season_id, person_id, trip_days, note, stated_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5) ON CONFLICT (institution_id, season_id, person_id) DO UPDATE SET "
      "trip_days = excluded.trip_days, note = excluded.note, stated_at = excluded.stated_at, withdrawn_at = NULL, "
      "version = season_wishes.version + 1 WHERE season_wishes.version = $6 OR season_wishes.withdrawn_at IS NOT NULL",
      wish.season, wish.person, wish.trip_days, wish.note, tx.now(), wish.version);
  if (changed == 0) return conflict("problem.saved_first");
  write_parts(tx, wish);
  return Done{};
}

void withdraw_stored_wish(Tx& tx, SeasonId season, PersonId person) {
  tx.change(
      "UPDATE season_wishes SET withdrawn_at = $1, version = version + 1 "
      "WHERE institution_id = $institution AND season_id = $2 AND person_id = $3",
      tx.now(), season, person);
}

}  // namespace baeumgil
