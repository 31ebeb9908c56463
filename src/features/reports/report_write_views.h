#pragma once
// What the page a report is written on shows.

#include <optional>
#include <string>
#include <vector>

#include "features/reports/report_views.h"

namespace baeumgil {

struct FigureRowView {
  std::string number{};  // "1", or "__N__" in the row that is copied
  TextField label{};
  TextField theirs{};
  TextField ours{};
  TextField unit{};
  TextField source{};
};

struct ReportWriteView {
  // What a colleague saved while this was being written.
  struct Newer {
    std::string text{};
    std::string author{};
  };
  struct Section {
    TextArea body{};
    HiddenField version{};
    HiddenField seen{};
    std::string writer{};
    std::optional<Newer> newer{};
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
    std::optional<Newer> newer{};
  };
  std::string id{};
  std::string number{};
  std::string title{};
  std::string purpose{};
  std::string state_reason{};
  Date due_on{};
  std::optional<Badge> due{};
  bool may_submit{false};
  int unexplained{0};  // passages that stand elsewhere
  ErrorSummary summary{};
  std::vector<Section> sections{};
  std::vector<Answer> answers{};
  std::vector<FigureRowView> figures{};
  FigureRowView empty_figure{};
  std::vector<FigureView> newer_figures{};
  std::vector<HiddenField> seen{};  // of figures and details
  std::vector<ReportCommentView> answer_comments{};
  std::vector<ReportCommentView> figure_comments{};
  TextArea gist{};
  TextField keywords{};
  TextArea benefits_received{};
  RadioField disclosure{};
  TextField disclosure_reason{};
  RadioField is_ai_used{};
  std::vector<std::string> newer_details{};  // "라벨: 글" of what a colleague changed there
};

void render(Html&, FigureRowView const&);
void render(Html&, ReportWriteView const&);

}  // namespace baeumgil
