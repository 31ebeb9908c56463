#pragma once
// 팀 참가 신청서 (F02) as a document: who goes, for which issue, to whom, and who does their work meanwhile.

#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/settings/form_owner.h"
#include "features/teams/team.h"
#include "features/teams/team_store.h"
#include "platform/documents/document.h"

namespace baeumgil {

class Locale;

struct TeamToPrint {
  Team team{};
  std::string issue_owner{};  // the department whose issue it is
  std::vector<EarlierHostVisit> earlier{};
  std::optional<Date> submitted_on{};  // the last time
  Instant changed_at{};
  FormOwner owner{};
};

// Not found when the reader may not see the team.
Result<Document> read_team_application(Tx&, Actor const&, TeamId, Locale const&, Language);
Document team_application(TeamToPrint const&, Locale const&, Language);
// "순천시 · 2026. 8. 19. · 안심통학 팀이 다녀옴"
std::string earlier_visit_text(Locale const&, Language, EarlierHostVisit const&);

}  // namespace baeumgil
