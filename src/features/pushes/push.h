#pragma once
// 맞는 사례 알림: a newly published case or accepted report that fits an open issue, in the list of the department that owns
// it. A yes binds the case to the issue and the credit returns to the finder; a no says why.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/json_writer.h"

namespace baeumgil {

using PushId = Id<struct PushTag>;

enum class PushedNoun { good_case, report };
constexpr auto enum_words(PushedNoun) { return std::array<std::string_view, 2>{"case", "report"}; }

enum class PushState { waiting, accepted, declined };
constexpr auto enum_words(PushState) { return std::array<std::string_view, 3>{"waiting", "accepted", "declined"}; }

struct Push {
  PushId id{};
  PushedNoun noun{};
  Uuid row{};
  std::string title{};  // of the case, or of the report's trip; of the joins, as are the other names
  IssueId issue{};
  std::string issue_title{};
  bool is_issue_closed{false};  // meanwhile: there is nothing to bind it to any more
  DepartmentId department{};
  std::string department_name{};
  PersonId finder{};
  std::string finder_name{};
  PushState state{PushState::waiting};
  std::string reason{};  // of a no
  Instant pushed_at{};
  std::string answered_by_name{};
  PersonId answered_by{};
  std::optional<Instant> answered_at{};
  int version{1};
};

std::string path_of(Push const&);                 // of what was pushed
bool may_see_all_pushes(Actor const&);            // the programme officer, auditors; others see their own department's
bool may_answer_push(Actor const&, Push const&);  // an owner officer or the head of the department

void write_push(JsonWriter&, Push const&);
std::string to_json(Push const&);

}  // namespace baeumgil
