#include "features/reading/reading_line.h"

#include "base/day_text.h"
#include "features/cases/case.h"
#include "features/reading/rating_store.h"
#include "features/reading/reading_store.h"

namespace baeumgil {

std::optional<CaseCorner> reading_corner(Tx& tx, Actor const& actor, Case const& found, Locale const& locale) {
  if (!is_standing(found)) return std::nullopt;
  auto const say = [&](std::string_view key, std::vector<std::string> const& arguments = {}) {
    return locale.words(actor.language, key, arguments);
  };
  auto corner = CaseCorner{.id = "case-reading", .heading_key = "reading.walk"};
  if (auto const asked = find_read_request(tx, found.id, actor.department))
    corner.alerts.push_back(
        {.text = say("reading.asked", {asked->asked_by_name, day_text(actor.language, asked->read_by_day), asked->note})});
  auto const step = [&](std::string_view key, std::optional<ListedCase> const& other) {
    if (other) corner.lines.push_back({.text = say(key, {other->title}), .path = "/cases/" + to_text(other->id)});
  };
  step("reading.previous", find_case_before(tx, found.id));
  step("reading.next", find_case_after(tx, found.id));
  corner.lines.push_back({.text = say("reading.reads", {std::to_string(count_reads(tx, found.id))})});
  if (auto const ratings = count_ratings(tx, found.id); ratings.useful + ratings.not_useful > 0)
    corner.lines.push_back({.text = say("reading.rated", {std::to_string(ratings.useful), std::to_string(ratings.not_useful)})});
  corner.links = {{.text = say("reading.open"), .path = "/cases/" + to_text(found.id) + "/reading"}};
  if (may_rate_case(actor, found, list_bringers(tx, found.team)))
    corner.links.push_back({.text = say("reading.rate"), .path = "/cases/" + to_text(found.id) + "/reading#rate"});
  return corner;
}

}  // namespace baeumgil
