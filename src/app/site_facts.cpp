#include "app/site_facts.h"

#include "features/notices/count_notices.h"
#include "features/settings/find_settings.h"
#include "platform/db/database.h"

namespace baeumgil {

FindSiteFacts::FindSiteFacts(Database& db) : db_{&db} {}

SiteFacts FindSiteFacts::operator()(Actor const& actor) const {
  return db_->read(actor, [&](Tx& tx) {
    auto settings = find_settings(tx);
    return SiteFacts{.institution = shown_name_of(settings, actor.language),
                     .mark = mark_path_of(actor.institution, settings),
                     .contact = std::move(settings.contact),
                     .address = std::move(settings.address),
                     .has_masthead = settings.has_masthead,
                     .unread = count_unread(tx, actor.person)};
  });
}

}  // namespace baeumgil
