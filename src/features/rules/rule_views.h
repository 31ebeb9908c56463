#pragma once
// What the pages about rules show.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"
#include "platform/html/html.h"

namespace baeumgil {

struct RuleRow {
  std::string words{};
  std::string code{};
  std::string value{};    // with its unit
  std::string article{};  // and its source
  std::string url{};
  std::string dates{};
  std::string note{};
  std::vector<Badge> badges{};
};

struct RuleGroup {
  std::string label_key{};
  std::string anchor{};
  std::vector<RuleRow> rows{};
};

// A draft that waits for somebody to make it effective.
struct DraftRow {
  std::string path{};
  std::string words{};
  std::string value{};
  std::string from{};
  std::string who{};
};

struct RuleListView {
  TextField words{};
  SelectField topic{};
  SelectField applies_to{};
  TextField day{};
  std::string count{};
  std::vector<DraftRow> drafts{};
  std::string strict{};  // text: since when the stricter set holds; empty when it does not
  std::vector<RuleGroup> groups{};
  EmptyState nothing{};
  bool can_write{false};
};

struct RuleVersionView {
  RuleRow row{};
  std::string heading{};
  std::string words_en{};
  std::string verified_by{};
  std::string decided{};  // who made it effective and when
  std::string reason{};
  std::string end_path{};  // empty: nothing to end
  // Of a row nobody has confirmed, for whoever may.
  std::string confirm_path{};
  std::vector<HiddenField> confirm_which{};
  TextField held_against{};
};

struct RuleShowView {
  std::string code{};
  ErrorSummary summary{};
  std::vector<RuleVersionView> versions{};
  bool can_write{false};
};

struct RuleFormView {
  ErrorSummary errors{};
  bool is_new{true};  // a code of its own: kind, topic and unit are asked for too
  bool is_draft{false};
  std::string code_value{};
  std::string version{};  // of the draft that is edited
  std::string current{};  // words of the version in force, when there is one
  std::string action{};
  std::string back{};
  TextField code{};
  SelectField kind{};
  SelectField topic{};
  SelectField applies_to{};
  SelectField unit{};
  SelectField fact{};
  SelectField test{};
  SelectField anchor{};
  std::optional<TextField> value{};
  std::vector<SelectField> choices{};  // what is one of a closed list: a post, a tier, yes or no
  TextArea words_ko{};
  TextArea words_en{};
  TextField source{};
  TextField article{};
  TextField url{};
  TextField effective_from{};
  TextField effective_to{};
  TextField verified_by{};
  CheckField marks{};
  TextArea note{};
};

void render(Html&, RuleListView const&);
void render(Html&, RuleShowView const&);
void render(Html&, RuleFormView const&);

}  // namespace baeumgil
