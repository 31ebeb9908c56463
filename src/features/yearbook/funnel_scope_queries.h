#pragma once
// The pieces every count and list of the funnel is made of. Aliases: issues i, trips t, reports r, cases c, adoptions a.

#include "features/yearbook/funnel.h"

namespace baeumgil {

// The scope's day, or today.
Date last_day(Tx const&, FunnelScope const&);
// " FROM … WHERE …" with all rows of the scope, whatever their state. Adoptions come with their case.
void add_rows(Query&, FunnelStage, FunnelScope const&);
// " AND …": those that count in the step on that day, or now.
void add_standing(Query&, FunnelStage, std::optional<Date> on);
// The same for states of the caller's choice, as " IN ('ready', 'closed')".
void add_states(Query&, FunnelStage, std::optional<Date> on, SqlPart states);
// "(SELECT t.id …)": the trips that stand; of them those of `only`, as " AND t.kind = 'overseas'".
void add_standing_trips(Query&, FunnelScope const&);
void add_standing_trips(Query&, FunnelScope const&, SqlPart only);
// " AND …": those of the step that a metric is told of.
void add_part(Query&, FunnelPart, FunnelScope const&, Date last_day);
// "…": the day of the decision that stood when that day ended, though it was taken back since.
void add_decided_on(Query&, Date day);
// ", …": the state of the row on that day (empty when it had none), or now.
void add_state_on(Query&, FunnelStage, std::optional<Date> on);
// " AND …": issues that a trip of the year, standing on the scope's day, went for.
void add_year_of_issues(Query&, FunnelScope const&);
// " AND s.subject_id = t.id"
SqlPart subject_of(FunnelStage);
// ", CASE … END": 1 when the row counts in the step as it is now.
void add_stands_now(Query&, FunnelStage);

}  // namespace baeumgil
