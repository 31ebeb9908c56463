#include "features/reports/report_input.h"

#include "platform/web/filter_words.h"

namespace baeumgil {
namespace {

void read_sections(Fields& fields, ReportInput& input) {
  for (auto const section : all_of<ReportSection>()) {
    auto const part = "sections." + std::string{to_word(section)};
    if (fields.has("seen." + part)) input.seen[part] = fields.text("seen." + part);
    if (!fields.has(part + ".body")) continue;
    input.sections.push_back({.section = section,
                              .body = fields.text(part + ".body"),
                              .known_version = static_cast<int>(fields.integer(part + ".version").value_or(0))});
  }
}

void read_answers(Fields& fields, ReportInput& input) {
  for (auto const& name : fields.names_in("answers")) {
    auto const part = "answers." + name;
    auto const question = id_from_text<QuestionId>(name);
    if (!question) {
      fields.refuse(part + ".answer", "field.unknown_choice");
      continue;
    }
    if (fields.has("seen." + part)) input.seen["answers." + to_text(*question)] = fields.text("seen." + part);
    input.answers.push_back({.question = *question,
                             .answer = fields.text(part + ".answer"),
                             .unanswered_reason = fields.text(part + ".reason"),
                             .source = fields.text(part + ".source"),
                             .host = fields.id<InstitutionId>(part + ".host").value_or(InstitutionId{})});
  }
}

// Rows left empty are no figures; a form always has one to write in.
void read_figures(Fields& fields, ReportInput& input) {
  if (fields.has("seen.figures")) input.seen["figures"] = fields.text("seen.figures");
  if (fields.names_in("figures").empty() && !fields.has("seen.figures")) return;
  auto& figures = input.figures.emplace();
  for (auto& row : fields.rows("figures")) {
    auto figure = Figure{.label = row.text("label"),
                         .theirs = row.text("theirs"),
                         .ours = row.text("ours"),
                         .unit = row.text("unit"),
                         .source = row.text("source")};
    fields.take_problems(row);
    auto const written = figure.label + figure.theirs + figure.ours + figure.unit + figure.source;
    if (!written.empty()) figures.push_back(std::move(figure));
  }
}

void read_proposals(Fields& fields, ReportInput& input) {
  if (fields.has("seen.proposals")) input.seen["proposals"] = fields.text("seen.proposals");
  if (fields.names_in("proposals").empty() && !fields.has("seen.proposals")) return;
  auto& proposals = input.proposals.emplace();
  for (auto& row : fields.rows("proposals")) {
    auto proposal = ReportProposal{
        .what = row.text("what"), .owner = row.id<DepartmentId>("owner").value_or(DepartmentId{}), .due_on = row.date("due_on")};
    fields.take_problems(row);
    if (proposal != ReportProposal{}) proposals.push_back(std::move(proposal));
  }
}

void read_details(Fields& fields, ReportInput& input) {
  for (auto const* part : {"gist", "keywords", "benefits_received", "disclosure", "is_ai_used"})
    if (auto const name = std::string{"seen."} + part; fields.has(name)) input.seen[part] = fields.text(name);
  if (fields.has("gist")) input.gist = fields.text("gist");
  if (fields.has("keywords")) input.keywords = fields.text("keywords");
  if (fields.has("benefits_received")) input.benefits_received = fields.text("benefits_received");
  input.disclosure = fields.choice<Disclosure>("disclosure");
  if (fields.has("disclosure_reason")) input.disclosure_reason = fields.text("disclosure_reason");
  if (fields.has("is_ai_used")) input.is_ai_used = fields.flag("is_ai_used");
}

}  // namespace

ReportInput read_report_input(Fields& fields) {
  auto input = ReportInput{};
  read_sections(fields, input);
  read_answers(fields, input);
  read_figures(fields, input);
  read_proposals(fields, input);
  read_details(fields, input);
  input.version = static_cast<int>(fields.integer("version").value_or(0));
  return input;
}

std::vector<std::string> commentable_parts() {
  auto parts = std::vector<std::string>{"answers", "figures"};
  for (auto const section : all_of<ReportSection>()) parts.emplace_back(to_word(section));
  return parts;
}

ReturnInput read_return_input(Fields& fields) {
  auto input = ReturnInput{.reason = fields.text("reason")};
  for (auto const& part : commentable_parts())
    if (auto body = fields.text("comments." + part); !body.empty()) input.comments.push_back({.section = part, .body = std::move(body)});
  return input;
}

ToldReport read_told_report(Fields& fields) {
  auto told = ToldReport{.on = fields.date("told_on"), .to = fields.id<PersonId>("told_to").value_or(PersonId{})};
  told.gist = fields.text("told_gist");
  told.reason = fields.text("told_reason");
  return told;
}

ReportFilter read_report_filter(Fields& query, Actor const& actor) {
  auto filter = ReportFilter{};
  filter.state = query.choice<ReportState>("state");
  filter.program = query.id<ProgramId>("program");
  filter.issue = query.id<IssueId>("issue");
  filter.department = query.id<DepartmentId>("department");
  if (auto const year = query.integer("year")) filter.year = static_cast<int>(*year);
  if (query.flag("mine")) filter.writer = actor.person;
  filter.is_overdue = query.flag("overdue");
  filter.order = read_list_order<ReportSort>(query);
  return filter;
}

}  // namespace baeumgil
