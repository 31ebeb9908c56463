#pragma once
// All pages of this feature are blocks of facts, texts and tables under one head; papers are the same on A4.

#include <optional>
#include <string>
#include <vector>

#include "features/overseas/move_form.h"
#include "platform/html/components.h"
#include "platform/html/download_links.h"

namespace baeumgil {

struct BlockFact {
  std::string label_key{};
  std::string text{};
  std::string path{};  // empty: no link
};

struct BlockCell {
  std::string label_key{};
  std::string text{};
  std::string path{};
  std::optional<Badge> badge{};
  bool is_number{false};
};
struct BlockRow {
  std::vector<BlockCell> cells{};  // the first heads the row
};

struct PageBlock {
  std::string id{};
  std::string title_key{};
  bool is_name{false};  // title_key is somebody's words, said as they stand
  std::string lead{};   // text
  std::string width{"s12"};
  std::vector<BlockFact> facts{};
  std::vector<BlockFact> texts{};  // of several lines, each under its label
  std::vector<BlockRow> rows{};
  std::vector<Alert> alerts{};
  std::vector<MoveLink> links{};
  std::string empty_key{};  // said when nothing else is in it

  bool is_empty() const { return facts.empty() && texts.empty() && rows.empty() && alerts.empty(); }
};

struct BlocksView {
  std::string title{};
  std::string number{};
  std::string lead{};
  std::optional<Badge> state{};
  std::vector<Badge> badges{};
  std::vector<ActionButton> actions{};
  std::vector<MoveLink> links{};
  std::vector<Alert> alerts{};
  Tabs tabs{};
  Steps steps{};
  std::vector<PageBlock> blocks{};
  std::optional<Timeline> history{};
  Pagination pagination{};
};

struct Signature {
  std::string post{};
  std::string name{};
};

// 계획서, 심사표, 의결서, 회의록, 등록 자료: a page that prints on A4 and is a file too.
struct PaperView {
  std::string title{};
  std::string number{};
  std::string back{};
  DownloadLinks files{};
  std::vector<PageBlock> blocks{};
  std::string closing{};  // the sentence above the signatures
  std::string dated{};
  std::vector<Signature> signatures{};  // none: nobody signs it
  std::string author{};                 // the institution
  Instant made_at{};
};

void render(Html&, BlocksView const&);
void render(Html&, PaperView const&);
void render(Html&, PageBlock const&);

}  // namespace baeumgil
