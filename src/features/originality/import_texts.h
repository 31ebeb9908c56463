#pragma once
// Old reports come into the library together: files are looked at, the preview is confirmed, and it can be undone as a whole.

#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/originality/text_import.h"

namespace baeumgil {

class Database;

// A file as it was sent: what it says, or why that cannot be had.
struct SentFile {
  SourceFile file{};
  std::string text{};
  std::string refusal{};  // locale key
};
Result<Done> check_text_importer(Database&, Actor const&);  // before anything is stored or read
Result<TextImportId> begin_text_import(Database&, Actor const&, std::vector<SentFile> const&);

struct ChosenFile {
  int position{0};
  std::string title{};
  std::optional<Date> written_on{};
  std::string host{};  // by its name; empty: none
};
// Takes the chosen files in. Problems are named "files.<position>.title".
Result<TextImportId> confirm_text_import(Database&, Actor const&, TextImportId, std::vector<ChosenFile> const&);

// Confirmed: its texts are removed, each of which can be brought back. Not yet: it is put away.
Result<TextImportId> undo_text_import(Database&, Actor const&, TextImportId);

}  // namespace baeumgil
