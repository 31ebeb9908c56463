#pragma once
// What the report pages show.

#include <optional>
#include <string>
#include <vector>

#include "features/reports/tell_report_view.h"
#include "platform/html/components.h"
#include "platform/html/download_links.h"
#include "platform/html/form.h"

namespace baeumgil {

struct ReportRowView {
  std::string id{};
  std::string number{};
  std::string purpose{};
  std::string gist{};
  std::string team{};
  std::string department{};
  Badge state{};
  Date due_on{};
  std::optional<Badge> due{};  // while it is not handed in
};

struct ReportListView {
  std::string title{};
  std::string issue{};  // kept while other filters change
  std::string year{};
  std::vector<HiddenField> kept{};
  SelectField state{};
  SelectField program{};
  SelectField department{};
  Facet only{};
  Facet late{};
  std::vector<FilterTag> tags{};
  std::int64_t total{0};
  SortHeader by_number{};
  SortHeader by_due{};
  std::vector<ReportRowView> rows{};
  Pagination pagination{};
  EmptyState nothing{};
};

struct ReportCommentView {
  struct Said {
    std::string body{};
    std::string author{};
    Instant at{};
  };
  std::string id{};
  Badge state{};
  std::string body{};
  std::string author{};
  Instant at{};
  int edition{1};
  bool is_resolved{false};
  std::string resolved_by{};
  std::vector<Said> answers{};
  std::string answer_path{};  // of the form; empty: the reader may not answer here
  std::string link{};         // to where it can be answered
};

struct FigureView {
  std::string label{};
  std::string theirs{};
  std::string ours{};
  std::string unit{};
  std::string source{};
};

struct ProposalLineView {
  std::string what{};
  std::string owner{};
  std::optional<Date> due_on{};
  std::string draw{};     // where a case starts from it; empty: not for this reader
  std::string propose{};  // where its published case is proposed for adoption; empty: none, or not for this reader
};
struct ProposalTableView {
  std::vector<ProposalLineView> const& rows;
};

struct ReportShowView {
  DownloadLinks files{};
  std::string e_approval_path{};  // what goes to the approval system; empty: nothing yet
  bool may_publish{false};        // sees how far its public edition is
  struct Section {
    std::string word{};
    std::string body{};
    std::string writer{};
    std::vector<ReportCommentView> comments{};
    bool has_rows{false};  // the proposals stand here
  };
  struct Answer {
    std::string question{};
    std::string answer{};
    std::string reason{};
    std::string source{};
    std::string question_id{};
    std::string host{};
    std::vector<ReportCommentView> comments{};
  };
  struct Person {
    std::string name{};
    std::string department{};
    std::string rank{};
    std::string task{};
  };
  struct Host {
    std::string name{}, department{}, met{};
  };
  struct Drawn {
    std::string id{}, title{};
    Badge state{};
  };
  std::string id{};
  std::string number{};
  std::string purpose{};
  Badge state{};
  std::optional<Badge> due{};
  Date due_on{};
  std::string state_reason{};
  std::optional<ActionButton> take_back{};  // of a correction
  bool is_accepted{false};
  int edition{1};
  std::optional<Instant> submitted_at{};
  std::optional<Instant> accepted_at{};
  std::string told{};  // when, to whom and why by word of mouth; empty: a written one
  std::optional<TellReportView> tell{};
  std::string trip_id{};
  std::string trip_number{};
  std::string team{};
  std::string destination{};
  Date starts_on{};
  Date ends_on{};
  std::string gist{};
  std::string keywords{};
  std::string disclosure{};
  std::string disclosure_reason{};
  std::string benefits_received{};
  bool is_ai_used{false};
  std::vector<Person> travelers{};
  std::vector<Host> hosts{};
  std::vector<Section> sections{};
  std::vector<Answer> answers{};
  std::vector<ReportCommentView> answer_comments{};
  std::vector<FigureView> figures{};
  std::vector<ProposalLineView> proposals{};
  std::vector<ReportCommentView> figure_comments{};
  std::vector<Drawn> cases{};
  bool may_write{false};
  bool may_draw{false};
  std::optional<ActionButton> submit{};
  std::optional<ActionButton> accept{};
  std::string comment_path{};   // for who may say something about a part
  std::string open_comments{};  // how many are not dealt with; empty: none
  struct Edition {
    std::string path{};
    int edition{1};
    Instant at{};
  };
  std::vector<Edition> editions{};  // accepted before this one
  bool is_correction{false};        // one was accepted, and is being corrected
  std::string correct_path{};       // empty: not for this reader, or nothing is accepted
  TextArea correction{};
  bool is_correct_open{false};
  bool may_return{false};
  bool is_return_open{false};
  TextArea return_reason{};
  std::vector<TextArea> return_comments{};
  std::string kept_as{};      // of this reader's unsent texts in the browser; empty: they never wrote here
  std::string originality{};  // what the check found, for those who write or check it
  ErrorSummary summary{};
  ChainLine chain{};
  Timeline history{};
};

// The comments on one part, wherever they stand.
struct ReportCommentsView {
  std::vector<ReportCommentView> const& comments;
  std::string action{};  // of a form for a new one; empty: the reader may say nothing
  std::string place{};
};

void render(Html&, ReportListView const&);
void render(Html&, ReportShowView const&);
void render(Html&, ReportCommentsView const&);
void render(Html&, ProposalTableView const&);

}  // namespace baeumgil
