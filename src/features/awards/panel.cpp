#include "features/awards/panel.h"

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

}  // namespace baeumgil
