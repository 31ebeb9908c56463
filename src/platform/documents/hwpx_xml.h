#pragma once
// Pieces of an HWPX section. OWPML as offices write it: namespaces of 2011, elements and attributes in their order, the
// misspelt names included. Line layout is left out everywhere: the office makes it anew when it opens the file.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/documents/document.h"

namespace baeumgil {

inline constexpr std::string_view kXmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\" ?>";
// The fifteen prefixes each root declares.
extern char const* const kHwpxNamespaces;

inline constexpr int kHwpPageShort = 59528;  // A4 as offices write it
inline constexpr int kHwpPageLong = 84186;

struct HwpxCell {
  int row{0};
  int column{0};
  int row_span{1};
  int column_span{1};
  int width{0};
  int height{0};
  int border{0};
  bool is_head{false};
  std::string content{};  // paragraphs
};

struct HwpxTable {
  int rows{0};
  int columns{0};
  int width{0};
  int height{0};
  int border{0};
  bool repeats_head{false};
  std::vector<HwpxCell> cells{};  // in reading order
};

struct HwpxPicture {
  std::string id{};  // of the package's manifest
  int pixel_width{0};
  int pixel_height{0};
  int width{0};
  int height{0};
  std::string alternative{};
};

struct HwpxField {
  std::string_view type{};
  std::string_view name{};
  std::string parameters{};
  int parameter_count{0};
  unsigned field_id{0};
  bool is_editable{false};
};

// Makes pieces with ids of their own, counted up: the same document has the same ids.
class HwpxPieces {
 public:
  std::string text(std::string_view) const;  // line ends become line breaks
  std::string run(int look, std::string_view content) const;
  std::string table(HwpxTable const&);
  std::string picture(HwpxPicture const&);
  // A field around text; the id ties end to beginning.
  unsigned next_id() { return next_id_++; }
  std::string field_begin(HwpxField const&, unsigned id) const;
  std::string field_end(HwpxField const&, unsigned id) const;

 private:
  unsigned next_id_{1'000'000};
  int depth_{0};
};

// 누름틀: a place to click and write, found again by its name.
HwpxField click_here(std::string_view name);
std::string sub_list(std::string_view paragraphs, std::string_view vertical_align);
std::string section_properties(PageShape);

}  // namespace baeumgil
