// What the routes of yearbook_api.h take and give.
#include "features/adoptions/benefit.h"
#include "features/yearbook/chapter.h"
#include "features/yearbook/edition.h"
#include "features/yearbook/scope_form.h"
#include "features/yearbook/yearbook_api.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiSchema ledger_schema() {
  auto const benefit = std::vector<ApiField>{{.name = "id", .type = ApiType::id},
                                             {.name = "adoption_id", .type = ApiType::id},
                                             {.name = "policy"},
                                             {.name = "department_name"},
                                             {.name = "year", .type = ApiType::integer},
                                             {.name = "kind", .values = words_of<BenefitKind>()},
                                             {.name = "amount_won", .type = ApiType::integer},
                                             {.name = "sureness", .values = words_of<Sureness>()},
                                             {.name = "basis"},
                                             {.name = "recorded_by_name"},
                                             {.name = "recorded_on", .type = ApiType::date},
                                             {.name = "confirmed_by_name", .description = "empty: not confirmed yet"},
                                             {.name = "confirmed_on", .type = ApiType::date, .nullable = true},
                                             {.name = "record_no"}};
  auto const effect = std::vector<ApiField>{{.name = "adoption_id", .type = ApiType::id},
                                            {.name = "number"},
                                            {.name = "policy"},
                                            {.name = "department_name"},
                                            {.name = "metric"},
                                            {.name = "unit"},
                                            {.name = "baseline", .type = ApiType::number, .nullable = true},
                                            {.name = "target", .type = ApiType::number, .nullable = true},
                                            {.name = "result", .type = ApiType::number, .nullable = true},
                                            {.name = "checked_by_name", .description = "empty: nobody has looked yet"},
                                            {.name = "checked_on", .type = ApiType::date, .nullable = true}};
  auto const place = std::vector<ApiField>{{.name = "institution_id", .type = ApiType::id},
                                           {.name = "name"},
                                           {.name = "province_name", .description = "empty: of none"},
                                           {.name = "learned", .type = ApiType::integer, .description = "visits of ours"},
                                           {.name = "taught", .type = ApiType::integer, .description = "visits of theirs"}};
  return {.name = "OutcomeLedger",
          .fields = {{.name = "trips_paid_won", .type = ApiType::integer},
                     {.name = "claims_paid", .type = ApiType::integer},
                     {.name = "cancellation_fees_won", .type = ApiType::integer, .description = "of trips given up"},
                     {.name = "taken_back_won", .type = ApiType::integer, .description = "with surcharges"},
                     {.name = "staff_days", .type = ApiType::integer},
                     {.name = "prizes", .type = ApiType::integer},
                     {.name = "prizes_won", .type = ApiType::integer},
                     {.name = "prizes_paid_won", .type = ApiType::integer},
                     {.name = "benefit_confirmed_won", .type = ApiType::integer},
                     {.name = "benefit_unconfirmed_won", .type = ApiType::integer},
                     {.name = "benefits", .type = ApiType::array, .fields = benefit},
                     {.name = "effects", .type = ApiType::array, .fields = effect},
                     {.name = "places", .type = ApiType::array, .fields = place}}};
}

ApiSchema words_schema() {
  return {.name = "ChapterWords",
          .fields = {{.name = "year", .type = ApiType::integer},
                     {.name = "chapter", .values = words_of<Chapter>()},
                     {.name = "body"},
                     {.name = "state", .values = words_of<WordsState>()},
                     {.name = "written_by_name"},
                     {.name = "reviewed_by_name"},
                     {.name = "has_photo", .type = ApiType::boolean},
                     {.name = "photo_caption"},
                     {.name = "version", .type = ApiType::integer, .description = "0: nothing has been written"}}};
}

ApiSchema edition_schema() {
  auto const file = std::vector<ApiField>{
      {.name = "format"}, {.name = "digest", .description = "SHA-256, hex"}, {.name = "size_bytes", .type = ApiType::integer}};
  return {.name = "Edition",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "year", .type = ApiType::integer},
                     {.name = "number", .type = ApiType::integer},
                     {.name = "kind", .values = words_of<EditionKind>()},
                     {.name = "as_of", .type = ApiType::date},
                     {.name = "language", .values = words_of<Language>()},
                     {.name = "state", .values = words_of<EditionState>()},
                     {.name = "percent", .type = ApiType::integer},
                     {.name = "pages", .type = ApiType::integer},
                     {.name = "content_digest"},
                     {.name = "files", .type = ApiType::array, .fields = file}}};
}

ApiSchema again_schema() {
  return {.name = "EditionMadeAgain",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "is_same", .type = ApiType::boolean, .description = "every file has the bytes of the edition"},
                     {.name = "different", .type = ApiType::array, .description = "formats that differ", .fields = {{.name = ""}}}}};
}

void add_words(Router& router, YearbookApi api) {
  auto const path = std::string{"/api/v1/yearbook/{year}/words/{chapter}"};
  router.api({.path = path, .summary = "What the officer wrote into a chapter", .tag = "yearbook", .schema = words_schema()}, Access::staff,
             handler(api, &YearbookApi::words));
  router.api({.method = Method::put,
              .path = path,
              .summary = "Write into a chapter of the book; it enters an edition once somebody else has reviewed it",
              .tag = "yearbook",
              .input = {{.name = "body", .max_length = kChapterLetters},
                        {.name = "photo_caption", .required = false, .max_length = 200},
                        {.name = "version", .type = ApiType::integer, .description = "as it was read; 0: nothing had been written"}},
              .schema = words_schema()},
             Access::staff, handler(api, &YearbookApi::write_words));
  router.api({.method = Method::post,
              .path = path + "/review",
              .summary = "Agree to what a colleague wrote into a chapter",
              .tag = "yearbook",
              .schema = words_schema()},
             Access::staff, handler(api, &YearbookApi::review_words));
}

void add_editions(Router& router, YearbookApi api) {
  auto const path = std::string{"/api/v1/yearbook/{year}/editions"};
  router.api(
      {.path = path, .summary = "Editions of a year's book", .tag = "yearbook", .answer = ApiAnswer::page, .schema = edition_schema()},
      Access::staff, handler(api, &YearbookApi::list_editions));
  router.api({.method = Method::post,
              .path = path,
              .summary = "Make an edition of a year's book as of a day; it is made in the background",
              .tag = "yearbook",
              .input = {{.name = "kind", .values = words_of<EditionKind>()},
                        {.name = "as_of", .type = ApiType::date},
                        {.name = "language", .required = false, .values = words_of<Language>()}},
              .answer = ApiAnswer::done},
             Access::staff, handler(api, &YearbookApi::make));
  router.api({.path = "/api/v1/editions/{id}",
              .summary = "How far an edition is made, and the digests of its files",
              .tag = "yearbook",
              .schema = edition_schema()},
             Access::staff, handler(api, &YearbookApi::edition));
  router.api({.method = Method::post,
              .path = "/api/v1/editions/{id}/again",
              .summary = "Make every file of an edition again and hold its bytes against the digests",
              .tag = "yearbook",
              .schema = again_schema()},
             Access::staff, handler(api, &YearbookApi::again));
}

}  // namespace

void add_yearbook_api(Router& router, YearbookApi api) {
  router.api({.path = "/api/v1/ledger",
              .summary = "Money and days put in, benefit confirmed, and where we learned, as of a day",
              .tag = "yearbook",
              .query = scope_query(),
              .schema = ledger_schema()},
             Access::staff, handler(api, &YearbookApi::ledger));
  add_words(router, api);
  add_editions(router, api);
}

}  // namespace baeumgil
