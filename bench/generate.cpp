// Fills a database with a big institution, or with a nation of them, and prints how a load tool signs in as its programme
// officer. A database that is filled already only gets a new session.
//   bench_generate sqlite:/path/file.db | postgresql://…   [--nation]

#include <fmt/core.h>

#include <chrono>
#include <string>
#include <vector>

#include "app/program.h"
#include "bench/bench_store.h"
#include "bench/fill.h"
#include "features/targets/load_directory.h"
#include "platform/db/migrate.h"

namespace baeumgil::bench {
namespace {

constexpr auto kBigInstitution = std::string_view{"41450"};
constexpr auto kNationCases = std::size_t{100'000};

void show_progress(std::string_view noun, std::size_t done) { fmt::print(stderr, "\r  {} {}\033[K", noun, done); }

// What is left of the nation's cases after the big institution, spread evenly.
Sizes small_sizes(std::size_t institutions) {
  auto sizes = Sizes{.departments = 10, .staff = 60, .issues = 30, .programs = 10, .teams = 150};
  sizes.cases = (kNationCases - Sizes{}.cases) / institutions + 1;
  sizes.trips = (sizes.cases / 12 + 1) * 20;
  sizes.adoptions = sizes.cases / 4;
  return sizes;
}

void fill_nation(Means const& means, InstitutionId big) {
  for (auto const& tenant : means.sample.tenants) {
    if (tenant.id == big) continue;
    fmt::print(stderr, "\r{}\033[K\n", tenant.name);
    fill_institution(means, tenant, small_sizes(means.sample.tenants.size() - 1));
  }
}

void fill(DatabaseSettings const& settings, Host const& big, bool is_nation) {
  auto clock = SettableClock{SystemClock{}.now()};
  auto const db = Database::open(settings, clock);
  load_carried_data(*db);
  auto const sample = load_sample();
  auto const progress = Progress{show_progress};
  auto const means = Means{*db, clock, sample, progress};
  auto const is_filled = [&db](InstitutionId id) { return db->read(id, [](Tx& tx) { return is_tenant(tx); }); };
  auto const started = std::chrono::steady_clock::now();
  if (!is_filled(big.id)) fill_institution(means, big, {});
  if (is_nation && !is_filled(sample.tenants.front().id)) fill_nation(means, big.id);
  fmt::print(stderr, "\rfilled in {:.1f} s\033[K\n", std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count());
}

void print_keys(DatabaseSettings const& settings, InstitutionId institution) {
  auto const clock = SystemClock{};
  auto const db = Database::open(settings, clock);
  auto const keys = db->write(Actor{.institution = institution, .via = Via::command}, [](Tx& tx) -> Result<std::string> {
    auto const officer = find_first_officer(tx);
    if (!officer) return not_found();
    auto const session = open_session(tx, *officer);
    return "session=" + session + "\napi_token=" + open_api_token(tx, *officer);
  });
  if (keys) fmt::print("{}\n", *keys);
}

int run(std::vector<std::string> const& arguments) {
  auto settings = DatabaseSettings{.timeout_seconds = 600};
  auto is_nation = false;
  for (auto const& argument : arguments) {
    if (argument == "--nation")
      is_nation = true;
    else
      settings.url = argument;
  }
  if (settings.url.empty()) {
    fmt::print(stderr, "usage: bench_generate sqlite:PATH | postgresql://… [--nation]\n");
    return 2;
  }
  auto const clock = SystemClock{};
  migrate(settings, embedded_migrations(), clock);
  auto const big = Host{.id = directory_id(kBigInstitution), .name = "하남시"};
  fill(settings, big, is_nation);
  print_keys(settings, big.id);
  return 0;
}

}  // namespace
}  // namespace baeumgil::bench

int main(int count, char** values) { return baeumgil::bench::run({values + 1, values + count}); }
