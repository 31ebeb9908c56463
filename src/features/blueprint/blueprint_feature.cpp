#include "features/blueprint/blueprint_feature.h"

#include "features/blueprint/blueprint_pages.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_blueprint_feature(FeatureHost& host) {
  host.router.get("/cases/{id}/blueprint", Access::staff, handler(BlueprintPages{host.db, host.site}, &BlueprintPages::show));
}

}  // namespace baeumgil
