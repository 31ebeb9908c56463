#include "features/yearbook/yearbook_api.h"

#include "base/json_writer.h"
#include "features/yearbook/chapter_store.h"
#include "features/yearbook/edition_pages.h"
#include "features/yearbook/edition_store.h"
#include "features/yearbook/ledger.h"
#include "features/yearbook/overview.h"
#include "features/yearbook/scope_form.h"
#include "features/yearbook/yearbook.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

std::optional<std::string> day_or_none(std::optional<Date> day) { return day ? std::optional{to_text(*day)} : std::nullopt; }

void write_benefits(JsonWriter& json, std::vector<BenefitRow> const& rows) {
  json.key("benefits").begin_array();
  for (auto const& row : rows) {
    auto const& benefit = row.benefit;
    json.begin_object().field("id", to_text(benefit.id)).field("adoption_id", to_text(benefit.adoption)).field("policy", row.policy);
    json.field("department_name", row.department).field("year", benefit.year).field("kind", to_word(benefit.kind));
    json.field("amount_won", benefit.amount.amount).field("sureness", to_word(benefit.sureness)).field("basis", benefit.basis);
    json.field("recorded_by_name", row.recorded_by).field("recorded_on", to_text(benefit.recorded_on));
    json.field("confirmed_by_name", row.confirmed_by).field("confirmed_on", day_or_none(benefit.confirmed_on));
    json.field("record_no", benefit.record_no).end_object();
  }
  json.end_array();
}

void write_effects(JsonWriter& json, std::vector<EffectRow> const& rows) {
  json.key("effects").begin_array();
  for (auto const& row : rows) {
    json.begin_object().field("adoption_id", to_text(row.id)).field("number", row.number).field("policy", row.policy);
    json.field("department_name", row.department).field("metric", row.metric).field("unit", row.unit).field("baseline", row.baseline);
    json.field("target", row.target).field("result", row.result).field("checked_by_name", row.checked_by);
    json.field("checked_on", day_or_none(row.checked_on)).end_object();
  }
  json.end_array();
}

void write_places(JsonWriter& json, std::vector<PlaceCount> const& places) {
  json.key("places").begin_array();
  for (auto const& place : places)
    json.begin_object()
        .field("institution_id", to_text(place.id))
        .field("name", place.name)
        .field("province_name", place.province)
        .field("learned", place.learned)
        .field("taught", place.taught)
        .end_object();
  json.end_array();
}

std::string ledger_json(Ledger const& ledger, std::vector<PlaceCount> const& places) {
  auto json = JsonWriter{};
  json.begin_object().field("trips_paid_won", ledger.trips.paid.amount).field("claims_paid", ledger.trips.claims);
  json.field("cancellation_fees_won", ledger.trips.fees.amount);
  json.field("taken_back_won", ledger.trips.taken_back.amount).field("staff_days", ledger.trips.staff_days);
  json.field("prizes", ledger.prizes.prizes).field("prizes_won", ledger.prizes.decided.amount);
  json.field("prizes_paid_won", ledger.prizes.paid.amount).field("benefit_confirmed_won", ledger.benefit.confirmed.amount);
  json.field("benefit_unconfirmed_won", ledger.benefit.unconfirmed.amount);
  write_benefits(json, ledger.benefits);
  write_effects(json, ledger.effects);
  write_places(json, places);
  json.end_object();
  return json.take();
}

void write_edition(JsonWriter& json, Edition const& edition) {
  json.begin_object().field("id", to_text(edition.id)).field("year", edition.year).field("number", edition.number);
  json.field("kind", to_word(edition.kind)).field("as_of", to_text(edition.as_of)).field("language", to_word(edition.language));
  json.field("state", to_word(edition.state)).field("percent", edition.percent).field("pages", edition.pages);
  json.field("content_digest", edition.content_digest).key("files").begin_array();
  for (auto const& file : edition.files)
    json.begin_object().field("format", file.format).field("digest", file.digest).field("size_bytes", file.size_bytes).end_object();
  json.end_array().end_object();
}

struct Place {
  int year{0};
  Chapter chapter{};
};
Result<Place> place_of(Request const& request) {
  auto const year = year_of(request);
  auto const chapter = enum_from_word<Chapter>(request.parameter("chapter"));
  if (!year || !chapter) return not_found();
  return Place{*year, *chapter};
}

}  // namespace

Result<Response> YearbookApi::ledger(Request const& request, Actor const& actor) const {
  if (!may_see_ledger(actor)) return not_found();
  auto query = Fields::of_query(request);
  auto text = std::string{};
  db.read(actor, [&](Tx& tx) {
    auto const scope = read_scope(query, tx.today());
    if (!query.problem()) text = ledger_json(read_ledger(tx, scope), count_places(tx, scope));
    return Done{};
  });
  if (auto problem = query.problem()) return *std::move(problem);
  return json_response(200, std::move(text));
}

// What has not been reviewed is for those who write and review it.
Result<Response> YearbookApi::words(Request const& request, Actor const& actor) const {
  auto const place = TRY(place_of(request));
  if (!may_write_chapters(actor) && !actor.has(Role::executive)) return not_found();
  auto found = db.read(actor, [&](Tx& tx) -> Result<ChapterWords> {
    if (!is_yearbook_year(tx, place.year)) return not_found();
    return find_chapter(tx, place.year, place.chapter);
  });
  auto const words = TRY(std::move(found));
  auto json = JsonWriter{};
  json.begin_object().field("year", place.year).field("chapter", to_word(place.chapter)).field("body", words.body);
  json.field("state", to_word(words.state)).field("written_by_name", words.written_by_name);
  json.field("reviewed_by_name", words.reviewed_by_name).field("has_photo", !words.photo_digest.empty());
  json.field("photo_caption", words.photo_caption).field("version", words.version).end_object();
  return json_response(200, json.take());
}

Result<Response> YearbookApi::write_words(Request const& request, Actor const& actor) const {
  auto const place = TRY(place_of(request));
  auto fields = Fields::of(request);
  auto input = ChapterInput{.body = fields.text("body"), .photo_caption = fields.text("photo_caption")};
  input.version = static_cast<int>(fields.integer("version").value_or(0));
  if (auto problem = fields.problem()) return *std::move(problem);
  TRY(write_chapter(db, actor, place.year, place.chapter, input));
  return words(request, actor);
}

Result<Response> YearbookApi::review_words(Request const& request, Actor const& actor) const {
  auto const place = TRY(place_of(request));
  TRY(review_chapter(db, actor, place.year, place.chapter));
  return words(request, actor);
}

Result<Response> YearbookApi::list_editions(Request const& request, Actor const& actor) const {
  auto const year = year_of(request);
  if (!year) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto found = db.read(actor, [&](Tx& tx) -> Result<std::vector<Edition>> {
    if (!is_yearbook_year(tx, *year)) return not_found();
    auto editions = baeumgil::list_editions(tx, *year);
    for (auto& edition : editions) edition.files = list_edition_files(tx, edition.id);
    return editions;
  });
  return page_of_all(TRY(std::move(found)), asked, write_edition);
}

Result<Response> YearbookApi::make(Request const& request, Actor const& actor) const {
  auto const year = year_of(request);
  if (!year) return not_found();
  auto fields = Fields::of(request);
  auto const asked = read_edition_asked(fields, *year);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const made = TRY(make_edition(db, actor, asked));
  return done_answer(201, to_text(made));
}

Result<Response> YearbookApi::edition(Request const& request, Actor const& actor) const {
  auto const id = request.id<EditionId>();
  if (!id) return not_found();
  auto found = db.read(actor, [&](Tx& tx) { return find_edition(tx, *id); });
  auto json = JsonWriter{};
  write_edition(json, TRY(std::move(found)));
  return json_response(200, json.take());
}

Result<Response> YearbookApi::again(Request const& request, Actor const& actor) const {
  auto const id = request.id<EditionId>();
  if (!id) return not_found();
  auto const again = TRY(make_again(db, actor, *id));
  auto json = JsonWriter{};
  json.begin_object().field("id", to_text(*id)).field("is_same", again.is_same).key("different").begin_array();
  for (auto const& format : again.different) json.value(format);
  json.end_array().end_object();
  return json_response(200, json.take());
}

}  // namespace baeumgil
