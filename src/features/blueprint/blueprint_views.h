#pragma once
// 따라 하기: what a department needs that wants to copy a case, put together from what is known of it and of those who did.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"
#include "platform/html/law_links.h"

namespace baeumgil {

struct BlueprintNeed {  // what it takes
  std::string text{};
  std::optional<Badge> verdict{};  // whether we have it, when somebody judged
  std::string to_change{};
};

struct BlueprintWay {  // how one of us went about it
  std::string path{};
  std::string title{};
  Badge state{};
  std::string owner{};
  std::string budget{};  // texts
  std::string kpi{};
  std::string risk{};
  std::string ordinance{};
  struct Step {
    std::string title{};
    std::optional<Date> due_on{};
    std::optional<Date> done_on{};
  };
  std::vector<Step> steps{};
};

struct BlueprintNo {  // and why others did not
  std::string path{};
  std::string who{};
  std::string reason{};
};

struct BlueprintLink {
  std::string text{};
  std::string path{};
};

struct BlueprintView {
  std::string case_path{};
  std::string case_title{};
  std::vector<BlueprintNeed> needs{};
  LinkedText law{};
  std::vector<BlueprintLink> money{};  // label, sum; without a path
  std::string cost_note{};
  std::vector<BlueprintWay> ways{};
  std::vector<BlueprintLink> measures{};
  std::string failure_points{};
  std::vector<BlueprintNo> noes{};
  std::vector<BlueprintLink> people{};
  std::vector<BlueprintLink> papers{};
  std::string propose_path{};  // empty: not for this reader
};

void render(Html&, BlueprintView const&);

}  // namespace baeumgil
