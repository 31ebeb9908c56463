#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/people/person.h"
#include "platform/html/components.h"

namespace baeumgil {

struct PersonRow {
  PersonId id{};
  std::string name{};
  std::string department{};
  std::string post{};  // text
  std::string rank{};
  std::string duties{};
  std::string roles{};  // text
  bool is_active{true};
};
struct PersonListView {
  std::string title{};
  bool may_manage{false};
  TextField words{};
  SelectField department{};
  SelectField post{};
  SelectField role{};
  CheckField with_inactive{};
  SortHeader by_name{};
  SortHeader by_department{};
  std::int64_t total{0};
  std::vector<PersonRow> rows{};
  Pagination pagination{};
  EmptyState nothing{};
};

struct HeldRole {
  std::string label{};  // text
  std::optional<ActionButton> take{};
};
struct PersonShowView {
  std::optional<ActionButton> follow{};
  std::string title{};
  PersonRow person{};
  std::string staff_no{};  // empty when not for this reader
  std::string email{};
  Badge state{};
  bool is_example{false};
  bool may_manage{false};
  bool has_password{false};
  ErrorSummary summary{};
  std::vector<HeldRole> roles{};
  SelectField new_role{};
  SelectField transfer_to{};
  TextArea reason{};
  std::optional<ActionButton> invite{};
  std::optional<ActionButton> reactivate{};
  bool may_deactivate{false};
  bool shows_history{false};
  Timeline history{};
};
struct PersonFormView {
  std::string title{};
  std::string lead{};
  ErrorSummary summary{};
  std::string action{};
  std::string cancel{};
  HiddenField version{};
  TextField name{};
  TextField staff_no{};
  TextField email{};
  std::optional<SelectField> department{};  // of a newcomer only
  SelectField post{};
  TextField rank{};
  TextArea duties{};
};

struct DepartmentLine {
  DepartmentId id{};
  std::string name{};
  int level{0};
  std::string duties{};
  std::string head{};
  std::int64_t people{0};
  bool is_active{true};
};
struct DepartmentListView {
  std::string title{};
  bool may_manage{false};
  std::vector<DepartmentLine> rows{};
  EmptyState nothing{};
};
struct DepartmentFormView {
  std::string title{};
  ErrorSummary summary{};
  std::string action{};
  HiddenField version{};
  TextField name{};
  TextField name_en{};
  TextArea duties{};
  SelectField parent{};
  std::optional<RadioField> state{};  // of an existing one only
};

void render(Html&, PersonListView const&);
void render(Html&, PersonShowView const&);
void render(Html&, PersonFormView const&);
void render(Html&, DepartmentListView const&);
void render(Html&, DepartmentFormView const&);

}  // namespace baeumgil
