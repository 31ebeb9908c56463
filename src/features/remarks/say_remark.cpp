#include "features/remarks/say_remark.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/cases/find_case.h"
#include "features/notices/notify.h"
#include "features/remarks/remark_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr std::size_t kBody = 2000;

void record(Tx& tx, Actor const& actor, std::string_view verb, Case const& found, Remark const& remark) {
  record_event(tx, actor, {.verb = verb, .subject = {"case", found.id.value, found.title}, .after = to_json(remark)});
}

std::string path_of(Case const& found) { return "/cases/" + to_text(found.id) + "/remarks"; }

}  // namespace

Result<RemarkId> say_remark(Database& db, Actor const& actor, CaseId id, RemarkInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<RemarkId> {
    auto const found = TRY(find_case(tx, actor, id));
    if (!may_remark(actor, found)) return forbidden("remark.not_allowed");
    if (!input.kind) return invalid("kind", "field.required");
    if (input.body.empty()) return invalid("body", "field.required");
    if (character_count(input.body) > kBody) return invalid("body", "field.too_long", {std::to_string(kBody)});
    auto const remark = Remark{.id = RemarkId::make(),
                               .good_case = id,
                               .kind = *input.kind,
                               .body = input.body,
                               .author = actor.person,
                               .author_name = actor.name,
                               .said_at = tx.now()};
    insert_remark(tx, remark);
    record(tx, actor, remark.kind == RemarkKind::question ? "case.asked" : "case.commented", found, remark);
    notify(tx,
           {.to = found.author,
            .key = remark.kind == RemarkKind::question ? "notice.remark.question" : "notice.remark.comment",
            .arguments = {actor.name, found.title},
            .path = path_of(found)},
           actor.person);
    return remark.id;
  });
}

Result<RemarkId> answer_remark(Database& db, Actor const& actor, RemarkId id, std::string const& answer) {
  return db.write(actor, [&](Tx& tx) -> Result<RemarkId> {
    auto remark = TRY(find_remark(tx, id));
    auto const found = TRY(find_case(tx, actor, remark.good_case));
    if (remark.answered_at) return conflict("remark.answered_before");
    if (!may_answer_remark(actor, found, remark)) return forbidden("remark.answer.not_allowed");
    if (answer.empty()) return invalid("answer", "field.required");
    if (character_count(answer) > kBody) return invalid("answer", "field.too_long", {std::to_string(kBody)});
    remark.answer = answer;
    remark.answered_by = actor.person;
    remark.answered_at = tx.now();
    TRY(update_remark(tx, remark));
    record(tx, actor, "case.answered", found, remark);
    notify(tx, {.to = remark.author, .key = "notice.remark.answered", .arguments = {actor.name, found.title}, .path = path_of(found)},
           actor.person);
    return id;
  });
}

Result<RemarkId> withdraw_remark(Database& db, Actor const& actor, RemarkId id) {
  return db.write(actor, [&](Tx& tx) -> Result<RemarkId> {
    auto remark = TRY(find_remark(tx, id));
    auto const found = TRY(find_case(tx, actor, remark.good_case));
    if (!may_withdraw_remark(actor, remark)) return forbidden("remark.withdraw.not_allowed");
    remark.withdrawn_at = tx.now();
    TRY(update_remark(tx, remark));
    record(tx, actor, "case.remark_withdrawn", found, remark);
    return id;
  });
}

}  // namespace baeumgil
