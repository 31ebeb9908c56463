// How fast the search index is built and answers. usage: bench_search DOCUMENTS.tsv COUNT FOLDER
// DOCUMENTS has id, title and text; when COUNT is more than it has, copies follow whose text is varied: a fifth of its pieces
// left out, one of another document put in. FOLDER keeps the index; one that is there already is only asked.
#include <fmt/format.h>
#include <time.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "base/text.h"
#include "platform/files/text_lines.h"
#include "platform/search/text_index.h"
#include "platform/search/text_search.h"

namespace baeumgil {
namespace {

constexpr std::size_t kBatch = 20'000;
constexpr int kQueries = 300;
constexpr int kRounds = 3;

double cpu_seconds(clockid_t clock) {
  auto now = timespec{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::vector<IndexedDocument> read_originals(std::string const& path) {
  auto documents = std::vector<IndexedDocument>{};
  auto lines = TextLines{path};
  for (auto line = std::string{}; lines.next(line);)
    if (auto const columns = split(line, '\t'); columns.size() >= 3)
      documents.push_back({.key = std::string{columns[0]}, .title = std::string{columns[1]}, .body = std::string{columns[2]}});
  return documents;
}

std::vector<std::string> pieces_of(std::string_view text) {
  constexpr int kWords = 12;
  auto pieces = std::vector<std::string>{};
  auto count = 0;
  for (auto const word : split(text, ' ')) {
    if (count++ % kWords == 0) pieces.emplace_back();
    pieces.back() += std::string{word} + " ";
  }
  return pieces;
}

class Varied {
 public:
  explicit Varied(std::vector<IndexedDocument> const& originals) : originals_{originals} {}

  IndexedDocument at(std::size_t i) {
    auto document = originals_[i % originals_.size()];
    if (i < originals_.size()) return document;
    document.key += "-" + std::to_string(i / originals_.size());
    auto body = std::string{};
    for (auto const& piece : pieces_of(document.body))
      if (random_() % 5 != 0) body += piece;
    auto const other = pieces_of(originals_[random_() % originals_.size()].body);
    if (!other.empty()) body += other[random_() % other.size()];
    document.body = std::move(body);
    return document;
  }

 private:
  std::vector<IndexedDocument> const& originals_;
  std::mt19937 random_{20220822};
};

void build(TextIndex& index, std::vector<IndexedDocument> const& originals, std::size_t count) {
  auto varied = Varied{originals};
  auto spent = 0.0;
  auto text = 0.0;
  for (std::size_t at = 0; at < count;) {
    auto change = IndexChange{.cursor = std::to_string(at)};
    for (; at < count && change.puts.size() < kBatch; ++at) change.puts.push_back(varied.at(at));
    for (auto const& document : change.puts) text += static_cast<double>(document.title.size() + document.body.size());
    auto const before = cpu_seconds(CLOCK_PROCESS_CPUTIME_ID);
    index.apply(std::move(change));
    spent += cpu_seconds(CLOCK_PROCESS_CPUTIME_ID) - before;
  }
  fmt::print("built and merged in {:.1f} s of CPU from {:.0f} MB of text\n", spent, text / 1e6);
}

// So many words that follow one another in a title, particles left on.
std::vector<std::string> queries_of(std::vector<IndexedDocument> const& originals, std::size_t words) {
  auto random = std::mt19937{static_cast<unsigned>(words)};
  auto queries = std::vector<std::string>{};
  while (queries.size() < kQueries) {
    auto const& title = originals[random() % originals.size()].title;
    auto parts = std::vector<std::string_view>{};
    for (auto const part : split(title, ' '))
      if (part.size() >= 6) parts.push_back(part);
    if (parts.size() < words) continue;
    auto const from = random() % (parts.size() - words + 1);
    auto query = std::string{};
    for (std::size_t i = 0; i < words; ++i) query += std::string{parts[from + i]} + " ";
    queries.push_back(std::move(query));
  }
  return queries;
}

void ask(TextIndex const& index, std::string_view name, std::vector<std::string> const& queries, bool counts) {
  auto times = std::vector<double>{};
  for (auto const& query : queries) {
    auto rounds = std::vector<double>{};
    for (auto round = 0; round < kRounds; ++round) {
      auto const before = cpu_seconds(CLOCK_THREAD_CPUTIME_ID);
      auto const answer = search_text(Collection{{index.snapshot()}, {kEveryone}}, {.text = query, .limit = 20, .counts_matches = counts});
      rounds.push_back((cpu_seconds(CLOCK_THREAD_CPUTIME_ID) - before) * 1e3);
      if (answer.hits.size() > 20) std::abort();
    }
    std::sort(rounds.begin(), rounds.end());
    times.push_back(rounds[kRounds / 2]);
  }
  std::sort(times.begin(), times.end());
  fmt::print("{}: p50 {:.2f} ms, p99 {:.2f} ms, worst {:.2f} ms of CPU\n", name, times[times.size() / 2], times[times.size() * 99 / 100],
             times.back());
}

}  // namespace
}  // namespace baeumgil

int main(int count, char** words) {
  using namespace baeumgil;
  if (count != 4) {
    fmt::print(stderr, "usage: bench_search DOCUMENTS.tsv COUNT FOLDER\n");
    return 2;
  }
  auto const originals = read_originals(words[1]);
  auto index = TextIndex{words[3]};
  if (index.snapshot()->documents == 0) build(index, originals, std::stoul(words[2]));
  auto bytes = std::uint64_t{0};
  for (auto const& view : index.snapshot()->segments) bytes += view.segment->size_bytes();
  fmt::print("{} documents, {} segments, {:.0f} MB on disk with their texts\n", index.snapshot()->documents,
             index.snapshot()->segments.size(), static_cast<double>(bytes) / 1e6);
  for (std::size_t n = 1; n <= 3; ++n) ask(index, fmt::format("top 20, {} words", n), queries_of(originals, n), false);
  for (std::size_t n = 1; n <= 3; ++n) ask(index, fmt::format("top 20 and all counts, {} words", n), queries_of(originals, n), true);
  auto sentences = std::vector<std::string>{};
  for (std::size_t i = 0; i < kQueries; ++i) sentences.push_back(pieces_of(originals[i * 97 % originals.size()].body).front());
  ask(index, "top 20, a sentence", sentences, false);
  return 0;
}
