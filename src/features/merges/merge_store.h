#pragma once
// Keeps merges in the database: every SQL statement about them.

#include <vector>

#include "base/result.h"
#include "features/merges/merge.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<CaseMerge> list_merges_into(Tx&, CaseId);  // that stand, newest first
Result<CaseMerge> find_merge(Tx&, MergeId);            // that stands
void insert_merge(Tx&, CaseMerge const&);
void end_merge(Tx&, MergeId);
void insert_move(Tx&, MergeId, std::string_view noun, Uuid const& row);
std::vector<Uuid> list_moves(Tx&, MergeId, std::string_view noun);
// Adoptions proposed, issues bound, or another case merged into it later than the merge.
bool was_added_to(Tx&, CaseMerge const&);

struct Survivor {
  CaseId id{};
  std::string title{};
};
std::vector<Survivor> list_survivors(Tx&, Case const&);  // the other standing ones, of the same host first; at most 300

}  // namespace baeumgil
