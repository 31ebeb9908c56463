#pragma once
// Keeps result reports in the database: every SQL statement about them.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/list_order.h"
#include "base/result.h"
#include "features/issues/policy_field.h"
#include "features/reports/find_report.h"
#include "features/reports/report.h"
#include "platform/db/transaction.h"

namespace baeumgil {

enum class ReportSort { number, due_on };
constexpr auto enum_words(ReportSort) { return std::array<std::string_view, 2>{"number", "due_on"}; }

struct ReportFilter {
  std::optional<ReportState> state{};
  std::optional<ProgramId> program{};
  std::optional<IssueId> issue{};
  std::optional<DepartmentId> department{};
  std::optional<int> year{};
  std::optional<PersonId> writer{};
  bool is_overdue{false};
  ListOrder<ReportSort> order{};
};

struct ReportRow {
  ReportId id{};
  std::string number{};
  std::string trip_number{};
  std::string purpose{};
  std::string gist{};
  std::string team_name{};
  std::string department_name{};
  ReportState state{};
  Date due_on{};
  std::optional<Instant> submitted_at{};
  bool was_accepted{false};  // and is not any more while it is corrected
};

std::vector<ReportRow> list_reports(Tx&, Actor const&, ReportFilter const&, int offset, int limit);  // at most 200
std::vector<ReportRow> list_reports_after(Tx&, Actor const&, ReportFilter const&, std::optional<ReportId> after, int limit);
std::int64_t count_reports(Tx&, Actor const&, ReportFilter const&);

void insert_report(Tx&, Report const&);
Result<Done> update_report(Tx&, Report const&);  // the row; conflict when someone saved first
// One section by its author: conflict when somebody saved it since that version (0: never seen saved).
Result<Done> save_section(Tx&, ReportId, SectionText const&);
void save_answer(Tx&, ReportId, Answer const&);
void replace_figures(Tx&, ReportId, std::vector<Figure> const&);
void replace_proposals(Tx&, ReportId, std::vector<ReportProposal> const&);

// Keeps the whole text as it was when it was returned or accepted.
void keep_edition(Tx&, Report const&, std::string_view outcome, std::string const& content_json, PersonId by);

}  // namespace baeumgil
