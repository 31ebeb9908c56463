#include "features/season/season_input.h"

namespace baeumgil {
namespace {

std::optional<int> small(Fields& fields, std::string_view name) {
  auto const number = fields.integer(name);
  if (!number) return std::nullopt;
  if (*number >= -1'000'000 && *number <= 1'000'000) return static_cast<int>(*number);
  fields.refuse(name, "field.out_of_range");
  return std::nullopt;
}

std::vector<Date> days(Fields& fields, std::string_view name) {
  auto found = std::vector<Date>{};
  for (auto const& text : fields.texts(name)) {
    if (auto const day = date_from_text(text))
      found.push_back(*day);
    else
      fields.refuse(name, "field.not_a_date");
  }
  return found;
}

}  // namespace

SeasonDraft read_season_draft(Fields& fields) {
  auto draft = SeasonDraft{.program = fields.id<ProgramId>("program")};
  draft.starts_on = fields.date("starts_on");
  draft.ends_on = fields.date("ends_on");
  draft.budget = fields.won("budget");
  draft.day_cost = fields.won("day_cost");
  draft.night_cost = fields.won("night_cost");
  draft.version = small(fields, "version");
  return draft;
}

SeasonHostDraft read_season_host(Fields& fields) {
  auto draft = SeasonHostDraft{.host = fields.id<InstitutionId>("host")};
  draft.issue = fields.id<IssueId>("issue");
  draft.teams_a_day = small(fields, "teams_a_day");
  draft.fare = fields.won("fare");
  return draft;
}

WishDraft read_wish_draft(Fields& fields) {
  auto draft = WishDraft{.can_go = days(fields, "can_go"), .likes = days(fields, "likes")};
  draft.trip_days = small(fields, "trip_days");
  for (auto const& word : fields.texts("fields")) {
    if (word.empty()) continue;
    if (auto const field = enum_from_word<PolicyField>(word))
      draft.fields.push_back(*field);
    else
      fields.refuse("fields", "field.unknown_choice");
  }
  draft.issues = fields.ids<IssueId>("issues");
  draft.hosts = fields.ids<InstitutionId>("hosts");
  draft.partners = fields.ids<PersonId>("partners");
  draft.note = fields.text("note");
  draft.version = small(fields, "version");
  return draft;
}

StaffingDraft read_staffing_draft(Fields& fields) {
  auto draft = StaffingDraft{.from = fields.date("from"), .until = fields.date("until")};
  draft.present_at_least = small(fields, "present_at_least");
  draft.reason = fields.text("reason");
  return draft;
}

JourneyDraft read_journey(Fields& fields) {
  auto draft = JourneyDraft{.host = fields.id<InstitutionId>("host")};
  draft.starts_on = fields.date("starts_on");
  draft.days = small(fields, "days");
  return draft;
}

}  // namespace baeumgil
