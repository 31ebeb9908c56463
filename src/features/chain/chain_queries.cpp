#include "features/chain/chain_queries.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace baeumgil {
namespace {

struct Walk {
  Tx& tx;
  ChainIds ids{};

  void add(Stage stage, Uuid const& id) {
    auto& known = ids[static_cast<std::size_t>(stage)];
    if (!id.is_nil() && std::find(known.begin(), known.end(), id) == known.end()) known.push_back(id);
  }
  void add_all(Stage stage, std::vector<Uuid> const& found) {
    for (auto const& id : found) add(stage, id);
  }
  std::vector<Uuid> of(Stage stage) const { return ids[static_cast<std::size_t>(stage)]; }

  // Each statement gives parents in the order of its stages; NULL means none.
  void up_from_team(Uuid const& team) {
    tx.each(
        "SELECT issue_id, program_id FROM teams WHERE institution_id = $institution AND id = $1",
        [&](Row& row) {
          add(Stage::issue, row.next<Uuid>());
          add(Stage::program, row.next<Uuid>());
        },
        team);
  }
  void up_from_trip(Uuid const& trip) {
    tx.each(
        "SELECT issue_id, program_id, team_id FROM trips WHERE institution_id = $institution AND id = $1",
        [&](Row& row) {
          add(Stage::issue, row.next<std::optional<Uuid>>().value_or(Uuid{}));
          add(Stage::program, row.next<Uuid>());
          add(Stage::team, row.next<Uuid>());
        },
        trip);
  }
  void up_from_report(Uuid const& report) {
    auto const trip = tx.value<Uuid>("SELECT trip_id FROM reports WHERE institution_id = $institution AND id = $1", report);
    add(Stage::trip, trip);
    children(Stage::visit, "SELECT id FROM visits WHERE institution_id = $institution AND trip_id = $1 ORDER BY id LIMIT 50", trip);
    up_from_trip(trip);
  }
  void up_from_case(Uuid const& good_case) {
    auto const report =
        tx.value<std::optional<Uuid>>("SELECT report_id FROM cases WHERE institution_id = $institution AND id = $1", good_case);
    if (report) {
      add(Stage::report, *report);
      up_from_report(*report);
    }
    add_all(Stage::issue, tx.list(
                              "SELECT issue_id FROM case_issues WHERE institution_id = $institution AND case_id = $1",
                              [](Row& row) { return row.next<Uuid>(); }, good_case));
  }
  void up_from_adoption(Uuid const& adoption) {
    auto origin = Uuid{};
    tx.each(
        "SELECT issue_id, case_id FROM adoptions WHERE institution_id = $institution AND id = $1",
        [&](Row& row) {
          add(Stage::issue, row.next<Uuid>());
          origin = row.next<Uuid>();
        },
        adoption);
    add(Stage::good_case, origin);
    up_from_case(origin);
  }
  void up_from_award(Uuid const& nomination) {
    auto adoption = std::optional<Uuid>{};
    auto origin = std::optional<Uuid>{};
    auto team = std::optional<Uuid>{};
    tx.each(
        "SELECT adoption_id, case_id, team_id FROM nominations WHERE institution_id = $institution AND id = $1",
        [&](Row& row) {
          adoption = row.next<std::optional<Uuid>>();
          origin = row.next<std::optional<Uuid>>();
          team = row.next<std::optional<Uuid>>();
        },
        nomination);
    if (adoption) {
      add(Stage::adoption, *adoption);
      up_from_adoption(*adoption);
    }
    if (origin) {
      add(Stage::good_case, *origin);
      up_from_case(*origin);
    }
    if (team) {
      add(Stage::team, *team);
      up_from_team(*team);
    }
  }

  void up(Stage noun, Uuid const& id) {
    switch (noun) {
      case Stage::issue:
      case Stage::program:
        break;
      case Stage::team:
        up_from_team(id);
        break;
      case Stage::trip:
        up_from_trip(id);
        break;
      case Stage::visit: {
        auto const trip = tx.value<Uuid>("SELECT trip_id FROM visits WHERE institution_id = $institution AND id = $1", id);
        add(Stage::trip, trip);
        up_from_trip(trip);
        break;
      }
      case Stage::report:
        up_from_report(id);
        break;
      case Stage::good_case:
        up_from_case(id);
        break;
      case Stage::adoption:
        up_from_adoption(id);
        break;
      case Stage::award:
        up_from_award(id);
        break;
    }
  }

  template <class... Values>
  void children(Stage stage, Sql sql, Values const&... values) {
    add_all(stage, tx.list(
                       sql, [](Row& row) { return row.next<Uuid>(); }, values...));
  }

  void down(Stage noun, Uuid const& id) {
    switch (noun) {
      case Stage::issue:
        children(Stage::team, "SELECT id FROM teams WHERE institution_id = $institution AND issue_id = $1 ORDER BY id DESC LIMIT 50", id);
        children(Stage::trip, "SELECT id FROM trips WHERE institution_id = $institution AND issue_id = $1 ORDER BY id DESC LIMIT 50", id);
        children(Stage::good_case,
                 "SELECT case_id FROM case_issues WHERE institution_id = $institution AND issue_id = $1 ORDER BY case_id DESC LIMIT 50",
                 id);
        children(Stage::adoption,
                 "SELECT id FROM adoptions WHERE institution_id = $institution AND issue_id = $1 ORDER BY id DESC LIMIT 50", id);
        break;
      case Stage::program:
        children(Stage::issue, "SELECT issue_id FROM program_issues WHERE institution_id = $institution AND program_id = $1 LIMIT 50", id);
        children(Stage::team, "SELECT id FROM teams WHERE institution_id = $institution AND program_id = $1 ORDER BY id DESC LIMIT 50", id);
        break;
      case Stage::team:
        children(Stage::trip, "SELECT id FROM trips WHERE institution_id = $institution AND team_id = $1 ORDER BY id DESC LIMIT 50", id);
        break;
      case Stage::trip:
        children(Stage::visit, "SELECT id FROM visits WHERE institution_id = $institution AND trip_id = $1 ORDER BY id LIMIT 50", id);
        children(Stage::report, "SELECT id FROM reports WHERE institution_id = $institution AND trip_id = $1", id);
        break;
      case Stage::visit:
        break;
      case Stage::report:
        children(Stage::good_case, "SELECT id FROM cases WHERE institution_id = $institution AND report_id = $1 ORDER BY id LIMIT 50", id);
        break;
      case Stage::good_case:
        children(Stage::adoption, "SELECT id FROM adoptions WHERE institution_id = $institution AND case_id = $1 ORDER BY id LIMIT 50", id);
        children(Stage::award, "SELECT id FROM nominations WHERE institution_id = $institution AND case_id = $1 ORDER BY id LIMIT 50", id);
        break;
      case Stage::adoption:
        children(Stage::award, "SELECT id FROM nominations WHERE institution_id = $institution AND adoption_id = $1 ORDER BY id LIMIT 50",
                 id);
        break;
      case Stage::award:
        break;
    }
  }
};

}  // namespace

ChainIds related_ids(Tx& tx, Stage noun, Uuid const& id) {
  auto walk = Walk{tx};
  walk.up(noun, id);
  walk.add(noun, id);
  // From the noun itself on, each stage's rows lead to the next; what stands above it brings no siblings in.
  for (auto stage = static_cast<std::size_t>(noun); stage < walk.ids.size(); ++stage)
    for (auto const& from : walk.of(static_cast<Stage>(stage))) walk.down(static_cast<Stage>(stage), from);
  if (noun == Stage::issue)  // last, so that the other issues' teams stay out
    walk.children(Stage::program, "SELECT program_id FROM program_issues WHERE institution_id = $institution AND issue_id = $1 LIMIT 50",
                  id);
  return walk.ids;
}

}  // namespace baeumgil
