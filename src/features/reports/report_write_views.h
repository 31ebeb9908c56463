#pragma once
// What the page a report is written on shows.

#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "features/reports/report_views.h"
#include "platform/originality/shared_words.h"

namespace baeumgil {

// Two texts for one part: what its writer typed, and what a colleague saved meanwhile.
struct ReportClashView {
  std::string part{};
  std::string author{};    // empty: not known
  std::string standing{};  // the digest of what is shown as theirs
  SideBySide sides{};
};

// What was noted at the host, beside the part it belongs to.
struct NoteAtHandView {
  std::string id{};
  Badge kind{};
  std::string words{};
  std::string source{};
  std::string by{};
  std::string photo{};  // path; empty: none
  int width{0};
  int height{0};
  bool is_in{false};  // the report holds it already
  bool is_refused{false};
  bool may_put{false};
  bool is_figure{false};
};
struct NotesAtHandView {
  std::vector<NoteAtHandView> const& notes;
};

struct FigureRowView {
  std::string number{};  // "1", or "__N__" in the row that is copied
  TextField label{};
  TextField theirs{};
  TextField ours{};
  TextField unit{};
  TextField source{};
};

struct ReportProposalForm {
  std::string number{};  // "1", or "__N__" in the row that is copied
  TextArea what{};
  SelectField owner{};
  TextField due_on{};
};

struct ReportWriteView {
  struct Section {
    TextArea body{};
    HiddenField version{};
    HiddenField seen{};
    std::string part{};
    std::string label{};  // text
    std::string writer{};
    std::optional<ReportClashView> clash{};
    std::vector<NoteAtHandView> notes{};
    std::vector<ReportCommentView> comments{};
  };
  struct Answer {
    int number{1};
    std::string question{};
    TextArea answer{};
    TextArea reason{};
    TextField source{};
    std::optional<SelectField> host{};  // of a trip to several
    HiddenField seen{};
    std::string part{};
    std::optional<ReportClashView> clash{};
    std::vector<NoteAtHandView> notes{};
    std::vector<ReportCommentView> comments{};
  };
  std::string id{};
  std::string number{};
  std::string title{};
  std::string purpose{};
  std::string state_reason{};
  Date due_on{};
  std::optional<Badge> due{};
  bool may_submit{false};
  std::string originality{};  // how far the check has come
  int unexplained{0};         // passages that stand elsewhere
  ErrorSummary summary{};
  std::vector<Section> sections{};
  std::vector<Answer> answers{};
  std::vector<FigureRowView> figures{};
  FigureRowView empty_figure{};
  std::optional<ReportClashView> figures_clash{};
  std::vector<ReportProposalForm> proposals{};
  ReportProposalForm empty_proposal{};
  std::optional<ReportClashView> proposals_clash{};
  std::vector<HiddenField> seen{};  // of figures, proposals and details
  std::vector<ReportClashView> detail_clashes{};
  ReportClashView empty_clash{};       // a script fills it
  std::string kept_as{};               // of this reader's texts in the browser
  std::vector<std::string> writers{};  // "박서연: 주요 내용"
  std::vector<ReportCommentView> answer_comments{};
  std::vector<ReportCommentView> figure_comments{};
  TextArea gist{};
  TextField keywords{};
  TextArea benefits_received{};
  std::string conduct_path{};  // where what was given is declared with its worth; empty: did not travel
  RadioField disclosure{};
  TextField disclosure_reason{};
  RadioField is_ai_used{};
};

void render(Html&, ReportClashView const&);
void render(Html&, NotesAtHandView const&);
void render(Html&, FigureRowView const&);
void render(Html&, ReportProposalForm const&);
void render(Html&, ReportWriteView const&);

}  // namespace baeumgil
