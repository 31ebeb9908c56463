#include "features/overseas/overseas_plan.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "features/trips/trip.h"

namespace baeumgil {
namespace {

std::string day_or_nothing(std::optional<Date> const& day) { return day ? to_text(*day) : std::string{}; }

std::optional<Date> day_of(std::string const& text) { return text.empty() ? std::nullopt : date_from_text(text); }

std::int64_t number_of(std::string_view text) {
  auto number = std::int64_t{0};
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string row_name(std::string_view group, std::size_t index, std::string_view part) {
  return std::string{group} + "." + std::to_string(index) + "." + std::string{part};
}

std::string joined_travelers(Trip const& trip) {
  auto ids = std::vector<std::string>{};
  for (auto const& traveler : trip.travelers) ids.push_back(to_text(traveler.person));
  std::ranges::sort(ids);
  return join(ids, ",");
}

void add_rows(OverseasPlan const& plan, PlanValues& values) {
  for (auto i = std::size_t{0}; i < plan.hosts.size(); ++i) {
    values.emplace_back(row_name("hosts", i, "name"), plan.hosts[i].name);
    values.emplace_back(row_name("hosts", i, "city"), plan.hosts[i].city);
    values.emplace_back(row_name("hosts", i, "contact"), plan.hosts[i].contact);
    values.emplace_back(row_name("hosts", i, "agreed_on"), day_or_nothing(plan.hosts[i].agreed_on));
    values.emplace_back(row_name("hosts", i, "evidence"), plan.hosts[i].evidence);
  }
  for (auto i = std::size_t{0}; i < plan.costs.size(); ++i) {
    values.emplace_back(row_name("costs", i, "kind"), std::string{to_word(plan.costs[i].kind)});
    values.emplace_back(row_name("costs", i, "note"), plan.costs[i].note);
    values.emplace_back(row_name("costs", i, "amount"), std::to_string(plan.costs[i].amount.amount));
  }
}

struct RowField {
  std::string_view group{};
  std::size_t index{0};
  std::string_view part{};
};
std::optional<RowField> row_field(std::string_view field) {
  auto const first = field.find('.');
  auto const second = first == std::string_view::npos ? first : field.find('.', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  auto const index = number_of(field.substr(first + 1, second - first - 1));
  constexpr auto kMostRows = 200;
  if (index < 0 || index >= kMostRows) return std::nullopt;
  return RowField{field.substr(0, first), static_cast<std::size_t>(index), field.substr(second + 1)};
}

template <class T>
T& row_at(std::vector<T>& rows, std::size_t index) {
  if (rows.size() <= index) rows.resize(index + 1);
  return rows[index];
}

void set_host(HostAbroad& host, std::string_view part, std::string const& value) {
  if (part == "name") host.name = value;
  if (part == "city") host.city = value;
  if (part == "contact") host.contact = value;
  if (part == "agreed_on") host.agreed_on = day_of(value);
  if (part == "evidence") host.evidence = value;
}

void set_cost(CostLine& cost, std::string_view part, std::string const& value) {
  if (part == "kind") cost.kind = enum_from_word<CostKind>(value).value_or(CostKind::other);
  if (part == "note") cost.note = value;
  if (part == "amount") cost.amount = Won{number_of(value)};
}

// Who leaves is dropped; who joins comes with nothing but the name.
void set_travelers(Trip& trip, std::string const& value) {
  auto const wanted = split(value, ',');
  std::erase_if(trip.travelers, [&](Traveler const& traveler) {
    return std::ranges::find(wanted, std::string_view{to_text(traveler.person)}) == wanted.end();
  });
  for (auto const text : wanted) {
    auto const id = id_from_text<PersonId>(text);
    if (id && !trip.has_traveler(*id)) trip.travelers.push_back({.person = *id});
  }
}

void set_date(Date& day, std::string const& value) {
  if (auto const read = day_of(value)) day = *read;
}

}  // namespace

std::optional<std::int64_t> dollar_rate(std::string_view text) {
  for (std::string_view const other : {"유로", "엔", "위안", "파운드", "프랑", "€", "¥", "£", "元"})
    if (text.find(other) != std::string_view::npos) return std::nullopt;
  constexpr auto kUnit = std::int64_t{10'000};
  auto rates = std::vector<std::int64_t>{};
  auto word = std::string{};
  for (auto at = std::size_t{0}; at < text.size();) {
    auto const is_letter = (text[at] >= 'A' && text[at] <= 'Z') || (text[at] >= 'a' && text[at] <= 'z');
    if (is_letter) {
      word += text[at++];
      continue;
    }
    if (!word.empty() && word != "USD" && word != "US" && word != "KRW") return std::nullopt;
    word.clear();
    if (text[at] < '0' || text[at] > '9') {
      ++at;
      continue;
    }
    auto amount = std::int64_t{0};
    auto scale = std::int64_t{0};  // 0: no point yet
    for (; at < text.size() && amount < kUnit * kUnit && ((text[at] >= '0' && text[at] <= '9') || text[at] == ',' || text[at] == '.');
         ++at) {
      if (text[at] == ',') continue;
      if (text[at] == '.') {
        scale = 1;
        continue;
      }
      if (scale >= kUnit) continue;
      amount = amount * 10 + (text[at] - '0');
      scale *= 10;
    }
    rates.push_back(amount * kUnit / std::max<std::int64_t>(1, scale));
  }
  if (!word.empty() && word != "USD" && word != "US" && word != "KRW") return std::nullopt;
  std::erase(rates, kUnit);  // the one dollar
  return rates.size() == 1 && rates.front() > kUnit ? std::optional{rates.front()} : std::nullopt;
}

Won OverseasPlan::total() const {
  auto sum = Won{};
  for (auto const& line : costs) sum.amount += line.amount.amount;
  return sum;
}

OverseasTraveler const* OverseasPlan::traveler(PersonId person) const {
  auto const found = std::ranges::find(travelers, person, &OverseasTraveler::person);
  return found == travelers.end() ? nullptr : &*found;
}

std::vector<std::string> missing_in(OverseasPlan const& plan, Trip const& trip) {
  auto missing = std::vector<std::string>{};
  for (auto const& text : kPlanTexts)
    if (text.is_required && trimmed(plan.*text.field).empty()) missing.emplace_back(text.name);
  if (plan.payer != Payer::own && plan.payer_name.empty()) missing.emplace_back("payer_name");
  if (!plan.alert_checked_on) missing.emplace_back("alert_checked_on");
  auto const is_agreed = [](HostAbroad const& host) { return host.agreed_on && !host.evidence.empty(); };
  if (plan.hosts.empty())
    missing.emplace_back("hosts");
  else if (!std::ranges::all_of(plan.hosts, is_agreed))
    missing.emplace_back("hosts_agreed");
  if (plan.total().amount <= 0) missing.emplace_back("costs");
  auto const is_told = [&](Traveler const& going) {
    auto const* traveler = plan.traveler(going.person);
    return traveler != nullptr && traveler->months_in_post && !traveler->relevance.empty();
  };
  if (!std::ranges::all_of(trip.travelers, is_told)) missing.emplace_back("travelers");
  return missing;
}

PlanValues values_of(OverseasPlan const& plan, Trip const& trip) {
  auto values = PlanValues{{"starts_on", to_text(trip.starts_on)},
                           {"ends_on", to_text(trip.ends_on)},
                           {"destination", trip.destination},
                           {"travelers", joined_travelers(trip)},
                           {"track", std::string{to_word(plan.track)}},
                           {"main_purpose", std::string{to_word(plan.main_purpose)}},
                           {"payer", std::string{to_word(plan.payer)}},
                           {"civilians", std::to_string(plan.civilians)},
                           {"is_ministry_plan", plan.is_ministry_plan ? "yes" : ""},
                           {"travel_alert", std::string{to_word(plan.travel_alert)}},
                           {"alert_checked_on", day_or_nothing(plan.alert_checked_on)},
                           {"exchange_on", day_or_nothing(plan.exchange_on)},
                           {"total", std::to_string(plan.total().amount)}};
  for (auto i = std::size_t{0}; i < kWrittenTexts; ++i) values.emplace_back(std::string{kPlanTexts[i].name}, plan.*kPlanTexts[i].field);
  add_rows(plan, values);
  return values;
}

std::vector<PlanFieldChange> difference(PlanValues const& before, PlanValues const& after) {
  auto changes = std::vector<PlanFieldChange>{};
  auto const value_in = [](PlanValues const& values, std::string const& name) {
    auto const found = std::ranges::find(values, name, &PlanValues::value_type::first);
    return found == values.end() ? std::string{} : found->second;
  };
  for (auto const& [name, old] : before)
    if (auto now = value_in(after, name); now != old) changes.push_back({name, old, std::move(now)});
  for (auto const& [name, now] : after) {
    auto const is_new = std::ranges::find(before, name, &PlanValues::value_type::first) == before.end();
    if (is_new && !now.empty()) changes.push_back({name, {}, now});
  }
  return changes;
}

void set_value(OverseasPlan& plan, Trip& trip, std::string_view field, std::string const& value) {
  if (auto const row = row_field(field)) {
    if (row->group == "hosts") set_host(row_at(plan.hosts, row->index), row->part, value);
    if (row->group == "costs") set_cost(row_at(plan.costs, row->index), row->part, value);
    return;
  }
  for (auto i = std::size_t{0}; i < kWrittenTexts; ++i)
    if (kPlanTexts[i].name == field) plan.*kPlanTexts[i].field = value;
  if (field == "starts_on") set_date(trip.starts_on, value);
  if (field == "ends_on") set_date(trip.ends_on, value);
  if (field == "destination") trip.destination = value;
  if (field == "travelers") set_travelers(trip, value);
  if (field == "track") plan.track = enum_from_word<Track>(value).value_or(plan.track);
  if (field == "main_purpose") plan.main_purpose = enum_from_word<MainPurpose>(value).value_or(plan.main_purpose);
  if (field == "payer") plan.payer = enum_from_word<Payer>(value).value_or(plan.payer);
  if (field == "civilians") plan.civilians = static_cast<int>(number_of(value));
  if (field == "is_ministry_plan") plan.is_ministry_plan = !value.empty();
  if (field == "travel_alert") plan.travel_alert = enum_from_word<TravelAlert>(value).value_or(plan.travel_alert);
  if (field == "alert_checked_on") plan.alert_checked_on = day_of(value);
  if (field == "exchange_on") plan.exchange_on = day_of(value);
}

void drop_empty_rows(OverseasPlan& plan) {
  std::erase_if(plan.hosts, [](HostAbroad const& host) { return host.name.empty(); });
  std::erase_if(plan.costs, [](CostLine const& cost) { return cost.amount.amount == 0 && cost.note.empty(); });
}

}  // namespace baeumgil
