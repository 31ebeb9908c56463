#include "app/features.h"

#include "app/case_hooks.h"
#include "app/like_issues.h"
#include "app/running_matters.h"

#include "features/adoptions/adoptions_feature.h"
#include "features/audit/audit_feature.h"
#include "features/awards/awards_feature.h"
#include "features/blueprint/blueprint_feature.h"
#include "features/briefings/briefings_feature.h"
#include "features/calendar/calendar_feature.h"
#include "features/cases/cases_feature.h"
#include "features/chain/chain_feature.h"
#include "features/citizens/citizens_feature.h"
#include "features/conduct/conduct_feature.h"
#include "features/contacts/contacts_feature.h"
#include "features/escalations/escalations_feature.h"
#include "features/evidence/evidence_feature.h"
#include "features/exchange/exchange_feature.h"
#include "features/expenses/expenses_feature.h"
#include "features/find/find_feature.h"
#include "features/find/related_line.h"
#include "features/follows/follow_button_line.h"
#include "features/follows/follows_feature.h"
#include "features/handover/handover_feature.h"
#include "features/home/home_feature.h"
#include "features/host_word/host_word_feature.h"
#include "features/issues/issues_feature.h"
#include "features/joint_trips/joint_trips_feature.h"
#include "features/merges/merges_feature.h"
#include "features/notices/notices_feature.h"
#include "features/on_site/on_site_feature.h"
#include "features/originality/originality_feature.h"
#include "features/overseas/overseas_feature.h"
#include "features/people/people_feature.h"
#include "features/plan_comments/plan_comments_feature.h"
#include "features/programs/programs_feature.h"
#include "features/publications/publications_feature.h"
#include "features/pushes/pushes_feature.h"
#include "features/reading/reading_feature.h"
#include "features/remarks/remarks_feature.h"
#include "features/reports/reports_feature.h"
#include "features/rules/rules_feature.h"
#include "features/season/season_feature.h"
#include "features/settings/settings_feature.h"
#include "features/sign_in/sign_in_feature.h"
#include "features/silos/silos_feature.h"
#include "features/stand_ins/stand_ins_feature.h"
#include "features/targets/targets_feature.h"
#include "features/teams/teams_feature.h"
#include "features/transfer/transfer_feature.h"
#include "features/trip_changes/trip_changes_feature.h"
#include "features/trips/trips_feature.h"
#include "features/visit_desk/visit_desk_feature.h"
#include "features/webhooks/webhooks_feature.h"
#include "features/yearbook/yearbook_feature.h"
#include "platform/web/feature_host.h"

namespace baeumgil {

void add_features(FeatureHost& host) {
  add_home_feature(host);
  add_issues_feature(host, follow_button, like_issues, [&index = host.search](Tx& tx, Actor const& actor, Issue const& issue) {
    return related_to_issue(tx, actor, index, issue);
  });
  add_targets_feature(host, follow_button);
  add_contacts_feature(host);
  add_programs_feature(host);
  add_teams_feature(host);
  add_season_feature(host);
  add_trips_feature(host);
  add_overseas_feature(host);
  add_plan_comments_feature(host);
  add_on_site_feature(host);
  add_visit_desk_feature(host);
  add_trip_changes_feature(host);
  add_conduct_feature(host);
  add_joint_trips_feature(host);
  add_expenses_feature(host);
  add_calendar_feature(host);
  add_reports_feature(host);
  add_escalations_feature(host);
  add_originality_feature(host);
  add_cases_feature(host, case_hooks(host.search));
  add_transfer_feature(host);
  add_blueprint_feature(host);
  add_host_word_feature(host);
  add_pushes_feature(host);
  add_follows_feature(host);
  add_reading_feature(host);
  add_remarks_feature(host);
  add_merges_feature(host);
  add_briefings_feature(host);
  add_silos_feature(host);
  add_exchange_feature(host);
  add_publications_feature(host);
  add_citizens_feature(host);
  add_adoptions_feature(host);
  add_handover_feature(host);
  add_awards_feature(host);
  add_chain_feature(host);
  add_find_feature(host);
  add_yearbook_feature(host);
  add_rules_feature(host, list_running_matters);
  add_people_feature(host, follow_button);
  add_stand_ins_feature(host);
  add_audit_feature(host);
  add_evidence_feature(host);
  add_settings_feature(host);
  add_webhooks_feature(host);
  add_notices_feature(host);
  add_sign_in_feature(host);
}

}  // namespace baeumgil
