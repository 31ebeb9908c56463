#include "features/adoptions/e_approval_document.h"

#include "features/adoptions/adoption_document.h"
#include "features/adoptions/adoption_show_view.h"
#include "features/people/approval_line_document.h"
#include "features/people/find_person.h"
#include "features/rules/ladder.h"

namespace baeumgil {
namespace {

void write_line(ApprovalLine const& writer, Adoption const& adoption) {
  writer.add("approval_package.draft", adoption.officer, {});
  for (auto const& asked : adoption.consultations) {
    auto const head = find_department_head(writer.tx, asked.department);
    writer.add("approval_package.agree", asked.opinion ? asked.answered_by : head ? head->id : PersonId{}, asked.answered_on);
  }
  auto const decider = adoption.decision ? adoption.decided_by : find_decider(writer.tx, adoption.owner_department, {adoption.officer});
  writer.add("approval_package.decide", decider, adoption.decided_on);
}

}  // namespace

Result<ApprovalPackage> read_approval_package(Tx& tx, Actor const& actor, AdoptionId id, Locale const& locale) {
  auto const shown = TRY(read_shown_adoption(tx, actor, id, locale));
  auto package = ApprovalPackage{.title = shown.adoption.number + " " + adoption_title(shown.adoption)};
  package.paper = TRY(read_decision_paper(tx, actor, id, locale, kApprovalLanguage));
  if (has_progress_card(shown.adoption)) package.attachments.push_back(TRY(read_progress_card(tx, actor, id, locale, kApprovalLanguage)));
  write_line({tx, locale, package.line}, shown.adoption);
  return package;
}

}  // namespace baeumgil
