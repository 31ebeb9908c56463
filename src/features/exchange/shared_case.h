#pragma once
// A case as it travels between institutions: what was published, in words, with questions asked and answers given on the visit
// and how many took it on. No person is named in it by us, and what looks like personal data is covered before it leaves.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"

namespace baeumgil {

struct SharedAnswer {
  std::string question{};
  std::string answer{};
  std::string source{};
};

// The texts of a card in the order it shows them; each is also a word of the locale: "case.problem_before".
inline constexpr auto kSharedTexts = std::array<std::string_view, 20>{
    "problem_before",    "what_they_did", "since_year",    "cost_initial",  "cost_yearly", "cost_note",      "result_metric",
    "result_before",     "result_after",  "result_period", "result_source", "legal_basis", "failure_points", "conditions",
    "already_copied_by", "award",         "evidence_url",  "keywords",      "valid_until", "share_scope"};

struct SharedCase {
  std::string origin_id{};  // the sender's own
  std::string number{};
  std::string title{};
  std::string one_line{};
  std::string field{};  // word of a policy field
  std::string host_name{};
  bool is_host_verified{false};
  std::int64_t adoptions{0};                                 // decided yes by the sender
  std::vector<std::pair<std::string, std::string>> texts{};  // those of kSharedTexts that are not empty
  std::vector<SharedAnswer> answers{};
};

// `receivers`: codes of the institutions the file is for; empty: for everybody.
std::string to_json(std::vector<SharedCase> const&, std::vector<std::string> const& receivers = {});
std::vector<std::string> receivers_from_json(std::string_view);
// None when it is no such list, or a case has no title, no id of its own or no known field.
std::optional<std::vector<SharedCase>> shared_cases_from_json(std::string_view);

// The officer sends and takes in; all staff read what was taken in.
bool may_exchange(Actor const&);

}  // namespace baeumgil
