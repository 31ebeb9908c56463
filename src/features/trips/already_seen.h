#pragma once
// 이미 다녀온 곳: who of us was at these hosts or on this theme, what they learned, and which of their questions stayed open.
// A plan answers it before it is handed in.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_text.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

enum class SeenBecause { host, issue, field };  // a host of the plan, the same pending issue, an issue of the same field
constexpr auto enum_words(SeenBecause) { return std::array<std::string_view, 3>{"host", "issue", "field"}; }

struct SeenCase {
  CaseId id{};
  std::string title{};
  std::string one_line{};
};

struct SeenQuestion {
  QuestionId id{};
  std::string question{};
  std::string reason{};    // why nobody answered it; empty: no report says
  std::string asked_by{};  // number of another trip that asks it again
};

struct SeenTrip {
  TripId trip{};
  std::string number{};
  std::string purpose{};
  std::string team_name{};
  std::string leader_name{};
  std::string department_name{};
  Date on{};
  SeenBecause because{SeenBecause::host};
  std::string hosts{};               // names
  std::optional<ReportId> report{};  // once it was accepted
  std::string gist{};
  std::vector<SeenCase> cases{};
  std::vector<SeenQuestion> open_questions{};

  // A trip of the same field alone is shown and not asked about.
  bool must_be_answered() const { return because != SeenBecause::field; }
};

// Within the time the rules look back, those that must be answered first, newest first; at most 20.
std::vector<SeenTrip> list_seen_trips(Tx&, Actor const&, Trip const&);    // without what their reports say
std::vector<SeenTrip> list_already_seen(Tx&, Actor const&, Trip const&);  // with it
bool must_answer(std::vector<SeenTrip> const&);

// Cases of the plan's field that other institutions shared with this one, newest first; at most 5.
struct CaseElsewhere {
  Uuid id{};
  std::string title{};
  std::string from_name{};
};
std::vector<CaseElsewhere> list_seen_elsewhere(Tx&, Trip const&);

// What earlier trips of this list left open and nobody has answered since, each once.
std::vector<SeenQuestion> open_questions_of(std::vector<SeenTrip> const&);

}  // namespace baeumgil
