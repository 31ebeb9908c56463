#include "features/cases/as_outsiders_read.h"

namespace baeumgil {

Case as_outsiders_read(TextCover const& cover, Case found) {
  for (auto* text :
       {&found.title, &found.one_line, &found.problem_before, &found.what_they_did, &found.cost_note, &found.result_metric,
        &found.result_before, &found.result_after, &found.result_period, &found.result_source, &found.legal_basis, &found.failure_points,
        &found.conditions, &found.already_copied_by, &found.award, &found.evidence_url, &found.keywords, &found.state_reason})
    *text = cover(std::string_view{*text});
  return found;
}

}  // namespace baeumgil
