#include "features/adoptions/adoption_document.h"

#include <fmt/format.h>

#include "features/adoptions/adoption_show_view.h"
#include "features/adoptions/card_mark_view.h"
#include "features/adoptions/cost_gate.h"
#include "features/settings/form_owner.h"
#include "platform/documents/blocks.h"
#include "platform/documents/form_writer.h"
#include "platform/html/form.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

// What both papers are written with.
class AdoptionPaper {
 public:
  AdoptionPaper(ShownAdoption const& shown, std::string const& institution, Locale const& locale, Language language)
      : shown_{shown}, adoption_{shown.adoption}, institution_{institution}, form_{locale, language} {}

  Document decision_paper() {
    begin(adoption_.decision ? "adoption.document.paper" : "adoption.document.review", adoption_.proposal);
    form_.approvals({{.label_key = "adoption.officer", .name = shown_.officer},
                     {.label_key = "adoption.decider", .name = shown_.decider, .on = adoption_.decided_on}});
    add_proposal();
    add_review();
    add_gates();
    add_consultations();
    add_decision();
    if (has_progress_card(adoption_)) add_plan();
    return form_.take();
  }

  Document progress_card() {
    begin("adoption.document.card", adoption_.decision_reason);
    form_.approvals({{.label_key = "adoption.officer", .name = shown_.officer}, {.label_key = "adoption.document.programme_check"}});
    add_policy();
    add_kpi("adoption.kpi", progress_kpi());
    add_milestones();
    add_quarters();
    add_lateness();
    add_checks();
    return form_.take();
  }

 private:
  std::string word(std::string_view prefix, std::string_view value) const { return form_.words(std::string{prefix} + std::string{value}); }
  std::string number(std::optional<double> const& value) const { return value ? kpi_figure(*value, adoption_.kpi_unit) : std::string{}; }
  std::string money(std::optional<Won> const& amount) const { return amount ? form_.won(*amount) : std::string{}; }

  void begin(std::string_view title_key, std::string const& gist) {
    form_.begin({.title = form_.words(title_key),
                 .subject = adoption_title(adoption_),
                 .number = adoption_.number,
                 .gist = gist,
                 .keywords = {form_.words("adoption.document.keyword"), adoption_.case_title, adoption_.issue_title},
                 .institution = institution_,
                 .changed_at = shown_.events.empty() ? Instant{} : shown_.events.front().at});
  }

  LabelledText owner() const {
    return form_.fact("adoption.owner",
                      adoption_.owner_department_name.empty() ? form_.words("adoption.no_owner") : adoption_.owner_department_name);
  }

  void add_proposal() {
    form_.heading("adoption.document.proposal");
    form_.facts({form_.fact("adoption.number", adoption_.number),
                 form_.fact("adoption.state", word("adoption.state.", to_word(adoption_.state))),
                 form_.fact("adoption.document.case", adoption_.case_title), form_.fact("adoption.issue", adoption_.issue_title), owner(),
                 form_.fact("adoption.officer", shown_.officer), form_.fact("adoption.proposer", adoption_.proposer_name),
                 form_.fact("adoption.proposed_on", form_.day(adoption_.proposed_on)),
                 form_.fact("adoption.decide_by", form_.day(adoption_.decide_by))});
    form_.subsection("adoption.proposal", adoption_.proposal);
  }

  void add_review() {
    form_.heading("adoption.document.reviewed");
    form_.subsection("adoption.background", adoption_.background);
    form_.subsection("adoption.proposers_note", adoption_.proposers_note);
    form_.subsection("adoption.directions_opinions", adoption_.directions_opinions);
    form_.subsection("adoption.status_and_review", adoption_.status_and_review);
    form_.subsection("adoption.alternatives", adoption_.alternatives);
    form_.subsection("adoption.expected_effect", adoption_.expected_effect);
    form_.subsection("adoption.citizen_impact", adoption_.notes.citizen_impact);
    form_.subsection("adoption.national_support", adoption_.notes.national_support);
    form_.subsection("adoption.expected_cost", money(adoption_.expected_cost));
  }

  void add_gates() {
    auto const question = gate_question(adoption_);
    if (!question) return;
    form_.heading("adoption.gates");
    auto table = form_.columns({"adoption.document.gate", "adoption.document.rule", "adoption.gate_passed_on", "adoption.record_no"},
                               {4, 5, 2.2, 2.4});
    for (auto const& gate : gates_met(shown_.rules, *question, shown_.today, form_.language())) {
      auto passed = std::optional<Date>{};
      for (auto const& one : adoption_.gates)
        if (one.rule_code == gate.code) passed = one.passed_on;
      table.rows.push_back(
          {{.text = gate.words},
           {.text = citation_text(form_.locale(), form_.language(), gate.rule)},
           center_cell(passed ? form_.day(passed)
                              : form_.words(gate.is_open ? "adoption.document.gate_open" : "adoption.document.gate_passed")),
           center_cell(gate.record_no)});
    }
    if (table.rows.size() == 1) return form_.paragraph(form_.words("adoption.gates_no"));
    form_.table("adoption.gates", std::move(table));
  }

  void add_consultations() {
    if (adoption_.consultations.empty()) return;
    form_.heading("adoption.consultations");
    auto table = form_.columns({"adoption.consult_department", "adoption.consult_kind", "adoption.consult_question", "adoption.opinion",
                                "adoption.document.answered"},
                               {2.6, 2.4, 4, 4, 2.6});
    for (auto const& asked : adoption_.consultations) {
      auto opinion = form_.words(asked.opinion                 ? "adoption.opinion." + std::string{to_word(*asked.opinion)}
                                 : asked.due_on < shown_.today ? std::string{"adoption.opinion.silent"}
                                                               : std::string{"adoption.opinion.awaited"});
      if (!asked.words.empty()) opinion += "\n" + asked.words;
      auto const answered = asked.answered_on ? asked.answered_by_name + "\n" + form_.day(asked.answered_on)
                                              : form_.words("adoption.consult_due", {form_.day(asked.due_on)});
      table.rows.push_back({center_cell(asked.department_name),
                            center_cell(word("adoption.consult.", to_word(asked.kind))),
                            {.text = asked.question},
                            {.text = std::move(opinion)},
                            center_cell(answered)});
    }
    form_.table("adoption.consultations", std::move(table));
  }

  void add_decision() {
    form_.heading("adoption.decision");
    if (!adoption_.decision) return form_.paragraph(form_.words("adoption.document.undecided"));
    auto const& code = adoption_.decision_reason_code;
    auto waits = std::string{};
    if (adoption_.waits_for) waits = word("adoption.condition.", to_word(*adoption_.waits_for)) + ": " + adoption_.waits_for_subject;
    form_.facts({form_.fact("adoption.decision", word("adoption.decision.", to_word(*adoption_.decision))),
                 form_.fact("adoption.reason_code", code.empty() ? code : word("adoption.reason.", code)),
                 form_.fact("adoption.decider", shown_.decider), form_.fact("adoption.decided_on", form_.day(adoption_.decided_on)),
                 form_.fact("adoption.record_no", adoption_.record_no), form_.fact("adoption.waits_for", waits),
                 form_.fact("adoption.next_review_on", form_.day(adoption_.next_review_on)),
                 form_.fact("adoption.keep_until", form_.day(adoption_.keep_until)),
                 form_.fact("adoption.manage_until", form_.day(managed_until(shown_)))});
    form_.subsection("adoption.decision_reason", adoption_.decision_reason);
    if (shown_.past.empty()) return;
    auto table =
        form_.columns({"adoption.decided_on", "adoption.decision", "adoption.decision_reason", "adoption.decider", "adoption.record_no"},
                      {2.2, 2, 5, 2, 2.4});
    for (auto const& past : shown_.past)
      table.rows.push_back({center_cell(form_.day(past.decided_on)),
                            center_cell(word("adoption.decision.", to_word(past.decision))),
                            {.text = past.reason},
                            center_cell(past.decided_by_name),
                            center_cell(past.record_no)});
    form_.table("adoption.past_decisions", std::move(table));
  }

  Table plan_kpi() const {
    auto table = form_.columns({"adoption.kpi_metric", "adoption.kpi_baseline", "adoption.kpi_target", "adoption.kpi_measure_on"},
                               {5, 2.4, 2.4, 2.4});
    table.rows.push_back({{.text = adoption_.kpi_metric},
                          number_cell(number(adoption_.kpi_baseline)),
                          number_cell(number(adoption_.kpi_target)),
                          center_cell(form_.day(adoption_.kpi_measure_on))});
    return table;
  }

  Table progress_kpi() const {
    auto latest = std::optional<double>{};
    for (auto const& card : shown_.cards)
      if (!latest) latest = card.kpi_value;
    auto table = form_.columns({"adoption.kpi_metric", "adoption.kpi_baseline", "adoption.kpi_target", "adoption.card.kpi_value",
                                "adoption.kpi_result", "adoption.kpi_measure_on"},
                               {4, 2, 2, 2, 2, 2.2});
    table.rows.push_back({{.text = adoption_.kpi_metric},
                          number_cell(number(adoption_.kpi_baseline)),
                          number_cell(number(adoption_.kpi_target)),
                          number_cell(number(latest)),
                          number_cell(adoption_.kpi_result ? number(adoption_.kpi_result) : form_.words("adoption.kpi_not_yet")),
                          center_cell(form_.day(adoption_.kpi_measure_on))});
    return table;
  }

  void add_kpi(std::string_view key, Table table) {
    form_.heading(key);
    form_.table(key, std::move(table));
  }

  void add_plan() {
    form_.heading("adoption.document.plan");
    form_.facts(
        {form_.fact("adoption.policy_name", adoption_.policy_name), form_.fact("adoption.plan_due_on", form_.day(adoption_.plan_due_on)),
         form_.fact("adoption.budget", money(adoption_.budget)), form_.fact("adoption.budget_line", adoption_.budget_line),
         form_.fact("adoption.risk", adoption_.risk), form_.fact("adoption.ordinance_change", adoption_.ordinance_change),
         form_.fact("adoption.pilot_area", adoption_.notes.pilot_area), form_.fact("adoption.publicity", adoption_.notes.publicity)});
    form_.table("adoption.kpi", plan_kpi());
    if (!adoption_.years.empty()) {
      auto table = form_.columns({"adoption.year", "adoption.document.year_won"}, {3, 5});
      for (auto const& year : adoption_.years)
        table.rows.push_back({center_cell(std::to_string(year.year)), number_cell(form_.won(year.amount))});
      form_.table("adoption.years", std::move(table));
    }
    if (!adoption_.shares.empty()) {
      auto table = form_.columns({"adoption.share_party", "adoption.share_name", "adoption.share_percent"}, {3, 5, 2});
      for (auto const& share : adoption_.shares)
        table.rows.push_back({center_cell(word("adoption.share.", to_word(share.party))),
                              {.text = share.name},
                              number_cell(fmt::format("{}%", share.percent))});
      form_.table("adoption.shares", std::move(table));
    }
    add_milestone_table();
  }

  void add_milestone_table() {
    if (adoption_.milestones.empty()) return;
    auto table = form_.columns({"adoption.milestone", "adoption.milestone_due", "adoption.milestone_state", "adoption.milestone.done_on"},
                               {5, 2.2, 2, 2.2});
    for (auto const& milestone : adoption_.milestones) {
      auto const* key = milestone.done_on                 ? "adoption.milestone.done"
                        : milestone.due_on < shown_.today ? "adoption.milestone.late"
                                                          : "adoption.milestone.ahead";
      table.rows.push_back({{.text = milestone.title},
                            center_cell(form_.day(milestone.due_on)),
                            center_cell(form_.words(key)),
                            center_cell(form_.day(milestone.done_on))});
    }
    form_.table("adoption.milestones", std::move(table));
  }

  void add_policy() {
    form_.heading("adoption.document.policy");
    auto const& decision = adoption_.decision;
    form_.facts(
        {form_.fact("adoption.number", adoption_.number), form_.fact("adoption.policy_name", adoption_.policy_name),
         form_.fact("adoption.document.case", adoption_.case_title), form_.fact("adoption.issue", adoption_.issue_title), owner(),
         form_.fact("adoption.officer", shown_.officer), form_.fact("adoption.state", word("adoption.state.", to_word(adoption_.state))),
         form_.fact("adoption.decision", decision ? word("adoption.decision.", to_word(*decision)) : std::string{}),
         form_.fact("adoption.decided_on", form_.day(adoption_.decided_on)),
         form_.fact("adoption.started_on", form_.day(adoption_.started_on)),
         form_.fact("adoption.implemented_on", form_.day(adoption_.implemented_on)), form_.fact("adoption.budget", money(adoption_.budget)),
         form_.fact("adoption.budget_line", adoption_.budget_line), form_.fact("adoption.evidence", adoption_.evidence)});
  }

  void add_milestones() {
    form_.heading("adoption.milestones");
    add_milestone_table();
  }

  std::string quarter_of(ProgressCard const& card) const {
    return form_.words("adoption.card.of", {std::to_string(card.year), std::to_string(card.quarter)});
  }

  void add_quarters() {
    form_.heading("adoption.document.quarters");
    if (shown_.cards.empty()) return form_.paragraph(form_.words("adoption.document.no_card"));
    auto table = form_.columns({"adoption.card.quarter", "adoption.card.status", "adoption.progress", "adoption.card.budget_used",
                                "adoption.card.kpi_value", "adoption.document.filed"},
                               {2.4, 1.6, 1.5, 2.4, 2, 3.4});
    for (auto const& card : shown_.cards)
      table.rows.push_back({center_cell(quarter_of(card)), center_cell(word("adoption.card.status.", to_word(card.status))),
                            number_cell(fmt::format("{}%", card.progress_percent)),
                            number_cell(card.budget_used.amount > 0 ? form_.won(card.budget_used) : std::string{}),
                            number_cell(number(card.kpi_value)),
                            center_cell(form_.words("adoption.card.filed", {card.filed_by_name, form_.day(day_in_seoul(card.filed_at))}))});
    form_.table("adoption.document.quarters", std::move(table));
    for (auto const& card : shown_.cards) {
      form_.paragraph(quarter_of(card), TextAlign::left, ParagraphKind::strong);
      auto said = std::vector{form_.fact("adoption.card.done", card.done), form_.fact("adoption.card.next", card.next),
                              form_.fact("adoption.card.problem", card.problem_and_measure)};
      if (card.rolled_up_percent && !card.correction_reason.empty())
        said.push_back(form_.fact("adoption.card.correction",
                                  form_.words("adoption.card.corrected", {std::to_string(*card.rolled_up_percent),
                                                                          std::to_string(card.progress_percent), card.correction_reason})));
      for (auto const& mark : card.marks)
        said.push_back(form_.fact("adoption.card_mark", card_mark_text(form_.locale(), form_.language(), mark)));
      form_.facts(said);
    }
  }

  void add_lateness() {
    if (!shown_.late.is_late()) return;
    form_.heading("adoption.document.late");
    for (auto const& title : shown_.late.milestones) form_.paragraph(form_.words("adoption.late.milestone", {title}));
    if (!shown_.late.card) return;
    auto text = form_.words("adoption.late.card", {std::to_string(shown_.late.card->year), std::to_string(shown_.late.card->number),
                                                   form_.day(shown_.late.card_due)});
    if (shown_.card_rule) text += " " + citation_text(form_.locale(), form_.language(), *shown_.card_rule);
    form_.paragraph(std::move(text));
  }

  void add_checks() {
    auto const checks = due_checks(shown_.rules, adoption_);
    if (checks.empty()) return;
    form_.heading("adoption.checks");
    auto table = form_.columns(
        {"adoption.check", "adoption.check_due", "adoption.check_finding", "adoption.check_words", "adoption.document.checked"},
        {2.4, 2.2, 2, 4.4, 2.8});
    for (auto const& check : checks) {
      auto const* open_key = check.due_on < shown_.today ? "adoption.check.late" : "adoption.check.ahead";
      auto& row = table.rows.emplace_back();
      row = {center_cell(form_.words("adoption.check_months", {std::to_string(check.months)})), center_cell(form_.day(check.due_on)),
             center_cell(check.made ? word("adoption.finding.", to_word(check.made->finding)) : form_.words(open_key))};
      row.push_back({.text = check.made ? check.made->words : std::string{}});
      row.push_back(center_cell(check.made ? check.made->checked_by_name + "\n" + form_.day(check.made->checked_on) : std::string{}));
    }
    form_.table("adoption.checks", std::move(table));
  }

  ShownAdoption const& shown_;
  Adoption const& adoption_;
  std::string const& institution_;
  FormWriter form_;
};

}  // namespace

bool has_decision_paper(Adoption const& adoption) {
  return adoption.state != AdoptionState::proposed && adoption.state != AdoptionState::assigned;
}

bool has_progress_card(Adoption const& adoption) { return !adoption.kpi_metric.empty(); }

Document decision_paper(ShownAdoption const& shown, std::string const& institution, Locale const& locale, Language language) {
  return AdoptionPaper{shown, institution, locale, language}.decision_paper();
}

Document progress_card(ShownAdoption const& shown, std::string const& institution, Locale const& locale, Language language) {
  return AdoptionPaper{shown, institution, locale, language}.progress_card();
}

Result<Document> read_decision_paper(Tx& tx, Actor const& actor, AdoptionId id, Locale const& locale, Language language) {
  auto const shown = TRY(read_shown_adoption(tx, actor, id, locale));
  if (!has_decision_paper(shown.adoption)) return not_found();
  return decision_paper(shown, find_form_owner(tx, language).institution, locale, language);
}

Result<Document> read_progress_card(Tx& tx, Actor const& actor, AdoptionId id, Locale const& locale, Language language) {
  auto const shown = TRY(read_shown_adoption(tx, actor, id, locale));
  if (!has_progress_card(shown.adoption)) return not_found();
  return progress_card(shown, find_form_owner(tx, language).institution, locale, language);
}

}  // namespace baeumgil
