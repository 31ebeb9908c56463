#pragma once
// Loads a published report of another institution, so that reports are compared with it; takes a text out, and brings it back.

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/originality/public_text.h"

namespace baeumgil {

class Database;

struct PublicTextInput {
  std::string title{};
  std::string source{};
  std::string url{};
  std::string body{};
};

Result<PublicTextId> add_public_text(Database&, Actor const&, PublicTextInput const&);
Result<PublicTextId> remove_public_text(Database&, Actor const&, PublicTextId);
Result<PublicTextId> restore_public_text(Database&, Actor const&, PublicTextId);

}  // namespace baeumgil
