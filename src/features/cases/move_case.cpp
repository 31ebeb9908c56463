#include "features/cases/move_case.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/cases/case_dates.h"
#include "features/cases/case_input.h"
#include "features/cases/case_json.h"
#include "features/cases/case_store.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "features/rules/working_days.h"
#include "platform/db/database.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

struct Move {
  CaseState to{};
  std::string_view verb{};
  bool (*may)(Actor const&, Case const&){nullptr};
  std::string reason{};
};

Result<Case> moved(Tx& tx, Actor const& actor, Case found, Move const& move) {
  if (!move.may(actor, found)) return forbidden("case.move.not_allowed");
  if (!leads(kCaseTransitions, found.state, move.to)) return conflict("case.move.wrong_state");
  auto const before = to_json(found);
  found.state = move.to;
  found.state_reason = move.reason;
  TRY(update_case(tx, found));
  record_event(tx, actor,
               {.verb = move.verb,
                .subject = {"case", found.id.value, found.title},
                .reason = move.reason,
                .before = before,
                .after = to_json(found)});
  return found;
}

void tell_author(Tx& tx, Actor const& actor, Case const& found, std::string_view key) {
  notify(tx, {.to = found.author, .key = key, .arguments = {found.number, found.title}, .path = "/cases/" + to_text(found.id)},
         actor.person);
}

// Cards are looked at once a day; the first publication begins it, and each round asks for the next.
void look_again_tomorrow(Tx& tx) {
  auto const tomorrow = tx.today() + 1;
  queue_job(tx, kAgeCasesJob, {}, start_of_day_in_seoul(tomorrow), to_text(tomorrow));
}

}  // namespace

// 사례 관리 기준: until when it holds good unasked, and when its host is asked whether it is still so.
void hold_good_from_today(Tx& tx, Case& found) {
  auto const book = load_rule_book(tx);
  found.valid_until = deadline(book, "case.recheck.due", tx.today());
  found.as_of = tx.today();
  found.ask_again_on = deadline(book, "case.ask_host.due", tx.today());
}

Result<CaseId> hand_in_case(Database& db, Actor const& actor, CaseId id) {
  return db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto const found = TRY(find_case(tx, actor, id));
    if (!may_hand_in_case(actor, found)) return forbidden("case.move.not_allowed");
    if (auto problem = card_problem(found)) return std::move(*problem);
    TRY(moved(tx, actor, found, {CaseState::drafted, "case.handed_in", may_hand_in_case, {}}));
    for (auto const& officer : list_people_with(tx, Role::programme_officer))
      notify(tx,
             {.to = officer.id, .key = "notice.case.to_check", .arguments = {found.number, found.title}, .path = "/cases/" + to_text(id)},
             actor.person);
    return id;
  });
}

Result<CaseId> check_case(Database& db, Actor const& actor, CaseId id) {
  return db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto const found = TRY(find_case(tx, actor, id));
    TRY(moved(tx, actor, found, {CaseState::checked, "case.checked", may_check_case, {}}));
    return id;
  });
}

Result<CaseId> publish_case(Database& db, Actor const& actor, CaseId id) {
  return db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto found = TRY(find_case(tx, actor, id));
    if (!may_check_case(actor, found)) return forbidden("case.move.not_allowed");
    if (auto problem = card_problem(found)) return std::move(*problem);
    found.published_at = tx.now();
    hold_good_from_today(tx, found);
    auto const published = TRY(moved(tx, actor, found, {CaseState::published, "case.published", may_check_case, {}}));
    tell_author(tx, actor, published, "notice.case.published");
    look_again_tomorrow(tx);
    return id;
  });
}

Result<CaseId> return_case(Database& db, Actor const& actor, CaseId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto found = TRY(find_case(tx, actor, id));
    if (!may_check_case(actor, found)) return forbidden("case.move.not_allowed");
    if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    auto const before = to_json(found);
    found.state = CaseState::captured;  // back to its author, whatever had been checked
    found.state_reason = trimmed(reason);
    TRY(update_case(tx, found));
    record_event(tx, actor,
                 {.verb = "case.returned",
                  .subject = {"case", id.value, found.title},
                  .reason = found.state_reason,
                  .before = before,
                  .after = to_json(found)});
    tell_author(tx, actor, found, "notice.case.returned");
    return id;
  });
}

Result<CaseId> renew_case(Database& db, Actor const& actor, CaseId id) {
  return db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto found = TRY(find_case(tx, actor, id));
    hold_good_from_today(tx, found);
    TRY(moved(tx, actor, found, {CaseState::published, "case.renewed", may_renew_case, {}}));
    look_again_tomorrow(tx);
    return id;
  });
}

Result<CaseId> retire_case(Database& db, Actor const& actor, CaseId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto const found = TRY(find_case(tx, actor, id));
    if (!may_retire_case(actor, found)) return forbidden("case.move.not_allowed");
    if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    auto const retired = TRY(moved(tx, actor, found, {CaseState::retired, "case.retired", may_retire_case, std::string{trimmed(reason)}}));
    tell_author(tx, actor, retired, "notice.case.retired");
    return id;
  });
}

Result<Done> age_cases(Database& db, Actor const& actor) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    for (auto const id : list_outdated_cases(tx, tx.today())) {
      auto const found = TRY(find_case(tx, actor, id));
      TRY(moved(tx, actor, found, {CaseState::stale, "case.aged", [](Actor const&, Case const&) { return true; }, {}}));
      tell_author(tx, actor, found, "notice.case.stale");
    }
    look_again_tomorrow(tx);
    return Done{};
  });
}

}  // namespace baeumgil
