#pragma once
// Photos used again as they are shown: both side by side, what was said of them, and the form to say it.

#include "features/originality/originality_views.h"
#include "features/originality/passage_view.h"
#include "features/originality/reused_photo.h"

namespace baeumgil {

// `open`: the id of the photo whose form is open.
PhotoView photo_view(PassageContext const&, ReusedPhoto const&, int number, std::string const& open, Form const&);

}  // namespace baeumgil
