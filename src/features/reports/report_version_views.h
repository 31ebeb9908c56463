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

// One accepted edition, as it was.
struct ReportEditionView {
  struct Part {
    std::string name{};  // text
    std::string text{};
  };
  std::string number{};
  std::string purpose{};
  int edition{1};
  Instant accepted_at{};
  bool is_newest{false};
  std::string report_path{};  // empty: what is written now is not for this reader
  std::vector<Part> parts{};
};

void render(Html&, ReportEditionView const&);
void render(Html&, ReportVersionsView const&);

}  // namespace baeumgil
