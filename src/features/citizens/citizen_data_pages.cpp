#include "base/json_writer.h"
#include "features/citizens/citizen_pages.h"
#include "features/citizens/open_data_view.h"
#include "features/citizens/open_door.h"
#include "features/citizens/public_record.h"
#include "features/citizens/public_words_view.h"
#include "features/publications/find_edition.h"
#include "platform/csv/csv.h"
#include "platform/db/database.h"
#include "platform/documents/download.h"
#include "platform/html/law_links.h"
#include "platform/html/site.h"

namespace baeumgil {

Result<Response> CitizenPages::trips_csv(Request const& request, Actor const& actor) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto csv = CsvWriter{};
  auto const words = [&](std::string_view key) { return site.words(actor, key); };
  csv.row({words("citizens.number"), words("citizens.purpose"), words("citizens.destination"), words("citizens.from"),
           words("citizens.until"), words("citizens.travelers"), words("citizens.cost"), words("citizens.settled"),
           words("citizens.gist")});
  for (auto const& trip : db.read(institution, [&](Tx& tx) { return list_public_trips(tx, korean_heading(), kPublicRows); }))
    csv.row({trip.number, trip.purpose, trip.destination, to_text(trip.starts_on), to_text(trip.ends_on), std::to_string(trip.travelers),
             std::to_string(trip.paid.amount), words(trip.is_settled ? "form.yes" : "form.no"), trip.gist});
  return open_data(kOpenCsv, csv.take());
}

Result<Response> CitizenPages::trips_json(Request const& request, Actor const&) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto json = JsonWriter{};
  json.begin_object().key("trips").begin_array();
  for (auto const& trip : db.read(institution, [&](Tx& tx) { return list_public_trips(tx, korean_heading(), kPublicRows); })) {
    json.begin_object().field("number", trip.number).field("purpose", trip.purpose).field("destination", trip.destination);
    json.field("kind", trip.kind).field("starts_on", to_text(trip.starts_on)).field("ends_on", to_text(trip.ends_on));
    json.field("travelers", trip.travelers).field("paid_won", trip.paid.amount).field("is_settled", trip.is_settled);
    json.field("gist", trip.gist).key("report");
    if (trip.report.is_nil())
      json.null();
    else
      json.value(base_address + open_path(request.parameter("code")) + "/reports/" + to_text(trip.report));
    json.end_object();
  }
  return open_data(kOpenJson, json.end_array().end_object().take());
}

Result<Response> CitizenPages::reports_csv(Request const& request, Actor const& actor) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto const home = base_address + open_path(request.parameter("code")) + "/reports/";
  auto csv = CsvWriter{};
  auto const words = [&](std::string_view key) { return site.words(actor, key); };
  csv.row({words("citizens.number"), words("citizens.purpose"), words("citizens.destination"), words("citizens.from"),
           words("citizens.until"), words("citizens.gist"), words("report.keywords"), words("report.disclosure"),
           words("report.disclosure_reason"), words("citizens.address")});
  for (auto const& one : db.read(institution, [&](Tx& tx) { return list_public_reports(tx, korean_heading(), kPublicRows); }))
    csv.row({one.number, one.purpose, one.destination, to_text(one.starts_on), to_text(one.ends_on), one.gist, one.keywords,
             words(one.is_whole ? "report.disclosure.open" : "report.disclosure.partial"), one.disclosure_reason, home + to_text(one.id)});
  return open_data(kOpenCsv, csv.take());
}

Result<Response> CitizenPages::reports_json(Request const& request, Actor const&) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto const home = base_address + open_path(request.parameter("code")) + "/reports/";
  auto json = JsonWriter{};
  json.begin_object().key("reports").begin_array();
  for (auto const& one : db.read(institution, [&](Tx& tx) { return list_public_reports(tx, korean_heading(), kPublicRows); })) {
    json.begin_object().field("number", one.number).field("purpose", one.purpose).field("destination", one.destination);
    json.field("starts_on", to_text(one.starts_on)).field("ends_on", to_text(one.ends_on)).field("gist", one.gist);
    json.field("keywords", one.keywords).field("disclosure", one.is_whole ? "open" : "partial");
    json.field("disclosure_reason", one.disclosure_reason).field("address", home + to_text(one.id)).key("edition");
    if (one.has_edition)
      json.value(home + to_text(one.id) + "/edition.html");
    else
      json.null();
    json.end_object();
  }
  return open_data(kOpenJson, json.end_array().end_object().take());
}

Result<Response> CitizenPages::adoptions_csv(Request const& request, Actor const& actor) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto csv = CsvWriter{};
  auto const words = [&](std::string_view key) { return site.words(actor, key); };
  csv.row({words("citizens.number"), words("citizens.policy"), words("citizens.learnt_from"), words("citizens.owner"),
           words("citizens.decision"), words("citizens.decided_on"), words("citizens.state"), words("citizens.metric"),
           words("citizens.before"), words("citizens.after"), words("citizens.unit")});
  auto const number = [](std::optional<double> const& value) { return value ? std::to_string(*value) : std::string{}; };
  for (auto const& one : db.read(institution, [](Tx& tx) { return list_public_adoptions(tx, kPublicRows); }))
    csv.row({one.number, policy_words(site, actor, one), one.from_host, one.owner, words("adoption.decision." + one.decision),
             to_text(one.decided_on), words("adoption.state." + one.state), one.metric, number(one.before), number(one.after), one.unit});
  return open_data(kOpenCsv, csv.take());
}

Result<Response> CitizenPages::adoptions_json(Request const& request, Actor const& actor) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto json = JsonWriter{};
  json.begin_object().key("adoptions").begin_array();
  for (auto const& one : db.read(institution, [](Tx& tx) { return list_public_adoptions(tx, kPublicRows); })) {
    json.begin_object()
        .field("number", one.number)
        .field("policy", policy_words(site, actor, one))
        .field("learnt_from", one.from_host)
        .field("owner", one.owner);
    json.field("decision", one.decision).field("decided_on", to_text(one.decided_on)).field("state", one.state).field("metric", one.metric);
    json.field("before", one.before).field("after", one.after).field("unit", one.unit).end_object();
  }
  return open_data(kOpenJson, json.end_array().end_object().take());
}

Result<Response> CitizenPages::edition(Request const& request, PublishedNoun noun, DocumentFormat format) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto const which = Published{.noun = noun, .id = id->value};
  auto const document = db.read(institution, [&](Tx& tx) { return find_edition(tx, files, which); });
  if (!document) return not_found();
  auto response = TRY(document_download(*document, format, document->title));
  if (format == DocumentFormat::html) response.body = link_laws_in_page(response.body);
  return kept_by_anybody(std::move(response));
}

}  // namespace baeumgil
