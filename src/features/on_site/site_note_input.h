#pragma once

#include "features/on_site/take_site_note.h"

namespace baeumgil {

class Fields;

// The same names in the form of the page, in what the phone sends later and in the API; the photo comes beside them.
SiteNoteInput read_site_note_input(Fields&);

}  // namespace baeumgil
