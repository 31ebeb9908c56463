#include "features/targets/institution_api.h"

#include "features/targets/institution_form.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiSchema institution_schema() {
  return {.name = "Institution",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "code", .type = ApiType::text, .description = "administrative code, or one of ours"},
                     {.name = "name", .type = ApiType::text},
                     {.name = "full_name", .type = ApiType::text},
                     {.name = "name_en", .type = ApiType::text},
                     {.name = "kind", .type = ApiType::text, .values = words_of<InstitutionKind>()},
                     {.name = "tier", .type = ApiType::text},
                     {.name = "province_code", .type = ApiType::text},
                     {.name = "population", .type = ApiType::integer, .nullable = true},
                     {.name = "area_km2", .type = ApiType::number, .nullable = true},
                     {.name = "density", .type = ApiType::integer, .description = "people for each square kilometre", .nullable = true},
                     {.name = "country", .type = ApiType::text},
                     {.name = "homepage", .type = ApiType::text},
                     {.name = "note", .type = ApiType::text}}};
}

void write_institution(JsonWriter& json, Institution const& institution) {
  json.begin_object()
      .field("id", to_text(institution.id))
      .field("code", institution.code)
      .field("name", institution.name)
      .field("full_name", institution.full_name)
      .field("name_en", institution.name_en)
      .field("kind", to_word(institution.kind))
      .field("tier", institution.tier)
      .field("province_code", institution.province_code)
      .field("population", institution.population)
      .field("area_km2", institution.area_km2)
      .field("density", density_of(institution))
      .field("country", institution.country)
      .field("homepage", institution.homepage)
      .field("note", institution.note)
      .end_object();
}

}  // namespace

Result<Response> InstitutionApi::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_institution_filter(query);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const items = db.read(actor, [&](Tx& tx) { return list_institutions_after(tx, filter, asked.after, asked.limit + 1); });
  return page_answer(items, asked, write_institution);
}

Result<Response> InstitutionApi::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<InstitutionId>();
  if (!id) return not_found();
  auto const institution = TRY(db.read(actor, [&](Tx& tx) { return find_institution(tx, *id); }));
  auto json = JsonWriter{};
  write_institution(json, institution);
  return json_response(200, json.take());
}

Result<Response> InstitutionApi::create(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const draft = read_institution_draft(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const made = TRY(add_institution(db, actor, draft));
  return done_answer(201, to_text(made));
}

void add_institution_api(Router& router, InstitutionApi api) {
  auto const filters =
      std::vector<ApiField>{{.name = "q", .type = ApiType::text, .description = "parts of the name", .required = false},
                            {.name = "kind", .type = ApiType::text, .required = false, .values = words_of<InstitutionKind>()},
                            {.name = "province", .type = ApiType::text, .description = "two-digit code", .required = false},
                            {.name = "size", .type = ApiType::text, .required = false, .values = words_of<SizeClass>()}};
  auto const input = std::vector<ApiField>{
      {.name = "name", .type = ApiType::text},
      {.name = "name_en", .type = ApiType::text, .required = false},
      {.name = "kind", .type = ApiType::text, .values = {"public_body", "company", "foreign"}},
      {.name = "country", .type = ApiType::text, .description = "ISO 3166-1 alpha-2; KR when left out", .required = false},
      {.name = "homepage", .type = ApiType::text, .required = false},
      {.name = "note", .type = ApiType::text, .required = false},
      {.name = "is_another", .type = ApiType::boolean, .description = "not the one of the same name", .required = false}};
  router.api({.path = "/api/v1/institutions",
              .summary = "The directory of institutions",
              .tag = "targets",
              .query = filters,
              .answer = ApiAnswer::page,
              .schema = institution_schema()},
             Access::staff, [api](auto const& request, auto const& actor) { return api.list(request, actor); });
  router.api({.path = "/api/v1/institutions/{id}", .summary = "One institution", .tag = "targets", .schema = institution_schema()},
             Access::staff, [api](auto const& request, auto const& actor) { return api.show(request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/institutions",
              .summary = "Add a host the directory lacks",
              .tag = "targets",
              .input = input,
              .answer = ApiAnswer::done},
             Access::staff, [api](auto const& request, auto const& actor) { return api.create(request, actor); });
}

}  // namespace baeumgil
