#pragma once
// Keeps reads, requests to read and lists in the database: every SQL statement about them.

#include <vector>

#include "base/result.h"
#include "features/reading/reading.h"
#include "platform/db/transaction.h"

namespace baeumgil {

bool was_read_today(Tx&, CaseId, PersonId);
void insert_read(Tx&, CaseId, Actor const&);
std::int64_t count_reads(Tx&, CaseId);  // a person a day counts once

std::vector<ListedCase> list_most_read(Tx&, Date since, int limit);
std::vector<ListedCase> list_most_adopted(Tx&, int limit);
// Of the published and stale ones, by when they were made.
std::optional<ListedCase> find_case_before(Tx&, CaseId);
std::optional<ListedCase> find_case_after(Tx&, CaseId);

std::optional<ReadRequest> find_read_request(Tx&, CaseId, DepartmentId);
void store_read_request(Tx&, ReadRequest const&);
std::vector<Reader> list_readers(Tx&, ReadRequest const&);  // all of the department

Result<ReadingList> find_reading_list(Tx&, Actor const&, ReadingListId);  // the own and the department's
std::vector<ReadingList> list_reading_lists(Tx&, Actor const&);
void insert_reading_list(Tx&, ReadingList const&);
void remove_reading_list(Tx&, ReadingListId);
void insert_list_case(Tx&, ReadingListId, CaseId, PersonId by);
void remove_list_case(Tx&, ReadingListId, CaseId);

}  // namespace baeumgil
