#include "features/awards/award_package_document.h"

#include <algorithm>

#include "features/awards/award_document.h"
#include "features/awards/contest_store.h"
#include "features/awards/round_store.h"
#include "features/people/approval_line_document.h"
#include "features/people/find_person.h"

namespace baeumgil {
namespace {

// The highest of those who may decide.
PersonId who_decides_prizes(Tx& tx) {
  auto const executives = list_people_with(tx, Role::executive);
  auto const highest = std::ranges::max_element(executives, {}, &Person::post);
  return highest == executives.end() ? PersonId{} : highest->id;
}

}  // namespace

Result<ApprovalPackage> read_award_package(Tx& tx, Actor const& actor, AwardRoundId id, Locale const& locale) {
  auto const round = TRY(find_round(tx, actor, id));
  if (!may_send_for_decision(actor, round)) return not_found();
  auto package = ApprovalPackage{.title = round.title};
  package.paper = TRY(read_award_minutes(tx, actor, id, locale, kApprovalLanguage));
  package.attachments.push_back(TRY(read_score_sheets(tx, actor, id, locale, kApprovalLanguage)));
  if (auto const meeting = find_award_meeting(tx, id))
    for (auto const& item : meeting->items)
      if (item.is_carried) package.attachments.push_back(TRY(read_merit_statement(tx, actor, item.nomination, locale, kApprovalLanguage)));
  auto const line = ApprovalLine{tx, locale, package.line};
  line.add("approval_package.draft", actor.person, {});
  line.add("approval_package.decide", who_decides_prizes(tx), {});
  return package;
}

}  // namespace baeumgil
