#pragma once
// Photos that were kept before prints were made, or loaded with the example, get theirs in the background.

#include "base/ids.h"

namespace baeumgil {

class Database;
class FileStore;

void fill_photo_prints(Database&, FileStore const&, InstitutionId);

}  // namespace baeumgil
