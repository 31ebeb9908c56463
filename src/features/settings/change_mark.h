#pragma once
// The picture of the institution in the header of its pages and on its letters.

#include "base/result.h"
#include "features/settings/settings.h"
#include "platform/db/database.h"
#include "platform/files/file_store.h"

namespace baeumgil {

inline constexpr std::int64_t kMarkBytes = 512 * 1024;

// A PNG or JPEG, told by its bytes, of at most kMarkBytes.
Result<InstitutionId> set_mark(Database&, Actor const&, StoredFile const&);
Result<InstitutionId> remove_mark(Database&, Actor const&);

}  // namespace baeumgil
