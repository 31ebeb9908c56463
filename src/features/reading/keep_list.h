#pragma once
// Lists of what to read, and the head's wish that a department reads something.

#include <string>

#include "base/result.h"
#include "features/reading/reading.h"

namespace baeumgil {

class Database;

struct ListInput {
  std::string title{};
  bool is_shared{false};  // with the own department
};
Result<ReadingListId> make_reading_list(Database&, Actor const&, ListInput const&);
Result<ReadingListId> drop_reading_list(Database&, Actor const&, ReadingListId);
Result<ReadingListId> add_to_list(Database&, Actor const&, ReadingListId, CaseId);
Result<ReadingListId> take_from_list(Database&, Actor const&, ReadingListId, CaseId);

struct ReadWish {
  std::optional<Date> until{};
  std::string note{};
};
// Everybody of the department is told; its head sees who has read it since.
Result<CaseId> ask_to_read(Database&, Actor const&, CaseId, ReadWish const&);

}  // namespace baeumgil
