#pragma once
// 공무국외출장 계획서: what an overseas trip says beyond the trip itself, why it must be abroad, with whom, for how much.
// Which of its fields the committee votes on, and what changes need no new vote, is said here too. Pure.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/money.h"

namespace baeumgil {

struct Trip;

enum class Track { benchmarking, backpack, training };
constexpr auto enum_words(Track) { return std::array<std::string_view, 3>{"benchmarking", "backpack", "training"}; }

enum class MainPurpose { study, meeting, course, other };  // 시찰·견학·자료수집, 회의·협약, 교육과정, 그 밖
constexpr auto enum_words(MainPurpose) { return std::array<std::string_view, 4>{"study", "meeting", "course", "other"}; }

enum class Payer { own, shared, other };
constexpr auto enum_words(Payer) { return std::array<std::string_view, 3>{"own", "shared", "other"}; }

enum class TravelAlert { none, caution, restraint, departure, ban };  // 외교부 여행경보 1단계부터 4단계
constexpr auto enum_words(TravelAlert) { return std::array<std::string_view, 5>{"none", "caution", "restraint", "departure", "ban"}; }

enum class CostKind { airfare, per_diem, lodging, meals, preparation, interpreter, vehicle, other };
constexpr auto enum_words(CostKind) {
  return std::array<std::string_view, 8>{"airfare", "per_diem", "lodging", "meals", "preparation", "interpreter", "vehicle", "other"};
}

struct HostAbroad {
  std::string name{};  // as it calls itself
  std::string city{};
  std::string contact{};
  std::optional<Date> agreed_on{};  // in writing
  std::string evidence{};           // which letter or mail
};

struct CostLine {
  CostKind kind{};
  std::string note{};  // how it is counted
  Won amount{};
};

struct OverseasTraveler {
  PersonId person{};
  std::string name{};  // of the join
  std::optional<int> months_in_post{};
  std::optional<Date> last_overseas_on{};  // the later of what was typed and what is known here
  std::string relevance{};
  std::optional<Date> conduct_trained_on{};
  std::optional<Date> security_trained_on{};
  std::string insurance{};
  std::int64_t mileage_left{0};  // official, of the ledger
};

struct OverseasPlan {
  TripId trip{};
  Track track{Track::benchmarking};
  MainPurpose main_purpose{MainPurpose::study};
  std::string country{};  // ISO 3166
  std::string cities{};
  std::string necessity{};
  std::string why_not_home{};
  std::string why_not_online{};
  Payer payer{Payer::own};
  std::string payer_name{};
  int civilians{0};
  bool is_referred{false};       // the mayor wants it reviewed
  bool is_ministry_plan{false};  // follows a plan of a ministry or the province
  std::string expected_effect{};
  std::string adoption_plan{};
  std::string similar_answer{};  // what is new against the similar trips
  std::string joint_trip{};
  std::string expert_meeting{};  // when, who, what came of it
  TravelAlert travel_alert{TravelAlert::none};
  std::optional<Date> alert_checked_on{};
  std::string safety{};
  std::string emergency_contact{};
  std::string training_plan{};
  std::string agency_quotes{};
  std::string legal_basis{};
  std::string urgent_reason{};
  std::string exchange_rate{};
  std::optional<Date> exchange_on{};
  std::vector<HostAbroad> hosts{};
  std::vector<CostLine> costs{};
  std::vector<OverseasTraveler> travelers{};

  std::optional<Date> resolved_on{};
  std::optional<Date> publish_by{};
  std::optional<Date> published_on{};
  std::string published_at{};
  std::optional<Date> register_by{};
  std::optional<Date> registered_on{};
  std::string registration_no{};
  int version{0};  // 0: not written yet

  bool is_written() const { return version > 0; }
  bool is_urgent() const { return !urgent_reason.empty(); }
  Won total() const;
  OverseasTraveler const* traveler(PersonId) const;
};

// Every text of the plan once: the form, the API, the page, the difference and the check of what is missing go through it.
struct PlanText {
  std::string_view name{};
  std::string OverseasPlan::*field{nullptr};
  int rows{0};  // 0: one line
  bool is_required{false};
  bool is_voted_on{false};
};
inline constexpr std::array<PlanText, 19> kPlanTexts{{
    {"country", &OverseasPlan::country, 0, true, true},
    {"cities", &OverseasPlan::cities, 0, true, true},
    {"necessity", &OverseasPlan::necessity, 4, true, true},
    {"why_not_home", &OverseasPlan::why_not_home, 4, true, true},
    {"why_not_online", &OverseasPlan::why_not_online, 4, true, true},
    {"payer_name", &OverseasPlan::payer_name, 0, false, true},
    {"expected_effect", &OverseasPlan::expected_effect, 4, true, true},
    {"adoption_plan", &OverseasPlan::adoption_plan, 4, true, true},
    {"similar_answer", &OverseasPlan::similar_answer, 3, false, false},
    {"joint_trip", &OverseasPlan::joint_trip, 2, false, false},
    {"expert_meeting", &OverseasPlan::expert_meeting, 3, false, false},
    {"safety", &OverseasPlan::safety, 3, true, false},
    {"emergency_contact", &OverseasPlan::emergency_contact, 0, true, false},
    {"training_plan", &OverseasPlan::training_plan, 2, true, false},
    {"agency_quotes", &OverseasPlan::agency_quotes, 3, false, false},
    {"legal_basis", &OverseasPlan::legal_basis, 0, true, false},
    {"urgent_reason", &OverseasPlan::urgent_reason, 2, false, false},
    {"exchange_rate", &OverseasPlan::exchange_rate, 0, false, false},
    {"published_at", &OverseasPlan::published_at, 0, false, false},  // written by its own step, not in the form
}};
// Those a person writes in the form.
constexpr std::size_t kWrittenTexts = 18;

// Won for one US dollar as a plan writes it ("1,380.5", "USD 1 = 1,380.50원"), in ten-thousandths; none when it names another
// currency or no single rate.
std::optional<std::int64_t> dollar_rate(std::string_view text);

// What a plan still lacks before it may be submitted: names of fields, in the order of the form.
std::vector<std::string> missing_in(OverseasPlan const&, Trip const&);

// The plan and what of the trip may be changed, by form name and as text: "necessity", "hosts.0.name", "starts_on", "travelers".
using PlanValues = std::vector<std::pair<std::string, std::string>>;
PlanValues values_of(OverseasPlan const&, Trip const&);

struct PlanFieldChange {
  std::string field{};
  std::string before{};
  std::string after{};
};
// Field by field; what only one of them has stands against an empty text.
std::vector<PlanFieldChange> difference(PlanValues const& before, PlanValues const& after);
// Puts a value of values_of() back where it came from.
void set_value(OverseasPlan&, Trip&, std::string_view field, std::string const& value);
// Empty rows that a removed host or cost left behind go.
void drop_empty_rows(OverseasPlan&);

}  // namespace baeumgil
