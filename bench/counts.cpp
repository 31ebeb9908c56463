// usage: bench_counts sqlite:PATH | postgresql://…. Counts every number of the metrics, the ledger and the book of the big institution a
// second time, the slow way, for years, days, a programme and a department; says what differs, and how long it took.
#include <fmt/format.h>

#include <chrono>

#include "bench/bench_store.h"
#include "features/targets/load_directory.h"
#include "features/yearbook/tests/shown_book.h"
#include "platform/clock.h"
#include "platform/db/database.h"

namespace baeumgil::bench {
namespace {

constexpr auto kBigInstitution = std::string_view{"41450"};

// Each year now and on a day of its autumn, and beside them one programme and one department.
std::vector<FunnelScope> scopes_of(Tx& tx, RawBook const& raw) {
  auto scopes = std::vector<FunnelScope>{{}};
  for (auto const year : list_yearbook_years(tx)) {
    scopes.push_back({.year = year});
    scopes.push_back({.year = year, .on = Date::of(year, 10, 31)});
  }
  for (auto const& row : raw.rows.rows)
    if (row.noun == "adoption" && !row.department.is_nil() && !row.program.is_nil()) {
      scopes.push_back({.program = ProgramId{row.program}});
      scopes.push_back({.department = DepartmentId{row.department}});
      break;
    }
  return scopes;
}

int run(std::string url) {
  auto const clock = SystemClock{};
  auto const db = Database::open({.url = std::move(url), .timeout_seconds = 600}, clock);
  auto officer = Actor{.institution = directory_id(kBigInstitution), .via = Via::command};
  officer.roles = Roles{}.with(Role::programme_officer);
  auto const started = std::chrono::steady_clock::now();
  auto const raw = read_raw_book(*db, officer);
  auto different = std::vector<std::string>{};
  auto count = std::size_t{0};
  for (auto const& scope : db->read(officer, [&](Tx& tx) { return scopes_of(tx, raw); })) {
    auto const found = db->read(officer, [&](Tx& tx) { return differing_numbers(tx, officer, raw, scope); });
    different.insert(different.end(), found.begin(), found.end());
    ++count;
  }
  for (auto const& line : different) fmt::print("differs: {}\n", line);
  auto const seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
  fmt::print("{} trips, {} scopes counted again in {:.1f} s, {} numbers differ\n", raw.trips.size(), count, seconds, different.size());
  return different.empty() ? 0 : 1;
}

}  // namespace
}  // namespace baeumgil::bench

int main(int count, char** values) {
  if (count == 2) return baeumgil::bench::run(values[1]);
  fmt::print(stderr, "usage: bench_counts sqlite:PATH | postgresql://…\n");
  return 2;
}
