#pragma once
// What the page of a host's contacts shows.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct ContactRowView {
  std::string name{};
  std::string place{};  // text: department and post
  std::string phone{};
  std::string email{};
  std::string about{};
  std::string consent{};  // text: how and when
  std::string added{};    // text: by whom
  std::optional<Badge> circle{};
  std::optional<ActionButton> remove{};
};

struct ContactListView {
  std::string title{};
  std::string host{};
  std::string host_path{};
  std::string add_path{};  // empty: not for this reader
  std::vector<ContactRowView> rows{};
  EmptyState nothing{};
};

void render(Html&, ContactListView const&);

}  // namespace baeumgil
