#pragma once
// Keeps what was sent to be taken in: every SQL statement about imports.

#include <vector>

#include "base/result.h"
#include "features/originality/text_import.h"
#include "platform/db/transaction.h"

namespace baeumgil {

void insert_text_import(Tx&, TextImportId, PersonId made_by, std::vector<ImportedFile> const&);
Result<TextImport> find_text_import(Tx&, TextImportId);
std::vector<TextImport> list_text_imports(Tx&);  // newest first
std::vector<ImportedFile> list_imported_files(Tx&, TextImportId);
void mark_import_confirmed(Tx&, TextImportId);  // and lets go of the texts, which the library keeps
void mark_import_undone(Tx&, TextImportId);
std::vector<PublicTextId> list_texts_of_import(Tx&, TextImportId);  // those not removed

}  // namespace baeumgil
