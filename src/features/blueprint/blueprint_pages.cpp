#include "features/blueprint/blueprint_pages.h"

#include <fmt/format.h>

#include "base/money.h"
#include "base/text.h"
#include "features/adoptions/find_adoption.h"
#include "features/blueprint/blueprint_views.h"
#include "features/cases/find_case.h"
#include "features/chain/chain_line.h"
#include "features/contacts/find_contacts.h"
#include "features/reports/find_report.h"
#include "features/transfer/find_transfer.h"
#include "features/transfer/transfer_words.h"
#include "platform/db/database.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

struct Gathered {
  Case source{};
  TransferJudgement judged{};
  std::vector<Adoption> adoptions{};  // whole where it was adopted
  std::vector<Contact> contacts{};
  std::optional<Report> report{};
};

Result<Gathered> gather(Tx& tx, Actor const& actor, CaseId id) {
  auto found = Gathered{.source = TRY(find_case(tx, actor, id))};
  if (!is_standing(found.source)) return not_found();
  found.judged = find_transfer(tx, id);
  for (auto& one : list_adoptions_of_case(tx, actor, id)) {
    if (one.decision && is_yes(*one.decision)) one = TRY(find_adoption(tx, actor, one.id));
    found.adoptions.push_back(std::move(one));
  }
  if (!found.source.host.is_nil()) found.contacts = list_contacts(tx, actor, found.source.host);
  if (found.source.report.is_nil()) return found;
  if (auto report = find_report(tx, actor, found.source.report)) found.report = *std::move(report);
  return found;
}

struct Words {
  Site const& site;
  Actor const& actor;
  std::string operator()(std::string_view key, std::vector<std::string> const& arguments = {}) const {
    return site.words(actor, key, arguments);
  }
};

// As it was judged for us; before anybody did, as the card says it.
void show_needs(BlueprintView& view, Words const& words, Gathered const& found) {
  for (auto const& item : found.judged.items) {
    auto need = BlueprintNeed{.text = item.what, .to_change = item.to_change};
    if (need.text.empty()) need.text = words("transfer.kind." + std::string{to_word(item.kind)});
    if (item.verdict) need.verdict = transfer_badge(words.site.locale(), words.actor.language, *item.verdict);
    view.needs.push_back(std::move(need));
  }
  if (!view.needs.empty()) return;
  for (auto const line : split(found.source.conditions, '\n'))
    if (!trimmed(line).empty()) view.needs.push_back({.text = std::string{trimmed(line)}});
}

void show_money(BlueprintView& view, Words const& words, Case const& source) {
  if (source.cost_initial)
    view.money.push_back({words("case.cost_initial"), words("blueprint.won", {with_commas(source.cost_initial->amount)})});
  if (source.cost_yearly)
    view.money.push_back({words("case.cost_yearly"), words("blueprint.won", {with_commas(source.cost_yearly->amount)})});
  view.cost_note = source.cost_note;
}

std::string kpi_text(Adoption const& adoption) {
  if (adoption.kpi_metric.empty()) return {};
  auto text = adoption.kpi_metric;
  auto const add = [&](std::string_view before, std::optional<double> const& value) {
    if (value) text += fmt::format("{}{}{}", before, *value, adoption.kpi_unit);
  };
  add(": ", adoption.kpi_baseline);
  add(" → ", adoption.kpi_result ? adoption.kpi_result : adoption.kpi_target);
  return text;
}

BlueprintWay way_of(Words const& words, Adoption const& adoption) {
  auto const state = std::string{to_word(adoption.state)};
  auto way =
      BlueprintWay{.path = "/adoptions/" + to_text(adoption.id), .title = adoption.policy_name, .owner = adoption.owner_department_name};
  if (way.title.empty()) way.title = adoption.number;
  way.state = {.label = words("adoption.state." + state), .tone = tone_of_state(state)};
  if (adoption.budget) way.budget = words("blueprint.won", {with_commas(adoption.budget->amount)});
  way.kpi = kpi_text(adoption);
  way.risk = adoption.risk;
  way.ordinance = adoption.ordinance_change;
  for (auto const& milestone : adoption.milestones) way.steps.push_back({milestone.title, milestone.due_on, milestone.done_on});
  if (adoption.implemented_on) way.steps.push_back({words("adoption.state.implemented"), std::nullopt, adoption.implemented_on});
  return way;
}

void show_others(BlueprintView& view, Words const& words, Gathered const& found) {
  for (auto const& adoption : found.adoptions) {
    if (!adoption.decision) continue;
    if (is_yes(*adoption.decision)) {
      view.ways.push_back(way_of(words, adoption));
      continue;
    }
    if (*adoption.decision != Decision::reject) continue;  // put off, or done long ago: no refusal
    view.noes.push_back(
        {.path = "/adoptions/" + to_text(adoption.id), .who = adoption.owner_department_name, .reason = adoption.decision_reason});
  }
}

void show_measures(BlueprintView& view, Words const& words, Case const& source) {
  if (source.result_metric.empty()) return;
  auto const change = source.result_before + (source.result_before.empty() ? "" : " → ") + source.result_after;
  view.measures.push_back({source.result_metric, change + (source.result_period.empty() ? "" : " (" + source.result_period + ")")});
  if (!source.result_source.empty()) view.measures.push_back({words("case.result_source"), source.result_source});
}

void show_sources(BlueprintView& view, Words const& words, Gathered const& found) {
  for (auto const& contact : found.contacts) view.people.push_back({name_and_post(contact) + " · " + place_and_reach(contact), ""});
  if (!found.source.host.is_nil()) view.people.push_back({words("contact.open"), contacts_path(found.source.host)});
  if (found.report) {
    view.papers.push_back({found.report->number + " " + found.report->trip_purpose, "/reports/" + to_text(found.report->id)});
    view.papers.push_back({words("blueprint.document"), "/reports/" + to_text(found.report->id) + "/document.hwpx"});
  }
  if (!found.source.evidence_url.empty()) view.papers.push_back({found.source.evidence_url, found.source.evidence_url});
  view.papers.push_back({words("transfer.open"), "/cases/" + to_text(found.source.id) + "/transfer"});
}

}  // namespace

Result<Response> BlueprintPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return gather(tx, actor, *id); }));
  auto const words = Words{site, actor};
  auto const& source = found.source;
  auto view = BlueprintView{.case_path = "/cases/" + to_text(*id), .case_title = source.number + " " + source.title};
  show_needs(view, words, found);
  view.law = link_laws(source.legal_basis);
  show_money(view, words, source);
  show_others(view, words, found);
  show_measures(view, words, source);
  view.failure_points = source.failure_points;
  show_sources(view, words, found);
  if (may_propose_adoption(actor, source)) view.propose_path = view.case_path + "/adoptions/new";
  auto const title = words("blueprint.title");
  return site.page(
      request, actor,
      {.title = title,
       .crumbs = {{.label = words("case.list"), .path = "/cases"}, {.label = source.number, .path = view.case_path}, {.label = title}},
       .section = "/cases"},
      view);
}

}  // namespace baeumgil
