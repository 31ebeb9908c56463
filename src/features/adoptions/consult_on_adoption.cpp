#include "features/adoptions/consult_on_adoption.h"

#include <algorithm>

#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_parts_store.h"
#include "features/adoptions/adoption_store.h"
#include "features/adoptions/review_items.h"
#include "features/people/find_person.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kDefaultOpinionDays = 21;  // only when an institution has taken the rule away

PersonId head_of(Tx& tx, DepartmentId department) {
  auto const head = find_department_head(tx, department);
  return head ? head->id : PersonId{};
}

std::optional<Problem> question_problem(Tx& tx, Adoption const& adoption, ConsultationInput const& input) {
  if (!input.kind) return invalid("kind", "field.required");
  if (input.department.is_nil()) return invalid("asked_department", "field.required");
  auto const department = find_department(tx, input.department);
  if (!department || !department->is_active) return invalid("asked_department", "field.unknown_choice");
  if (input.department == adoption.owner_department) return invalid("asked_department", "adoption.consult.own_department");
  if (input.question.empty()) return invalid("question", "field.required");
  return std::nullopt;
}

std::optional<Problem> opinion_problem(OpinionInput const& input) {
  if (!input.opinion) return invalid("opinion", "field.required");
  if (*input.opinion != Opinion::consents && input.words.empty()) return invalid("words", "field.reason_required");
  return std::nullopt;
}

// A pre-audit that answers after its day says why; the refusal cites the row.
std::optional<Problem> late_preaudit_problem(Tx& tx, Actor const& actor, AdoptionConsultation const& asked, OpinionInput const& input) {
  if (asked.kind != ConsultationKind::preaudit || !input.words.empty()) return std::nullopt;
  auto facts = Situation{.about = {AppliesTo::adoption}, .language = actor.language};
  facts.set("adoption.preaudit_asked_on", asked.asked_on).set("adoption.preaudit_answered_on", tx.today());
  facts.set("adoption.preaudit_is_extended", asked.put_off_for.empty() ? "no" : "yes");
  return first_refusal(evaluate(load_rule_book(tx), facts, asked.asked_on), "words");
}

}  // namespace

Result<AdoptionId> consult_on_adoption(Database& db, Actor const& actor, AdoptionId id, ConsultationInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (!may_review_adoption(actor, adoption)) return forbidden("adoption.review.not_owner");
    if (!may_consult_on_adoption(actor, adoption)) return conflict("adoption.wrong_state");
    if (auto problem = question_problem(tx, adoption, input)) return std::move(*problem);
    auto asked = AdoptionConsultation{.id = ConsultationId::make(),
                                      .kind = *input.kind,
                                      .department = input.department,
                                      .department_name = TRY(find_department(tx, input.department)).name,
                                      .question = input.question,
                                      .asked_on = tx.today()};
    auto const* due_rule = asked.kind == ConsultationKind::preaudit ? "adoption.preaudit.due" : "adoption.opinion.due";
    asked.due_on = deadline(load_rule_book(tx), due_rule, tx.today()).value_or(tx.today() + kDefaultOpinionDays);
    if (!insert_consultation(tx, id, asked, actor.person)) return invalid("asked_department", "adoption.consult.already");
    auto const before = to_json(adoption);
    adoption.state = AdoptionState::consulting;
    adoption.consultations.push_back(asked);
    return keep_change(tx, actor, adoption,
                       {.before = before,
                        .verb = "adoption.consulted",
                        .reason = asked.department_name,
                        .tell = {{head_of(tx, input.department), "notice.adoption.opinion_asked"}}});
  });
}

Result<AdoptionId> give_opinion(Database& db, Actor const& actor, AdoptionId id, OpinionInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    auto const asked =
        std::ranges::find_if(adoption.consultations, [&](AdoptionConsultation const& one) { return one.id == input.consultation; });
    if (asked == adoption.consultations.end()) return invalid("consultation", "field.unknown_choice");
    if (asked->opinion) return conflict("adoption.opinion.already");
    if (adoption.state != AdoptionState::consulting) return conflict("adoption.wrong_state");
    if (!may_answer_consultation(actor, *asked)) return forbidden("adoption.opinion.not_asked");
    if (auto problem = opinion_problem(input)) return std::move(*problem);
    if (auto refusal = late_preaudit_problem(tx, actor, *asked, input)) return std::move(*refusal);
    auto const before = to_json(adoption);
    asked->opinion = input.opinion;
    asked->words = input.words;
    asked->record_no = input.record_no;
    asked->answered_by = actor.person;
    asked->answered_by_name = actor.name;
    asked->answered_on = tx.today();
    update_consultation(tx, *asked);
    auto change = AdoptionChange{.before = before,
                                 .verb = "adoption.opinion_given",
                                 .reason = input.words,
                                 .tell = {{adoption.officer, "notice.adoption.opinion_given"}}};
    auto const is_last =
        std::ranges::all_of(adoption.consultations, [](AdoptionConsultation const& one) { return one.opinion.has_value(); });
    if (is_last && is_review_complete(adoption))
      change.tell.push_back({head_of(tx, adoption.owner_department), "notice.adoption.to_decide"});
    return keep_change(tx, actor, adoption, change);
  });
}

// Who has not answered by the last day has nothing to add; until then the decision waits.
std::optional<Problem> consent_problem(RuleBook const& rules, Actor const& actor, Adoption const& adoption, Date today) {
  auto const waits =
      std::ranges::count_if(adoption.consultations, [&](AdoptionConsultation const& one) { return !one.opinion && today <= one.due_on; });
  auto const objections = std::ranges::count_if(
      adoption.consultations, [](AdoptionConsultation const& one) { return one.opinion && *one.opinion == Opinion::objects; });
  auto facts = Situation{.about = {AppliesTo::adoption}, .language = actor.language};
  facts.set("adoption.open_consents", static_cast<int>(waits)).set("adoption.objections", static_cast<int>(objections));
  facts.set("adoption.decider_is_superior", actor.has(Role::executive) ? "yes" : "no");
  return first_refusal(evaluate(rules, facts, today), "decision");
}

}  // namespace baeumgil
