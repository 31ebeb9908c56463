#pragma once
// Every component once, with sample data: for those who write pages, and for the test that all of them render.

#include <string>
#include <vector>

#include "platform/html/components.h"
#include "platform/html/locale.h"

namespace baeumgil {

struct GalleryView {
  std::string title{};
  std::vector<Badge> badges{};
  std::vector<Alert> alerts{};
  ErrorSummary summary{};
  std::vector<TextField> text_fields{};
  TextArea area{};
  SelectField select{};
  RadioField radio{};
  CheckField checks{};
  FileField file{};
  HiddenField hidden{};
  Steps steps{};
  Tabs tabs{};
  std::vector<SortHeader> headers{};
  std::vector<std::vector<std::string>> rows{};  // four cells each
  Pagination pagination{};
  std::vector<Facet> facets{};
  std::vector<FilterTag> tags{};
  EmptyState empty{};
  ActionButton plain_action{};
  ActionButton confirmed_action{};
  ChainLine chain{};
  Timeline timeline{};
};

GalleryView component_gallery(Locale const&, Language);

void render(Html&, GalleryView const&);

}  // namespace baeumgil
