#include "features/rules/rule_file.h"

#include <algorithm>

#include "platform/crypto/stable_id.h"
#include "platform/csv/csv_line.h"
#include "platform/files/carried_file.h"

namespace baeumgil {
namespace {

Rule rule_of(CsvLine& line) {
  auto rule = Rule{.code = line.text("rule_id"),
                   .kind = line.choice<RuleKind>("kind"),
                   .topic = line.choice<RuleTopic>("topic"),
                   .applies_to = line.choice<AppliesTo>("applies_to"),
                   .words_ko = line.text("words_ko"),
                   .words_en = line.text("words_en"),
                   .value = line.number("value"),
                   .unit = line.choice<RuleUnit>("unit"),
                   .word = line.text("word"),
                   .fact = line.text("fact"),
                   .test = line.choice<RuleTest>("test"),
                   .anchor = line.text("anchor"),
                   .condition = line.text("condition"),
                   .rolls = line.flag("rolls"),
                   .article = line.text("article"),
                   .source = line.text("source"),
                   .url = line.text("url"),
                   .effective_from = line.date("effective_from"),
                   .effective_to = line.optional_date("effective_to"),
                   .verified_by = line.text("verified_by"),
                   .is_disputed = line.flag("disputed"),
                   .note = line.text("note"),
                   .is_binding = line.text_or_empty("binding") == "1"};
  auto const is_strict = line.text_or_empty("rule_set") == to_word(RuleScope::strict);
  if (is_strict) rule.scope = RuleScope::strict;
  rule.id = RuleId{stable_id("rule", rule.code + " " + to_text(rule.effective_from) + (is_strict ? " strict" : ""))};
  return rule;
}

}  // namespace

Result<std::vector<Rule>> read_rules(std::string_view csv) { return read_csv_lines(csv, rule_of); }

Result<std::vector<HolidayRow>> read_holidays(std::string_view csv) {
  return read_csv_lines(
      csv, [](CsvLine& line) { return HolidayRow{.day = line.date("date"), .name = line.text("name_ko"), .kind = line.text("kind")}; });
}

Result<RuleBook> carried_rule_book() {
  auto book = RuleBook{};
  book.rows = TRY(read_rules(carried_file("data/rules.csv")));
  auto const holidays = TRY(read_holidays(carried_file("data/holidays.csv")));
  for (auto const& holiday : holidays) book.holidays.days.push_back(holiday.day);
  std::ranges::sort(book.holidays.days);
  return book;
}

}  // namespace baeumgil
