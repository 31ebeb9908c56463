#include "features/trips/trip_filter.h"

#include "base/text.h"
#include "platform/web/filter_words.h"

namespace baeumgil {
namespace {

// A filter that cannot be read narrows nothing, as with all lists.
template <WordedEnum E>
std::optional<E> read_word(Fields& query, std::string_view name) {
  auto const words = read_filter_words<E>(query, name);
  return words.empty() ? std::nullopt : std::optional{words.front()};
}

}  // namespace

TripListAsked read_trip_list(Fields& query, Actor const& actor) {
  auto asked = TripListAsked{};
  auto& filter = asked.filter;
  filter.state = read_word<TripState>(query, "state");
  filter.kind = read_word<TripKind>(query, "kind");
  filter.program = query.id<ProgramId>("program");
  filter.issue = query.id<IssueId>("issue");
  filter.team = query.id<TeamId>("team");
  filter.department = query.id<DepartmentId>("department");
  filter.host = query.id<InstitutionId>("host");
  if (query.flag("mine")) filter.traveler = actor.person;
  if (auto const year = query.integer("year"); year && *year > 1900 && *year < 2200) filter.year = static_cast<int>(*year);
  filter.is_standing = query.flag("standing");
  filter.words = first_characters(query.text("q"), 100);
  asked.order = read_list_order<TripOrder>(query);
  asked.page = read_page_number(query);
  return asked;
}

bool is_narrow(TripFilter const& filter) {
  return filter.state || filter.kind || filter.program || filter.issue || filter.team || filter.department || filter.traveler ||
         filter.host || filter.year || filter.is_standing || !filter.words.empty();
}

}  // namespace baeumgil
