#include "features/trips/visit_parcel.h"

#include <charconv>
#include <map>

#include "base/json_writer.h"
#include "platform/text/read_json.h"

namespace baeumgil {
namespace {

constexpr auto kMostLines = 200;

void write_moment(JsonWriter& json, std::string_view name, std::optional<Instant> const& at) {
  json.field(name, at ? std::optional{to_text(*at)} : std::nullopt);
}

void write_lines(JsonWriter& json, std::string_view name, std::vector<std::string> const& lines) {
  json.key(name).begin_array();
  for (auto const& line : lines) json.value(line);
  json.end_array();
}

// A parcel's values by their names.
class Values {
 public:
  static std::optional<Values> of(std::string_view json) {
    auto lines = flatten_json(json);
    if (!lines) return std::nullopt;
    auto values = Values{};
    for (auto& line : *lines) values.texts_.emplace(std::move(line.path), std::move(line.text));
    return values;
  }
  std::string text(std::string const& name) const {
    auto const found = texts_.find(name);
    return found == texts_.end() ? std::string{} : found->second;
  }
  int number(std::string const& name) const {
    auto const digits = text(name);
    auto value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  }
  std::optional<Instant> moment(std::string const& name) const { return instant_from_text(text(name)); }
  // One sent before there could be several stands by itself, with its hour.
  std::vector<ProposedTime> proposed() const {
    if (auto const at = moment("proposed_at")) return {ProposedTime{.at = *at}};
    return read_proposed_lines(text("proposed"));
  }
  std::optional<bool> yes_no(std::string const& name) const {
    auto const word = text(name);
    return word == "true" ? std::optional{true} : word == "false" ? std::optional{false} : std::nullopt;
  }
  std::vector<std::string> lines(std::string const& name) const {
    auto found = std::vector<std::string>{};
    for (auto at = 0; at < kMostLines; ++at) {
      auto const line = texts_.find(name + "." + std::to_string(at));
      if (line == texts_.end()) break;
      found.push_back(line->second);
    }
    return found;
  }

 private:
  std::map<std::string, std::string, std::less<>> texts_{};
};

}  // namespace

std::string to_json(VisitRequestParcel const& parcel) {
  auto json = JsonWriter{};
  json.begin_object().field("visit", to_text(parcel.visit)).field("version", parcel.version).field("state", to_word(parcel.state));
  json.field("state_reason", parcel.state_reason).field("guest_name", parcel.guest_name).field("number", parcel.number);
  json.field("record_no", parcel.record_no).field("for_department", parcel.for_department).field("contact", parcel.contact);
  json.field("reach", parcel.reach).field("topic", parcel.topic).field("requests", parcel.requests).field("place", parcel.place);
  write_moment(json, "first_choice_at", parcel.first_choice_at);
  write_moment(json, "second_choice_at", parcel.second_choice_at);
  write_moment(json, "agreed_at", parcel.agreed_at);
  json.field("proposed", to_lines(parcel.proposed));
  json.field("reminders", parcel.reminders).field("feedback", parcel.feedback);
  write_lines(json, "visitors", parcel.visitors);
  write_lines(json, "questions", parcel.questions);
  return json.end_object().take();
}

std::optional<VisitRequestParcel> read_visit_request(std::string_view json) {
  auto const values = Values::of(json);
  if (!values) return std::nullopt;
  auto const visit = id_from_text<VisitId>(values->text("visit"));
  auto const state = enum_from_word<VisitState>(values->text("state"));
  auto const first_choice = values->moment("first_choice_at");
  if (!visit || !state || !first_choice) return std::nullopt;
  auto parcel = VisitRequestParcel{.visit = *visit, .version = values->number("version"), .state = *state};
  parcel.state_reason = values->text("state_reason");
  parcel.guest_name = values->text("guest_name");
  parcel.number = values->text("number");
  parcel.record_no = values->text("record_no");
  parcel.for_department = values->text("for_department");
  parcel.contact = values->text("contact");
  parcel.reach = values->text("reach");
  parcel.topic = values->text("topic");
  parcel.requests = values->text("requests");
  parcel.place = values->text("place");
  parcel.first_choice_at = *first_choice;
  parcel.second_choice_at = values->moment("second_choice_at");
  parcel.agreed_at = values->moment("agreed_at");
  parcel.proposed = values->proposed();
  parcel.reminders = values->number("reminders");
  parcel.feedback = values->text("feedback");
  parcel.visitors = values->lines("visitors");
  parcel.questions = values->lines("questions");
  return parcel;
}

std::string to_json(VisitAnswerParcel const& parcel) {
  auto const& answer = parcel.answer;
  auto json = JsonWriter{};
  json.begin_object().field("visit", to_text(parcel.visit)).field("groups_together", parcel.groups_together);
  json.field("decision", answer.decision ? std::string{to_word(*answer.decision)} : std::string{});
  json.field("takes_second_choice", answer.takes_second_choice);
  json.field("proposed", to_lines(answer.proposed));
  json.field("attendants", answer.attendants).field("limits", answer.limits).field("photo_allowed", answer.photo_allowed);
  json.field("share_allowed", answer.share_allowed).field("arrival_info", answer.arrival_info);
  return json.field("decline_reason", answer.decline_reason).end_object().take();
}

std::optional<VisitAnswerParcel> read_visit_answer(std::string_view json) {
  auto const values = Values::of(json);
  if (!values) return std::nullopt;
  auto const visit = id_from_text<VisitId>(values->text("visit"));
  if (!visit) return std::nullopt;
  auto parcel = VisitAnswerParcel{.visit = *visit, .groups_together = std::max(1, values->number("groups_together"))};
  auto& answer = parcel.answer;
  answer.decision = enum_from_word<HostDecision>(values->text("decision"));
  answer.takes_second_choice = values->yes_no("takes_second_choice").value_or(false);
  answer.proposed = values->proposed();
  answer.attendants = values->text("attendants");
  answer.limits = values->text("limits");
  answer.photo_allowed = values->yes_no("photo_allowed");
  answer.share_allowed = values->yes_no("share_allowed");
  answer.arrival_info = values->text("arrival_info");
  answer.decline_reason = values->text("decline_reason");
  return parcel;
}

}  // namespace baeumgil
