#include "features/visit_desk/desk_store.h"

#include <algorithm>

namespace baeumgil {
namespace {

template <class IdType>
std::optional<IdType> unless_nil(IdType id) {
  return id.is_nil() ? std::nullopt : std::optional{id};
}

DeskRequest read_request(Row& row) {
  auto request = DeskRequest{};
  request.id = row.next<DeskRequestId>();
  request.guest = row.next<InstitutionId>();
  request.visit = row.next<VisitId>();
  request.visit_version = row.next<int>();
  request.guest_name = row.next<std::string>();
  request.number = row.next<std::string>();
  request.record_no = row.next<std::string>();
  request.for_department = row.next<std::string>();
  request.contact = row.next<std::string>();
  request.reach = row.next<std::string>();
  request.topic = row.next<std::string>();
  request.requests = row.next<std::string>();
  request.place = row.next<std::string>();
  request.visitors = row.next<int>();
  request.first_choice_at = row.next<Instant>();
  request.second_choice_at = row.next<std::optional<Instant>>();
  request.state = row.next<VisitState>();
  request.state_reason = row.next<std::string>();
  request.agreed_at = row.next<std::optional<Instant>>();
  request.proposed = read_proposed_lines(row.next<std::string>());
  request.received_at = row.next<Instant>();
  request.answered_at = row.next<std::optional<Instant>>();
  request.answered_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  request.slot = row.next<std::optional<VisitSlotId>>().value_or(VisitSlotId{});
  request.bundle = row.next<std::optional<DeskBundleId>>().value_or(DeskBundleId{});
  request.reminders = row.next<int>();
  request.feedback = row.next<std::string>();
  request.version = row.next<int>();
  return request;
}

constexpr Sql kRequests{
    "SELECT r.id, r.guest_id, r.visit_id, r.visit_version, r.guest_name, r.number, r.record_no, r.for_department, r.contact, r.reach, "
    "r.topic, r.requests, r.place, r.visitors, r.first_choice_at, r.second_choice_at, r.state, r.state_reason, r.agreed_at, r.proposed, "
    "r.received_at, r.answered_at, r.answered_by_id, r.slot_id, r.bundle_id, r.reminders, r.feedback, r.version FROM desk_requests r "
    "WHERE r.institution_id = $institution"};

struct Line {
  DeskRequestId request{};
  bool is_question{false};
  std::string text{};
};

Line read_line(Row& row) {
  auto line = Line{.request = row.next<DeskRequestId>()};
  line.is_question = row.next<std::string>() == "question";
  line.text = row.next<std::string>();
  return line;
}

void hand_out(std::vector<Line> lines, std::vector<DeskRequest>& requests) {
  for (auto& line : lines) {
    auto const of = std::ranges::find(requests, line.request, &DeskRequest::id);
    if (of != requests.end()) (line.is_question ? of->questions : of->visitor_lines).push_back(std::move(line.text));
  }
}

Result<DeskRequest> first_with_lines(Tx& tx, Query const& query) {
  auto found = tx.list(query, read_request);
  if (found.empty()) return not_found();
  hand_out(tx.list("SELECT request_id, kind, text FROM desk_request_lines WHERE institution_id = $institution AND request_id = $1 "
                   "ORDER BY kind, position",
                   read_line, found.front().id),
           found);
  return std::move(found.front());
}

}  // namespace

std::vector<DeskRequest> list_desk_requests(Tx& tx) {
  auto query = Query{kRequests};
  query.add(" ORDER BY r.id DESC LIMIT 500");
  auto requests = tx.list(query, read_request);
  hand_out(tx.list("SELECT request_id, kind, text FROM desk_request_lines WHERE institution_id = $institution "
                   "ORDER BY request_id, kind, position",
                   read_line),
           requests);
  return requests;
}

Result<DeskRequest> find_desk_request(Tx& tx, DeskRequestId id) {
  auto query = Query{kRequests};
  query.add(" AND r.id = $?", id);
  return first_with_lines(tx, query);
}

std::optional<DeskRequest> find_desk_request_of(Tx& tx, InstitutionId guest, VisitId visit) {
  auto query = Query{kRequests};
  query.add(" AND r.guest_id = $? AND r.visit_id = $?", guest, visit);
  auto found = first_with_lines(tx, query);
  return found ? std::optional{*std::move(found)} : std::nullopt;
}

void insert_desk_request(Tx& tx, DeskRequest const& request) {
  tx.change(
      "INSERT INTO desk_requests (institution_id, id, guest_id, visit_id, visit_version, guest_name, number, record_no, for_department, "
      "contact, reach, topic, requests, place, visitors, first_choice_at, second_choice_at, state, state_reason, agreed_at, proposed, "
      "received_at, reminders, feedback) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, "
      "$18, $19, $20, $21, $22, $23)",
      request.id, request.guest, request.visit, request.visit_version, request.guest_name, request.number, request.record_no,
      request.for_department, request.contact, request.reach, request.topic, request.requests, request.place, request.visitors,
      request.first_choice_at, request.second_choice_at, request.state, request.state_reason, request.agreed_at, to_lines(request.proposed),
      request.received_at, request.reminders, request.feedback);
  replace_desk_lines(tx, request);
}

Result<Done> update_desk_request(Tx& tx, DeskRequest const& request) {
  auto const changed = tx.change(
      "UPDATE desk_requests SET visit_version = $3, guest_name = $4, number = $5, record_no = $6, for_department = $7, contact = $8, "
      "reach = $9, topic = $10, requests = $11, place = $12, visitors = $13, first_choice_at = $14, second_choice_at = $15, state = $16, "
      "state_reason = $17, agreed_at = $18, proposed = $19, answered_at = $20, answered_by_id = $21, slot_id = $22, bundle_id = $23, "
      "reminders = $24, feedback = $25, version = version + 1 WHERE institution_id = $institution AND id = $1 AND version = $2",
      request.id, request.version, request.visit_version, request.guest_name, request.number, request.record_no, request.for_department,
      request.contact, request.reach, request.topic, request.requests, request.place, request.visitors, request.first_choice_at,
      request.second_choice_at, request.state, request.state_reason, request.agreed_at, to_lines(request.proposed), request.answered_at,
      unless_nil(request.answered_by), unless_nil(request.slot), unless_nil(request.bundle), request.reminders, request.feedback);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

void replace_desk_lines(Tx& tx, DeskRequest const& request) {
  tx.change("DELETE FROM desk_request_lines WHERE institution_id = $institution AND request_id = $1", request.id);
  auto add = [&](std::string_view kind, std::vector<std::string> const& lines) {
    for (auto at = std::size_t{0}; at < lines.size(); ++at)
      tx.change("INSERT INTO desk_request_lines (institution_id, request_id, kind, position, text) VALUES ($institution, $1, $2, $3, $4)",
                request.id, kind, static_cast<int>(at), lines[at]);
  };
  add("visitor", request.visitor_lines);
  add("question", request.questions);
}

void insert_desk_bundle(Tx& tx, Actor const& actor, DeskBundleId id, Instant at) {
  tx.change("INSERT INTO desk_bundles (institution_id, id, at, created_at, created_by_id) VALUES ($institution, $1, $2, $3, $4)", id, at,
            tx.now(), actor.person);
}

}  // namespace baeumgil
