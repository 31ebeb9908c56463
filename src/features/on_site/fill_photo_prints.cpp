#include "features/on_site/fill_photo_prints.h"

#include "features/on_site/site_note_store.h"
#include "platform/db/database.h"
#include "platform/files/file_store.h"
#include "platform/pictures/photo.h"

namespace baeumgil {
namespace {

constexpr auto kAtOnce = 50;
constexpr auto kUnreadable = "-";

std::string print_of_file(FileStore const& files, std::string const& digest) {
  auto const path = files.path_of(digest);
  if (!path) return kUnreadable;
  auto const photo = photo_of_file(*path, "photo");
  return photo ? print_text(photo->print) : kUnreadable;
}

}  // namespace

void fill_photo_prints(Database& db, FileStore const& files, InstitutionId institution) {
  auto const keeper = Actor{.institution = institution, .via = Via::job};
  for (;;) {
    auto const waiting = db.read(institution, [](Tx& tx) { return list_photos_without_print(tx, kAtOnce); });
    auto prints = std::vector<std::pair<std::string, std::string>>{};
    for (auto const& digest : waiting) prints.emplace_back(digest, print_of_file(files, digest));
    if (prints.empty()) return;
    auto const kept = db.write(keeper, [&](Tx& tx) -> Result<Done> {
      for (auto const& [digest, print] : prints) put_photo_print(tx, digest, print);
      return Done{};
    });
    if (!kept) return;
  }
}

}  // namespace baeumgil
