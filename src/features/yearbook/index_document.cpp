#include "features/yearbook/index_document.h"

#include <map>
#include <set>

#include "features/yearbook/chapter.h"
#include "platform/documents/blocks.h"
#include "platform/html/locale.h"

namespace baeumgil {

Table index_of(Yearbook const& book, Locale const& locale, Language language) {
  auto chapters = std::map<std::string, std::set<int>>{};  // the code points of Hangul are in the order of its letters
  auto const add = [&](std::string const& name, Chapter chapter) {
    if (!name.empty()) chapters[name].insert(static_cast<int>(chapter) + 1);
  };
  for (auto const& one : book.programs) add(one.title, Chapter::programs);
  for (auto const& one : book.issues) add(one.title, Chapter::issues);
  for (auto const& [cases, chapter] : {std::pair{&book.best_cases, Chapter::best}, {&book.cases, Chapter::fields}})
    for (auto const& one : *cases) {
      add(one.title, chapter);
      add(one.host, chapter);
    }
  for (auto const& one : book.overseas) add(one.purpose, Chapter::overseas);
  for (auto const& one : book.adoptions) add(one.title, Chapter::adoptions);
  for (auto const& one : book.failures) add(one.title, Chapter::failures);
  for (auto const& one : book.mixed_teams) add(one.name, Chapter::collaboration);
  for (auto const& one : book.prizes) add(one.title, Chapter::awards);
  for (auto const& one : book.open_issues) add(one.title, Chapter::next);
  auto const name_head = locale.words(language, "yearbook.index.name");
  auto const chapter_head = locale.words(language, "yearbook.index.chapters");
  auto table = text_table({name_head, chapter_head, name_head, chapter_head}, {}, {6, 1.6, 6, 1.6});  // two to a line
  for (auto const& [name, numbers] : chapters) {
    auto text = std::string{};
    for (auto const number : numbers) text += (text.empty() ? "" : ", ") + std::to_string(number);
    if (table.rows.size() == 1 || table.rows.back().size() == 4) table.rows.emplace_back();
    table.rows.back().push_back({.text = name});
    table.rows.back().push_back({.text = std::move(text), .align = TextAlign::right});
  }
  if (table.rows.back().size() == 2) table.rows.back().insert(table.rows.back().end(), {Cell{}, Cell{}});
  return table;
}

}  // namespace baeumgil
