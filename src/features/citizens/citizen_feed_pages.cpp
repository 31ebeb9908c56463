#include "features/citizens/atom_feed.h"
#include "features/citizens/citizen_pages.h"
#include "features/citizens/open_data_view.h"
#include "features/citizens/open_door.h"
#include "features/citizens/public_words_view.h"
#include "features/settings/find_settings.h"
#include "platform/db/database.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

constexpr auto kMostInFeed = 50;
constexpr auto kAtom = "application/atom+xml; charset=utf-8";

struct OpenedFeed {
  InstitutionId institution{};
  std::string home{};  // the address of the open pages
  AtomFeed feed{};
};

Result<OpenedFeed> open_feed(CitizenPages const& pages, Request const& request, Actor const& actor, std::string_view file,
                             std::string_view title_key) {
  auto const institution = TRY(open_institution(pages.db, request.parameter("code")));
  auto opened = OpenedFeed{institution, pages.base_address + open_path(request.parameter("code"))};
  opened.feed.self = opened.home + std::string{file};
  opened.feed.author = pages.db.read(institution, [&](Tx& tx) { return shown_name_of(find_settings(tx), actor.language); });
  opened.feed.title = pages.site.words(actor, title_key, {opened.feed.author});
  return opened;
}

Response answered(OpenedFeed opened) { return open_data(kAtom, to_atom(std::move(opened.feed))); }

}  // namespace

// The trips whose reports are open.
Result<Response> CitizenPages::feed(Request const& request, Actor const& actor) const {
  auto opened = TRY(open_feed(*this, request, actor, "/reports.atom", "citizens.feed_of_reports"));
  for (auto const& report : db.read(opened.institution, [&](Tx& tx) { return list_public_reports(tx, korean_heading(), kMostInFeed); })) {
    auto const address = opened.home + "/reports/" + to_text(report.id);
    auto const day = start_of_day_in_seoul(report.ends_on);
    opened.feed.entries.push_back({.id = address, .link = address, .title = report.purpose, .summary = report.gist, .updated = day});
  }
  return answered(std::move(opened));
}

Result<Response> CitizenPages::case_feed(Request const& request, Actor const& actor) const {
  auto opened = TRY(open_feed(*this, request, actor, "/cases.atom", "citizens.feed_of_cases"));
  for (auto const& one : db.read(opened.institution, [&](Tx& tx) { return list_public_cases(tx, kPublicRows); })) {
    auto const address = opened.home + "/cases/" + to_text(one.id);
    auto const link = one.has_edition ? address + "/edition.html" : opened.home + "#cases";
    opened.feed.entries.push_back({.id = address, .link = link, .title = one.title, .summary = one.one_line, .updated = one.published_at});
  }
  return answered(std::move(opened));
}

Result<Response> CitizenPages::adoption_feed(Request const& request, Actor const& actor) const {
  auto opened = TRY(open_feed(*this, request, actor, "/adoptions.atom", "citizens.feed_of_adoptions"));
  for (auto const& one : db.read(opened.institution, [&](Tx& tx) { return list_public_adoptions(tx, kPublicRows); })) {
    auto const address = opened.home + "/adoptions#" + one.number;
    auto summary = site.words(actor, "adoption.decision." + one.decision) + ", " + site.words(actor, "adoption.state." + one.state);
    if (!one.owner.empty()) summary += " · " + one.owner;
    opened.feed.entries.push_back({.id = address,
                                   .link = address,
                                   .title = policy_words(site, actor, one),
                                   .summary = summary + " · " + one.from_host,
                                   .updated = start_of_day_in_seoul(one.decided_on)});
  }
  return answered(std::move(opened));
}

}  // namespace baeumgil
