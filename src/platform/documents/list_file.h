#pragma once
// A list of the menu as a file for a spreadsheet: /trips becomes /trips.csv and /trips.xlsx, with the rows the reader sees there
// under the filter that is set, in the words of the page.

#include <string>
#include <vector>

#include "platform/web/feature_host.h"

namespace baeumgil {

struct ListColumn {
  std::string field{};        // of the API's item: "owner.name"
  std::string label_key{};    // what the page calls it
  std::string word_prefix{};  // before the word of a closed list: "trip.state."
};

// A word of the page's "sort", and the field of the item that it stands for.
struct ListSort {
  std::string word{};
  std::string field{};
};

struct ListFile {
  std::string page{};  // "/trips"; its rows come from "/api/v1/trips" unless `rows` says otherwise
  std::string title_key{};
  std::vector<ListColumn> columns{};
  std::string rows{};
  std::vector<ListSort> sorts{};  // the first when the address names none, downwards; empty: as the API answers
};

// Both files, for whoever may open the page. The page and the API's list are there already.
void add_list_files(FeatureHost&, ListFile const&);

}  // namespace baeumgil
