#include <fstream>
#include <iterator>

#include "app/commands/commands.h"
#include "app/program.h"
#include "features/rules/load_rules.h"
#include "features/rules/rule_file.h"
#include "features/rules/situation_file.h"
#include "features/targets/find_institution.h"
#include "platform/clock.h"

namespace baeumgil {
namespace {

void complain_of(Terminal const& terminal, std::string const& file, Problem const& problem) {
  for (auto const& field : problem.fields)
    terminal.complain("command.rules.bad", {file, field.field, terminal.words(field.key, field.arguments)});
}

// The rules the program carries; those of an institution, from the configured database, when the file names one.
Result<RuleBook> book_of(Invocation const& invocation, SituationFile const& file) {
  if (file.institution.empty()) return carried_rule_book();
  auto const clock = SystemClock{};
  auto const db = Database::open(database_settings(invocation.config), clock);
  auto const institution = db->read(InstitutionId{}, [&](Tx& tx) { return find_institution_by_code(tx, file.institution); });
  if (!institution) return invalid("institution", "command.rules.unknown_institution", {file.institution});
  return db->read(institution->id, load_rule_book);
}

void print(Terminal const& terminal, Verdict const& verdict) {
  auto const mark = !verdict.passed ? "command.rules.refused" : verdict.actual.empty() ? "command.rules.says" : "command.rules.passed";
  terminal.print(terminal.words(mark) + "  " + verdict.rule.code + "  " + verdict.words);
  auto const values = verdict.actual.empty() ? terminal.words("command.rules.limit", {verdict.limit})
                                             : terminal.words("command.rules.values", {verdict.limit, verdict.actual});
  if (!verdict.limit.empty()) terminal.print("    " + values);
  terminal.print("    " +
                 terminal.words("command.rules.source", {verdict.rule.source, verdict.rule.article, to_text(verdict.rule.effective_from)}));
  if (!verdict.rule.is_verified()) terminal.print("    " + terminal.words("rules.badge.unverified"));
  if (verdict.rule.is_disputed) terminal.print("    " + terminal.words("rules.badge.disputed"));
  if (!verdict.chosen_by.empty()) terminal.print("    " + terminal.words("command.rules.chosen_by", {verdict.chosen_by}));
}

Exit facts(Terminal const& terminal) {
  for (auto const& fact : known_facts()) {
    auto const type = terminal.words("rules.fact_type." + std::string{to_word(fact.type)});
    auto const choices = fact.words.empty() ? std::string{} : " " + std::string{fact.words};
    terminal.print(std::string{fact.name} + "  " + type + choices + "  " + terminal.words("rules.fact." + std::string{fact.name}));
  }
  return Exit::done;
}

Exit check(Invocation const& invocation, std::string const& path) {
  auto const& terminal = invocation.terminal;
  auto in = std::ifstream{path, std::ios::binary};
  if (!in) {
    terminal.complain("command.rules.no_file", {path});
    return Exit::usage;
  }
  auto file = read_situation(std::string{std::istreambuf_iterator<char>{in}, {}});
  if (!file) {
    complain_of(terminal, path, file.error());
    return Exit::usage;
  }
  auto book = book_of(invocation, *file);
  if (!book) {
    complain_of(terminal, path, book.error());
    return Exit::usage;
  }
  if (file->is_strict) book->strict.push_back({.from = file->day, .until = file->day});
  file->situation.language = terminal.language();
  auto refusals = 0;
  auto const verdicts = evaluate(*book, file->situation, file->day);
  for (auto const& verdict : verdicts) {
    print(terminal, verdict);
    refusals += verdict.passed ? 0 : 1;
  }
  terminal.say("command.rules.sum", {to_text(file->day), std::to_string(verdicts.size()), std::to_string(refusals)});
  return refusals == 0 ? Exit::done : Exit::refused;
}

}  // namespace

// Needs no running server; without an institution not even a database.
Exit rules(Invocation const& invocation) {
  auto const& rest = invocation.rest;
  if (rest.front() == "facts" && rest.size() == 1) return facts(invocation.terminal);
  if (rest.front() == "check" && rest.size() == 2) return check(invocation, rest.back());
  throw ConfigFault{"rules: check FILE.json or facts; see --help"};
}

}  // namespace baeumgil
