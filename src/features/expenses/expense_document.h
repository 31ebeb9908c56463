#pragma once
// 여비 정산 신청서 (F08) as a document: what was claimed, allowed and cut, by which article, with receipts and what was found twice.

#include "base/actor.h"
#include "base/result.h"
#include "features/expenses/expense_shown_view.h"
#include "features/settings/form_owner.h"
#include "platform/documents/document.h"

namespace baeumgil {

// For one reader: not found when the claim is not his to see; whose the other claim of a duplicate is, is told as on the page.
Result<Document> read_settlement(Tx&, Actor const&, ExpenseId, Locale const&, Language);
Document settlement_document(ExpenseShown const&, FormOwner const&, Actor const&, Locale const&);

}  // namespace baeumgil
