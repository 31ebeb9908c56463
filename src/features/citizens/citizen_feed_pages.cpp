#include "features/citizens/atom_feed.h"
#include "features/citizens/citizen_pages.h"
#include "features/citizens/open_data_view.h"
#include "features/citizens/open_door.h"
#include "features/settings/find_settings.h"
#include "platform/db/database.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

constexpr auto kMostInFeed = 50;
constexpr auto kAtom = "application/atom+xml; charset=utf-8";

std::string institution_name(Tx& tx, Language language) { return shown_name_of(find_settings(tx), language); }

}  // namespace

// The trips whose reports are open.
Result<Response> CitizenPages::feed(Request const& request, Actor const& actor) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto const home = base_address + open_path(request.parameter("code"));
  auto feed = AtomFeed{.self = home + "/reports.atom"};
  auto const reports = db.read(institution, [&](Tx& tx) {
    feed.author = institution_name(tx, actor.language);
    return list_public_reports(tx, korean_heading(), kMostInFeed);
  });
  feed.title = site.words(actor, "citizens.feed_of_reports", {feed.author});
  for (auto const& report : reports) {
    auto const address = home + "/reports/" + to_text(report.id);
    auto const day = start_of_day_in_seoul(report.ends_on);
    feed.entries.push_back({.id = address, .link = address, .title = report.purpose, .summary = report.gist, .updated = day});
  }
  return open_data(kAtom, to_atom(std::move(feed)));
}

Result<Response> CitizenPages::case_feed(Request const& request, Actor const& actor) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto const home = base_address + open_path(request.parameter("code"));
  auto feed = AtomFeed{.self = home + "/cases.atom"};
  auto const cases = db.read(institution, [&](Tx& tx) {
    feed.author = institution_name(tx, actor.language);
    return list_public_cases(tx, kPublicRows);
  });
  feed.title = site.words(actor, "citizens.feed_of_cases", {feed.author});
  for (auto const& one : cases) {
    auto const address = home + "/cases/" + to_text(one.id);
    feed.entries.push_back({.id = address,
                            .link = one.has_edition ? address + "/edition.html" : home + "#cases",
                            .title = one.title,
                            .summary = one.one_line,
                            .updated = one.published_at});
  }
  return open_data(kAtom, to_atom(std::move(feed)));
}

Result<Response> CitizenPages::adoption_feed(Request const& request, Actor const& actor) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto const home = base_address + open_path(request.parameter("code"));
  auto feed = AtomFeed{.self = home + "/adoptions.atom"};
  auto const adoptions = db.read(institution, [&](Tx& tx) {
    feed.author = institution_name(tx, actor.language);
    return list_public_adoptions(tx, kPublicRows);
  });
  feed.title = site.words(actor, "citizens.feed_of_adoptions", {feed.author});
  for (auto const& one : adoptions) {
    auto const address = home + "/adoptions#" + one.number;
    auto summary = site.words(actor, "adoption.decision." + one.decision) + ", " + site.words(actor, "adoption.state." + one.state);
    if (!one.owner.empty()) summary += " · " + one.owner;
    feed.entries.push_back({.id = address,
                            .link = address,
                            .title = one.name,
                            .summary = summary + " · " + one.from_host,
                            .updated = start_of_day_in_seoul(one.decided_on)});
  }
  return open_data(kAtom, to_atom(std::move(feed)));
}

}  // namespace baeumgil
