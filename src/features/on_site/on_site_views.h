#pragma once
// What the one page for the phone shows: questions with what was noted for each, hosts, the days, the rules, and the form.

#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct SiteNoteView {
  std::string id{};
  std::string kind{};
  std::string when{};
  std::string place{};
  std::string author{};
  std::string person{};
  std::string figure{};  // with its unit
  std::string body{};
  std::string source{};
  std::string consent_key{};
  std::string photo{};  // path of the picture
  int photo_width{0};
  int photo_height{0};
  std::string withdrawal_path{};  // empty: not for this reader
  TextField reason{};
};

struct OnSiteView {
  struct Fact {
    std::string label_key{};
    std::string text{};
  };
  struct Host {
    std::string name{};
    Badge state{};
    std::vector<Fact> facts{};
    std::string warning_key{};  // what the host forbids
    struct Answer {
      std::string question{};
      std::string answer{};
    };
    std::vector<Answer> answers{};  // the host's standing ones
  };
  struct Stop {
    std::string hours{};
    std::string place{};
    std::string activity{};
    std::string note{};
  };
  struct Day {
    std::string day{};
    std::vector<Stop> stops{};
  };
  struct Question {
    std::string id{};
    int number{0};
    std::string text{};
    std::vector<SiteNoteView> notes{};
  };
  struct Rule {
    std::string words{};
    std::string citation{};
  };
  struct Traveler {
    std::string name{};
    std::string task{};
  };

  std::string title{};
  std::string number{};
  std::string period{};
  std::string trip_path{};
  std::string path{};    // of this page
  std::string person{};  // whose notes the phone keeps
  Badge state{};
  ErrorSummary summary{};
  bool may_write{false};
  bool may_declare{false};  // what was given on the way
  RadioField kind{};
  SelectField question{};
  SelectField place{};
  TextField other_place{};
  FileField photo{};
  TextArea body{};
  TextField figure{};
  TextField unit{};
  TextField source{};
  TextField person_name{};
  TextField person_post{};
  RadioField consent{};
  TextField noted_on{};
  TextField noted_time{};
  HiddenField note{};  // the id this form's note will have
  std::vector<Question> questions{};
  std::vector<SiteNoteView> other_notes{};
  std::vector<Host> hosts{};
  std::vector<Day> days{};
  std::vector<Rule> rules{};
  std::vector<Traveler> travelers{};
};

void render(Html&, SiteNoteView const&);
void render(Html&, OnSiteView const&);

}  // namespace baeumgil
