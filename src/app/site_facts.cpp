#include "app/site_facts.h"

#include <map>
#include <mutex>
#include <utility>

#include "features/notices/count_notices.h"
#include "features/targets/find_institution.h"
#include "platform/db/database.h"

namespace baeumgil {

struct FindSiteFacts::Names {
  struct Both {
    std::string korean{};
    std::string english{};
  };

  // Two readers who come at once may both look; they find the same.
  std::string in(Tx& tx, InstitutionId id, Language language) {
    auto found = kept(id);
    if (!found) {
      auto const institution = find_institution(tx, id);
      if (!institution) return {};
      found = Both{institution->name, institution->name_en.empty() ? institution->name : institution->name_en};
      auto const lock = std::lock_guard{mutex};
      names[id] = *found;
    }
    return language == Language::en ? found->english : found->korean;
  }

 private:
  std::optional<Both> kept(InstitutionId id) {
    auto const lock = std::lock_guard{mutex};
    auto const at = names.find(id);
    return at == names.end() ? std::nullopt : std::optional{at->second};
  }

  std::mutex mutex{};
  std::map<InstitutionId, Both> names{};
};

FindSiteFacts::FindSiteFacts(Database& db) : db_{&db}, names_{std::make_shared<Names>()} {}

SiteFacts FindSiteFacts::operator()(Actor const& actor) const {
  return db_->read(actor, [&](Tx& tx) {
    return SiteFacts{.institution = names_->in(tx, actor.institution, actor.language), .unread = count_unread(tx, actor.person)};
  });
}

}  // namespace baeumgil
