#include "app/backup.h"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <thread>

#include "platform/files/file_store.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

void nothing(std::int64_t, std::int64_t) {}

RestoreTarget restore_target_in(ScratchDatabase const& scratch) {
  auto const folder = scratch.folder() + "/restored";
  return {.data = folder, .database_url = tests_run_on_postgres() ? scratch.settings().url : "sqlite:" + folder + "/baeumgil.db"};
}

// An installation with one institution and one stored file, its backup, and an empty place to restore it to.
struct Backed {
  ScratchDatabase target{};
  std::string folder{target.folder()};
  std::string archive{folder + "/backup.tar"};
  std::string digest{};
  InstitutionId institution{make_institution("하남시")};

  Backed() {
    auto const kept = FileStore{folder + "/source/files"}.keep_bytes("plain words", "words.txt");
    if (kept) digest = kept->digest;
    make_backup(test_database(), folder + "/source/files", archive, nothing);
  }
  RestoreTarget restore_target() const { return restore_target_in(target); }
  // Flips a byte of the stored file within the archive.
  void damage() const {
    auto file = std::fstream{archive, std::ios::in | std::ios::out | std::ios::binary};
    auto text = std::string{std::istreambuf_iterator<char>{file}, {}};
    file.clear();
    file.seekp(static_cast<std::streamoff>(text.rfind("plain words")));
    file << 'P';
  }
};

TEST(backup, brings_back_the_rows_and_the_files) {
  auto const backed = Backed{};
  ASSERT_FALSE(backed.digest.empty());
  EXPECT_TRUE(verify_backup(backed.archive, nothing).empty());
  auto const target = backed.restore_target();
  ASSERT_EQ(restore_backup(backed.archive, target, nothing), std::vector<std::string>{});

  auto const db = Database::open({.url = target.database_url}, test_clock());
  auto const name = db->read(backed.institution, [&](Tx& tx) {
    return tx.value<std::string>("SELECT name FROM shared_institutions WHERE id = $1", backed.institution);
  });
  EXPECT_EQ(name, "하남시");
  EXPECT_EQ(db->integrity_problems(), "");
  EXPECT_TRUE(FileStore{target.data + "/files"}.path_of(backed.digest).has_value());
  EXPECT_TRUE(damaged_files(target.data + "/files", nothing).empty());
}

// People who store one file after another, each named by two rows of one transaction, until they are told to stop.
class BusyWriters {
 public:
  explicit BusyWriters(std::string const& folder) : files_{folder} {
    for (auto writer = 0; writer < 3; ++writer)
      threads_.emplace_back([this, writer] {
        for (auto number = 0; !is_over_; ++number) write("file " + std::to_string(writer) + "-" + std::to_string(number));
      });
  }
  ~BusyWriters() { stop(); }
  void stop() {
    is_over_ = true;
    for (auto& thread : threads_) thread.join();
    threads_.clear();
  }
  InstitutionId institution() const { return institution_; }
  std::vector<std::string> written() {
    auto const lock = std::lock_guard{guard_};
    return written_;
  }
  void wait_for(std::size_t count) {
    for (auto i = 0; i < 20'000 && written().size() < count; ++i) std::this_thread::sleep_for(std::chrono::milliseconds{1});
    ASSERT_GE(written().size(), count);
  }

 private:
  void write(std::string const& words) {
    auto const kept = files_.keep_bytes(words, "words.txt");
    ASSERT_TRUE(kept);
    auto const done = test_database().write(Actor{.institution = institution_, .via = Via::command}, [&](Tx& tx) -> Result<Done> {
      for (auto const half : {1, 2})
        tx.change("INSERT INTO counters (institution_id, series, year, last) VALUES ($institution, $1, $2, 0)", kept->digest, half);
      return Done{};
    });
    ASSERT_TRUE(done);
    auto const lock = std::lock_guard{guard_};
    written_.push_back(kept->digest);
  }

  InstitutionId institution_{make_institution("바쁜시")};
  FileStore files_;
  std::mutex guard_{};
  std::vector<std::string> written_{};
  std::atomic<bool> is_over_{false};
  std::vector<std::thread> threads_{};
};

TEST(backup, is_whole_while_others_write) {
  auto const scratch = ScratchDatabase{};
  auto const archive = scratch.folder() + "/backup.tar";
  auto writers = BusyWriters{scratch.folder() + "/source/files"};
  writers.wait_for(20);
  auto const before = writers.written();
  make_backup(test_database(), scratch.folder() + "/source/files", archive, nothing);
  writers.wait_for(before.size() + 1);
  writers.stop();

  EXPECT_EQ(verify_backup(archive, nothing), std::vector<std::string>{});
  auto const target = restore_target_in(scratch);
  ASSERT_EQ(restore_backup(archive, target, nothing), std::vector<std::string>{});
  auto const db = Database::open({.url = target.database_url}, test_clock());
  EXPECT_EQ(db->integrity_problems(), "");
  auto const halves = db->read(writers.institution(), [](Tx& tx) {
    auto found = std::map<std::string, std::int64_t>{};
    tx.each("SELECT series, count(*) FROM counters WHERE institution_id = $institution GROUP BY series", [&](Row& row) {
      auto digest = row.next<std::string>();
      found[std::move(digest)] = row.next<std::int64_t>();
    });
    return found;
  });
  for (auto const& digest : before) EXPECT_TRUE(halves.contains(digest)) << "written before the backup began";
  auto const files = FileStore{target.data + "/files"};
  for (auto const& [digest, count] : halves) {
    EXPECT_EQ(count, 2) << "half a change";
    EXPECT_TRUE(files.path_of(digest).has_value()) << "a row without its file";
  }
  EXPECT_TRUE(damaged_files(target.data + "/files", nothing).empty());
}

TEST(backup, restores_nothing_from_a_damaged_archive) {
  auto const backed = Backed{};
  backed.damage();
  EXPECT_EQ(verify_backup(backed.archive, nothing).size(), 1U);
  auto const target = backed.restore_target();
  EXPECT_EQ(restore_backup(backed.archive, target, nothing).size(), 1U);
  EXPECT_TRUE(std::filesystem::is_empty(target.data));
}

TEST(backup, leaves_a_folder_alone_that_is_in_use) {
  auto const backed = Backed{};
  auto const target = backed.restore_target();
  std::filesystem::create_directories(target.data);
  std::ofstream{target.data + "/baeumgil.db"} << "ours";
  EXPECT_EQ(restore_backup(backed.archive, target, nothing).size(), 1U);
  EXPECT_EQ(std::filesystem::file_size(target.data + "/baeumgil.db"), 4U);
}

TEST(backup, never_overwrites_another_one) {
  auto const backed = Backed{};
  EXPECT_THROW(make_backup(test_database(), backed.folder, backed.archive, nothing), std::runtime_error);
}

TEST(stored_files, are_found_damaged_when_a_byte_changed) {
  auto const backed = Backed{};
  auto const path = FileStore{backed.folder + "/source/files"}.path_of(backed.digest);
  ASSERT_TRUE(path.has_value());
  std::filesystem::permissions(*path, std::filesystem::perms::owner_write, std::filesystem::perm_options::add);
  std::fstream{*path, std::ios::in | std::ios::out} << 'P';
  EXPECT_EQ(damaged_files(backed.folder + "/source/files", nothing), std::vector<std::string>{*path});
}

}  // namespace
}  // namespace baeumgil
