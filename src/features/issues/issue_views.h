#pragma once
// What the issue pages show.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "features/issues/related_to_issue.h"
#include "platform/html/components.h"
#include "platform/html/form.h"

namespace baeumgil {

struct IssueRowView {
  std::string id{};
  std::string number{};
  std::string title{};
  std::string field{};
  std::string department{};
  Badge priority{};
  Badge state{};
  std::optional<Badge> wish{};
  std::string figure{};  // "12.4건/년 → 8건/년"
  std::string target_on{};
  std::int64_t supports{0};
};

struct IssueListView {
  std::string title{};
  bool may_register{false};
  std::string words{};
  SelectField department{};
  std::vector<Facet> facets{};
  std::vector<FilterTag> tags{};
  SortHeader by_number{};
  SortHeader by_priority{};
  SortHeader by_target{};
  std::string order_key{};  // the other order: most supported first, or newest first
  std::string order_path{};
  std::int64_t total{0};
  std::vector<IssueRowView> rows{};
  Pagination pagination{};
  EmptyState nothing{};
};

struct IssueFormView {
  std::string title{};
  std::string action{};
  std::string cancel{};
  std::string submit_key{};
  ErrorSummary summary{};
  HiddenField version{};
  TextField name{};
  TextArea description{};
  SelectField field{};
  RadioField priority{};
  SelectField owner_department{};
  TextField pledge{};
  TextField baseline_value{};
  TextField baseline_unit{};
  TextField baseline_on{};
  TextField baseline_source{};
  TextField target_value{};
  TextField target_on{};
  std::vector<IssueRowView> similar{};  // shown before it is saved
  HiddenField compared{};               // the title they are like
};

// One further step with something to write: accepting with its figure, dropping with a reason, solving with evidence.
struct IssueStepView {
  std::string label_key{};
  std::string hint_key{};
  std::string action{};
  bool is_open{false};
  std::vector<TextField> fields{};
  std::optional<TextArea> reason{};
};

struct IssueBoundView {
  std::string label_key{};
  std::int64_t count{0};
  struct Item {
    std::string title{};
    std::string path{};
    Badge state{};
  };
  std::vector<Item> items{};
};

struct IssueShowView {
  std::optional<ActionButton> follow{};
  std::optional<ActionButton> support{};
  std::int64_t supports{0};
  std::string number{};
  std::string title{};
  std::string description{};
  Badge state{};
  Badge priority{};
  std::optional<Badge> wish{};
  std::string field{};
  std::string department{};
  std::string registered_by{};
  std::string pledge{};
  std::string state_reason{};
  std::string baseline{};  // empty: none yet
  std::string baseline_on{};
  std::string baseline_source{};
  std::string target{};
  std::string target_on{};
  std::string edit_path{};       // empty: not for this reader
  std::string form_team_path{};  // empty: not now
  std::optional<ActionButton> open{};
  ErrorSummary summary{};
  std::vector<IssueStepView> steps{};
  ChainLine chain{};
  std::vector<IssueBoundView> bound{};
  std::vector<RelatedToIssue> related{};
  Timeline history{};
};

void render(Html&, IssueListView const&);
void render(Html&, IssueFormView const&);
void render(Html&, IssueShowView const&);

}  // namespace baeumgil
