#pragma once
// One file that holds an installation: a consistent copy of the database, every stored file, and the digests of both.
// A tar archive, so that it can be looked into without this program:
//   about.txt   database.sqlite or database.pgdump   files/…   manifest.sha256 (as `sha256sum -c` reads it)

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "platform/db/database.h"

namespace baeumgil {

// Called with how many of how many files are done.
using BackupProgress = std::function<void(std::int64_t done, std::int64_t total)>;

struct BackupSummary {
  std::int64_t files{0};  // stored ones, without the database
  std::int64_t size_bytes{0};
};

// Safe while the program serves: stored files are never changed, and the database is copied before they are listed.
// The archive appears under its name only when it is complete.
BackupSummary make_backup(Database&, std::string const& file_folder, std::string const& archive, BackupProgress const&);

// Every digest of the manifest against what stands in the archive; what is wrong, one line each.
std::vector<std::string> verify_backup(std::string const& archive, BackupProgress const&);

struct RestoreTarget {
  std::string data{};          // must be empty or absent, but for baeumgil.conf
  std::string database_url{};  // an empty database of the engine that was backed up
};

// What stood in the way, one line each; empty when everything is back and matches the manifest. Nothing is put in place
// before the whole archive has been verified.
std::vector<std::string> restore_backup(std::string const& archive, RestoreTarget const&, BackupProgress const&);

// The stored files of an installation, each named by its digest: those whose content is not what the name says.
std::vector<std::string> damaged_files(std::string const& file_folder, BackupProgress const&);

}  // namespace baeumgil
