#include "features/awards/award_document.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/documents/form_writer.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

void add_contributors(FormWriter& writer, std::vector<Contributor> const& contributors) {
  if (contributors.empty()) return;
  writer.heading("nomination.contributors");
  auto table = writer.columns({"nomination.department", "nomination.rank_name", "nomination.contributor", "nomination.part",
                               "nomination.share", "nomination.signature"},
                              {3, 2.4, 2.4, 4, 1.4, 2.6});
  for (auto const& contributor : contributors)
    table.rows.push_back(
        {{.text = contributor.department_name},
         center_cell(contributor.rank),
         center_cell(contributor.name),
         {.text = contributor.part},
         number_cell(std::to_string(contributor.share_percent) + "%"),
         center_cell(contributor.signed_at ? writer.day(day_in_seoul(*contributor.signed_at)) : writer.words("nomination.unsigned"))});
  writer.table("nomination.contributors", std::move(table));
}

void add_checks(FormWriter& writer, std::vector<EligibilityCheck> const& checks) {
  if (checks.empty()) return;
  writer.heading("nomination.checks");
  auto table = writer.columns({"nomination.check_question", "nomination.check_answer", "nomination.check_words", "nomination.checked"},
                              {4, 1.6, 4, 2.4});
  for (auto const& check : checks) {
    auto const answers = std::string{check_answer_keys(check.subject)};
    table.rows.push_back({{.text = writer.words("nomination.check." + std::string{to_word(check.subject)}, {check.person_name})},
                          center_cell(writer.words(answers + std::string{to_word(check.answer)})),
                          {.text = check.words},
                          center_cell(check.checked_by + " " + writer.day(day_in_seoul(check.checked_at)))});
  }
  writer.table("nomination.checks", std::move(table));
}

std::string period_text(FormWriter const& writer, MeritStatement const& statement) {
  if (!statement.merit_from && !statement.merit_until) return {};
  return writer.day(statement.merit_from) + " ~ " + writer.day(statement.merit_until);
}

Cell counted_cell(std::string text, double number) { return {.text = std::move(text), .align = TextAlign::right, .number = number}; }

}  // namespace

Document statement_document(MeritToPrint const& given, Locale const& locale, Language language) {
  auto writer = FormWriter{locale, language};
  auto const& nomination = given.nomination;
  auto const& statement = nomination.statement;
  writer.begin({.title = writer.words("nomination.document.statement"),
                .subject = nomination.title,
                .gist = nomination.merit,
                .keywords = {given.round.title, nomination.department_name},
                .institution = given.institution,
                .changed_at = given.changed_at});
  writer.document().title += " " + nomination.title;
  auto const* first = foremost(given.contributors);
  writer.heading("nomination.document.nominee");
  writer.facts(
      {writer.fact("award.instrument", writer.words("award.instrument." + std::string{to_word(given.round.instrument)})),
       writer.fact("award.title", given.round.title), writer.fact("nomination.merit_key", nomination.title),
       writer.fact("nomination.department", nomination.department_name),
       writer.fact("nomination.channel", writer.words("nomination.channel." + std::string{to_word(nomination.channel)})),
       writer.fact("nomination.contributor", first == nullptr ? std::string{} : first->rank + " " + first->name),
       writer.fact("nomination.service_years", statement.service_years > 0 ? std::to_string(statement.service_years) : std::string{}),
       writer.fact("nomination.prior_awards",
                   statement.prior_awards.empty() ? writer.words("nomination.elsewhere_none") : statement.prior_awards),
       writer.fact("nomination.merit_period", period_text(writer, statement)),
       writer.fact("nomination.recommendation_rank",
                   statement.recommendation_rank > 0 ? std::to_string(statement.recommendation_rank) : std::string{}),
       writer.fact("nomination.consent", writer.words(statement.has_consent ? "nomination.consent_yes" : "nomination.consent_no")),
       writer.fact("nomination.saving_kind",
                   statement.saving_kind ? writer.words("nomination.saving_kind." + std::string{to_word(*statement.saving_kind)}) : ""),
       writer.fact("nomination.spread_to", statement.spread_to), writer.fact("nomination.spread_evidence", statement.spread_evidence),
       writer.fact("nomination.elsewhere",
                   statement.elsewhere.empty() ? writer.words("nomination.elsewhere_none")
                                               : statement.elsewhere + " " + writer.won(statement.elsewhere_amount)),
       writer.fact("nomination.benefit_wanted", statement.benefit_wanted),
       writer.fact("nomination.eligibility", writer.words("nomination.state." + std::string{to_word(nomination.state)})),
       writer.fact("award.register.number", given.entry ? given.entry->number : std::string{})});
  writer.section("nomination.merit", nomination.merit);
  writer.section("nomination.difficulty", statement.difficulty);
  writer.section("nomination.impact", statement.impact);
  writer.section("nomination.spread", statement.spread);
  writer.section("nomination.evidence", statement.evidence);
  add_contributors(writer, given.contributors);
  add_checks(writer, given.checks);
  writer.close({.words_key = "nomination.document.recommends",
                .signer_key = "nomination.department",
                .signer = nomination.department_name,
                .addressee = given.head});
  return writer.take();
}

Document certificate_document(MeritToPrint const& given, Locale const& locale, Language language) {
  auto writer = FormWriter{locale, language};
  auto const& entry = *given.entry;
  writer.document().has_page_numbers = false;
  writer.document().title = writer.words("nomination.document.certificate") + " " + entry.number;
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
  writer.paragraph(given.head.empty() ? writer.head_of(given.institution) : given.head, TextAlign::center, ParagraphKind::title);
  return writer.take();
}

namespace {

// A column for each criterion, a line for each judge; what was set aside stays and says so.
Table sheets_table(FormWriter const& writer, SheetsToPrint const& given, NominationId nomination) {
  auto table = writer.columns({"nomination.reviewer", "award.panel"}, {2, 1.5});
  for (auto const& criterion : given.round.criteria) {
    table.rows[0].push_back({.text = criterion.name, .align = TextAlign::center, .is_head = true});
    table.widths.push_back(1.4);
  }
  for (auto const* key : {"nomination.sum", "nomination.difference"}) {
    table.rows[0].push_back({.text = writer.words(key), .align = TextAlign::center, .is_head = true});
    table.widths.push_back(1.2);
  }
  auto sum = 0;
  auto count = 0;
  for (auto const& sheet : given.sheets)
    if (sheet.nomination == nomination && sheet.set_aside.empty()) sum += sheet.sum(), ++count;
  auto const mean = count > 0 ? static_cast<double>(sum) / count : 0;
  for (auto const& sheet : given.sheets) {
    if (sheet.nomination != nomination) continue;
    auto& row = table.rows.emplace_back();
    row = {center_cell(sheet.reviewer_name), center_cell(writer.words("award.panel." + std::string{to_word(sheet.panel)}))};
    for (std::size_t i = 0; i < given.round.criteria.size(); ++i)
      row.push_back(number_cell(i < sheet.points.size() ? std::to_string(sheet.points[i]) : std::string{}));
    row.push_back(number_cell(std::to_string(sheet.sum())));
    row.push_back(number_cell(sheet.set_aside.empty() ? fmt::format("{:+.2f}", sheet.sum() - mean) : std::string{}));
  }
  return table;
}

void add_sheets_of(FormWriter& writer, SheetsToPrint const& given, Nomination const& nomination) {
  auto table = sheets_table(writer, given, nomination.id);
  table.caption = (nomination.rank ? writer.words("award.document.place", {std::to_string(*nomination.rank)}) + " " : std::string{}) +
                  nomination.title + " (" + nomination.department_name + ")";
  if (nomination.final_score) table.note = writer.words("nomination.score") + " " + fmt::format("{:.2f}", *nomination.final_score);
  writer.document().blocks.emplace_back(std::move(table));
  for (auto const& sheet : given.sheets) {
    if (sheet.nomination != nomination.id) continue;
    auto const text = sheet.set_aside.empty() ? sheet.comment : writer.words("nomination.set_aside", {sheet.set_aside});
    if (!text.empty()) writer.document().blocks.emplace_back(Item{.mark = "-", .text = sheet.reviewer_name + ": " + text});
  }
}

std::string seat_of(FormWriter const& writer, AwardMember const& member) {
  return writer.words("award.meeting." + std::string{to_word(member.chairing)});
}

void add_members(FormWriter& writer, AwardMeeting const& meeting) {
  writer.heading("award.meeting.members");
  auto table = writer.columns(
      {"award.meeting.chairing", "award.meeting.post", "award.meeting.member", "award.document.present", "award.document.signature"},
      {2, 4, 2.4, 1.6, 3});
  for (auto const& member : meeting.members)
    table.rows.push_back({center_cell(seat_of(writer, member)),
                          {.text = member.post},
                          center_cell(member.name),
                          center_cell(writer.words(member.is_present ? "award.document.present" : "award.document.absent")),
                          center_cell(member.is_present ? writer.words("document.seal") : std::string{})});
  writer.table("award.meeting.members", std::move(table));
}

void add_items(FormWriter& writer, MinutesToPrint const& given) {
  writer.heading("award.resolution");
  auto table = writer.columns({"nomination.merit_key", "award.resolve.votes_for", "award.resolve.recusals", "award.resolve.result"},
                              {6, 1.6, 3, 1.6});
  for (auto const& item : given.meeting.items) {
    auto const found = std::ranges::find(given.nominations, item.nomination, &Nomination::id);
    auto recused = std::string{};
    for (auto const& recusal : item.recusals) recused += (recused.empty() ? "" : ", ") + given.meeting.members[recusal.member].name;
    table.rows.push_back({{.text = found == given.nominations.end() ? std::string{} : found->title},
                          number_cell(std::to_string(item.votes_for)),
                          center_cell(recused),
                          center_cell(writer.words(item.is_carried ? "award.resolve.carried" : "award.resolve.not_carried"))});
  }
  writer.table("award.resolution", std::move(table));
}

}  // namespace

Document sheets_document(SheetsToPrint const& given, Locale const& locale, Language language) {
  auto writer = FormWriter{locale, language};
  auto const title = writer.words("award.document.sheets", {given.round.title});
  writer.begin(
      {.title = title, .gist = title, .keywords = {given.round.title}, .institution = given.institution, .changed_at = given.changed_at});
  writer.heading("award.rubric");
  auto rubric = writer.columns({"award.criterion", "award.anchor", "award.points"}, {3, 6, 1.2});
  for (auto const& criterion : given.round.criteria)
    rubric.rows.push_back({{.text = criterion.name}, {.text = criterion.anchor}, number_cell(std::to_string(criterion.points))});
  writer.table("award.rubric", std::move(rubric));
  writer.heading("award.document.sheets_file");
  for (auto const& nomination : given.nominations) add_sheets_of(writer, given, nomination);
  return writer.take();
}

Document minutes_document(MinutesToPrint const& given, Locale const& locale, Language language) {
  auto writer = FormWriter{locale, language};
  auto const& meeting = given.meeting;
  writer.begin({.title = writer.words("award.document.minutes"),
                .subject = given.round.title,
                .gist = writer.words("award.document.minutes_gist", {given.round.title, writer.day(meeting.held_on)}),
                .keywords = {given.round.title},
                .institution = given.institution,
                .changed_at = given.changed_at});
  writer.document().title += " " + given.round.title;
  writer.heading("award.document.sitting");
  auto const present = std::ranges::count_if(meeting.members, &AwardMember::is_present);
  writer.facts({writer.fact("award.meeting.held_on", writer.day(meeting.held_on)), writer.fact("award.meeting.place", meeting.place),
                writer.fact("award.meeting.notified_on", writer.day(meeting.notified_on)),
                writer.fact("award.meeting.presence",
                            writer.words("award.meeting.presence_of", {std::to_string(meeting.members.size()), std::to_string(present)})),
                writer.fact("award.meeting.waiver", meeting.waiver_reason)});
  add_members(writer, meeting);
  add_items(writer, given);
  writer.section("award.resolve.remarks", meeting.remarks);
  writer.paragraph("\n" + writer.words("award.document.resolved"), TextAlign::center);
  writer.paragraph(writer.day(meeting.held_on), TextAlign::center);
  return writer.take();
}

Document ledger_document(LedgerToPrint const& given, Locale const& locale, Language language) {
  auto writer = FormWriter{locale, language};
  writer.begin(
      {.title = given.year ? writer.words("award.document.ledger_of", {std::to_string(*given.year)}) : writer.words("award.ledger"),
       .institution = given.institution,
       .changed_at = given.made_at});
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
    cells.push_back(counted_cell(std::to_string(row.prizes), static_cast<double>(row.prizes)));
    for (auto const amount : {row.contributors, row.own, row.adopted, row.sum(), row.paid})
      cells.push_back(counted_cell(with_commas(amount), static_cast<double>(amount.amount)));
  }
  writer.document().blocks.push_back(std::move(table));
  return writer.take();
}

}  // namespace baeumgil
