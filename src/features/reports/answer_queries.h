#pragma once
// Reads the questions of the trips whose reports one may see, and where those trips went.

#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "features/issues/policy_field.h"
#include "features/reports/answer_grid.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct AnswerFilter {
  std::optional<IssueId> issue{};
  std::optional<PolicyField> field{};  // of the issue
  std::optional<InstitutionId> host{};
  std::optional<int> year{};
  std::optional<AnswerKind> kind{};
  std::string about{};  // words of the question, the theme or the issue
};

struct AskedList {
  std::vector<AskedQuestion> asked{};  // of the newest trip first; those that match
  bool has_more{false};                // older trips were left out
};
inline constexpr int kMostAsked = 3000;
AskedList list_asked(Tx&, Actor const&, AnswerFilter const&);

// What the filters offer: all that stands in reports one may see.
struct AnswerChoices {
  struct Issue {
    IssueId id{};
    std::string title{};
  };
  std::vector<Issue> issues{};
  std::vector<VisitedHost> hosts{};
  std::vector<int> years{};
};
AnswerChoices list_answer_choices(Tx&, Actor const&);

// Where one trip goes or went, in no particular order but always the same.
std::vector<VisitedHost> list_hosts_of_trip(Tx&, TripId);

}  // namespace baeumgil
