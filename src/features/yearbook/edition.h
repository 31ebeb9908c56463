#pragma once
// 판: a year's book as of a day, made once, numbered and never changed. Its content is kept whole, so that each of its files
// comes out with the same bytes whenever it is made again.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/result.h"

namespace baeumgil {

class Database;
class FileStore;
class Locale;

using EditionId = Id<struct EditionTag>;

// 10월판 is for the budget, 연말판 for the year, 중간판 for whoever asks in between.
enum class EditionKind { october, year_end, interim };
constexpr auto enum_words(EditionKind) { return std::array<std::string_view, 3>{"october", "year_end", "interim"}; }
enum class EditionState { making, ready };
constexpr auto enum_words(EditionState) { return std::array<std::string_view, 2>{"making", "ready"}; }

struct EditionFile {
  std::string format{};  // "pdf"
  std::string digest{};  // SHA-256, 64 hex digits
  std::int64_t size_bytes{0};
  std::optional<Instant> checked_at{};  // when it was last made again and found the same
};

struct EditionFigure {
  std::string figure{};  // "funnel.trips"
  std::int64_t value{0};
  std::string path{};  // the rows it counts, as of the edition's day
};

struct Edition {
  EditionId id{};
  int year{0};
  int number{0};
  EditionKind kind{EditionKind::interim};
  Date as_of{};
  Language language{Language::ko};
  EditionState state{EditionState::making};
  int percent{0};
  PersonId made_by{};
  std::string made_by_name{};
  Instant made_at{};
  int pages{0};
  std::string content_digest{};
  std::vector<EditionFile> files{};
  std::int64_t readers{0};
};

bool may_make_edition(Actor const&);  // the programme officer

struct EditionAsked {
  int year{0};
  std::optional<EditionKind> kind{};
  std::optional<Date> as_of{};
  std::optional<Language> language{};
};
inline constexpr std::string_view kMakeEditionJob = "yearbook.edition";

// Gives it its number and leaves the making to a job.
Result<EditionId> make_edition(Database&, Actor const&, EditionAsked const&);
// What the job does. Done again after a fault it begins anew; a finished edition is left alone.
Result<Done> finish_edition(Database&, FileStore const&, Locale const&, Actor const&, EditionId);

struct MadeAgain {
  bool is_same{true};
  std::vector<std::string> different{};  // formats whose bytes are not those of the edition
};
// Makes every file again from what was kept and holds the bytes against the digests.
Result<MadeAgain> make_again(Database&, Actor const&, EditionId);
Result<std::string> edition_file(Database&, Actor const&, EditionId, std::string_view format);

// 읽음 확인: once for each person.
Result<Done> confirm_reading(Database&, Actor const&, EditionId);

}  // namespace baeumgil
