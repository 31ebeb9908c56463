#pragma once
// Keeps what hosts say in the database: every SQL statement about it. It is seen with its case: find that first.

#include <vector>

#include "base/result.h"
#include "features/host_word/host_word.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<HostWord> list_host_words(Tx&, CaseId);  // newest first
Result<HostWord> find_host_word(Tx&, HostWordId);
std::optional<HostWord> find_host_word_by_link(Tx&, std::string_view token_hash);
std::vector<HostWordId> list_overdue_words(Tx&);  // asked, and the day to answer has passed

void insert_host_word(Tx&, HostWord const&);
Result<Done> update_host_word(Tx&, HostWord const&);  // conflict when someone saved first
void insert_host_word_link(Tx&, HostWordId, std::string_view token_hash);

// Standing cases whose host is to be asked whether it is still so, and has not been for that day.
std::vector<CaseId> list_cases_to_ask(Tx&);
std::int64_t count_waiting_for_clock(Tx&);  // of both lists
void mark_asked_for(Tx&, CaseId, Date ask_again_on);

}  // namespace baeumgil
