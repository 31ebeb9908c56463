#pragma once
// What a page offers as a file: the same content to edit (HWPX) and to read (PDF).

#include <string>

#include "platform/html/html.h"

namespace baeumgil {

struct DownloadLinks {
  std::string path{};  // "/trips/…/plan", without the ending
};
void render(Html&, DownloadLinks const&);

}  // namespace baeumgil
