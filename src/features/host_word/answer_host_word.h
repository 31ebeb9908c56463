#pragma once
// What the host says through its link. There is no account: the token is the right, and it opens one case only.

#include <optional>
#include <string>

#include "base/result.h"
#include "features/host_word/host_word.h"
#include "platform/crypto/link_token.h"

namespace baeumgil {

class Database;

enum class HostReply { confirm, correct, remove };
constexpr auto enum_words(HostReply) { return std::array<std::string_view, 3>{"confirm", "correct", "remove"}; }

struct HostStatement {
  std::optional<HostReply> reply{};
  std::string respondent{};
  std::string text{};
};

// conflict: it was answered before. After the day to answer it may still be answered.
Result<HostWordId> answer_host_word(Database&, Actor const& host, LinkToken const&, HostStatement const&);
// What came of a correction or of a wish to be removed; the host reads it on its page.
Result<HostWordId> settle_host_word(Database&, Actor const&, HostWordId, std::string const& settlement);

}  // namespace baeumgil
