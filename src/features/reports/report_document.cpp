#include "features/reports/report_document.h"

#include "base/day_text.h"
#include "features/reports/tell_report_view.h"
#include "platform/documents/blocks.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

class ReportWriter {
 public:
  ReportWriter(ReportToPrint const& given, Locale const& locale, Language language)
      : given_{given}, report_{given.report}, locale_{locale}, language_{language} {}

  Document write() {
    document_.title = words("report.document.title") + " " + report_.number;
    document_.gist = report_.gist;
    document_.keywords = keyword_list(report_.keywords);
    document_.author = given_.institution;
    document_.language = std::string{to_word(language_)};
    document_.made_at = given_.changed_at;
    document_.page_header = given_.institution + " · " + report_.number;
    document_.blocks.push_back(Paragraph{.text = words("report.document.title"), .kind = ParagraphKind::title, .align = TextAlign::center});
    document_.blocks.push_back(Paragraph{.text = report_.trip_purpose, .kind = ParagraphKind::strong, .align = TextAlign::center});
    add_facts();
    add_people();
    add_section(document_, words("report.gist"), report_.gist);
    add_answers();
    add_figures();
    for (auto const section : all_of<ReportSection>()) add_text(section);
    return std::move(document_);
  }

 private:
  std::string words(std::string_view key, std::vector<std::string> const& arguments = {}) const {
    return locale_.words(language_, key, arguments);
  }
  LabelledText fact(std::string_view key, std::string text) const { return {.label = words(key), .text = std::move(text)}; }
  std::string day(Date on) const { return day_text_with_weekday(language_, on); }

  void add_facts() {
    auto const submitted = report_.submitted_at ? day(day_in_seoul(*report_.submitted_at)) : std::string{};
    auto disclosure = words("report.disclosure." + std::string{to_word(report_.disclosure)});
    if (!report_.disclosure_reason.empty()) disclosure += " · " + report_.disclosure_reason;
    auto const told = report_.told_on ? told_words(locale_, language_, report_) : std::string{};
    document_.blocks.push_back(facts_table(
        {fact("report.trip_number", report_.trip_number),
         fact("report.state", words("report.state." + std::string{to_word(report_.state)})), fact("report.team", report_.team_name),
         fact("report.destination", given_.trip.destination),
         fact("report.period", day(given_.trip.starts_on) + " ~ " + day(given_.trip.ends_on)), fact("report.submitted_at", submitted),
         fact("report.told", told), fact("report.keywords", report_.keywords), fact("report.disclosure", disclosure),
         fact("report.benefits", report_.benefits_received), fact("report.ai", words(report_.is_ai_used ? "form.yes" : "form.no"))}));
  }

  void add_people() {
    add_heading(document_, words("report.travelers"));
    auto rows = std::vector<std::vector<std::string>>{};
    for (auto const& traveler : given_.trip.travelers)
      rows.push_back({traveler.department_name, traveler.rank, traveler.name, traveler.task});
    document_.blocks.push_back(text_table(
        {words("report.document.department"), words("report.document.rank"), words("report.document.name"), words("report.document.task")},
        rows, {3, 2, 2, 5}));
    if (given_.visits.empty()) return;
    add_heading(document_, words("report.hosts"));
    rows.clear();
    for (auto const& visit : given_.visits) rows.push_back({visit.host_name, visit.host_department, visit.attendants});
    document_.blocks.push_back(
        text_table({words("report.document.host"), words("report.document.department"), words("report.document.met")}, rows, {4, 3, 5}));
  }

  void add_answers() {
    if (report_.answers.empty()) return;
    add_heading(document_, words("report.answers"));
    auto number = 0;
    for (auto const& answer : report_.answers) {
      document_.blocks.push_back(Item{.mark = official_mark(0, ++number), .text = answer.question_text});
      auto text = answer.answer.empty() ? words("report.answer.unanswered") + " " + answer.unanswered_reason : answer.answer;
      if (!answer.source.empty()) text += " (" + words("report.source_is", {answer.source}) + ")";
      if (answer.is_settled()) document_.blocks.push_back(Item{.mark = "→", .text = std::move(text), .depth = 1});
    }
  }

  void add_figures() {
    if (report_.figures.empty()) return;
    add_heading(document_, words("report.figures"));
    auto table = text_table({words("report.figure.label"), words("report.figure.theirs"), words("report.figure.ours"),
                             words("report.figure.unit"), words("report.figure.source")},
                            {}, {4, 2.4, 2.4, 1.4, 4});
    for (auto const& figure : report_.figures)
      table.rows.push_back({{.text = figure.label},
                            {.text = figure.theirs, .align = TextAlign::right},
                            {.text = figure.ours, .align = TextAlign::right},
                            {.text = figure.unit, .align = TextAlign::center},
                            {.text = figure.source}});
    document_.blocks.push_back(std::move(table));
  }

  void add_proposals() {
    auto rows = std::vector<std::vector<std::string>>{};
    for (auto const& proposal : report_.proposals)
      rows.push_back({proposal.what, proposal.owner_name, proposal.due_on ? day(*proposal.due_on) : std::string{}});
    document_.blocks.push_back(
        text_table({words("report.proposal.what"), words("report.proposal.owner"), words("report.proposal.due_on")}, rows, {7, 3, 3}));
  }

  // Rows and words of one section stand under one heading: who withholds the part withholds both.
  void add_text(ReportSection section) {
    auto const heading = words("report.section." + std::string{to_word(section)});
    auto const has_rows = section == ReportSection::adoption_proposals && !report_.proposals.empty();
    if (has_rows) {
      add_heading(document_, heading);
      add_proposals();
    }
    for (auto const& written : report_.sections) {
      if (written.section != section || written.body.empty()) continue;
      if (has_rows)
        add_lines(document_, written.body);
      else
        add_section(document_, heading, written.body);
      if (!written.author_name.empty())
        document_.blocks.push_back(
            Paragraph{.text = words("report.written_by", {written.author_name}), .kind = ParagraphKind::small, .align = TextAlign::right});
    }
  }

  ReportToPrint const& given_;
  Report const& report_;
  Locale const& locale_;
  Language language_;
  Document document_{};
};

}  // namespace

Document to_document(ReportToPrint const& given, Locale const& locale, Language language) {
  return ReportWriter{given, locale, language}.write();
}

}  // namespace baeumgil
