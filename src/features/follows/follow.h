#pragma once
// 관심 등록: the fields, issues, institutions, people and cases somebody wants to hear of, and how often by mail.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"

namespace baeumgil {

using FollowId = Id<struct FollowTag>;

enum class FollowNoun { field, issue, institution, person, good_case };
constexpr auto enum_words(FollowNoun) { return std::array<std::string_view, 5>{"field", "issue", "institution", "person", "case"}; }

struct Follow {
  FollowId id{};
  PersonId person{};
  FollowNoun noun{};
  std::string target{};  // an id, or the word of a field
  std::string title{};   // of what is followed, as its reader may see it
};

inline constexpr int kMostFollows = 200;  // of one person

bool may_remove(Actor const&, Follow const&);  // only the own ones are known to anybody
std::string path_of(Follow const&);

enum class DigestRhythm { none, daily, weekly };
constexpr auto enum_words(DigestRhythm) { return std::array<std::string_view, 3>{"none", "daily", "weekly"}; }

struct Digest {
  PersonId person{};
  DigestRhythm rhythm{DigestRhythm::none};
  std::string secret{};  // signs the link that ends it
  Instant sent_at{};
  Instant due_at{};
};

// Seven in the morning in Seoul, tomorrow or in a week.
Instant next_digest(DigestRhythm, Date today);

}  // namespace baeumgil
