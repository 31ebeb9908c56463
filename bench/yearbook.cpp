// usage: bench_yearbook sqlite:PATH | postgresql://…. Makes the edition of the big institution's last year as the product does, and
// prints what it takes: reading, each format, pages and memory.
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <ctime>
#include <filesystem>

#include "bench/bench_store.h"
#include "features/targets/load_directory.h"
#include "features/yearbook/edition_store.h"
#include "features/yearbook/yearbook.h"
#include "platform/clock.h"
#include "platform/db/database.h"
#include "platform/documents/document_pack.h"
#include "platform/documents/documents.h"
#include "platform/documents/pdf_writer.h"
#include "platform/files/file_store.h"
#include "platform/html/locale.h"

namespace baeumgil::bench {
namespace {

constexpr auto kBigInstitution = std::string_view{"41450"};

struct Took {
  double wall{0};
  double cpu{0};
};

template <class Work>
Took timed(Work const& work) {
  auto const started = std::chrono::steady_clock::now();
  auto const before = std::clock();
  work();
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count(),
          static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC};
}

// The most this process ever had, in MB.
double peak_memory() {
  auto usage = rusage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

Result<std::string> measure(Database& db, FileStore const& files, Actor const& officer) {
  auto const years = db.read(officer, [](Tx& tx) { return list_yearbook_years(tx); });
  if (years.empty()) return not_found();
  auto const on = Date::of(years.front(), 11, 1);
  auto const reading =
      timed([&] { db.read(officer, [&](Tx& tx) { return read_yearbook(tx, officer, {.year = years.front(), .on = on}).cases.size(); }); });
  auto const at_rest = peak_memory();
  auto const id =
      TRY(make_edition(db, officer, {.year = years.front(), .kind = EditionKind::year_end, .as_of = on, .language = Language::ko}));
  auto made = Result<Done>{Done{}};
  auto const making = timed([&] { made = finish_edition(db, files, Locale::embedded(), officer, id); });
  TRY(std::move(made));
  auto const document = unpack_document(db.read(officer, [&](Tx& tx) { return find_content(tx, id); }));
  auto const pages = page_count(*document);
  auto text = fmt::format(R"({{"pages": {}, "seconds": {:.2f}, "cpu": {:.2f}, "reading": {:.2f}, "memory_mb": {:.0f}, "formats": {{)",
                          pages, making.wall, making.cpu, reading.wall, peak_memory() - at_rest);
  for (auto const format : {DocumentFormat::pdf, DocumentFormat::hwpx, DocumentFormat::html, DocumentFormat::xlsx, DocumentFormat::csv}) {
    auto bytes = std::size_t{0};
    auto const took = timed([&] {
      auto const made_again = write_document(*document, format);
      bytes = made_again ? made_again->size() : 0;
    });
    text += fmt::format(R"({}"{}": {{"cpu": {:.2f}, "kb": {}}})", format == DocumentFormat::pdf ? "" : ", ", extension_of(format), took.cpu,
                        bytes / 1024);
  }
  return text + "}}";
}

int run(std::string url) {
  auto const clock = SystemClock{};
  auto const db = Database::open({.url = std::move(url), .timeout_seconds = 600}, clock);
  auto officer = Actor{.institution = directory_id(kBigInstitution), .via = Via::command};
  officer.roles = Roles{}.with(Role::programme_officer);
  officer.person = db->read(officer, [](Tx& tx) { return find_first_officer(tx); }).value_or(PersonId{});
  auto const folder = std::filesystem::temp_directory_path() / "baeumgil-bench-files";
  std::filesystem::remove_all(folder);  // what is there already would not be written again
  auto const files = FileStore{folder.string()};
  auto const told = measure(*db, files, officer);
  std::filesystem::remove_all(folder);
  fmt::print("{}\n", told ? *told : told.error().key);
  return told ? 0 : 1;
}

}  // namespace
}  // namespace baeumgil::bench

int main(int count, char** values) {
  if (count == 2) return baeumgil::bench::run(values[1]);
  fmt::print(stderr, "usage: bench_yearbook sqlite:PATH | postgresql://…\n");
  return 2;
}
