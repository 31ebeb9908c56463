#include "app/example/review_overseas.h"

#include <algorithm>

#include "app/example/travel_trips.h"
#include "base/text.h"
#include "features/overseas/after_travel.h"
#include "features/overseas/agenda.h"
#include "features/overseas/call_meeting.h"
#include "features/overseas/change_plan.h"
#include "features/overseas/committee_store.h"
#include "features/overseas/consult.h"
#include "features/overseas/dossier_store.h"
#include "features/overseas/found_committee.h"
#include "features/overseas/keep_lists.h"
#include "features/overseas/meet_conditions.h"
#include "features/overseas/propose_backpack.h"
#include "features/overseas/request_review.h"
#include "features/overseas/resolve_item.h"
#include "features/overseas/run_call.h"
#include "features/overseas/score_item.h"
#include "features/overseas/write_plan.h"
#include "features/people/find_person.h"
#include "features/teams/find_team.h"
#include "features/trips/approve_trip.h"
#include "features/trips/plan_trip.h"
#include "features/trips/submit_trip.h"
#include "features/trips/travel.h"

namespace baeumgil {
namespace {

constexpr auto kNotice = 7;
constexpr auto kDaysToMeeting = 13;
constexpr auto kQuestions = 5;
constexpr auto kTooFew = std::size_t{2};
constexpr auto kEverybody = std::size_t{100};

// Words all of them share.
std::string common(std::string_view column) {
  auto words = std::string{};
  for_each_line("overseas_titles", [&](CsvLine& line) { words = line.text(column); });
  return words;
}

class Reviewing {
 public:
  Reviewing(ExampleWorld& world, CsvLine& line, CommitteeId committee)
      : world_{world},
        line_{line},
        committee_{committee},
        key_{line.text("key")},
        until_{line.choice<TripState>("until")},
        on_{world.day(line.text("on"))} {}

  void run() {
    plan();
    if (until_ == TripState::draft) return;
    world_.go_to(on_ + 1);
    world_.must(submit_trip(world_.db, leader_, id_), key_ + " submitted");
    world_.go_to(on_ + 2);
    world_.must(approve_trip(world_.db, head(), id_), key_ + " approved");
    consult();
    if (until_ == TripState::preconsult) return;
    world_.must(request_review(world_.db, world_.actor("officer"), id_, false), key_ + " review asked for");
    if (until_ == TripState::review_requested && line_.text("before") == "sitting") sit();
    if (until_ == TripState::review_requested) return;
    review();
    if (until_ == TripState::held || until_ == TripState::conditional || until_ == TripState::rejected || until_ == TripState::reviewed_ok)
      return;
    travel();
  }

 private:
  Dossier dossier() {
    auto const found = world_.db.read(leader_, [&](Tx& tx) { return find_dossier(tx, leader_, id_); });
    if (!found) throw ExampleFault{key_ + ": no such trip"};
    return *found;
  }

  Actor head() {
    auto const found = world_.db.read(leader_, [&](Tx& tx) { return find_department_head(tx, leader_.department); });
    if (!found) throw ExampleFault{key_ + ": no head"};
    return world_.actor(found->id);
  }

  TripInput trip_input(Team const& team) {
    auto input = planned_from(team);
    input.kind = TripKind::overseas;
    input.purpose = line_.text("purpose");
    input.destination = line_.text("cities");
    input.starts_on = world_.day(line_.text("starts_on"));
    input.ends_on = *input.starts_on + static_cast<int>(line_.integer("nights").value_or(0));
    input.transport = Transport::air;
    input.our_status = line_.text("necessity");
    input.gap = line_.text("why_not_home");
    input.earlier_visits_answer = line_.text("why_not_home");
    input.desk_findings = line_.text("expected_effect");
    for (auto& stop : input.stops) stop.on = *input.starts_on + 1;
    auto const transfer = [&](std::optional<Date> on, std::string_view words) {
      return Stop{.on = *on, .from_time = "09:00", .until_time = "17:00", .place = common(words), .activity = Activity::transfer};
    };
    input.stops.insert(input.stops.begin(), transfer(input.starts_on, "there"));
    input.stops.push_back(transfer(input.ends_on, "back"));
    auto const words = common("tasks");
    auto const tasks = split(words, ';');
    for (auto i = std::size_t{0}; i < std::min(input.travelers.size(), tasks.size()); ++i) input.travelers[i].task = tasks[i];
    auto number = 0;
    for_each_line("questions", [&](CsvLine& question) {
      if (number++ < kQuestions) input.questions.push_back({.question = filled(question.text("question"), input.destination, team.theme)});
    });
    return input;
  }

  void plan() {
    world_.go_to(on_);
    auto const team_id = world_.row<TeamId>(line_.text("team"));
    auto const team = world_.db.read(world_.institution(), [&](Tx& tx) { return find_team(tx, world_.command(), team_id); });
    if (!team) throw ExampleFault{key_ + ": no such team"};
    leader_ = world_.actor(team->leader);
    auto input = trip_input(*team);
    input.earlier_visits_answer = common("similar");
    id_ = world_.must(plan_trip(world_.db, leader_, team_id, input), key_ + " trip");
    world_.keep(key_ + "/trip", id_);
    world_.must(write_plan(world_.db, leader_, overseas_plan()), key_ + " plan");
  }

  OverseasPlan overseas_plan() {
    auto plan = dossier().plan;
    plan.track = line_.choice<Track>("track");
    plan.main_purpose = line_.choice<MainPurpose>("main_purpose");
    plan.country = line_.text("country");
    plan.cities = line_.text("cities");
    plan.necessity = line_.text("necessity");
    plan.why_not_home = line_.text("why_not_home");
    plan.why_not_online = line_.text("why_not_online");
    plan.expected_effect = line_.text("expected_effect");
    plan.adoption_plan = line_.text("adoption_plan");
    plan.similar_answer = common("similar");
    plan.safety = common("safety");
    plan.emergency_contact = common("contact");
    plan.training_plan = common("training");
    plan.legal_basis = common("legal_basis");
    plan.alert_checked_on = on_;
    plan.hosts = {{.name = line_.text("host"), .city = line_.text("host_city"), .agreed_on = on_, .evidence = common("evidence")}};
    plan.costs = {{.kind = CostKind::airfare, .note = common("airfare"), .amount = {line_.integer("airfare").value_or(0)}},
                  {.kind = CostKind::lodging, .note = common("lodging"), .amount = {line_.integer("lodging").value_or(0)}}};
    constexpr auto kMonths = 16;
    for (auto& traveler : plan.travelers) {
      traveler.months_in_post = kMonths;
      traveler.relevance = common("relevance");
    }
    return plan;
  }

  void consult() {
    auto const officer = world_.actor("officer");
    world_.go_to(on_ + 3);
    world_.must(start_consultation(world_.db, officer, id_), key_ + " consultation");
    for (auto const kind : all_of<Consulted>())
      if (until_ != TripState::preconsult || kind == Consulted::budget)
        world_.must(record_consultation(
                        world_.db, officer, id_,
                        {.kind = kind, .answer = ConsultAnswer::agreed, .department = common("consult_" + std::string{to_word(kind)})}),
                    key_ + " consulted");
  }

  ReviewOutcome outcome() const {
    if (until_ == TripState::held) return ReviewOutcome::held;
    if (until_ == TripState::rejected) return ReviewOutcome::rejected;
    return until_ == TripState::conditional ? ReviewOutcome::conditional : ReviewOutcome::passed;
  }

  // What came before the last meeting: held, passed on a condition which is met, changed by those who go.
  void review() {
    auto const words = line_.text("before");
    for (auto const word : split(words, ';')) {
      if (word == "held") meet_again();
      if (word == "conditional") meet_conditions();
      if (word == "change") change_plan();
    }
    meet(outcome(), {.reason = line_.text("reason"), .conditions = given(line_.text("condition"))});
  }

  static std::vector<std::string> given(std::string const& condition) {
    return condition.empty() ? std::vector<std::string>{} : std::vector{condition};
  }

  void meet_again() {
    meet(ReviewOutcome::held, {.reason = common("held_reason")});
    world_.must(request_review(world_.db, world_.actor("secretary"), id_, false), key_ + " review asked for again");
  }

  void meet_conditions() {
    meet(ReviewOutcome::conditional, {.reason = common("condition_reason"), .conditions = given(common("condition"))});
    world_.go_to(*met_on_ + 1);
    world_.must(answer_conditions(world_.db, leader_, id_, {common("condition_answer")}), key_ + " conditions answered");
    world_.must(accept_conditions(world_.db, world_.actor("secretary"), id_), key_ + " conditions accepted");
  }

  void change_plan() {
    auto const cities = line_.text("cities") + ", " + common("change_city");
    world_.must(propose_change(world_.db, leader_, {.trip = id_, .reason = common("change_reason"), .values = {{"cities", cities}}}),
                key_ + " change");
  }

  // A meeting called in time and opened on its day, to which so many have come.
  Room meet_on(Date held_on, std::size_t most_present) {
    auto const secretary = world_.actor("secretary");
    world_.go_to(held_on - kNotice);
    auto const meeting = world_.must(
        call_meeting(world_.db, secretary,
                     {.committee = committee_, .mode = MeetingMode::meeting, .held_on = held_on, .place = common("place"), .trips = {id_}}),
        key_);
    world_.go_to(held_on);
    world_.must(open_meeting(world_.db, secretary, meeting), key_ + " opened");
    auto const item = world_.db.read(secretary, [&](Tx& tx) { return list_agenda(tx, meeting).front().id; });
    auto room = world_.must(world_.db.read(secretary, [&](Tx& tx) { return find_room(tx, secretary, item); }), key_ + " room");
    auto attendance = std::vector<Attendance>{};
    for (auto const& member : room.committee.members)
      attendance.push_back({member.id, attendance.size() < most_present ? Presence::present : Presence::absent});
    world_.must(mark_attendance(world_.db, secretary, meeting, attendance), key_ + " attendance");
    return room;
  }

  // Held: too few came. Else everybody came and was of one mind.
  void meet(ReviewOutcome outcome, ResolutionInput resolution) {
    auto const secretary = world_.actor("secretary");
    met_on_ = met_on_ ? *met_on_ + kNotice + 1 : on_ + kDaysToMeeting;
    auto const room = meet_on(*met_on_, outcome == ReviewOutcome::held ? kTooFew : kEverybody);
    if (outcome != ReviewOutcome::held)
      for (auto const& member : room.committee.members) score(room, member, outcome, resolution.reason);
    resolution.outcome = outcome;
    world_.must(resolve_item(world_.db, secretary, room.item.id, resolution), key_ + " resolved");
    auto const record_no = common("record_no") + room.meeting.number.substr(room.meeting.number.rfind('-'));
    world_.must(close_meeting(world_.db, secretary, room.meeting.id, record_no, resolution.reason), key_ + " closed");
  }

  // Today the committee sits: everybody has come, the chair has scored, the others and the resolution are still to come.
  void sit() {
    auto const room = meet_on(world_.today(), kEverybody);
    auto const chair = std::ranges::find(room.committee.members, Chairing::chair, &CommitteeMember::chairing);
    if (chair != room.committee.members.end()) score(room, *chair, ReviewOutcome::passed, common("chair_comment"));
  }

  void score(Room const& room, CommitteeMember const& member, ReviewOutcome outcome, std::string const& comment) {
    auto input = SheetInput{.ballot = ballot_for(outcome), .comment = comment};
    constexpr auto kGood = 85;
    constexpr auto kPoor = 40;
    constexpr auto kWhole = 100;
    for (auto const& criterion : room.committee.criteria)
      input.points.push_back(criterion.points * (outcome == ReviewOutcome::rejected ? kPoor : kGood) / kWhole);
    if (member.person.is_nil()) input.member = member.id;
    auto const by = member.person.is_nil() ? world_.actor("secretary") : world_.actor(member.person);
    world_.must(score_item(world_.db, by, room.item.id, input), key_ + " sheet");
  }

  void travel() {
    auto const mayor = world_.actor("mayor");
    world_.go_to(*met_on_ + 2);
    world_.must(publish_plan(world_.db, world_.actor("secretary"), id_, day_in_seoul(world_.clock.now()), common("published_at")),
                key_ + " published");
    world_.must(approve_trip(world_.db, mayor, id_), key_ + " permitted");
    if (until_ == TripState::permitted) return;
    auto const today = day_in_seoul(world_.clock.now());
    auto preparation = PreparationInput{.travel_alert = TravelAlert::none, .alert_checked_on = today};
    for (auto const& traveler : dossier().plan.travelers)
      preparation.travelers.push_back(
          {.person = traveler.person, .conduct_trained_on = today, .security_trained_on = today, .insurance = common("insurance")});
    world_.must(prepare_departure(world_.db, leader_, id_, preparation), key_ + " prepared");
    world_.must(make_trip_ready(world_.db, leader_, id_, line_.text("host")), key_ + " ready");
    if (until_ == TripState::ready) return;
    auto const trip = dossier().trip;
    world_.go_to(trip.starts_on);
    world_.must(start_trip(world_.db, leader_, id_), key_ + " started");
    world_.go_to(trip.ends_on);
    world_.must(come_back(world_.db, leader_, id_), key_ + " over");
  }

  ExampleWorld& world_;
  CsvLine& line_;
  CommitteeId committee_;
  std::string key_;
  TripState until_;
  Date on_;
  std::optional<Date> met_on_{};
  TripId id_{};
  Actor leader_{};
};

constexpr auto kFoundedBefore = 180;
constexpr auto kTermBefore = 400;
constexpr auto kTermAfter = 365;

CommitteeId found(ExampleWorld& world) {
  world.go_to(world.today() - kFoundedBefore);
  auto input = CommitteeInput{.name = common("committee"), .legal_basis = common("basis")};
  for_each_line("overseas_members", [&](CsvLine& line) {
    auto member = MemberInput{.name = line.text("name"), .post = line.text("post")};
    if (auto const key = line.text("person"); !key.empty()) member.person = world.person(key);
    member.seat = line.choice<Seat>("seat");
    member.chairing = line.choice<Chairing>("chairing");
    member.term_from = world.today() - kTermBefore;
    member.term_until = world.today() + kTermAfter;
    input.members.push_back(std::move(member));
  });
  for_each_line("overseas_criteria", [&](CsvLine& line) {
    input.criteria.push_back({line.text("name"), line.text("question"), static_cast<int>(line.integer("points").value_or(1))});
  });
  return world.must(found_committee(world.db, world.actor("secretary"), input), "committee");
}

void keep_candidates(ExampleWorld& world) {
  auto candidates = std::vector<Candidate>{};
  for_each_line("overseas_candidates", [&](CsvLine& line) {
    candidates.push_back({line.text("country"), line.text("city"), line.text("reason")});
  });
  world.must(edit_candidates(world.db, world.actor("officer"), candidates), "candidates");
}

// Seven of eight teams have proposed; one of them has a member who has been before.
void call_for_proposals(ExampleWorld& world) {
  constexpr auto kOpened = 18;
  constexpr auto kWeeks = 14;
  world.go_to(world.today() - kOpened);
  auto const officer = world.actor("officer");
  auto input = CallInput{.title = common("call"), .purpose = common("call_purpose"), .program = world.row<ProgramId>("ov")};
  input.apply_until = world.today() + kWeeks;
  input.score_until = world.today() + kWeeks + kWeeks;
  input.budget = Won{20'000'000};
  input.places = 5;
  input.reviewers = {world.person("reviewer"), world.person("reviewer_2")};
  for_each_line("overseas_criteria", [&](CsvLine& line) {
    if (input.criteria.size() < 3)
      input.criteria.push_back({line.text("name"), line.text("question"), static_cast<int>(line.integer("points").value_or(1))});
  });
  auto const call = world.must(plan_call(world.db, officer, input), "call");
  world.must(open_call(world.db, officer, call), "call opened");
  for_each_line("backpack", [&](CsvLine& line) {
    auto const key = line.text("team");
    if (key == "bp1") return;
    auto const team_id = world.row<TeamId>(key);
    auto const team = world.db.read(world.institution(), [&](Tx& tx) { return find_team(tx, world.command(), team_id); });
    auto proposal =
        ProposalInput{.team = team_id, .title = line.text("title"), .country = line.text("country"), .cities = line.text("cities")};
    proposal.plan = line.text("plan");
    proposal.hosts = line.text("hosts");
    proposal.requested = Won{line.integer("requested").value_or(0)};
    world.must(propose_backpack(world.db, world.actor(team->leader), call, proposal), key + " proposal");
  });
}

}  // namespace

void review_overseas(ExampleWorld& world, std::string_view era) {
  auto committee = CommitteeId{};
  for_each_line("overseas", era, [&](CsvLine& line) {
    if (committee.is_nil()) {
      committee = found(world);
      keep_candidates(world);
    }
    Reviewing{world, line, committee}.run();
  });
  if (!committee.is_nil()) call_for_proposals(world);
}

}  // namespace baeumgil
