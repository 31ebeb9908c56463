#pragma once
// Reads what a form or a JSON body says about a passage.

#include "features/originality/add_public_text.h"
#include "features/originality/explain_passage.h"
#include "platform/web/fields.h"

namespace baeumgil {

PassageInput read_passage_input(Fields&);
std::vector<std::string> read_sentence_keys(Fields&);
PublicTextInput read_public_text_input(Fields&);

}  // namespace baeumgil
