#include "features/awards/award_document.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/documents/blocks.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

class Writer {
 public:
  Writer(Locale const& locale, Language language) : locale_{locale}, language_{language} {
    document_.language = std::string{to_word(language)};
  }

  std::string words(std::string_view key, std::vector<std::string> const& arguments = {}) const {
    return locale_.words(language_, key, arguments);
  }
  LabelledText fact(std::string_view key, std::string text) const { return {.label = words(key), .text = std::move(text)}; }
  std::string won(Won amount) const { return words("award.won", {with_commas(amount)}); }
  std::string day(Date date) const { return language_ == Language::ko ? in_korean(date) : to_text(date); }

  void begin(std::string title, std::string_view institution, Instant at) {
    document_.title = title;
    document_.author = institution;
    document_.made_at = at;
    document_.blocks.push_back(Paragraph{.text = std::move(title), .kind = ParagraphKind::title, .align = TextAlign::center});
  }
  void paragraph(std::string text, TextAlign align = TextAlign::left, ParagraphKind kind = ParagraphKind::body) {
    document_.blocks.push_back(Paragraph{.text = std::move(text), .kind = kind, .align = align});
  }
  Document& document() { return document_; }
  Document take() { return std::move(document_); }

 private:
  Locale const& locale_;
  Language language_;
  Document document_{};
};

void add_contributors(Writer& writer, std::vector<Contributor> const& contributors) {
  if (contributors.empty()) return;
  add_heading(writer.document(), writer.words("nomination.contributors"));
  auto rows = std::vector<std::vector<std::string>>{};
  for (auto const& contributor : contributors)
    rows.push_back({contributor.department_name, contributor.rank, contributor.name, contributor.part,
                    std::to_string(contributor.share_percent) + "%",
                    contributor.signed_at ? writer.day(day_in_seoul(*contributor.signed_at)) : writer.words("nomination.unsigned")});
  constexpr double kWidths[] = {3, 3, 3, 4, 1.4, 2.4};
  writer.document().blocks.push_back(
      text_table({writer.words("nomination.department"), writer.words("nomination.rank_name"), writer.words("nomination.contributor"),
                  writer.words("nomination.part"), writer.words("nomination.share"), writer.words("nomination.signature")},
                 rows, {std::begin(kWidths), std::end(kWidths)}));
}

Cell number_cell(std::string text, double number) { return {.text = std::move(text), .align = TextAlign::right, .number = number}; }

}  // namespace

Document statement_document(MeritToPrint const& given, Locale const& locale, Language language) {
  auto writer = Writer{locale, language};
  auto const& nomination = given.nomination;
  auto const& statement = nomination.statement;
  writer.begin(writer.words("nomination.document.statement"), given.institution, given.changed_at);
  writer.document().gist = nomination.title;
  auto const* first = foremost(given.contributors);
  writer.document().blocks.push_back(facts_table(
      {writer.fact("award.instrument", writer.words("award.instrument." + std::string{to_word(given.round.instrument)})),
       writer.fact("award.title", given.round.title), writer.fact("nomination.merit_key", nomination.title),
       writer.fact("nomination.department", nomination.department_name),
       writer.fact("nomination.channel", writer.words("nomination.channel." + std::string{to_word(nomination.channel)})),
       writer.fact("nomination.contributor", first == nullptr ? std::string{} : first->rank + " " + first->name),
       writer.fact("nomination.service_years", statement.service_years > 0 ? std::to_string(statement.service_years) : std::string{}),
       writer.fact("nomination.elsewhere", statement.elsewhere.empty()
                                               ? writer.words("nomination.elsewhere_none")
                                               : statement.elsewhere + " " + writer.won(statement.elsewhere_amount)),
       writer.fact("nomination.benefit_wanted", statement.benefit_wanted),
       writer.fact("nomination.eligibility", writer.words("nomination.state." + std::string{to_word(nomination.state)})),
       writer.fact("award.register.number", given.entry ? given.entry->number : std::string{})}));
  add_section(writer.document(), writer.words("nomination.merit"), nomination.merit);
  add_section(writer.document(), writer.words("nomination.difficulty"), statement.difficulty);
  add_section(writer.document(), writer.words("nomination.impact"), statement.impact);
  add_section(writer.document(), writer.words("nomination.spread"), statement.spread);
  add_section(writer.document(), writer.words("nomination.evidence"), statement.evidence);
  add_contributors(writer, given.contributors);
  return writer.take();
}

Document certificate_document(MeritToPrint const& given, Locale const& locale, Language language) {
  auto writer = Writer{locale, language};
  auto const& entry = *given.entry;
  writer.document().has_page_numbers = false;
  writer.document().title = writer.words("nomination.document.certificate");
  writer.document().author = given.institution;
  writer.document().made_at = given.changed_at;
  writer.paragraph(writer.words("award.certificate.number", {entry.number}));
  writer.paragraph("\n\n");
  writer.paragraph(writer.words("nomination.document.certificate"), TextAlign::center, ParagraphKind::title);
  writer.paragraph(entry.prize_name, TextAlign::center, ParagraphKind::strong);
  writer.paragraph("\n");
  auto names = std::string{};
  for (auto const& contributor : given.contributors)
    if (contributor.signed_at)
      names += (names.empty() ? "" : "\n") + contributor.department_name + " " + contributor.rank + " " + contributor.name;
  writer.paragraph(names.empty() ? given.nomination.department_name : names, TextAlign::right, ParagraphKind::strong);
  writer.paragraph("\n");
  writer.paragraph(writer.words("award.certificate.words", {given.round.title, given.nomination.title}), TextAlign::justify,
                   ParagraphKind::strong);
  writer.paragraph("\n\n");
  writer.paragraph(writer.day(entry.decided_on), TextAlign::center);
  writer.paragraph(given.head, TextAlign::center, ParagraphKind::title);
  return writer.take();
}

Document sheets_document(SheetsToPrint const& given, Locale const& locale, Language language) {
  auto writer = Writer{locale, language};
  writer.begin(writer.words("award.document.sheets", {given.round.title}), given.institution, given.changed_at);
  add_heading(writer.document(), writer.words("award.rubric"));
  auto criteria = std::vector<std::vector<std::string>>{};
  for (auto const& criterion : given.round.criteria)
    criteria.push_back({criterion.name, criterion.anchor, std::to_string(criterion.points)});
  writer.document().blocks.push_back(
      text_table({writer.words("award.criterion"), writer.words("award.anchor"), writer.words("award.points")}, criteria, {3, 6, 1.2}));
  for (auto const& nomination : given.nominations) {
    add_heading(writer.document(), (nomination.rank ? std::to_string(*nomination.rank) + ". " : std::string{}) + nomination.title);
    auto rows = std::vector<std::vector<std::string>>{};
    auto sum = 0;
    auto count = 0;
    for (auto const& sheet : given.sheets)
      if (sheet.nomination == nomination.id && sheet.set_aside.empty()) sum += sheet.sum(), ++count;
    auto const mean = count > 0 ? static_cast<double>(sum) / count : 0;
    for (auto const& sheet : given.sheets) {
      if (sheet.nomination != nomination.id) continue;
      auto points = std::string{};
      for (auto const point : sheet.points) points += (points.empty() ? "" : " · ") + std::to_string(point);
      rows.push_back({sheet.reviewer_name, writer.words("award.panel." + std::string{to_word(sheet.panel)}), points,
                      std::to_string(sheet.sum()), fmt::format("{:+.2f}", sheet.sum() - mean),
                      sheet.set_aside.empty() ? sheet.comment : writer.words("nomination.set_aside", {sheet.set_aside})});
    }
    writer.document().blocks.push_back(
        text_table({writer.words("nomination.reviewer"), writer.words("award.panel"), writer.words("award.points"),
                    writer.words("nomination.sum"), writer.words("nomination.difference"), writer.words("nomination.comment")},
                   rows, {2, 1.6, 3, 1, 1.2, 3}));
    if (nomination.final_score)
      writer.paragraph(writer.words("nomination.score") + " " + fmt::format("{:.2f}", *nomination.final_score), TextAlign::right);
  }
  return writer.take();
}

Document ledger_document(LedgerToPrint const& given, Locale const& locale, Language language) {
  auto writer = Writer{locale, language};
  writer.begin(given.year ? writer.words("award.document.ledger_of", {std::to_string(*given.year)}) : writer.words("award.ledger"),
               given.institution, given.made_at);
  auto table = Table{.widths = {1, 3, 2.4, 1, 2, 2, 2, 2, 2}, .head_rows = 1};
  table.rows.emplace_back();
  for (auto const* key : {"award.register.year", "nomination.department", "award.instrument", "award.ledger.prizes",
                          "award.ledger.contributors", "award.ledger.own", "award.ledger.adopted", "award.ledger.sum", "award.ledger.paid"})
    table.rows.back().push_back({.text = writer.words(key), .align = TextAlign::center, .is_head = true});
  for (auto const& row : given.rows) {
    table.rows.emplace_back();
    auto& cells = table.rows.back();
    cells.push_back({.text = std::to_string(row.year)});
    cells.push_back({.text = row.department_name});
    cells.push_back({.text = writer.words("award.instrument." + std::string{to_word(row.instrument)})});
    cells.push_back(number_cell(std::to_string(row.prizes), static_cast<double>(row.prizes)));
    for (auto const amount : {row.contributors, row.own, row.adopted, row.sum(), row.paid})
      cells.push_back(number_cell(with_commas(amount), static_cast<double>(amount.amount)));
  }
  writer.document().blocks.push_back(std::move(table));
  return writer.take();
}

}  // namespace baeumgil
