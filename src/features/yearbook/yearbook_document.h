#pragma once
// 연말 성과보고서 (F12) as a document: the chapters of the page, from the same figures.

#include <string>

#include "features/yearbook/yearbook.h"
#include "platform/documents/document.h"

namespace baeumgil {

class Locale;

struct YearbookToPrint {
  Yearbook const& book;
  std::string institution{};
  std::string cost_per_adoption{};  // text; empty while nothing has been adopted
};

Document to_document(YearbookToPrint const&, Locale const&, Language);

}  // namespace baeumgil
