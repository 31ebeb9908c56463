#include "features/awards/panel.h"

#include <algorithm>

namespace baeumgil {

int PanelWeights::of(Panel panel) const {
  switch (panel) {
    case Panel::paper:
      return paper;
    case Panel::presentation:
      return presentation;
    case Panel::expert:
      return expert;
    case Panel::audience:
      return audience;
  }
  return 0;
}

bool PanelWeights::can_be_merged() const {
  return std::ranges::all_of(all_of<Panel>(), [&](Panel panel) { return 2 * of(panel) < sum(); });
}

}  // namespace baeumgil
