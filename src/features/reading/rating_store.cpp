#include "features/reading/rating_store.h"

namespace baeumgil {
namespace {

CaseRating read_rating(Row& row) {
  auto rating = CaseRating{.good_case = row.next<CaseId>()};
  rating.person = row.next<PersonId>();
  rating.person_name = row.next<std::string>();
  rating.verdict = row.next<Usefulness>();
  rating.reason = row.next<std::string>();
  rating.rated_at = row.next<Instant>();
  return rating;
}

constexpr Sql kRatings{
    "SELECT r.case_id, r.person_id, p.name, r.verdict, r.reason, r.rated_at FROM case_ratings r "
    "JOIN people p ON p.institution_id = r.institution_id AND p.id = r.person_id WHERE r.institution_id = $institution"};

}  // namespace

std::optional<CaseRating> find_rating(Tx& tx, CaseId id, PersonId person) {
  return tx.find(Query{kRatings}.add(" AND r.case_id = $? AND r.person_id = $?", id, person), read_rating);
}

std::vector<CaseRating> list_ratings(Tx& tx, CaseId id) {
  return tx.list(Query{kRatings}.add(" AND r.case_id = $? ORDER BY r.rated_at DESC, r.person_id LIMIT 200", id), read_rating);
}

RatingCounts count_ratings(Tx& tx, CaseId id) {
  auto const counts = tx.find(
      "SELECT count(*) FILTER (WHERE verdict = 'useful'), count(*) FILTER (WHERE verdict = 'not_useful') FROM case_ratings "
      "WHERE institution_id = $institution AND case_id = $1",
      [](Row& row) {
        auto found = RatingCounts{.useful = row.next<std::int64_t>()};
        found.not_useful = row.next<std::int64_t>();
        return found;
      },
      id);
  return counts.value_or(RatingCounts{});
}

void store_rating(Tx& tx, CaseRating const& rating) {
  tx.change(
      "INSERT INTO case_ratings (institution_id, case_id, person_id, verdict, reason, rated_at) VALUES ($institution, $1, $2, $3, $4, $5) "
      "ON CONFLICT (institution_id, case_id, person_id) DO UPDATE SET verdict = excluded.verdict, reason = excluded.reason, "
      "rated_at = excluded.rated_at",
      rating.good_case, rating.person, rating.verdict, rating.reason, rating.rated_at);
}

std::vector<PersonId> list_bringers(Tx& tx, TeamId team) {
  return tx.list(
      "SELECT person_id FROM team_members WHERE institution_id = $institution AND team_id = $1 AND answer = 'accepted' ORDER BY person_id",
      [](Row& row) { return row.next<PersonId>(); }, team);
}

std::vector<RatedCase> list_most_useful(Tx& tx, int limit) {
  return tx.list(
      "SELECT c.id, c.number, c.title, count(*) FILTER (WHERE r.verdict = 'useful') AS useful, "
      "count(*) FILTER (WHERE r.verdict = 'not_useful') AS not_useful FROM case_ratings r "
      "JOIN cases c ON c.institution_id = r.institution_id AND c.id = r.case_id "
      "WHERE r.institution_id = $institution AND c.state IN ('published', 'stale') GROUP BY c.id, c.number, c.title "
      "HAVING count(*) FILTER (WHERE r.verdict = 'useful') > 0 ORDER BY useful DESC, not_useful, c.id DESC LIMIT $1",
      [](Row& row) {
        auto rated = RatedCase{};
        rated.listed.id = row.next<CaseId>();
        rated.listed.number = row.next<std::string>();
        rated.listed.title = row.next<std::string>();
        rated.ratings.useful = row.next<std::int64_t>();
        rated.ratings.not_useful = row.next<std::int64_t>();
        rated.listed.count = rated.ratings.useful;
        return rated;
      },
      limit);
}

}  // namespace baeumgil
