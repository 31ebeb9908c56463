#include "app/example/write_reports.h"

#include "app/example/travel_trips.h"
#include "features/people/find_person.h"
#include "features/reports/accept_report.h"
#include "features/reports/find_report.h"
#include "features/reports/return_report.h"
#include "features/reports/submit_report.h"
#include "features/reports/write_report.h"
#include "features/trips/find_trip.h"

namespace baeumgil {
namespace {

constexpr auto kDaysToWrite = 2;
constexpr auto kDaysToSubmitReport = 4;
constexpr auto kDaysToAcceptReport = 6;
constexpr auto kDaysToFreeze = 8;

class Reporting {
 public:
  Reporting(ExampleWorld& world, CsvLine& line)
      : world_{world}, line_{line}, key_{line.text("trip") + " report"}, until_{line.choice<ReportState>("until")} {}

  void run() {
    open();
    world_.go_to(back_on_ + kDaysToWrite);
    write();
    if (until_ == ReportState::draft) return;
    world_.go_to(back_on_ + kDaysToSubmitReport);
    world_.must(submit_report(world_.db, leader_, id_), key_ + " submitted");
    if (until_ == ReportState::submitted) return;
    world_.go_to(back_on_ + kDaysToAcceptReport);
    if (until_ == ReportState::returned) return send_back();
    world_.must(accept_report(world_.db, head(), id_), key_ + " accepted by the head");
    if (until_ == ReportState::dept_accepted) return;
    world_.go_to(back_on_ + kDaysToFreeze);
    world_.must(accept_report(world_.db, world_.actor("officer"), id_), key_ + " accepted");
  }

 private:
  Actor head() {
    auto const department = leader_.department;
    auto const found = world_.db.read(leader_, [&](Tx& tx) { return find_department_head(tx, department); });
    if (!found) throw ExampleFault{key_ + ": no head"};
    return world_.actor(found->id);
  }

  void open() {
    auto const officer = world_.actor("officer");
    auto const trip_id = world_.row<TripId>(line_.text("trip") + "/trip");
    auto const trip = world_.db.read(officer, [&](Tx& tx) { return find_trip(tx, officer, trip_id); });
    auto const report = world_.db.read(officer, [&](Tx& tx) { return find_report_of_trip(tx, officer, trip_id); });
    if (!trip || !report) throw ExampleFault{key_ + ": the trip has not come back"};
    leader_ = world_.actor(trip->leader);
    back_on_ = trip->ends_on;
    host_ = trip->destination;
    answers_ = report->answers;
    id_ = report->id;
    world_.keep(key_, id_);
  }

  std::string text(std::string const& of) const { return filled(of, host_, line_.text("theme")); }

  // A draft leaves its last sections and questions open.
  void write() {
    auto const is_draft = until_ == ReportState::draft;
    auto input = ReportInput{};
    for_each_line("report_sections", [&](CsvLine& section) {
      auto const which = section.choice<ReportSection>("section");
      if (is_draft && which > ReportSection::success_factors) return;
      auto const own = line_.text(to_word(which));
      input.sections.push_back({.section = which, .body = text(own.empty() ? section.text("text") : own)});
    });
    auto i = std::size_t{0};
    for_each_line("questions", [&](CsvLine& question) {
      if (i >= answers_.size() || (is_draft && i > 2)) return;
      auto answer = Answer{.question = answers_[i++].question, .source = "현장 면담(예시)"};
      answer.answer = text(question.text("answer"));
      answer.unanswered_reason = question.text("unanswered_reason");
      input.answers.push_back(std::move(answer));
    });
    if (!is_draft) {
      auto& proposals = input.proposals.emplace();
      for_each_line("report_proposals", [&](CsvLine& proposal) {
        proposals.push_back({.what = text(proposal.text("what")),
                             .owner = leader_.department,
                             .due_on = back_on_ + static_cast<int>(proposal.integer("days").value_or(0))});
      });
      input.gist = line_.text("gist");
      input.keywords = line_.text("keywords");
      input.benefits_received = "받은 것이 없습니다.";
      input.disclosure = Disclosure::open;
    }
    if (!line_.text("figure").empty())
      input.figures = std::vector<Figure>{{.label = line_.text("figure"),
                                           .theirs = line_.text("theirs"),
                                           .ours = line_.text("ours"),
                                           .unit = line_.text("unit"),
                                           .source = "현장 면담 자료(예시 수치)"}};
    world_.must(write_report(world_.db, leader_, id_, input), key_ + " written");
  }

  void send_back() {
    auto const comments = std::vector<SectionComment>{{.section = line_.text("comment_section"), .body = line_.text("comment")}};
    world_.must(return_report(world_.db, head(), id_, line_.text("reason"), comments), key_ + " returned");
  }

  ExampleWorld& world_;
  CsvLine& line_;
  std::string key_;
  ReportState until_;
  ReportId id_{};
  Actor leader_{};
  Date back_on_{};
  std::string host_{};
  std::vector<Answer> answers_{};
};

}  // namespace

void write_reports(ExampleWorld& world, std::string_view era) {
  for_each_line("reports", era, [&](CsvLine& line) { Reporting{world, line}.run(); });
}

}  // namespace baeumgil
