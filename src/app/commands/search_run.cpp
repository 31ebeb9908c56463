#include <fmt/format.h>

#include <atomic>
#include <charconv>
#include <cstdio>
#include <set>
#include <thread>

#include "app/commands/commands.h"
#include "platform/files/text_lines.h"
#include "platform/search/bulk_index.h"
#include "platform/search/text_search.h"

namespace baeumgil {
namespace {

constexpr std::size_t kMostTerms = 64;  // a ranked list that is judged takes its time

struct Question {
  std::string id{};
  std::string text{};
};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view spaces{" \t\r"};
  auto const first = text.find_first_not_of(spaces);
  return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

// The column before the first tab; the rest stays.
std::string_view take_column(std::string_view& line) {
  auto const tab = line.find('\t');
  auto const column = line.substr(0, tab);
  line = tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1);
  return trimmed(column);
}

// id, text; or id, title, text and whatever follows.
std::vector<IndexedDocument> read_documents(std::string const& path, bool has_titles) {
  auto documents = std::vector<IndexedDocument>{};
  auto lines = TextLines{path};
  for (auto line = std::string{}; lines.next(line);) {
    auto rest = std::string_view{line};
    auto document = IndexedDocument{.key = std::string{take_column(rest)}};
    if (document.key.empty()) continue;
    if (rest.find('\t') != std::string_view::npos) {
      auto const title = take_column(rest);
      if (has_titles) document.title = title;
    }
    document.body = rest;
    documents.push_back(std::move(document));
  }
  return documents;
}

// id, text; further columns are the judge's. The first of several with one id counts.
std::vector<Question> read_questions(std::string const& path) {
  auto questions = std::vector<Question>{};
  auto seen = std::set<std::string, std::less<>>{};
  auto lines = TextLines{path};
  for (auto line = std::string{}; lines.next(line);) {
    auto rest = std::string_view{line};
    auto const id = take_column(rest);
    auto const text = take_column(rest);
    if (id.empty() || text.empty() || !seen.emplace(id).second) continue;
    questions.push_back({std::string{id}, std::string{text}});
  }
  return questions;
}

std::string answer(std::shared_ptr<IndexSnapshot const> const& snapshot, Question const& question, TextQuery query, bool skips_itself) {
  auto const wanted = query.limit;
  query.text = question.text;
  query.limit += skips_itself ? 1 : 0;
  auto lines = std::string{};
  auto rank = std::size_t{0};
  for (auto const& hit : search_text(Collection{{snapshot}, {kEveryone}}, query).hits)
    if (rank < wanted && !(skips_itself && hit.key == question.id))
      lines += fmt::format("{} Q0 {} {} {:.6f} baeumgil\n", question.id, hit.key, ++rank, hit.score);
  return lines;
}

bool write_output(std::string const& path, std::vector<std::string> const& answers) {
  auto* const out = path.empty() ? stdout : std::fopen(path.c_str(), "wb");
  if (out == nullptr) return false;
  for (auto const& lines : answers) std::fwrite(lines.data(), 1, lines.size(), out);
  auto const is_written = std::fflush(out) == 0;
  if (!path.empty()) std::fclose(out);
  return is_written;
}

std::size_t read_top(std::string_view text) {
  auto top = std::size_t{0};
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), top);
  return fault == std::errc{} && end == text.data() + text.size() && top >= 1 && top <= 100'000 ? top : 0;
}

}  // namespace

// Ranks documents of a file for the queries of another, without a database; the answer is what TREC's tools read.
Exit search_run(Invocation const& invocation) {
  auto const& terminal = invocation.terminal;
  auto const option = [&](std::string_view name, std::string_view otherwise) {
    auto const found = invocation.options.find(name);
    return found == invocation.options.end() ? std::string{otherwise} : found->second;
  };
  auto const top = read_top(option("top", "100"));
  if (top == 0 || option("documents", "").empty() || option("queries", "").empty()) {
    terminal.complain("command.search_run.help");
    return Exit::usage;
  }
  auto documents = read_documents(option("documents", ""), !invocation.flags.contains("body-only"));
  auto const questions = read_questions(option("queries", ""));
  if (auto const left_out = keep_last_of_each_key(documents); left_out > 0)
    terminal.complain("command.search_run.duplicates", {std::to_string(left_out)});
  auto const threads = std::max(1U, std::thread::hardware_concurrency());
  auto const snapshot = index_all(documents, threads);

  auto answers = std::vector<std::string>(questions.size());
  auto next = std::atomic<std::size_t>{0};
  auto const query =
      TextQuery{.limit = top, .counts_matches = false, .least_share = 0.0, .heeds_quotes = false, .plan = {.first_terms = kMostTerms}};
  auto const work = [&] {
    for (auto i = next++; i < questions.size(); i = next++)
      answers[i] = answer(snapshot, questions[i], query, invocation.flags.contains("without-itself"));
  };
  auto workers = std::vector<std::jthread>{};
  for (auto i = 1U; i < threads; ++i) workers.emplace_back(work);
  work();
  workers.clear();
  if (!write_output(option("output", ""), answers)) {
    terminal.complain("command.search_run.unwritable", {option("output", "-")});
    return Exit::fault;
  }
  terminal.complain("command.search_run.done", {std::to_string(documents.size()), std::to_string(questions.size())});
  return Exit::done;
}

}  // namespace baeumgil
