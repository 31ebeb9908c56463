#pragma once
// Passages as they are shown: the two texts side by side, what was said of them, and the form to say it.

#include "features/originality/check_originality.h"
#include "features/originality/originality_views.h"
#include "platform/html/site.h"

namespace baeumgil {

struct PassageContext {
  Site const& site;
  Actor const& actor;
  Report const& report;
  bool may_explain{false};
};

// `open`: the key of the first sentence of the passage whose form is open.
PassageView passage_view(PassageContext const&, Originality const&, std::size_t place, std::string const& open, Form const&);
std::string part_label(PassageContext const&, std::string const& part);
// Explanations of sentences that were rewritten since: kept, and shown apart.
std::vector<ExplanationView> kept_explanations(PassageContext const&, Originality const&);

}  // namespace baeumgil
