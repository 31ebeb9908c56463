#pragma once
// What the pages of a co-operation letter show: to the team that writes it, and to the host that answers through its link.

#include <optional>
#include <string>
#include <vector>

#include "features/trips/inspired_rows.h"
#include "features/trips/proposed_time_rows.h"
#include "platform/html/components.h"
#include "platform/html/download_links.h"

namespace baeumgil {

// A host that keeps a visit desk here: when it receives guests, and what it has answered before.
struct HostDeskLink {
  std::string name{};
  std::string path{};
};

struct VisitFormView {
  std::vector<HostDeskLink> desks{};
  std::string title{};
  std::string action{};
  std::string cancel{};
  ErrorSummary summary{};
  bool is_new{true};
  HiddenField kept_host{};  // of a letter that exists: its host stays
  SelectField host{};
  TextField host_name{};
  TextField host_department{};
  TextField host_email{};
  TextField first_choice_on{};
  TextField first_choice_time{};
  TextField second_choice_on{};
  TextField second_choice_time{};
  TextField place{};
  TextArea topic{};
  TextArea requests{};
  TextField contact_phone{};
};

struct VisitorView {
  std::string department{};
  std::string rank{};
  std::string name{};
};

// The letter in the layout of official documents (F04), as it is sent and printed.
struct LetterView {
  std::string issuer{};        // 발신 기관
  std::string sender_title{};  // 발신명의
  std::string address{};       // of the issuer
  std::string to{};
  std::string attention{};  // 참조
  std::string when{};
  std::string second_choice{};
  std::string place{};
  std::string topic{};
  std::string requests{};
  std::string program{};
  std::string contact{};
  std::string record_no{};
  std::string dated{};
  std::string writer{};
  std::string head{};
  std::vector<VisitorView> visitors{};
  std::vector<std::string> questions{};
};

struct VisitFactView {
  std::string label_key{};
  std::string text{};
};

struct VisitShowView {
  std::string title{};
  std::string number{};
  Badge state{};
  ErrorSummary summary{};
  DownloadLinks files{};
  std::string e_approval_path{};  // what goes to the approval system
  DownloadLinks thank_you{};      // no path before the visit
  std::string link{};             // the host's secret address: only right after it was sent
  std::string trip{};
  std::string trip_path{};
  std::string reason{};
  std::string held{};  // why no letter goes out now
  LetterView letter{};
  bool awaits_answer{false};  // sent, and the host has not answered yet
  std::vector<VisitFactView> answer{};
  std::string outside_trip{};  // of a time on which nobody travels
  std::string days_path{};     // where the trip's days are changed
  std::string edit_path{};
  std::vector<ActionButton> actions{};
  std::string agreement_path{};  // where one of several times, or the hour of one, is chosen
  RadioField proposal{};
  TextField agreed_time{};       // no name where every time has its hour
  std::string signature_path{};  // empty: not for this reader, or not now
  TextField record_no{};
  std::string withdrawal_path{};
  TextArea withdrawal_reason{};
  std::string feedback_path{};  // of the programme officer, after the thanks
  TextArea feedback{};
  Timeline history{};
};

// 감사 서한, as it is sent and printed.
struct ThankYouView {
  LetterView letter{};
  DownloadLinks files{};
  std::string back{};
  std::string when{};
  std::string received_by{};
};

struct HostPageView {
  DownloadLinks files{};
  std::string title{};
  ErrorSummary summary{};
  LetterView letter{};
  std::string path{};        // of this link
  std::string contact{};     // whom the host may ask
  bool may_say_seen{false};  // the letter's arrival may still be told
  RadioField decision{};
  std::vector<ProposedTimeFields> proposed{};
  TextArea decline_reason{};
  TextArea attendants{};
  TextArea limits{};
  RadioField photo_allowed{};
  RadioField share_allowed{};
  TextArea arrival_info{};
};

struct HostThanksView {
  bool is_after_visit{false};  // they were there: what it inspired stands here, as soon as that is known
  std::string feedback{};
  InspiredList inspired{};
  DownloadLinks files{};
  std::string title{};
  Badge state{};
  LetterView letter{};
  std::vector<VisitFactView> answer{};
};

// A link that opens nothing, or a request that was taken back and why.
struct HostGoneView {
  std::string title{};
  std::string text{};
  std::string reason{};
  std::string contact{};
};

void render(Html&, VisitFormView const&);
void render(Html&, LetterView const&);
void render(Html&, VisitShowView const&);
void render(Html&, ThankYouView const&);
void render(Html&, HostPageView const&);
void render(Html&, HostThanksView const&);
void render(Html&, HostGoneView const&);

}  // namespace baeumgil
