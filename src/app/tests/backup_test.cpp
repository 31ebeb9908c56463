#include "app/backup.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "platform/files/file_store.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

void nothing(std::int64_t, std::int64_t) {}

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
  RestoreTarget restore_target() const {
    auto const url = tests_run_on_postgres() ? target.settings().url : "sqlite:" + folder + "/restored/baeumgil.db";
    return {.data = folder + "/restored", .database_url = url};
  }
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
