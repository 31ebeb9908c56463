#pragma once
// What anybody may know of an institution's programme: trips that took place and what they cost, reports and cases that are
// open, and what was decided and came of it. Nobody is named, and what looks like personal data is covered.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/dates.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/result.h"
#include "features/publications/public_cover.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct PublicTrip {
  std::string number{};
  std::string purpose{};
  std::string destination{};
  std::string kind{};  // word of the trip's kind
  Date starts_on{};
  Date ends_on{};
  int travelers{0};
  Won paid{};              // of the claims that were paid
  bool is_settled{false};  // nothing is left to be paid
  ReportId report{};       // nil: none that is open
  std::string gist{};
  TripId id{};
};

struct PublicReport {
  std::string number{};
  std::string trip_purpose{};
  std::string destination{};
  Date starts_on{};
  Date ends_on{};
  std::string gist{};               // empty: withheld
  std::string disclosure_reason{};  // of a part: why the rest is withheld
  bool is_whole{false};
  std::vector<std::pair<std::string, std::string>> sections{};  // word of the section, text; empty: withheld
  bool has_edition{false};                                      // a public edition that may be taken along
};

// One line of what is open, without its text.
struct PublicReportRow {
  ReportId id{};
  std::string number{};
  std::string purpose{};
  std::string destination{};
  Date starts_on{};
  Date ends_on{};
  std::string gist{};  // empty: withheld
  std::string keywords{};
  bool is_whole{false};
  std::string disclosure_reason{};  // of a part: why the rest is withheld
  bool has_edition{false};
};

struct PublicCase {
  CaseId id{};
  std::string number{};
  std::string title{};
  std::string one_line{};
  std::string field{};  // word
  std::string host{};
  std::int64_t adoptions{0};
  bool has_edition{false};  // a public edition that may be taken along
  Instant published_at{};
};

struct PublicAdoption {
  std::string number{};
  std::string name{};       // empty: only a case that is not open names it
  std::string field{};      // word
  std::string from_host{};  // where it was learnt
  std::string owner{};      // department
  std::string decision{};   // word
  std::string state{};      // word
  Date decided_on{};
  std::string metric{};
  std::optional<double> before{};
  std::optional<double> after{};
  std::string unit{};
  CaseId of_case{};
};

struct PublicCounts {
  std::int64_t trips{0};
  std::int64_t reports{0};   // open ones
  std::int64_t adopted{0};   // decided yes
  std::int64_t in_force{0};  // implemented or further
  std::int64_t measured{0};
  Won paid{};
};

inline constexpr int kPublicRows = 5000;

// The open page of a tenant, by its code; not found when there is none, or it was not opened.
Result<InstitutionId> find_open_institution(Tx&, std::string_view code);
bool is_open(Tx&);

PublicCounts count_public(Tx&);
std::vector<PublicTrip> list_public_trips(Tx&, HeadingOf const&, int limit);         // newest first
std::vector<PublicReportRow> list_public_reports(Tx&, HeadingOf const&, int limit);  // newest first
Result<PublicReport> find_public_report(Tx&, HeadingOf const&, ReportId);
std::vector<PublicCase> list_public_cases(Tx&, int limit);
std::vector<PublicAdoption> list_public_adoptions(Tx&, int limit);

}  // namespace baeumgil
