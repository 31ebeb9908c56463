// Every number in the book, as a page shows it, leads to the rows behind it.
#include <gtest/gtest.h>

#include <algorithm>

#include "features/yearbook/tests/city.h"
#include "features/yearbook/yearbook.h"
#include "features/yearbook/yearbook_document.h"
#include "platform/db/database.h"
#include "platform/documents/html_writer.h"
#include "platform/html/locale.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

struct ShownNumbers {
  std::vector<std::string> linked{};
  std::vector<std::string> unlinked{};
};

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

// What stands between each `begin` and the `end` that follows it, when it holds a digit.
void add_numbers(ShownNumbers& found, std::string_view html, std::string_view begin, std::string_view end) {
  for (auto at = html.find(begin); at != std::string_view::npos; at = html.find(begin, at + 1)) {
    auto const from = html.find('>', at) + 1;
    auto const inner = html.substr(from, html.find(end, from) - from);
    if (!has_digit(inner)) continue;
    auto& kind = inner.starts_with("<a href=\"/") ? found.linked : found.unlinked;
    kind.emplace_back(inner);
  }
}

// Without the index at the end, whose numbers are chapters of the book itself.
std::string book_without_index(std::optional<Date> on, Language language) {
  auto const& actor = city().actor;
  auto const book = TestProgram::instance().db().read(actor, [&](Tx& tx) { return read_yearbook(tx, actor, {.year = 2026, .on = on}); });
  auto const html = write_html(to_document({.book = book, .institution = "셈할 시"}, Locale::embedded(), language));
  auto const index = html.rfind("<table>");
  EXPECT_NE(html.find(Locale::embedded().words(language, "yearbook.index.name"), index), std::string::npos);
  return html.substr(0, index);
}

TEST(figure_links, lead_from_every_number_of_the_book_to_its_rows) {
  for (auto const on : {std::optional<Date>{}, std::optional{Date::of(2026, 11, 5)}})
    for (auto const language : {Language::ko, Language::en}) {
      auto const html = book_without_index(on, language);
      auto found = ShownNumbers{};
      add_numbers(found, html, "<td class=\"right\"", "</td>");
      add_numbers(found, html, "<dd>", "</dd>");
      EXPECT_EQ(found.unlinked, std::vector<std::string>{});
      EXPECT_GE(found.linked.size(), 100U) << "the walk found the tables";
    }
}

TEST(figure_links, open_for_the_officer) {
  auto& program = TestProgram::instance();
  auto reader = city().actor;  // one of its people, for a page is shown to nobody without a person
  program.db().read(reader, [&](Tx& tx) {
    tx.each("SELECT id, department_id FROM people WHERE institution_id = $institution AND is_active = 1 ORDER BY id LIMIT 1",
            [&](Row& row) {
              reader.person = row.next<PersonId>();
              reader.department = row.next<DepartmentId>();
            });
    return Done{};
  });
  auto const html = book_without_index({}, Language::ko);
  auto found = ShownNumbers{};
  add_numbers(found, html, "<td class=\"right\"", "</td>");
  auto paths = std::vector<std::string>{};
  for (auto const& number : found.linked) {
    auto path = number.substr(9, number.find('"', 9) - 9);
    for (auto amp = path.find("&amp;"); amp != std::string::npos; amp = path.find("&amp;")) path.replace(amp, 5, "&");
    if (path.find('?') != std::string::npos) paths.push_back(std::move(path));
  }
  std::ranges::sort(paths);
  auto const [from, until] = std::ranges::unique(paths);
  paths.erase(from, until);
  EXPECT_GE(paths.size(), 5U);
  for (auto const& path : paths) EXPECT_EQ(answer(program, {.as = reader, .get = path}).status, 200) << path;
}

}  // namespace
}  // namespace baeumgil
