#pragma once
// What the page of a report's versions shows.

#include <string>
#include <vector>

#include "features/reports/report_difference.h"
#include "platform/html/components.h"

namespace baeumgil {

struct ReportVersionsView {
  struct Part {
    std::string name{};  // text
    std::vector<SentenceChange> changes{};
  };
  std::string id{};
  std::string number{};
  std::string purpose{};
  SelectField older{};
  SelectField newer{};
  std::string older_label{};
  std::string newer_label{};
  std::size_t count{0};
  std::vector<Part> parts{};
  EmptyState nothing{};
};

void render(Html&, ReportVersionsView const&);

}  // namespace baeumgil
