#include "features/overseas/overseas_words.h"

#include <algorithm>

#include "base/day_text.h"
#include "base/text.h"
#include "features/chain/chain_line.h"
#include "features/overseas/countries.h"

namespace baeumgil {

std::string Reading::day(Date day) const { return day_text(actor.language, day); }
std::string Reading::day(std::optional<Date> const& it) const { return it ? day(*it) : std::string{"–"}; }
std::string Reading::won(Won won) const { return words("overseas.won", {with_commas(won)}); }
std::string Reading::country(std::string_view code) const { return code.empty() ? std::string{} : country_name(code, actor.language); }
std::string Reading::citation(Citation const& citation) const { return citation_text(site.locale(), actor.language, citation); }

Badge Reading::trip_state(TripState state) const { return {.label = word("trip.state.", state), .tone = tone_of_state(to_word(state))}; }

Badge Reading::outcome(ReviewOutcome outcome) const {
  constexpr auto kTones = std::array{Tone::success, Tone::information, Tone::warning, Tone::danger};
  return {.label = word("overseas.outcome.", outcome), .tone = kTones[static_cast<std::size_t>(outcome)]};
}

std::string Reading::field(std::string_view name) const {
  auto const parts = split(name, '.');
  if (parts.size() != 3) {
    if (name == "starts_on" || name == "ends_on" || name == "destination" || name == "travelers") return words("trip." + std::string{name});
    return words("overseas.plan." + std::string{name});
  }
  auto const number = std::to_string(std::atoi(std::string{parts[1]}.c_str()) + 1);
  auto const group = parts[0] == "hosts" ? std::string{"overseas.host"} : std::string{"overseas.cost"};
  auto const part = group + "." + std::string{parts[2]};
  return words(parts[0] == "hosts" ? "overseas.hosts" : "overseas.costs") + " " + number + " · " + words(part);
}

std::string Reading::value(std::string_view field, std::string const& value, Dossier const& dossier) const {
  if (value.empty()) return "–";
  if (field == "country") return country(value);
  if (field == "track") return words("overseas.track." + value);
  if (field == "main_purpose") return words("overseas.purpose." + value);
  if (field == "payer") return words("overseas.payer." + value);
  if (field == "travel_alert") return words("overseas.alert." + value);
  if (field.ends_with(".kind")) return words("overseas.cost." + value);
  if (field == "total" || field.ends_with(".amount")) return words("overseas.won", {with_commas(std::atoll(value.c_str()))});
  if (field.ends_with("_on"))
    if (auto const on = date_from_text(value)) return day(*on);
  if (field != "travelers") return value;
  auto names = std::vector<std::string>{};
  for (auto const id : split(value, ',')) {
    auto const is_meant = [&](Traveler const& one) { return to_text(one.person) == id; };
    auto const going = std::ranges::find_if(dossier.trip.travelers, is_meant);
    auto const member = std::ranges::find_if(dossier.team, is_meant);
    names.push_back(going != dossier.trip.travelers.end() ? going->name
                    : member != dossier.team.end()        ? member->name
                                                          : words("overseas.change.other_person"));
  }
  return join(names, ", ");
}

PageBlock change_block(Reading const& read, PlanChange const& change, Dossier const& dossier) {
  auto block = PageBlock{.id = "change-" + to_text(change.id), .title_key = "overseas.change"};
  block.lead = change.reason;
  block.facts = {{"overseas.change.state", read.word("overseas.change.state.", change.state)},
                 {"overseas.change.by", change.proposed_by_name + " · " + read.day(day_in_seoul(change.proposed_at))},
                 {"overseas.change.review", read.words(change.needs_review ? "overseas.change.needs_review" : "overseas.change.is_small")}};
  if (passed_over_committee(change))
    block.facts.push_back({"overseas.change.later_review",
                           change.reviewed_at ? read.day(day_in_seoul(*change.reviewed_at)) : read.words("overseas.change.not_reviewed")});
  if (!change.why.empty()) block.facts.push_back({"overseas.change.why", change.why});
  if (!change.decision_reason.empty()) block.facts.push_back({"overseas.reason", change.decision_reason});
  for (auto const& field : change.fields)
    block.rows.push_back({.cells = {{.label_key = "overseas.change.field", .text = read.field(field.field)},
                                    {.label_key = "overseas.change.before", .text = read.value(field.field, field.before, dossier)},
                                    {.label_key = "overseas.change.after", .text = read.value(field.field, field.after, dossier)}}});
  return block;
}

}  // namespace baeumgil
