#pragma once

#include "features/overseas/dossier.h"
#include "features/overseas/move_form.h"

namespace baeumgil {

MoveNoun<Dossier> const& dossier_moves();  // every step of an overseas trip's papers

}  // namespace baeumgil
