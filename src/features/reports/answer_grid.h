#pragma once
// What was asked and answered on all trips as one table: question by visited institution. Pure.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "features/reports/report.h"

namespace baeumgil {

enum class AnswerKind { answered, explained, open };
constexpr auto enum_words(AnswerKind) { return std::array<std::string_view, 3>{"answered", "explained", "open"}; }

struct VisitedHost {
  InstitutionId id{};
  std::string name{};
};

// One question of one trip, with what its report says.
struct AskedQuestion {
  QuestionId id{};
  QuestionId from{};  // of an earlier trip, that it goes on from; nil: none
  std::string question{};
  std::string answer{};
  std::string unanswered_reason{};
  std::string source{};
  InstitutionId said_by{};  // nil: all hosts of the trip
  ReportId report{};
  std::string report_number{};
  ReportState report_state{};
  TripId trip{};
  Date came_back_on{};
  std::string team{};
  std::string theme{};
  std::string issue{};
  std::vector<VisitedHost> hosts{};  // those it stands under; several: the trip went to all of them

  AnswerKind kind() const;
  std::string const& words() const { return answer.empty() ? unanswered_reason : answer; }
};

struct AnswerGrid {
  struct Row {
    std::string question{};                  // as the newest trip asked it
    std::vector<std::string> other_words{};  // as others did
    std::vector<std::size_t> asked{};        // places in the list, newest first
    std::size_t hosts{0};
  };
  std::vector<Row> rows{};  // those asked of most institutions first
};

// The same question: one goes on from the other, or nothing but spacing, endings and signs differ, or hardly anything does.
AnswerGrid to_answer_grid(std::vector<AskedQuestion> const& newest_first);
bool is_same_question(std::string_view one, std::string_view other);

// Whether the words stand in the question, the team's theme or the issue, whatever the spacing.
bool is_about(AskedQuestion const&, std::string_view words);

}  // namespace baeumgil
