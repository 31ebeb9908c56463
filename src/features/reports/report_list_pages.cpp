#include "features/people/find_person.h"
#include "features/programs/find_program.h"
#include "features/reports/report_badges_view.h"
#include "features/reports/report_input.h"
#include "features/reports/report_pages.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/html/sort_header.h"
#include "platform/web/filter_words.h"

namespace baeumgil {
namespace {

constexpr auto kPageSize = 20;
constexpr auto kProgramChoices = 50;

struct Listed {
  std::vector<ReportRow> rows{};
  std::int64_t total{0};
  std::vector<ProgramTitle> programs{};
  std::vector<Department> departments{};
  Date today{};
};

SelectField all_or_one(Site const& site, Actor const& actor, std::string_view name, std::string_view label_key,
                       std::vector<Choice> choices) {
  auto field = Form{site.locale(), actor.language}.select(name, label_key, std::move(choices), {});
  field.empty_label = site.words(actor, "form.all");
  return field;
}

void add_tag(ReportListView& view, QueryString const& address, SelectField const& field) {
  for (auto const& choice : field.choices)
    if (choice.is_chosen) view.tags.push_back({.label = choice.label, .remove_path = address.without("page").without(field.name).text()});
}

void show_filters(ReportListView& view, Site const& site, Actor const& actor, ReportFilter const& filter, Listed const& listed) {
  auto const chosen = filter.state ? to_word(*filter.state) : std::string_view{};
  view.state =
      all_or_one(site, actor, "state", "report.state", enum_choices<ReportState>(site.locale(), actor.language, "report.state.", chosen));
  auto programs = std::vector<Choice>{};
  for (auto const& program : listed.programs)
    programs.push_back({.value = to_text(program.id), .label = program.title, .is_chosen = filter.program == program.id});
  view.program = all_or_one(site, actor, "program", "report.program", std::move(programs));
  auto departments = std::vector<Choice>{};
  for (auto const& department : listed.departments)
    departments.push_back({.value = to_text(department.id), .label = department.name, .is_chosen = filter.department == department.id});
  view.department = all_or_one(site, actor, "department", "report.department", std::move(departments));
  if (filter.issue) view.issue = to_text(*filter.issue);
  if (filter.year) view.year = std::to_string(*filter.year);
}

// The two yes-or-no filters stand together in one group, each under a name of its own.
void show_flags(ReportListView& view, Site const& site, Actor const& actor, ReportFilter const& filter, QueryString const& address) {
  auto const bare = address.without("page");
  if (filter.writer) view.tags.push_back({site.words(actor, "report.mine"), bare.without("mine").text()});
  if (filter.is_overdue) view.tags.push_back({site.words(actor, "report.overdue"), bare.without("overdue").text()});
  if (filter.issue) view.tags.push_back({site.words(actor, "report.of_issue"), bare.without("issue").text()});
  if (filter.year) view.tags.push_back({site.words(actor, "report.of_year", {view.year}), bare.without("year").text()});
  view.only = {.name = "mine", .label_key = "report.writers"};
  view.only.options.push_back({.value = "1", .label = site.words(actor, "report.mine"), .is_chosen = filter.writer.has_value()});
  view.late = {.name = "overdue", .label_key = "report.due_on"};
  view.late.options.push_back({.value = "1", .label = site.words(actor, "report.overdue"), .is_chosen = filter.is_overdue});
}

ReportRowView to_row(Site const& site, Actor const& actor, ReportRow const& row, Date today) {
  return {.id = to_text(row.id),
          .number = row.number,
          .purpose = row.purpose,
          .gist = row.gist,
          .team = row.team_name,
          .department = row.department_name,
          .state = state_badge(site, actor, row.state),
          .due_on = row.due_on,
          .due = row.was_accepted ? std::nullopt : due_badge(site, actor, row.state, row.due_on, today)};
}

}  // namespace

Result<Response> ReportPages::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_report_filter(query, actor);
  auto const page = read_page_number(query);
  auto const listed = db.read(actor, [&](Tx& tx) {
    return Listed{.rows = list_reports(tx, actor, filter, (page - 1) * kPageSize, kPageSize),
                  .total = count_reports(tx, actor, filter),
                  .programs = list_recent_programs(tx, actor, kProgramChoices),
                  .departments = list_departments(tx),
                  .today = tx.today()};
  });
  auto const address = QueryString{request};
  auto view = ReportListView{.title = site.words(actor, "report.list"), .total = listed.total};
  show_filters(view, site, actor, filter, listed);
  for (auto const* field : {&view.state, &view.program, &view.department}) add_tag(view, address, *field);
  show_flags(view, site, actor, filter, address);
  keep_order(view.kept, filter.order);
  view.by_number = sort_header(address, filter.order, "trip.number", ReportSort::number);
  view.by_due = sort_header(address, filter.order, "report.due_on", ReportSort::due_on);
  for (auto const& row : listed.rows) view.rows.push_back(to_row(site, actor, row, listed.today));
  view.pagination = paginate(address.without("page").text(), listed.total, page, kPageSize);
  view.nothing = {.title_key = "report.none", .hint_key = "report.none_hint", .action_key = "report.to_trips", .action_path = "/trips"};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/reports"}, view);
}

}  // namespace baeumgil
