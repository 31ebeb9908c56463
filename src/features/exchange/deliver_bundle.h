#pragma once
// A signed file goes straight to institutions that keep their programme in this installation, and nobody else's.

#include <vector>

#include "features/exchange/arrived.h"
#include "features/exchange/received.h"
#include "features/exchange/send_cases.h"
#include "platform/parcels/parcels.h"

namespace baeumgil {

inline constexpr auto kBundleParcel = std::string_view{"exchange.bundle"};

// Like send_cases, and delivered to those it is for; all institutions here when it is for all. invalid, at "cases": none of
// them is here.
Result<SentCases> deliver_cases(Database&, Actor const&, std::vector<CaseId> const&, bool with_answers, HeadingOf const&);

Result<Done> take_arrival(Tx&, Actor const& clock, Parcel const&);

// The officer opens what arrived: from then on it is a received file. Not found for everybody else.
Result<ReceivedBundleId> open_arrival(Database&, Actor const&, ArrivedBundleId);
Result<Done> put_arrival_away(Database&, Actor const&, ArrivedBundleId);  // unread: one that cannot be opened must not stay

}  // namespace baeumgil
