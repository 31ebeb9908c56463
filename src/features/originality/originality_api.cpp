#include "features/originality/originality_api.h"

#include "base/json_writer.h"
#include "features/originality/check_originality.h"
#include "features/originality/explanation.h"
#include "features/originality/passage_input.h"
#include "features/originality/public_text_store.h"
#include "features/originality/reused_photo.h"
#include "features/reports/find_report.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void write_passage(JsonWriter& json, Passage const& passage, Original const& original) {
  json.begin_object().field("part", passage.part).field("kind", to_word(passage.kind()));
  json.field("original_noun", to_word(original.ref.noun)).field("original_id", to_text(original.ref.id));
  json.field("original_title", original.title).field("ask", original.ask).field("is_own", original.is_own);
  json.field("must_be_explained", passage.must_be_explained).key("sentences").begin_array();
  for (auto const& line : passage.lines) {
    json.begin_object().field("key", line.key).field("mine", line.mine).field("theirs", line.theirs).field("share", line.share);
    json.field("mark", line.explanation ? std::optional{to_word(line.explanation->mark)} : std::nullopt);
    json.field("note", line.explanation ? std::optional{line.explanation->note} : std::nullopt).end_object();
  }
  json.end_array().end_object();
}

void write_photo(JsonWriter& json, ReusedPhoto const& photo) {
  json.begin_object().field("id", to_text(photo.note)).field("note", photo.said ? std::optional{photo.said->note} : std::nullopt);
  json.key("earlier").begin_array();
  for (auto const& earlier : photo.earlier)
    json.begin_object().field("report_title", earlier.title).field("distance", earlier.distance).end_object();
  json.end_array().end_object();
}

std::string to_json(Originality const& found, std::vector<ReusedPhoto> const& photos) {
  auto json = JsonWriter{};
  json.begin_object().field("sentences", found.sentences).field("alike", found.alike).field("texts", found.texts);
  json.field("unexplained", found.unexplained()).key("passages").begin_array();
  for (auto const& passage : found.passages) write_passage(json, passage, found.originals[passage.original]);
  json.end_array().key("photos").begin_array();
  for (auto const& photo : photos) write_photo(json, photo);
  json.end_array().end_object();
  return json.take();
}

ApiSchema originality_schema() {
  auto const sentences = std::vector<ApiField>{{.name = "key", .description = "of the sentence, to explain it"},
                                               {.name = "mine"},
                                               {.name = "theirs", .description = "empty when the caller may not read the original"},
                                               {.name = "share", .type = ApiType::number},
                                               {.name = "mark", .nullable = true, .values = words_of<PassageMark>()},
                                               {.name = "note", .nullable = true}};
  auto const passages = std::vector<ApiField>{{.name = "part"},
                                              {.name = "kind", .values = words_of<Likeness>()},
                                              {.name = "original_noun", .values = words_of<OriginalNoun>()},
                                              {.name = "original_id", .type = ApiType::id},
                                              {.name = "original_title"},
                                              {.name = "ask", .description = "the department to ask, when it may not be read"},
                                              {.name = "is_own", .type = ApiType::boolean},
                                              {.name = "must_be_explained", .type = ApiType::boolean},
                                              {.name = "sentences", .type = ApiType::array, .fields = sentences}};
  auto const earlier = std::vector<ApiField>{{.name = "report_title", .description = "empty when the caller may not read that report"},
                                             {.name = "distance", .type = ApiType::integer, .description = "bits of 64 that differ"}};
  auto const photos = std::vector<ApiField>{{.name = "id", .type = ApiType::id},
                                            {.name = "note", .description = "what its writer said of it", .nullable = true},
                                            {.name = "earlier", .type = ApiType::array, .fields = earlier}};
  return {.name = "Originality",
          .fields = {{.name = "sentences", .type = ApiType::integer},
                     {.name = "alike", .type = ApiType::integer},
                     {.name = "texts", .type = ApiType::integer, .description = "that it was compared with"},
                     {.name = "unexplained", .type = ApiType::integer},
                     {.name = "passages", .type = ApiType::array, .fields = passages},
                     {.name = "photos", .type = ApiType::array, .description = "used in an earlier trip too", .fields = photos}}};
}

std::vector<ApiField> text_fields() {
  return {{.name = "id", .type = ApiType::id},
          {.name = "kind", .values = words_of<PublicTextKind>()},
          {.name = "title"},
          {.name = "source", .description = "who published it, when; empty for our own"},
          {.name = "url"},
          {.name = "letters", .type = ApiType::integer},
          {.name = "written_on", .type = ApiType::date, .nullable = true},
          {.name = "host_name", .description = "visited; empty: not known"},
          {.name = "added_by_name"},
          {.name = "added_at", .type = ApiType::instant}};
}

ApiSchema text_schema() {
  auto fields = text_fields();
  fields.push_back({.name = "body"});
  fields.push_back({.name = "is_removed", .type = ApiType::boolean, .description = "neither listed, found nor compared with"});
  return {.name = "PublicText", .fields = std::move(fields)};
}

// Begins the object; the caller ends it.
JsonWriter& write_text(JsonWriter& json, PublicText const& text) {
  json.begin_object().field("id", to_text(text.id)).field("kind", to_word(text.kind)).field("title", text.title);
  json.field("source", text.source).field("url", text.url).field("letters", text.letters);
  json.field("written_on", text.written_on ? std::optional{to_text(*text.written_on)} : std::nullopt);
  json.field("host_name", text.host_name).field("added_by_name", text.added_by_name).field("added_at", to_text(text.added_at));
  return json;
}

template <class IdType>
Result<Response> done(Result<IdType> const& result) {
  if (!result) return result.error();
  return done_answer(200, to_text(*result));
}

}  // namespace

Result<Response> OriginalityApi::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  return db.read(actor, [&](Tx& tx) -> Result<Response> {
    auto const report = TRY(find_report(tx, actor, *id));
    if (!may_see_originality(actor, report)) return not_found();
    auto const rules = load_rule_book(tx);
    return json_response(200, to_json(check_originality(tx, actor, report, rules), find_reused_photos(tx, actor, report, rules)));
  });
}

Result<Response> OriginalityApi::explain(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_passage_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(explain_passage(db, actor, *id, input));
}

Result<Response> OriginalityApi::explain_photo(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const photo = fields.id<SiteNoteId>("photo").value_or(SiteNoteId{});
  auto const note = fields.text("note");
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(baeumgil::explain_photo(db, actor, *id, photo, note));
}

Result<Response> OriginalityApi::list_texts(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const texts = db.read(actor, [](Tx& tx) { return list_public_texts(tx); });
  return page_of_all(texts, asked, [](JsonWriter& json, PublicText const& text) { write_text(json, text).end_object(); });
}

Result<Response> OriginalityApi::show_text(Request const& request, Actor const& actor) const {
  auto const id = request.id<PublicTextId>();
  if (!id) return not_found();
  auto const text = TRY(db.read(actor, [&](Tx& tx) { return find_public_text(tx, *id); }));
  if (!may_see_public_text(actor, text)) return not_found();
  auto json = JsonWriter{};
  write_text(json, text).field("body", text.body).field("is_removed", text.is_removed).end_object();
  return json_response(200, json.take());
}

Result<Response> OriginalityApi::add_text(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const input = read_public_text_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const added = add_public_text(db, actor, input);
  if (!added) return added.error();
  return done_answer(201, to_text(*added));
}

Result<Response> OriginalityApi::remove_text(Request const& request, Actor const& actor) const {
  auto const id = request.id<PublicTextId>();
  if (!id) return not_found();
  return done(remove_public_text(db, actor, *id));
}

Result<Response> OriginalityApi::restore_text(Request const& request, Actor const& actor) const {
  auto const id = request.id<PublicTextId>();
  if (!id) return not_found();
  return done(restore_public_text(db, actor, *id));
}

void add_originality_api(Router& router, OriginalityApi api) {
  router.api({.path = "/api/v1/reports/{id}/originality",
              .summary = "Passages of a report that stand in earlier texts too",
              .tag = "reports",
              .schema = originality_schema()},
             Access::staff, [api](auto const& request, auto const& actor) { return api.show(request, actor); });
  router.api(
      {.method = Method::post,
       .path = "/api/v1/reports/{id}/explanations",
       .summary = "Say of sentences that stand elsewhere what they are",
       .tag = "reports",
       .input = {{.name = "sentences", .type = ApiType::array, .description = "keys of the sentences", .fields = {{.type = ApiType::text}}},
                 {.name = "original_noun", .values = words_of<OriginalNoun>()},
                 {.name = "original_id", .type = ApiType::id},
                 {.name = "mark", .values = words_of<PassageMark>()},
                 {.name = "note"}},
       .answer = ApiAnswer::done},
      Access::staff, [api](auto const& request, auto const& actor) { return api.explain(request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/reports/{id}/photo-explanations",
              .summary = "Say of a photo that was used before what it is",
              .tag = "reports",
              .input = {{.name = "photo", .type = ApiType::id}, {.name = "note"}},
              .answer = ApiAnswer::done},
             Access::staff, handler(api, &OriginalityApi::explain_photo));
  router.api({.method = Method::post,
              .path = "/api/v1/public-texts/{id}/restoring",
              .summary = "Bring a text back that was taken away",
              .tag = "public-texts",
              .answer = ApiAnswer::done},
             Access::staff, handler(api, &OriginalityApi::restore_text));
  router.api({.path = "/api/v1/public-texts",
              .summary = "Texts reports are compared with, newest first, without their bodies",
              .tag = "public-texts",
              .answer = ApiAnswer::page,
              .schema = {.name = "PublicTextRow", .fields = text_fields()}},
             Access::staff, handler(api, &OriginalityApi::list_texts));
  router.api(
      {.path = "/api/v1/public-texts/{id}", .summary = "A text reports are compared with", .tag = "public-texts", .schema = text_schema()},
      Access::staff, handler(api, &OriginalityApi::show_text));
  router.api({.method = Method::post,
              .path = "/api/v1/public-texts",
              .summary = "Load a published report to compare with",
              .tag = "public-texts",
              .input = {{.name = "title"}, {.name = "source"}, {.name = "url", .required = false}, {.name = "body"}},
              .answer = ApiAnswer::done},
             Access::staff, [api](auto const& request, auto const& actor) { return api.add_text(request, actor); });
  router.api({.method = Method::remove,
              .path = "/api/v1/public-texts/{id}",
              .summary = "Take a loaded text away",
              .tag = "public-texts",
              .answer = ApiAnswer::done},
             Access::staff, [api](auto const& request, auto const& actor) { return api.remove_text(request, actor); });
}

}  // namespace baeumgil
