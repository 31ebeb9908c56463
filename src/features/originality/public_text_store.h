#pragma once
// Keeps texts from outside and old reports in the database: every SQL statement about them.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/originality/public_text.h"
#include "platform/db/transaction.h"

namespace baeumgil {

enum class Removed { left_out, only };
std::vector<PublicText> list_public_texts(Tx&, Removed = Removed::left_out);  // newest first, without their bodies
Result<PublicText> find_public_text(Tx&, PublicTextId);                       // removed ones too
std::optional<PublicText> find_same_text(Tx&, std::string const& body_digest);
std::optional<PublicText> find_text_of_file(Tx&, std::string const& file_digest);

bool insert_public_text(Tx&, PublicText const&, std::string const& body_digest);  // false: the same text is there already
void mark_text_removed(Tx&, PublicTextId);                                        // and lets go of its prints
void mark_text_restored(Tx&, PublicTextId);

}  // namespace baeumgil
