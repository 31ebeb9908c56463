#include "features/evidence/evidence_feature.h"

#include "features/evidence/evidence_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
void add_evidence_feature(FeatureHost& host) {
  auto const pages = EvidencePages{host.db, host.site, host.files};
  host.site.add_menu({.group_key = "menu.admin", .label_key = "evidence.title", .path = "/evidence", .access = Access::auditor});
  host.router.get("/evidence", Access::auditor, handler(pages, &EvidencePages::list));
  host.router.post("/evidence", Access::auditor, handler(pages, &EvidencePages::look_up));
  host.router.get("/evidence/{noun}/{id}", Access::auditor, handler(pages, &EvidencePages::form));
  host.router.post("/evidence/{noun}/{id}", Access::auditor, handler(pages, &EvidencePages::hand_out));
}

}  // namespace baeumgil
