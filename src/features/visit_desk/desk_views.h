#pragma once
// What the visit desk shows: to the host's officer its requests, offers and load; to guests what a host offers.

#include <string>
#include <vector>

#include "features/trips/inspired_rows.h"
#include "features/trips/proposed_time_rows.h"
#include "platform/html/components.h"

namespace baeumgil {

struct DeskFactView {
  std::string label_key{};
  std::string text{};
};

struct DeskRowView {
  std::string id{};
  std::string path{};
  std::string guest{};
  std::string number{};
  std::string topic{};
  std::string wishes{};
  std::string visitors{};
  Badge state{};
  bool is_together{false};
};

struct DeskListView {
  std::vector<DeskRowView> waiting{};
  std::vector<DeskRowView> others{};
  std::string year{};
  std::vector<DeskFactView> load{};
  struct Month {
    std::string name{};
    int visits{0};
  };
  std::vector<Month> months{};
  struct Asked {
    std::string question{};
    std::string times{};
    bool has_answer{false};
  };
  std::vector<Asked> asked{};
  ErrorSummary summary{};
};

struct DeskAnswerForm {
  RadioField decision{};
  SelectField slot{};
  std::vector<ProposedTimeFields> proposed{};  // of one request
  TextField together_on{};                     // of several, as is the next
  TextField together_time{};
  TextArea attendants{};
  TextArea limits{};
  RadioField photo_allowed{};
  RadioField share_allowed{};
  TextArea arrival_info{};
  TextArea decline_reason{};
};

struct DeskRequestView {
  std::string title{};
  std::string number{};
  Badge state{};
  std::string path{};
  ErrorSummary summary{};
  std::vector<DeskFactView> facts{};
  std::vector<std::string> questions{};
  std::vector<std::string> visitors{};
  std::string feedback{};
  InspiredList inspired{};  // as it stands at the guest today
  bool may_answer{false};
  DeskAnswerForm form{};
  Timeline history{};
};

struct DeskBundleView {
  std::string title{};
  ErrorSummary summary{};
  std::vector<DeskRowView> rows{};
  DeskAnswerForm form{};  // without decision, decline_reason and other times
};

struct SlotView {
  std::string id{};
  std::string when{};
  std::string place{};
  std::string note{};
  std::string left{};
  ActionButton close{};
  bool may_close{false};
};

struct StandingAnswerView {
  std::string id{};
  std::string question{};
  std::string answer{};
  ActionButton remove{};
};

struct DeskOfferView {
  ErrorSummary summary{};
  std::string guest_path{};
  std::vector<SlotView> slots{};
  std::vector<StandingAnswerView> answers{};
  TextField on{};
  TextField from_time{};
  TextField until_time{};
  TextField groups_most{};
  TextField place{};
  TextField note{};
  HiddenField edited{};
  TextField question{};
  TextArea answer{};
};

struct GuestDeskView {
  std::string title{};
  std::vector<SlotView> slots{};
  std::vector<StandingAnswerView> answers{};
};

void render(Html&, DeskAnswerForm const&);
void render(Html&, DeskListView const&);
void render(Html&, DeskRequestView const&);
void render(Html&, DeskBundleView const&);
void render(Html&, DeskOfferView const&);
void render(Html&, GuestDeskView const&);

}  // namespace baeumgil
