#pragma once
// Which lists of the menu can be taken along as CSV and XLSX, with which columns.

namespace baeumgil {

struct FeatureHost;

void add_all_list_files(FeatureHost&);  // after all features

}  // namespace baeumgil
