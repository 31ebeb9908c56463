#pragma once
// What the pages of the directory show.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct TargetRowView {
  std::string id{};
  std::string name{};
  Badge kind{};
  std::string province{};
  std::string population{};
  std::string density{};
  std::int64_t visits{0};
  std::int64_t cases{0};
};

struct TargetListView {
  std::string title{};
  bool may_add{false};
  std::string words{};
  std::string sort{};
  SelectField province{};
  std::vector<Facet> facets{};
  std::vector<FilterTag> tags{};
  Tabs sorts{};
  std::int64_t total{0};
  std::vector<TargetRowView> rows{};
  Pagination pagination{};
  EmptyState nothing{};
};

struct TargetCaseGroup {
  std::string field{};
  struct Item {
    std::string id{};
    std::string title{};
    std::string one_line{};
  };
  std::vector<Item> items{};
};

struct TargetVisitView {
  std::string on{};
  std::string team_path{};
  std::string team_name{};
  std::string topic{};
  std::string trip_path{};
  std::string report_path{};  // empty: none that is for everybody yet
  std::vector<std::string> open_questions{};
};

// Publicly praised: what is cited, and where it stands.
struct TargetPracticeView {
  std::string title{};
  std::string praised{};
  std::string summary{};
  std::string source{};
  bool is_source_address{false};
  bool is_selection_only{false};
};

struct TargetShowView {
  std::optional<ActionButton> follow{};
  std::string contacts_path{};  // whom to ask there
  std::string title{};
  std::string name_en{};
  Badge kind{};
  std::string tier{};
  std::string province{};
  std::string population{};
  std::string area{};
  std::string density{};
  std::string country{};
  std::string homepage{};
  std::string note{};
  std::string form_team_path{};  // empty: not for this reader
  struct TeamLink {
    std::string name{};
    std::string path{};
  };
  std::vector<TeamLink> teams{};  // of the reader, that may ask for a visit now
  std::int64_t requests{0};
  std::vector<TargetCaseGroup> cases{};
  std::vector<TargetPracticeView> practices{};
  std::vector<TargetVisitView> visits{};
};

struct TargetFormView {
  std::string title{};
  ErrorSummary summary{};
  TextField name{};
  TextField name_en{};
  RadioField kind{};
  TextField country{};
  TextField homepage{};
  TextArea note{};
  bool has_namesakes{false};
  CheckField is_another{};
  struct Namesake {
    std::string id{};
    std::string name{};
    std::string kind{};
  };
  std::vector<Namesake> namesakes{};
};

void render(Html&, TargetListView const&);
void render(Html&, TargetShowView const&);
void render(Html&, TargetFormView const&);

}  // namespace baeumgil
