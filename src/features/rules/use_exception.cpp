#include "features/rules/use_exception.h"

#include "base/json_writer.h"
#include "features/audit/record_event.h"
#include "features/rules/exception_store.h"

namespace baeumgil {

void use_exception(Tx& tx, Actor const& actor, ExceptionUse const& use) {
  insert_exception(tx, {.rule = std::string{use.rule},
                        .used_on = tx.today(),
                        .department = use.department,
                        .title = use.subject.title,
                        .path = use.path,
                        .reason = use.reason,
                        .used_by = actor.name});
  auto json = JsonWriter{};
  json.begin_object().field("rule", use.rule).end_object();
  record_event(tx, actor, {.verb = "rule.exception_used", .subject = use.subject, .reason = use.reason, .after = json.take()});
}

}  // namespace baeumgil
