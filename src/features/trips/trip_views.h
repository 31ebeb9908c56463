#pragma once
// What the trip pages show. The form's view is in trip_form.h.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "features/expenses/money_rows.h"
#include "platform/html/components.h"
#include "platform/html/download_links.h"

namespace baeumgil {

struct TripRowView {
  std::string id{};
  std::string number{};
  std::string purpose{};
  std::string destination{};
  std::string period{};
  std::string team{};
  std::string issue{};
  std::string leader{};  // "김주무 (교통정책과) 외 3명"
  Badge state{};
  bool is_overseas{false};
};

struct TripListView {
  std::string title{};
  std::string words{};
  SelectField state{};
  SelectField kind{};
  SelectField program{};
  SelectField department{};
  Facet narrowed{};                 // mine, standing
  std::vector<HiddenField> kept{};  // filters that links set: issue, team, year
  std::vector<FilterTag> tags{};
  SortHeader by_number{};
  SortHeader by_start{};
  std::string count{};  // text: "37건", "200건 이상"
  std::vector<TripRowView> rows{};
  Pagination pagination{};
  EmptyState nothing{};
};

struct TripTravelerView {
  std::string name{};
  std::string department{};
  std::string task{};
  std::string deputy{};
};

struct TripStopView {
  std::string hours{};
  std::string place{};
  std::string host{};
  std::string host_path{};
  std::string activity{};
  std::string note{};
};
struct TripDayView {
  std::string day{};
  std::vector<TripStopView> stops{};
};

struct TripVisitView {
  std::string path{};
  std::string number{};
  std::string host{};
  std::string when{};
  Badge state{};
};

struct TripLinkView {
  std::string text{};
  std::string path{};
};

// A step that needs words: a return or a cancellation with its reason, going ahead without a host's answer.
struct TripStepView {
  std::string label_key{};
  std::string hint_key{};
  std::string path{};
  std::string style{"secondary"};
  TextArea reason{};
  std::vector<TextField> texts{};  // asked beside it
  bool is_open{false};
};

struct TripFactView {
  std::string label_key{};
  std::string text{};
  std::string path{};  // empty: no link
};

struct TripTextView {
  std::string label_key{};
  std::string text{};
};

struct TripShowView {
  std::string on_site_path{};  // of the page for the phone; empty: nobody goes yet
  DownloadLinks files{};
  std::string verdicts_path{};
  std::string conduct_path{};  // empty: not for this reader, or nobody goes yet
  std::string title{};
  std::string number{};
  Badge state{};
  ErrorSummary summary{};
  std::string reason{};  // why it was returned or cancelled, or the risk that was accepted
  std::vector<Alert> alerts{};
  std::string approver_note{};  // who decides and by which rule
  Steps steps{};
  ChainLine chain{};
  std::vector<TripFactView> facts{};
  std::vector<TripTextView> texts{};
  std::vector<TripTravelerView> travelers{};
  std::vector<std::string> questions{};
  std::vector<TripDayView> days{};
  std::string official_share{};  // text; empty when no hours are written
  std::vector<TripLinkView> earlier{};
  std::string earlier_answer{};
  std::vector<TripVisitView> visits{};
  std::string request_visit_path{};
  std::string edit_path{};
  std::string overseas_path{};    // the papers of an overseas trip
  std::string changes_path{};     // from the permit on
  std::string e_approval_path{};  // what goes to the approval system; empty: nothing yet
  Badge change{};                 // empty: nothing changed
  std::vector<ActionButton> actions{};
  std::vector<TripStepView> asked{};
  TripMoneyView money{};
  Badge settlement{};
  std::string begin_expense_path{};  // of a traveller who is back and has not begun
  std::string own_expense_path{};
  std::string expenses_path{};  // of all claims of the trip, for whoever may see them
  Timeline history{};
};

void render(Html&, TripListView const&);
void render(Html&, TripShowView const&);

}  // namespace baeumgil
