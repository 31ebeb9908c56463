#pragma once
// What the case pages show.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/dates.h"
#include "base/money.h"
#include "features/cases/case_corner_line.h"
#include "platform/html/components.h"
#include "platform/html/download_links.h"
#include "platform/html/form.h"
#include "platform/html/law_links.h"
#include "platform/html/picture_view.h"

namespace baeumgil {

struct CaseRowView {
  std::string id{};
  std::string number{};
  std::string title{};
  std::string one_line{};
  Badge field{};
  Badge state{};
  std::vector<Badge> marks{};
  bool is_host_verified{false};
  std::string host{};
  std::string since{};
  std::int64_t adoptions{0};
  std::optional<Won> cost{};
};

struct CaseListView {
  std::optional<ActionButton> follow{};  // the one field it is narrowed to
  std::string title{};
  bool may_add{false};
  std::string words{};
  std::vector<HiddenField> kept{};  // filters that have no control of their own here
  SelectField sort{};
  std::vector<Facet> facets{};
  std::vector<FilterTag> tags{};
  std::int64_t total{0};
  std::vector<CaseRowView> rows{};
  Pagination pagination{};
  EmptyState nothing{};
};

struct CaseMapView {
  struct Row {
    std::string name{};
    std::string province{};
    std::string path{};  // of the list of its cases
    std::int64_t count{0};
  };
  std::string title{};
  PictureView map{};
  std::vector<Row> rows{};
  EmptyState nothing{};
};

struct CaseFormView {
  struct Offer {  // what its report proposes to adopt
    std::string what{};
    std::string owner{};
    std::optional<Date> due_on{};
    std::string path{};
  };
  std::vector<Offer> proposals{};
  std::string title{};
  std::string lead_key{};
  std::string action{};
  std::string cancel{};
  ErrorSummary summary{};
  HiddenField version{};
  std::optional<SelectField> host{};
  TextField host_name{};
  TextField name{};
  TextField one_line{};
  SelectField field{};
  TextField since_year{};
  TextArea problem_before{};
  TextArea what_they_did{};
  TextField cost_initial{};
  TextField cost_yearly{};
  TextField cost_note{};
  TextField result_metric{};
  TextField result_before{};
  TextField result_after{};
  TextField result_period{};
  TextField result_source{};
  TextArea legal_basis{};
  TextArea failure_points{};
  TextArea conditions{};
  std::vector<RadioField> fit{};
  TextField already_copied_by{};
  TextField award{};
  TextField evidence_url{};
  SelectField evidence_grade{};
  RadioField outcome{};
  TextField keywords{};
  RadioField share_scope{};
  CheckField is_host_verified{};
};

// A step with something to write: sending back or retiring, with the reason.
struct CaseStepView {
  std::string label_key{};
  std::string action{};
  TextArea reason{};
  bool is_open{false};
};

struct CaseShowView {
  bool is_standing{false};  // there is something to copy
  DownloadLinks files{};
  struct Fit {
    std::string label_key{};
    Badge answer{};
  };
  struct Issue {
    std::string id{};
    std::string title{};
    std::optional<ActionButton> unmatch{};
  };
  struct Linked {
    std::string path{};
    std::string title{};
    Badge state{};
  };
  std::string id{};
  std::string number{};
  std::string title{};
  std::string one_line{};
  Badge state{};
  Badge field{};
  Badge verified{};
  std::vector<Badge> marks{};  // not a success; as of long ago
  std::string evidence_grade{};
  std::optional<Date> as_of{};
  std::string state_reason{};
  std::string host_id{};
  std::string host{};
  std::string since{};
  std::string problem_before{};
  std::string what_they_did{};
  std::optional<Won> cost_initial{};
  std::optional<Won> cost_yearly{};
  std::string cost_note{};
  std::string result_metric{};
  std::string result_before{};
  std::string result_after{};
  std::string result_period{};
  std::string result_source{};
  LinkedText legal_basis{};
  std::string failure_points{};
  std::string conditions{};
  std::vector<Fit> fit{};
  std::string already_copied_by{};
  std::string award{};
  std::string evidence_url{};
  std::string keywords{};
  std::string share_scope{};
  std::optional<Date> valid_until{};
  std::vector<Issue> issues{};
  std::vector<Linked> adoptions{};
  std::optional<Linked> report{};
  std::string author{};
  bool may_edit{false};
  bool may_propose{false};
  bool may_mail{false};
  std::vector<ActionButton> moves{};
  std::vector<CaseStepView> steps{};
  std::optional<SelectField> match{};
  std::vector<CaseCorner> beside{};
  std::vector<CaseCorner> below{};
  ErrorSummary summary{};
  ChainLine chain{};
  Timeline history{};
};

void render(Html&, CaseListView const&);
void render(Html&, CaseMapView const&);
void render(Html&, CaseFormView const&);
void render(Html&, CaseShowView const&);

}  // namespace baeumgil
