#include "features/targets/add_institution.h"

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/targets/institution_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

bool is_country(std::string const& code) {
  return code.size() == 2 && code[0] >= 'A' && code[0] <= 'Z' && code[1] >= 'A' && code[1] <= 'Z';
}

bool is_web_address(std::string const& text) { return text.starts_with("https://") || text.starts_with("http://"); }

Subject subject_of(Institution const& institution) {
  return {.noun = "institution", .id = institution.id.value, .title = institution.name};
}

std::string event_json(Institution const& institution) {
  auto json = JsonWriter{};
  json.begin_object()
      .field("name", institution.name)
      .field("kind", to_word(institution.kind))
      .field("country", institution.country)
      .field("homepage", institution.homepage)
      .field("name_en", institution.name_en)
      .field("note", institution.note)
      .end_object();
  return json.take();
}

}  // namespace

std::optional<Problem> problem_of(InstitutionDraft const& draft) {
  if (draft.name.empty()) return invalid("name", "field.required");
  if (character_count(draft.name) > 100) return invalid("name", "field.too_long", {"100"});
  if (!draft.kind) return invalid("kind", "field.required");
  if (!may_be_added(*draft.kind)) return invalid("kind", "institution.add.kind_is_carried");
  if (!is_country(draft.country)) return invalid("country", "institution.add.country_unknown");
  if ((draft.country == "KR") == (*draft.kind == InstitutionKind::foreign)) return invalid("country", "institution.add.country_and_kind");
  if (!draft.homepage.empty() && !is_web_address(draft.homepage)) return invalid("homepage", "institution.add.not_an_address");
  if (character_count(draft.homepage) > 300) return invalid("homepage", "field.too_long", {"300"});
  if (character_count(draft.note) > 500) return invalid("note", "field.too_long", {"500"});
  return std::nullopt;
}

std::optional<Problem> problem_of_addition(InstitutionDraft const& draft, std::vector<Institution> const& namesakes) {
  if (auto problem = problem_of(draft)) return problem;
  if (!namesakes.empty() && draft.namesakes == Namesakes::refuse)
    return invalid("name", "institution.add.exists", {namesakes.front().full_name});
  return std::nullopt;
}

Result<InstitutionId> add_institution(Tx& tx, Actor const& actor, InstitutionDraft const& draft) {
  if (!may_add_institution(actor)) return forbidden("institution.add.not_officer");
  if (auto problem = problem_of_addition(draft, list_namesakes(tx, draft.name))) return *std::move(problem);
  auto added = Institution{.id = InstitutionId::make(), .name = draft.name, .full_name = draft.name, .name_en = draft.name_en};
  added.code = "added:" + to_text(added.id);
  added.kind = *draft.kind;
  added.country = draft.country;
  added.homepage = draft.homepage;
  added.note = draft.note;
  insert_institution(tx, added);
  record_event(tx, actor, {.verb = "institution.added", .subject = subject_of(added), .after = event_json(added)});
  return added.id;
}

Result<InstitutionId> add_institution(Database& db, Actor const& actor, InstitutionDraft const& draft) {
  return db.write(actor, [&](Tx& tx) { return add_institution(tx, actor, draft); });
}

void change_institution(Tx& tx, Actor const& actor, Institution const& before, Institution const& after) {
  update_institution(tx, after);
  record_event(tx, actor,
               {.verb = "institution.changed", .subject = subject_of(after), .before = event_json(before), .after = event_json(after)});
}

}  // namespace baeumgil
