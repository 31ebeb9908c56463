#pragma once
// 함께 읽기: what is read and adopted most, lists of what to read, and who has read what where a head has asked.

#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/ids.h"
#include "base/json_writer.h"

namespace baeumgil {

struct Case;

using ReadingListId = Id<struct ReadingListTag>;

struct ListedCase {
  CaseId id{};
  std::string number{};
  std::string title{};
  std::int64_t count{0};  // of reads, or of adoptions decided yes
};

struct ReadingList {
  ReadingListId id{};
  PersonId owner{};
  std::string owner_name{};
  DepartmentId department{};  // nil: the owner's alone
  std::string title{};
  std::vector<ListedCase> cases{};
};

// The head of a department asks it to read a case by a day.
struct ReadRequest {
  CaseId good_case{};
  DepartmentId department{};
  PersonId asked_by{};
  std::string asked_by_name{};
  Date asked_on{};
  Date read_by_day{};
  std::string note{};
};

struct Reader {
  PersonId person{};
  std::string name{};
  std::optional<Date> read_on{};  // first, since it was asked
};

inline constexpr int kMostLists = 50;    // of one person
inline constexpr int kMostListed = 100;  // in one list
inline constexpr int kRankedDays = 90;   // reads count for so long

bool may_ask_to_read(Actor const&, Case const&);         // the head of a department, of the own one
bool may_change_list(Actor const&, ReadingList const&);  // its owner
bool may_add_to_list(Actor const&, ReadingList const&);  // its owner; the whole department when it is shared

void write_list(JsonWriter&, ReadingList const&);
std::string to_json(ReadingList const&);
std::string to_json(ReadRequest const&);

}  // namespace baeumgil
