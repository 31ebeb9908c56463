#pragma once
// Every SQL statement about windows and comments, and what of a plan anybody may read.

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/plan_comments/comment_window.h"

namespace baeumgil {

void put_window(Tx&, CommentWindow const&, PersonId by);

// Where a plan stands, for the officer: those that may be opened and those that are.
struct WindowRow {
  TripId trip{};
  std::string number{};
  std::string purpose{};
  TripKind kind{};
  std::optional<CommentWindow> window{};
  std::int64_t comments{0};
};
std::vector<WindowRow> list_windows(Tx&, int limit);
std::vector<WindowRow> list_openable(Tx&, int limit);

std::int64_t count_comments_from(Tx&, std::string_view origin, Instant since);
void insert_comment(Tx&, PlanComment const&, std::string_view origin);
Result<PlanComment> find_comment(Tx&, PlanCommentId);
void update_comment(Tx&, PlanComment const&, PersonId by);
std::vector<PlanComment> list_comments(Tx&, int limit);  // those that wait first, then newest
std::vector<PlanComment> list_comments_of(Tx&, TripId);  // all, oldest first

// Offices and ranks instead of names; texts covered like everything public.
struct PublicTraveler {
  std::string department{};
  std::string rank{};
  std::string task{};
};
struct PublicStop {
  Date on{};
  std::string hours{};
  std::string place{};
  std::string host{};
  std::string activity{};  // word
};
struct PublicCost {
  std::string kind{};  // word
  Won amount{};
};
struct PublicPlan {
  TripId trip{};
  std::string number{};
  std::string purpose{};
  std::string destination{};
  TripKind kind{};
  Date starts_on{};
  Date ends_on{};
  Won estimate{};
  std::string necessity{};
  std::string why_not_home{};
  std::string why_not_online{};
  std::string expected_effect{};
  std::vector<PublicTraveler> travelers{};
  std::vector<PublicStop> stops{};
  std::vector<PublicCost> costs{};
};
// Only of a trip whose plan was opened and that was not called off.
Result<PublicPlan> find_public_plan(Tx&, TripId);
std::vector<WindowRow> list_public_windows(Tx&, int limit);  // covered too

}  // namespace baeumgil
