#include "features/notices/notify.h"

#include "features/notices/notice_store.h"
#include "features/notices/tell_inside.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {

void notify(Tx& tx, Notice const& notice, PersonId except) {
  if (notice.to.is_nil() || notice.to == except) return;
  auto const id = NoticeId::make();
  insert_notice(tx, id, notice);
  // The words depend on the language and wishes of the person, which a job reads when it writes the mail.
  queue_job(tx, kNoticeMailJob, to_text(id), tx.now(), to_text(id));
}

void tell_inside(Tx& tx, Notice const& notice, PersonId except) {
  if (notice.to.is_nil() || notice.to == except) return;
  insert_notice(tx, NoticeId::make(), notice);
}

}  // namespace baeumgil
