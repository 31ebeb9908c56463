#pragma once
// What the host says through its link. There is no account: the token is the right, and it opens one letter only.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include "base/actor.h"
#include "base/result.h"

#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "features/trips/visit.h"
#include "platform/crypto/link_token.h"

namespace baeumgil {

class Database;
class Tx;

enum class HostDecision { accept, propose_date, decline };
constexpr auto enum_words(HostDecision) { return std::array<std::string_view, 3>{"accept", "propose_date", "decline"}; }

struct HostAnswer {
  std::optional<HostDecision> decision{};
  bool takes_second_choice{false};       // with accept
  std::vector<ProposedTime> proposed{};  // with propose_date
  std::string attendants{};
  std::string limits{};
  std::optional<bool> photo_allowed{};
  std::optional<bool> share_allowed{};
  std::string arrival_info{};
  std::string decline_reason{};  // with decline
};

// None for what is longer than any letter's.
std::optional<LinkToken> read_visit_token(std::string_view text);

// Marks the first look (sent → viewed). not_found for every token that opens nothing.
Result<VisitId> view_visit(Database&, Actor const& host, LinkToken const&);
Result<VisitId> answer_visit(Database&, Actor const& host, LinkToken const&, HostAnswer const&);

// What is wrong with an answer, and the answer written down: however it came.
std::optional<Problem> answer_problem(HostAnswer const&, Visit const&, Instant now);
Result<VisitId> record_host_answer(Tx&, Actor const& host, Visit, HostAnswer const&);

}  // namespace baeumgil
