#pragma once
// What other features have to say on the page of a case. The app hands them over, so cases knows none of them.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/ids.h"
#include "platform/db/transaction.h"
#include "platform/html/components.h"
#include "platform/html/locale.h"
#include "platform/html/page_button.h"

namespace baeumgil {

class Database;
struct Case;

struct CaseCorner {
  struct Line {
    std::string text{};
    std::string path{};  // empty: no link
    std::string meta{};
    std::optional<Badge> badge{};
  };
  std::string id{};  // of its heading
  std::string heading_key{};
  std::vector<Alert> alerts{};
  std::vector<Line> lines{};
  std::string empty_key{};  // said when there is no line
  std::vector<Line> links{};
  std::vector<ActionButton> moves{};
  bool is_wide{false};  // below the card instead of beside it
};

void render(Html&, CaseCorner const&);

struct CaseHooks {
  using Corner = std::function<std::optional<CaseCorner>(Tx&, Actor const&, Case const&, Locale const&)>;
  std::vector<Corner> corners{};                               // in the order they are shown
  PageButton follow{nullptr};                                  // of the field a list is narrowed to
  void (*was_read)(Database&, Actor const&, CaseId){nullptr};  // somebody opened the page of a standing case
};

}  // namespace baeumgil
