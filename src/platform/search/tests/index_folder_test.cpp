// What is on disk, whatever happens to the process or to the files.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "platform/search/tests/example_texts.h"
#include "platform/search/text_search.h"

namespace baeumgil {
namespace {

namespace fs = std::filesystem;

struct TemporaryFolder {
  std::string path{(fs::temp_directory_path() / "baeumgil-index-XXXXXX").string()};
  TemporaryFolder() {
    if (mkdtemp(path.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
  }
  ~TemporaryFolder() { fs::remove_all(path); }
};

std::vector<std::string> answers_of(TextIndex const& index) {
  auto lines = std::vector<std::string>{};
  auto texts = ExampleTexts{11};
  for (int i = 0; i < 20; ++i) {
    auto const answer = search_text(Collection{{index.snapshot()}, {kEveryone, 7}}, {.text = texts.sentence(4), .limit = 20});
    auto line = std::to_string(answer.total);
    for (auto const& hit : answer.hits) line += "\n" + hit.key + " " + std::to_string(hit.score);
    lines.push_back(line);
  }
  return lines;
}

// The change of one number is always the same, so what an index should hold after it is known.
IndexChange change_number(unsigned number) {
  auto texts = ExampleTexts{number};
  auto change = IndexChange{.cursor = std::to_string(number)};
  for (auto count = texts.pick(40) + 1; count > 0; --count) change.puts.push_back(texts.document("d" + std::to_string(texts.pick(3000))));
  change.removals = {"e" + std::to_string(texts.pick(3000)), "d" + std::to_string(3000 + texts.pick(100))};
  return change;
}

TEST(index_folder, holds_what_was_applied) {
  auto const folder = TemporaryFolder{};
  auto expected = std::vector<std::string>{};
  {
    auto index = TextIndex{folder.path};
    for (unsigned number = 1; number <= 60; ++number) index.apply(change_number(number));
    expected = answers_of(index);
  }
  auto const again = TextIndex{folder.path};
  EXPECT_EQ(again.snapshot()->cursor, "60");
  EXPECT_EQ(answers_of(again), expected);
}

// A child is killed while it writes and merges, over and over; each time the index is whole and stands at one of its changes,
// and going on from there leads to the same answers as never having been killed.
TEST(index_folder, survives_being_killed_at_any_moment) {
  constexpr unsigned kChanges = 150;
  auto const folder = TemporaryFolder{};
  auto random = std::mt19937{4};
  auto kills = 0;
  auto reached = 0U;
  auto longest = 50U;  // milliseconds; more where disks are slow
  while (reached < kChanges) {
    auto const child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      auto index = TextIndex{folder.path};
      auto const cursor = index.snapshot()->cursor;
      for (auto number = (cursor.empty() ? 0U : static_cast<unsigned>(std::stoul(cursor))) + 1; number <= kChanges; ++number)
        index.apply(change_number(number));
      _exit(0);
    }
    std::this_thread::sleep_for(std::chrono::microseconds{1000 + random() % (longest * 1000)});
    kill(child, SIGKILL);
    auto status = 0;
    waitpid(child, &status, 0);
    kills += WIFSIGNALED(status) ? 1 : 0;
    auto const index = TextIndex{folder.path};
    auto const cursor = index.snapshot()->cursor;
    auto const now = cursor.empty() ? 0U : static_cast<unsigned>(std::stoul(cursor));
    ASSERT_GE(now, reached) << "what was on disk is lost";
    if (now == reached) longest += 20;
    reached = now;
  }
  EXPECT_GT(kills, 0);
  auto never_killed = TextIndex{};
  for (unsigned number = 1; number <= kChanges; ++number) never_killed.apply(change_number(number));
  EXPECT_EQ(answers_of(TextIndex{folder.path}), answers_of(never_killed));
}

TEST(index_folder, is_empty_rather_than_wrong_when_a_file_was_damaged) {
  for (auto const* damage : {"cut", "flip", "remove"}) {
    auto const folder = TemporaryFolder{};
    {
      auto index = TextIndex{folder.path};
      for (unsigned number = 1; number <= 5; ++number) index.apply(change_number(number));
    }
    for (auto const& entry : fs::directory_iterator{folder.path}) {
      if (entry.path().extension() != ".segment") continue;
      auto const path = entry.path();
      auto const size = fs::file_size(path);
      if (damage == std::string{"cut"}) fs::resize_file(path, size - 9);
      if (damage == std::string{"remove"}) fs::remove(path);
      if (damage == std::string{"flip"}) {
        auto file = std::fstream{path, std::ios::in | std::ios::out | std::ios::binary};
        file.seekg(static_cast<std::streamoff>(size / 2));
        auto const byte = static_cast<char>(file.get() ^ 1);
        file.seekp(static_cast<std::streamoff>(size / 2));
        file.put(byte);
      }
      break;
    }
    auto const index = TextIndex{folder.path};
    EXPECT_EQ(index.snapshot()->documents, 0) << damage;
    EXPECT_TRUE(index.snapshot()->cursor.empty()) << damage;
  }
}

TEST(index_folder, keeps_no_file_that_nobody_needs) {
  auto const folder = TemporaryFolder{};
  auto index = TextIndex{folder.path};
  for (unsigned number = 1; number <= 100; ++number) index.apply(change_number(number));
  auto const& segments = index.snapshot()->segments;
  auto needed = std::size_t{1};
  for (auto const& view : segments) needed += view.dead ? 2 : 1;
  auto const there = static_cast<std::size_t>(std::distance(fs::directory_iterator{folder.path}, fs::directory_iterator{}));
  EXPECT_EQ(there, needed);
  EXPECT_LT(segments.size(), 40U) << "segments are merged";
}

}  // namespace
}  // namespace baeumgil
