#include "features/targets/import_institutions.h"

#include <cmath>
#include <map>

#include "features/audit/list_events.h"
#include "features/targets/institution_store.h"
#include "platform/text/normalize.h"

namespace baeumgil {
namespace {

using InstitutionRow = PlannedRow<Institution>;

InstitutionDraft draft_of(Institution const& institution) {
  return {.name = institution.shown_name(),
          .name_en = institution.name_en,
          .kind = institution.kind,
          .country = institution.country,
          .homepage = institution.homepage,
          .note = institution.note};
}

bool was_added_here(Tx& tx, InstitutionId id) { return was_recorded(tx, "institution", id.value, "institution.added"); }

bool is_another_figure(std::optional<double> const& said, std::optional<double> const& kept) {
  return said && (!kept || std::abs(*said - *kept) > 1e-6);
}

template <class Figure>
std::optional<double> as_number(std::optional<Figure> const& figure) {
  return figure ? std::optional{static_cast<double>(*figure)} : std::nullopt;
}

// They come with the program: of a new institution nobody knows them, of one that is kept they are not written by hand.
void check_figures(InstitutionRow& row, InstitutionOfLine const& said) {
  auto const check = [&](std::string_view field, std::optional<double> const& figure, std::optional<double> const& kept) {
    if (is_another_figure(figure, kept)) row.refuse(field, "institution.import.figure_is_carried");
  };
  check("population", said.population, as_number(row.before.population));
  check("area_km2", said.area_km2, row.before.area_km2);
  check("density", said.density, as_number(density_of(row.before)));
}

std::vector<Institution> meant_of(std::vector<Institution> namesakes, InstitutionDraft const& draft) {
  std::erase_if(namesakes, [&](Institution const& one) { return one.kind != draft.kind || one.country != draft.country; });
  return namesakes;
}

void plan_change(Tx& tx, InstitutionRow& row, ImportLine const& line, InstitutionDraft const& said) {
  row.after = row.before;
  if (line.find("name_en")) row.after.name_en = said.name_en;
  if (line.find("homepage")) row.after.homepage = said.homepage;
  if (line.find("note")) row.after.note = said.note;
  if (row.after.name_en == row.before.name_en && row.after.homepage == row.before.homepage && row.after.note == row.before.note) return;
  row.fate = LineFate::changed;
  if (!was_added_here(tx, row.before.id)) row.refuse("name", "institution.import.not_ours");
  if (auto const problem = problem_of(draft_of(row.after))) row.refuse(*problem);
}

void plan_addition(InstitutionRow& row, InstitutionDraft const& said, std::vector<Institution> const& namesakes) {
  row.fate = LineFate::added;
  row.after = {.name = said.name, .full_name = said.name, .name_en = said.name_en, .country = said.country};
  if (said.kind) row.after.kind = *said.kind;
  row.after.homepage = said.homepage;
  row.after.note = said.note;
  if (auto const problem = problem_of_addition(said, namesakes)) row.refuse(*problem);
}

InstitutionRow plan_line(Tx& tx, ImportLine const& line) {
  auto row = InstitutionRow{.number = line.number, .problems = line.problems};
  auto const said = read_institution_line(line);
  if (said.problem) row.refuse(*said.problem);
  auto const namesakes = list_namesakes(tx, said.draft.name);
  auto const meant = meant_of(namesakes, said.draft);
  if (!meant.empty()) row.before = meant.front();
  if (meant.size() > 1) row.refuse("name", "institution.import.ambiguous");
  if (meant.empty())
    plan_addition(row, said.draft, namesakes);
  else
    plan_change(tx, row, line, said.draft);
  check_figures(row, said);
  if (!row.problems.empty()) row.fate = LineFate::refused;
  return row;
}

}  // namespace

std::string import_digest_text(Institution const& institution) {
  return to_text(institution.id) + institution.full_name + "\n" + std::string{to_word(institution.kind)} + institution.country + "\n" +
         institution.name_en + "\n" + institution.homepage + "\n" + institution.note;
}

InstitutionPlan plan_institution_import(Tx& tx, std::vector<ImportLine> const& lines) {
  auto plan = InstitutionPlan{};
  auto first_lines = std::map<std::string, std::size_t>{};
  for (auto const& line : lines) {
    auto row = plan_line(tx, line);
    auto const which =
        row.before.id.is_nil() ? folded_key(line.text("name")) : to_text(row.before.id);  // as the directory tells them apart
    auto const [first, is_first] = first_lines.emplace(which, line.number);
    if (!is_first) row.refuse("name", "import.twice", {std::to_string(first->second)});
    plan.lines.push_back(std::move(row));
  }
  return plan;
}

Result<std::string> import_institutions(Database& db, Actor const& actor, InstitutionOrder const& order) {
  return db.write(actor, [&](Tx& tx) -> Result<std::string> {
    if (!may_add_institution(actor)) return forbidden("institution.add.not_officer");
    auto const plan = plan_institution_import(tx, order.lines);
    return carry_out(order, plan, [&](InstitutionRow const& row) -> Result<InstitutionId> {
      if (row.fate == LineFate::added) return add_institution(tx, actor, draft_of(row.after));
      change_institution(tx, actor, row.before, row.after);
      return row.before.id;
    });
  });
}

}  // namespace baeumgil
