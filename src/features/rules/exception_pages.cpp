#include "features/rules/exception_pages.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/day_text.h"
#include "features/audit/may_read_events.h"
#include "features/rules/exception_store.h"
#include "features/rules/exception_views.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"
#include "platform/web/query_string.h"

namespace baeumgil {
namespace {

struct Counted {
  CountFilter filter{};
  std::vector<UsedException> uses{};
  std::vector<RuleCount> used{};
  std::vector<RuleCount> refused{};
  std::map<std::string, std::string> words{};  // of each rule that occurs, as it stands now
};

// The last twelve months unless days were asked for.
CountFilter read_filter(Fields& query, Date today) {
  return {.from = query.date("from").value_or(plus_months(today, -12) + 1),
          .until = query.date("until").value_or(today),
          .rule = query.text("rule"),
          .department = query.id<DepartmentId>("department")};
}

std::map<std::string, std::string> words_of(RuleBook const& book, Counted const& counted, Language language) {
  auto words = std::map<std::string, std::string>{};
  for (auto const* counts : {&counted.used, &counted.refused})
    for (auto const& count : *counts) words.try_emplace(count.rule, count.rule);
  for (auto const& rule : book.rows)
    if (auto const found = words.find(rule.code); found != words.end()) found->second = rule.words(language);
  return words;
}

using KeyOf = std::pair<std::string, std::string> (*)(Counted const&, RuleCount const&);  // what stands in the query, and the label

ExceptionTally tally_by(Request const& request, Counted const& counted, std::string_view parameter, KeyOf key_of) {
  auto rows = std::map<std::string, TallyRow>{};
  auto const add = [&](std::vector<RuleCount> const& counts, std::int64_t TallyRow::*side) {
    for (auto const& count : counts) {
      auto const [key, label] = key_of(counted, count);
      auto& row = rows[key];
      row.label = label;
      row.*side += count.count;
      auto query = QueryString{request}.without(parameter);
      row.path = query.with(parameter, key).text();
    }
  };
  add(counted.used, &TallyRow::used);
  add(counted.refused, &TallyRow::refused);
  auto tally = ExceptionTally{.label_key = "rules.tally." + std::string{parameter}, .anchor = "tally-" + std::string{parameter}};
  for (auto& [key, row] : rows) tally.rows.push_back(std::move(row));
  std::ranges::stable_sort(tally.rows, std::greater{}, [](TallyRow const& row) { return row.used + row.refused; });
  return tally;
}

// A month is a filter of days.
ExceptionTally tally_by_month(Counted const& counted) {
  auto rows = std::map<std::string, TallyRow, std::greater<>>{};
  for (auto const& count : counted.used) rows[count.month].used += count.count;
  for (auto const& count : counted.refused) rows[count.month].refused += count.count;
  auto tally = ExceptionTally{.label_key = "rules.tally.month", .anchor = "tally-month"};
  for (auto& [month, row] : rows) {
    auto const first = date_from_text(month + "-01").value_or(Date{});
    row.label = month;
    row.path = "/audit/exceptions?from=" + to_text(first) + "&until=" + to_text(plus_months(first, 1) - 1);
    tally.rows.push_back(std::move(row));
  }
  return tally;
}

std::vector<Choice> choices_of(std::map<std::string, std::string> const& labels, std::string const& chosen) {
  auto choices = std::vector<Choice>{};
  for (auto const& [value, label] : labels) choices.push_back({.value = value, .label = label, .is_chosen = value == chosen});
  std::ranges::sort(choices, {}, &Choice::label);
  return choices;
}

std::map<std::string, std::string> departments_of(Counted const& counted) {
  auto departments = std::map<std::string, std::string>{};
  for (auto const* counts : {&counted.used, &counted.refused})
    for (auto const& count : *counts)
      if (!count.department_name.empty()) departments.emplace(to_text(count.department), count.department_name);
  return departments;
}

void add_filter(ExceptionsView& view, Site const& site, Actor const& actor, Counted const& counted, Fields& query) {
  auto form = Form{site.locale(), actor.language};
  form.set("from", to_text(counted.filter.from)).set("until", to_text(counted.filter.until)).set("rule", counted.filter.rule);
  form.set("department", query.text("department"));
  if (auto const problem = query.problem()) form.refuse(*problem);
  view.from = form.date("from", "audit.from", {});
  view.until = form.date("until", "audit.until", {});
  view.rule = form.select("rule", "rules.rule", choices_of(counted.words, counted.filter.rule), {});
  view.department = form.select("department", "rules.tally.department", choices_of(departments_of(counted), query.text("department")), {});
  view.rule.empty_label = view.department.empty_label = site.words(actor, "form.all");
}

void add_rows(ExceptionsView& view, Actor const& actor, Counted const& counted) {
  for (auto const& use : counted.uses) {
    auto const words = counted.words.find(use.rule);
    // Claims are for who pays and who audits; others are told of the exception, not led to it.
    auto const is_hidden = use.path.starts_with("/expenses/") && !actor.has(Role::accounting_officer) && !actor.has(Role::auditor);
    view.uses.push_back({.title = use.title,
                         .path = is_hidden ? std::string{} : use.path,
                         .rule = words == counted.words.end() ? use.rule : words->second,
                         .rule_path = "/rules/" + use.rule,
                         .department = use.department_name,
                         .day = day_text(actor.language, use.used_on),
                         .who = use.used_by,
                         .reason = use.reason});
  }
  for (auto const& count : counted.refused) {
    view.refused += count.count;
    view.refusals.push_back({.rule = counted.words.at(count.rule),
                             .rule_path = "/rules/" + count.rule,
                             .department = count.department_name,
                             .month = count.month,
                             .count = count.count});
  }
  for (auto const& count : counted.used) view.used += count.count;
}

}  // namespace

Result<Response> ExceptionPages::list(Request const& request, Actor const& actor) const {
  if (!may_read_events(actor)) return not_found();
  auto query = Fields::of_query(request);
  auto const counted = db.read(actor, [&](Tx& tx) {
    auto found = Counted{.filter = read_filter(query, tx.today())};
    found.uses = list_exceptions(tx, found.filter);
    found.used = count_exceptions(tx, found.filter);
    found.refused = count_refusals(tx, found.filter);
    found.words = words_of(load_rule_book(tx), found, actor.language);
    return found;
  });
  auto view = ExceptionsView{};
  add_filter(view, site, actor, counted, query);
  add_rows(view, actor, counted);
  view.tallies.push_back(tally_by(request, counted, "rule", [](Counted const& all, RuleCount const& count) {
    return std::pair{count.rule, all.words.at(count.rule)};
  }));
  view.tallies.push_back(tally_by(request, counted, "department", [](Counted const&, RuleCount const& count) {
    return std::pair{count.department_name.empty() ? std::string{} : to_text(count.department),
                     count.department_name.empty() ? std::string{"–"} : count.department_name};
  }));
  view.tallies.push_back(tally_by_month(counted));
  view.nothing = {.title_key = "rules.exceptions.none", .hint_key = "rules.exceptions.none_hint"};
  auto const title = site.words(actor, "rules.exceptions");
  return site.page(request, actor,
                   {.title = title, .crumbs = {{site.words(actor, "audit.title"), "/audit"}, {title, ""}}, .section = "/audit"}, view);
}

}  // namespace baeumgil
