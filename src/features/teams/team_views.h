#pragma once
// What the team pages show.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"
#include "platform/html/download_links.h"

namespace baeumgil {

struct TeamRowView {
  std::string id{};
  std::string number{};
  std::string name{};
  std::string theme{};
  std::string program{};
  std::string issue{};
  std::string leader{};
  std::string dates{};  // wished for; empty: none yet
  int size{0};
  Badge state{};
  std::vector<Badge> badges{};
};

struct TeamListView {
  std::string title{};
  bool may_form{false};
  std::string words{};
  SelectField program{};
  std::vector<Facet> facets{};
  std::vector<HiddenField> kept{};
  std::vector<FilterTag> tags{};
  std::int64_t total{0};
  SortHeader by_number{};
  SortHeader by_preferred{};
  std::vector<TeamRowView> rows{};
  Pagination pagination{};
  EmptyState nothing{};
};

struct TeamFormView {
  std::string title{};
  std::string action{};
  std::string cancel{};
  bool has_programs{true};
  HiddenField version{};
  ErrorSummary summary{};
  SelectField program{};
  bool takes_program{true};
  SelectField issue{};
  TextField name{};
  SelectField field{};
  TextField theme{};
  TextArea hypothesis{};
  TextField preferred_from{};
  TextField preferred_until{};
  std::string host_name{};  // empty: none wished yet
  HiddenField host{};
  TextArea host_why{};
  TextField host_evidence{};
};

struct TeamMemberView {
  std::string name{};
  std::string department{};
  std::string rank{};
  std::string role{};  // of a call
  bool is_leader{false};
  Badge answer{};
  std::vector<Badge> badges{};
  std::string substitute{};
  std::string confirmed_by{};
  std::string substitute_path{};  // empty: not for this reader
  std::vector<ActionButton> buttons{};
  std::string error{};  // why the member was not taken out just now
  std::string error_rule{};
};

struct TeamHostView {
  std::string id{};
  std::string name{};
  std::string why{};
  std::string evidence_url{};
  std::optional<ActionButton> remove{};
};

// Looking somebody or something up without script: a search that reloads the page, then one of what was found.
struct TeamPickerView {
  std::string legend_key{};
  std::string hint_key{};
  std::string search_name{};
  std::string search_label_key{};
  std::string words{};
  std::string page{};       // path the search goes to
  std::string kept_name{};  // a parameter that the search keeps
  std::string kept_value{};
  bool is_searched{false};
  std::string action{};  // where the choice is sent
  std::string submit_key{};
  RadioField found{};
  std::vector<TextArea> areas{};
  std::vector<TextField> fields{};
};

struct TeamGapView {
  std::string text{};
  std::string rule{};
  std::string target{};  // #members
};

struct TeamDuplicateView {
  std::string text{};
  std::string path{};
};

struct TeamStepView {
  std::string label_key{};
  std::string hint_key{};
  std::string action{};
  bool is_open{false};
  TextArea reason{};
};

struct TeamShowView {
  std::string number{};
  std::string name{};
  std::string theme{};
  std::string hypothesis{};
  Badge state{};
  std::vector<Badge> badges{};
  std::string program{};
  std::string program_path{};
  std::string issue{};
  std::string issue_path{};
  std::string field{};
  std::string dates{};
  std::string state_reason{};
  std::string edit_path{};
  std::string plan_trip_path{};
  std::string calls_path{};
  DownloadLinks files{};
  ErrorSummary summary{};
  std::vector<ActionButton> buttons{};
  bool shows_gaps{false};
  std::vector<TeamGapView> gaps{};
  std::vector<TeamMemberView> members{};
  std::vector<TeamHostView> hosts{};
  std::vector<TeamPickerView> pickers{};
  std::vector<TeamDuplicateView> duplicates{};
  std::vector<TeamStepView> steps{};
  ChainLine chain{};
  Timeline history{};
};

void render(Html&, TeamListView const&);
void render(Html&, TeamFormView const&);
void render(Html&, TeamPickerView const&);
void render(Html&, TeamShowView const&);

}  // namespace baeumgil
