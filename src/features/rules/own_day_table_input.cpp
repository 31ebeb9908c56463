#include "features/rules/own_day_table_input.h"

#include "platform/web/api_operation.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

OwnDayLine to_own_day_line(ImportLine const& said) {
  auto const request = Request{.form = {{"day", day_of_spreadsheet(said.text("day"))}}};
  auto fields = Fields::of(request);
  auto line = OwnDayLine{.number = said.number, .problems = said.problems};
  line.input = {.day = fields.date("day"),
                .kind = enum_from_word<DayKind>(said.text("kind")).value_or(DayKind::holiday),
                .name = said.text("name"),
                .source = said.text("source")};
  if (auto const problem = fields.problem()) line.problems.insert(line.problems.end(), problem->fields.begin(), problem->fields.end());
  return line;
}

}  // namespace

std::vector<ImportColumn> own_day_columns() {
  return {{.name = "day", .label_key = "rules.days.day", .is_needed = true, .other_names = {"date", "일자"}},
          {.name = "name", .label_key = "rules.days.name", .is_needed = true, .other_names = {"name_ko", "명칭"}},
          {.name = "source", .label_key = "rules.days.source", .is_needed = true, .other_names = {"출처"}},
          {.name = "kind", .label_key = "rules.days.kind", .word_prefix = "rules.days.kind.", .words = words_of<DayKind>()}};
}

Result<std::vector<OwnDayLine>> read_own_day_table(Locale const& locale, std::string_view csv) {
  auto const said = TRY(read_import_table(locale, own_day_columns(), csv));
  auto lines = std::vector<OwnDayLine>{};
  for (auto const& line : said) lines.push_back(to_own_day_line(line));
  return lines;
}

}  // namespace baeumgil
