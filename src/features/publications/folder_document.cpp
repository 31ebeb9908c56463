#include "features/publications/folder_document.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/overseas/countries.h"
#include "features/publications/publication_store.h"
#include "features/targets/find_institution.h"
#include "features/trips/find_trip.h"
#include "platform/crypto/digest.h"
#include "platform/csv/csv.h"
#include "platform/documents/archive.h"
#include "platform/documents/documents.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

void add_once(std::vector<std::string>& to, std::string text) {
  if (!text.empty() && std::ranges::find(to, text) == to.end()) to.push_back(std::move(text));
}

void write_list(JsonWriter& json, std::string_view name, std::vector<std::string> const& texts) {
  json.key(name).begin_array();
  for (auto const& text : texts) json.value(text);
  json.end_array();
}

std::string facts_json(FolderFacts const& facts) {
  auto json = JsonWriter{};
  json.begin_object().field("number", facts.number).field("title", facts.title).field("gist", facts.gist).field("kind", facts.kind);
  json.field("starts_on", to_text(facts.starts_on)).field("ends_on", to_text(facts.ends_on)).field("people", facts.people);
  write_list(json, "countries", facts.countries);
  write_list(json, "hosts", facts.hosts);
  json.field("estimate_won", facts.estimate.amount).field("paid_won", facts.paid.amount).field("institution", facts.institution);
  write_list(json, "keywords", facts.keywords);
  return json.field("withheld", facts.withheld).end_object().take();
}

std::string facts_csv(FolderFacts const& facts, Locale const& locale) {
  auto csv = CsvWriter{};
  auto const row = [&](std::string_view key, std::string text) { csv.row({locale.words(Language::ko, key), std::move(text)}); };
  row("citizens.number", facts.number);
  row("citizens.purpose", facts.title);
  row("citizens.gist", facts.gist);
  row("citizens.from", to_text(facts.starts_on));
  row("citizens.until", to_text(facts.ends_on));
  row("publication.folder.countries", join(facts.countries, ", "));
  row("publication.folder.hosts", join(facts.hosts, ", "));
  row("citizens.travelers", std::to_string(facts.people));
  row("publication.folder.estimate", std::to_string(facts.estimate.amount));
  row("citizens.cost", std::to_string(facts.paid.amount));
  row("report.keywords", join(facts.keywords, ", "));
  row("publication.withheld_log", std::to_string(facts.withheld));
  return csv.take();
}

// "name,bytes,SHA-256" of every other file, so that whoever uploads can say what was uploaded.
std::string manifest_of(std::vector<ArchiveEntry> const& entries) {
  auto csv = CsvWriter{};
  csv.row({"file", "bytes", "sha256"});
  for (auto const& entry : entries) csv.row({entry.name, std::to_string(entry.content.size()), hex(sha256(entry.content))});
  return csv.take();
}

}  // namespace

Result<FolderFacts> read_folder_facts(Tx& tx, Actor const& actor, PublicationDraft const& draft, Document const& open,
                                      TextCover const& cover) {
  auto const trip = TRY(find_trip(tx, actor, draft.trip));
  auto facts = FolderFacts{.number = draft.number, .title = cover(std::string_view{draft.title}), .gist = open.gist};
  facts.kind = std::string{to_word(trip.kind)};
  facts.starts_on = trip.starts_on;
  facts.ends_on = trip.ends_on;
  facts.people = static_cast<int>(trip.travelers.size());
  facts.estimate = trip.estimate;
  facts.paid = paid_for(tx, trip.id);
  for (auto const& stop : trip.stops) {
    if (stop.host.is_nil()) continue;
    auto const host = find_institution(tx, stop.host);
    if (!host) continue;
    add_once(facts.hosts, host->shown_name());
    add_once(facts.countries, country_name(host->country.empty() ? "KR" : host->country, Language::ko));
  }
  if (auto const own = find_institution(tx, tx.institution())) facts.institution = own->shown_name();
  facts.keywords = open.keywords;
  return facts;
}

Result<std::string> public_folder(FolderFacts const& facts, Document const& open, std::vector<std::string> const& photos,
                                  Locale const& locale) {
  auto entries = std::vector<ArchiveEntry>{};
  for (auto const format : {DocumentFormat::hwpx, DocumentFormat::pdf, DocumentFormat::html}) {
    auto bytes = TRY(write_document(open, format));
    entries.push_back({.name = "report." + std::string{extension_of(format)}, .content = std::move(bytes)});
  }
  entries.push_back({.name = "metadata.json", .content = facts_json(facts)});
  entries.push_back({.name = "metadata.csv", .content = facts_csv(facts, locale)});
  auto number = 0;
  for (auto const& photo : photos)
    entries.push_back({.name = "photos/" + std::to_string(++number) + ".jpg", .content = photo, .is_stored = true});
  entries.push_back({.name = "manifest.csv", .content = manifest_of(entries)});
  return zip_of(entries);
}

}  // namespace baeumgil
