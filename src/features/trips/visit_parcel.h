#pragma once
// What crosses between a guest and a host that is an institution here too: the letter as it would go by mail, and the answer to
// it. Values and their JSON; a text of another version or hand is read as far as it goes, or not at all.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/trips/answer_visit.h"
#include "features/trips/visit.h"

namespace baeumgil {

inline constexpr auto kVisitRequestParcel = std::string_view{"visit.request"};  // guest → host, whole, after each change
inline constexpr auto kVisitAnswerParcel = std::string_view{"visit.answer"};    // host → guest

struct VisitRequestParcel {
  VisitId visit{};
  int version{0};  // of two the higher counts, whichever arrives first
  VisitState state{};
  std::string state_reason{};
  std::string guest_name{};
  std::string number{};
  std::string record_no{};
  std::string for_department{};
  std::string contact{};
  std::string reach{};  // telephone and mail of the contact
  std::string topic{};
  std::string requests{};
  std::string place{};
  Instant first_choice_at{};
  std::optional<Instant> second_choice_at{};
  std::optional<Instant> agreed_at{};
  std::vector<ProposedTime> proposed{};
  int reminders{0};
  std::string feedback{};
  std::vector<std::string> visitors{};   // as in the list that goes with the letter
  std::vector<std::string> questions{};  // the same
};
std::string to_json(VisitRequestParcel const&);
std::optional<VisitRequestParcel> read_visit_request(std::string_view json);

struct VisitAnswerParcel {
  VisitId visit{};
  HostAnswer answer{};
  int groups_together{1};
};
std::string to_json(VisitAnswerParcel const&);
std::optional<VisitAnswerParcel> read_visit_answer(std::string_view json);

}  // namespace baeumgil
