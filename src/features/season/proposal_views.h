#pragma once
// What a proposal's pages show.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct ProposedTeamRowView {
  std::string path{};
  int number{0};
  std::string host{};
  std::string issue{};
  std::string dates{};
  std::vector<std::string> people{};
  std::vector<Badge> badges{};
  std::string team_path{};  // of the real team, once there is one
};

struct UnmetRowView {
  std::string person{};
  std::string department{};
  std::string wish{};
  std::string why{};
  std::string rule{};
};

struct UnmetCountView {
  std::string wish{};
  std::string why{};
  int count{0};
};

struct ProposalView {
  std::string title{};
  std::string season{};
  Badge state{};
  bool is_under_way{false};
  int percent{0};
  std::string problem{};
  std::string problem_rule{};
  bool has_outcome{false};
  int worth{0};
  int bound{0};
  std::string share{};
  std::string seconds{};
  int placed{0};
  int people{0};
  int wishes{0};
  int unmet{0};
  std::int64_t seed{0};
  std::vector<ActionButton> buttons{};
  std::string words{};
  std::string path{};
  std::vector<ProposedTeamRowView> teams{};
  int team_count{0};
  Pagination team_pages{};
  std::vector<UnmetCountView> counts{};
  std::vector<UnmetRowView> unmet_rows{};
  Pagination unmet_pages{};
  std::vector<std::string> worths{};
  Timeline history{};
};

struct ProposedPersonView {
  std::string name{};
  std::string department{};
  std::vector<Badge> badges{};
  std::vector<ActionButton> buttons{};
  std::string move_path{};
  HiddenField person{};
  TextField team{};
};

struct ProposedTeamView {
  std::string title{};
  std::string dates{};
  std::string issue{};
  std::vector<Badge> badges{};
  std::string path{};  // of this page
  ErrorSummary summary{};
  std::vector<ActionButton> buttons{};
  std::vector<ProposedPersonView> people{};
  bool may_adjust{false};
  SelectField host{};
  TextField starts_on{};
  SelectField days{};
  CheckField leaving{};
  SelectField idle{};
  HiddenField number{};
  std::string proposal_path{};
};

void render(Html&, ProposalView const&);
void render(Html&, ProposedTeamView const&);

}  // namespace baeumgil
