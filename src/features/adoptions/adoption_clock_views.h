#pragma once
// What the pages around adoptions show: gates of cost, the decision memory, the calendar.

#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct CostGatesView {
  std::string title{};
  TextField cost{};
  CheckField traits{};
  std::vector<Alert> notes{};
};

struct KeptDecisionView {
  std::string number{};
  std::string title{};
  std::string path{};
  std::string owner{};
  std::string reason{};
  std::string waits_for{};
  std::string until{};
  std::vector<std::string> woken_by{};  // empty: it sleeps
};

struct ConditionChangeView {
  std::string kind{};
  std::string subject{};
  std::string what{};
  std::string source{};
  std::string when{};  // the day, and who recorded it
};

struct MemoryView {
  std::string title{};
  bool may_record{false};
  std::vector<KeptDecisionView> woken{};
  std::vector<KeptDecisionView> asleep{};
  std::vector<ConditionChangeView> changes{};
};

struct AdoptionDayView {
  std::string day{};
  Badge left{};
  std::string what{};
  std::string title{};
  std::string path{};
  std::string owner{};
  bool is_of_all{false};
};

struct AdoptionMonthView {
  std::string title{};
  std::vector<AdoptionDayView> rows{};
};

struct AdoptionCalendarView {
  std::string title{};
  SelectField department{};
  std::vector<AdoptionMonthView> months{};
};

void render(Html&, AdoptionCalendarView const&);
void render(Html&, CostGatesView const&);
void render(Html&, KeptDecisionView const&);
void render(Html&, MemoryView const&);

}  // namespace baeumgil
