#pragma once
// The plan of a trip as a form in four sections, with repeated rows that work without script: there are always empty ones.

#include <string>
#include <string_view>
#include <vector>

#include "features/expenses/money_rows.h"
#include "features/issues/issue.h"
#include "features/people/person.h"
#include "features/teams/team.h"
#include "features/trips/already_seen.h"
#include "features/trips/trip_input.h"
#include "features/trips/trip_store.h"
#include "platform/html/components.h"
#include "platform/html/field_parts.h"
#include "platform/html/form.h"

namespace baeumgil {

struct QuestionRowView {
  std::string title{};
  std::string origin{};  // text: of which earlier trip it was left open
  HiddenField id{};
  HiddenField from{};
  TextArea question{};
};

struct StopRowView {
  std::string title{};
  TextField on{};
  TextField from_time{};
  TextField until_time{};
  TextField place{};
  SelectField host{};
  TextField host_name{};
  SelectField activity{};
  TextField note{};
};

struct TravelerRowView {
  std::string title{};
  SelectField person{};
  TextField task{};
  SelectField deputy{};
};

struct TripFormView {
  std::string title{};
  std::string team{};
  std::string action{};
  std::string cancel{};
  HiddenField version{};
  ErrorSummary summary{};
  bool may_submit{false};
  std::vector<std::string> earlier{};
  TextField purpose{};
  SelectField issue{};
  RadioField kind{};
  TextField destination{};
  TextField starts_on{};
  TextField ends_on{};
  SelectField transport{};
  TextField distance_km{};
  TextArea own_car_reason{};
  TextArea lodging_plan{};
  TextField budget_line{};
  TextField estimate{};
  std::optional<TripMoneyView> money{};  // of the plan as it is stored
  TextArea our_status{};
  TextField our_figure{};
  TextField our_figure_on{};
  TextField our_figure_source{};
  TextArea gap{};
  TextArea desk_findings{};
  TextArea data_to_get{};
  TextArea earlier_visits_answer{};
  // What is wrong with a group as a whole: too few questions, no official stop, nobody who may decide.
  TextField questions_group{};
  TextField stops_group{};
  TextField travelers_group{};
  TextField approver{};
  std::vector<QuestionRowView> questions{};
  std::vector<StopRowView> stops{};
  std::vector<TravelerRowView> travelers{};
  QuestionRowView blank_question{};
  StopRowView blank_stop{};
};

// What the choices are made of.
struct TripFormStock {
  Team team{};
  std::vector<Issue> issues{};
  std::vector<Person> colleagues{};  // of every member's department
  std::vector<SeenTrip> earlier{};
  std::vector<Stop> stops{};  // as stored: their hosts may be chosen again
};

TripFormStock read_stock(Tx&, Actor const&, Team, Trip const*);
void fill(Form&, TripInput const&);
TripFormView to_form_view(Form const&, TripFormStock const&, Locale const&, Language);

void render(Html&, QuestionRowView const&);
void render(Html&, StopRowView const&);
void render(Html&, TravelerRowView const&);
void render(Html&, TripFormView const&);

}  // namespace baeumgil
