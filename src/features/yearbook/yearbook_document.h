#pragma once
// 연말 성과보고서 (F12) as a document: the chapters of the page, from the same figures.
// In HTML every figure leads to the list it counts; the page of a year is that HTML.

#include <map>
#include <string>

#include "features/yearbook/budget_outlook.h"
#include "features/yearbook/chapter.h"
#include "features/yearbook/edition.h"
#include "features/yearbook/yearbook.h"
#include "platform/documents/document.h"

namespace baeumgil {

class Locale;

struct ChapterText {  // the officer's own, reviewed
  std::string body{};
  std::string photo{};  // bytes; empty: none
  std::string photo_caption{};
};

struct YearbookToPrint {
  Yearbook const& book;
  std::string institution{};
  Edition const* edition{nullptr};  // none: the book as it is now
  std::map<Chapter, ChapterText> words{};
  BudgetOutlook const* outlook{nullptr};  // of the October edition, whose chapters are of it
};

Document to_document(YearbookToPrint const&, Locale const&, Language);

}  // namespace baeumgil
