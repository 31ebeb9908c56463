#include "features/notices/mail_notice.h"

#include "features/notices/notice_store.h"
#include "platform/mail/outbox.h"

namespace baeumgil {

Result<Done> mail_notice(Database& db, Locale const& locale, std::string const& base_address, Job const& job) {
  auto const id = id_from_text<NoticeId>(job.payload);
  if (!id) return Done{};
  return db.write(Actor{.institution = job.institution, .via = Via::job}, [&](Tx& tx) -> Result<Done> {
    auto const unsent = find_unsent(tx, *id);
    if (!unsent) return Done{};
    update_mailed(tx, *id);
    auto const& notice = unsent->notice;
    if (notice.is_read || !unsent->wants_mail) return Done{};
    auto const what = locale.words(unsent->language, notice.key, notice.arguments);
    queue_mail(tx, {.to = unsent->email,
                    .subject = locale.words(unsent->language, "notices.mail.subject", {what}),
                    .text = locale.words(unsent->language, "notices.mail.text", {unsent->person_name, what, base_address + notice.path})});
    return Done{};
  });
}

}  // namespace baeumgil
