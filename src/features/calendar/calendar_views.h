#pragma once
// What the calendar's pages show.

#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct AbsenceView {
  std::string name{};
  std::string department{};
  std::string title{};
  std::string path{};
  std::string deputy{};
  std::string dates{};
  bool is_planned{false};
};

struct DayView {
  int day{0};
  std::string label{};  // 8. 5.(수)
  bool is_of_month{true};
  bool is_today{false};
  bool is_closed{false};  // a weekend or a holiday
  std::vector<AbsenceView> absences{};
  std::vector<Badge> marks{};
};

struct WeekView {
  std::vector<DayView> days{};
};

struct ThinDayView {
  std::string department{};
  std::string day{};
  std::string counts{};
  Badge mark{};
};

struct CalendarView {
  std::string title{};
  std::string month{};    // 2026년 8월
  std::string whose{};    // the department, or all
  std::string unknown{};  // text: that the holidays of this year are not known yet; empty when they are
  std::string previous{};
  std::string next{};
  std::string today{};
  HiddenField month_field{};
  SelectField department{};
  std::vector<std::string> weekdays{};
  std::vector<WeekView> weeks{};
  std::vector<DayView> days{};  // those with somebody away, for the list
  std::vector<ThinDayView> thin{};
  EmptyState nothing{};
};

struct FeedRowView {
  std::string covers{};
  std::string made{};
  ActionButton revoke{};
};

struct FeedsView {
  std::string fresh{};  // the address, shown once
  std::vector<FeedRowView> feeds{};
  RadioField covers{};
};

void render(Html&, CalendarView const&);
void render(Html&, FeedsView const&);

}  // namespace baeumgil
