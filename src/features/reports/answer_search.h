#pragma once
// What the search index holds of this noun: a question asked on a visit and its answer, once the report was accepted.

#include <optional>
#include <vector>

#include "base/ids.h"
#include "platform/db/transaction.h"
#include "platform/search/search_index.h"

namespace baeumgil {

std::vector<SearchDocument> list_answer_documents(Tx&);
std::vector<SearchDocument> list_answer_documents_of(Tx&, ReportId);
std::vector<QuestionId> list_questions_of_report(Tx&, ReportId);  // answered or not, accepted or not
struct AnswerDocument {
  SearchDocument document{};
  ReportId report{};
};
std::optional<AnswerDocument> find_answer_document(Tx&, QuestionId);

}  // namespace baeumgil
