#include "features/adoptions/decision_memory.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "platform/text/normalize.h"

namespace baeumgil {
namespace {

constexpr auto kLeastSubject = std::size_t{4};  // characters: "조례" alone names no ordinance
constexpr auto kSameTitle = 0.75;
constexpr auto kSameTitleForOneIssue = 0.5;

// Syllable pairs, sorted; a title of one character is its own pair.
std::vector<std::string> pairs_of(std::string_view text) {
  auto const key = folded_key(text);
  auto starts = std::vector<std::size_t>{};
  for (auto i = std::size_t{0}; i < key.size(); ++i)
    if ((static_cast<unsigned char>(key[i]) & 0xC0U) != 0x80U) starts.push_back(i);
  starts.push_back(key.size());
  auto pairs = std::vector<std::string>{};
  for (auto i = std::size_t{0}; i + 2 < starts.size(); ++i) pairs.push_back(key.substr(starts[i], starts[i + 2] - starts[i]));
  if (pairs.empty() && !key.empty()) pairs.push_back(key);
  std::ranges::sort(pairs);
  return pairs;
}

}  // namespace

bool is_same_subject(std::string_view one, std::string_view other) {
  auto const a = folded_key(one);
  auto const b = folded_key(other);
  auto const& shorter = a.size() < b.size() ? a : b;
  auto const& longer = a.size() < b.size() ? b : a;
  return character_count(shorter) >= kLeastSubject && longer.find(shorter) != std::string::npos;
}

double likeness(std::string_view one, std::string_view other) {
  auto const a = pairs_of(one);
  auto const b = pairs_of(other);
  if (a.empty() || b.empty()) return 0;
  auto shared = std::vector<std::string>{};
  std::ranges::set_intersection(a, b, std::back_inserter(shared));
  return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(a.size() + b.size());
}

bool is_same_policy(PolicyTrace const& one, PolicyTrace const& other) {
  if (one.source_case == other.source_case) return true;
  return likeness(one.title, other.title) >= (one.issue == other.issue ? kSameTitleForOneIssue : kSameTitle);
}

bool may_record_change(Actor const& actor) {
  return actor.is_signed_in() && (actor.has(Role::programme_officer) || actor.has(Role::owner_officer) || actor.has(Role::department_head));
}

bool may_leave_asleep(Actor const& actor, Adoption const& adoption) {
  return adoption.is_woken && is_not_taken(adoption.state) && actor.has(Role::programme_officer);
}

}  // namespace baeumgil
