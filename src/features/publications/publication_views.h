#pragma once
// The pages on which the officer prepares public editions.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct WithheldTextRow {
  Badge kind{};
  std::string text{};
  std::string context{};
  int places{0};
  Badge state{};
  std::string note{};       // ground and day, or why it is kept
  std::string edit_path{};  // empty: only to be read
  std::vector<ActionButton> moves{};
};
struct PartRow {
  std::string heading{};
  Badge state{};
  std::string edit_path{};
};
struct PublicationReviewView {
  std::string path{};  // "/reports/…/publication"
  std::string of_path{};
  std::string number{};
  std::string title{};
  Badge state{};
  std::vector<Alert> status{};
  ErrorSummary summary{};
  std::vector<WithheldTextRow> rows{};
  std::vector<PartRow> parts{};
  std::string add_path{};  // empty: only to be read
  std::string photos_path{};
  std::string photos{};
  std::string folder_path{};  // of a report
  std::optional<ActionButton> release{};
  std::optional<ActionButton> take_back{};
};

struct RulingFormView {
  std::string action{};
  std::string back{};
  std::string context{};
  ErrorSummary summary{};
  SelectField kind{};
  TextField text{};
  RadioField ruling{};
  SelectField ground{};
  TextField until{};
  TextArea reason{};
};

struct ComparedBlock {
  std::string inner{};
  std::string open{};
  bool is_heading{false};
  bool is_covered{false};
};
struct BothEditionsView {
  std::string path{};
  std::string title{};
  std::vector<ComparedBlock> rows{};
};

struct PublicPhotoRow {
  std::string id{};
  std::string caption{};
  std::string image_path{};  // as it was taken
  std::string open_path{};   // its covered copy; empty: none yet
  std::string boxes{};
  Badge state{};
  Badge consent{};
  std::vector<ActionButton> moves{};
};
struct PublicPhotosView {
  std::string path{};
  std::string title{};
  ErrorSummary summary{};
  bool may_change{false};
  std::vector<PublicPhotoRow> rows{};
  EmptyState nothing{};
};

struct PublicationRow {
  std::string path{};
  std::string title{};
  Badge noun{};
  Badge state{};
  std::string released{};
  int withheld{0};
};
struct WithheldRow {
  std::string path{};
  Badge kind{};
  std::string ground{};
  std::string until{};
  std::string who{};
};
struct PublicationListView {
  std::vector<PublicationRow> rows{};
  std::vector<WithheldRow> log{};
  EmptyState nothing{};
};

void render(Html&, PublicationReviewView const&);
void render(Html&, RulingFormView const&);
void render(Html&, BothEditionsView const&);
void render(Html&, PublicPhotosView const&);
void render(Html&, PublicationListView const&);

}  // namespace baeumgil
