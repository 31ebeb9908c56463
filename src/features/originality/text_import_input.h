#pragma once
// What was sent to be taken in: the files, read, and what the person chose of them.

#include <vector>

#include "features/originality/import_texts.h"
#include "platform/extraction/extracted_text.h"
#include "platform/web/fields.h"

namespace baeumgil {

class FileStore;

// Each file is kept and its words are read; what cannot be is told with the file.
std::vector<SentFile> read_sent_files(FileStore&, ExtractText const&, Request const&);
std::vector<ChosenFile> read_chosen_files(Fields&);

}  // namespace baeumgil
