#include "features/reports/answer_document.h"

#include <algorithm>

#include "platform/csv/csv.h"
#include "platform/documents/blocks.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

class AnswerWriter {
 public:
  AnswerWriter(AnswersToPrint const& given, Locale const& locale, Language language) : given_{given}, locale_{locale}, language_{language} {
    for (auto const& asked : given.asked)
      for (auto const& host : asked.hosts) hosts_.push_back(host);
    std::ranges::sort(hosts_, {}, &VisitedHost::id);
    auto const same = [](VisitedHost const& a, VisitedHost const& b) { return a.id == b.id; };
    hosts_.erase(std::unique(hosts_.begin(), hosts_.end(), same), hosts_.end());
    std::ranges::stable_sort(hosts_, {}, &VisitedHost::name);
  }

  std::string words(std::string_view key, std::vector<std::string> const& arguments = {}) const {
    return locale_.words(language_, key, arguments);
  }

  std::vector<std::string> heads() const {
    auto heads = std::vector<std::string>{};
    for (auto const* key : {"report.grid.question", "report.grid.asked_as", "report.grid.host", "report.grid.kind", "report.grid.answer",
                            "report.answer.source", "report.grid.number", "report.state", "report.grid.came_back_on", "report.team",
                            "report.grid.theme", "report.grid.issue"})
      heads.push_back(words(key));
    return heads;
  }

  // One line for each answer and institution.
  std::vector<std::vector<std::string>> lines() const {
    auto lines = std::vector<std::vector<std::string>>{};
    for (auto const& row : given_.grid.rows)
      for (auto const place : row.asked) {
        auto const& asked = given_.asked[place];
        auto hosts = asked.hosts;
        if (hosts.empty()) hosts.emplace_back();
        for (auto const& host : hosts)
          lines.push_back({row.question, asked.question, host.name, words("report.grid.kind." + std::string{to_word(asked.kind())}),
                           asked.words(), asked.source, asked.report_number,
                           words("report.state." + std::string{to_word(asked.report_state)}), to_text(asked.came_back_on), asked.team,
                           asked.theme, asked.issue});
      }
    return lines;
  }

  Table grid() const {
    auto table = Table{.caption = words("report.grid.title"), .widths = {4}, .head_rows = 1};
    table.rows.push_back({{.text = words("report.grid.question"), .align = TextAlign::center, .is_head = true}});
    for (auto const& host : hosts_) {
      table.widths.push_back(4);
      table.rows.back().push_back({.text = host.name, .align = TextAlign::center, .is_head = true});
    }
    for (auto const& row : given_.grid.rows) {
      auto& cells = table.rows.emplace_back();
      cells.push_back({.text = row.question});
      for (auto const& host : hosts_) cells.push_back({.text = cell(row, host.id)});
    }
    return table;
  }

 private:
  std::string cell(AnswerGrid::Row const& row, InstitutionId host) const {
    auto text = std::string{};
    for (auto const place : row.asked) {
      auto const& asked = given_.asked[place];
      if (std::ranges::find(asked.hosts, host, &VisitedHost::id) == asked.hosts.end()) continue;
      if (!text.empty()) text += "\n\n";
      if (asked.kind() != AnswerKind::answered) text += "[" + words("report.grid.kind." + std::string{to_word(asked.kind())}) + "] ";
      text += asked.words() + "\n(" + asked.report_number + ", " + to_text(asked.came_back_on) + ")";
    }
    return text;
  }

  AnswersToPrint const& given_;
  Locale const& locale_;
  Language language_;
  std::vector<VisitedHost> hosts_{};
};

}  // namespace

Document to_document(AnswersToPrint const& given, Locale const& locale, Language language) {
  auto const writer = AnswerWriter{given, locale, language};
  auto document = Document{.title = writer.words("report.grid.title"),
                           .author = given.institution,
                           .language = std::string{to_word(language)},
                           .made_at = given.made_at};
  document.blocks.push_back(writer.grid());
  auto list = text_table(writer.heads(), writer.lines(), {4, 4, 2, 1.5, 6, 3, 2, 1.5, 2, 2, 3, 3});
  list.caption = writer.words("report.grid.list");
  document.blocks.push_back(std::move(list));
  return document;
}

std::string to_csv(AnswersToPrint const& given, Locale const& locale, Language language) {
  auto const writer = AnswerWriter{given, locale, language};
  auto csv = CsvWriter{};
  csv.row(writer.heads());
  for (auto const& line : writer.lines()) csv.row(line);
  return csv.take();
}

}  // namespace baeumgil
