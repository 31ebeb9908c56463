#include "features/issues/import_issues.h"

#include <algorithm>
#include <map>
#include <set>

#include "features/issues/edit_issue.h"
#include "features/issues/issue_store.h"
#include "features/issues/register_issue.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"

namespace baeumgil {
namespace {

using IssueRow = PlannedRow<ImportedIssue>;

class IssuePlanner {
 public:
  IssuePlanner(Tx& tx, Actor const& actor) : tx_{tx}, actor_{actor} {
    for (auto const& department : list_departments(tx)) departments_.emplace(department.name, department.id);
    for (auto& issue : list_all_issues(tx)) {
      titles_[issue.title].insert(issue.number);
      issues_.emplace(issue.number, std::move(issue));
    }
  }

  IssueRow plan(ImportLine const& said) {
    auto row = IssueRow{.number = said.number, .problems = said.problems};
    auto const known = issues_.find(said.text("number"));
    auto const* kept = known == issues_.end() ? nullptr : &known->second;
    if (kept != nullptr) row.before = {kept->id, kept->version, kept->number, draft_of(*kept), kept->owner_department_name};
    auto const kept_cells = issue_cells(row.before.draft, row.before.department);
    auto read = read_issue_line(said, kept_cells);
    if (read.problem) row.refuse(*read.problem);
    row.after = {row.before.id, row.before.version, row.before.number, std::move(read.draft), said.text("owner_department")};
    note_state(row, said, kept);
    if (!choose_department(row)) return row;
    check_twice(row, said.text("number"));
    auto const is_same = kept != nullptr && kept_cells == issue_cells(row.after.draft, row.after.department);
    if (row.problems.empty() && !is_same) check(row, kept);
    if (!row.problems.empty())
      row.fate = LineFate::refused;
    else
      row.fate = is_same ? LineFate::unchanged : kept != nullptr ? LineFate::changed : LineFate::added;
    return row;
  }

  // Against what stands there when all of it has happened: a title that one line gives up another may take. A refused line
  // gives up nothing, so whoever counted on its title is refused as well.
  void check_titles(std::vector<IssueRow>& rows) {
    auto takers = std::map<std::string, IssueRow*>{};
    auto refused = std::vector<IssueRow*>{};  // of something else: are told of their titles too
    for (auto& row : rows) {
      if (row.fate == LineFate::refused && row.before.draft.title != row.after.draft.title) refused.push_back(&row);
      if (!takes_title(row)) continue;
      auto const [first, is_first] = takers.emplace(row.after.draft.title, &row);
      if (!is_first)
        row.refuse("title", "import.twice", {std::to_string(first->second->number)});
      else if (!row.before.id.is_nil())
        titles_[row.before.draft.title].erase(row.before.number);
    }
    for (auto const& [title, first] : takers)
      for (auto* row = first; row != nullptr && row->fate != LineFate::refused; row = taker_of_kept(takers, *row)) {
        auto const& holders = titles_[row->after.draft.title];
        if (holders.empty()) break;
        row->refuse("title", "issue.import.same_title", {*holders.begin()});
        if (!row->before.id.is_nil()) titles_[row->before.draft.title].insert(row->before.number);
      }
    for (auto* row : refused)
      if (auto const& holders = titles_[row->after.draft.title]; !holders.empty())
        row->refuse("title", "issue.import.same_title", {*holders.begin()});
  }

 private:
  // Of a line with a number nobody knows too: numbers of another office's table are other issues here.
  static bool takes_title(IssueRow const& row) {
    return row.fate == LineFate::added || (row.fate == LineFate::changed && row.before.draft.title != row.after.draft.title);
  }

  static IssueRow* taker_of_kept(std::map<std::string, IssueRow*> const& takers, IssueRow const& refused) {
    auto const taker = takers.find(refused.before.draft.title);
    return taker == takers.end() ? nullptr : taker->second;
  }

  // Where it stands is moved by who may, on its page.
  static void note_state(IssueRow& row, ImportLine const& said, Issue const* kept) {
    auto const state = enum_from_word<IssueState>(said.text("state"));
    if (!state || *state == (kept != nullptr ? kept->state : IssueState::registered)) return;
    row.notes.push_back({.field = "state", .key = kept != nullptr ? "issue.import.state_stays" : "issue.import.starts_registered"});
  }

  bool choose_department(IssueRow& row) const {
    auto const& name = row.after.department;
    if (name == row.before.department && !row.before.id.is_nil()) {
      row.after.draft.owner_department = row.before.draft.owner_department;  // it may be no more, and stays
      return true;
    }
    auto const found = departments_.find(name);
    if (found != departments_.end()) row.after.draft.owner_department = found->second;
    if (!name.empty() && found == departments_.end()) row.refuse("owner_department", "import.no_department", {name});
    return name.empty() || found != departments_.end();
  }

  // Also a number nobody knows here: two lines of it are two of what was one.
  void check_twice(IssueRow& row, std::string const& number) {
    if (number.empty()) return;
    auto const [first, is_first] = numbers_.emplace(number, row.number);
    if (!is_first) row.refuse("number", "import.twice", {std::to_string(first->second)});
  }

  void check(IssueRow& row, Issue const* kept) {
    auto const problem =
        kept != nullptr ? problem_of_edit(tx_, actor_, *kept, row.after.draft) : problem_of_new(tx_, actor_, row.after.draft);
    if (problem) row.refuse(*problem);
  }

  Tx& tx_;
  Actor const& actor_;
  std::map<std::string, DepartmentId> departments_{};
  std::map<std::string, Issue> issues_{};                  // by number
  std::map<std::string, std::set<std::string>> titles_{};  // to the numbers of those that keep them
  std::map<std::string, std::size_t> numbers_{};           // to the line that had it first
};

void tell_of_new_issues(Tx& tx, Actor const& actor, std::int64_t count) {
  if (count == 0) return;
  for (auto const& officer : list_people_with(tx, Role::programme_officer))
    notify(tx, {.to = officer.id, .key = "notice.issue.imported", .arguments = {std::to_string(count)}, .path = "/issues"}, actor.person);
}

}  // namespace

std::string import_digest_text(ImportedIssue const& issue) {
  auto text = to_text(issue.id) + std::to_string(issue.version) + issue.number;
  for (auto const& [name, value] : issue_cells(issue.draft, issue.department)) text += "\n" + name + ":" + value;
  return text;
}

IssuePlan plan_issue_import(Tx& tx, Actor const& actor, std::vector<ImportLine> const& lines) {
  auto planner = IssuePlanner{tx, actor};
  auto plan = IssuePlan{};
  for (auto const& line : lines) plan.lines.push_back(planner.plan(line));
  planner.check_titles(plan.lines);
  return plan;
}

Result<std::string> import_issues(Database& db, Actor const& actor, IssueOrder const& order) {
  return db.write(actor, [&](Tx& tx) -> Result<std::string> {
    if (!may_register_issue(actor)) return forbidden("issue.register.not_officer");
    auto const plan = plan_issue_import(tx, actor, order.lines);
    auto const done = TRY(carry_out(order, plan, [&](IssueRow const& row) {
      return row.before.id.is_nil() ? register_issue(tx, actor, row.after.draft) : edit_issue(tx, actor, row.before.id, row.after.draft);
    }));
    tell_of_new_issues(tx, actor, plan.count(LineFate::added));
    return done;
  });
}

}  // namespace baeumgil
