#include "features/follows/follow_store.h"
#include "features/follows/start_following.h"
#include "features/follows/tell_followers.h"
#include "features/notices/tell_inside.h"
#include "features/people/find_person.h"
#include "features/publications/cover_words.h"
#include "features/settings/find_settings.h"
#include "platform/db/database.h"
#include "platform/html/locale.h"
#include "platform/mail/outbox.h"

namespace baeumgil {
namespace {

struct Post {
  Locale const& locale;
  std::string const& base_address;
  MailCover const& cover;
};

void send_one(Tx& tx, Person const& person, Digest const& digest, Post const& post) {
  auto const reader = Actor{.institution = tx.institution(), .person = person.id, .department = person.department, .roles = person.roles};
  auto lines = std::string{};
  auto count = 0;
  for (auto const& told : list_told_since(tx, person.id, "notice.follow.", digest.sent_at)) {
    if (!is_there_for(tx, reader, told.path)) continue;
    lines +=
        "- " + post.locale.words(person.language, told.key, post.cover(told.arguments)) + "\n  " + post.base_address + told.path + "\n";
    ++count;
  }
  if (count == 0 || person.email.empty()) return;
  auto const stop = post.base_address + digest_link(tx.institution(), digest);
  queue_mail(tx, from_institution(tx, {.to = person.email,
                                       .subject = post.locale.words(person.language, "follow.digest.subject", {std::to_string(count)}),
                                       .text = post.locale.words(person.language, "follow.digest.text", {person.name, lines, stop}),
                                       .unsubscribe = stop}));
}

}  // namespace

Result<Done> send_digests(Database& db, InstitutionId institution, Locale const& locale, std::string const& base_address) {
  return db.write(Actor{.institution = institution, .via = Via::job}, [&](Tx& tx) -> Result<Done> {
    auto const due = list_due_digests(tx);
    if (due.empty()) return Done{};
    auto const cover = MailCover{tx};
    for (auto digest : due) {
      auto const person = TRY(find_person(tx, digest.person));
      send_one(tx, person, digest, {locale, base_address, cover});
      digest.sent_at = tx.now();
      digest.due_at = next_digest(digest.rhythm, tx.today());
      store_digest(tx, digest);
    }
    return Done{};
  });
}

}  // namespace baeumgil
