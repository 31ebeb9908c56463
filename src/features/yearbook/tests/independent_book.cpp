#include "features/yearbook/tests/independent_book.h"

#include <algorithm>

#include "base/money.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

using Columns = std::vector<std::string>;

RawRow read_row(Row& row, Columns const& columns) {
  auto found = RawRow{};
  for (auto const& column : columns) found[column] = row.next<std::optional<std::string>>().value_or("");
  return found;
}

// Ids are read as such and written as text, so that everything is text.
RawRow read_with_ids(Row& row, Columns const& ids, Columns const& columns) {
  auto named = RawRow{};
  for (auto const& id : ids) {
    auto const found = row.next<std::optional<Uuid>>();
    named[id] = found ? to_text(*found) : std::string{};
  }
  named.merge(read_row(row, columns));
  return named;
}

using ById = std::map<Uuid, RawRow>;

void put(ById& all, RawRow row) {
  auto const id = *uuid_from_text(row.at("id"));
  all[id] = std::move(row);
}

void read_people(Tx& tx, RawBook& book) {
  tx.each("SELECT id, department_id, rank, CASE WHEN is_active = 1 THEN 'yes' ELSE '' END FROM people WHERE institution_id = $institution",
          [&](Row& row) {
            put(book.people, read_with_ids(row, {"id", "department"}, {"rank", "active"}));
          });
  tx.each("SELECT id, name, CASE WHEN is_active = 1 THEN 'yes' ELSE '' END FROM departments WHERE institution_id = $institution",
          [&](Row& row) {
            put(book.departments, read_with_ids(row, {"id"}, {"name", "active"}));
          });
}

void read_number(Row& row, RawRow& into, std::string const& name) {
  auto const found = row.next<std::optional<std::int64_t>>();
  into[name] = found ? std::to_string(*found) : std::string{};
}

void read_plans(Tx& tx, RawBook& book) {
  tx.each("SELECT id, title, state, fiscal_year, budget_won FROM programs WHERE institution_id = $institution", [&](Row& row) {
    auto found = read_with_ids(row, {"id"}, {"title", "state"});
    read_number(row, found, "year");
    read_number(row, found, "budget");
    put(book.programs, std::move(found));
  });
  tx.each("SELECT id, program_id, number, state, created_at FROM teams WHERE institution_id = $institution", [&](Row& row) {
    put(book.teams, read_with_ids(row, {"id", "program"}, {"number", "state", "created_at"}));
  });
  tx.each("SELECT team_id, person_id, answer FROM team_members WHERE institution_id = $institution", [&](Row& row) {
    book.members.push_back(read_with_ids(row, {"team", "person"}, {"answer"}));
  });
}

void read_journeys(Tx& tx, RawBook& book) {
  tx.each(
      "SELECT id, program_id, number, kind, starts_on, ends_on, cancellation_fee_on, estimate_won, cancellation_fee_won FROM trips "
      "WHERE institution_id = $institution",
      [&](Row& row) {
        auto found = read_with_ids(row, {"id", "program"}, {"number", "kind", "starts_on", "ends_on", "fee_on"});
        read_number(row, found, "estimate");
        read_number(row, found, "fee");
        put(book.trips, std::move(found));
      });
  tx.each("SELECT trip_id, person_id FROM trip_travelers WHERE institution_id = $institution", [&](Row& row) {
    book.travelers.push_back(read_with_ids(row, {"trip", "person"}, {}));
  });
  tx.each("SELECT trip_id, from_time, until_time, activity FROM trip_stops WHERE institution_id = $institution", [&](Row& row) {
    book.stops.push_back(read_with_ids(row, {"trip"}, {"from", "until", "activity"}));
  });
  tx.each("SELECT trip_id, host_id, state FROM visits WHERE institution_id = $institution", [&](Row& row) {
    book.visits.push_back(read_with_ids(row, {"trip", "host"}, {"state"}));
  });
  tx.each("SELECT guest_id, state, received_at FROM desk_requests WHERE institution_id = $institution", [&](Row& row) {
    book.guests.push_back(read_with_ids(row, {"guest"}, {"state", "received_at"}));
  });
  tx.each("SELECT id, name, kind, code, province_code FROM shared_institutions", [&](Row& row) {
    put(book.hosts, read_with_ids(row, {"id"}, {"name", "kind", "code", "province"}));
  });
}

void read_decimal(Row& row, RawRow& into, std::string const& name) {
  auto const found = row.next<std::optional<double>>();
  into[name] = found ? std::to_string(*found) : std::string{};
}

void read_adoptions(Tx& tx, RawBook& book) {
  tx.each(
      "SELECT id, case_id, issue_id, owner_department_id, number, decision, decision_reason, decided_on, budget_won, kpi_baseline, "
      "kpi_target, kpi_result FROM adoptions WHERE institution_id = $institution",
      [&](Row& row) {
        auto found = read_with_ids(row, {"id", "case", "issue", "owner"}, {"number", "decision", "reason", "decided_on"});
        read_number(row, found, "budget");
        for (auto const* name : {"baseline", "target", "result"}) read_decimal(row, found, name);
        put(book.adoptions, std::move(found));
      });
}

void read_rules_used(Tx& tx, RawBook& book) {
  tx.each("SELECT rule_code, used_on FROM rule_exceptions WHERE institution_id = $institution", [&](Row& row) {
    auto found = read_row(row, {"rule", "day"});
    found["exceptions"] = "1";
    found["refusals"] = "0";
    book.rule_uses.push_back(std::move(found));
  });
  tx.each("SELECT rule_code, day, refusals FROM rule_refusals WHERE institution_id = $institution", [&](Row& row) {
    auto found = read_row(row, {"rule", "day"});
    read_number(row, found, "refusals");
    found["exceptions"] = "0";
    book.rule_uses.push_back(std::move(found));
  });
  tx.each("SELECT day FROM shared_holidays", [&](Row& row) { book.holidays.insert(row.next<Date>()); });
}

void read_outcomes(Tx& tx, RawBook& book) {
  tx.each("SELECT id, trip_id, submitted_at, due_on FROM reports WHERE institution_id = $institution", [&](Row& row) {
    put(book.reports, read_with_ids(row, {"id", "trip"}, {"submitted_at", "due_on"}));
  });
  tx.each("SELECT report_id, sentences, alike FROM report_new_text WHERE institution_id = $institution", [&](Row& row) {
    auto found = read_with_ids(row, {"report"}, {});
    read_number(row, found, "sentences");
    read_number(row, found, "alike");
    book.compared.push_back(std::move(found));
  });
  tx.each("SELECT id, report_id, number, field, published_at, failure_points FROM cases WHERE institution_id = $institution",
          [&](Row& row) {
            put(book.cases, read_with_ids(row, {"id", "report"}, {"number", "field", "published_at", "failure"}));
          });
  tx.each("SELECT case_id, issue_id FROM case_issues WHERE institution_id = $institution", [&](Row& row) {
    book.case_issues.push_back(read_with_ids(row, {"case", "issue"}, {}));
  });
  tx.each("SELECT report_id FROM report_sections WHERE institution_id = $institution AND section = 'not_adoptable' AND body <> ''",
          [&](Row& row) { book.not_adoptable.insert(row.next<Uuid>()); });
}

void read_payments(Tx& tx, RawBook& book) {
  tx.each(
      "SELECT id, trip_id, claimed_on, decided_on, paid_on, claimed_won, reduction_won, allowed_won FROM expenses "
      "WHERE institution_id = $institution",
      [&](Row& row) {
        auto found = read_with_ids(row, {"id", "trip"}, {"claimed_on", "decided_on", "paid_on"});
        for (auto const* name : {"claimed", "reduced", "allowed"}) read_number(row, found, name);
        book.expenses.push_back(std::move(found));
      });
  tx.each(
      "SELECT expense_id, flagged_on, decided_on, paid_back_on, amount_won, surcharge_won FROM recoveries WHERE institution_id = "
      "$institution",
      [&](Row& row) {
        auto found = read_with_ids(row, {"expense"}, {"flagged_on", "decided_on", "paid_back_on"});
        read_number(row, found, "amount");
        read_number(row, found, "surcharge");
        book.recoveries.push_back(std::move(found));
      });
  auto round_programs = std::map<std::string, std::string>{};
  tx.each("SELECT id, program_id FROM award_rounds WHERE institution_id = $institution", [&](Row& row) {
    auto const round = read_with_ids(row, {"id", "program"}, {});
    round_programs[round.at("id")] = round.at("program");
  });
  auto merits = std::map<std::string, std::string>{};
  tx.each("SELECT id, department_id FROM nominations WHERE institution_id = $institution", [&](Row& row) {
    auto const merit = read_with_ids(row, {"id", "department"}, {});
    merits[merit.at("id")] = merit.at("department");
  });
  tx.each(
      "SELECT round_id, nomination_id, number, decided_on, paid_on, revoked_on, amount_won FROM award_register "
      "WHERE institution_id = $institution",
      [&](Row& row) {
        auto found = read_with_ids(row, {"round", "nomination"}, {"number", "decided_on", "paid_on", "revoked_on"});
        read_number(row, found, "amount");
        found["program"] = round_programs[found["round"]];
        found["department"] = merits[found["nomination"]];
        book.prizes.push_back(std::move(found));
      });
  tx.each("SELECT adoption_id, recorded_on, confirmed_on, amount_won FROM benefits WHERE institution_id = $institution", [&](Row& row) {
    auto found = read_with_ids(row, {"adoption"}, {"recorded_on", "confirmed_on"});
    read_number(row, found, "amount");
    book.benefits.push_back(std::move(found));
  });
}

}  // namespace

RawBook read_raw_book(Database& db, Actor const& actor) {
  auto rows = read_all_rows(db, actor);
  auto book = db.read(actor, [&](Tx& tx) {
    auto found = RawBook{};
    read_people(tx, found);
    read_plans(tx, found);
    read_journeys(tx, found);
    read_outcomes(tx, found);
    read_adoptions(tx, found);
    read_rules_used(tx, found);
    read_payments(tx, found);
    return found;
  });
  book.rows = std::move(rows);
  return book;
}

}  // namespace baeumgil
