#include "features/notices/notices_feature.h"

#include "features/notices/notice_pages.h"
#include "features/notices/notice_store.h"
#include "features/publications/cover_words.h"
#include "features/settings/find_settings.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/jobs/jobs.h"
#include "platform/mail/outbox.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiOperation list_operation() {
  return {.path = "/api/v1/notices",
          .summary = "What the caller was told, newest first",
          .tag = "notices",
          .answer = ApiAnswer::page,
          .schema = {.name = "Notice",
                     .fields = {{.name = "id", .type = ApiType::id},
                                {.name = "words", .type = ApiType::text, .description = "in the caller's language"},
                                {.name = "path", .type = ApiType::text, .description = "of the page where to act"},
                                {.name = "at", .type = ApiType::instant},
                                {.name = "is_read", .type = ApiType::boolean}}}};
}

// Puts the mail of one notice into the outbox, in the person's language, unless it was read already or mails are not
// wanted. May run again: a notice is mailed once.
Result<Done> mail_notice(Database& db, Locale const& locale, std::string const& base_address, Job const& job) {
  auto const id = id_from_text<NoticeId>(job.payload);
  if (!id) return Done{};
  return db.write(Actor{.institution = job.institution, .via = Via::job}, [&](Tx& tx) -> Result<Done> {
    auto const unsent = find_unsent(tx, *id);
    if (!unsent) return Done{};
    update_mailed(tx, *id);
    auto const& notice = unsent->notice;
    if (notice.is_read || !unsent->wants_mail) return Done{};
    auto const what = locale.words(unsent->language, notice.key, MailCover{tx}(notice.arguments));
    auto const stop = base_address + "/account";
    auto const mail =
        Mail{.to = unsent->email,
             .subject = locale.words(unsent->language, "notices.mail.subject", {what}),
             .text = locale.words(unsent->language, "notices.mail.text", {unsent->person_name, what, base_address + notice.path, stop}),
             .unsubscribe = stop};
    queue_mail(tx, from_institution(tx, mail));
    return Done{};
  });
}

}  // namespace

void add_notices_feature(FeatureHost& host) {
  auto const pages = NoticePages{host.db, host.site};
  auto& router = host.router;
  router.get("/notices", Access::staff, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
  router.post("/notices/read", Access::staff, [pages](auto const& request, auto const& actor) { return pages.read_all(request, actor); });
  router.post("/notices/{id}/read", Access::staff, [pages](auto const& request, auto const& actor) { return pages.read(request, actor); });
  router.api(list_operation(), Access::staff, [pages](auto const& request, auto const& actor) { return pages.json(request, actor); });
  // The address is known only when the server listens, so it is read when the job runs.
  host.jobs.handle(std::string{kNoticeMailJob},
                   [&host](Job const& job) { return mail_notice(host.db, host.site.locale(), host.base_address, job); });
}

}  // namespace baeumgil
