#pragma once
// Keeps adoptions and their progress cards in the database: every SQL statement about them.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/list_order.h"
#include "base/result.h"
#include "features/adoptions/adoption.h"
#include "features/adoptions/find_adoption.h"
#include "platform/db/transaction.h"

namespace baeumgil {

enum class AdoptionSort { number, decide_by };
constexpr auto enum_words(AdoptionSort) { return std::array<std::string_view, 2>{"number", "decide_by"}; }

struct AdoptionFilter {
  std::optional<AdoptionState> state{};
  std::optional<DepartmentId> department{};
  std::optional<IssueId> issue{};
  std::optional<CaseId> source_case{};
  std::optional<ProgramId> program{};
  std::optional<int> year{};
  bool is_decided_yes{false};
  bool is_measured{false};
  bool is_overdue{false};  // its clock has run out: undecided, unplanned
  ListOrder<AdoptionSort> order{};
};

struct AdoptionRow {
  AdoptionId id{};
  std::string number{};
  std::string title{};  // the policy's name once it has one, else the case's
  std::string case_title{};
  std::string host_name{};
  std::string owner_department{};
  AdoptionState state{};
  Date decide_by{};
  std::optional<int> progress_percent{};  // of its milestones; without any, what its latest card says
};

std::vector<AdoptionRow> list_adoptions(Tx&, Actor const&, AdoptionFilter const&, int offset, int limit);  // at most 200
std::vector<AdoptionRow> list_adoptions_after(Tx&, Actor const&, AdoptionFilter const&, std::optional<AdoptionId> after, int limit);
std::int64_t count_adoptions(Tx&, Actor const&, AdoptionFilter const&);

std::int64_t count_undecided(Tx&);
std::vector<AdoptionId> list_adoptions_under_way(Tx&);  // in progress or delayed

void insert_adoption(Tx&, Adoption const&);
// Conflict when someone saved first; invalid when it carries a decision without its reason.
Result<Done> update_adoption(Tx&, Adoption const&);

// False when a card of that quarter is there already.
bool insert_card(Tx&, ProgressCard const&);
std::vector<ProgressCard> list_cards(Tx&, AdoptionId);  // newest quarter first, with who has seen each
// False when it is marked as that party already.
bool insert_card_mark(Tx&, ProgressCardId, CardMark const&);

// An adoption of this case for this issue that has not been refused or dropped.
bool is_proposed_already(Tx&, CaseId, IssueId);
std::int64_t count_adopted_before(Tx&, CaseId, IssueId);  // those of them that were decided with a yes

}  // namespace baeumgil
