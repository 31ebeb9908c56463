#pragma once
// A form for one step of a noun's life, whose fields differ from step to step: sections of fields, and groups of repeated rows.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct FormPart {  // one of these
  std::optional<TextField> text{};
  std::optional<TextArea> area{};
  std::optional<SelectField> select{};
  std::optional<RadioField> radio{};
  std::optional<CheckField> checks{};
  std::optional<FileField> file{};

  FormPart(TextField field) : text{std::move(field)} {}
  FormPart(TextArea field) : area{std::move(field)} {}
  FormPart(SelectField field) : select{std::move(field)} {}
  FormPart(RadioField field) : radio{std::move(field)} {}
  FormPart(CheckField field) : checks{std::move(field)} {}
  FormPart(FileField field) : file{std::move(field)} {}
};

struct FormSection {
  std::string title_key{};
  std::string lead{};  // text
  std::vector<FormPart> parts{};
};

// "milestones.0.title", "milestones.0.due_on" …; the last row of `rows` is not special, `blank` is what a new row looks like,
// with __N__ in its names.
struct RowGroup {
  struct Row {
    std::vector<FormPart> parts{};
  };
  std::string name{};
  std::string title_key{};
  std::string lead{};  // text
  std::vector<Row> rows{};
  Row blank{};
};

// What a form says about what is typed into it. A script asks `path` with the fields named in `fields` and puts the part it
// answers in place; without a script the button sends the form as a preview.
struct LivePart {
  std::string title_key{};
  std::string path{};
  std::string fields{};  // names, by spaces
  std::string preview_key{};
  bool is_asked_by_button{false};  // the whole form goes there, files too, when the button is pressed
  std::vector<Alert> notes{};
};

struct StepForm {
  std::string title{};  // texts
  std::string lead{};
  std::string action{};
  std::string cancel{};
  std::string submit_key{};
  std::vector<Alert> notes{};
  ErrorSummary summary{};
  std::vector<HiddenField> hidden{};
  std::vector<FormSection> sections{};
  std::optional<LivePart> live{};
  std::vector<RowGroup> groups{};
  bool takes_files{false};
};

void render(Html&, FormPart const&);
void render(Html&, FormSection const&);
void render(Html&, RowGroup const&);
void render(Html&, LivePart const&);
void render(Html&, StepForm const&);

}  // namespace baeumgil
