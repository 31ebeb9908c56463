#include "features/find/find_api.h"

#include "features/find/change_synonyms.h"
#include "features/find/save_search.h"
#include "features/find/search_input.h"
#include "features/find/tell_of_finds.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiField values_of_facet(std::string_view facet) {
  return {.name = std::string{facet}, .type = ApiType::array, .required = false, .fields = {{.type = ApiType::text}}};
}

std::vector<std::string> search_kinds() { return {kSearchKinds.begin(), kSearchKinds.end()}; }

ApiSchema saved_search_schema() {
  auto fields = std::vector<ApiField>{{.name = "id", .type = ApiType::id},
                                      {.name = "q", .type = ApiType::text},
                                      {.name = "kind", .type = ApiType::text, .description = "empty: all"}};
  for (auto const facet : kSearchFacets) fields.push_back(values_of_facet(facet));
  fields.push_back({.name = "path", .type = ApiType::text, .description = "of the page that searches so"});
  fields.push_back({.name = "created_at", .type = ApiType::instant});
  return {.name = "SavedSearch", .fields = std::move(fields)};
}

std::vector<ApiField> saved_search_input() {
  auto fields = std::vector<ApiField>{{.name = "q", .type = ApiType::text, .max_length = 200},
                                      {.name = "kind", .type = ApiType::text, .required = false, .values = search_kinds()}};
  for (auto const facet : kSearchFacets) fields.push_back(values_of_facet(facet));
  return fields;
}

void write_search(JsonWriter& json, SavedSearch const& search) {
  auto const chosen = read_chosen(search.chosen);
  json.begin_object().field("id", to_text(search.id)).field("q", search.words).field("kind", search.kind);
  for (auto const facet : kSearchFacets) {
    json.key(facet).begin_array();
    if (auto const values = chosen.find(facet); values != chosen.end())
      for (auto const& value : values->second) json.value(value);
    json.end_array();
  }
  json.field("path", address_of({.words = search.words, .chosen = chosen}, search.kind));
  json.field("created_at", to_text(search.created_at)).end_object();
}

ApiSchema synonym_schema() {
  return {.name = "Synonyms",
          .fields = {{.name = "id", .type = ApiType::id, .description = "of this very group of words"},
                     {.name = "words", .type = ApiType::array, .fields = {{.type = ApiType::text}}}}};
}

void write_group(JsonWriter& json, SynonymGroup const& group) {
  json.begin_object().field("id", to_text(group.id)).key("words").begin_array();
  for (auto const& word : group.words) json.value(word);
  json.end_array().end_object();
}

}  // namespace

Result<Response> FindApi::searches(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  return page_of_all(db.read(actor, [&](Tx& tx) { return list_saved_searches(tx, actor.person); }), asked, write_search);
}

Result<Response> FindApi::save(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto search = SavedSearch{.words = fields.text("q"), .kind = fields.text("kind")};
  auto chosen = ChosenFacets{};
  for (auto const facet : kSearchFacets) {
    chosen[std::string{facet}] = fields.texts(facet);
    for (auto const& value : chosen.find(facet)->second)
      if (!is_facet_value(value)) fields.refuse(facet, "field.unknown_choice");
  }
  search.chosen = to_text(chosen);
  if (search.words.empty()) fields.refuse("q", "field.required");
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const id = TRY(save_search(db, actor, search, finds_of(index, actor.institution, search, synonyms_of(db, actor))));
  return done_answer(201, to_text(id));
}

Result<Response> FindApi::remove_search(Request const& request, Actor const& actor) const {
  auto const id = request.id<SavedSearchId>();
  if (!id) return not_found();
  auto const removed = TRY(baeumgil::remove_search(db, actor, *id));
  return done_answer(200, to_text(removed));
}

Result<Response> FindApi::synonyms(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  return page_of_all(groups_of(db.read(actor, find_synonyms).words), asked, write_group);
}

Result<Response> FindApi::add_synonyms(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const words = fields.texts("words");
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const id = TRY(baeumgil::add_synonyms(db, actor, words));
  return done_answer(201, to_text(id));
}

Result<Response> FindApi::remove_synonyms(Request const& request, Actor const& actor) const {
  auto const id = request.id<SynonymGroupId>();
  if (!id) return not_found();
  auto const removed = TRY(baeumgil::remove_synonyms(db, actor, *id));
  return done_answer(200, to_text(removed));
}

void add_find_api(Router& router, FindApi api) {
  auto const change = [](Method method, std::string path, std::string summary, std::vector<ApiField> input = {}) {
    return ApiOperation{.method = method,
                        .path = std::move(path),
                        .summary = std::move(summary),
                        .tag = "find",
                        .input = std::move(input),
                        .answer = ApiAnswer::done};
  };
  router.api({.path = "/api/v1/saved-searches",
              .summary = "The searches the caller keeps, newest first",
              .tag = "find",
              .answer = ApiAnswer::page,
              .schema = saved_search_schema()},
             Access::staff, handler(api, &FindApi::searches));
  router.api(
      change(Method::post, "/api/v1/saved-searches", "Keep a search, to be told when something new matches it", saved_search_input()),
      Access::staff, handler(api, &FindApi::save));
  router.api(change(Method::remove, "/api/v1/saved-searches/{id}", "Keep a search no longer"), Access::staff,
             handler(api, &FindApi::remove_search));
  router.api({.path = "/api/v1/synonyms",
              .summary = "Words that mean the same to whoever searches, group by group",
              .tag = "find",
              .answer = ApiAnswer::page,
              .schema = synonym_schema()},
             Access::officer, handler(api, &FindApi::synonyms));
  router.api(change(Method::post, "/api/v1/synonyms", "Add a group of words that mean the same",
                    {{.name = "words", .type = ApiType::array, .fields = {{.type = ApiType::text, .max_length = 40}}}}),
             Access::officer, handler(api, &FindApi::add_synonyms));
  router.api(change(Method::remove, "/api/v1/synonyms/{id}", "Take a group of words away"), Access::officer,
             handler(api, &FindApi::remove_synonyms));
}

}  // namespace baeumgil
