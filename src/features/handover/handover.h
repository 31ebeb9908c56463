#pragma once
// 업무 인계 (행정업무의 운영 및 혁신에 관한 규정 제61조): everything a person promised, to whom and by when, accepted or returned by
// the successor, promise by promise.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"

namespace baeumgil {

using HandoverId = Id<struct HandoverTag>;

// What a promise is about.
enum class PromiseMatter { adoption, report, trip, visit, question, award_round, desk_request };
constexpr auto enum_words(PromiseMatter) {
  return std::array<std::string_view, 7>{"adoption", "report", "trip", "visit", "question", "award_round", "desk_request"};
}

enum class PromiseKind { decision, look_again, plan, milestone, card, measurement, check, report, trip, letter, answer, award, visitors };
constexpr auto enum_words(PromiseKind) {
  return std::array<std::string_view, 13>{"decision", "look_again", "plan",   "milestone", "card",  "measurement", "check",
                                          "report",   "trip",       "letter", "answer",    "award", "visitors"};
}

enum class HandoverAnswer { accepted, returned };
constexpr auto enum_words(HandoverAnswer) { return std::array<std::string_view, 2>{"accepted", "returned"}; }

// One promise: what, to whom, by when.
struct Promise {
  int position{0};  // from 1
  PromiseMatter matter{};
  Uuid matter_id{};     // of the question's case; of all others their own
  std::string title{};  // of the matter, as it was that day
  PromiseKind kind{};
  std::string detail{};  // the milestone, the quarter, the indicator
  std::string promised_to{};
  std::optional<Date> due_on{};
  std::optional<HandoverAnswer> answer{};
  std::string reason{};  // why it was returned
  std::optional<Date> answered_on{};
  bool is_hidden{false};  // of a matter that this reader may not know of: no title, no way to it

  bool is_same_as(Promise const& other) const {
    return matter == other.matter && matter_id == other.matter_id && kind == other.kind && detail == other.detail;
  }
};
std::string path_of(Promise const&);  // the page where it is kept

struct Handover {
  HandoverId id{};
  DepartmentId department{};
  std::string department_name{};  // of the joins, as are the other names
  PersonId giver{};
  std::string giver_name{};
  PersonId successor{};
  std::string successor_name{};
  std::string note{};
  PersonId made_by{};
  Date made_on{};
  std::optional<Date> closed_on{};
  std::vector<Promise> promises{};
};

// The person who promised, the head of the department that owns the promises, or the programme officer.
bool may_make_handover(Actor const&, PersonId giver, DepartmentId owner);
bool may_answer_handover(Actor const&, Handover const&);  // the successor, until all is answered
int open_promises(Handover const&);

}  // namespace baeumgil
