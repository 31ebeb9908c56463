#pragma once
// What the season's pages show.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct SeasonRowView {
  std::string path{};
  std::string title{};
  std::string dates{};
  std::string until{};  // wishes are taken
  Badge state{};
  Badge mine{};  // whether the reader stated a wish
};

struct SeasonListView {
  bool may_open{false};
  std::vector<SeasonRowView> rows{};
  EmptyState nothing{};
};

struct SeasonFormView {
  std::string title{};
  std::string action{};
  std::string cancel{};
  HiddenField version{};
  ErrorSummary summary{};
  std::optional<SelectField> program{};
  TextField starts_on{};
  TextField ends_on{};
  TextField budget{};
  TextField day_cost{};
  TextField night_cost{};
};

struct SeasonHostView {
  std::string name{};
  std::string path{};
  std::string issue{};
  std::string field{};
  int teams_a_day{0};
  Won fare{};
  std::optional<ActionButton> remove{};
};

struct WishCountView {
  std::string department{};
  std::string path{};  // of its wishes; empty: not for this reader
  int stated{0};
  int staff{0};
};

struct ProposalRowView {
  std::string path{};
  std::string number{};
  Badge state{};
  std::string asked{};
  int worth{0};
  std::string share{};  // of the bound
};

struct HostFormView {
  std::string action{};
  std::string page{};
  std::string words{};
  RadioField found{};
  SelectField issue{};
  TextField teams_a_day{};
  TextField fare{};
};

struct SeasonShowView {
  std::string title{};
  Badge state{};
  std::string program_path{};
  std::string dates{};
  std::string window{};
  std::string limits{};
  Won budget{};
  std::string costs{};
  std::string edit_path{};
  std::string wish_path{};
  std::string wish_key{};
  std::string staffing_path{};
  std::string wishes_path{};
  std::string my_wish{};
  ErrorSummary summary{};
  std::vector<ActionButton> buttons{};
  std::vector<SeasonHostView> hosts{};
  std::optional<HostFormView> host_form{};
  std::vector<WishCountView> counts{};
  std::vector<ProposalRowView> proposals{};
  bool shows_proposals{false};
  Timeline history{};
};

struct WishFormView {
  std::string title{};
  std::string program{};
  std::string until{};
  std::string action{};
  std::string cancel{};
  HiddenField version{};
  ErrorSummary summary{};
  CheckField can_go{};
  CheckField likes{};
  SelectField trip_days{};
  std::vector<SelectField> fields{};
  std::vector<SelectField> issues{};
  std::vector<SelectField> hosts{};
  std::vector<TextField> partners{};
  TextArea note{};
  std::optional<ActionButton> withdraw{};
};

struct WishRowView {
  std::string person{};
  std::string department{};
  std::string fields{};
  std::string hosts{};
  std::string days{};
  std::string partners{};
  std::string note{};
};

struct WishListView {
  std::string title{};
  std::string lead{};
  std::vector<WishRowView> rows{};
  EmptyState nothing{};
};

struct StaffingRowView {
  std::string department{};
  std::string dates{};
  int present_at_least{0};
  int staff{0};
  std::string reason{};
  std::string set_by{};
  std::optional<ActionButton> remove{};
};

struct StaffingView {
  ErrorSummary summary{};
  std::vector<StaffingRowView> rows{};
  bool may_set{false};
  SelectField department{};
  TextField from{};
  TextField until{};
  TextField present_at_least{};
  TextField reason{};
  EmptyState nothing{};
};

void render(Html&, SeasonListView const&);
void render(Html&, SeasonFormView const&);
void render(Html&, SeasonShowView const&);
void render(Html&, WishFormView const&);
void render(Html&, WishListView const&);
void render(Html&, StaffingView const&);

}  // namespace baeumgil
