#pragma once
// An answer that anybody on the way may keep: pages and data for citizens. The gate takes it back for who is signed in, and when the
// page says something to one visitor only.

#include "platform/web/response.h"

namespace baeumgil {

// For five minutes, and for another language or look apart; after that the tag tells whether it is still the same.
Response kept_by_anybody(Response);
// And read by pages of other sites.
Response open_data(Response);

}  // namespace baeumgil
