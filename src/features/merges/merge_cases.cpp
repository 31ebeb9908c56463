#include "features/merges/merge_cases.h"

#include "base/text.h"
#include "features/adoptions/move_adoptions.h"
#include "features/cases/find_case.h"
#include "features/cases/mark_merged.h"
#include "features/follows/move_follows.h"
#include "features/merges/merge_store.h"
#include "features/notices/notify.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr std::size_t kReason = 1000;

template <class IdType>
std::vector<IdType> moved(Tx& tx, MergeId id, std::string_view noun) {
  auto ids = std::vector<IdType>{};
  for (auto const& row : list_moves(tx, id, noun)) ids.push_back(IdType{row});
  return ids;
}

}  // namespace

Result<CaseId> merge_cases(Database& db, Actor const& actor, CaseId id, CaseId into_id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto const found = TRY(find_case(tx, actor, id));
    if (!may_merge_case(actor, found)) return forbidden("merge.not_allowed");
    if (into_id.is_nil() || into_id == id) return invalid("into", "field.required");
    auto const into = TRY(find_case(tx, actor, into_id));
    if (!is_standing(into)) return invalid("into", "merge.not_standing");
    if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    if (character_count(reason) > kReason) return invalid("reason", "field.too_long", {std::to_string(kReason)});
    auto const merge = CaseMerge{.id = MergeId::make(),
                                 .merged = id,
                                 .into = into_id,
                                 .state_before = found.state,
                                 .reason = std::string{trimmed(reason)},
                                 .merged_by = actor.person,
                                 .merged_at = tx.now()};
    insert_merge(tx, merge);
    for (auto const adoption : move_adoptions(tx, id, into_id)) insert_move(tx, merge.id, "adoption", adoption.value);
    for (auto const follow : move_follows(tx, id, into_id)) insert_move(tx, merge.id, "follow", follow.value);
    for (auto const issue : hand_issues_on(tx, actor, found, into)) insert_move(tx, merge.id, "issue", issue.value);
    TRY(mark_merged(tx, actor, found, into_id, merge.reason));
    for (auto const author : {found.author, into.author})
      notify(tx, {.to = author, .key = "notice.case.merged", .arguments = {found.title, into.title}, .path = "/cases/" + to_text(into_id)},
             actor.person);
    return into_id;
  });
}

Result<CaseId> undo_merge(Database& db, Actor const& actor, MergeId id) {
  return db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto const merge = TRY(find_merge(tx, id));
    auto const found = TRY(find_case(tx, actor, merge.merged));
    auto const into = TRY(find_case(tx, actor, merge.into));
    if (!may_merge_case(actor, into)) return forbidden("merge.not_allowed");
    if (was_added_to(tx, merge)) return conflict("merge.added_since");
    move_adoptions_back(tx, moved<AdoptionId>(tx, id, "adoption"), merge.merged);
    move_follows_back(tx, moved<FollowId>(tx, id, "follow"), merge.merged);
    take_issues_back(tx, merge.into, moved<IssueId>(tx, id, "issue"));
    TRY(unmark_merged(tx, actor, found, merge.state_before));
    end_merge(tx, id);
    return merge.merged;
  });
}

}  // namespace baeumgil
