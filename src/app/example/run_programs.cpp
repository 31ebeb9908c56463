#include "app/example/run_programs.h"

#include <algorithm>

#include "features/programs/move_program.h"
#include "features/programs/set_budget.h"
#include "features/programs/write_program.h"

namespace baeumgil {
namespace {

constexpr auto kDaysToAskApproval = 2;
constexpr auto kDaysToApproveProgram = 5;

// "{year}년 …": the year the example is loaded in.
std::string with_year(std::string text, int year) {
  if (auto const at = text.find("{year}"); at != std::string::npos) text.replace(at, 6, std::to_string(year));
  return text;
}

template <WordedEnum E>
std::vector<E> choices_of(std::string_view text) {
  auto choices = std::vector<E>{};
  for (auto const& word : words_of(text))
    if (auto const choice = enum_from_word<E>(word)) choices.push_back(*choice);
  return choices;
}

// A programme of the year runs to its end, or on for some weeks when the year is nearly over.
Date end_of(ExampleWorld const& world, std::string const& text) {
  if (text != "year") return world.day(text);
  constexpr auto kWeeksAhead = 40;
  return std::max(Date::of(world.today().year(), 12, 31), world.today() + kWeeksAhead);
}

ProgramDraft program_draft_of(ExampleWorld const& world, CsvLine& line) {
  auto const starts_on = world.day(line.text("starts_on"));
  auto const year = line.text("era") == "now" ? world.today().year() : starts_on.year();
  auto draft = ProgramDraft{.fiscal_year = year,
                            .starts_on = starts_on,
                            .ends_on = end_of(world, line.text("ends_on")),
                            .apply_from = world.day(line.text("apply_from")),
                            .apply_until = end_of(world, line.text("apply_until")),
                            .team_max = line.integer("team_max"),
                            .nights_max = line.integer("nights_max"),
                            .days_max = line.integer("days_max"),
                            .report_due_days = line.integer("report_due_days")};
  auto& plan = draft.plan;
  plan.title = with_year(line.text("title"), year);
  plan.legal_basis = line.text("legal_basis");
  plan.purpose = line.text("purpose");
  plan.participants = line.text("participants");
  plan.fields = choices_of<PolicyField>(line.text("fields"));
  plan.host_kinds = choices_of<HostKind>(line.text("host_kinds"));
  plan.budget = {line.integer("budget").value_or(0)};
  plan.expense_rule = line.text("expense_rule");
  plan.awards_plan = line.text("awards_plan");
  plan.overseas_plan = line.text("overseas_plan");
  plan.safety = line.text("safety");
  plan.notes = line.text("notes");
  plan.gist = line.text("gist");
  plan.keywords = line.text("keywords");
  for (auto const& issue : words_of(line.text("issues"))) plan.issues.push_back(world.row<IssueId>(issue));
  return draft;
}

struct Step {
  ProgramMove move{};
  std::string_view who{};
  std::string text{};  // the record number or the reason it needs
};

void move_on(ExampleWorld& world, CsvLine& line, Date day, Step const& step) {
  world.go_to(day);
  auto const id = world.row<ProgramId>(line.text("key"));
  world.must(move_program(world.db, world.actor(step.who), id, step.move, step.text),
             line.text("key") + " " + std::string{to_word(step.move)});
}

void start_one(ExampleWorld& world, CsvLine& line) {
  auto const until = line.choice<ProgramState>("until");
  auto const written_on = world.day(line.text("on"));
  world.go_to(written_on);
  world.keep(line.text("key"),
             world.must(write_program(world.db, world.actor("officer"), program_draft_of(world, line)), line.text("key")));
  if (until == ProgramState::draft) return;
  move_on(world, line, written_on + kDaysToAskApproval, {ProgramMove::send_for_approval, "officer", {}});
  if (until == ProgramState::in_approval) return;
  move_on(world, line, written_on + kDaysToApproveProgram, {ProgramMove::approve, "mayor", line.text("record_no")});
  if (until == ProgramState::approved) return;
  move_on(world, line, world.day(line.text("apply_from")), {ProgramMove::open, "officer", {}});
  auto const budget = BudgetInput{Won{line.integer("budget").value_or(0)}, "본예산(예시)", written_on};
  world.must(set_program_budget(world.db, world.actor("officer"), world.row<ProgramId>(line.text("key")), budget),
             line.text("key") + " budget");
  if (until == ProgramState::open) return;
  move_on(world, line, world.day(line.text("starts_on")), {ProgramMove::start, "officer", {}});
  if (until == ProgramState::suspended)
    move_on(world, line, world.day(line.text("ended_on")), {ProgramMove::suspend, "mayor", line.text("reason")});
}

bool gets_to(ProgramState until, ProgramState state) { return until != ProgramState::suspended && until >= state; }

}  // namespace

void start_programs(ExampleWorld& world, std::string_view era) {
  for_each_line("programs", era, [&](CsvLine& line) { start_one(world, line); });
}

void end_programs(ExampleWorld& world, std::string_view era) {
  for_each_line("programs", era, [&](CsvLine& line) {
    auto const until = line.choice<ProgramState>("until");
    if (!gets_to(until, ProgramState::reporting)) return;
    move_on(world, line, world.day(line.text("ended_on")), {ProgramMove::end, "officer", {}});
    if (!gets_to(until, ProgramState::evaluating)) return;
    move_on(world, line, world.day(line.text("evaluated_on")), {ProgramMove::evaluate, "officer", {}});
  });
}

void finish_programs(ExampleWorld& world, std::string_view era) {
  for_each_line("programs", era, [&](CsvLine& line) {
    auto const until = line.choice<ProgramState>("until");
    if (!gets_to(until, ProgramState::awarded)) return;
    move_on(world, line, world.day(line.text("awarded_on")), {ProgramMove::award, "officer", line.text("reason")});
    if (!gets_to(until, ProgramState::closed)) return;
    move_on(world, line, world.day(line.text("closed_on")), {ProgramMove::close, "officer", {}});
  });
}

}  // namespace baeumgil
