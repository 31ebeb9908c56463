#pragma once
// Keeps cases in the database: every SQL statement about them.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/cases/case.h"
#include "features/cases/find_case.h"
#include "features/targets/institution.h"
#include "platform/db/transaction.h"

namespace baeumgil {

enum class CaseOrder { newest, adopted, title };
constexpr auto enum_words(CaseOrder) { return std::array<std::string_view, 3>{"newest", "adopted", "title"}; }

struct CaseFilter {
  std::vector<CaseState> states{};    // none: all
  std::vector<PolicyField> fields{};  // none: all
  std::optional<IssueId> issue{};
  std::optional<InstitutionId> host{};
  std::vector<InstitutionKind> kinds{};     // of the host; none: all
  std::vector<std::string> provinces{};     // it lies in, by code; none: all
  std::vector<DepartmentId> departments{};  // the author is of; none: all
  std::optional<ProgramId> program{};
  std::optional<int> year{};
  std::optional<PersonId> author{};
  std::optional<CaseOutcome> outcome{};
  bool is_standing{false};             // published or stale: what the funnel counts
  std::string words{};                 // part of the title
  CaseOrder order{CaseOrder::newest};  // of list_cases
};

struct CaseRow {
  CaseId id{};
  std::string number{};
  std::string title{};
  std::string one_line{};
  PolicyField field{};
  CaseState state{};
  std::string host_name{};
  std::optional<int> since_year{};
  std::optional<Won> cost_initial{};
  bool is_host_verified{false};
  CaseOutcome outcome{CaseOutcome::success};
  EvidenceGrade evidence_grade{EvidenceGrade::unrated};
  std::optional<Date> ask_again_on{};
  std::int64_t adoptions{0};  // decided yes
};

std::vector<CaseRow> list_cases(Tx&, Actor const&, CaseFilter const&, int offset, int limit);  // at most 200
std::vector<CaseRow> list_cases_after(Tx&, Actor const&, CaseFilter const&, std::optional<CaseId> after, int limit);
std::int64_t count_cases(Tx&, Actor const&, CaseFilter const&);
struct FieldCount {
  PolicyField field{};
  std::int64_t count{0};
};
std::vector<FieldCount> count_cases_by_field(Tx&, Actor const&, CaseFilter const&);  // the filter's own field left out
// Where the cases are from and who brought them, each with how many; what the filter says of the same is left out.
enum class CaseOrigin { host_kind, host_province, department };
struct OriginCount {
  std::string value{};  // as the filter takes it
  std::string label{};  // its name; of a kind its word
  std::int64_t count{0};
};
std::vector<OriginCount> count_cases_by_origin(Tx&, Actor const&, CaseFilter const&, CaseOrigin);
struct CasePlace {
  InstitutionId host{};
  std::string code{};  // of the map: a municipality's or a province's own government; empty: not on it
  std::string name{};
  std::string province{};  // empty: of none
  std::int64_t count{0};
};
std::vector<CasePlace> list_case_places(Tx&, Actor const&, CaseFilter const&);  // as the directory sorts them

std::vector<CaseId> list_outdated_cases(Tx&, Date today);  // published, valid until a day before today

void insert_case(Tx&, Case const&);
Result<Done> update_case(Tx&, Case const&);  // conflict when someone saved first
void insert_case_issue(Tx&, CaseId, IssueId, PersonId by);
void remove_case_issue(Tx&, CaseId, IssueId);

}  // namespace baeumgil
