#pragma once
// The fourteen chapters of the book (F12), and what the officer writes into one: it enters an edition once somebody else has read it.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/result.h"

namespace baeumgil {

class Database;

enum class Chapter {
  greeting,
  glance,
  programs,
  issues,
  best,
  fields,
  overseas,
  adoptions,
  failures,
  collaboration,
  participation,
  money,
  awards,
  next
};
constexpr auto enum_words(Chapter) {
  return std::array<std::string_view, 14>{"greeting",  "glance",   "programs",      "issues",        "best",  "fields", "overseas",
                                          "adoptions", "failures", "collaboration", "participation", "money", "awards", "next"};
}

enum class WordsState { draft, reviewed };
constexpr auto enum_words(WordsState) { return std::array<std::string_view, 2>{"draft", "reviewed"}; }

struct ChapterWords {
  Chapter chapter{};
  std::string body{};
  WordsState state{WordsState::draft};
  PersonId written_by{};
  std::string written_by_name{};
  Instant written_at{};
  PersonId reviewed_by{};
  std::string reviewed_by_name{};
  std::optional<Instant> reviewed_at{};
  std::string photo_digest{};  // of the file store; empty: no photo
  std::string photo_caption{};
  int version{0};  // 0: nothing has been written
};

bool may_write_chapters(Actor const&);                       // the programme officer
bool may_review_chapter(Actor const&, ChapterWords const&);  // the executive or another programme officer, never who wrote it

struct ChapterInput {
  std::string body{};
  std::string photo_digest{};  // empty: the one that is there stays
  std::string photo_caption{};
  int version{0};
};
inline constexpr std::size_t kChapterLetters = 4'000;

// Back to a draft, whatever had been reviewed.
Result<Done> write_chapter(Database&, Actor const&, int year, Chapter, ChapterInput const&);
Result<Done> review_chapter(Database&, Actor const&, int year, Chapter);

}  // namespace baeumgil
