#pragma once

#include <string>

#include "base/json_writer.h"
#include "features/on_site/site_note.h"

namespace baeumgil {

void write_site_note(JsonWriter&, SiteNote const&);
std::string to_json(SiteNote const&);

}  // namespace baeumgil
