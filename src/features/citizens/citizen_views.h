#pragma once

#include <string>
#include <vector>

#include "features/citizens/suggestion.h"
#include "platform/html/components.h"
#include "platform/html/html.h"

namespace baeumgil {

struct PublicFigure {
  std::string label_key{};
  std::string text{};
};
struct PublicTripRow {
  std::string number{};
  std::string purpose{};
  std::string destination{};
  std::string dates{};
  int travelers{0};
  std::string cost{};
  std::string report_path{};
};
struct PublicAdoptionRow {
  std::string number{};
  std::string name{};
  std::string from{};
  std::string owner{};
  Badge decision{};
  Badge state{};
  std::string effect{};
};
struct PublicCaseRow {
  std::string title{};
  std::string one_line{};
  std::string host{};
  Badge field{};
  std::int64_t adoptions{0};
  std::string edition_path{};  // without its ending; empty: none
};

struct CitizenHomeView {
  std::string institution{};
  std::string path{};
  std::vector<PublicFigure> figures{};
  std::vector<PublicAdoptionRow> adoptions{};
  std::vector<PublicCaseRow> cases{};
};
struct CitizenTripsView {
  std::string title{};
  std::string path{};
  std::vector<PublicTripRow> rows{};
};
struct CitizenAdoptionsView {
  std::string title{};
  std::string path{};
  std::vector<PublicAdoptionRow> rows{};
};
struct CouncilYearRow {
  std::string year{};
  std::string trips{};
  std::string people{};
  std::string paid{};
  std::string fees{};
  std::string cases{};
  std::string benefit{};
  std::string prizes{};
  std::string decided{};
  std::vector<PublicFigure> decisions{};
  std::string states{};
  std::string trips_path{};  // empty: none to see
  std::string adoptions_path{};
};
struct CouncilView {
  std::string institution{};
  std::string path{};
  std::string today{};
  std::vector<std::string> decisions{};  // keys of the kinds
  std::vector<CouncilYearRow> rows{};
};
struct PublicSectionView {
  std::string label_key{};
  std::string text{};
};
struct CitizenReportView {
  std::string title{};
  std::string number{};
  std::string destination{};
  std::string dates{};
  std::string gist{};
  std::string withheld{};  // why the rest is not shown; empty: all of it is
  std::vector<PublicSectionView> sections{};
  std::string edition_path{};  // without its ending; empty: none was released
};
struct CitizenFormView {
  std::string action{};
  ErrorSummary summary{};
  TextField title{};
  TextArea body{};
  TextField contact{};
};
struct CandidateFormView {
  std::string action{};
  bool is_taken{false};  // a contest takes what citizens name today
  ErrorSummary summary{};
  SelectField adoption{};
  TextArea body{};
  TextField contact{};
};
struct CitizenThanksView {
  std::string path{};
};

struct SuggestionRow {
  SuggestionId id{};
  std::string title{};
  std::string body{};
  std::string contact{};
  Instant at{};
  Badge state{};
  std::string note{};
  std::string handled_by{};
  std::vector<TextArea> answer{};     // one while it waits
  std::string candidate_path{};       // of the adoption it names for a prize; empty: a suggestion
  std::vector<SelectField> rounds{};  // one while it may be taken into a contest
  std::vector<TextArea> merit{};      // beside it: what the contest will read
};
struct SuggestionsView {
  std::string open_path{};
  std::vector<Alert> status{};
  ActionButton change{};
  ErrorSummary summary{};
  std::vector<SuggestionRow> rows{};
  EmptyState nothing{};
};

void render(Html&, CitizenHomeView const&);
void render(Html&, CitizenTripsView const&);
void render(Html&, CitizenAdoptionsView const&);
void render(Html&, CouncilView const&);
void render(Html&, CitizenReportView const&);
void render(Html&, CitizenFormView const&);
void render(Html&, CandidateFormView const&);
void render(Html&, CitizenThanksView const&);
void render(Html&, SuggestionsView const&);

}  // namespace baeumgil
