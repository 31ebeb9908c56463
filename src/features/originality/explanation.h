#pragma once
// 대목 설명: what a writer says of sentences that stand in another text too. It is kept and read by whoever checks the report.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "features/originality/public_text.h"
#include "features/reports/report.h"

namespace baeumgil {

enum class PassageMark { quotation, own_text, explained };
constexpr auto enum_words(PassageMark) { return std::array<std::string_view, 3>{"quotation", "own_text", "explained"}; }

// Another text: a report or case here, a case taken in from another institution, a text loaded from outside, or one of the
// good practices the program carries.
enum class OriginalNoun { report, case_card, public_text, good_practice, received_case };
constexpr auto enum_words(OriginalNoun) {
  return std::array<std::string_view, 5>{"report", "case", "public_text", "good_practice", "received_case"};
}

struct OriginalRef {
  OriginalNoun noun{};
  Uuid id{};
  friend bool operator==(OriginalRef const&, OriginalRef const&) = default;
};

struct Explanation {
  std::string sentence_key{};
  std::string sentence{};  // as it stood when it was explained
  OriginalRef original{};
  PassageMark mark{};
  std::string note{};
  PersonId by{};
  std::string by_name{};  // of the join
  Instant at{};
};

bool may_explain_passage(Actor const&, Report const&);      // those who write it, while they do
bool may_see_originality(Actor const&, Report const&);      // those who write it or check it
bool may_change_public_texts(Actor const&);                 // the programme officer; all staff read them
bool may_see_public_text(Actor const&, PublicText const&);  // a removed one only who may bring it back

}  // namespace baeumgil
