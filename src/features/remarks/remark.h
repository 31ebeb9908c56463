#pragma once
// 댓글과 질문: what readers say to a case, and what they ask its author, open until it is answered.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/json_writer.h"

namespace baeumgil {

struct Case;

using RemarkId = Id<struct RemarkTag>;

enum class RemarkKind { comment, question };
constexpr auto enum_words(RemarkKind) { return std::array<std::string_view, 2>{"comment", "question"}; }

struct Remark {
  RemarkId id{};
  CaseId good_case{};
  RemarkKind kind{};
  std::string body{};
  PersonId author{};
  std::string author_name{};  // of the joins
  Instant said_at{};
  std::string answer{};
  PersonId answered_by{};
  std::string answered_by_name{};
  std::optional<Instant> answered_at{};
  PersonId kept_by{};                     // who answers once the author has handed it over; nil: the author
  std::optional<Instant> withdrawn_at{};  // then its words are not shown any more
};

bool may_remark(Actor const&, Case const&);  // all staff but auditors, on a standing case
bool may_answer_remark(Actor const&, Case const&,
                       Remark const&);  // an open question: the author of the case or who took it over, the programme officer
bool may_withdraw_remark(Actor const&, Remark const&);  // who said it, while nobody has answered; the programme officer
bool is_open(Remark const&);

void write_remark(JsonWriter&, Remark const&);
std::string to_json(Remark const&);

}  // namespace baeumgil
