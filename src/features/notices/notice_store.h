#pragma once
// Every SQL statement about notices. A person sees only the own ones.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "features/notices/count_notices.h"
#include "features/notices/notify.h"
#include "platform/db/transaction.h"

namespace baeumgil {

inline constexpr std::string_view kNoticeMailJob = "notices.mail";

struct StoredNotice {
  NoticeId id{};
  PersonId to{};
  std::string key{};
  std::vector<std::string> arguments{};
  std::string path{};
  Instant at{};
  bool is_read{false};
};

// A notice that has not been mailed yet, with what the mail needs to know of the person.
struct UnsentNotice {
  StoredNotice notice{};
  std::string email{};
  std::string person_name{};
  Language language{Language::ko};
  bool wants_mail{true};
};

void insert_notice(Tx&, NoticeId, Notice const&);
std::vector<StoredNotice> list_notices(Tx&, PersonId, int limit, int offset);              // unread first, then newest first
std::vector<StoredNotice> list_notices_before(Tx&, PersonId, NoticeId before, int limit);  // newest first
std::int64_t count_notices(Tx&, PersonId);
std::optional<StoredNotice> find_notice(Tx&, PersonId, NoticeId);
void update_read(Tx&, PersonId, NoticeId);
std::int64_t update_all_read(Tx&, PersonId);
std::optional<UnsentNotice> find_unsent(Tx&, NoticeId);
void update_mailed(Tx&, NoticeId);

}  // namespace baeumgil
