#pragma once
// Makes a case: in one step from an accepted report, or by the programme officer from a public source.

#include "base/actor.h"
#include "base/result.h"
#include "features/cases/case_input.h"

namespace baeumgil {

class Database;
struct Report;

// What a card drawn from this report starts with: its host, gist and what was written about success, failure and conditions.
CaseInput drawn_from(Report const&);
// From one of its proposals, counted from 1: the card is named after what is to be adopted. Another number: the whole report.
CaseInput drawn_from(Report const&, std::int64_t proposal);

// Which proposal a card of this title is of, counted from 0; as many as there are when it is of none. A report with one has but that.
std::size_t proposal_of(Report const&, std::string const& case_title);

Result<CaseId> draw_case(Database&, Actor const&, ReportId, CaseInput const&);
Result<CaseId> add_case(Database&, Actor const&, CaseInput const&);

}  // namespace baeumgil
