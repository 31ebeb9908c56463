// How many durable writes a second: one caller alone, so that every write pays for its own commit, against many callers whose
// writes share one. And what the disk does when a bare file is told to be on it.
//   bench_writes FOLDER     prints JSON

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "platform/clock.h"
#include "platform/crypto/stable_id.h"
#include "platform/db/database.h"
#include "platform/db/migrate.h"

namespace baeumgil::bench {
namespace {

constexpr auto kSeconds = 3.0;
constexpr auto kMany = 64;

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// As a use case writes: two rows in one transaction.
void write_once(Database& db, InstitutionId institution) {
  auto const written = db.write(Actor{.institution = institution, .via = Via::command}, [](Tx& tx) -> Result<Done> {
    tx.change(
        "INSERT INTO request_log (institution_id, person_id, request_id, fingerprint, answer, created_at) "
        "VALUES ($institution, $1, $2, '', '', $3)",
        PersonId::make(), to_text(new_uuid()), tx.now());
    tx.change(
        "INSERT INTO events (institution_id, id, at, actor_name, via, origin, request_id, verb, noun, title) "
        "VALUES ($institution, $1, $2, '', 'command', '', '', 'bench.written', 'bench', '기록')",
        EventId::make(), tx.now());
    return Done{};
  });
  static_cast<void>(written);
}

double writes_per_second(Database& db, InstitutionId institution, int callers) {
  auto count = std::atomic<int>{0};
  auto const start = std::chrono::steady_clock::now();
  auto threads = std::vector<std::thread>{};
  for (auto i = 0; i < callers; ++i)
    threads.emplace_back([&] {
      for (; seconds_since(start) < kSeconds; ++count) write_once(db, institution);
    });
  for (auto& thread : threads) thread.join();
  return count / seconds_since(start);
}

// The least a durable write can cost here: one block appended and on the disk.
double syncs_per_second(std::string const& path) {
  auto const file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  auto const block = std::string(4096, 'x');
  auto count = 0;
  auto const start = std::chrono::steady_clock::now();
  for (; seconds_since(start) < kSeconds; ++count)
    if (write(file, block.data(), block.size()) < 0 || fdatasync(file) < 0) break;
  auto const rate = count / seconds_since(start);
  close(file);
  return rate;
}

int run(std::string const& folder) {
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  auto const settings = DatabaseSettings{.url = "sqlite:" + folder + "/writes.db"};
  auto const clock = SystemClock{};
  migrate(settings, embedded_migrations(), clock);
  auto const institution = InstitutionId{stable_id("institution", "bench")};
  auto const disk = syncs_per_second(folder + "/sync");
  auto const db = Database::open(settings, clock);
  auto const alone = writes_per_second(*db, institution, 1);
  auto const together = writes_per_second(*db, institution, kMany);
  fmt::print("{{\"syncs_per_second\": {:.0f}, \"callers_1\": {:.0f}, \"callers_{}\": {:.0f}}}\n", disk, alone, kMany, together);
  return 0;
}

}  // namespace
}  // namespace baeumgil::bench

int main(int count, char** values) { return baeumgil::bench::run(count > 1 ? values[1] : "build/bench/writes"); }
