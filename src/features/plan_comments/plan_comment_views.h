#pragma once
// What the pages of plans that are open for comment show: to citizens, and to the officer.

#include <string>
#include <vector>

#include "features/plan_comments/plan_comment.h"
#include "platform/html/components.h"
#include "platform/html/html.h"

namespace baeumgil {

struct OpenPlanRow {
  std::string path{};
  std::string title{};
  std::string number{};
  Badge state{};
  std::string until{};
  std::int64_t comments{0};
};
struct OpenPlansView {
  std::string home{};
  std::vector<OpenPlanRow> rows{};
};

struct PlanFactView {
  std::string label_key{};
  std::string text{};
};
struct PlanLineView {
  std::vector<std::string> cells{};
};
struct PublicCommentView {
  std::string body{};
  Instant at{};
};
struct OpenPlanView {
  std::string title{};
  std::string number{};
  std::vector<Alert> alerts{};
  std::vector<PlanFactView> facts{};
  std::vector<PlanFactView> texts{};
  std::vector<PlanLineView> travelers{};
  std::vector<PlanLineView> stops{};
  std::vector<PlanLineView> costs{};
  std::vector<PublicCommentView> comments{};
  std::string say_path{};  // empty: the window is not open
};

struct SayCommentView {
  std::string title{};
  std::string action{};
  std::string cancel{};
  ErrorSummary summary{};
  TextArea body{};
};

struct WindowView {
  std::string title{};
  std::string number{};
  std::string trip_path{};
  std::string public_path{};  // empty: not open yet
  std::string action{};       // empty: may not be opened or prolonged
  Badge state{};
  std::string until{};
  std::int64_t comments{0};
  TextField closes_on{};
  bool is_open{false};  // the form was refused
};
struct CommentRowView {
  std::string id{};
  std::string trip_path{};
  std::string trip{};
  std::string body{};
  Instant at{};
  Badge state{};
  std::string reason{};
  bool may_show{false};
  bool may_hide{false};
  TextArea why{};
};
struct CommentDeskView {
  std::vector<Alert> alerts{};
  ErrorSummary summary{};
  std::vector<WindowView> windows{};
  std::vector<WindowView> openable{};
  std::vector<CommentRowView> comments{};
};

void render(Html&, OpenPlansView const&);
void render(Html&, OpenPlanView const&);
void render(Html&, SayCommentView const&);
void render(Html&, CommentDeskView const&);

}  // namespace baeumgil
