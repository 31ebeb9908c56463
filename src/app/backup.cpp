#include "app/backup.h"

#include <fmt/core.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <map>

#include "app/config.h"
#include "base/text.h"
#include "platform/files/tar.h"

extern char** environ;

namespace baeumgil {
namespace {

namespace fs = std::filesystem;

constexpr auto kManifest = "manifest.sha256";
constexpr auto kSqliteCopy = "database.sqlite";
constexpr auto kPostgresCopy = "database.pgdump";

// A file that goes away with its scope.
struct TemporaryFile {
  std::string path{};
  explicit TemporaryFile(std::string name) : path{std::move(name)} { fs::remove(path); }
  ~TemporaryFile() {
    auto ignored = std::error_code{};
    fs::remove(path, ignored);
  }
  TemporaryFile(TemporaryFile const&) = delete;
  TemporaryFile& operator=(TemporaryFile const&) = delete;
};

bool is_digest(std::string_view name) { return name.size() == 64 && name.find_first_not_of("0123456789abcdef") == std::string_view::npos; }

// Names relative to the folder; uploads under way have other names and are not stored files yet.
std::vector<std::string> stored_files(std::string const& folder) {
  auto names = std::vector<std::string>{};
  if (!fs::exists(folder)) return names;
  for (auto const& entry : fs::recursive_directory_iterator{folder})
    if (entry.is_regular_file() && is_digest(entry.path().filename().string()))
      names.push_back(entry.path().lexically_relative(folder).generic_string());
  return names;
}

// "digest  name" lines, as sha256sum writes them.
std::map<std::string, std::string> read_manifest(std::string_view text) {
  auto digests = std::map<std::string, std::string>{};
  for (auto const line : split(text, '\n'))
    if (line.size() > 66) digests.emplace(line.substr(66), line.substr(0, 64));
  return digests;
}

std::vector<std::string> differences(std::map<std::string, std::string> const& expected, std::map<std::string, std::string> const& found) {
  auto wrong = std::vector<std::string>{};
  if (expected.empty()) wrong.push_back(fmt::format("{}: missing", kManifest));
  for (auto const& [name, digest] : expected) {
    auto const entry = found.find(name);
    if (entry == found.end())
      wrong.push_back(name + ": missing");
    else if (entry->second != digest)
      wrong.push_back(name + ": damaged");
  }
  for (auto const& [name, digest] : found)
    if (!expected.contains(name)) wrong.push_back(name + ": not in the manifest");
  return wrong;
}

// Reads the archive from front to back and compares; a place to unpack to is optional.
std::vector<std::string> read_archive(std::string const& archive, std::string const& unpack_to, BackupProgress const& progress) {
  auto reader = TarReader{archive};
  auto manifest = std::string{};
  auto found = std::map<std::string, std::string>{};
  auto const total = static_cast<std::int64_t>(fs::file_size(archive));
  auto done = std::int64_t{0};
  for (auto entry = TarEntry{}; reader.next(entry);) {
    if (entry.name == kManifest) {
      manifest = reader.read_text();
    } else {
      if (unpack_to.empty()) {
        reader.only_digest();
      } else {
        auto const path = unpack_to + "/" + entry.name;
        fs::create_directories(fs::path{path}.parent_path());
        reader.write_to(path);
      }
      found.emplace(entry.name, reader.digest());
    }
    done += entry.size_bytes;
    progress(std::min(done, total), total);
  }
  return differences(read_manifest(manifest), found);
}

// The password, if any, stays out of the process list only when the address has none: pg_restore reads ~/.pgpass.
int run_pg_restore(std::string const& url, std::string const& dump) {
  auto arguments = std::vector<std::string>{"pg_restore", "--exit-on-error", "--no-owner", "--single-transaction", "--dbname", url, dump};
  auto pointers = std::vector<char*>{};
  for (auto& argument : arguments) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  auto child = pid_t{0};
  if (posix_spawnp(&child, "pg_restore", nullptr, nullptr, pointers.data(), environ) != 0) return -1;
  auto status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

bool is_free_for_restore(std::string const& folder) {
  if (!fs::exists(folder)) return true;
  for (auto const& entry : fs::directory_iterator{folder})
    if (entry.path().filename() != "baeumgil.conf") return false;
  return true;
}

std::string put_database_in_place(std::string const& unpacked, std::string const& url) {
  auto const target = sqlite_file(url);
  auto const copy = unpacked + "/" + (target ? kSqliteCopy : kPostgresCopy);
  if (!fs::exists(copy)) return "the backup is of the other database engine";
  if (!target) return run_pg_restore(url, copy) == 0 ? "" : "pg_restore did not succeed";
  if (fs::exists(*target)) return *target + ": exists already";
  fs::rename(copy, *target);
  return "";
}

}  // namespace

BackupSummary make_backup(Database& db, std::string const& file_folder, std::string const& archive, BackupProgress const& progress) {
  if (fs::exists(archive)) throw ArchiveFault{archive + ": exists already"};
  auto const copy = TemporaryFile{archive + ".database"};
  auto const partial = TemporaryFile{archive + ".partial"};
  db.copy_to(copy.path);

  auto writer = TarWriter{partial.path};
  auto manifest = std::string{};
  auto const list = [&](TarEntry const& entry) { manifest += fmt::format("{}  {}\n", entry.digest, entry.name); };
  auto const is_sqlite = db.engine() == Engine::sqlite;
  list(writer.add_text(
      "about.txt", fmt::format("baeumgil backup\nmade_at = {}\nengine = {}\n", to_text(db.now()), is_sqlite ? "sqlite" : "postgresql")));
  list(writer.add_file(is_sqlite ? kSqliteCopy : kPostgresCopy, copy.path));
  auto const files = stored_files(file_folder);
  auto const total = static_cast<std::int64_t>(files.size());
  for (std::int64_t done = 0; auto const& name : files) {
    list(writer.add_file("files/" + name, file_folder + "/" + name));
    progress(++done, total);
  }
  writer.add_text(kManifest, manifest);
  writer.finish();
  fs::rename(partial.path, archive);
  return {.files = total, .size_bytes = static_cast<std::int64_t>(fs::file_size(archive))};
}

std::vector<std::string> verify_backup(std::string const& archive, BackupProgress const& progress) {
  return read_archive(archive, "", progress);
}

std::vector<std::string> restore_backup(std::string const& archive, RestoreTarget const& target, BackupProgress const& progress) {
  if (!is_free_for_restore(target.data)) return {target.data + ": is not empty"};
  fs::create_directories(target.data);
  auto const unpacked = target.data + "/restore";
  auto wrong = read_archive(archive, unpacked, progress);
  if (wrong.empty()) {
    if (auto problem = put_database_in_place(unpacked, target.database_url); !problem.empty()) wrong.push_back(std::move(problem));
  }
  if (wrong.empty() && fs::exists(unpacked + "/files")) fs::rename(unpacked + "/files", target.data + "/files");
  fs::remove_all(unpacked);
  return wrong;
}

std::vector<std::string> damaged_files(std::string const& file_folder, BackupProgress const& progress) {
  auto damaged = std::vector<std::string>{};
  auto const names = stored_files(file_folder);
  for (std::int64_t done = 0; auto const& name : names) {
    auto const path = file_folder + "/" + name;
    if (digest_of_file(path) != fs::path{name}.filename()) damaged.push_back(path);
    progress(++done, static_cast<std::int64_t>(names.size()));
  }
  return damaged;
}

}  // namespace baeumgil
