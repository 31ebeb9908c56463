#pragma once
// 시책 도입 검토·결정서 (F10) and 추진상황 관리카드 (F11) of an adoption as documents.

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/adoptions/adoption.h"
#include "platform/db/transaction.h"
#include "platform/documents/document.h"

namespace baeumgil {

class Locale;
struct ShownAdoption;

// From the beginning of the review on.
bool has_decision_paper(Adoption const&);
// From the plan on: before that there is nothing to follow.
bool has_progress_card(Adoption const&);

// Not found when the reader may not open the adoption, or it has no such paper yet.
Result<Document> read_decision_paper(Tx&, Actor const&, AdoptionId, Locale const&, Language);
Result<Document> read_progress_card(Tx&, Actor const&, AdoptionId, Locale const&, Language);

// `institution`: whose paper it is.
Document decision_paper(ShownAdoption const&, std::string const& institution, Locale const&, Language);
Document progress_card(ShownAdoption const&, std::string const& institution, Locale const&, Language);

}  // namespace baeumgil
