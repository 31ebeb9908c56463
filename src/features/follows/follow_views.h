#pragma once
// What one follows, and how often a mail says what became of it.

#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct FollowRowView {
  Badge noun{};
  std::string title{};
  std::string path{};
  ActionButton stop{};
};

struct FollowListView {
  ErrorSummary summary{};
  std::vector<FollowRowView> rows{};
  EmptyState nothing{};
  SelectField field{};
  RadioField rhythm{};
};

struct DigestEndView {
  std::string path{};  // empty: it was ended
  EmptyState words{};
};

void render(Html&, FollowListView const&);
void render(Html&, DigestEndView const&);

}  // namespace baeumgil
