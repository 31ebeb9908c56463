#include "features/originality/reused_photo.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/on_site/find_site_notes.h"
#include "features/originality/explanation.h"
#include "features/reports/find_report.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kDistance = 10;  // where no rule row says so
constexpr auto kMostEarlier = std::size_t{3};
constexpr auto kLongestNote = std::size_t{1000};

int distance_of(RuleBook const& rules, Date today) {
  auto const* rule = rules.in_force("report.originality.photo", today);
  return rule != nullptr && rule->value ? static_cast<int>(*rule->value) : kDistance;
}

// What this reader may know of the other report: its name when it may be read, the picture when its notes may be seen.
void tell(Tx& tx, Actor const& reader, ReusedPhoto::Earlier& earlier) {
  auto const report = find_report_of_trip(tx, reader, earlier.trip);
  if (!report) return;
  earlier.is_readable = true;
  earlier.title = report->number + " " + report->trip_purpose;
  earlier.path = "/reports/" + to_text(report->id);
  earlier.is_shown = find_site_note(tx, reader, earlier.trip, earlier.note).has_value();
}

// One for each other trip, the nearest picture of it.
std::vector<ReusedPhoto::Earlier> earlier_ones(std::vector<KeptPhotoPrint> const& all, KeptPhotoPrint const& mine, int distance) {
  auto found = std::vector<ReusedPhoto::Earlier>{};
  for (auto const& other : all) {
    if (other.received_at > mine.received_at) break;  // it may have been copied from this one
    auto const apart = photo_distance(mine.print, other.print);
    if (other.trip == mine.trip || apart > distance) continue;
    auto const there = std::ranges::find(found, other.trip, &ReusedPhoto::Earlier::trip);
    auto const earlier = ReusedPhoto::Earlier{.note = other.note, .trip = other.trip, .at = other.received_at, .distance = apart};
    if (there == found.end())
      found.push_back(earlier);
    else if (apart < there->distance)
      *there = earlier;
  }
  std::ranges::stable_sort(found, {}, &ReusedPhoto::Earlier::distance);
  if (found.size() > kMostEarlier) found.resize(kMostEarlier);
  return found;
}

}  // namespace

std::vector<ReusedPhoto> find_reused_photos(Tx& tx, Actor const& actor, Report const& report, RuleBook const& rules) {
  auto const distance = distance_of(rules, tx.today());
  auto const all = list_photo_prints(tx);
  auto const said = list_photo_explanations(tx, report.id);
  auto reused = std::vector<ReusedPhoto>{};
  for (auto const& mine : all) {
    if (mine.trip != report.trip) continue;
    auto photo = ReusedPhoto{.note = mine.note, .trip = mine.trip, .digest = mine.digest, .earlier = earlier_ones(all, mine, distance)};
    if (photo.earlier.empty()) continue;
    for (auto& earlier : photo.earlier) tell(tx, actor, earlier);
    auto const words = std::ranges::find(said, mine.digest, &PhotoExplanation::photo_digest);
    if (words != said.end()) photo.said = *words;
    reused.push_back(std::move(photo));
  }
  return reused;
}

Result<ReportId> explain_photo(Database& db, Actor const& actor, ReportId id, SiteNoteId note, std::string const& words) {
  return db.write(actor, [&](Tx& tx) -> Result<ReportId> {
    auto const report = TRY(find_report(tx, actor, id));
    if (!may_explain_passage(actor, report)) return forbidden("originality.explain.not_writer");
    auto const reused = find_reused_photos(tx, actor, report, load_rule_book(tx));
    auto const photo = std::ranges::find(reused, note, &ReusedPhoto::note);
    if (photo == reused.end()) return conflict("originality.photo.gone");
    if (words.empty()) return invalid("note", "field.required");
    if (character_count(words) > kLongestNote) return invalid("note", "field.too_long", {std::to_string(kLongestNote)});
    put_photo_explanation(tx, id, {.photo_digest = photo->digest, .note = words, .by = actor.person, .at = tx.now()});
    auto json = JsonWriter{};
    json.begin_object().field("photo_digest", photo->digest).field("note", words).end_object();
    record_event(
        tx, actor,
        {.verb = "report.photo_explained", .subject = {"report", id.value, report.trip_purpose}, .reason = words, .after = json.take()});
    return id;
  });
}

}  // namespace baeumgil
