#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "features/find/saved_search.h"
#include "platform/html/components.h"
#include "platform/html/html.h"

namespace baeumgil {

struct FoundRow {
  Badge kind{};
  std::string title{};
  std::string path{};
  SafeHtml passage{SafeHtml::trusted({})};
};
struct FindView {
  std::string words{};
  std::string kind{};
  Tabs kinds{};
  std::vector<Facet> facets{};
  std::vector<FilterTag> tags{};
  std::vector<HiddenField> chosen{};  // what a saved search keeps of the facets
  std::string unfiltered{};           // path
  std::string meant{};
  std::string meant_path{};
  std::int64_t total{0};
  bool is_searched{false};
  bool is_filling{false};  // the index is still being filled after a start
  bool may_change_synonyms{false};
  std::vector<FoundRow> rows{};
  Pagination pagination{};
};

struct SavedRow {
  std::string words{};
  std::string kind{};    // text
  std::string facets{};  // text
  std::string path{};
  Instant created_at{};
  ActionButton remove{};
};
struct SavedView {
  std::string title{};
  std::vector<SavedRow> rows{};
  EmptyState nothing{};
};

struct SynonymView {
  std::string title{};
  int version{0};
  TextArea words{};
  ErrorSummary summary{};
};

void render(Html&, FindView const&);
void render(Html&, SavedView const&);
void render(Html&, SynonymView const&);

}  // namespace baeumgil
